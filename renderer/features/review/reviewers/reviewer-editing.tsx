import { reviewerFields } from '../../../../shared/domain/review/reviewer-fields.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { PassphraseForm } from '../../../record/people/passphrase-form.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordEdit } from '../../../record/use-record-edit.ts'
import type { Profile, Reviewer } from '../records.ts'
import { ReviewerFields } from './reviewer-fields.tsx'

/** A reviewer's name, post and seat, beside the list. */
export function ReviewerEditing({ reviewer, profile }: { reviewer: Reviewer; profile: Profile | null }) {
  const { fy } = useDesk()
  const { reviewers } = useApi()
  const { id } = reviewer
  const edit = useRecordEdit({
    fields: reviewerFields,
    key: `reviewer/${id}`,
    record: reviewer,
    command: reviewers.edit,
    inputOf: (values, revision) => ({ ...values, id, revision }),
    read: (stored) => stored,
    newest: async () => (await reviewers.list({ fy })).find((each) => each.id === id),
    done: ({ code }) => `${code}を直しました`,
  })
  return (
    <div className="stack">
      <RecordForm {...edit} label={`${reviewer.code}を直す`}>
        <ReviewerFields form={edit.of.form} />
        <p className="sub">
          {reviewer.profileId === null
            ? 'サインインはしません。点は担当が入力します。'
            : 'サインインして、ご自分の採点票を開けます。'}
        </p>
      </RecordForm>
      {profile !== null && <PassphraseForm key={profile.id} profile={profile} own={false} />}
    </div>
  )
}

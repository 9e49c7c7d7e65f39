import { useForm } from 'react-hook-form'
import { useDraft } from '../../../api/drafts.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { useRevised } from '../../../api/revised.ts'
import { DraftNote } from '../../../record/draft-note.tsx'
import { useBase } from '../../../record/use-base.ts'
import { Button } from '../../../ui/button.tsx'
import { OfficeForm, useFieldErrors } from '../../../ui/fields/form.tsx'
import { StaleChoice } from '../../../ui/layers/stale-choice.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { Reviewer } from '../records.ts'
import { ReviewerFields, type ReviewerValues } from './reviewer-fields.tsx'

const valuesOf = ({ name, kana, org, title, email, seat }: Reviewer): ReviewerValues => ({
  name,
  kana,
  org,
  title,
  email,
  seat,
})

/** A reviewer's name, post and seat, beside the list. */
export function ReviewerEditing({ reviewer }: { reviewer: Reviewer }) {
  const { fy } = useDesk()
  const api = useApi()
  const form = useForm<ReviewerValues>({
    values: valuesOf(reviewer),
    resetOptions: { keepDirtyValues: true },
  })
  const base = useBase(reviewer, form.formState.isDirty)
  const draft = useDraft(`reviewer/${reviewer.id}`, reviewer.revision, form)
  const edit = useRevised(
    api.reviewers.edit,
    async ({ id }) => (await api.reviewers.list({ fy })).find((each) => each.id === id),
    {
      done: ({ code }) => `${code}を直しました`,
      undo: (_, after) => () => api.reviewers.edit({ ...valuesOf(reviewer), id: after.id, revision: after.revision }),
      onDone: (after) => {
        draft.forget()
        form.reset(valuesOf(after))
      },
    },
  )
  useFieldErrors(form, edit.error)
  const save = form.handleSubmit(async (values) => {
    if (values.name.trim() === '') {
      form.setError('name', { message: '氏名を入力してください。' }, { shouldFocus: true })
      return
    }
    await edit.run({ ...values, id: reviewer.id, revision: base.revision })
  })
  return (
    <OfficeForm onSubmit={save} label={`${reviewer.code}を直す`}>
      <DraftNote draft={draft} />
      <ReviewerFields control={form.control} />
      <ErrorNote error={edit.stale.clashes.length > 0 ? null : edit.error} />
      <div className="row">
        <Button look="primary" type="submit" busy={edit.busy} shortcut="Ctrl Enter">
          保存
        </Button>
        {form.formState.isDirty && (
          <Button
            onClick={() => {
              draft.forget()
              form.reset(valuesOf(reviewer))
            }}
          >
            入力をやめる
          </Button>
        )}
      </div>
      <p className="sub">
        {reviewer.profileId === null
          ? 'サインインはしません。点は担当が入力します。'
          : 'サインインして、ご自分の採点票を開けます。'}
      </p>
      <StaleChoice
        of={edit.stale}
        onTakeTheirs={() => {
          draft.forget()
          form.reset(valuesOf(reviewer))
        }}
      />
    </OfficeForm>
  )
}

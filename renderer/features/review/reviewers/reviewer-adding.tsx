import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useDraft } from '../../../api/drafts.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckField } from '../../../ui/fields/check-field.tsx'
import { OfficeForm, useFieldErrors } from '../../../ui/fields/form.tsx'
import { go } from '../../../ui/go.ts'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import { ReviewerFields, type ReviewerValues } from './reviewer-fields.tsx'

const blank: ReviewerValues = { name: '', kana: '', org: '', title: '', email: '', seat: 'member' }

/** 委員を加える. Stays open for the next one: a panel of reviewers is entered in one go. */
export const ReviewerAdding = ({ open, onClose }: { open: boolean; onClose: () => void }) => (
  <SidePanel open={open} onClose={onClose} title="委員を加える" width={460}>
    {open && <AddingForm />}
  </SidePanel>
)

function AddingForm() {
  const { fy } = useDesk()
  const api = useApi()
  const form = useForm<ReviewerValues>({ defaultValues: blank })
  const draft = useDraft(`reviewer/new/${fy}`, fy, form)
  // One id for each person entered, so that a second click is the same person.
  const [id, setId] = useState(() => crypto.randomUUID())
  const [withProfile, setWithProfile] = useState(false)
  const add = useCommand(api.reviewers.add, {
    done: (added) => `${added.code} ${added.name}を加えました`,
    undo: (_, added) => () => api.reviewers.remove({ id: added.id, revision: added.revision }),
    onDone: (added) => {
      draft.forget()
      form.reset(blank)
      setId(crypto.randomUUID())
      go(addressOf('reviewers', added.id), { replace: true })
      setTimeout(() => form.setFocus('name'))
    },
  })
  const save = form.handleSubmit(async (values) => {
    if (values.name.trim() === '') {
      form.setError('name', { message: '氏名を入力してください。' }, { shouldFocus: true })
      return
    }
    await add.run({ ...values, id, fy, withProfile })
  })
  useFieldErrors(form, add.error)
  return (
    <OfficeForm onSubmit={save} label="委員を加える">
      <ReviewerFields control={form.control} first />
      <CheckField
        label="サインインできるようにする"
        hint="役割「委員」の利用者も作ります。ご自分の採点票だけを開けます。"
        value={withProfile}
        onChange={setWithProfile}
      />
      <ErrorNote error={add.error} />
      <div className="row">
        <Button look="primary" type="submit" busy={add.busy} shortcut="Ctrl Enter">
          加える
        </Button>
        <span className="sub">続けて次の委員を入力できます</span>
      </div>
    </OfficeForm>
  )
}

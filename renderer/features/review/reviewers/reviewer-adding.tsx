import { useState } from 'react'
import { blankOf } from '../../../../shared/domain/record-fields.ts'
import { reviewerFields } from '../../../../shared/domain/review/reviewer-fields.ts'
import { useDraft } from '../../../api/drafts.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { useFieldsForm } from '../../../record/use-fields-form.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckField } from '../../../ui/fields/check-field.tsx'
import { OfficeForm, useFieldErrors } from '../../../ui/fields/form.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { go } from '../../../ui/go.ts'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import { ReviewerFields } from './reviewer-fields.tsx'

const blank = blankOf(reviewerFields)
const noSignIn = { withProfile: false, passphrase: '' }

/** 委員を加える. Stays open for the next one: a panel of reviewers is entered in one go. */
export const ReviewerAdding = ({ open, onClose }: { open: boolean; onClose: () => void }) => (
  <SidePanel open={open} onClose={onClose} title="委員を加える" width={460}>
    {open && <AddingForm />}
  </SidePanel>
)

function AddingForm() {
  const { fy } = useDesk()
  const api = useApi()
  const form = useFieldsForm(reviewerFields, blank)
  const draft = useDraft(`reviewer/new/${fy}`, fy, form)
  // One id for each person entered, so that a second click is the same person.
  const [id, setId] = useState(() => crypto.randomUUID())
  const [signIn, setSignIn] = useState(noSignIn)
  const add = useCommand(api.reviewers.add, {
    done: (added) => `${added.code} ${added.name}を加えました`,
    undo: (_, added) => () => api.reviewers.remove({ id: added.id, revision: added.revision }),
    onDone: (added) => {
      draft.forget()
      form.reset(blank)
      // Who was let in with one is followed by others who are.
      setSignIn((last) => ({ ...last, passphrase: '' }))
      setId(crypto.randomUUID())
      go(addressOf('reviewers', added.id), { replace: true })
      setTimeout(() => form.setFocus('name'))
    },
  })
  const save = form.handleSubmit(async (values) => void (await add.run({ ...values, ...signIn, id, fy })))
  useFieldErrors(form, add.error)
  return (
    <OfficeForm onSubmit={save} label="委員を加える">
      <ReviewerFields form={form} first />
      <CheckField
        label="サインインできるようにする"
        hint="役割「委員」の利用者も作ります。ご自分の採点票だけを開けます。"
        value={signIn.withProfile}
        onChange={(withProfile) => setSignIn({ withProfile, passphrase: '' })}
      />
      <TextField
        label="最初のパスワード(なくてもよい)"
        type="password"
        autoComplete="new-password"
        hint="入れると、サインインできるようになります。本人に伝えます。本人があとで変えられます。"
        value={signIn.passphrase}
        onChange={(passphrase) => setSignIn({ withProfile: signIn.withProfile || passphrase !== '', passphrase })}
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

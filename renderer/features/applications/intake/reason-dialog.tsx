import { useForm } from 'react-hook-form'
import { setAsideFields } from '../../../../shared/domain/applications/incoming/item.ts'
import { useDraft } from '../../../api/drafts.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { OfficeForm } from '../../../ui/fields/form.tsx'
import { useReason } from '../../../ui/fields/reason.ts'
import { TextArea } from '../../../ui/fields/text-field.tsx'
import { Dialog } from '../../../ui/layers/dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { CameItem } from '../records.ts'

/** What is done with one of 届いたもの for a reason. */
export interface Mending {
  readonly deed: 'setAside' | 'explain'
  readonly item: CameItem
}

const titles = { setAside: '別に置く', explain: '添付の違いに理由を付ける' } as const
const hints = {
  setAside: '応募として扱わない理由を残します(質問のメール、ほかの課あてなど)。ファイルは残り、後から読み直せます。',
  explain: 'メールにある添付と保存した書類が違っていて差し支えない理由を残します。',
} as const

export const ReasonDialog = ({ mending, onClose }: { mending: Mending | null; onClose: () => void }) => (
  <Dialog
    open={mending !== null}
    onClose={onClose}
    title={
      mending === null
        ? ''
        : `「${mending.item.name}」${mending.deed === 'explain' ? 'の' : 'を'}${titles[mending.deed]}`
    }
    // The form has its own buttons, so that Enter and Ctrl+Enter reach them.
    actions={false}
  >
    {mending !== null && <ReasonForm mending={mending} onClose={onClose} />}
  </Dialog>
)

function ReasonForm({ mending: { deed, item }, onClose }: { mending: Mending; onClose: () => void }) {
  const { incoming } = useApi()
  const form = useForm({ defaultValues: { reason: '' } })
  const draft = useDraft(`incoming/${item.id}/${deed}`, item.revision, form)
  const { label, limit } = setAsideFields.reason
  const reason = useReason(form.control, 'reason', { label, needed: true })
  const save = useCommand(incoming[deed], { done: deed === 'setAside' ? '別に置きました' : '理由を付けました' })
  const submit = form.handleSubmit(async (values) => {
    if ((await save.run({ id: item.id, reason: values.reason, revision: item.revision })) === null) return
    draft.forget()
    onClose()
  })
  return (
    <OfficeForm onSubmit={submit} label={titles[deed]}>
      <p className="sub">{hints[deed]}</p>
      <TextArea limit={limit} {...reason} />
      <ErrorNote error={save.error} />
      <div className="row">
        <Button className="push" onClick={onClose}>
          やめる
        </Button>
        <Button look="primary" type="submit" busy={save.busy} shortcut="Ctrl Enter">
          {titles[deed]}
        </Button>
      </div>
    </OfficeForm>
  )
}

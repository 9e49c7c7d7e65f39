import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { moment, text } from '../../../../shared/contract/fields.ts'
import type { Unread } from '../../../../shared/domain/unread.ts'
import { useDraft } from '../../../api/drafts.ts'
import { useApi } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateTimeField } from '../../../ui/fields/date-time-field.tsx'
import { OfficeForm, useFormField } from '../../../ui/fields/form.tsx'
import { TextArea } from '../../../ui/fields/text-field.tsx'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { StaleChoice } from '../../../ui/layers/stale-choice.tsx'
import { Callout, ErrorNote } from '../../../ui/states.tsx'
import { type ApplicationPage, bodyName } from '../records.ts'
import { useKnownPage, usePageCommand } from './use-page-command.ts'

const shape = z.object({ receivedAt: z.custom<string | Unread | null>().pipe(moment.nullable()), note: text(2000) })

/** 受信日時・備考: when it arrived, to the second, and what the office wants to remember. */
export const ReceiptPanel = ({
  page,
  open,
  onClose,
}: {
  page: ApplicationPage
  open: boolean
  onClose: () => void
}) => (
  <SidePanel open={open} onClose={onClose} title={`${bodyName(page)}の受信日時・備考`} width={460}>
    <ReceiptForm page={page} onClose={onClose} />
  </SidePanel>
)

function ReceiptForm({ page, onClose }: { page: ApplicationPage; onClose: () => void }) {
  const api = useApi()
  const { revisionToPutBack } = useKnownPage()
  const stored: z.input<typeof shape> = { receivedAt: page.receivedAt, note: page.note }
  const form = useForm({
    resolver: zodResolver(shape),
    defaultValues: stored,
  })
  const draft = useDraft(`application/${page.id}/receipt`, page.revision, form)
  const receivedAt = useFormField(form.control, 'receivedAt')
  const note = useFormField(form.control, 'note')
  const edit = usePageCommand(api.applications.editReceipt, {
    done: '受信日時・備考を直しました',
    // What is in an older draft was not typed on what is shown.
    stillHolds: (fresh) => !draft.older && fresh.receivedAt === page.receivedAt && fresh.note === page.note,
    onDone: () => {
      draft.forget()
      onClose()
    },
    undo: (_input, left) => async () => {
      const revision = await revisionToPutBack(left, ({ receivedAt, note }) => [receivedAt, note])
      return api.applications.editReceipt({ id: page.id, receivedAt: page.receivedAt, note: page.note, revision })
    },
  })
  const save = form.handleSubmit((values) => edit.run({ id: page.id, ...values, revision: draft.seen }))
  return (
    <OfficeForm onSubmit={save} label="受信日時・備考">
      {draft.restored !== null && (
        <Callout
          tone="warn"
          title="前に書きかけた内容です"
          action={
            <Button
              small
              onClick={() => {
                draft.forget()
                form.reset()
              }}
            >
              捨てる
            </Button>
          }
        />
      )}
      {page.open.written ? (
        <DateTimeField
          label="受信日時"
          hint="メールが届いた時刻を秒まで。締切の後かどうかは、この時刻で決まります。"
          {...receivedAt}
        />
      ) : (
        <Callout tone="accent" title="受信日時は直せません">
          採点を始めた応募です。備考だけを直せます。
        </Callout>
      )}
      <TextArea label="備考" limit={2000} {...note} />
      <ErrorNote error={edit.stale.clashes.length > 0 ? null : edit.error} />
      <div className="row">
        <Button className="push" onClick={onClose}>
          やめる
        </Button>
        <Button look="primary" type="submit" busy={edit.busy} shortcut="Ctrl Enter">
          保存
        </Button>
      </div>
      <StaleChoice
        of={edit.stale}
        onTakeTheirs={() => {
          draft.forget()
          onClose()
        }}
      />
    </OfficeForm>
  )
}

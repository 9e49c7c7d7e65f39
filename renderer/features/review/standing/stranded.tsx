import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { applications } from '../../../../shared/contract/applications/applications.ts'
import type { OutputOf } from '../../../../shared/contract/operation.ts'
import { useDraft } from '../../../api/drafts.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { useFieldErrors } from '../../../ui/fields/form.tsx'
import { useReason } from '../../../ui/fields/reason.ts'
import { TextArea } from '../../../ui/fields/text-field.tsx'
import { ConfirmDialog } from '../../../ui/layers/dialog.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { Callout, ErrorNote } from '../../../ui/states.tsx'

type Eligible = OutputOf<(typeof applications)['list']>[number]

/** What became 要件適合 after 採点の締め: scored in a round of its own, or left out with a reason. Nothing stays between. */
export function Stranded({ rows }: { rows: readonly Eligible[] }) {
  const [again, setAgain] = useState(false)
  const [leaving, setLeaving] = useState<Eligible | null>(null)
  if (rows.length === 0) return null
  return (
    <>
      <Callout
        tone="warn"
        title={`採点を締めた後に要件適合になった応募が${rows.length}件あります`}
        action={
          <>
            <Button small look="primary" onClick={() => setAgain(true)}>
              第2回の採点を始める
            </Button>
            {rows.map((row) => (
              <Button small key={row.id} onClick={() => setLeaving(row)}>
                {`${row.prefecture ?? ''}を加えずに終える`}
              </Button>
            ))}
          </>
        }
      >
        {rows.map(({ prefecture, receiptNo }) => `${prefecture ?? ''}(${receiptNo ?? ''})`).join('、')}
        。採点を経ないと選定の対象になりません。
      </Callout>
      <AgainDialog open={again} onClose={() => setAgain(false)} count={rows.length} />
      {leaving !== null && <LeaveOutDialog key={leaving.id} row={leaving} onClose={() => setLeaving(null)} />}
    </>
  )
}

function AgainDialog({ open, onClose, count }: { open: boolean; onClose: () => void; count: number }) {
  const { fy } = useDesk()
  const start = useCommand(useApi().scores.startAgain, { done: '第2回の採点を始めました', onDone: onClose })
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title="第2回の採点を始めますか"
      confirmLabel="第2回の採点を始める"
      deed={start}
      onConfirm={() => start.run({ fy })}
    >
      <p>
        要件適合の{count}
        件の採点票ができ、採点がもう一度開きます。第1回の採点票は確定したままです。選定の記録は、もう一度採点を締めた後になります。
      </p>
    </ConfirmDialog>
  )
}

function LeaveOutDialog({ row, onClose }: { row: Eligible; onClose: () => void }) {
  const form = useForm({ defaultValues: { reason: '' } })
  const draft = useDraft(`application/${row.id}/leave-out`, row.revision, form)
  const reason = useReason(form.control, 'reason')
  const leave = useCommand(useApi().scores.leaveOut, {
    done: `${row.prefecture ?? ''}の応募を採点に加えずに終えました`,
    onDone: () => {
      draft.forget()
      onClose()
    },
  })
  useFieldErrors(form, leave.error)
  const save = form.handleSubmit(async (values) => {
    await leave.run({ applicationId: row.id, reason: values.reason, revision: row.revision })
  })
  return (
    <FormDialog
      onClose={onClose}
      title={`${row.prefecture ?? ''}の応募を採点に加えずに終える`}
      label="採点に加えずに終える"
      onSubmit={save}
      deedLabel="加えずに終える"
      busy={leave.busy}
    >
      <p>応募は「採点せず終了」になり、選定の対象になりません。応募の画面で要件適合に戻せます。</p>
      <TextArea limit={1000} autoFocus {...reason} />
      <ErrorNote error={leave.error} />
    </FormDialog>
  )
}

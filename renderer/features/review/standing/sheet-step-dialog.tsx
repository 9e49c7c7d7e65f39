import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useDraft } from '../../../api/drafts.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { useReason } from '../../../ui/fields/reason.ts'
import { TextArea } from '../../../ui/fields/text-field.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { GridSheet } from '../records.ts'

export type SheetStep = 'reopen' | 'absent' | 'present'

const words = {
  reopen: {
    title: 'を差し戻す',
    deed: '差し戻す',
    done: 'を差し戻しました',
    after: '採点票がもう一度開き、委員が直して提出できるようになります。提出されるまで集計に入りません。',
  },
  absent: {
    title: 'を欠席とする',
    deed: '欠席とする',
    done: 'を欠席としました',
    after: 'この採点票は分母から外れ、提出を待たずに採点を締められるようになります。後で戻せます。',
  },
  present: {
    title: 'の欠席を取り消す',
    deed: '欠席を取り消す',
    done: 'の欠席を取り消しました',
    after: 'この採点票がもう一度開き、提出を待つものに数えます。',
  },
} as const satisfies Record<SheetStep, unknown>

interface SheetStepDialogProps {
  step: SheetStep
  sheet: GridSheet
  /** 「委員Bの秋田県の採点票」 */
  subject: string
  onClose: () => void
}

/** A step of one sheet that goes on record with its reason. */
export function SheetStepDialog({ step, sheet, subject, onClose }: SheetStepDialogProps) {
  const api = useApi()
  const cache = useQueryClient()
  const form = useForm({ defaultValues: { reason: '' } })
  const draft = useDraft(`sheet/${sheet.id}/${step}`, sheet.revision, form)
  const reason = useReason(form.control, 'reason')
  const options = {
    done: `${subject}${words[step].done}`,
    onDone: () => {
      draft.forget()
      onClose()
    },
  }
  const reopen = useCommand(api.scores.reopen, options)
  const absent = useCommand(api.scores.markAbsent, {
    ...options,
    undo:
      ({ sheetId, absent: was }, { revision }) =>
      () =>
        api.scores.markAbsent({ sheetId, absent: !was, reason: '元に戻した', revision }),
  })
  const running = step === 'reopen' ? reopen : absent
  const save = form.handleSubmit(async ({ reason: given }) => {
    const input = { sheetId: sheet.id, reason: given, revision: sheet.revision }
    await (step === 'reopen' ? reopen.run(input) : absent.run({ ...input, absent: step === 'absent' }))
  })
  return (
    <FormDialog
      onClose={onClose}
      title={`${subject}${words[step].title}`}
      label={words[step].deed}
      onSubmit={save}
      deedLabel={words[step].deed}
      busy={running.busy}
    >
      <p>{words[step].after}</p>
      <TextArea limit={1000} autoFocus {...reason} />
      <ErrorNote
        error={running.error}
        onRetry={() => {
          running.clear()
          void cache.invalidateQueries({ queryKey: [api.scores.grid.path] })
        }}
      />
    </FormDialog>
  )
}

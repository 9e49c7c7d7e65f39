import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { requiredText } from '../../../../shared/contract/fields.ts'
import { timeLeft } from '../../../../shared/domain/calendar/deadline.ts'
import { useDraft } from '../../../api/drafts.ts'
import { Button } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { RadioGroup } from '../../../ui/fields/check-field.tsx'
import { OfficeForm, useFormField } from '../../../ui/fields/form.tsx'
import { TextArea } from '../../../ui/fields/text-field.tsx'
import { Dialog } from '../../../ui/layers/dialog.tsx'
import { Facts } from '../../../ui/pane.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import { type ApplicationPage, bodyName } from '../records.ts'
import type { Steps } from './use-steps.ts'

const decisions = ['accepted', 'refused'] as const
const shape = z.object({
  // Nothing is chosen at first; then one of the two is.
  decision: z
    .enum(decisions)
    .nullable()
    .pipe(z.enum(decisions, { error: '受理か不受理を選んでください。' })),
  reason: requiredText(1000, '理由'),
})

const options = [
  { value: 'accepted', label: '受理する(期限内の応募と同じに扱う)' },
  { value: 'refused', label: '不受理とする(先へ進めない)' },
] as const

interface LateDialogProps {
  page: ApplicationPage
  open: boolean
  onClose: () => void
  step: Steps['decideLate']
}

/** 期限後受信の扱い: 受理 or 不受理, each with its reason. */
export const LateDialog = ({ page, open, onClose, step }: LateDialogProps) => (
  <Dialog
    open={open}
    onClose={onClose}
    title={`${bodyName(page)}の応募は締切の後に届いています`}
    // The form has its own buttons, so that Enter and Ctrl+Enter reach them.
    actions={false}
  >
    <LateForm page={page} onClose={onClose} step={step} />
  </Dialog>
)

function LateForm({ page, onClose, step }: Omit<LateDialogProps, 'open'>) {
  const form = useForm({
    resolver: zodResolver(shape),
    defaultValues: { decision: page.lateDecision, reason: page.lateReason },
  })
  const draft = useDraft(`application/${page.id}/late`, page.revision, form)
  const decision = useFormField(form.control, 'decision')
  const reason = useFormField(form.control, 'reason')
  const save = form.handleSubmit(async (values) => {
    if ((await step.begin(values.decision, values.reason)) === null) return
    draft.forget()
    onClose()
  })
  return (
    <OfficeForm onSubmit={save} label="期限後の扱い">
      <Lateness page={page} />
      <RadioGroup label="扱い" required stacked options={options} {...decision} />
      <TextArea
        label="理由"
        required
        limit={1000}
        hint="通信の記録、事前の連絡など、判断のもとにした事実を書きます。"
        {...reason}
      />
      <ErrorNote error={step.error} />
      <div className="row">
        <Button
          className="push"
          onClick={() => {
            draft.forget()
            onClose()
          }}
        >
          やめる
        </Button>
        <Button look="primary" type="submit" busy={step.busy} shortcut="Ctrl Enter">
          記録する
        </Button>
      </div>
    </OfficeForm>
  )
}

/** The deadline and the receipt, to the second: by how much it is late is what is decided about. */
function Lateness({ page: { receivedAt, deadline } }: { page: ApplicationPage }) {
  if (receivedAt === null) return null
  return (
    <Facts
      termWidth={60}
      facts={[
        { term: '締切', value: deadline.extended ? deadline.words : <MomentText at={deadline.at} seconds /> },
        {
          term: '受信',
          value: <MomentText at={receivedAt} seconds />,
          note: <b>{timeLeft(receivedAt, deadline.at)}</b>,
        },
      ]}
    />
  )
}

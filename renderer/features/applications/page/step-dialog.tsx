import { useForm } from 'react-hook-form'
import { wantsMoveReason } from '../../../../shared/domain/applications/state.ts'
import { useDraft } from '../../../api/drafts.ts'
import { Button } from '../../../ui/button.tsx'
import { OfficeForm } from '../../../ui/fields/form.tsx'
import { useReason } from '../../../ui/fields/reason.ts'
import { TextArea } from '../../../ui/fields/text-field.tsx'
import { Dialog } from '../../../ui/layers/dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import { type ApplicationPage, bodyName } from '../records.ts'
import { AgainFields } from '../versions/again.tsx'
import { type Step, type Steps, stepWord } from './use-steps.ts'

interface StepDialogProps {
  page: ApplicationPage
  /** Null while no step waits for its reason. */
  step: Step | null
  onClose: () => void
  move: Steps['move']
}

const consequence = {
  checking: '要件確認中に戻ります。',
  eligible: '採点に進めるようになります。',
  ineligible: '採点には進みません。要件確認に戻すことはできます。',
  withdrawn: '取り下げた応募は元に戻せません。もう一度応募があったときは、新しい応募として登録します。',
} as const satisfies Record<Step, string>

/** A step that wants a reason, or a word to go with it. */
export const StepDialog = ({ page, step, onClose, move }: StepDialogProps) => (
  <Dialog
    open={step !== null}
    onClose={onClose}
    title={step === null ? '' : `${bodyName(page)}の応募を${stepWord(step, page.state)}`}
    // The form has its own buttons, so that Enter and Ctrl+Enter reach them.
    actions={false}
  >
    {step !== null && <StepForm key={step} page={page} step={step} onClose={onClose} move={move} />}
  </Dialog>
)

function StepForm({ page, step, onClose, move }: StepDialogProps & { step: Step }) {
  const required = wantsMoveReason(step)
  const form = useForm({ defaultValues: { reason: '' } })
  const draft = useDraft(`application/${page.id}/${step}`, page.revision, form)
  const reason = useReason(form.control, 'reason', { label: required ? '理由' : '備考', needed: required })
  const save = form.handleSubmit(async (values) => {
    if ((await move.begin(step, values.reason)) === null) return
    draft.forget()
    onClose()
  })
  return (
    <OfficeForm onSubmit={save} label={stepWord(step, page.state)}>
      <p>{consequence[step]}</p>
      {step === 'eligible' && <AgainFields page={page} />}
      <TextArea limit={1000} autoFocus {...reason} />
      <ErrorNote error={move.stale.clashes.length > 0 ? null : move.error} />
      <div className="row">
        <Button className="push" onClick={onClose}>
          やめる
        </Button>
        <Button look={step === 'withdrawn' ? 'danger' : 'primary'} type="submit" busy={move.busy} shortcut="Ctrl Enter">
          {stepWord(step, page.state)}
        </Button>
      </div>
    </OfficeForm>
  )
}

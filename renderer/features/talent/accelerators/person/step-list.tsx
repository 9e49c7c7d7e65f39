import { useState } from 'react'
import { formatWareki } from '../../../../../shared/domain/calendar/wareki.ts'
import { stepFields } from '../../../../../shared/domain/talent/accelerators/fields.ts'
import { useSaveFiles } from '../../../../api/books.ts'
import { useApi, useDesk, useDevice } from '../../../../api/office.tsx'
import { DeedDialog } from '../../../../record/commands/deed-dialog.tsx'
import { RecordField } from '../../../../record/record-field.tsx'
import { Button } from '../../../../ui/button.tsx'
import { nextIs } from '../../../../ui/next.ts'
import { Rows } from '../../../../ui/pane.tsx'
import type { Appointment } from '../records.ts'
import { useKept } from './use-kept.ts'

type Step = Appointment['steps'][number]
type Paper = NonNullable<Step['file']>

/** 任命手続: the steps of the year in their order, each with its day, a note and its paper. */
export function StepList({ appointment, mayEdit }: { appointment: Appointment; mayEdit: boolean }) {
  const save = useSaveFiles()
  const [asked, setAsked] = useState<Step | null>(null)
  const next = appointment.steps.find(({ takenOn, retired }) => takenOn === null && !retired)
  return (
    <div>
      <h3>任命手続</h3>
      <Rows columns="26px 130px 140px minmax(0, 1fr) auto">
        {appointment.steps.map((step) => (
          <li key={step.stepId}>
            <span aria-hidden="true">{step.takenOn === null ? '○' : '●'}</span>
            <span>
              {step.name}
              {step.retired && <span className="sub">(廃止)</span>}
            </span>
            <span>
              {step.takenOn === null ? <span className="sub">まだ</span> : formatWareki(step.takenOn, 'long')}
            </span>
            <span className="sub">
              {step.note}
              {step.file !== null && (
                <Button
                  small
                  look="quiet"
                  aria-label={`${step.file.name}を保存する`}
                  onClick={() => step.file !== null && void save([step.file])}
                >
                  {step.file.name}
                </Button>
              )}
            </span>
            {mayEdit && (
              <Button
                small
                look={step === next && appointment.state === 'procedure' ? 'primary' : 'plain'}
                aria-label={`${step.name}を${step.takenOn === null ? '記録…' : '直す…'}`}
                onClick={() => setAsked(step)}
                {...(step === next ? nextIs(1) : {})}
              >
                {step.takenOn === null ? '記録…' : '直す…'}
              </Button>
            )}
          </li>
        ))}
      </Rows>
      {asked !== null && <StepDialog appointment={appointment} step={asked} onClose={() => setAsked(null)} />}
    </div>
  )
}

function StepDialog({ appointment, step, onClose }: { appointment: Appointment; step: Step; onClose: () => void }) {
  const { fy, today } = useDesk()
  const { accelerators } = useApi()
  const kept = useKept()
  const [paper, setPaper] = useState<Paper | null>(step.file)
  const { id, revision } = appointment
  const { stepId, name, takenOn, note } = step
  return (
    <DeedDialog
      fields={stepFields}
      initial={{ takenOn: takenOn ?? today, note }}
      draftKey={`accelerators/${id}/${stepId}`}
      revision={revision}
      title={name}
      deedLabel="記録する"
      command={kept(accelerators.takeStep)}
      inputOf={(values) => ({
        ...{ ...values, id, fy, stepId, revision },
        ...{ fileId: paper?.fileId ?? null, fileName: paper?.name ?? '' },
      })}
      options={{
        done: (_, { takenOn: on }) => (on === null ? `${name}を済んでいないことに戻しました` : `${name}を記録しました`),
        undo: (_, after) => {
          const now = after.appointments.find((each) => each.id === id)
          if (now === undefined) return null
          const was = { takenOn, note, fileId: step.file?.fileId ?? null, fileName: step.file?.name ?? '' }
          return () => accelerators.takeStep({ id, fy, stepId, ...was, revision: now.revision })
        },
      }}
      onClose={onClose}
    >
      {(of) => (
        <>
          <RecordField of={of} name="takenOn" autoFocus hint="消すと、済んでいないことに戻ります。" />
          <RecordField of={of} name="note" />
          <PaperChoice paper={paper} onPaper={setPaper} />
        </>
      )}
    </DeedDialog>
  )
}

function PaperChoice({ paper, onPaper }: { paper: Paper | null; onPaper: (paper: Paper | null) => void }) {
  const device = useDevice()
  const [busy, setBusy] = useState(false)
  const choose = async () => {
    const [file] = await device.pickFiles()
    if (file === undefined) return
    setBusy(true)
    try {
      const { fileId, name } = await device.upload(file)
      onPaper({ fileId, name })
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="row">
      <span>書類</span>
      <span className="sub">{paper?.name ?? 'なし'}</span>
      <Button small busy={busy} onClick={() => void choose()}>
        ファイルを選ぶ…
      </Button>
      {paper !== null && (
        <Button small look="quiet" onClick={() => onPaper(null)}>
          外す
        </Button>
      )}
    </div>
  )
}

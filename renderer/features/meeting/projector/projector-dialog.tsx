import { toJst } from '../../../../shared/domain/calendar/jst.ts'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { CheckField } from '../../../ui/fields/check-field.tsx'
import { Dialog } from '../../../ui/layers/dialog.tsx'
import { Answer, ErrorNote } from '../../../ui/states.tsx'
import styles from './projector.module.css'
import { Stage } from './stage/stage.tsx'
import { useProjector } from './use-projector.ts'

interface Projection {
  readonly hidden: boolean
  readonly face: 'item' | 'agenda' | 'whole'
  readonly dots: boolean
}

interface ProjectorDialogProps {
  meetingId: string
  projection: Projection
  onClose: () => void
}

/** The screen of 投影, opened from here, and small beside it what the room sees at this moment. */
export function ProjectorDialog({ meetingId, projection, onClose }: ProjectorDialogProps) {
  const api = useApi()
  const { open, busy, error } = useProjector(meetingId)
  const project = useCommand(api.meeting.project)
  const answer = useAnswer(api.meeting.projected, { id: meetingId })
  return (
    <Dialog
      open
      onClose={onClose}
      title="投影"
      actions={
        <>
          <Button onClick={onClose}>閉じる</Button>
          <Button look="primary" busy={busy} onClick={() => void open()}>
            投影を開く
          </Button>
        </>
      }
    >
      <p className="sub">会場の誰が見てもよいものだけを映します。いま映るもの:</p>
      <Answer of={answer}>
        {(shown) => (
          <figure className={styles['preview']} aria-label="いま会場に映るもの">
            <div className={styles['small']} inert>
              <Stage main="div" shown={shown} now={toJst(new Date().toISOString())} />
            </div>
          </figure>
        )}
      </Answer>
      <CheckField
        label="委員ごとの点を、氏名のない印で映す"
        value={projection.dots}
        onChange={(dots) => void project.run({ id: meetingId, ...projection, dots })}
      />
      <ErrorNote error={error ?? project.error} />
    </Dialog>
  )
}

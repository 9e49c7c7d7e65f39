import { useRef } from 'react'
import { useCommand } from '../../../../api/hooks.ts'
import { useApi } from '../../../../api/office.tsx'
import { Button } from '../../../../ui/button.tsx'
import { isPane } from '../../../../ui/keys/panes.ts'
import { ErrorNote } from '../../../../ui/states.tsx'
import { useProjector } from '../../projector/use-projector.ts'
import type { MeetingPage } from '../records.ts'
import { projectionWords } from '../room-words.ts'
import { useRoomKey } from '../use-room-keys.ts'
import styles from './decide.module.css'

const faces = ['item', 'agenda', 'whole'] as const

/** What the room sees now, and the keys that hide it or show it something else. */
export function SightStrip({ page }: { page: MeetingPage }) {
  const project = useCommand(useApi().meeting.project)
  const projector = useProjector(page.id)
  const { hidden, face } = page.projection
  // A second press before the office has answered means the other way of the first.
  const wanted = useRef({ seen: hidden, hidden })
  const hide = () => {
    const before = wanted.current.seen === hidden ? wanted.current.hidden : hidden
    wanted.current = { seen: hidden, hidden: !before }
    return project.run({ id: page.id, hidden: !before, face })
  }
  const turn = () =>
    project.run({ id: page.id, hidden, face: faces[(faces.indexOf(face) + 1) % faces.length] ?? 'item' })
  useRoomKey('hide', () => void hide())
  useRoomKey('face', () => void turn())
  useRoomKey('project', () => void projector.open())
  return (
    <section className={styles['sight']} aria-label="投影" {...isPane}>
      <span className="sub" role="status">
        {projectionWords(page.projection)}
      </span>
      <Button small shortcut="F9" onClick={hide}>
        {hidden ? '戻す' : '伏せる'}
      </Button>
      <Button small look="quiet" shortcut="Shift F9" onClick={turn}>
        替える
      </Button>
      <Button small look="quiet" busy={projector.busy} onClick={() => void projector.open()}>
        投影を開く
      </Button>
      <ErrorNote error={project.error ?? projector.error} />
    </section>
  )
}

import { useRef } from 'react'
import { useAnswer, useCommand } from '../../../../api/hooks.ts'
import { useApi } from '../../../../api/office.tsx'
import { Button } from '../../../../ui/button.tsx'
import { ErrorNote } from '../../../../ui/states.tsx'
import { useProjector } from '../../projector/use-projector.ts'
import type { Item, MeetingPage } from '../records.ts'
import { announcedWords, projectionWords } from '../room-words.ts'
import { useRecord } from '../use-record.ts'
import { useRoomKey } from '../use-room-keys.ts'
import styles from './decide.module.css'

const faces = ['item', 'agenda', 'whole'] as const

/** The last decision that the room has not been told of. */
export const untold = (items: readonly Item[]): Item | undefined =>
  items
    .filter(({ decision, announcedAt }) => decision !== null && decision.result !== 'held' && announcedAt === null)
    .toSorted((a, b) => ((a.decision?.at ?? '') < (b.decision?.at ?? '') ? 1 : -1))[0]

/** What is to be told and does not reach the projection before it is; and what the room sees now. */
export function ToldStrip({ page }: { page: MeetingPage }) {
  const api = useApi()
  const item = page.stage === 'open' ? untold(page.items) : undefined
  const record = useRecord(page.id)
  const whole = useAnswer(api.meeting.whole, { id: page.id }, { enabled: item?.kind === 'whole' }).data
  const project = useCommand(api.meeting.project)
  const projector = useProjector(page.id)
  const { hidden, face } = page.projection
  const announce = async () => {
    if (item !== undefined) await record.one({ kind: 'announced', itemId: item.id })
  }
  // A second press before the office has answered means the other way of the first.
  const wanted = useRef({ seen: hidden, hidden })
  const hide = () => {
    const before = wanted.current.seen === hidden ? wanted.current.hidden : hidden
    wanted.current = { seen: hidden, hidden: !before }
    return project.run({ id: page.id, hidden: !before, face })
  }
  const turn = () =>
    project.run({ id: page.id, hidden, face: faces[(faces.indexOf(face) + 1) % faces.length] ?? 'item' })
  useRoomKey('announce', () => void announce())
  useRoomKey('hide', () => void hide())
  useRoomKey('face', () => void turn())
  useRoomKey('project', () => void projector.open())
  return (
    <div className={styles['told']}>
      {item !== undefined && (
        <>
          <h2>
            告げる文 <span className="sub">告げるまで、投影には出ません</span>
          </h2>
          <p>{item.kind === 'whole' ? whole?.words : announcedWords(item)}</p>
          <Button wide shortcut="F10" busy={record.busy} onClick={announce}>
            告げて投影に出す
          </Button>
          <ErrorNote error={record.error} />
        </>
      )}
      <div className={styles['sight']}>
        <span className="sub" role="status">
          {projectionWords(page.projection)}
        </span>
        <Button small look="quiet" busy={projector.busy} onClick={() => void projector.open()}>
          投影を開く
        </Button>
      </div>
      <div className={styles['sight']}>
        <Button small shortcut="F9" onClick={hide}>
          {hidden ? '戻す' : '伏せる'}
        </Button>
        <Button small look="quiet" shortcut="Shift F9" onClick={turn}>
          替える
        </Button>
      </div>
      <ErrorNote error={project.error ?? projector.error} />
    </div>
  )
}

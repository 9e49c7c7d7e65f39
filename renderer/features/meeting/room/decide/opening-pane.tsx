import { Button } from '../../../../ui/button.tsx'
import { nextIs } from '../../../../ui/next.ts'
import { ErrorNote } from '../../../../ui/states.tsx'
import { QuorumFacts } from '../quorum-facts.tsx'
import type { MeetingPage } from '../records.ts'
import { useRecord } from '../use-record.ts'
import { useRoomKey } from '../use-room-keys.ts'
import styles from './decide.module.css'

/** 開会: whether the quorum is there, and who is missing. */
export function OpeningPane({ page }: { page: MeetingPage }) {
  const record = useRecord(page.id)
  const open = () => record.one({ kind: 'opened' })
  useRoomKey('go', () => void open())
  return (
    <div className={styles['deciding']}>
      <h2>開会</h2>
      <QuorumFacts of={page.quorumNow} />
      <Button look="primary" wide busy={record.busy} shortcut="Ctrl Enter" onClick={open} {...nextIs(2)}>
        開会する
      </Button>
      {!page.quorumNow.met && <p className="sub">定足数に足りなくても開会できます。決定は、足りてからになります。</p>}
      <ErrorNote error={record.error} takeFocus />
    </div>
  )
}

export function PausedPane({ page }: { page: MeetingPage }) {
  const record = useRecord(page.id)
  const resume = () => record.one({ kind: 'resumed' })
  useRoomKey('go', () => void resume())
  return (
    <div className={styles['deciding']}>
      <h2>休憩中</h2>
      <Button look="primary" wide busy={record.busy} shortcut="Ctrl Enter" onClick={resume} {...nextIs(2)}>
        再開する
      </Button>
      <ErrorNote error={record.error} takeFocus />
    </div>
  )
}

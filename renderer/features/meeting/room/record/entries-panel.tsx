import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { useRoving } from '../../../../ui/keys/roving.ts'
import { SidePanel } from '../../../../ui/layers/dialog.tsx'
import { nextIs } from '../../../../ui/next.ts'
import { ErrorNote } from '../../../../ui/states.tsx'
import { isEnded } from '../next-item.ts'
import type { Entry, MeetingPage } from '../records.ts'
import { timeOf } from '../room-words.ts'
import { useRecord } from '../use-record.ts'
import styles from './record.module.css'
import { RetimeDialog } from './retime-dialog.tsx'
import { isStrikable } from './strikable.ts'
import { StrikeDialog } from './strike-dialog.tsx'

/** What has happened, line by line, the newest first, one stop of Tab; and 休憩 and 閉会, which are lines of it. */
export function EntriesPanel({ page, open, onClose }: { page: MeetingPage; open: boolean; onClose: () => void }) {
  const [struck, setStruck] = useState<Entry | null>(null)
  const [timed, setTimed] = useState<Entry | null>(null)
  const lines = page.entries.toSorted((a, b) => b.seq - a.seq)
  const roving = useRoving(
    lines.filter(isStrikable).flatMap(({ id }) => [timeKey(id), id]),
    null,
  )
  return (
    <SidePanel
      open={open}
      onClose={onClose}
      title="起きたことの記録"
      width={760}
      actions={<MeetingDeeds page={page} onDone={onClose} />}
    >
      <ol className={styles['entries']} {...roving.row} {...nextIs(9)}>
        {lines.map((entry) => (
          <li key={entry.id} data-struck={entry.struck || undefined}>
            <time dateTime={entry.at}>{timeOf(entry.at)}</time>
            <span>
              {entry.struck && <span className="visually-hidden">取消 </span>}
              {entry.words}
              {timeOf(entry.writtenAt) !== timeOf(entry.at) && (
                <span className="sub"> ({timeOf(entry.writtenAt)} に記録)</span>
              )}
            </span>
            {entry.struck ? (
              <span className="sub">取消</span>
            ) : (
              isStrikable(entry) && (
                <span className={styles['deeds']}>
                  <Button
                    small
                    look="quiet"
                    {...roving.link(timeKey(entry.id))}
                    aria-label={`${timeOf(entry.at)} ${entry.words} の時刻を直す`}
                    onClick={() => setTimed(entry)}
                  >
                    時刻を直す
                  </Button>
                  <Button
                    small
                    look="quiet"
                    {...roving.link(entry.id)}
                    aria-label={`${timeOf(entry.at)} ${entry.words} を取り消す`}
                    onClick={() => setStruck(entry)}
                  >
                    取り消す
                  </Button>
                </span>
              )
            )}
          </li>
        ))}
        {lines.length === 0 && <li className="sub">まだ何も記録していません。</li>}
      </ol>
      {timed !== null && <RetimeDialog meetingId={page.id} entry={timed} onClose={() => setTimed(null)} />}
      {struck !== null && <StrikeDialog page={page} entry={struck} onClose={() => setStruck(null)} />}
    </SidePanel>
  )
}

/** Two deeds stand in a line, one stop of Tab for all of them. */
const timeKey = (id: string): string => `${id}/time`

/** 休憩 and 閉会. */
function MeetingDeeds({ page, onDone }: { page: MeetingPage; onDone: () => void }) {
  const record = useRecord(page.id)
  const open = page.items.filter((item) => !isEnded(item))
  if (page.stage !== 'open') return <Button onClick={onDone}>閉じる</Button>
  const take = async (kind: 'paused' | 'closed') => {
    if (await record.one({ kind })) onDone()
  }
  return (
    <>
      <ErrorNote error={record.error} />
      <Button onClick={() => take('paused')}>休憩に入る</Button>
      {open.length > 0 ? (
        <span className="sub">あと{open.length}件の議題を終えると、閉会できます。</span>
      ) : (
        <Button look="primary" onClick={() => take('closed')}>
          閉会する
        </Button>
      )}
    </>
  )
}

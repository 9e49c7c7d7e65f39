import { useRef } from 'react'
import { ButtonLink } from '../../../ui/button.tsx'
import { DateText } from '../../../ui/date-text.tsx'
import { isPane } from '../../../ui/keys/panes.ts'
import { markedIn } from '../../../ui/next.ts'
import { Clock } from './clock.tsx'
import { isEnded } from './next-item.ts'
import { QuorumWord } from './quorum-facts.tsx'
import type { Item, MeetingPage } from './records.ts'
import styles from './room.module.css'
import { meetingPlace } from './room-place.ts'
import { useRoomKey } from './use-room-keys.ts'

/** What meeting it is, how far it has come, whether the quorum is there, and what time it is. */
export function TopLine({ page, item }: { page: MeetingPage; item: Item | undefined }) {
  const way = useRef<HTMLAnchorElement>(null)
  // Esc leads out of a field, then to the way out, and Enter takes that: one Esc too many loses no place.
  useRoomKey('leave', ({ isFromField }) => {
    const main = document.querySelector('main')
    if (isFromField && main !== null) markedIn(main)?.focus()
    else way.current?.focus()
  })
  const done = page.items.filter(isEnded).length
  const quorum = item === undefined || page.stage === 'planned' ? page.quorumNow : item.quorum
  // Without those who are conflicted it is another than the meeting's.
  const isOwn = quorum.of !== page.quorumNow.of || quorum.present !== page.quorumNow.present
  const away = page.quorumNow.missing
  return (
    <header className={styles['top']} {...isPane}>
      <h1 tabIndex={-1}>選定審議会議　第{page.no}回</h1>
      <span className="sub">
        <DateText date={page.heldOn} /> {page.startsAt}–{page.endsAt}　{page.place}
      </span>
      <div className={styles['topFacts']}>
        {away.length > 0 && (
          <span className={styles['away']} title={away.join('、')}>
            いない人 {away.join('、')}
          </span>
        )}
        <span>
          議事{' '}
          <b>
            {done} / {page.items.length}
          </b>
        </span>
        <span>
          定足数 <QuorumWord of={page.quorumNow} />
        </span>
        {isOwn && (
          <span>
            この議題 <QuorumWord of={quorum} />
          </span>
        )}
        <Clock />
        <ButtonLink ref={way} small to={meetingPlace(page.id)} aria-keyshortcuts="Escape">
          会議の画面へ戻る
        </ButtonLink>
      </div>
    </header>
  )
}

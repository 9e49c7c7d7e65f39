import { isPane } from '../../../ui/keys/panes.ts'
import { useRoving } from '../../../ui/keys/roving.ts'
import type { Item, MeetingPage } from './records.ts'
import styles from './room.module.css'
import { roomPlace } from './room-place.ts'
import { stateWord } from './room-words.ts'

/** 議事: every item and how it stands. ← → walk through them wherever the focus is but in a field. */
export function Agenda({ page, current }: { page: MeetingPage; current: Item | undefined }) {
  const roving = useRoving(
    page.items.map(({ id }) => id),
    current?.id ?? null,
  )
  return (
    <nav className={styles['agenda']} aria-label="議事" {...isPane}>
      <h2>議事</h2>
      <ol {...roving.row}>
        {page.items.map((item, at) => (
          <li key={item.id}>
            <a
              {...roving.link(item.id)}
              href={`#${roomPlace(page.id, item.id)}`}
              aria-current={item.id === current?.id ? 'true' : undefined}
              data-open={item.id === page.currentId || undefined}
            >
              <span>{at + 1}</span>
              <span>{item.title}</span>
              <span>
                {item.id === page.currentId && <span aria-hidden="true">● </span>}
                {stateWord(item)}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

import type { Copies } from '../../../record/copies/records.ts'
import styles from './guard.module.css'
import { type Slot, type Slots, slotsOf } from './slots.ts'

const sections = [
  { key: 'weeks', title: '1年(週に1つ)' },
  { key: 'days', title: '2週間(1日に1つ)' },
  { key: 'today', title: '今日' },
] as const satisfies readonly { key: keyof Slots; title: string }[]

const shapes = { sound: '●', none: '○', bad: '■' } as const

/** What is kept, in two lines: this PC and the other place. A filled dot was made, opened and examined. */
export function KeptPicture({ copies, today }: { copies: Copies; today: string }) {
  const slots = slotsOf(copies.copies, today)
  const rows = [
    { place: 'here', title: 'このPC' },
    ...(copies.second === null ? [] : [{ place: 'second', title: '別の場所' } as const]),
  ] as const
  return (
    <div className={styles['picture']} role="img" aria-label={inWords(slots, copies.second !== null)}>
      <span />
      {sections.map(({ key, title }) => (
        <span key={key} className={styles['period']}>
          {title}
        </span>
      ))}
      {rows.map(({ place, title }) => (
        <Row key={place} title={title}>
          {sections.map(({ key }) => (
            <span key={key} className={styles['dots']}>
              {slots[key].map((slot: Slot) => (
                <i key={slot.key} data-mark={slot[place]}>
                  {shapes[slot[place]]}
                </i>
              ))}
            </span>
          ))}
        </Row>
      ))}
    </div>
  )
}

const Row = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <>
    <span className={styles['place']}>{title}</span>
    {children}
  </>
)

function inWords(slots: Slots, second: boolean): string {
  const counted = (place: 'here' | 'second') =>
    sections
      .map(({ key, title }) => `${title} ${slots[key].filter((slot) => slot[place] === 'sound').length}`)
      .join('、')
  return `このPC: ${counted('here')}${second ? `。別の場所: ${counted('second')}` : ''}`
}

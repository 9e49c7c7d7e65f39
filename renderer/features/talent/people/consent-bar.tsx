import { daysBetween } from '../../../../shared/domain/calendar/jst.ts'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { consentKindLabel } from '../../../../shared/domain/talent/people/consent.ts'
import styles from './people.module.css'
import type { RegistrantPage } from './records.ts'

const width = 300

/** A consent as a span: given, renewed, today, end. The words below say all that is drawn. */
export function ConsentBar({ consents, today }: { consents: RegistrantPage['consents']; today: string }) {
  const [first] = consents
  const last = consents.at(-1)
  if (first === undefined || last === undefined) return null
  const from = first.givenOn
  const until = last.validTo > today ? last.validTo : today
  const all = Math.max(1, daysBetween(from, until))
  const at = (day: string) => Math.max(0, Math.min(width, (daysBetween(from, day) / all) * width))
  const day = (date: string) => formatWareki(date, 'short')
  return (
    <>
      <svg className={styles['bar']} viewBox={`0 0 ${width} 22`} preserveAspectRatio="none" aria-hidden="true">
        <rect x="0" y="6" width={width} height="9" fill="var(--line2)" />
        {consents.map(({ id, givenOn, validTo }, index) => (
          <rect
            key={id}
            x={at(givenOn)}
            y="6"
            width={Math.max(1, at(consents[index + 1]?.givenOn ?? validTo) - at(givenOn))}
            height="9"
            fill={index === consents.length - 1 ? 'var(--accent)' : 'var(--accent-soft)'}
            stroke="var(--accent)"
          />
        ))}
        <line x1={at(today)} x2={at(today)} y1="1" y2="21" stroke="var(--bad)" strokeWidth="1.5" />
      </svg>
      <p className={styles['barLegend']}>
        {consents.slice(-2).map(({ id, givenOn, kind }) => (
          <span key={id} className="sub">
            {day(givenOn)} {consentKindLabel[kind]}
          </span>
        ))}
        <span className={styles['today']}>今日 {day(today)}</span>
        <span>{day(last.validTo)} まで</span>
      </p>
    </>
  )
}

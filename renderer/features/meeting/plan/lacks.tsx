import { type Lack, lacksOf } from '../../../../shared/domain/meeting/readiness.ts'
import { undeclaredOf } from '../../../../shared/domain/meeting/undeclared.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { firstOf, markedIn } from '../../../ui/next.ts'
import styles from './plan.module.css'
import type { MeetingPage } from './records.ts'

/** What a meeting lacks, asked of its plan and the declarations. */
export function useLacks(page: MeetingPage): Lack[] {
  const { conflicts } = useApi()
  const declared = useAnswer(conflicts.list, { fy: page.fy }).data
  const none = useAnswer(conflicts.none, { fy: page.fy }).data
  if (declared === undefined || none === undefined) return []
  return lacksOf(page, undeclaredOf(page, [...declared, ...none]))
}

const wayTo = { form: '日時・場所', items: '議題', members: '出席者', materials: '資料' } as const

/** 開会までに: each that is missing, with the way there. */
export const Lacks = ({ lacks }: { lacks: readonly Lack[] }) =>
  lacks.length === 0 ? null : (
    <section className={styles['lacks']} aria-label="開会までに足りないもの">
      <ul>
        {lacks.map(({ at, says, stops }) => (
          <li key={says}>
            <span className={stops ? styles['stops'] : styles['warns']} aria-hidden="true">
              {stops ? '■' : '▲'}
            </span>
            <span>{says}</span>
            {at === 'conflicts' ? (
              <ButtonLink small to={addressOf('conflicts')}>
                利害関係へ
              </ButtonLink>
            ) : (
              <Button small look="quiet" onClick={() => focusPane(wayTo[at])}>
                {wayTo[at]}へ
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )

/** To the list of the pane of this name, else to the first thing in it that takes the focus. */
export function focusPane(title: string): void {
  const pane = [...document.querySelectorAll<HTMLElement>('main [data-pane]')].find(
    (each) => each.querySelector('h2')?.textContent === title,
  )
  if (pane !== undefined) (markedIn(pane) ?? firstOf(pane))?.focus()
}

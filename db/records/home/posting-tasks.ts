import { addDays } from '../../../shared/domain/calendar/jst.ts'
import { introductionStepLabel, nextStepOf } from '../../../shared/domain/talent/introductions/introduction.ts'
import { postingStateOn } from '../../../shared/domain/talent/postings/posting.ts'
import type { Seeing } from '../../handler.ts'
import { introductionsOfYear } from '../../tables/talent/introduction.ts'
import { postingRows } from '../../tables/talent/posting.ts'
import { registrantsOf } from '../talent/registrants.ts'
import { type Asking, type Task, task } from './task.ts'

type At = Seeing & Pick<Asking, 'today'>

/** A posting that closes within so many days is worth a look. */
const soonDays = 7

/** 照会 that wait for their next step, and postings about to close for which nobody was asked; for whoever may see the people. */
function waitingOf({ db, sight, today }: At, fy: number) {
  if (!sight.office.talent) return { steps: [], closing: [] }
  const held = new Set(registrantsOf(db).map(({ id }) => id))
  const introductions = introductionsOfYear(db, fy)
  const asked = new Set(introductions.map(({ postingId }) => postingId))
  const closing = postingRows(db, fy).filter(
    (row) =>
      row.closesOn !== null &&
      row.closesOn <= addDays(today, soonDays) &&
      postingStateOn(row, today) === 'open' &&
      !asked.has(row.id),
  )
  const steps = introductions.flatMap((row) => {
    if (!held.has(row.registrantId)) return []
    const step = nextStepOf(row)
    return step === 'replied' || step === 'introduced' ? [{ step, since: row.repliedOn ?? row.askedOn }] : []
  })
  return { steps, closing }
}

/** One line a kind: no person is named on the first screen. */
export function postingTasks(ctx: Asking, fy: number): Task[] {
  const { steps, closing } = waitingOf(ctx, fy)
  const line = (title: string, due: string | null) =>
    task(ctx.today, { due, title, kind: '人材', route: '/talent/postings' })
  const [due = null] = closing.flatMap(({ closesOn }) => closesOn ?? []).toSorted()
  return [
    ...(closing.length === 0 ? [] : [line(`照会のないまま締切の近い採用情報(${closing.length}件)`, due)]),
    ...[...Map.groupBy(steps, ({ step }) => step)].map(([step, of]) =>
      line(`照会のあとの${introductionStepLabel[step]}の記録(${of.length}件)`, null),
    ),
  ]
}

/** How many of them there are. */
export function postingsWaiting(ctx: At, fy: number): number {
  const { steps, closing } = waitingOf(ctx, fy)
  return steps.length + closing.length
}

import { latest } from '../../../shared/domain/talent/people/consent.ts'
import { renewalDueOn, type Waits, waitsOf } from '../../../shared/domain/talent/people/rules.ts'
import type { Seeing } from '../../handler.ts'
import { registrantsOf } from '../talent/registrants.ts'
import { talentRulesOf } from '../talent/rules.ts'
import { type Asking, type Task, task } from './task.ts'

const words = {
  verify: '登録の要件の確認',
  renewal: '年に一度の更新の確認',
  consentEnds: '提供の同意の期限が近い',
  consentEnded: '提供の同意の期限が過ぎた',
} as const satisfies Record<Waits, string>

/** Of 協力可能人材 what waits, by kind and with the earliest day of it; for whoever may see the people. */
function waitingOf({ db, sight, today }: Pick<Asking, 'db' | 'sight' | 'today'>, fy: number) {
  if (!sight.office.talent) return []
  const rules = talentRulesOf(db, fy)
  return registrantsOf(db).flatMap((person) => {
    const due = {
      verify: null,
      renewal: renewalDueOn(person, rules),
      consentEnds: latest(person.consents)?.validTo ?? null,
      consentEnded: latest(person.consents)?.validTo ?? null,
    }
    return waitsOf(person, rules, today).map((wait) => ({ id: person.id, wait, due: due[wait] }))
  })
}

/** One line a kind: no person is named on the first screen. */
export function talentTasks(ctx: Asking, fy: number): Task[] {
  return [...Map.groupBy(waitingOf(ctx, fy), ({ wait }) => wait)].map(([wait, of]) => {
    const [due = null] = of.flatMap(({ due: day }) => day ?? []).toSorted()
    return task(ctx.today, { due, title: `${words[wait]}(${of.length}人)`, kind: '人材', route: '/talent/people' })
  })
}

/** How many registrations wait for something. */
export const talentWaiting = (ctx: Seeing & Pick<Asking, 'today'>, fy: number): number =>
  new Set(waitingOf(ctx, fy).map(({ id }) => id)).size

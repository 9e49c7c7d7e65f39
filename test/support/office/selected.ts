import { randomUUID } from 'node:crypto'
import type { ApplicationForm } from '../../../shared/domain/applications/form.ts'
import { madeUpForm } from '../forms/made-up-form.ts'
import { casePage } from './case-page.ts'
import type { Direct } from './direct-client.ts'
import type { GivenOffice } from './office.ts'
import { passed, score } from './year.ts'

type Decision = Parameters<Direct['selection']['decide']>[0]

export interface Body {
  name: string
  form?: ApplicationForm
  /** Raw scores of each reviewer, by criterion; all 3 when left out. */
  scores?: readonly (readonly number[])[]
}

const threes = [3, 3, 3, 3, 3, 3]

/** The year up to the end of scoring, as the office does it: applications passed, two reviewers, sheets locked. */
export function scoredYear({ ask, at }: GivenOffice, bodies: readonly Body[]) {
  const ids = bodies.map(({ name, form }, index) =>
    passed(ask, form ?? madeUpForm(name), `2026-02-1${index}T10:00:00+09:00`),
  )
  at('2026-03-02T10:00:00+09:00')
  const reviewers = ['見本 一郎', '見本 二郎'].map((name, index) =>
    ask.reviewers.add({ id: randomUUID(), fy: 2026, name, seat: index === 0 ? 'chair' : 'member' }),
  )
  ask.scores.start({ fy: 2026 })
  for (const [at, reviewer] of reviewers.entries())
    score(ask, reviewer.id, Object.fromEntries(ids.map((id, index) => [id, bodies[index]?.scores?.[at] ?? threes])))
  ask.scores.finish({ fy: 2026 })
  return { ids, reviewers }
}

/** The rules speak of an order; who is decided on first must not need a reason of its own. */
export const decide = (ask: Direct, applicationId: string, more: Partial<Decision> = {}) =>
  ask.selection.decide({
    id: randomUUID(),
    applicationId,
    result: 'selected',
    reason: '地域の均衡を考慮したため。',
    approvalRef: '総行情第12号',
    decidedOn: '2026-03-20',
    ...more,
  })

/** Selected bodies with a support case each, begun on 1 April. */
export function supportedYear(given: GivenOffice, bodies: readonly Body[]) {
  const { ids } = scoredYear(given, bodies)
  given.at('2026-03-25T10:00:00+09:00')
  for (const id of ids) decide(given.ask, id)
  given.at('2026-04-01T10:00:00+09:00')
  return ids.map((applicationId) =>
    casePage(given.ask, given.ask.support.start({ id: randomUUID(), applicationId }).id),
  )
}

/** One supported body: what most stories of 伴走支援 begin with. */
export function supportedCase(given: GivenOffice, name = '岩手県', form?: ApplicationForm) {
  const [page] = supportedYear(given, [{ name, ...(form ? { form } : {}) }])
  if (!page) throw new Error('one body gives one case')
  return page
}

/** What a form of a session sends; everything but its kind and time may be left out. */
export const aSession = (startAt: string, more: object = {}) => ({
  id: randomUUID(),
  kind: 'regular' as const,
  startAt,
  ...more,
})

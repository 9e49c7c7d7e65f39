import { randomUUID } from 'node:crypto'
import { casePage } from '../office/case-page.ts'
import type { GivenOffice } from '../office/office.ts'
import type { Tell } from './marked-sheets.ts'
import type { Markers } from './markers.ts'

/** A case with one record of every kind, each edited once, and a month that is confirmed. */
export function supported({ at, ask }: GivenOffice, tell: Tell, applicationId: string): void {
  at('2026-04-01T10:00:00+09:00')
  const { id: caseId } = ask.support.start({ id: randomUUID(), applicationId })
  const page = () => casePage(ask, caseId)
  tell('support.edit', { ...page(), state: 'running', planAgreedOn: null })
  at('2026-11-20T10:00:00+09:00')
  const added = (area: string, input: object, of: () => readonly { id: string; revision: number }[]) => {
    const id = randomUUID()
    tell(`${area}.add`, { id, caseId, ...input })
    tell(`${area}.edit`, { id, revision: of().find((each) => each.id === id)?.revision, ...input })
    return id
  }
  const span = { start: '2026-11-10', end: '2026-11-12', after: [] }
  const planned = added('plan', span, () => page().milestones)
  tell('plan.putBack', { caseId, items: page().milestones.filter(({ id }) => id === planned) })
  const kpiId = added('kpi', { track: 'TALENT' }, () => page().kpiList)
  const value = { id: randomUUID(), kpiId }
  tell('kpi.record', value)
  tell('kpi.editValue', { ...value, revision: 1 })
  added('sessions', { endAt: null }, () => page().sessions)
  added('actions', {}, () => page().actions)
  added('issues', { closedOn: null, state: 'raised' }, () => page().issues)
  const { id, revision } = tell('progress.draft', { caseId, period: '2026-10' })
  const edited = tell('progress.edit', { id, revision })
  ask.progress.confirm({ id, revision: edited.revision })
}

/** A job of an officer: what it was given, said and gave is nobody else's but the staff's. */
export function jobs({ office, officer }: GivenOffice, { mark }: Markers): void {
  const id = randomUUID()
  const at = (what: string) => mark('office', `job ${what}`)
  office.jobs.begin({ id, name: 'reports.export', about: '帳票', input: { documentNumber: at('input') } }, officer)
  office.jobs.progress(id, { done: 1, total: 2, message: at('message') })
  office.jobs.finish(id, { state: 'done', output: { files: [{ name: at('output') }] }, problem: null })
}

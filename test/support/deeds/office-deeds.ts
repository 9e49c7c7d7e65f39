import { randomUUID } from 'node:crypto'
import type { GivenOffice } from '../office/office.ts'

/** The office and who works in it. */
export function officeDeeds({ ask, office, officer }: GivenOffice): void {
  const { revision, ...settings } = ask.office.settings({})
  ask.audit.verify({})
  ask.office.editSettings({ ...settings, officeName: `${settings.officeName}(見本)`, revision })
  const added = ask.people.add({ id: randomUUID(), name: '例示 十子', role: 'viewer' })
  const { revision: then } = ask.people.edit({ ...added, name: '例示 十一子', role: 'approver' })
  ask.people.grant({ id: added.id, talent: true, revision: then })
  const id = randomUUID()
  office.jobs.begin({ id, name: 'reports.export', about: '帳票', input: {} }, officer)
  ask.jobs.cancel({ id })
  office.jobs.finish(id, { state: 'cancelled', output: null, problem: null })
}

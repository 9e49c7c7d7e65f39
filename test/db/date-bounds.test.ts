import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { givenOffice } from '../support/office/office.ts'
import { givenCase } from '../support/office/selected.ts'

it('a date that nobody means is refused at the door, on its field', () => {
  const given = givenCase()
  given.at('2026-07-20T10:00:00+09:00')
  const { ask, office, officer, page } = given
  const id = () => randomUUID()
  const at = { caseId: page.id }
  const session = { ...at, kind: 'online', startAt: '2026-06-01T10:00:00+09:00' }
  const issue = { ...at, track: 'TALENT', raisedOn: '2026-07-10', body: '見本' }
  const item = { ...at, track: 'COMMON', title: '見本' }
  const action = { ...at, body: '見本' }
  const kpiId = ask.kpi.add({ id: id(), ...at, track: 'TALENT', name: '見本', kind: 'outcome', unit: '人' }).changed[0]
    ?.id
  const head = ask.support.case({ id: page.id })

  const wrong: [string, object, string][] = [
    ['sessions.add', { ...session, startAt: '0202-06-01T10:00:00+09:00' }, 'startAt'],
    ['sessions.add', { ...session, startAt: '2062-06-01T10:00:00+09:00' }, 'startAt'],
    ['sessions.add', { ...session, endAt: '2026-06-01T09:00:00+09:00' }, 'endAt'],
    ['sessions.add', { ...session, nextOn: '2206-07-01' }, 'nextOn'],
    ['sessions.add', { ...session, actions: [{ id: id(), body: '見本', due: '2062-07-01' }] }, 'actions.0.due'],
    ['sessions.add', { ...session, actions: [{ id: id(), body: '見本', doneOn: '2026-07-21' }] }, 'actions.0.doneOn'],
    ['issues.add', { ...issue, state: 'closed', closedOn: '2026-07-01' }, 'closedOn'],
    ['issues.add', { ...issue, raisedOn: '2026-07-21' }, 'raisedOn'],
    ['issues.add', { ...issue, raisedOn: '0202-07-10' }, 'raisedOn'],
    ['issues.add', { ...issue, due: '2062-07-10' }, 'due'],
    ['actions.add', { ...action, due: '2062-07-10' }, 'due'],
    ['actions.add', { ...action, doneOn: '2026-07-21' }, 'doneOn'],
    ['plan.add', { ...item, start: '2062-07-01', end: '2062-07-02' }, 'start'],
    ['plan.add', { ...item, doneOn: '2026-07-21' }, 'doneOn'],
    ['kpi.record', { kpiId, asOf: '2026-07-21', value: 1 }, 'asOf'],
    ['kpi.record', { kpiId, asOf: '1926-07-01', value: 1 }, 'asOf'],
    ['plan.setBaseline', { id: page.id, agreedOn: '2026-07-21', revision: head.revision }, 'agreedOn'],
    ['intake.create', { fy: 2026, jis2: '13', receivedAt: '2030-01-01T00:00:00+09:00' }, 'receivedAt'],
    ['intake.create', { fy: 2026, jis2: '13', receivedAt: '0202-02-20T00:00:00+09:00' }, 'receivedAt'],
    ['programme.addYear', { fy: 2027, deadline: '2072-02-19T17:00:00+09:00' }, 'deadline'],
    ['holidays.edit', { date: '0206-12-28', name: '見本', open: false }, 'date'],
  ]
  const before = ask.audit.entries({ limit: 1 })
  for (const [name, input, field] of wrong) {
    const reply = office.call(name, { id: id(), ...input }, officer)
    const problem = reply.ok ? null : reply.problem
    expect([problem?.code, Object.keys(problem?.fields ?? {})], `${name} ${JSON.stringify(input)}`).toEqual([
      'invalid',
      [field],
    ])
  }
  expect(ask.audit.entries({ limit: 1 })).toEqual(before)
})

it('a receipt is not moved into the future', () => {
  const { ask, office, officer } = givenOffice({ now: '2026-07-20T10:00:00+09:00' })
  const made = ask.intake.create({ id: randomUUID(), fy: 2026, jis2: '13', receivedAt: null })
  const input = { id: made.id, receivedAt: '2026-07-20T10:00:01+09:00', note: '', revision: made.revision }
  const reply = office.call('applications.editReceipt', input, officer)
  expect(reply.ok ? {} : reply.problem.fields).toEqual({ receivedAt: '今までの日時にしてください。' })
})

import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { givenOffice } from '../../support/office/office.ts'
import { refused } from '../../support/refused.ts'
import { operations } from '../../support/sweep/answers.ts'

const forbidden = { ok: false, problem: { code: 'forbidden' } }

it('gives the people of 人材 to a 承認者 by a deed of its own, and takes them with the role', () => {
  const { office, ask } = givenOffice()
  const added = ask.people.add({ id: randomUUID(), name: '見本 花子', role: 'approver' })
  expect(added.talent).toBe(false)
  expect(office.signIn(added.id, '').rights).toEqual([])
  const given = ask.people.grant({ id: added.id, talent: true, revision: added.revision })
  expect(office.signIn(added.id, '').rights).toEqual(['talent'])
  const { entries } = ask.audit.entries({ limit: 1 })
  expect(entries[0]?.deed).toBe('利用者「見本 花子」に「人材の個人情報」を見る権限を付けた')
  const moved = ask.people.edit({ ...given, role: 'viewer' })
  expect(moved.talent).toBe(false)
  expect(() => ask.people.grant({ id: added.id, talent: true, revision: moved.revision })).toThrow(
    refused('invalid', { message: expect.stringContaining('担当と承認者だけに付けられます') }),
  )
})

it('lets whoever made the office see them, so that somebody can give them on', () => {
  const { officer } = givenOffice()
  expect(officer.rights).toEqual(['talent'])
})

it('asks for the right beside the role, and tells who has it not where it is given', () => {
  const { office, officer } = givenOffice()
  const { rights: _rights, ...without } = officer
  const asked = operations.filter(({ operation }) => operation.right !== undefined)
  for (const { name } of asked) expect(office.call(name, {}, without), name).toMatchObject(forbidden)
  for (const { name } of asked) expect(office.call(name, {}, officer), name).not.toMatchObject(forbidden)
})

it('keeps who was trained from whoever draws a pack or hands a year over without the right', () => {
  const { office, ask, as, officer } = givenOffice()
  const course = ask.training.add({ id: randomUUID(), fy: 2026, title: '行政実務研修(見本)', units: [unit] })
  ask.training.enrol({ id: randomUUID(), courseId: course.id, name: '例示 三十子', jis2: '41' })
  const request = ask.disclosure.add({
    id: randomUUID(),
    fy: 2026,
    receivedOn: '2026-02-01',
    asked: '年度の文書すべて',
  })
  const { id } = ask.people.add({ id: randomUUID(), name: '見本 花子', role: 'officer' })
  const drawn = (who: typeof officer) =>
    JSON.stringify(as(who).disclosure.document({ id: request.id, document: `training/${course.id}` }))
  expect(drawn(officer)).toContain('例示 三十子')
  expect(drawn(office.signIn(id, ''))).not.toContain('例示 三十子')
  expect(drawn(office.signIn(id, ''))).toContain('見る権限のある人だけに見えます')
  expect(JSON.stringify(ask.keeping.rows({ fy: 2026 }))).toContain('例示 三十子')
  expect(() => as(office.signIn(id, '')).keeping.rows({ fy: 2026 })).toThrow(refused('forbidden'))
})

const unit = { id: randomUUID(), on: '2026-02-10', title: '予算編成(見本)', hours: 3, needed: true }

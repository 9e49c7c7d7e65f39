import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { blankPool } from '../../../shared/domain/talent/pools/compare.ts'
import { madeUpForm, readingOf } from '../../support/forms/made-up-form.ts'
import { refusalOf } from '../../support/office/field-values.ts'
import { givenOffice } from '../../support/office/office.ts'

const fy = 2026
const key = { jis2: '42', asOf: '2026-10-01' }
const entered = {
  ...({ bodies: 21, agreement: 'yes', agreedOn: '2025-12-01', fulltime: 2, parttime: null, contract: 0 } as const),
  ...{ pr: 1, pm: 1, sd: null, en: null, supported: 6, wishing: 4, note: '見本' },
}

const given = () => {
  const of = givenOffice({ now: '2026-10-20T10:00:00+09:00' })
  return { ...of, pools: of.ask.pools }
}

it('enters a prefecture on a day, keeps 未記入 apart from 0, and shows both values to who is late', () => {
  const { pools, ask } = given()
  expect(pools.days({ fy })).toMatchObject({ days: [], baseDays: ['2026-04-01', '2026-10-01'] })
  const first = pools.edit({ ...entered, ...key, revision: 1 })
  expect(first).toMatchObject({ prefecture: '長崎県', parttime: null, contract: 0, source: 'hand', revision: 2 })
  expect(pools.on({ asOf: key.asOf })).toEqual([first])
  expect(pools.on({ asOf: '2026-04-01' })).toEqual([])
  // Somebody else opened it before anything stood there.
  expect(refusalOf(() => pools.edit({ ...entered, ...key, fulltime: 5, revision: 1 }))).toMatchObject({
    code: 'conflict',
    clashes: [{ field: 'fulltime', theirs: '2人', yours: '5人', by: { who: '見本 太郎' } }],
  })
  expect(refusalOf(() => pools.edit({ ...entered, ...key, asOf: '2026-10-21', revision: 1 })).message).toMatch('基準日')
  expect(refusalOf(() => pools.edit({ ...entered, ...key, agreement: 'none', revision: 2 })).fields).toHaveProperty(
    'agreedOn',
  )
  // An older year, and a record that is emptied again is none.
  pools.edit({ ...entered, ...key, asOf: '2024-07-15', agreedOn: null, revision: 1 })
  pools.edit({ ...blankPool, ...key, asOf: '2024-07-15', revision: 2 })
  expect(pools.days({ fy }).days).toEqual([{ asOf: key.asOf, prefectures: 1 }])
  expect(pools.of({ jis2: key.jis2 }).map(({ asOf, revision }) => [asOf, revision])).toEqual([
    [key.asOf, 2],
    ['2024-07-15', 3],
  ])
  const [last] = ask.audit.entries({ limit: 1 }).entries
  expect(last).toMatchObject({ subjectName: '令和6年度', route: '/talent/pools/42?day=2024-07-15' })
})

it('takes over from the application what was chosen, leaves the rest, and says whence it came', () => {
  const { pools, ask } = given()
  expect(pools.form({ fy, jis2: key.jis2 })).toBeNull()
  const { id } = ask.intake.takeIn({
    ...{ id: randomUUID(), fy, receivedAt: '2026-02-10T10:00:00+09:00', messageId: '', files: [] },
    sender: { name: '見本 太郎', address: 'sample@example.lg.jp', subject: '応募書の提出' },
    reading: readingOf(madeUpForm('長崎県')),
  })
  const before = pools.edit({ ...entered, ...key, revision: 1 })
  const form = pools.form({ fy, jis2: key.jis2 })
  expect(form?.applicationId).toBe(id)
  const numbers = Object.fromEntries(form?.numbers.map(({ name, value }) => [name, value]) ?? [])
  expect(numbers).toEqual({
    fulltime: 1,
    parttime: 3,
    contract: 2,
    pr: 1,
    pm: 2,
    sd: 1,
    en: 2,
    supported: 3,
    wishing: 5,
  })
  const take = { fy, ...key, applicationId: id, revision: before.revision }
  expect(refusalOf(() => pools.takeForm({ ...take, taken: [{ name: 'parttime', value: 4 }] })).message).toMatch(
    '「非常勤」が、開いた後に変わりました',
  )
  const after = pools.takeForm({ ...take, taken: [{ name: 'parttime', value: 3 }] })
  expect(after).toEqual({ ...before, parttime: 3, source: 'form', recordedAt: after.recordedAt, revision: 3 })
  expect(refusalOf(() => pools.takeForm({ ...take, taken: [{ name: 'parttime', value: 3 }] })).code).toBe('conflict')
})

it('takes in what was seen of a file, the same once more changes nothing, and a stale line stores none of them', () => {
  const { pools } = given()
  const line = { ...entered, ...key, revision: 1 }
  const fileName = '人材プール(見本).xlsx'
  const lines = [line, { ...line, jis2: '41', fulltime: 4 }]
  expect(pools.take({ fileName, lines })).toEqual({ added: 2, changed: 0, left: 0 })
  expect(pools.take({ fileName, lines })).toEqual({ added: 0, changed: 0, left: 2 })
  expect(
    pools.on({ asOf: key.asOf }).map(({ source, sourceName, revision }) => [source, sourceName, revision]),
  ).toEqual([
    ['file', fileName, 2],
    ['file', fileName, 2],
  ])
  const stale = [
    { ...line, jis2: '40' },
    { ...line, fulltime: 9 },
  ]
  const { clashes } = refusalOf(() => pools.take({ fileName, lines: stale }))
  expect(clashes).toMatchObject([{ label: '常勤', theirs: '2人', yours: '9人' }])
  expect(pools.of({ jis2: '40' })).toEqual([])
})

it('is seen by 閲覧 and who has no right to the people of 人材, and not at all by 委員', () => {
  const { pools, as, officer } = given()
  pools.edit({ ...entered, ...key, revision: 1 })
  const viewer = as({ profileId: officer.profileId, name: '見本 閲覧', role: 'viewer' })
  const without = as({ ...officer, rights: [] })
  for (const who of [viewer, without]) expect(who.pools.on({ asOf: key.asOf })).toHaveLength(1)
  expect(() => viewer.pools.edit({ ...entered, ...key, revision: 2 })).toThrow()
  const reviewer = as({ profileId: officer.profileId, name: '見本 委員', role: 'reviewer' })
  expect(() => reviewer.pools.on({ asOf: key.asOf })).toThrow()
  expect(() => reviewer.pools.days({ fy })).toThrow()
})

import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { givenOffice } from '../../support/office/office.ts'

const fy = 2026
const term = {
  ...({ employment: 'fulltime', form: 'fixedTerm', fromOn: '2026-04-01', toOn: '2027-03-31' } as const),
  ...{ mainDuty: true, pr: false, pm: true, sd: false, en: false, municipalities: '412015 412023', note: '' },
}

function given() {
  const of = givenOffice({ now: '2026-04-20T10:00:00+09:00' })
  const { accelerators } = of.ask
  const add = (name: string, jis2: string, over: object = {}) =>
    accelerators.add({
      ...{ id: randomUUID(), fy, appointmentId: randomUUID(), termId: randomUUID(), jis2 },
      person: { name, kana: 'みほん' },
      term: { ...term, municipalities: '', ...over },
    })
  type Person = ReturnType<typeof add>
  const verified = ({ id, revision }: Person) =>
    accelerators.verify({ id, fy, kind: 'experience', evidence: '民間で8年', verified: true, revision })
  const moved = (person: Person, to: 'procedure' | 'appointed' | 'resigned', on: string, reason = '') => {
    const { id, revision } = person.appointments.at(-1)!
    return accelerators.move({ id, fy, to, on, reason, revision })
  }
  const appointed = (person: Person) =>
    moved(moved(verified(person), 'procedure', '2026-04-01'), 'appointed', '2026-04-01', '手続の日付は後で入れる')
  return { ...of, accelerators, add, verified, moved, appointed }
}

it('takes a candidate through requirement and steps to the appointment, renews it, and keeps the term before', () => {
  const { accelerators, add, verified, moved } = given()
  const candidate = add('見本 一子', '41', { municipalities: '412015　412023、412015' })
  const { id } = candidate
  const [appointment] = candidate.appointments
  expect(appointment).toMatchObject({ state: 'candidate', prefecture: '佐賀県', endsOn: null })
  expect(appointment?.terms[0]?.municipalities).toBe('412015 412023')
  expect(() => add('見本 二子', '41', { municipalities: '401307' })).toThrow('佐賀県の市区町村ではない')

  const inProcedure = moved(candidate, 'procedure', '2026-04-02')
  expect(() => moved(inProcedure, 'appointed', '2026-04-10')).toThrow('要件①②③のどれか一つ')
  const seen = verified(inProcedure)
  expect(seen.requirements[0]).toMatchObject({ kind: 'experience', verifiedBy: '見本 太郎' })
  expect(() => moved(seen, 'appointed', '2026-04-10')).toThrow('推薦受理、要件確認、起案、決裁、任命書交付')

  let now = seen
  for (const { stepId } of seen.appointments[0]!.steps) {
    const { id: of, revision } = now.appointments[0]!
    now = accelerators.takeStep({ id: of, fy, stepId, takenOn: '2026-04-10', note: '', fileId: null, revision })
  }
  const done = moved(now, 'appointed', '2026-04-10')
  expect(done.appointments[0]).toMatchObject({ standing: 'appointed', appointedOn: '2026-04-10' })

  const again = { ...term, fromOn: '2027-03-31', toOn: '2028-03-31', sd: true }
  const renewal = { id: randomUUID(), fy, appointmentId: done.appointments[0]!.id }
  expect(() => accelerators.renew({ ...renewal, ...again })).toThrow('重なります')
  const renewed = accelerators.renew({ ...renewal, ...again, fromOn: '2027-04-01' })
  expect(renewed.appointments[0]?.terms.map(({ fromOn }) => fromOn)).toEqual(['2027-04-01', '2026-04-01'])
  expect(accelerators.renew({ ...renewal, ...again, fromOn: '2027-04-01' })).toEqual(renewed)
  expect(accelerators.list({ fy })).toMatchObject([
    { id, verified: true, appointments: [{ roles: 'PM・SD', taken: 5, asked: 5, nextStep: '' }] },
  ])

  const gone = accelerators.verify({
    id,
    fy,
    kind: 'experience',
    evidence: '民間で8年',
    verified: false,
    revision: renewed.revision,
  })
  expect(gone.requirements[0]?.verifiedBy).toBeNull()
})

it('fixes a 基準日 for good: what is corrected later changes the records and not the fixing, and no report is not 0', () => {
  const { accelerators, add, appointed, moved, at, ask } = given()
  appointed(add('見本 一子', '41'))
  const both = appointed(add('見本 二子', '41', { employment: 'parttime', form: 'annual' }))
  const second = accelerators.appoint({
    ...{ id: randomUUID(), fy, acceleratorId: both.id, termId: randomUUID(), jis2: '40' },
    ...{ ...term, municipalities: '' },
  })
  moved(moved(second, 'procedure', '2026-04-01'), 'appointed', '2026-04-01', '同じ人')
  const asOf = '2026-04-01'
  const all = prefectures.map(({ jis2 }) => jis2)
  const line = (jis2: string, day = asOf) => accelerators.counts({ fy, day }).lines.find((each) => each.jis2 === jis2)
  // On another day everybody counts; on a 基準日 who has reported.
  expect(accelerators.counts({ fy, day: '2026-04-15' })).toMatchObject({ persons: 2, isBaseDay: false })
  expect(line('41')?.count).toBeNull()
  expect(() => accelerators.fix({ id: randomUUID(), fy, asOf })).toThrow('報告の届いた都道府県がまだありません')
  accelerators.noteReports({ fy, asOf, jis2s: all, receivedOn: '2026-04-16' })
  accelerators.noteReports({ fy, asOf, jis2s: ['30'], receivedOn: null })
  const id = randomUUID()
  const fixed = accelerators.fix({ id, fy, asOf })
  expect(fixed).toMatchObject({ round: 1, persons: 2, heads: 3, reported: 46 })
  expect(accelerators.fix({ id, fy, asOf })).toEqual(fixed)
  expect(line('41')).toMatchObject({
    count: { fulltime: 1, parttime: 1, counted: 1, pm: 2 },
    before: null,
    change: null,
  })
  expect([line('30')?.count, line('36')?.count?.fulltime]).toEqual([null, 0])

  // One left in September already, as is heard in October.
  at('2026-10-20T10:00:00+09:00')
  moved(accelerators.get({ fy, id: both.id }), 'resigned', '2026-04-01', '県の都合')
  const one = accelerators.list({ fy }).find(({ name }) => name === '見本 一子')!
  const { terms } = accelerators.get({ fy, id: one.id }).appointments[0]!
  const { id: termId, revision, ...facts } = terms[0]!
  accelerators.editTerm({ ...facts, id: termId, fy, mainDuty: false, revision })
  expect(accelerators.counts({ fy, day: asOf })).toMatchObject({ persons: 2, departed: ['佐賀県'] })
  expect(() => accelerators.fix({ id: randomUUID(), fy, asOf })).toThrow('確定し直す理由')
  const again = accelerators.fix({ id: randomUUID(), fy, asOf, reason: '佐賀県の訂正' })
  expect(again).toMatchObject({ round: 2, reported: 46 })
  expect(line('41')?.count?.counted).toBe(0)
  expect(accelerators.days({ fy }).snapshots).toEqual([fixed, again])

  const october = '2026-10-01'
  accelerators.noteReports({ fy, asOf: october, jis2s: all, receivedOn: '2026-10-10' })
  accelerators.fix({ id: randomUUID(), fy, asOf: october })
  expect(line('40', october)).toMatchObject({ before: { fulltime: 1 }, change: -1 })
  // No report on the day before: no 増減.
  expect(line('30', october)).toMatchObject({ before: null, change: null })

  // The year's own rule: who counts, and the steps; a step that is in use is given up, not removed.
  const rule = accelerators.rule({ fy })
  expect(() => accelerators.editRule({ ...rule, steps: [], fy })).toThrow('手続を一つ以上')
  const changed = accelerators.editRule({ ...rule, fy, employment: 'all', mainDuty: false, target: 400 })
  expect(changed.revision).toBe(2)
  expect(accelerators.counts({ fy, day: '2026-10-02' }).target).toBe(400)
  expect(() => accelerators.editRule({ ...rule, fy })).toThrow(/変更/)
  // The next year begins with it.
  ask.programme.addYear({ fy: 2027, deadline: '2027-02-19T17:00:00+09:00' })
  expect(accelerators.rule({ fy: 2027 })).toMatchObject({
    target: 400,
    baseDays: [{ asOf: '2027-04-01' }, { asOf: '2027-10-01' }],
  })
})

it('counts a person once in one prefecture, by however many appointments and ways back', () => {
  const { accelerators, add, appointed, moved, at } = given()
  const { id, appointments } = appointed(add('見本 一子', '41', { toOn: '2026-09-30' }))
  const first = appointments[0]!
  at('2026-11-20T10:00:00+09:00')
  const next = { ...term, municipalities: '', fromOn: '2026-10-01' }
  const second = { id: randomUUID(), fy, acceleratorId: id, termId: randomUUID(), jis2: '41' }
  const again = accelerators.appoint({ ...second, ...next })
  moved(moved(again, 'procedure', '2026-10-01'), 'appointed', '2026-10-01', '手続の日付は後で入れる')
  const heads = () => accelerators.counts({ fy, day: '2026-11-01' }).total.fulltime
  expect(heads()).toBe(1)
  const twice = '佐賀県の別の任用(令和8年10月1日から令和9年3月31日)と、任期が重なります'
  expect(() => accelerators.renew({ id: randomUUID(), fy, appointmentId: first.id, ...next })).toThrow(twice)
  const { id: termId, revision, ...facts } = first.terms[0]!
  expect(() => accelerators.editTerm({ ...facts, id: termId, fy, toOn: '2026-12-31', revision })).toThrow(twice)
})

it('keeps what was fixed of a 基準日 that the year has moved since', () => {
  const { accelerators, add, appointed } = given()
  appointed(add('見本 一子', '41'))
  const asOf = '2026-04-01'
  accelerators.noteReports({ fy, asOf, jis2s: ['41'], receivedOn: '2026-04-16' })
  accelerators.fix({ id: randomUUID(), fy, asOf })
  const rule = accelerators.rule({ fy })
  accelerators.editRule({ ...rule, fy, baseDays: [{ asOf: '2026-04-02' }] })
  expect(accelerators.counts({ fy, day: asOf })).toMatchObject({ isBaseDay: false, persons: 1, departed: [] })
})

it('shows numbers to 閲覧 and to who was not given the right, and no person', () => {
  const { as, add, accelerators, officer } = given()
  const { id } = add('見本 一子', '41')
  const without = as({ ...officer, rights: [] })
  const viewer = as({ profileId: officer.profileId, name: '見本 閲覧', role: 'viewer' })
  for (const who of [without, viewer]) {
    expect(who.accelerators.counts({ fy, day: '2026-04-01' }).lines).toHaveLength(47)
    expect(() => who.accelerators.list({ fy })).toThrow()
    expect(() => who.accelerators.get({ fy, id })).toThrow()
    expect(JSON.stringify(who.audit.entries({ limit: 100 }))).not.toContain('見本 一子')
  }
  expect(accelerators.get({ fy, id }).name).toBe('見本 一子')
})

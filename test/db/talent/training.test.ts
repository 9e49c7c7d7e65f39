import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Attendance, completionOf } from '../../../shared/domain/talent/training/participant.ts'
import { givenOffice } from '../../support/office/office.ts'

const unit = (title: string, needed = true, on = '2026-11-02') => ({ id: randomUUID(), on, title, hours: 3, needed })

describe('行政実務研修', () => {
  it('is completed by the rule of the course, and a 修了証書 is refused until then', () => {
    const { ask } = givenOffice({ now: '2026-11-26T10:00:00+09:00' })
    const units = [unit('予算編成'), unit('議会対応', false, '2026-11-03')]
    const course = ask.training.add({ id: randomUUID(), fy: 2026, title: '行政実務研修', units, rule: 'needed' })
    const person = ask.training.enrol({ id: randomUUID(), courseId: course.id, name: '例示 三子', jis2: '41' })
    const issue = (issuedOn = '2026-11-10') =>
      ask.training.issue({ id: randomUUID(), participantId: person.id, issuedOn })
    const now = () => ask.training.page({ id: course.id }).participants[0]
    const attend = (at: number, attendance: Attendance | null) =>
      ask.training.attend({ id: person.id, unitId: units[at]?.id ?? '', attendance, revision: now()?.revision ?? 0 })
    expect(() => issue()).toThrow(/修了していないため、修了証書は作れません.*予算編成/)
    expect(attend(0, 'partial')).toMatchObject({ complete: false, lacking: '足りない単位: 予算編成' })
    expect(attend(0, 'present')).toMatchObject({ complete: true, lacking: '' })
    expect(() => issue('2026-11-01')).toThrow(/最後の日より前/)
    expect(ask.training.letter({ id: person.id })).toMatchObject({ values: null })
    expect(issue()).toMatchObject({ certificate: { no: 1, issuedOn: '2026-11-10' } })
    expect(() => issue()).toThrow(/もう付いています/)
    // What it rests on stays.
    expect(() => attend(0, 'absent')).toThrow(/先に修了証書の番号を取り消して/)
    const settings = ask.office.settings({})
    ask.office.editSettings({ ...settings, senderTitle: '総務省地域情報化企画室長' })
    const { values, fileName } = ask.training.letter({ id: person.id })
    expect(values).toMatchObject({ 番号: '令和8年度 第1号', 氏名: '例示 三子', 都道府県: '佐賀県', 時間: '6時間' })
    expect(fileName).not.toContain('例示')
    ask.training.takeCertificateBack({ id: now()?.certificate?.id ?? '', reason: '日付の誤り', revision: 1 })
    // A number is never given twice.
    expect(issue()).toMatchObject({ certificate: { no: 2 } })
    expect(ask.training.list({ fy: 2026 })).toMatchObject([{ participants: 1, completed: 1, certificates: 1 }])
  })

  it('knows which アクセラレータ a participant is, and who of the appointed still lacks it; others are told a number', () => {
    const { ask, as, officer } = givenOffice({ now: '2026-11-26T10:00:00+09:00' })
    const term = { employment: 'fulltime', form: 'fixedTerm', fromOn: '2026-04-01', toOn: '2027-03-31' } as const
    const appointed = (name: string, jis2: string) => {
      const ids = { id: randomUUID(), appointmentId: randomUUID(), termId: randomUUID() }
      const { revision } = ask.accelerators.add({ ...ids, fy: 2026, jis2, person: { name }, term })
      const evidence = { kind: 'experience', evidence: '民間で8年', verified: true } as const
      ask.accelerators.verify({ id: ids.id, fy: 2026, ...evidence, revision })
      const move = { id: ids.appointmentId, fy: 2026, on: '2026-04-01', reason: '手続の日付は紙にある' }
      ask.accelerators.move({ ...move, to: 'procedure', revision: 1 })
      ask.accelerators.move({ ...move, to: 'appointed', revision: 2 })
      return ids.id
    }
    const ids = ['41', '41', '40', '13'].map((jis2, at) => appointed(`見本 ${at}`, jis2))
    const [one = '', two = ''] = ids
    const units = [unit('予算編成')]
    const course = ask.training.add({ id: randomUUID(), fy: 2026, title: '行政実務研修', units, rule: 'all' })
    const enrolling = { courseId: course.id, acceleratorId: one, name: '別の名前', jis2: '41' }
    const first = ask.training.enrol({ id: randomUUID(), ...enrolling })
    expect(first).toMatchObject({ name: '見本 0', acceleratorId: one })
    expect(() => ask.training.enrol({ id: randomUUID(), ...enrolling })).toThrow(/もう入っています/)
    const day = '2026-11-26'
    const lacking = (on = day) => ask.training.untrained({ day: on }).people
    expect(lacking()).toHaveLength(4)
    expect(lacking().find(({ acceleratorId }) => acceleratorId === one)).toMatchObject({
      served: [{ jis2: '41', fromOn: '2026-04-01', toOn: '2027-03-31', since: '2026-04-01' }],
      courseIds: [course.id],
    })
    const present = { unitId: units[0]?.id ?? '', attendance: 'present' } as const
    ask.training.attend({ id: first.id, ...present, revision: first.revision })
    expect(lacking().map(({ name }) => name)).not.toContain('見本 0')
    // The day before its only unit nobody had taken it.
    expect(lacking('2026-11-01')).toHaveLength(4)
    expect(ask.accelerators.get({ fy: 2026, id: one }).training).toMatchObject([
      { courseId: course.id, completedOn: '2026-11-02', lacking: '', certificateNo: null },
    ])

    // Somebody enrolled by name is found to be one of them.
    const named = ask.training.enrol({ id: randomUUID(), courseId: course.id, name: '見本 二番', jis2: '41' })
    const tied = ask.training.editParticipant({ ...named, acceleratorId: two })
    expect(tied.name).toBe('見本 1')
    expect(() => ask.training.editParticipant({ ...tied, acceleratorId: one })).toThrow(/もう入っています/)
    ask.training.attend({ id: tied.id, ...present, revision: tied.revision })
    expect(lacking()).toHaveLength(2)

    // Two lack it and two do not: either number could point at somebody.
    const without = as({ ...officer, rights: [] })
    expect(() => without.training.untrained({ day })).toThrow()
    expect(without.training.lacking({ day })).toEqual({ appointed: 4, lacking: null })
    expect(without.training.lacking({ day: '2026-11-01' })).toEqual({ appointed: 4, lacking: 4 })
  })

  it('says complete exactly where a plain recount does', () => {
    const rule = fc.constantFrom('all' as const, 'needed' as const, 'count' as const)
    fc.assert(
      fc.property(
        rule,
        fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 8 }),
        fc.nat(8),
        (by, drawn, n) => {
          const units = drawn.map(([needed], at) => unit(`単位${at}`, needed))
          const attended = units.flatMap(({ id }, at) =>
            drawn[at]?.[1] ? [{ unitId: id, attendance: 'present' as const }] : [],
          )
          const least = Math.min(units.length, n + 1)
          const count = drawn.filter(([, present]) => present).length
          const plain = {
            all: count === units.length,
            needed: drawn.every(([needed, present]) => present || !needed),
            count: count >= least,
          }
          expect(completionOf({ rule: by, least: by === 'count' ? least : null, units }, attended).complete).toBe(
            plain[by],
          )
        },
      ),
    )
  })
})

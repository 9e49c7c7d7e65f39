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

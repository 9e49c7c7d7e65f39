import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assertDeclarable,
  assertNoneStands,
  assertNotDeclared,
  assertTreatmentOpen,
  conflictKinds,
  conflictTreatments,
  defaultTreatment,
  isExcluded,
  mustLeave,
  unansweredBodies,
} from '../../../shared/domain/review/conflict.ts'

describe('利害関係', () => {
  it('excludes the cell unless it is found to do no harm; undecided ones count as excluded', () => {
    const excluded = conflictTreatments.filter((treatment) => isExcluded({ kind: 'origin', treatment }))
    expect(excluded).toEqual(['excludeAndLeave', 'exclude', 'opinionOnly', 'chairDecides'])
    expect(isExcluded({ kind: 'origin', treatment: 'exclude', withdrawnAt: '2026-03-01T09:00:00+09:00' })).toBe(false)
  })

  it('has whoever is out leave the room, the undecided too, until the declaration is taken back', () => {
    const leaving = (withdrawnAt: string | null) =>
      conflictTreatments.filter((treatment) => mustLeave({ kind: 'business', treatment, withdrawnAt }))
    expect(leaving(null)).toEqual(['excludeAndLeave', 'chairDecides'])
    expect(leaving('2026-03-01T09:00:00+09:00')).toEqual([])
  })

  it('is by default 採点除外+退席 for ①③④ and the chair’s for ②⑤⑥', () => {
    expect(conflictKinds.filter((kind) => defaultTreatment[kind] === 'excludeAndLeave')).toEqual([
      'appointment',
      'business',
      'drafting',
    ])
    expect(conflictKinds.filter((kind) => defaultTreatment[kind] === 'chairDecides')).toEqual([
      'origin',
      'family',
      'other',
    ])
  })

  it('needs words where the kind or the treatment says too little', () => {
    expect(() => assertDeclarable({ kind: 'other', treatment: 'exclude', detail: ' ' })).toThrow('その他')
    expect(() => assertDeclarable({ kind: 'origin', treatment: 'none', detail: '' })).toThrow('支障なし')
    expect(() => assertDeclarable({ kind: 'origin', treatment: 'exclude', detail: '' })).not.toThrow()
    expect(() => assertDeclarable({ kind: 'other', treatment: 'none', detail: '10年前の勤務' })).not.toThrow()
  })

  it('is not found harmless by the reviewer alone, and stands once a body', () => {
    const refused = expect.objectContaining({ code: 'forbidden' })
    expect(() => assertTreatmentOpen('none', { byReviewer: true })).toThrow(refused)
    expect(() => assertTreatmentOpen('exclude', { byReviewer: true })).not.toThrow()
    expect(() => assertTreatmentOpen('none', { byReviewer: false })).not.toThrow()
    const facts = { code: '委員A', prefecture: '三重県' }
    expect(() => assertNotDeclared({ ...facts, declared: true })).toThrow('委員Aの三重県との利害関係')
    expect(() => assertNotDeclared({ ...facts, declared: false })).not.toThrow()
  })

  it('is unanswered where neither 「あり」 nor 「なし」 was said', () => {
    const code = fc.integer({ min: 1, max: 47 }).map((number) => String(number).padStart(2, '0'))
    const codes = fc.uniqueArray(code)
    fc.assert(
      fc.property(codes, codes, codes, (applicants, yes, no) => {
        const left = unansweredBodies(
          applicants,
          [...yes, ...no].map((jis2) => ({ jis2 })),
        )
        expect(left).toEqual(applicants.filter((jis2) => !yes.includes(jis2) && !no.includes(jis2)))
      }),
    )
  })

  it('is not 「なし」 where a declaration stands, which is taken back first', () => {
    expect(() => assertNoneStands({ code: '委員B', declared: ['三重県'] })).toThrow(/委員B.*三重県.*先に取り消して/)
    expect(() => assertNoneStands({ code: '委員B', declared: [] })).not.toThrow()
  })
})

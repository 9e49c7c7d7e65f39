import { describe, expect, it } from 'vitest'
import {
  assertMayJoin,
  assertNewNumber,
  assertUnmoved,
  type Covered,
  isPromotion,
  movedSince,
  movedWords,
  type Numbered,
} from '../../../shared/domain/selection/approvals/covered.ts'
import { refusalOf } from '../../support/refused.ts'

const line = (applicationId: string, more: Partial<Covered> = {}): Covered => ({
  applicationId,
  result: 'selected',
  reserveOrder: null,
  reason: '',
  condition: '',
  ...more,
})
const now = (...lines: Covered[]) => new Map(lines.map((each) => [each.applicationId, each]))
const nameOf = (id: string) => `${id}県`

describe('What a 起案 covers', () => {
  it('has moved where its words are others, or it is none any more; a new one beside it moves nothing', () => {
    const covered = [line('a'), line('b'), line('c', { result: 'reserve', reserveOrder: 1 })]
    expect(movedSince(covered, now(...covered, line('d')))).toEqual([])
    const moved = movedSince(
      covered,
      now(line('a', { condition: '体制' }), line('c', { result: 'reserve', reserveOrder: 2 })),
    )
    expect(moved).toEqual([
      { applicationId: 'a', how: 'changed' },
      { applicationId: 'b', how: 'gone' },
      { applicationId: 'c', how: 'changed' },
    ])
    expect(movedWords(moved, nameOf)).toContain('a県(変更)、b県(取下げ)、c県(変更)')
    expect(refusalOf(() => assertUnmoved(moved, nameOf)).code).toBe('conflict')
    expect(() => assertUnmoved([], nameOf)).not.toThrow()
  })

  it('is 繰上げ only where a 補欠 becomes 選定', () => {
    expect(isPromotion('reserve', 'selected')).toBe(true)
    for (const before of [undefined, 'selected', 'rejected'] as const)
      expect(isPromotion(before, 'selected')).toBe(false)
    expect(isPromotion('reserve', 'rejected')).toBe(false)
  })
})

describe('A line under the number of a 決裁', () => {
  const known: Numbered = {
    kind: 'decision',
    title: '選定について',
    isShortened: true,
    decidedOn: '2026-03-20',
    covers: false,
  }
  const given = { kind: 'decision', decidedOn: '2026-03-20' } as const

  it('belongs to the record that bears it', () => {
    expect(() => assertMayJoin(known, given)).not.toThrow()
    expect(() => assertMayJoin(known, { ...given, decidedOn: null })).not.toThrow()
  })

  it.each<[string, Partial<Numbered>, object, string]>([
    ['of an application that it has decided', { covers: true }, {}, 'approvalRef'],
    ['under the number of a 起案', { isShortened: false }, {}, 'approvalRef'],
    ['of another kind', {}, { kind: 'revocation' }, 'approvalRef'],
    ['of another day', {}, { decidedOn: '2026-03-21' }, 'decidedOn'],
  ])('is refused %s', (_, record, line, field) => {
    const { code, fields } = refusalOf(() => assertMayJoin({ ...known, ...record }, { ...given, ...line }))
    expect([code, Object.keys(fields)]).toEqual(['invalid', [field]])
  })

  it('that another record bears is no new one', () => {
    expect(refusalOf(() => assertNewNumber(known)).fields['approvalRef']).toContain(
      '「選定について」に記録されています',
    )
    expect(() => assertNewNumber(undefined)).not.toThrow()
  })
})

import { describe, expect, it } from 'vitest'
import { reserveInTurn, type Vacancies } from '../../../shared/domain/selection/promotion.ts'

const day = (n: number) => `2026-04-${String(n).padStart(2, '0')}T10:00:00+09:00`
const waiting = [
  { applicationId: 'second', reserveOrder: 2 },
  { applicationId: 'first', reserveOrder: 1 },
  { applicationId: 'third', reserveOrder: 3 },
]
const inTurn = (facts: Partial<Vacancies>) =>
  reserveInTurn({ declinedAt: [], promotedAt: [], reserves: waiting, ...facts })?.applicationId ?? null

describe('The 補欠 whose turn it is', () => {
  it('is none while nobody has declined, or where nobody waits', () => {
    expect(inTurn({})).toBeNull()
    expect(inTurn({ promotedAt: [day(1)] })).toBeNull()
    expect(inTurn({ declinedAt: [day(1)], reserves: [] })).toBeNull()
  })

  it('is the first in the order of 補欠, in whatever order they are kept', () => {
    expect(inTurn({ declinedAt: [day(1)] })).toBe('first')
  })

  it('is none again once somebody was promoted in that place', () => {
    expect(inTurn({ declinedAt: [day(1)], promotedAt: [day(2)] })).toBeNull()
    // By one 決裁, both are of one moment.
    expect(inTurn({ declinedAt: [day(1)], promotedAt: [day(1)] })).toBeNull()
    expect(inTurn({ declinedAt: [day(3), day(1)], promotedAt: [day(2)] })).toBe('first')
    expect(inTurn({ declinedAt: [day(3), day(1)], promotedAt: [day(2), day(4)] })).toBeNull()
  })

  it('does not count who was promoted before anybody declined', () => {
    expect(inTurn({ declinedAt: [day(5)], promotedAt: [day(1)] })).toBe('first')
  })
})

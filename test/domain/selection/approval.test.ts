import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assertAllSeen, type SeenProposal } from '../../../shared/domain/selection/approval.ts'
import { refusalOf } from '../../support/refused.ts'

const proposals = (revisions: Readonly<Record<string, number>>): SeenProposal[] =>
  Object.entries(revisions).map(([applicationId, revision]) => ({ applicationId, revision }))
const allSeen = (stored: Readonly<Record<string, number>>, seen: Readonly<Record<string, number>>) =>
  assertAllSeen(proposals(stored), proposals(seen), (id) => `${id}県`)

describe('A 決裁 for all 案 of a year', () => {
  it('is recorded for exactly those that were seen, in whatever order', () => {
    expect(() => allSeen({ a: 1, b: 3 }, { b: 3, a: 1 })).not.toThrow()
  })

  it('is refused where there is no 案 at all', () => {
    const { code, message } = refusalOf(() => allSeen({}, {}))
    expect([code, message]).toEqual(['conflict', expect.stringContaining('先に選定の案を記録してください')])
  })

  it.each<[string, Readonly<Record<string, number>>, Readonly<Record<string, number>>, string, number, number]>([
    ['was changed', { a: 1, b: 4, c: 2 }, { a: 1, b: 3, c: 2 }, '(b県)', 3, 4],
    ['came', { a: 1, b: 1 }, { a: 1 }, '(b県)', 0, 1],
    ['is the first that came', { b: 1 }, {}, '(b県)', 0, 1],
    ['went', { a: 1 }, { a: 1, b: 2 }, '(b県)', 2, 0],
    ['went, and it was the only one', {}, { b: 2 }, '(b県)', 2, 0],
    ['was changed, and another came', { a: 1, b: 4, c: 1 }, { a: 1, b: 3 }, '(b県、c県)', 3, 4],
  ])('is refused where one %s since, by name', (_, stored, seen, named, before, now) => {
    const refusal = refusalOf(() => allSeen(stored, seen))
    expect(refusal.code).toBe('conflict')
    expect(refusal.message).toContain(`ほかの画面で変更されました${named}`)
    expect(refusal.stale).toMatchObject({ id: 'b', seen: before, stored: now })
    // Where it is known who came first, the same sentence says so.
    expect(refusal.stale?.say('見本 花子 さんが変更しました')).toMatch(
      /見本 花子 さんが変更しました.*もう一度確かめてから/,
    )
  })

  it('is refused for every difference, and for nothing else', () => {
    const some = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 2 }), {
      noNullPrototype: true,
    })
    fc.assert(
      fc.property(some, some, (stored, seen) => {
        const ids = Object.keys({ ...stored, ...seen })
        const differing = ids.filter((id) => stored[id] !== seen[id])
        const act = () => allSeen(stored, seen)
        if (ids.length > 0 && differing.length === 0) expect(act).not.toThrow()
        else for (const id of differing) expect(act).toThrow(`${id}県`)
      }),
    )
  })
})

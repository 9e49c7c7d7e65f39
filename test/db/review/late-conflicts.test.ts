import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { givenOffice } from '../../support/office/office.ts'
import { scoredYear } from '../../support/office/selected.ts'
import { decide } from '../../support/office/year.ts'
import { refused } from '../../support/refused.ts'

const fy = 2026
const raw = (mark: number) => [mark, mark, mark, mark, mark, mark]

/** 岩手県 leads because of its first reviewer; the scoring is closed. */
function closed() {
  const given = givenOffice()
  const { ids, reviewers } = scoredYear(given, [
    { name: '岩手県', scores: [raw(5), raw(3)] },
    { name: '秋田県', scores: [raw(3), raw(4)] },
    { name: '栃木県', scores: [raw(2), raw(2)] },
  ])
  const [first = ''] = reviewers
  const declare = () =>
    given.ask.conflicts.declare({
      id: randomUUID(),
      reviewerId: first,
      jis2: '03',
      kind: 'business',
      treatment: 'excludeAndLeave',
    })
  const [iwate = ''] = ids
  return { ...given, iwate, first, declare }
}

describe('a 利害関係 that is found late', () => {
  it('changes nothing as long as none is: neither what was declared before 採点の締め nor what does no harm', () => {
    const { ask, first } = closed()
    expect(ask.tally.late({ fy })).toBe(null)
    ask.conflicts.declare({
      id: randomUUID(),
      reviewerId: first,
      jis2: '03',
      kind: 'other',
      treatment: 'none',
      detail: '十年前の講演',
    })
    expect(ask.tally.late({ fy })).toBe(null)
  })

  it('stands beside the tally of 採点の締め and the decision made on it, and goes when it is taken back', () => {
    const { ask, at, iwate, first, declare } = closed()
    const before = ask.tally.page({ fy }).rows
    decide(ask, iwate)
    at('2026-03-28T10:00:00+09:00')
    const made = declare()
    const late = ask.tally.late({ fy })
    expect(late).toMatchObject({
      late: [{ reviewerId: first, jis2: '03', is: 'declared', at: expect.stringContaining('2026-03-28T10:00') }],
      difference: '順位が変わるのは2団体で、上位5団体は変わりません(秋田県 2位→1位、岩手県 1位→2位)。',
    })
    // As it was, to the last bit, and as it is now.
    for (const [place, page] of [
      ['before', before],
      ['now', ask.tally.page({ fy }).rows],
    ] as const)
      for (const row of late?.rows ?? []) {
        const { rank, value, n } = page.find(({ applicationId }) => applicationId === row.applicationId) ?? {}
        expect(row[place]).toEqual({ rank, value, n })
      }
    // What was written down with the decision stays what it was.
    expect(late?.rows.find(({ applicationId }) => applicationId === iwate)?.decision).toMatchObject({
      result: 'selected',
      rank: 1,
      mean: before[0]?.mean,
    })
    expect(late?.rows.filter(({ decision }) => decision !== null)).toHaveLength(1)
    ask.conflicts.withdraw({ id: made.id, revision: made.revision, reason: '県を取り違えた' })
    expect(ask.tally.late({ fy })).toBe(null)
  })

  it('stands there too when it was declared in time and only its 扱い was changed after 採点の締め', () => {
    const { ask, at, first, declare } = closed()
    at('2026-02-25T10:00:00+09:00')
    const made = declare()
    const late = () => ask.tally.late({ fy })
    const edit = (treatment: 'none' | 'exclude', { revision }: { readonly revision: number }) =>
      ask.conflicts.edit({ id: made.id, kind: 'business', treatment, detail: '座長の判断による', since: '', revision })
    expect(late()).toBe(null)
    at('2026-03-28T10:00:00+09:00')
    const harmless = edit('none', made)
    expect(late()).toMatchObject({
      late: [{ reviewerId: first, jis2: '03', is: 'treated', at: expect.stringContaining('2026-03-28T10:00') }],
    })
    const iwate = late()?.rows.find(({ jis2 }) => jis2 === '03')
    expect([iwate?.before.n, iwate?.now.n]).toEqual([1, 2])
    // Changed back, it has changed nothing.
    edit('exclude', harmless)
    expect(late()).toBe(null)
  })

  it('is the secretariat’s to see', () => {
    const { ask, as, declare } = closed()
    declare()
    const reviewer = ask.reviewers.add({ id: randomUUID(), fy: 2026, name: '例示 六郎', withProfile: true })
    const own = as({ profileId: reviewer.profileId ?? '', name: reviewer.name, role: 'reviewer' })
    expect(() => own.tally.late({ fy })).toThrow(refused('forbidden'))
  })
})

import { describe, expect, it } from 'vitest'
import { tally } from '../../../../shared/domain/review/ranking.ts'
import {
  assertBallot,
  assertRulable,
  assertTakable,
  inForce,
  placesBySettlement,
  type TieSettlement,
} from '../../../../shared/domain/review/rules/settlements.ts'
import { sampleScores, tryRules } from '../../../../shared/domain/review/rules/trial.ts'
import type { TallyCriterion } from '../../../../shared/domain/review/tally-types.ts'
import { breakTies, type TieFacts } from '../../../../shared/domain/review/ties.ts'
import { plainRules, settled, tallyOf } from '../tally-stories.ts'

const ids = (settlements: readonly TieSettlement[]) => settlements.map(({ id }) => id)
const named = (id: string, kind: TieSettlement['kind'], order: readonly string[], more: Partial<TieSettlement> = {}) =>
  settled(kind, order, { id, ...more })

describe('the settlements that hold', () => {
  it('are the newest of each kind on the same applications, in whatever order these are named', () => {
    const first = named('1', 'chair', ['X', 'Y'])
    const again = named('2', 'chair', ['Y', 'X'])
    expect(ids(inForce([first, again]))).toEqual(['2'])
    expect(ids(inForce([first, named('2', 'council', ['Y', 'X'])]))).toEqual(['1', '2'])
    expect(ids(inForce([first, named('2', 'chair', ['Y', 'X', 'Z'])]))).toEqual(['1', '2'])
  })

  it('come back with nothing: what was replaced stays so when the newer one is taken back', () => {
    const made = [
      named('1', 'chair', ['X', 'Y']),
      named('2', 'chair', ['Y', 'X']),
      named('3', 'chair', [], { takesBack: '2' }),
    ]
    expect(ids(inForce(made))).toEqual([])
    expect(() => assertTakable(made.slice(0, 2), '2')).not.toThrow()
    expect(() => assertTakable(made.slice(0, 2), '1')).toThrow('新しいものに替わっています')
  })

  it('do not hold without a reason, nor replace one that has a reason', () => {
    const given = named('1', 'chair', ['X', 'Y'])
    expect(ids(inForce([given, named('2', 'chair', ['Y', 'X'], { reason: '　' })]))).toEqual(['1'])
  })
})

describe('the places that a settlement gives', () => {
  it('are those of the newest on all of a group; of an order for any it names, of votes for exactly those voted on', () => {
    const chair = named('1', 'chair', ['X', 'Y', 'Z'])
    expect(placesBySettlement([chair], 'chair', ['Z', 'X'])).toEqual(
      new Map([
        ['X', 0],
        ['Y', 1],
        ['Z', 2],
      ]),
    )
    expect(placesBySettlement([chair], 'chair', ['X', 'W'])).toBeNull()
    expect(placesBySettlement([chair], 'council', ['X', 'Y'])).toBeNull()
    expect(placesBySettlement([chair, named('2', 'chair', ['Y', 'X'])], 'chair', ['X', 'Y'])?.get('Y')).toBe(0)
    const ballot = settled('ballot', ['X', 'Y'], { votes: [1, 2] })
    expect(placesBySettlement([ballot], 'ballot', ['X', 'Y'])).toEqual(
      new Map([
        ['X', -1],
        ['Y', -2],
      ]),
    )
    expect(placesBySettlement([ballot], 'ballot', ['X'])).toBeNull()
  })
})

describe('the rules that are asked', () => {
  const facts = (more: Partial<TieFacts>): TieFacts => ({
    rules: [],
    settlements: [],
    idOf: (member) => 'WXYZ'[member] ?? '',
    priorityMeans: [],
    preferring: () => 0,
    byHigherRanks: () => 0,
    ...more,
  })

  it('are not asked about what stands alone, nor once nothing is tied', () => {
    let asked = 0
    const counting = facts({
      rules: ['majority', 'higherRanks'],
      preferring: (a, b) => {
        asked += 1
        return a < b ? 1 : 0
      },
      byHigherRanks: () => {
        throw new Error('nothing is tied any more')
      },
    })
    expect(breakTies([[0], [1]], counting)).toEqual({ groups: [[0], [1]], decidedBy: new Map() })
    expect(asked).toBe(0)
    const { groups, decidedBy } = breakTies([[0], [1, 2]], counting)
    expect(groups).toEqual([[0], [1], [2]])
    expect([...decidedBy]).toEqual([
      [1, 'majority'],
      [2, 'majority'],
    ])
  })

  it('name for each the one that last split its group, not one that split nothing', () => {
    const { groups, decidedBy } = breakTies(
      [[0, 1, 2, 3]],
      facts({
        rules: ['majority', 'priorityCriterion', 'chair'],
        priorityMeans: [(member) => (member === 3 ? 1 : 5)],
        settlements: [settled('chair', ['Y', 'W', 'X'])],
      }),
    )
    expect(groups).toEqual([[2], [0], [1], [3]])
    expect([0, 1, 2, 3].map((member) => decidedBy.get(member))).toEqual([
      'chair',
      'chair',
      'chair',
      'priorityCriterion',
    ])
  })

  it('put by 上位の順位の数 those together that nothing tells apart, the higher first', () => {
    const worth = [2, 1, 2, 3]
    const { groups } = breakTies(
      [[0, 1, 2, 3]],
      facts({
        rules: ['higherRanks'],
        byHigherRanks: (a, b) => (worth[a] ?? 0) - (worth[b] ?? 0),
      }),
    )
    expect(groups).toEqual([[1], [0, 2], [3]])
  })

  it('take of more than two whoever wins more of the pairs, by how many it is preferred', () => {
    // W is preferred to X by 3 to 1 and to Y by 2 to 1; X and Y are level.
    const table: Readonly<Record<string, number>> = { '0/1': 3, '1/0': 1, '0/2': 2, '2/0': 1, '1/2': 1, '2/1': 1 }
    const { groups } = breakTies(
      [[2, 1, 0]],
      facts({ rules: ['majority'], preferring: (a, b) => table[`${a}/${b}`] ?? 0 }),
    )
    expect(groups).toEqual([[0], [1, 2]])
  })

  it('ask of those with an answer to the priority criterion first: without one comes last', () => {
    const result = tally(
      tallyOf(
        { X: [[4, 4]], Y: [[5, 3]], N: [[3, 5]] },
        { rules: { ...plainRules, ties: ['priorityCriterion'], priorityCriterionIds: ['gone', 'c1'] } },
      ),
    )
    expect(result.rows.map(({ applicationId }) => applicationId)).toEqual(['Y', 'X', 'N'])
  })
})

describe('who may settle, and how', () => {
  const reviewers = new Map([
    ['r1', '委員A'],
    ['r2', '委員B'],
  ])
  const facts = { order: ['X', 'Y'], reviewers, excluded: new Set<string>() }
  const votes = (x: number, y: number) => [
    { applicationId: 'Y', votes: y },
    { applicationId: 'X', votes: x },
  ]

  it('all who are of the year, one vote each, for exactly the tied ones in any order', () => {
    expect(() => assertBallot('ballot', { voters: ['r1', 'r2'], votes: votes(1, 1) }, facts)).not.toThrow()
    expect(() => assertBallot('ballot', { voters: ['r1', 'r2'], votes: votes(2, 1) }, facts)).toThrow('票数の計(3票)')
    const twice = [...votes(0, 1).slice(0, 1), ...votes(0, 1).slice(0, 1)]
    expect(() => assertBallot('ballot', { voters: ['r1', 'r2'], votes: twice }, facts)).toThrow('すべての票数')
  })

  it('only applications of the year, each once, in an order', () => {
    expect(() => assertRulable(['Y', 'X'], ['X', 'Y', 'Z'])).not.toThrow()
    expect(() => assertRulable([], ['X'])).not.toThrow()
  })
})

describe('ためす', () => {
  const own: TallyCriterion[] = [
    { id: 'c1', no: 1, name: '必要性', weight: 2, maxRaw: 5 },
    { id: 'c2', no: 2, name: '計画性', weight: 3, maxRaw: 10, floor: 4 },
  ]

  it('has made-up scores of five 委員 and six bodies that are shares of each criterion’s scale', () => {
    const { reviewers, applications, sheets } = sampleScores(own)
    expect(reviewers.map(({ code }) => code)).toEqual(['委員A', '委員B', '委員C', '委員D', '委員E'])
    expect(applications.map(({ label }) => label)).toEqual(
      ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => `見本${letter}県`),
    )
    expect(sheets).toHaveLength(30)
    expect(new Set(sheets.map(({ state }) => state))).toEqual(new Set(['submitted']))
    for (const { scores } of sheets) expect(scores['c2']).toBe((scores['c1'] ?? 0) * 2)
    expect(sheets[1]?.scores).toEqual({ c1: 4, c2: 8 })
    // Each 委員 has one sheet of each body.
    const cells = applications.flatMap(({ id }) => reviewers.map((each) => `${id}/${each.id}`))
    expect(sheets.map(({ applicationId, reviewerId }) => `${applicationId}/${reviewerId}`)).toEqual(cells)
  })

  it('takes this year’s weight and floor where number and scale are the same, else keeps its own', () => {
    const scores = tallyOf({ X: [[3, 3]] }, { criteria: own })
    const floors = (criteria: readonly TallyCriterion[]) =>
      tryRules(scores, { criteria, rules: plainRules }).result.rows[0]?.flags ?? []
    // Its own floor of 4 holds where this year has no such criterion, and goes where it has one without a floor.
    expect(floors([])).toEqual(['要協議: 項目2「計画性」の平均3.00が下限4に届きません'])
    expect(floors([{ id: 'n', no: 2, name: '計画', weight: 1, maxRaw: 10 }])).toEqual([])
    expect(floors([{ id: 'n', no: 2, name: '計画', weight: 1, maxRaw: 10, floor: 3.5 }])[0]).toContain('下限3.5')
    const maximum = (criteria: readonly TallyCriterion[]) =>
      tryRules(scores, { criteria, rules: plainRules }).result.maximum
    expect(maximum([])).toBe(40)
    expect(maximum([{ id: 'n', no: 2, name: '計画', weight: 1, maxRaw: 10 }])).toBe(20)
    expect(maximum([{ id: 'n', no: 3, name: '計画', weight: 1, maxRaw: 10 }])).toBe(40)
  })

  it('says which criteria count anew, and ranks only what has a value', () => {
    const scores = tallyOf({ X: [[3, 3]], Y: [[4, 4]], N: [null] }, { criteria: own })
    const tried = tryRules(scores, { criteria: own.slice(1), rules: plainRules })
    expect(tried.reweighted).toEqual([2])
    expect(tried.byMethod[0]).toEqual({ method: 'mean', ranks: { Y: 1, X: 2 } })
    const [, sum] = tried.byMethod
    expect(sum?.ranks).toEqual({ Y: 1, X: 2 })
  })

  it('finds 優先項目 by their number, and forgets those that the scores do not have', () => {
    const scores = tallyOf({ X: [[5, 1]], Y: [[1, 5]] })
    const year = (no: number) => ({
      criteria: [{ id: 'p', no, name: '優先', weight: 1, maxRaw: 1 }],
      rules: { ...plainRules, ties: ['priorityCriterion' as const], priorityCriterionIds: ['p', 'gone'] },
    })
    const order = (no: number) =>
      tryRules(scores, year(no)).result.rows.map(({ rank, applicationId }) => `${rank} ${applicationId}`)
    expect(order(1)).toEqual(['1 X', '2 Y'])
    expect(order(2)).toEqual(['1 Y', '2 X'])
    expect(order(9)).toEqual(['1 X', '1 Y'])
  })
})

import { describe, expect, it } from 'vitest'
import { tally } from '../../../shared/domain/review/ranking.ts'
import {
  assertBallot,
  assertTakable,
  inForce,
  type TieSettlement,
  votesInWords,
} from '../../../shared/domain/review/rules/settlements.ts'
import { assertEachOnce, assertPriorities, assertRankPoints } from '../../../shared/domain/review/rules-fields.ts'
import type { Tally, TallyInput, TallyRules } from '../../../shared/domain/review/tally-types.ts'
import { plainRules, settled, tallyOf } from './tally-stories.ts'

const order = (result: Tally) => result.rows.map((row) => `${row.rank} ${row.applicationId}`)
const decided = (result: Tally) => result.rows.map((row) => row.decidedBy)
const withRules = (input: TallyInput, rules: Partial<TallyRules>): TallyInput => ({
  ...input,
  rules: { ...input.rules, ...rules },
})
/** Three that nothing but people can part. */
const even = tallyOf({ X: [4, 4], Y: [4, 4], Z: [4, 4] })
const settledBy = (...settlements: TieSettlement[]) =>
  tally(withRules(even, { ties: ['ballot', 'chair', 'council'], settlements }))

describe('優先項目', () => {
  it('are asked one after the other: the second where the first leaves a tie', () => {
    const input = tallyOf({ X: [[3, 5, 1]], Y: [[3, 1, 5]], Z: [[4, 2, 3]] })
    const asked = (ids: string[]) => tally(withRules(input, { ties: ['priorityCriterion'], priorityCriterionIds: ids }))
    expect(order(asked(['c1']))).toEqual(['1 Z', '2 X', '2 Y'])
    expect(order(asked(['c1', 'c3']))).toEqual(['1 Z', '2 Y', '3 X'])
    expect(order(asked(['c1', 'c2']))).toEqual(['1 Z', '2 X', '3 Y'])
    expect(order(asked(['c2', 'c1']))).toEqual(['1 X', '2 Z', '3 Y'])
    expect(order(asked([]))).toEqual(['1 X', '1 Y', '1 Z'])
  })

  it('are criteria of the year, each once; points fall from place to place; a rule is named once', () => {
    expect(() => assertPriorities(['a', 'b'], [{ id: 'a' }, { id: 'b' }])).not.toThrow()
    expect(() => assertPriorities(['a', 'a'], [{ id: 'a' }])).toThrow('一度ずつ')
    expect(() => assertPriorities(['b'], [{ id: 'a' }])).toThrow('一度ずつ')
    for (const points of [[5, 3, 1], [1], [10, 4.5]]) expect(() => assertRankPoints(points)).not.toThrow()
    for (const points of [[], [3, 5], [3, 3], [1, 0], [2, -1]]) expect(() => assertRankPoints(points)).toThrow('順位点')
    expect(() => assertEachOnce(['chair', 'council'])).not.toThrow()
    expect(() => assertEachOnce(['chair', 'chair'])).toThrow('座長裁定')
  })
})

describe('決選投票', () => {
  it('puts those with more votes higher, and leaves equal votes tied for the next rule', () => {
    const first = settled('ballot', ['X', 'Y', 'Z'], { votes: [1, 1, 0] })
    expect(order(settledBy(first))).toEqual(['1 X', '1 Y', '3 Z'])
    const chair = settled('chair', ['Y', 'X'])
    expect(order(settledBy(first, chair))).toEqual(['1 Y', '2 X', '3 Z'])
    expect(decided(settledBy(first, chair))).toEqual(['chair', 'chair', 'ballot'])
  })

  it('is told with whoever had most first, in the order of the list where they had as many', () => {
    const votes = [1, 0, 3, 1].map((own, at) => ({ applicationId: 'XYZW'[at] ?? '', votes: own }))
    expect(votesInWords({ votes }, (id) => `${id}県`)).toBe('Z県 3票、X県 1票、W県 1票、Y県 0票')
  })

  it('may be held again on those it left tied', () => {
    const first = settled('ballot', ['X', 'Y', 'Z'], { votes: [1, 1, 0] })
    const second = settled('ballot', ['X', 'Y'], { votes: [0, 2] })
    expect(order(settledBy(first, second))).toEqual(['1 Y', '2 X', '3 Z'])
  })

  it('counts among exactly those who were voted on', () => {
    expect(order(settledBy(settled('ballot', ['X', 'Y'], { votes: [2, 0] })))).toEqual(['1 X', '1 Y', '1 Z'])
    const two = tallyOf({ X: [4], Y: [4] }, { rules: { ...plainRules, ties: ['ballot'] } })
    const onThree = withRules(two, { settlements: [settled('ballot', ['X', 'Y', 'Z'], { votes: [2, 0, 1] })] })
    expect(order(tally(onThree))).toEqual(['1 X', '1 Y'])
  })

  const facts = {
    order: ['X', 'Y'],
    reviewers: new Map([
      ['r1', '委員A'],
      ['r2', '委員B'],
    ]),
    excluded: new Set(['r2']),
  }
  const votes = [
    { applicationId: 'X', votes: 1 },
    { applicationId: 'Y', votes: 0 },
  ]

  it('is counted by named reviewers, none of them with a 利害関係, one vote each', () => {
    expect(() => assertBallot('ballot', { voters: ['r1'], votes }, facts)).not.toThrow()
    expect(() => assertBallot('chair', null, facts)).not.toThrow()
    expect(() => assertBallot('ballot', { voters: ['r1', 'r2'], votes }, facts)).toThrow('委員Bは利害関係')
    expect(() => assertBallot('ballot', { voters: ['r1', 'r1'], votes }, facts)).toThrow('一度ずつ')
    expect(() => assertBallot('ballot', { voters: ['r9'], votes }, facts)).toThrow('一度ずつ')
    expect(() => assertBallot('ballot', { voters: [], votes }, facts)).toThrow('投票した委員')
    expect(() => assertBallot('ballot', null, facts)).toThrow('投票した委員')
    expect(() => assertBallot('chair', { voters: ['r1'], votes }, facts)).toThrow('票数を付けません')
    expect(() => assertBallot('ballot', { voters: ['r1'], votes: votes.slice(1) }, facts)).toThrow('すべての票数')
    const two = votes.map((each) => ({ ...each, votes: 1 }))
    expect(() => assertBallot('ballot', { voters: ['r1'], votes: two }, facts)).toThrow('2票')
  })
})

describe('座長裁定 and 合議', () => {
  it('each hold by their own rule, in the order of the year', () => {
    const [chair, council] = [settled('chair', ['X', 'Y', 'Z']), settled('council', ['Z', 'Y', 'X'])]
    expect(order(settledBy(council, chair))).toEqual(['1 X', '2 Y', '3 Z'])
    expect(order(tally(withRules(even, { ties: ['council', 'chair'], settlements: [chair, council] })))).toEqual([
      '1 Z',
      '2 Y',
      '3 X',
    ])
    expect(order(tally(withRules(even, { ties: ['ballot'], settlements: [chair, council] })))).toEqual([
      '1 X',
      '1 Y',
      '1 Z',
    ])
  })

  it('are replaced by a newer one on the same applications, and taken back only by a newer entry', () => {
    const one = settled('council', ['X', 'Y', 'Z'], { reason: '当初' })
    const two = settled('council', ['Z', 'Y', 'X'], { reason: '再審議' })
    const back = settled('council', ['Z', 'Y', 'X'], { reason: '誤記', takesBack: two.id })
    expect(inForce([one, two])).toEqual([two])
    expect(order(settledBy(one, two))).toEqual(['1 Z', '2 Y', '3 X'])
    // What was replaced does not come back by itself.
    expect(inForce([one, two, back])).toEqual([])
    expect(order(settledBy(one, two, back))).toEqual(['1 X', '1 Y', '1 Z'])
    expect(() => assertTakable([one, two], two.id)).not.toThrow()
    expect(() => assertTakable([one, two], one.id)).toThrow('すでに取り消されたか')
    expect(() => assertTakable([one, two, back], two.id)).toThrow('すでに取り消されたか')
  })
})

describe('要協議', () => {
  const input = tallyOf({ X: [[70, 20]], Y: [[30, 30]], Z: [[60, 60]] })

  it('is raised by × at a gate, which decides nothing; what nobody answered is named', () => {
    const gates = [{ no: 1, name: '対象団体', answers: { X: true, Y: false } }]
    const result = tally({ ...input, gates })
    expect(order(result)).toEqual(order(tally(input)))
    expect(result.rows.find(({ applicationId }) => applicationId === 'Y')?.flags).toEqual([
      '要協議: 要件「対象団体」が×です',
    ])
    const codes = result.warnings.map(({ code, applicationIds }) => `${code} ${applicationIds.join()}`)
    expect(codes).toEqual(['gate Y', 'gate.open Z'])
  })

  it('is raised by a criterion’s own floor before that of the year', () => {
    const own = { ...input, criteria: input.criteria.map((each, at) => ({ ...each, floor: at === 0 ? 65 : null })) }
    const flagsOf = (from: TallyInput) =>
      Object.fromEntries(tally(from).rows.map((row) => [row.applicationId, row.flags.length]))
    expect(flagsOf(own)).toEqual({ X: 0, Y: 1, Z: 1 })
    expect(flagsOf(withRules(own, { floorItemMean: 25 }))).toEqual({ X: 1, Y: 1, Z: 1 })
    const zero = { ...own, criteria: own.criteria.map((each) => ({ ...each, floor: 0 })) }
    expect(flagsOf(withRules(zero, { floorItemMean: 65 }))).toEqual({ X: 0, Y: 0, Z: 0 })
  })
})

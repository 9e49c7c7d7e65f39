import { describe, expect, it } from 'vitest'
import { tally } from '../../../../shared/domain/review/ranking.ts'
import { belowFloors } from '../../../../shared/domain/review/tally/flags.ts'
import type { TallyGate, TallyInput, TallyRules } from '../../../../shared/domain/review/tally-types.ts'
import { tallyOf } from '../tally-stories.ts'

const ruled = (input: TallyInput, rules: Partial<TallyRules>): TallyInput => ({
  ...input,
  rules: { ...input.rules, ...rules },
})
const unnamed = (input: TallyInput): TallyInput => ({
  ...input,
  applications: input.applications.map(({ id }) => ({ id })),
})
const said = (input: TallyInput, code: string) => tally(input).warnings.filter((each) => each.code === code)
const only = (input: TallyInput, code: string) => {
  const found = said(input, code)
  expect(found).toHaveLength(1)
  return found[0]!
}

describe('採点票の数が違う', () => {
  const input = tallyOf({ X: [5, 5, 5], Y: [4, 4, 'absent'], Z: [3, 'excluded', null], N: [null, null, 'open'] })

  it('names all that have fewer than the most, but not what nobody has scored', () => {
    expect(only(input, 'n.differs')).toEqual({
      code: 'n.differs',
      message:
        '採点票の数が応募によって異なります(最多3票。少ないもの: Y県、Z県)。合計では比べられないため、平均で比べてください。',
      applicationIds: ['Y', 'Z'],
      reviewerIds: [],
    })
    expect(only(unnamed(input), 'n.differs').message).toContain('少ないもの: 2件')
    const half = { ...input, applications: input.applications.map((each) => (each.id === 'Z' ? { id: 'Z' } : each)) }
    expect(only(half, 'n.differs').message).toContain('少ないもの: 2件')
  })

  it('is said of no year in which all that were scored have as many', () => {
    expect(said(tallyOf({ X: [5, 5], Y: [4, 4], N: [null, null] }), 'n.differs')).toEqual([])
  })
})

describe('集計方法が使えない', () => {
  it('says which, why, and what stands in its place', () => {
    const differing = tallyOf({ X: [5, 5], Y: [4, 'excluded'] })
    expect(only(ruled(differing, { method: 'rankSum' }), 'method.fallback')).toEqual({
      code: 'method.fallback',
      message: '採点票の数が応募によって異なるため、集計方法「順位の合計」は使えません。「平均」で集計しています。',
      applicationIds: [],
      reviewerIds: [],
    })
    const four = tallyOf({ X: [5, 5, 5, 5], Y: [4, 4, 4, 4] })
    expect(only(ruled(four, { method: 'trimmedMean' }), 'method.fallback').message).toBe(
      '採点票が5票に満たない応募があるため、集計方法「最高・最低を除いた平均」は使えません。「平均」で集計しています。',
    )
  })

  it('is said of no method that can compare them: means and mean ranks always can', () => {
    const differing = tallyOf({ X: [5, 5], Y: [4, 'excluded'], N: [null, null] })
    for (const method of ['mean', 'rankMean'] as const) {
      const result = tally(ruled(differing, { method }))
      expect([result.method, result.warnings.filter(({ code }) => code === 'method.fallback')]).toEqual([method, []])
    }
    const six = tallyOf({ X: [9, 5, 5, 5, 1, 5], Y: [4, 4, 4, 4, 4, 'absent'], N: [null] })
    expect(tally(ruled(six, { method: 'trimmedMean' })).method).toBe('trimmedMean')
    // What nobody has scored is no reason not to trim, nor not to add up.
    expect(tally(ruled(tallyOf({ X: [5], N: [null] }), { method: 'sum' })).method).toBe('sum')
  })
})

describe('未記入の項目', () => {
  it('is said once of each 委員, with all of theirs', () => {
    const input = tallyOf({
      X: [[5, 5], [3], [2]],
      Y: [[4, 4], [4, 4], [3]],
      Z: [[4, 4], [2], 'open'],
    })
    expect(said(input, 'sheet.incomplete')).toEqual([
      {
        code: 'sheet.incomplete',
        message:
          '委員Bの採点票に未記入の項目があり(X県、Z県)、得点の集計に入っていません。差し戻すか、記入を求めてください。',
        applicationIds: ['X', 'Z'],
        reviewerIds: ['r2'],
      },
      expect.objectContaining({ applicationIds: ['X', 'Y'], reviewerIds: ['r3'] }),
    ])
  })

  it('is none of a sheet that is not handed in, or is out', () => {
    expect(said(tallyOf({ X: [[5, 5], 'open', 'absent', 'excluded'] }), 'sheet.incomplete')).toEqual([])
  })
})

describe('下限', () => {
  const input = tallyOf({ X: [[70, 20]], Y: [[30, 30]], N: [null] })

  it('of a criterion goes before that of the year, and one that is reached is not missed', () => {
    const own = (floor: number | null): TallyInput => ({
      ...input,
      criteria: input.criteria.map((each, at) => (at === 1 ? { ...each, floor } : each)),
    })
    const flags = (given: TallyInput) => tally(given).rows.map((row) => `${row.applicationId} ${row.flags.join(' ')}`)
    expect(flags(own(30))).toEqual(['X 要協議: 項目2「項目2」の平均20.00が下限30に届きません', 'Y ', 'N '])
    expect(flags(own(20))).toEqual(['X ', 'Y ', 'N '])
    expect(flags(ruled(own(10), { floorItemMean: 25 }))).toEqual(['X ', 'Y ', 'N '])
    expect(flags(ruled(own(null), { floorItemMean: 30 }))[0]).toContain('下限30')
    expect(only(own(30), 'floor')).toEqual({
      code: 'floor',
      message: '下限に届かない応募があります(X県)。協議のうえ扱いを決めてください。',
      applicationIds: ['X'],
      reviewerIds: [],
    })
    expect(said(own(20), 'floor')).toEqual([])
  })

  it('of the whole is a share of what could be reached, written with the year’s rounding', () => {
    const three = tallyOf({ X: [[2, 0, 0]], Y: [[100, 100, 100]] })
    const [, low] = tally(ruled(three, { floorTotalPercent: 1, rounding: { mode: 'down', places: 3 } })).rows
    expect(low?.flags).toEqual(['要協議: 総合0.666%が下限1%に届きません'])
    // 45 of 200 are 22.5 %.
    expect(tally(ruled(input, { floorTotalPercent: 45 })).rows.map(({ flags }) => flags.length)).toEqual([0, 1, 0])
    expect(tally(ruled(input, { floorTotalPercent: 45.1 })).rows.map(({ flags }) => flags.length)).toEqual([1, 1, 0])
  })

  it('is none below which nothing can lie: without scores, and 0 % of a year without points', () => {
    const rules = { floorTotalPercent: 10, floorItemMean: 1 }
    const below = (mean: number | null, maximum: number) =>
      belowFloors({ rules, criteria: [{}], maximum }, { mean, perCriterion: [{ criterionId: 'c', mean, n: 1 }] })
    expect(below(null, 100)).toEqual({ percent: null, items: [] })
    expect(below(0, 0)).toEqual({ percent: 0, items: [{ index: 0, mean: 0, floor: 1 }] })
    // 0.1 + 0.2 of 3 is 10 %, not a hair less.
    expect(below(0.1 + 0.2, 3)).toMatchObject({ percent: null })
    const unanswered = belowFloors(
      { rules, criteria: [{}], maximum: 100 },
      { mean: 50, perCriterion: [{ criterionId: 'c', mean: null, n: 0 }] },
    )
    expect(unanswered.items).toEqual([])
  })
})

describe('要件の○×', () => {
  const gates: TallyGate[] = [
    { no: 1, name: '対象団体', answers: { X: true, Y: false, Z: true } },
    { no: 2, name: '両トラック', answers: { X: true, Y: false } },
  ]
  const input: TallyInput = { ...tallyOf({ X: [5], Y: [4], Z: [3], N: [null] }), gates }

  it('are 要協議 where one is ×, each by its name, and decide nothing', () => {
    const result = tally(input)
    expect(result.rows.map(({ applicationId }) => applicationId)).toEqual(['X', 'Y', 'Z', 'N'])
    expect(result.rows[1]?.flags).toEqual(['要協議: 要件「対象団体」が×です', '要協議: 要件「両トラック」が×です'])
    expect(result.rows.filter(({ flags }) => flags.length > 0)).toHaveLength(1)
    expect(only(input, 'gate')).toMatchObject({
      message: '要件の○×に×がある応募があります(Y県)。協議のうえ扱いを決めてください。',
      applicationIds: ['Y'],
    })
  })

  it('are asked for where nobody has answered yet', () => {
    expect(only(input, 'gate.open')).toMatchObject({
      message: '要件の○×を確かめていない応募があります(Z県、N県)。',
      applicationIds: ['Z', 'N'],
    })
    const answered = gates.map((each) => ({ ...each, answers: { X: true, Y: true, Z: true, N: true } }))
    expect(tally({ ...input, gates: answered }).warnings).toEqual([])
    expect(tally({ ...input, gates: [] }).warnings).toEqual([])
  })

  it('stand before the floors among the flags of an application', () => {
    const floored = ruled(input, { floorTotalPercent: 90 })
    expect(tally(floored).rows[1]?.flags.map((flag) => flag.slice(0, 7))).toEqual([
      '要協議: 要件',
      '要協議: 要件',
      '要協議: 総合',
    ])
  })
})

describe('順位の確かさ', () => {
  it('a tie names all that share it, and how it is settled', () => {
    const input = tallyOf({ X: [5], Y: [5], Z: [5], V: [1], W: [1] })
    expect(said(input, 'tie.unresolved')).toEqual([
      {
        code: 'tie.unresolved',
        message:
          'X県とY県とZ県が同点のままです。決選投票・座長裁定・合議のどれかで決め、理由とともに記録してください。',
        applicationIds: ['X', 'Y', 'Z'],
        reviewerIds: [],
      },
      expect.objectContaining({ applicationIds: ['V', 'W'] }),
    ])
    expect(said(unnamed(input), 'tie.unresolved')[0]?.message).toMatch(/^3件が同点/)
  })

  it('a flip names both, in their order, and whoever scored only one of them', () => {
    const input = tallyOf({ P: [90, 60, 60, 'open'], Q: [80, 'excluded', 'absent', 'open'] })
    expect(only(input, 'reviewer.flip')).toEqual({
      code: 'reviewer.flip',
      message:
        'Q県がP県より上となる順位は、片方だけを採点した委員(委員B、委員C)の点によるものです。' +
        '両方を採点した委員だけで比べると逆になります。合議で確かめてください。',
      applicationIds: ['Q', 'P'],
      reviewerIds: ['r2', 'r3'],
    })
    expect(only(unnamed(input), 'reviewer.flip').message).toMatch(/^2件の順位は、片方だけ/)
    const half = { ...input, applications: input.applications.map((each, at) => (at === 0 ? { id: each.id } : each)) }
    expect(only(half, 'reviewer.flip').message).toMatch(/^2件の順位は、片方だけ/)
  })

  it('where the smallest rank wins, the flip is seen as well', () => {
    const input = ruled(tallyOf({ P: [90, 10], Q: [80, 'excluded'], R: [1, 50], S: [2, 40], T: [0, 30] }), {
      method: 'rankMean',
    })
    // P: 1 and 4 are 2.5; Q: 2. Who scored both puts P higher.
    expect(
      tally(input)
        .rows.map(({ applicationId }) => applicationId)
        .slice(0, 1),
    ).toEqual(['Q'])
    expect(said(input, 'reviewer.flip').map(({ applicationIds }) => applicationIds)).toContainEqual(['Q', 'P'])
  })

  it('those that nobody scored both of are told: three pairs by name, the rest by number', () => {
    const two = tallyOf({ X: [5, null], Y: [null, 4] })
    expect(only(two, 'reviewer.apart')).toEqual({
      code: 'reviewer.apart',
      message:
        '両方を採点した委員がいない組があります(X県とY県)。別々の委員の点を比べた順位です。合議で確かめてください。',
      applicationIds: ['X', 'Y'],
      reviewerIds: [],
    })
    const three = tallyOf({ X: [5, null, null], Y: [null, 4, null], Z: [null, null, 3] })
    expect(only(three, 'reviewer.apart').message).toContain('(X県とY県、X県とZ県、Y県とZ県)')
    const four = tallyOf({ X: [5], Y: [null, 4], Z: [null, null, 3], W: [null, null, null, 2], N: [null] })
    expect(only(four, 'reviewer.apart')).toMatchObject({
      message: expect.stringContaining('(X県とY県、X県とZ県、X県とW県、ほか3組)'),
      applicationIds: ['X', 'Y', 'Z', 'W'],
    })
  })
})

it('the gravest comes first: what makes the order doubtful, then what is lacking, then what is 要協議', () => {
  const input = ruled(
    {
      ...tallyOf({
        P: [[90, 0], [60, 0], null],
        Q: [[80, 0], 'excluded', null],
        T: [[80, 0], 'excluded', null],
        U: [null, [5], [1, 1]],
      }),
      gates: [{ no: 1, name: '対象団体', answers: { P: false } }],
    },
    { method: 'sum', floorTotalPercent: 10, ties: [] },
  )
  expect([...new Set(tally(input).warnings.map(({ code }) => code))]).toEqual([
    'reviewer.flip',
    'reviewer.apart',
    'tie.unresolved',
    'n.differs',
    'method.fallback',
    'sheet.incomplete',
    'gate',
    'gate.open',
    'floor',
  ])
})

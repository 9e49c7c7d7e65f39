import { describe, expect, it } from 'vitest'
import { agreementOf } from '../../../../shared/domain/review/firmness/agreement.ts'
import { criterionName } from '../../../../shared/domain/review/firmness/given.ts'
import type { Apart } from '../../../../shared/domain/review/firmness/pair.ts'
import { type PairFacts, signed, whyHere } from '../../../../shared/domain/review/firmness/sentences.ts'
import { usualVerdictRules, verdictSentence } from '../../../../shared/domain/review/firmness/verdict.ts'
import { round2 } from '../../../../shared/domain/review/scoring.ts'
import { tallyOf } from '../tally-stories.ts'

const input = tallyOf({ X: [[5, 5, 5]] })
const apart = (points: readonly number[], more: Partial<Apart> = {}): Apart => ({
  difference: points.reduce((sum, each) => sum + each, 0),
  criteria: points.map((each, at) => ({ criterionId: `c${at + 1}`, points: each })),
  reviewers: [],
  common: { n: 5, mean: 1, ahead: 3, behind: 2 },
  strangers: 0,
  flips: false,
  ...more,
})
const why = (facts: Partial<PairFacts>) =>
  whyHere(
    input,
    {
      ahead: '秋田県',
      behind: '岐阜県',
      comparison: 'mean',
      apart: apart([2, 1, -0.5]),
      isEqual: false,
      decidedBy: null,
      ...facts,
    },
    round2,
  )

describe('why the first stands above the second, and the second not one higher', () => {
  it('names what gives most, a second where it gives half as much, and where the other is better', () => {
    expect(why({})).toEqual({
      ahead:
        '岐阜県より上なのは項目1(+2.00)と項目2(+1.00)による。項目3では岐阜県が上。' +
        '両方を採点した5名のうち3名が秋田県、2名が岐阜県を上に置き、差は2.50点。',
      behind:
        '秋田県に届かないのは項目1(−2.00)と項目2(−1.00)による。' +
        '両方を採点した5名のうち3名が秋田県、2名が岐阜県を上に置き、差は2.50点。',
    })
  })

  it('names one alone where the next gives less than half, and of those against it the strongest', () => {
    expect(why({ apart: apart([0.99, 2, -0.1]) }).ahead).toMatch(
      /^岐阜県より上なのは項目2\(\+2.00\)による。項目3では岐阜県が上。/,
    )
    expect(why({ apart: apart([-0.1, 3, -0.2]) }).ahead).toMatch(
      /^岐阜県より上なのは項目2\(\+3.00\)による。項目3では岐阜県が上。/,
    )
    expect(why({ apart: apart([1, 0, 0]) }).ahead).toMatch(/^岐阜県より上なのは項目1\(\+1.00\)による。両方を/)
    expect(why({ apart: apart([1, 2, 0.5]) }).ahead).toMatch(
      /^岐阜県より上なのは項目2\(\+2.00\)と項目1\(\+1.00\)による。/,
    )
  })

  it('says how those who scored both see it', () => {
    const seen = (common: Partial<Apart['common']>) =>
      why({ apart: apart([1], { common: { n: 5, mean: 1, ahead: 0, behind: 0, ...common } }) }).ahead
    expect(seen({ ahead: 5 })).toContain('両方を採点した5名のうち5名が秋田県を上に置き、')
    expect(seen({ behind: 1 })).toContain('両方を採点した5名のうち1名が岐阜県を上に置き、')
    expect(seen({})).toContain('両方を採点した5名は同じ点を付け、')
    expect(seen({ n: 0, mean: null })).toContain('両方を採点した委員はおらず、')
  })

  it('says what a missing reviewer brought, as far as it is seen', () => {
    const tail = (more: Partial<Apart>) => why({ apart: apart([1], more) })
    expect(tail({ strangers: -0.5 }).behind).toMatch(
      /差は1.00点。このうち−0.50点は、片方だけを採点した委員による違い。$/,
    )
    expect(tail({ strangers: 0.004 }).ahead).toMatch(/差は1.00点。$/)
    const nobody = { n: 0, mean: null, ahead: 0, behind: 0 }
    expect(tail({ strangers: 1, common: nobody }).ahead).toMatch(/差は1.00点。$/)
    expect(tail({ strangers: 3, flips: true }).ahead).toMatch(
      /このうち\+3.00点は、片方だけを採点した委員による違い。両方を採点した委員だけで比べると逆になる。$/,
    )
  })

  it('says of equal ones what told them apart, or that nothing has', () => {
    expect(why({ isEqual: true })).toEqual({
      ahead: '岐阜県と同点で、順は決まっていない。',
      behind: '秋田県と同点で、順は決まっていない。',
    })
    expect(
      why({ isEqual: true, decidedBy: '座長裁定', comparison: 'rankSum', apart: apart([1], { flips: true }) }),
    ).toEqual({
      ahead: '順位の合計は岐阜県と同じで、座長裁定により上。両方を採点した委員だけで比べると逆になる。',
      behind: '順位の合計は秋田県と同じで、座長裁定により下。両方を採点した委員だけで比べると逆になる。',
    })
  })

  it('says where another method puts the lower mean ahead, or an equal one', () => {
    expect(why({ comparison: 'rankMean', apart: apart([-1.5]) })).toEqual({
      ahead: '平均では岐阜県が1.50点高いが、順位の平均で比べるため岐阜県より上。',
      behind: '平均では岐阜県が1.50点高いが、順位の平均で比べるため秋田県に届かない。',
    })
    expect(why({ comparison: 'trimmedMean', apart: apart([1, -1]) })).toEqual({
      ahead: '平均は同じだが、最高・最低を除いた平均で比べるため岐阜県より上。',
      behind: '平均は同じだが、最高・最低を除いた平均で比べるため秋田県に届かない。',
    })
  })

  it('calls a criterion by its short name where the year has one', () => {
    expect(criterionName({ name: '取組の具体性', shortName: '具体性' })).toBe('具体性')
    expect(criterionName({ name: '取組の具体性', shortName: '' })).toBe('取組の具体性')
    expect(criterionName({ name: '取組の具体性' })).toBe('取組の具体性')
    expect(signed(0, round2)).toBe('0.00')
  })
})

describe('how far the reviewers agree, in words', () => {
  /** Two reviewers of four applications: W = 1 − Σd² ÷ 20 for the differences d of their ranks. */
  const two = (...ranks: number[]) => agreementOf([[4, 3, 2, 1], ranks.map((rank) => 5 - rank)])

  it.each<[number[], number, string]>([
    [[1, 2, 3, 4], 1, 'よく一致しています'],
    [[2, 1, 3, 4], 0.9, 'よく一致しています'],
    [[1, 3, 4, 2], 0.7, 'よく一致しています'],
    [[2, 3, 1, 4], 0.7, 'よく一致しています'],
    [[1, 4, 3, 2], 0.6, 'おおむね一致しています'],
    [[2, 4, 1, 3], 0.5, 'おおむね一致しています'],
    [[3, 4, 1, 2], 0.2, 'ほとんど一致していません'],
    [[3, 2, 4, 1], 0.3, 'ばらついています'],
    [[4, 3, 2, 1], 0, 'ほとんど一致していません'],
  ])('ranks %s of 1, 2, 3, 4 are W %d: %s', (ranks, w, words) => {
    const found = two(...ranks)
    expect(found.kendallW).toBeCloseTo(w, 12)
    expect(found.sentence).toContain(`全員が採点した4件について、2名の順位の付け方は${words}(W ${w.toFixed(2)})。`)
  })

  it('is none of points, and not four times a perfect one, where two rank the other way round', () => {
    expect(two(4, 3, 2, 1).sentence).toMatch(
      /点そのものの一致は、1名の点では0.00、2名の平均では0.00です\(1が完全な一致\)。$/,
    )
    expect(two(1, 2, 3, 4).sentence).toContain('1名の点では1.00、2名の平均では1.00です')
  })

  it('counts what is left out, and says what lacks where nothing can be reckoned', () => {
    const found = agreementOf([
      [3, 2, 1, 5, null],
      [3, 2, 1, null, null],
      [null, null, null, null, null],
    ])
    expect(found).toMatchObject({ reviewers: 2, applications: 3, leftOut: 1, kendallW: 1 })
    expect(
      agreementOf([
        [3, null],
        [null, 2],
      ]).sentence,
    ).toBe('全員が採点した応募が少ないため、委員どうしの一致は計算していません。')
    expect(
      agreementOf([
        [3, 3],
        [2, 2],
      ]),
    ).toMatchObject({
      kendallW: null,
      leftOut: 0,
      sentence: '採点が少ないか差がないため、委員どうしの一致は計算していません。',
    })
  })
})

it('the three words 確か, 僅差 and やや確か are explained by what the year has set', () => {
  expect(verdictSentence({ ...usualVerdictRules, firmShare: 95, threadWays: 4, threadShare: 60 })).toBe(
    '変えたすべてで同じ順、かつ重みの95%以上で同じ順なら「確か」、' +
      '4通り以上で入れ替わるか、同じ順の重みが60%に満たなければ「僅差」、ほかは「やや確か」。',
  )
  expect(verdictSentence(usualVerdictRules)).toContain('重みの90%以上')
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AnswerFacts, MeetingTold } from '../../../shared/domain/selection/answer/facts.ts'
import { answerLines } from '../../../shared/domain/selection/answer/lines.ts'

const text = fc.constantFrom('', '計画が具体であるため。', '長い理由。'.repeat(800))
const meeting: fc.Arbitrary<MeetingTold> = fc.record({
  no: fc.integer({ min: 1, max: 9 }),
  heldOn: fc.constant('2026-03-06'),
  place: fc.constant('見本会議室'),
  present: fc.nat(20),
  of: fc.nat(20),
  left: fc.nat(3),
  rescored: fc.nat(3),
  decision: fc.option(
    fc.record({
      at: fc.constant('2026-03-06T15:00:00+09:00'),
      words: fc.constantFrom('選定', '補欠第1位', '不選定', '保留'),
      method: fc.constantFrom('consensus' as const, 'vote' as const),
      vote: fc.constantFrom(null, { yes: 3, no: 3, abstain: 0, chair: 'yes' as const }),
      reason: text,
    }),
  ),
  former: fc.array(fc.record({ words: fc.constant('選定'), reason: text }), { maxLength: 3 }),
  undone: fc.option(fc.record({ meetingNo: fc.constant(1), reason: text })),
})
const facts: fc.Arbitrary<AnswerFacts> = fc.record({
  prefecture: fc.constant('秋田県'),
  theme: fc.constantFrom('', 'B 自治体フロントヤード改革の推進'),
  result: fc.constantFrom('選定', '不選定', '未決定'),
  reason: text,
  condition: text,
  isDecided: fc.boolean(),
  promoted: fc.boolean(),
  declinedReason: text,
  rule: fc.constant('委員別得点の平均で順位を付ける。'.repeat(8)),
  criteria: fc.array(fc.record({ name: fc.constant('課題認識・支援の必要性'), weight: fc.constant(4) }), {
    maxLength: 12,
  }),
  score: fc.option(
    fc.record({
      rank: fc.nat(47),
      ranked: fc.nat(47),
      value: fc.constant('78.14'),
      mean: fc.constant('78.14'),
      maximum: fc.constant(100),
      n: fc.nat(20),
      perCriterion: fc.array(fc.record({ name: fc.constant('課題認識'), mean: fc.constant('3.25') }), {
        maxLength: 12,
      }),
      atDecision: fc.option(fc.record({ rank: fc.option(fc.nat(47)), mean: fc.constant('70.00') })),
      flags: fc.array(fc.constant('要協議: 総合58%が下限60%に届きません'), { maxLength: 4 }),
    }),
  ),
  firmness: fc.array(
    fc.record({
      against: fc.constant('石川県'),
      verdict: fc.constant('やや確か'),
      words: fc.constant('差は0.25点。'.repeat(20)),
    }),
    { maxLength: 2 },
  ),
  meetings: fc.array(meeting, { maxLength: 4 }),
  approval: fc.option(
    fc.record({
      title: fc.constant('選定について'),
      ref: fc.constant('総行第1号'),
      draftedOn: fc.constantFrom(null, '2026-03-10'),
      steps: fc.array(
        fc.record({ post: fc.constant('課長'), on: fc.constant('2026-03-12'), verdict: fc.constant('承認') }),
        {
          maxLength: 12,
        },
      ),
      decidedOn: fc.constantFrom(null, '2026-03-20'),
      issuedOn: fc.constantFrom(null, '2026-03-23'),
    }),
  ),
  notice: fc.option(fc.record({ docNo: fc.constant('総行見本第15号'), issuedOn: fc.constantFrom(null, '2026-03-23') })),
  published: fc.option(fc.record({ on: fc.constant('2026-03-24'), place: fc.constant('報道資料') })),
})

it('the answer to 「なぜこの団体か」 is of seven parts and at most four pages, however long its texts are', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const lines = answerLines(given)
      expect(lines.filter(({ kind }) => kind === 'head').map(({ mark }) => mark)).toEqual([
        '1',
        '2',
        '3',
        '4',
        '5',
        '6',
        '7',
      ])
      // 36 字 a line, 36 lines a page.
      const rows = lines.reduce(
        (sum, { words, mark }) => sum + Math.ceil(([...words].length + mark.length + 1) / 36),
        0,
      )
      expect(rows).toBeLessThanOrEqual(4 * 36)
      expect(lines.every(({ words }) => words !== '' && !words.includes('undefined') && !words.includes('null'))).toBe(
        true,
      )
    }),
  )
})

it('a short answer is told whole, and what is not recorded yet is said to be so', () => {
  const [given] = fc.sample(facts, { numRuns: 1, seed: 3 })
  if (given === undefined) throw new Error('facts are drawn')
  const bare = {
    ...given,
    reason: '計画が具体であるため。',
    condition: '',
    meetings: [],
    approval: null,
    notice: null,
    published: null,
  }
  const words = answerLines({ ...bare, declinedReason: '' }).map((line) => line.words)
  for (const each of [
    '理由: 計画が具体であるため。',
    '審議会議の記録はありません。',
    '決裁の記録はありません。',
    '公表は、まだ記録されていません。',
  ])
    expect(words).toContain(each)
})

import { describe, expect, it } from 'vitest'
import { assertBallot, assertRulable, assertTakable } from '../../../../shared/domain/review/rules/settlements.ts'
import { assertEachOnce, assertPriorities, assertRankPoints } from '../../../../shared/domain/review/rules-fields.ts'
import { expectRefused, type RefusedDeed } from '../../../support/refused.ts'

const ballot = {
  order: ['X', 'Y'],
  reviewers: new Map([
    ['r1', '委員A'],
    ['r2', '委員B'],
    ['r3', '委員C'],
  ]),
  excluded: new Set(['r2', 'r3']),
}
const votes = [
  { applicationId: 'X', votes: 1 },
  { applicationId: 'Y', votes: 0 },
]
const voted = (voters: readonly string[], counted: typeof votes = votes) =>
  assertBallot('ballot', { voters, votes: counted }, ballot)

it.each<RefusedDeed>([
  [
    'a rule named twice',
    () => assertEachOnce(['majority', 'chair', 'majority']),
    'invalid',
    /「上位とした委員の数」が2回/,
    ['ties'],
  ],
  [
    'a 優先項目 of another year',
    () => assertPriorities(['a', 'b'], [{ id: 'a' }]),
    'invalid',
    /この年度の評価項目から/,
    ['priorityCriterionIds'],
  ],
  ['順位点 that rise', () => assertRankPoints([3, 5]), 'invalid', /1位から順に小さくなる/, ['rankPoints']],

  ['an order with one twice', () => assertRulable(['X', 'X'], ['X', 'Y']), 'invalid', /一度ずつ並べ/],
  ['an order with one of elsewhere', () => assertRulable(['X', 'Z'], ['X', 'Y']), 'invalid', /同じ年度の応募/],
  [
    'votes on a 座長裁定',
    () => assertBallot('chair', { voters: ['r1'], votes }, ballot),
    'invalid',
    /座長裁定には、票数を付けません/,
    ['ballot'],
  ],
  ['a 決選投票 without votes', () => assertBallot('ballot', null, ballot), 'invalid', /投票した委員を選び/, ['ballot']],
  ['a 決選投票 without voters', () => voted([]), 'invalid', /投票した委員を選び/, ['ballot']],
  ['a voter twice', () => voted(['r1', 'r1']), 'invalid', /一度ずつ選んで/, ['ballot']],
  ['a voter of elsewhere', () => voted(['r1', 'r9']), 'invalid', /この年度の委員から/, ['ballot']],
  ['voters with a 利害関係', () => voted(['r1', 'r2', 'r3']), 'invalid', /委員B、委員Cは利害関係/, ['ballot']],
  ['votes for some of them', () => voted(['r1'], votes.slice(1)), 'invalid', /すべての票数/, ['ballot']],
  [
    'more votes than voters',
    () =>
      voted(
        ['r1'],
        votes.map((each) => ({ ...each, votes: 2 })),
      ),
    'invalid',
    /4票.*1人.*超えています/,
    ['ballot'],
  ],
  ['taking back what holds no more', () => assertTakable([], 'x'), 'conflict', /すでに取り消されたか.*確かめて/],
])('%s is refused', (...deed) => expectRefused(deed))

describe('nobody is refused', () => {
  it.each<[string, () => void]>([
    [
      'a 決選投票 with 棄権',
      () =>
        voted(
          ['r1'],
          votes.map((each) => ({ ...each, votes: 0 })),
        ),
    ],
    ['a 決選投票 in which all have voted', () => voted(['r1'])],
    ['a 合議 without votes', () => assertBallot('council', null, ballot)],
  ])('for %s', (_, act) => {
    expect(act).not.toThrow()
  })
})

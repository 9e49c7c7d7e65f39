import { describe, expect, it } from 'vitest'
import type { DecidedRow } from '../../../shared/domain/selection/decision.ts'
import { standInForUndecided } from '../../../shared/domain/selection/decision-outlook.ts'
import {
  assertDepartureReasoned,
  assertMayPromote,
  assertMayRevoke,
  assertReserveOrder,
  wouldDepart,
} from '../../../shared/domain/selection/recording.ts'
import { expectRefused, type RefusedDeed } from '../../support/refused.ts'

const row = (applicationId: string, rank: number | null, result: DecidedRow['result'] = null): DecidedRow => ({
  applicationId,
  rank,
  result,
  reserveOrder: null,
})
const standIns = (rows: readonly DecidedRow[], cutAfter: number) =>
  standInForUndecided(rows, cutAfter).map(({ applicationId, result }) => `${applicationId} ${result}`)

describe('Who stands in for the undecided', () => {
  it('are the best ranked of them above the line, whatever the order of the list', () => {
    const rows = [row('z', 3), row('x', 1), row('y', 2)]
    expect(standIns(rows, 1)).toEqual(['z rejected', 'x selected', 'y rejected'])
    expect(standIns(rows, 2)).toEqual(['z rejected', 'x selected', 'y selected'])
    expect(standIns(rows, 0)).toEqual(['z rejected', 'x rejected', 'y rejected'])
  })

  it('fill only the places that the decided ones leave, and change none of those', () => {
    const rows = [row('w', 1), row('x', 4, 'selected'), row('y', 2, 'rejected'), row('z', 3)]
    expect(standIns(rows, 2)).toEqual(['w selected', 'x selected', 'y rejected', 'z rejected'])
    expect(standIns(rows, 1)).toEqual(['w rejected', 'x selected', 'y rejected', 'z rejected'])
    expect(standIns([...rows, row('v', 5, 'selected'), row('u', 6, 'selected')], 1)).toContain('w rejected')
  })

  it('are those that somebody scored before those that nobody did', () => {
    expect(standIns([row('x', null), row('y', 7), row('z', null)], 1)).toEqual([
      'x rejected',
      'y selected',
      'z rejected',
    ])
  })

  it('let a departure be seen where the line is taken: a reserve above it, one not scored before one scored', () => {
    const rows = [row('x', 1), row('y', 2), row('z', null)]
    const proposed = (applicationId: string, result: 'selected' | 'reserve', reserveOrder: number | null = null) =>
      wouldDepart(rows, { applicationId, result, reserveOrder }, 1)
    // With the first as 補欠 the place above the line goes to the second.
    expect(proposed('x', 'reserve', 1)).toBe(true)
    expect(proposed('y', 'reserve', 1)).toBe(false)
    expect(proposed('y', 'selected')).toBe(true)
    expect(proposed('z', 'selected')).toBe(true)
  })
})

it.each<RefusedDeed>([
  [
    'a 補欠 without its place',
    () => assertReserveOrder({ result: 'reserve', reserveOrder: null }, []),
    'invalid',
    /補欠の順位を入力/,
    ['reserveOrder'],
  ],
  [
    'a place on what is no 補欠',
    () => assertReserveOrder({ result: 'rejected', reserveOrder: 1 }, []),
    'invalid',
    /補欠でない結果/,
    ['reserveOrder'],
  ],
  [
    'a place that is taken',
    () => assertReserveOrder({ result: 'reserve', reserveOrder: 2 }, [null, 2]),
    'invalid',
    /補欠第2位.*別の順位に/,
    ['reserveOrder'],
  ],
  [
    'leaving the rank order without a reason',
    () => assertDepartureReasoned({ departs: true, prefecture: '三重県', result: 'rejected', reason: '　' }),
    'invalid',
    /三重県を「不選定」.*理由を入力/,
    ['reason'],
  ],
  [
    'promoting what is no 補欠',
    () => assertMayPromote({ applicationId: 'x', reserves: [], reason: '' }),
    'conflict',
    /補欠ではない応募/,
  ],
  [
    'passing over two 補欠 without a reason',
    () =>
      assertMayPromote({
        applicationId: 'z',
        reserves: ['x', 'y', 'z'].map((applicationId, at) => ({ applicationId, reserveOrder: at + 1 })),
        reason: ' ',
      }),
    'invalid',
    /補欠第3位より先の補欠が2団体/,
    ['reason'],
  ],
  [
    'taking back what is supported already',
    () => assertMayRevoke({ state: 'selected', supported: true, decidedBy: '1号', revokedBy: '2号' }),
    'conflict',
    /辞退・中止として記録/,
  ],
  [
    'taking back by the same 決裁',
    () => assertMayRevoke({ state: 'rejected', supported: false, decidedBy: '1号', revokedBy: '1号' }),
    'invalid',
    /別の決裁の番号/,
    ['approvalRef'],
  ],
])('%s is refused', (...deed) => expectRefused(deed))

import type { OfficeClient } from '../../api/client.ts'
import { addressOf } from '../../record/review-places.ts'
import type { RoundOf } from '../../record/use-round.ts'
import { isWaiting } from './counts.ts'
import type { DecisionList, DecisionRow } from './records.ts'

/** A 案 by rank for all that have none: above the line 選定, below it 不選定. What needs a reason is left to the officer. */
export function byRankRound(api: OfficeClient, { rows, cutAfter }: DecisionList): RoundOf<DecisionRow> {
  const chosen = new Set(rows.slice(0, cutAfter).map(({ applicationId }) => applicationId))
  const [last, next] = [rows[cutAfter - 1]?.rank, rows[cutAfter]?.rank]
  const tied = last === next ? last : undefined
  return {
    title: '順位どおりに案を記録する',
    running: '案を記録しています',
    summary: (done) => `${done}件の案を記録しました。決裁まで直せます。`,
    keyOf: ({ applicationId }) => applicationId,
    nameOf: ({ prefecture }) => prefecture,
    placeOf: ({ applicationId }) => addressOf('selection', applicationId),
    leaves: (row) => {
      if (!isWaiting(row)) return row.proposal === null ? '結果が記録されています' : '案があります(そのまま残しました)'
      if (row.rank === null) return '順位がありません'
      return row.rank === tied
        ? '選定圏の境で同点です。先に「集計」で順を決めるか、理由を付けて案を記録してください'
        : null
    },
    work: async ({ applicationId }) => {
      const result = chosen.has(applicationId) ? 'selected' : 'rejected'
      await api.selection.propose({ applicationId, result, reserveOrder: null, reason: '', condition: '' })
      return { words: result === 'selected' ? '「選定」の案を記録しました' : '「不選定」の案を記録しました' }
    },
  }
}

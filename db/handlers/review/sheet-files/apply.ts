import type { OfficeContract } from '../../../../shared/contract/index.ts'
import { Refusal } from '../../../../shared/domain/refusal.ts'
import type { Origin } from '../../../../shared/domain/review/second-look/entry.ts'
import { isTakeable } from '../../../../shared/domain/review/sheet-file/compare.ts'
import { assertSameCriteria } from '../../../../shared/domain/review/sheet-file/refused.ts'
import { note } from '../../../audit.ts'
import { assertFresh } from '../../../fresh.ts'
import type { Context, Handlers } from '../../../handler.ts'
import { opened, type Preview, previewOf } from '../../../records/review/sheet-files/preview.ts'
import { scoresOfSheet, touchSheet } from '../../../tables/review/score-sheet.ts'
import { returnById, setReturnState } from '../../../tables/review/sheet-file.ts'
import { keepComment, keepScore, lookAnew } from '../../../upkeep/keep-score.ts'
import { criteriaMark } from './marks.ts'

type Apply = Handlers<OfficeContract>['sheetFiles']['apply']
type Chosen = Parameters<Apply>[1]['sheets'][number]
type Row = Preview['rows'][number]

/**
 * The chosen cells go in, or none of them: each must be 新規 or 変更 at this moment, on the sheet as it was seen. What the
 * office has changed meanwhile is refused and shown, and never overwritten.
 */
export const apply: Apply = (ctx, { id, sheets }) => {
  const source = opened(ctx.db, returnById(ctx.db, 'sheet', id), criteriaMark)
  if (source.returned.state === 'aside')
    throw new Refusal('conflict', '取り込まないとした票です。もう一度入れてください。')
  assertSameCriteria({ criteriaChanged: source.outdated })
  if (new Set(sheets.map(({ sheetId }) => sheetId)).size !== sheets.length)
    throw new Refusal('invalid', '同じ応募の採点票が二度選ばれています。')
  const { rows, reviewer, criteria } = previewOf(ctx, source)
  const taken = sheets.map((chosen) => {
    const row = rows.find(({ sheetId }) => sheetId === chosen.sheetId)
    if (row?.standing !== 'read' || row.sheetRevision === null)
      throw new Refusal('conflict', '反映できない行が選ばれています。票をもう一度確かめてください。')
    assertFresh(chosen, { id: chosen.sheetId, revision: row.sheetRevision }, [])
    return put(ctx, id, chosen, row, criteria)
  })
  setReturnState(ctx.db, { id, state: 'applied' })
  const changes = taken.flat()
  note(ctx, 'sheetFiles.apply', reviewer.id, {
    id,
    code: reviewer.code,
    file: source.returned.file_name,
    scores: changes.filter(({ criterion }) => criterion !== null).length,
    comments: changes.filter(({ criterion }) => criterion === null).length,
    touched: sheets.map(({ sheetId }) => sheetId),
    changes,
  })
  return {
    reviewerId: reviewer.id,
    scores: changes.filter(({ criterion }) => criterion !== null).length,
    comments: changes.filter(({ criterion }) => criterion === null).length,
  }
}

/** What changed where: the words of a 総合所見 stand in the record of each cell, not in the record of deeds once more. */
interface Changed {
  readonly prefecture: string
  readonly criterion: number | null
  readonly from: number | null
  readonly to: number | null
}

function put(ctx: Context, fileId: string, chosen: Chosen, row: Row, criteria: Preview['criteria']): Changed[] {
  const { sheetId } = chosen
  const origin: Origin = { came: 'file', entryId: null, fileId }
  const before = scoresOfSheet(ctx.db, sheetId)
  const wanted = [...new Set(chosen.criterionIds)]
  if (wanted.length === 0 && !chosen.comment) throw new Refusal('invalid', '反映する欄が選ばれていません。')
  const scores = wanted.map((criterionId): Changed => {
    const cell = row.scores.find((each) => each.criterionId === criterionId)
    if (cell === undefined || cell.value === null || !isTakeable(cell.kind)) throw notTakeable(row.prefecture)
    const stored = before.find((each) => each.criterion_id === criterionId)
    const score = { sheet_id: sheetId, criterion_id: criterionId, raw: cell.value, remark: stored?.remark ?? '' }
    keepScore(ctx, score, origin)
    lookAnew(ctx, score, origin)
    const criterion = criteria.find(({ id }) => id === criterionId)?.no ?? 0
    return { prefecture: row.prefecture, criterion, from: cell.current, to: cell.value }
  })
  if (!chosen.comment) {
    touchSheet(ctx.db, sheetId)
    return scores
  }
  if (row.comment === null || !isTakeable(row.comment.kind)) throw notTakeable(row.prefecture)
  // With the comment the sheet is one revision newer already: one deed, one revision.
  keepComment(ctx, sheetId, row.comment.typed, origin)
  return [...scores, { prefecture: row.prefecture, criterion: null, from: null, to: null }]
}

const notTakeable = (prefecture: string) =>
  new Refusal(
    'conflict',
    `${prefecture}の欄が、画面を開いた後に台帳で変わりました。反映せずに止めました。票をもう一度確かめてください。`,
  )

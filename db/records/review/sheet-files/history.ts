import type { z } from 'zod'
import type { sheetFiles } from '../../../../shared/contract/review/sheet-files.ts'
import { missing } from '../../../fresh.ts'
import type { Seeing } from '../../../handler.ts'
import { changesOfCell } from '../../../tables/review/score-change.ts'
import { sheetById } from '../../../tables/review/score-sheet.ts'
import { exclusionKey, exclusionsOf } from '../board.ts'

type History = z.input<typeof sheetFiles.history.output>

/** Every value a cell has had, the newest first. Of a conflicted application none is shown. */
export function historyOf({ db }: Seeing, cell: { sheetId: string; criterionId: string | null }): History {
  const sheet = sheetById(db, cell.sheetId)
  if (!sheet) throw missing('採点票')
  if (exclusionsOf(db, sheet.fy).has(exclusionKey(sheet.reviewer_id, sheet.jis2))) return []
  return changesOfCell(db, cell)
    .map(({ seq, raw, words, at, who, file }) => ({
      seq,
      value: cell.criterionId === null ? words : (raw?.toString() ?? ''),
      raw,
      at: at === '' ? null : at,
      by: who,
      from: file === null ? (at === '' ? '履歴を残す前の値' : '画面') : file,
    }))
    .toReversed()
}

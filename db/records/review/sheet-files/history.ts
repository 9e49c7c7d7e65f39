import type { z } from 'zod'
import type { sheetFiles } from '../../../../shared/contract/review/sheet-files.ts'
import { formatJstInstant } from '../../../../shared/domain/calendar/wareki.ts'
import { type Came, sourceWords } from '../../../../shared/domain/review/second-look/entry.ts'
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
    .map((change) => ({
      seq: change.seq,
      value: cell.criterionId === null ? change.words : (change.raw?.toString() ?? ''),
      raw: change.raw,
      at: change.at === '' ? null : change.at,
      by: change.who,
      from: fromWords(change),
    }))
    .toReversed()
}

type Change = ReturnType<typeof changesOfCell>[number]

const screenWords = {
  own: '本人の入力',
  office: '事務局の入力',
  file: '採点票のファイルの値に戻した',
  entry: '事務局の入力',
  meeting: '審議会議での修正',
  // They count: nobody was asked for a 照合 then.
  before: '画面(照合を始める前の入力)',
} as const satisfies Record<Came, string>

/** 「電話 2月27日 10:05 受領」, the name of a file, or who typed it on the screen. */
function fromWords({ at, file, source, word, received_at, came }: Change): string {
  if (file !== null) return file
  if (source !== null && received_at !== null)
    return `${sourceWords({ source, word: word ?? '' })} ${formatJstInstant(received_at, false)} 受領`
  return at === '' ? '履歴を残す前の値' : screenWords[came]
}

import type { z } from 'zod'
import type { declarations } from '../../../../shared/contract/review/declarations.ts'
import { type Declared, unanswered } from '../../../../shared/domain/review/declaration-file/typed.ts'
import type { Seeing } from '../../../handler.ts'
import { answersOfReviewer, type ConflictAnswerRow } from '../../../tables/review/conflict-answer.ts'

type History = z.input<typeof declarations.history.output>

/** Whence an answer came: of a workbook by its name. */
export const sourceOf = ({ file, who }: { readonly file: string | null; readonly who: string }): string =>
  file === null ? (who === '' ? '履歴を残す前の取消し' : '画面') : `申告書(Excel)「${file}」`

export const declaredIn = (row: ConflictAnswerRow | undefined): Declared =>
  row === undefined ? unanswered : { answer: row.answer, kind: row.kind, detail: row.detail, since: row.since }

/** Every answer of a 委員 for a 都道府県, the newest first. */
export const historyOf = ({ db }: Seeing, cell: { reviewerId: string; jis2: string }): History =>
  answersOfReviewer(db, cell.reviewerId)
    .filter(({ jis2 }) => jis2 === cell.jis2)
    .map((row) => ({
      seq: row.seq,
      ...declaredIn(row),
      treatment: row.treatment,
      at: row.at,
      by: row.who,
      from: sourceOf(row),
    }))
    .toReversed()

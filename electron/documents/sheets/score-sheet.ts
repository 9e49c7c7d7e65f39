import {
  type ColumnKey,
  type PaperMark,
  type RowKey,
  readColumnKey,
  readRowKey,
} from '../../../shared/domain/review/sheet-file/keys.ts'
import type { SheetReading } from '../../../shared/domain/review/sheet-file/reading.ts'
import { typedComment, typedScore } from '../../../shared/domain/review/sheet-file/typed.ts'
import { cut, type PaperKeys, readKeyedTable, textOf } from './keyed-table.ts'

/** A 採点票 as it came back: whose it says it is, and every cell by the hidden keys of its row and column. */
export interface ReadSheet {
  readonly mark: PaperMark
  readonly reading: SheetReading
}

const keys: PaperKeys<RowKey, ColumnKey> = {
  paper: 'sheet',
  row: readRowKey,
  column: readColumnKey,
  sameRow: (a, b) =>
    a.of === 'sheet'
      ? b.of === 'sheet' && a.sheetId === b.sheetId
      : a.of === 'conflict' && b.of === 'conflict' && a.jis2 === b.jis2,
  sameColumn: (a, b) =>
    a.of === 'criterion' ? b.of === 'criterion' && a.criterionId === b.criterionId : a.of === b.of,
  isFilled: ({ of }) => of === 'criterion' || of === 'comment',
  columnsName: '同じ評価項目の列',
}

/** Reads one 採点票 that came back. Throws `invalid` where the file is none, or its keys do not say one sheet alone. */
export function readScoreSheet(bytes: Uint8Array, fileName: string): ReadSheet {
  const { mark, savedAt, rows, columns, notes } = readKeyedTable(bytes, fileName, keys)
  const columnOf = (of: 'comment' | 'prefecture') => columns.find(({ key }) => key.of === of)?.at
  const prefecture = columnOf('prefecture')
  const comment = columnOf('comment')
  return {
    mark,
    reading: {
      savedAt,
      rows: rows.map(({ at, key, twice, cellAt }): SheetReading['rows'][number] => ({
        at,
        sheetId: key.of === 'sheet' ? key.sheetId : null,
        jis2: key.of === 'conflict' ? key.jis2 : null,
        prefecture: prefecture === undefined ? '' : cut(textOf(cellAt(prefecture)), 40),
        twice,
        scores: columns.flatMap(({ at: column, key: of }) =>
          of.of === 'criterion' ? [{ criterionId: of.criterionId, column, ...typedScore(cellAt(column)) }] : [],
        ),
        comment:
          comment === undefined
            ? null
            : {
                column: comment,
                formula: cellAt(comment).holds === 'formula',
                typed: cut(typedComment(cellAt(comment)), 4001),
              },
      })),
      notes,
    },
  }
}

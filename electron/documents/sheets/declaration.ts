import {
  type DeclarationColumn,
  type DeclarationRow,
  type DeclaredPart,
  declaredParts,
  readDeclarationColumn,
  readDeclarationRow,
} from '../../../shared/domain/review/declaration-file/keys.ts'
import type { DeclarationReading, ReadPart } from '../../../shared/domain/review/declaration-file/reading.ts'
import { readPart } from '../../../shared/domain/review/declaration-file/typed.ts'
import type { PaperMark } from '../../../shared/domain/review/sheet-file/keys.ts'
import { cut, type KeyedRow, type PaperKeys, readKeyedTable, textOf } from './keyed-table.ts'

/** A 利害関係申告書 as it came back: whose it says it is, and what it says of each body, by the hidden keys. */
export interface ReadDeclarationFile {
  readonly mark: PaperMark
  readonly reading: DeclarationReading
}

const isPart = (of: string): boolean => declaredParts.some((part) => part === of)

const keys: PaperKeys<DeclarationRow, DeclarationColumn> = {
  paper: 'declaration',
  row: readDeclarationRow,
  column: readDeclarationColumn,
  sameRow: (a, b) => (a.of === 'body' ? b.of === 'body' && a.jis2 === b.jis2 : a.of === b.of),
  sameColumn: (a, b) => a.of === b.of,
  isFilled: ({ of }) => isPart(of),
  columnsName: '同じ欄の列',
}

/** Reads one 利害関係申告書 that came back. Throws `invalid` where the file is none, or its keys do not say one alone. */
export function readDeclarationFile(bytes: Uint8Array, fileName: string): ReadDeclarationFile {
  const { mark, savedAt, rows, columns, notes } = readKeyedTable(bytes, fileName, keys)
  const columnOf = (of: DeclarationColumn['of']) => columns.find(({ key }) => key.of === of)?.at
  const part = ({ cellAt }: KeyedRow<DeclarationRow>, of: DeclaredPart): ReadPart => {
    const column = columnOf(of)
    if (column === undefined) return { column: null, how: 'absent', text: '' }
    const read = readPart(cellAt(column), column, of)
    return { ...read, text: cut(read.text, 1001) }
  }
  const prefecture = columnOf('prefecture')
  const signed = rows.find(({ key, twice }) => key.of === 'signed' && !twice)
  return {
    mark,
    reading: {
      savedAt,
      rows: rows.flatMap((row): DeclarationReading['rows'] => {
        const { at, key, twice, cellAt } = row
        if (key.of !== 'body') return []
        return [
          {
            at,
            jis2: key.jis2,
            prefecture: prefecture === undefined ? '' : cut(textOf(cellAt(prefecture)), 40),
            twice,
            parts: {
              answer: part(row, 'answer'),
              kind: part(row, 'kind'),
              detail: part(row, 'detail'),
              since: part(row, 'since'),
            },
          },
        ]
      }),
      signed: {
        name: signed === undefined ? '' : cut(part(signed, 'answer').text, 60),
        on: signed === undefined ? '' : cut(part(signed, 'since').text, 60),
      },
      notes,
    },
  }
}

import ExcelJS from 'exceljs'

/** The first score is in column E, the first application in row 6 (books.md R4). */
export const first = { row: 6, column: 5 } as const

/** A workbook opened, changed and saved by another program than ours, as a reviewer would. */
export async function changed(
  bytes: Uint8Array,
  change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => unknown,
  name: '採点票' | '利害関係申告書' = '採点票',
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  // A copy: what was read from a disk may share its memory with other files.
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  const sheet = book.getWorksheet(name)
  if (!sheet) throw new Error(`there is no ${name}`)
  await change(sheet, book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** Where the rows of the bodies stand: those with a name in the column of 都道府県. */
export const bodyRows = (sheet: ExcelJS.Worksheet, from: number = first.row): number[] => {
  const rows: number[] = []
  sheet.eachRow((row, at) => {
    if (at >= from && String(row.getCell(2).value ?? '') !== '') rows.push(at)
  })
  return rows
}

export const bodyAt = (sheet: ExcelJS.Worksheet, row: number): string => String(sheet.getCell(row, 2).value ?? '')

/** Fills in every body's scores and, where there is one, its comment. */
export function fill(
  sheet: ExcelJS.Worksheet,
  scoresOf: (body: string) => readonly (ExcelJS.CellValue | undefined)[] | undefined,
  commentOf: (body: string) => string = () => '',
  criteria = 6,
): void {
  for (const row of bodyRows(sheet)) {
    const body = bodyAt(sheet, row)
    for (const [index, value] of (scoresOf(body) ?? []).entries())
      if (value !== undefined) sheet.getCell(row, first.column + index).value = value
    const comment = commentOf(body)
    if (comment !== '') sheet.getCell(row, first.column + criteria + 1).value = comment
  }
}

/** Puts the rows of the bodies into another order, whole, as sorting does. */
export function sorted(
  sheet: ExcelJS.Worksheet,
  compare: (one: string, other: string) => number,
  from: number = first.row,
): void {
  const rows = bodyRows(sheet, from)
  const contents = rows
    .map((row) => ({
      body: bodyAt(sheet, row),
      values: Array.from({ length: 24 }, (_, at) => sheet.getCell(row, at + 1).value),
    }))
    .toSorted((one, other) => compare(one.body, other.body))
  for (const [index, row] of rows.entries())
    for (const [at, value] of (contents[index]?.values ?? []).entries()) sheet.getCell(row, at + 1).value = value
}

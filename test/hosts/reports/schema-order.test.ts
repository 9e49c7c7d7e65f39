import { describe, expect, it } from 'vitest'
import { books } from '../../../electron/reports/books.ts'
import { type BookId, bookIds, type ReportRows } from '../../../shared/contract/reports/rows.ts'
import { readWorkbook } from '../../support/read-workbook.ts'
import { expectMachineReadable } from './data-sheet-rules.ts'
import { extremeSamples } from './extreme-rows.ts'
import { emptySamples, samples } from './sample-rows.ts'
import { header } from './sample-year.ts'
import { outOfOrder } from './schema-order.ts'

const write = <Id extends BookId>(id: Id, rows: ReportRows): Promise<Uint8Array> => books[id].write(rows[id], header)

const cases = bookIds.flatMap((id) => [
  { id, name: `${books[id].title}(ふつうの年)`, rows: samples },
  { id, name: `${books[id].title}(極端な年)`, rows: extremeSamples },
  { id, name: `${books[id].title}(何もない日)`, rows: emptySamples },
])

describe.each(cases)('$name', ({ id, rows }) => {
  it('has every element where ISO 29500 wants it, in every part, and keeps the rules for machine-readable tables on every データ sheet', async () => {
    const { parts, sheets } = readWorkbook(await write(id, rows()))
    for (const [name, xml] of Object.entries(parts)) {
      if (name.endsWith('.xml')) expect(outOfOrder(xml), name).toEqual([])
    }
    for (const sheet of sheets) {
      if (sheet.name.startsWith('データ')) expectMachineReadable(sheet)
    }
  })
})

describe('the check itself', () => {
  it('finds the order that exceljs writes, and an element of no standard', () => {
    expect(
      outOfOrder('<font><color theme="1"/><family val="2"/><sz val="11"/><name val="Calibri"/></font>'),
    ).toHaveLength(1)
    expect(outOfOrder('<font><sz val="11"/><size val="11"/></font>')).toHaveLength(1)
    expect(outOfOrder('<font><b/><sz val="11"/><color theme="1"/><name val="游ゴシック"/></font>')).toEqual([])
  })
})

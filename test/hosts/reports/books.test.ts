import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { books } from '../../../electron/reports/books.ts'
import { type BookId, bookIds, type ReportHeader } from '../../../shared/contract/reports/rows.ts'
import {
  attribute,
  child,
  children,
  parseXml,
  type ReadWorkbook,
  readWorkbook,
  wordsOf,
} from '../../support/read-workbook.ts'
import { expectMachineReadable } from './data-sheet-rules.ts'
import { emptySamples, samples } from './sample-rows.ts'
import { header } from './sample-year.ts'

const write = <Id extends BookId>(id: Id, given: ReportHeader = header, rows = samples()): Promise<Uint8Array> =>
  books[id].write(rows[id], given)

const nameOf = <Id extends BookId>(id: Id, given: ReportHeader, rows = samples()): string =>
  books[id].fileName(given, rows[id])

const cases = bookIds.flatMap((id) => [
  { id, name: `${books[id].title}(実データの形)`, rows: samples() },
  { id, name: `${books[id].title}(何もない日)`, rows: emptySamples() },
])

const relationsOf = (workbook: ReadWorkbook) =>
  Object.entries(workbook.parts)
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([name, xml]) => {
      const folder = name.replace(/_rels\/[^/]+$/, '')
      return children(parseXml(xml), 'Relationships', 'Relationship').map((relation) => {
        const target = attribute(relation, 'Target')
        const absolute = target.startsWith('/')
          ? target.slice(1)
          : new URL(target, `http://x/${folder}`).pathname.slice(1)
        return { from: name, target: decodeURIComponent(absolute) }
      })
    })

describe.each(cases)('$name', ({ id, rows }) => {
  it('is a whole package: every relationship leads to a part, every part has its type and is XML', async () => {
    books[id].rows.parse(rows[id])
    const workbook = readWorkbook(await write(id, header, rows))
    const names = Object.keys(workbook.parts)
    for (const { from, target } of relationsOf(workbook)) expect(names, `${from} → ${target}`).toContain(target)
    const types = child(parseXml(workbook.parts['[Content_Types].xml'] ?? ''), 'Types')
    const overrides = children(types, 'Override').map((each) => attribute(each, 'PartName'))
    const defaults = children(types, 'Default').map((each) => attribute(each, 'Extension'))
    for (const name of names.filter((each) => each !== '[Content_Types].xml')) {
      const typed = overrides.includes(`/${name}`) || defaults.includes(name.split('.').at(-1) ?? '')
      expect(typed, name).toBe(true)
    }
    for (const name of overrides) expect(names).toContain(name.slice(1))
    expect(new Set(overrides).size).toBe(overrides.length)
  })

  it('opens in another library with the same texts and numbers', async () => {
    const bytes = await write(id, header, rows)
    const other = new ExcelJS.Workbook()
    await other.xlsx.load(bytes.buffer as ArrayBuffer)
    const workbook = readWorkbook(bytes)
    expect(other.worksheets.map((sheet) => sheet.name)).toEqual(workbook.sheets.map((sheet) => sheet.name))
    for (const sheet of workbook.sheets) {
      for (const { at, type, value } of sheet.cells) {
        if (type === 'empty') continue
        const read = other.getWorksheet(sheet.name)?.getCell(at).value
        if (type === 'text') expect(String(read).replaceAll('_x005F_', '_'), `${sheet.name} ${at}`).toBe(value)
        else expect(typeof read === 'number' || read instanceof Date, `${sheet.name} ${at}`).toBe(true)
      }
    }
  })

  it('has a 様式 for the table and データ sheets that a machine can read', async () => {
    const { sheets } = readWorkbook(await write(id, header, rows))
    expect(sheets[0]?.name).toBe('様式')
    const data = sheets.filter((sheet) => sheet.name.startsWith('データ'))
    expect(data[0]?.name).toBe('データ')
    for (const sheet of data) expectMachineReadable(sheet)
    for (const sheet of sheets) {
      expect([...sheet.name].length).toBeLessThanOrEqual(31)
      expect(sheet.name).not.toMatch(/[[\]:*?/\\]/)
      expect(sheet.cells.some((cell) => cell.hasFormula)).toBe(false)
      if (!sheet.name.startsWith('データ')) expect([sheet.autoFilter, sheet.frozenRows]).toEqual([null, 0])
    }
  })

  it('prints landscape, with label, page number and the header row on every page', async () => {
    const workbook = readWorkbook(await write(id, header, rows))
    for (const [i, { xml }] of workbook.sheets.entries()) {
      const sheet = child(parseXml(xml), 'worksheet')
      expect(attribute(child(sheet, 'pageSetup'), 'orientation')).toBe('landscape')
      expect(child(sheet, 'headerFooter', 'oddHeader')).toContain(
        `機密性2情報 / 関係者限り・会議後回収${id === 'R5' ? '・取扱注意(委員名入り)' : ''}`,
      )
      expect(child(sheet, 'headerFooter', 'oddFooter')).toMatch(/－ &P \/ &N －.*&F/)
      expect(child(sheet, 'headerFooter', 'oddFooter')).toContain('9f3ac21e')
      expect(workbook.definedNames[`_xlnm.Print_Titles@${i}`]).toMatch(/!\$\d+:\$\d+$/)
    }
  })

  it('marks a practice office on every sheet and page, and no other', async () => {
    const practice = readWorkbook(await write(id, { ...header, practice: true }, rows))
    const real = readWorkbook(await write(id, header, rows))
    for (const sheet of practice.sheets) {
      expect(sheet.xml).toMatch(/<oddHeader>[^<]*見本/)
      const bodyRows = sheet.cells.some((cell) => cell.row > 1)
      if (bodyRows) expect(wordsOf(sheet)).toMatch(/【見本】|見本\(練習用\)/)
    }
    for (const sheet of real.sheets) expect(sheet.xml).not.toMatch(/【見本】|見本\(練習用\)|<oddHeader>[^<]*見本/)
    expect(nameOf(id, { ...header, practice: true }, rows)).toMatch(/^見本_R8_/)
  })

  it('says who made it, on which day it stands, and the document number', async () => {
    const form = readWorkbook(await write(id, header, rows)).sheets[0]
    const words = form ? wordsOf(form) : ''
    // The books of a month stand on its last day, whenever they are printed.
    const day = id === 'R9' || id === 'R10' ? '令和8年10月31日現在' : '令和8年11月22日現在'
    for (const said of [day, '資料1', header.officeName, '照合番号 9f3ac21e']) expect(words).toContain(said)
  })

  it('is the same file, byte for byte, from the same rows', async () => {
    expect(Buffer.compare(await write(id, header, rows), await write(id, header, rows))).toBe(0)
  })

  it('gives every row of the 様式 a height Excel can show', async () => {
    const form = readWorkbook(await write(id, header, rows)).sheets[0]
    for (const row of children(child(parseXml(form?.xml ?? ''), 'worksheet'), 'sheetData', 'row')) {
      expect(Number(attribute(row, 'ht'))).toBeGreaterThan(0)
      expect(Number(attribute(row, 'ht'))).toBeLessThanOrEqual(409)
    }
  })
})

describe('file names', () => {
  it('carry year, title, prefecture and month where the book is about one, and the day', () => {
    expect(nameOf('R1', header)).toBe('R8_応募受付簿_20261122.xlsx')
    expect(nameOf('R9', header)).toBe('R8_進捗総括表_202610_20261122.xlsx')
    expect(nameOf('R10', header)).toBe('R8_進捗報告書_長崎県_202610_20261122.xlsx')
  })

  it('tell the tally with names, which goes to the reviewers, from the one without', () => {
    const named = { ...samples(), R5: { ...samples().R5, reviewerNames: 'named' as const } }
    const coded = { ...samples(), R5: { ...samples().R5, reviewerNames: 'coded' as const } }
    expect(nameOf('R5', header, named)).toBe('R8_審査集計表_委員名入り_20261122.xlsx')
    expect(nameOf('R5', header, coded)).toBe('R8_審査集計表_20261122.xlsx')
  })

  it('mark the books of a practice office', () => {
    expect(nameOf('R10', { ...header, practice: true })).toBe('見本_R8_進捗報告書_長崎県_202610_20261122.xlsx')
  })
})

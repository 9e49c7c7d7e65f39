import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { publicCsv } from '../../../electron/reports/books/r07-public.ts'
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

/** The label in the corner of each page. */
const labelOf = (id: BookId): string =>
  id === 'R7' ? '機密性1情報&B' : `機密性2情報 / 関係者限り・会議後回収${id === 'R5' ? '・取扱注意(委員名入り)' : ''}`

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

  it('prints with label, page number and the header row on every page', async () => {
    const workbook = readWorkbook(await write(id, header, rows))
    for (const [i, { xml, name }] of workbook.sheets.entries()) {
      const sheet = child(parseXml(xml), 'worksheet')
      const isUpright = ((id === 'R7' || id === 'R15') && i === 0) || (id === 'R3' && name === '様式(団体別)')
      expect(attribute(child(sheet, 'pageSetup'), 'orientation')).toBe(isUpright ? 'portrait' : 'landscape')
      expect(child(sheet, 'headerFooter', 'oddHeader')).toContain(labelOf(id))
      expect(child(sheet, 'headerFooter', 'oddFooter')).toMatch(/－ &P \/ &N －.*&F/)
      expect(String(child(sheet, 'headerFooter', 'oddFooter')).includes('9f3ac21e')).toBe(id !== 'R7')
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
    const ours = ['資料1', '照合番号 9f3ac21e']
    expect(words).toContain(header.officeName)
    // What is public stands on its day of publication, and bears no number of ours.
    if (id === 'R7') for (const said of [...ours, day, '機密性2']) expect(words).not.toContain(said)
    else for (const said of [day, ...ours]) expect(words).toContain(said)
  })

  it('is the same file, byte for byte, from the same rows', async () => {
    expect(Buffer.compare(await write(id, header, rows), await write(id, header, rows))).toBe(0)
  })

  it('names the office on one line, however narrow the sheet', async () => {
    const form = readWorkbook(await write(id, header, rows)).sheets[0]
    const row = form?.cells.find(({ value }) => value === header.officeName)?.row
    const lines = children(child(parseXml(form?.xml ?? ''), 'worksheet'), 'sheetData', 'row')
    const own = lines.find((line) => Number(attribute(line, 'r')) === row)
    expect(Number(attribute(own, 'ht'))).toBeLessThan(25)
  })

  it('gives every row of the 様式 a height Excel can show', async () => {
    const form = readWorkbook(await write(id, header, rows)).sheets[0]
    for (const row of children(child(parseXml(form?.xml ?? ''), 'worksheet'), 'sheetData', 'row')) {
      expect(Number(attribute(row, 'ht'))).toBeGreaterThan(0)
      expect(Number(attribute(row, 'ht'))).toBeLessThanOrEqual(409)
    }
  })
})

describe('公表用一覧', () => {
  it('says only what the public may read, on the page, in its properties and for machines', async () => {
    const { parts, sheets } = readWorkbook(await write('R7'))
    for (const [name, xml] of Object.entries(parts))
      for (const own of ['機密性2', '関係者限り', '資料1', '9f3ac21e', 'R8-', '順位', '得点', '応募', '選定理由'])
        expect(`${name} ${xml}`).not.toContain(own)
    const [form, data] = sheets
    if (form === undefined || data === undefined) throw new Error('there are two sheets')
    expect(wordsOf(form)).toContain('公表日 令和8年3月24日')
    expect(wordsOf(form)).toContain('令和8年5月12日追加')
    expect(data.cells.filter(({ row }) => row === 1).map(({ value }) => value)).toEqual([
      '番号',
      '団体コード',
      '都道府県',
      'テーマ記号',
      'テーマ名',
      '公表日',
      '公表日(和暦)',
    ])
  })

  it('is a draft until its day is fixed', async () => {
    const rows = samples()
    const form = readWorkbook(await write('R7', header, { ...rows, R7: { ...rows.R7, publishedOn: null } })).sheets[0]
    expect(form && wordsOf(form)).toMatch(/支援団体一覧\(案\)[\s\S]*公表日 未定/)
  })

  it('is there as text, too, which Excel and a web page read: with its mark, quoted, and nothing in it a formula', () => {
    const { R7 } = samples()
    const [first] = R7.rows
    if (first === undefined) throw new Error('there are rows')
    const rows = [{ ...first, themeName: '=1+1, "引用"\n二行目' }]
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(publicCsv({ ...R7, rows }, header))
    expect(text).toBe(
      '\ufeff"番号","団体コード","都道府県","テーマ記号","テーマ名","公表日"\r\n' +
        `"1","020001","青森県","B","'=1+1, ""引用""\n二行目","2026-03-24"\r\n`,
    )
    expect(new TextDecoder().decode(publicCsv(R7, { ...header, practice: true }))).toContain('見本(練習用)')
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

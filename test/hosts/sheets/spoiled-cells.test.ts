import type ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { bodyAt, changed, fill, first } from '../../support/sheets/filled.ts'
import { repacked, replaced, rewritten } from '../../support/sheets/parts.ts'
import { returnDay, type SheetsOut, sheetsOut } from '../../support/sheets/sheets-out.ts'

/** 秋田県, 栃木県, 石川県 as they are filled in where nothing is spoiled; the sheets begin empty. */
const given: Readonly<Record<string, readonly number[]>> = {
  秋田県: [1, 2, 3, 4, 5, 0],
  栃木県: [2, 2, 2, 2, 2, 2],
  石川県: [5, 4, 3, 2, 1, 0],
}
const none = [null, null, null, null, null, null]

interface Case {
  /** Before the sheets go out. */
  readonly before?: (out: SheetsOut) => void
  /** In the file, after it was filled in by another program. */
  readonly typed?: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook, out: SheetsOut) => unknown
  readonly raw?: (bytes: Uint8Array) => Uint8Array
  /** In the office, while the file is away. */
  readonly meanwhile?: (out: SheetsOut) => void
  readonly fileName?: string
  /** The kinds of 秋田県's six scores and its 総合所見, or how its row stands. */
  readonly akita?: string
  readonly standing?: RegExp
  readonly notes?: RegExp
  /** 秋田県 after all that may go in went in; everything filled in where left out. */
  readonly after?: readonly (number | null)[]
  readonly comment?: string
  /** The other two, where something became of them as well. */
  readonly others?: Readonly<Record<string, readonly (number | null)[]>>
}

const scoreCell = (sheet: ExcelJS.Worksheet, body = '秋田県', index = 0) => {
  for (let row = first.row; row < 60; row += 1)
    if (bodyAt(sheet, row) === body) return sheet.getCell(row, first.column + index)
  throw new Error(`there is no ${body}`)
}
const type = (value: ExcelJS.CellValue) => (sheet: ExcelJS.Worksheet) => {
  scoreCell(sheet).value = value
}
const write = (value: ExcelJS.CellValue) => (sheet: ExcelJS.Worksheet) => {
  scoreCell(sheet, '秋田県', 7).value = value
}
const sheetOf = (out: SheetsOut, body = '秋田県', code = '委員A') => {
  const grid = out.ask.scores.grid({ fy: 2026, reviewerId: out.idOf(code) })
  const applicationId = grid.candidates.find(({ prefecture }) => prefecture === body)?.id
  const sheet = grid.sheets.find((each) => each.applicationId === applicationId)
  if (!sheet) throw new Error(`${code} has no sheet of ${body}`)
  return { ...sheet, criteria: grid.criteria }
}
const record = (out: SheetsOut, raw: number, index = 0) => {
  const { id: sheetId, revision, criteria } = sheetOf(out)
  out.ask.scores.record({ sheetId, criterionId: criteria[index]?.id ?? '', raw, revision })
}
const say = (out: SheetsOut, comment: string) => {
  const { id: sheetId, revision } = sheetOf(out)
  out.ask.scores.comment({ sheetId, comment, revision })
}
const firstIs = (kind: string) => `${kind} new new new new new empty`
const after = (firstValue: number | null) => [firstValue, 2, 3, 4, 5, 0]
const unreadable: Case = { akita: firstIs('unreadable'), after: after(null) }
const outside: Case = { akita: firstIs('outOfRange'), after: after(null) }
const wordsOf = (comment: string): Case => ({ akita: 'new new new new new new new', comment })

const cases: Readonly<Record<string, Case>> = {
  'a good sheet': { akita: 'new new new new new new empty' },
  'a full-width ５': { typed: type('５'), after: after(5) },
  '「5点」': { typed: type('5点'), after: after(5) },
  '「 ４ 点」 with blanks': { typed: type(' ４ 点　'), after: after(4) },
  '「5.0」': { typed: type('5.0'), after: after(5) },
  'a blank, where nothing was': { typed: type(null), akita: firstIs('empty'), after: after(null) },
  'only blanks': { typed: type('　 '), akita: firstIs('empty'), after: after(null) },
  'a blank that was 0': {
    before: (out) => record(out, 0),
    typed: type(null),
    akita: firstIs('blank'),
    after: after(0),
  },
  'a 0 that stays 0': { before: (out) => record(out, 0), typed: type(0), akita: firstIs('same'), after: after(0) },
  'another value': { before: (out) => record(out, 3), akita: firstIs('changed'), after: after(1) },
  'a formula with its value': { typed: type({ formula: '2+2', result: 4 }), after: after(4) },
  'a formula that was never reckoned': { typed: type({ formula: '2+2' } as ExcelJS.CellFormulaValue), ...unreadable },
  'a formula that ends in an error': {
    typed: type({ formula: 'A1/0', result: { error: '#DIV/0!' } } as ExcelJS.CellFormulaValue),
    ...unreadable,
  },
  '6, outside the scale': { typed: type(6), ...outside },
  '3.5': { typed: type(3.5), ...outside },
  '「3.5」 as a text': { typed: type('３．５'), ...outside },
  '-1': { typed: type(-1), ...outside },
  '「-1」 as a text': { typed: type('－1'), ...outside },
  'a date': { typed: type(new Date('2026-03-05T00:00:00Z')), ...outside },
  '「三」': { typed: type('三'), ...unreadable },
  '「○」': { typed: type('○'), ...unreadable },
  '「3か4」': { typed: type('3か4'), ...unreadable },
  '「4/5」': { typed: type('4/5'), ...unreadable },
  TRUE: { typed: type(true), ...unreadable },
  'an error that was typed': { typed: type({ error: '#N/A' }), ...unreadable },
  'a comment with line breaks from Windows': {
    typed: write('一行目\r\n二行目\r\n\r\n四行目　'),
    ...wordsOf('一行目\n二行目\n\n四行目'),
  },
  'a comment with carriage returns as Excel keeps them': {
    typed: write('甲★乙'),
    raw: (bytes) => replaced(bytes, '★', '_x000D_\n'),
    ...wordsOf('甲\n乙'),
  },
  'a comment that spells out such a word': { typed: write('_x005F_x000D_'), ...wordsOf('_x000D_') },
  'a comment in rich letters': {
    typed: write({ richText: [{ text: '太い' }, { font: { bold: true }, text: '字' }] }),
    ...wordsOf('太い字'),
  },
  'a comment with its reading in kana': {
    typed: write('審査'),
    raw: (bytes) =>
      rewritten(bytes, /sharedStrings\.xml$/, (xml) =>
        xml.replace(/<t[^>]*>審査<\/t>/, '<t>審査</t><rPh sb="0" eb="2"><t>シンサ</t></rPh>'),
      ),
    ...wordsOf('審査'),
  },
  'a comment that looks like a formula': { typed: write('=1+1 ではない'), ...wordsOf('=1+1 ではない') },
  'a comment of 4,001 letters': {
    typed: write('あ'.repeat(4001)),
    akita: 'new new new new new new outOfRange',
    comment: '',
  },
  'a comment of 4,000 letters': { typed: write('𠮷'.repeat(4000)), ...wordsOf('𠮷'.repeat(4000)) },
  'a comment taken away': {
    before: (out) => say(out, '前の所見'),
    typed: write(null),
    akita: 'new new new new new new blank',
    comment: '前の所見',
  },
  'rows in another order': {
    typed: (sheet) => swapRows(sheet, 6, 8),
    akita: 'new new new new new new empty',
  },
  'a row deleted': { typed: (sheet) => sheet.spliceRows(6, 1), standing: /行が消されたか/, after: none },
  'a row twice': {
    typed: (sheet) => {
      for (let column = 1; column < 20; column += 1) sheet.getCell(20, column).value = sheet.getCell(6, column).value
      sheet.getCell(20, first.column).value = 5
    },
    standing: /同じ応募の行が二つ/,
    after: none,
  },
  'a row added without a key': {
    typed: (sheet) => {
      sheet.getCell(20, 2).value = '東京都'
      sheet.getCell(20, first.column).value = 5
    },
    notes: /目印のない行に記入があります\(20行目\)/,
  },
  'a row whose key is damaged': {
    typed: (sheet) => {
      sheet.getCell(6, 4).value = String(sheet.getCell(6, 4).value).slice(0, 40)
    },
    notes: /目印が壊れている行があります\(6行目\)/,
    standing: /行が消されたか/,
    after: none,
  },
  'a row from the sheet of another reviewer': {
    typed: (sheet, _book, out) => {
      const other = sheetOf(out, '秋田県', '委員B')
      sheet.getCell(6, 4).value = `banso-row 1 ${other.id} ${other.applicationId} 1`
    },
    standing: /別の委員の票から移された行/,
    after: none,
  },
  'a row of an application that is not there': {
    typed: (sheet) => {
      sheet.getCell(6, 4).value =
        'banso-row 1 3f9b1f6e-0000-4000-8000-000000000000 3f9b1f6e-0000-4000-8000-000000000001 1'
    },
    standing: /台帳にない応募の行/,
    after: none,
  },
  'sorted without the keys': {
    typed: (sheet) => {
      const keys = [sheet.getCell(6, 4).value, sheet.getCell(7, 4).value]
      sheet.getCell(6, 4).value = keys[1] ?? null
      sheet.getCell(7, 4).value = keys[0] ?? null
    },
    standing: /目印と都道府県名\(栃木県\)が食い違っています/,
    after: none,
    others: { 栃木県: none },
  },
  'a column moved': { typed: (sheet) => swapColumns(sheet, 5, 9), akita: 'new new new new new new empty' },
  'a column added': {
    typed: (sheet) => {
      sheet.spliceColumns(6, 0, [])
      sheet.getCell(6, 6).value = '迷った'
    },
    akita: 'new new new new new new empty',
    notes: /目印のない列に記入があります\(F列\)/,
  },
  'a column deleted': {
    typed: (sheet) => sheet.spliceColumns(5, 1),
    akita: firstIs('absent'),
    after: after(null),
    others: { 栃木県: [null, 2, 2, 2, 2, 2], 石川県: [null, 4, 3, 2, 1, 0] },
  },
  'a column twice': {
    typed: (sheet) => {
      for (let row = 3; row < 12; row += 1) sheet.getCell(row, 20).value = sheet.getCell(row, 5).value
    },
    akita: firstIs('absent'),
    notes: /同じ評価項目の列が二つあります\(E列、T列\)/,
    after: after(null),
    others: { 栃木県: [null, 2, 2, 2, 2, 2], 石川県: [null, 4, 3, 2, 1, 0] },
  },
  'the column of names taken out': {
    typed: (sheet) => {
      for (let row = 3; row < 12; row += 1) sheet.getCell(row, 2).value = null
    },
  },
  'a conflict declared while it was away': {
    meanwhile: (out) => declare(out, '05'),
    standing: /利害関係 ― 票に6欄の記入あり。反映せず、値も見せません/,
  },
  'a sheet handed in meanwhile': {
    meanwhile: (out) => {
      for (let index = 0; index < 6; index += 1) record(out, 5, index)
      out.ask.scores.submit({ fy: 2026, reviewerId: out.idOf('委員A') })
    },
    akita: 'closed closed closed closed same closed empty',
    after: [5, 5, 5, 5, 5, 5],
  },
  'a sheet marked 欠席 meanwhile': {
    meanwhile: (out) => {
      const { id: sheetId, revision } = sheetOf(out)
      out.ask.scores.markAbsent({ sheetId, absent: true, reason: '欠席', revision })
    },
    akita: 'closed closed closed closed closed closed empty',
    after: none,
  },
  'a value that the office has changed, and the file has not': {
    before: (out) => record(out, 1),
    meanwhile: (out) => record(out, 4),
    akita: firstIs('stale'),
    after: after(4),
  },
  'a value that both have changed, the office later': {
    meanwhile: (out) => record(out, 4),
    akita: firstIs('stale'),
    after: after(4),
  },
  'an application that is withdrawn meanwhile': {
    meanwhile: (out) => {
      const id = sheetOf(out).applicationId
      out.ask.applications.move({
        id,
        to: 'withdrawn',
        reason: '取下げ',
        revision: out.ask.applications.get({ id }).revision,
      })
    },
    standing: /取り下げられたか/,
  },
  'another name': { fileName: '無題.xlsx' },
  'the name of somebody else': {
    fileName: 'R8_採点票_委員B.xlsx',
    notes: /ファイル名は委員Bですが、中身は委員Aの票です/,
  },
  'another name of the table': {
    typed: (sheet) => {
      sheet.name = 'Sheet1'
    },
  },
  'without protection, 照合 and 記入要領': {
    typed: (sheet, book) => {
      sheet.unprotect()
      for (const name of ['照合', '記入要領']) book.removeWorksheet(book.getWorksheet(name)?.id ?? 0)
    },
  },
  'without a word of when it was saved': {
    raw: (bytes) =>
      repacked(bytes, (parts) => {
        delete parts['docProps/core.xml']
      }),
  },
  'with texts in their cells, as tablets write them': { raw: inline },
  'without the places of its cells': {
    raw: (bytes) => rewritten(bytes, /sheet2\.xml$/, (xml) => xml.replace(/<(row|c) r="[A-Z]*\d+"/g, '<$1')),
  },
  'with absolute targets and a chain of calculation': {
    raw: (bytes) =>
      repacked(
        rewritten(bytes, /workbook\.xml\.rels$/, (xml) => xml.replace(/Target="(?!\/)/g, 'Target="/xl/')),
        (parts) => {
          parts['xl/calcChain.xml'] = new TextEncoder().encode(
            '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
          )
        },
      ),
  },
  'in the strict form': {
    raw: (bytes) =>
      rewritten(bytes, /\.(xml|rels)$/, (xml) =>
        xml
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
      ),
  },
  'with prefixes of its own': {
    raw: (bytes) =>
      rewritten(bytes, /sheet2\.xml$/, (xml) =>
        xml.replace(/<(\/?)([a-zA-Z]+)(?=[ />])/g, '<$1x:$2').replace('xmlns=', 'xmlns:x='),
      ),
  },
  'that says it has a million rows': {
    raw: (bytes) =>
      rewritten(bytes, /sheet2\.xml$/, (xml) =>
        xml.replace(/<dimension ref="[^"]*"\/>/, '<dimension ref="A1:XFD1048576"/>'),
      ),
  },
}

describe('a sheet that came back', () => {
  it.each(Object.keys(cases))('%s', async (name) => {
    const { before, typed, raw, meanwhile, fileName, ...expected } = cases[name] ?? {}
    const out = sheetsOut()
    before?.(out)
    const sent = await out.bookOf('委員A')
    const filled = await changed(sent, async (sheet, book) => {
      // Saved the next day, by the clock of whoever saves it.
      Object.assign(book, { modified: new Date('2026-03-03T03:00:00Z') })
      fill(sheet, (body) => given[body])
      await typed?.(sheet, book, out)
    })
    const bytes = saved(raw?.(filled) ?? filled, name)
    out.at('2026-03-04T10:00:00+09:00')
    meanwhile?.(out)
    out.at(returnDay)
    const answer = out.back(bytes, fileName ?? '採点票.xlsx')
    expect(answer).toMatchObject({ outcome: 'waiting', message: '' })
    const seen = out.preview(answer.id)
    const akita = seen.rows.find(({ prefecture }) => prefecture === '秋田県')
    if (expected.akita !== undefined)
      expect([...(akita?.scores ?? []), akita?.comment].map((each) => each?.kind).join(' ')).toBe(expected.akita)
    if (expected.standing === undefined) expect(akita).toMatchObject({ standing: 'read', why: '' })
    else expect(seen.rows.map(({ why }) => why).join()).toMatch(expected.standing)
    if (expected.notes === undefined) expect(seen.notes).toEqual([])
    else expect(seen.notes.join()).toMatch(expected.notes)
    out.applyAll(answer.id)
    const after = out.scoresOf('委員A')
    const withoutAkita = expected.standing !== undefined && expected.after === undefined
    expect(after).toEqual({
      ...given,
      ...expected.others,
      ...(withoutAkita ? { 秋田県: undefined } : { 秋田県: expected.after ?? given['秋田県'] }),
    })
    if (expected.comment !== undefined) expect(sheetOf(out).comment).toBe(expected.comment)
    // Nothing of anybody else.
    expect(Object.values(out.scoresOf('委員B')).flat()).toEqual(
      [...none, ...none, ...none].slice(0, withoutAkita && /取り下げ/.test(String(expected.standing)) ? 12 : 18),
    )
  })
})

/** exceljs writes its own moment of saving; the test's is put back. */
const saved = (bytes: Uint8Array, name: string): Uint8Array =>
  name.startsWith('without a word')
    ? bytes
    : rewritten(bytes, /core\.xml$/, (xml) =>
        xml.replace(/(<dcterms:modified[^>]*>)[^<]*/, (_, tag: string) => `${tag}2026-03-03T03:00:00Z`),
      )

function declare(out: SheetsOut, jis2: string) {
  out.ask.conflicts.declare({
    id: crypto.randomUUID(),
    reviewerId: out.idOf('委員A'),
    jis2,
    kind: 'business',
    treatment: 'exclude',
    detail: '',
  })
}

function swapRows(sheet: ExcelJS.Worksheet, one: number, other: number) {
  for (let column = 1; column < 20; column += 1) {
    const value = sheet.getCell(one, column).value
    sheet.getCell(one, column).value = sheet.getCell(other, column).value
    sheet.getCell(other, column).value = value
  }
}

function swapColumns(sheet: ExcelJS.Worksheet, one: number, other: number) {
  for (let row = 3; row < 12; row += 1) {
    const value = sheet.getCell(row, one).value
    sheet.getCell(row, one).value = sheet.getCell(row, other).value
    sheet.getCell(row, other).value = value
  }
}

/** Shared texts written into their cells. */
function inline(bytes: Uint8Array): Uint8Array {
  let texts: string[] = []
  rewritten(bytes, /sharedStrings\.xml$/, (xml) => {
    texts = [...xml.matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner = '']) => inner)
    return xml
  })
  const own = rewritten(bytes, /worksheets\/sheet\d\.xml$/, (xml) =>
    xml.replace(
      /<c ([^>]*)t="s"([^>]*)><v>(\d+)<\/v><\/c>/g,
      (_, a: string, b: string, n: string) => `<c ${a}t="inlineStr"${b}><is>${texts[Number(n)] ?? ''}</is></c>`,
    ),
  )
  return repacked(own, (parts) => {
    delete parts['xl/sharedStrings.xml']
  })
}

import { describe, it } from 'vitest'
import { first } from '../../support/sheets/filled.ts'
import { repacked, rewritten, strict } from '../../support/sheets/parts.ts'
import {
  after,
  type Case,
  comesBack,
  declare,
  firstIs,
  inline,
  none,
  record,
  sheetOf,
  swapColumns,
  swapRows,
} from '../../support/sheets/spoiled.ts'

const cases: Readonly<Record<string, Case>> = {
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
      const { id: sheetId, revision, criteria } = sheetOf(out)
      const typed = criteria.map(({ id }) => ({ criterionId: id, raw: 5 }))
      out.ask.scoreEntries.typeAgain({ sheetId, typed, revision })
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
  'in the strict form': { raw: strict },
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

describe('a sheet that came back in another shape, or to an office that has moved on', () => {
  it.each(Object.entries(cases))('%s', (_name, spoiled) => comesBack(spoiled))
})

import type ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import {
  answered,
  columnsOfForm as at,
  type DeclarationsOut,
  declarationsOut,
  lineOf,
  type Words,
} from '../../support/sheets/declarations-out.ts'
import { repacked, rewritten, strict } from '../../support/sheets/parts.ts'
import { inline, swapColumns, swapRows } from '../../support/sheets/spoiled.ts'

interface Case {
  /** What is said of 秋田県 in the file; なし where left out. */
  readonly says?: Words
  readonly typed?: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook, out: DeclarationsOut) => unknown
  readonly raw?: (bytes: Uint8Array) => Uint8Array
  /** In the office, before the form goes out, and while it is away. */
  readonly before?: (out: DeclarationsOut) => void
  readonly meanwhile?: (out: DeclarationsOut) => void
  readonly fileName?: string
  /** The kind of 秋田県's line, or how it stands; `new` where left out. */
  readonly akita?: string
  readonly why?: RegExp
  readonly notes?: RegExp
  /** 秋田県 after all that may go in went in; 「none」 where left out. */
  readonly after?: string | null
  /** The other two, where something became of them as well. */
  readonly others?: readonly string[]
}

const akita = '05'
const others = ['09 declared business excludeAndLeave 委託 令和5年', '17 none']
const key = (sheet: ExcelJS.Worksheet, body = '秋田県') => sheet.getCell(lineOf(sheet, body), at.key)
const cell = (sheet: ExcelJS.Worksheet, column: number) => sheet.getCell(lineOf(sheet, '秋田県'), column)
const none = (out: DeclarationsOut) => out.ask.conflicts.declareNone({ reviewerId: out.idOf('委員A'), bodies: [akita] })
const declare = (out: DeclarationsOut) =>
  out.ask.conflicts.declare({
    id: crypto.randomUUID(),
    reviewerId: out.idOf('委員A'),
    jis2: akita,
    kind: 'origin',
    treatment: 'chairDecides',
    detail: '出向',
  })
const withdrawApplication = ({ ask }: DeclarationsOut) => {
  const id = ask.applications.list({ fy: 2026 }).find(({ prefecture }) => prefecture === '秋田県')?.id ?? ''
  ask.applications.move({ id, to: 'withdrawn', reason: '取下げ', revision: ask.applications.get({ id }).revision })
}
const business = 'declared business excludeAndLeave'

const cases: Readonly<Record<string, Case>> = {
  'as it should be': {},
  'あり with all that belongs to it': {
    says: ['あり', '③ 委託・取引', '委託', '令和5年'],
    after: `${business} 委託 令和5年`,
  },
  'letters in full width': { says: ['　ナシ　'] },
  'a circle before the word': { says: ['○なし'] },
  'a number for the kind': { says: ['有', '３'], after: business },
  'a circle alone': { says: ['○'], akita: 'notListed', why: /「○」は、なし・ありのどちらでもありません/, after: null },
  'both words': { says: ['なし・あり'], akita: 'notListed', after: null },
  'a number': { says: [0], akita: 'notListed', after: null },
  'two kinds': { says: ['あり', '①③'], akita: 'notListed', why: /①から⑥のどれか一つ/, after: null },
  'a kind that there is not': { says: ['あり', '⑦'], akita: 'notListed', after: null },
  'あり without its kind': { says: ['あり'], akita: 'incomplete', why: /種類がありません/, after: null },
  '⑥ without words': { says: ['あり', '⑥ その他'], akita: 'incomplete', after: null },
  'なし with a kind': { says: ['なし', '③'], akita: 'contrary', why: /「なし」なのに/, after: null },
  'words without an answer': { says: [null, null, '講演の謝金'], akita: 'incomplete', why: /空欄のまま/, after: null },
  nothing: { says: [null], akita: 'empty', after: null },
  'nothing where something was answered': { before: none, says: [null], akita: 'blank', after: 'none' },
  'the same as the office': { before: none, akita: 'same' },
  'a formula': { says: [{ formula: '"な"&"し"', result: 'なし' }] },
  'a formula without a value': { says: [{ formula: 'A1' }], akita: 'unreadable', after: null },
  'an error': { says: [{ error: '#REF!' }], akita: 'unreadable', after: null },
  'a date for いつから': { says: ['あり', '③', '', 45_017], after: `${business} 令和5年4月1日` },
  'words of a thousand letters and one': { says: ['あり', '③', 'あ'.repeat(1001)], akita: 'unreadable', after: null },
  'rows in another order': { typed: (sheet) => swapRows(sheet, lineOf(sheet, '秋田県'), lineOf(sheet, '石川県')) },
  'a row deleted': {
    typed: (sheet) => sheet.spliceRows(lineOf(sheet, '秋田県'), 1),
    akita: 'absent',
    why: /行が消されたか/,
    after: null,
  },
  'a row twice': {
    typed: (sheet) => {
      for (let column = 1; column < 9; column += 1) sheet.getCell(30, column).value = cell(sheet, column).value
      sheet.getCell(30, at.answer).value = 'あり'
    },
    akita: 'refused',
    why: /同じ都道府県の行が二つ/,
    after: null,
  },
  'a row added without a key': {
    typed: (sheet) => {
      sheet.getCell(30, at.prefecture).value = '東京都'
      sheet.getCell(30, at.answer).value = 'あり'
    },
    notes: /目印のない行に記入があります\(30行目\)/,
  },
  'a row whose key is damaged': {
    typed: (sheet) => {
      key(sheet).value = 'banso-row 1 body 5'
    },
    akita: 'absent',
    notes: /目印が壊れている行があります/,
    after: null,
  },
  'a row with a key of a 採点票': {
    typed: (sheet) => {
      key(sheet).value = 'banso-row 1 out 05'
    },
    akita: 'absent',
    notes: /目印が壊れている行があります/,
    after: null,
  },
  'a row with the key of a body that has not applied': {
    typed: (sheet) => {
      key(sheet).value = 'banso-row 1 body 13'
      cell(sheet, at.prefecture).value = '東京都'
    },
    akita: 'absent',
    why: /応募のない都道府県の行/,
    after: null,
  },
  'sorted without the keys': {
    typed: (sheet) => {
      const [one, other] = [key(sheet), key(sheet, '栃木県')]
      const first = one.value
      one.value = other.value
      other.value = first
    },
    akita: 'refused',
    why: /目印と都道府県名\(栃木県\)が食い違っています/,
    after: null,
    others: ['17 none'],
  },
  'a column moved': { typed: (sheet) => swapColumns(sheet, at.answer, at.since, 30) },
  'a column added': {
    typed: (sheet) => {
      sheet.spliceColumns(5, 0, [])
      cell(sheet, 5).value = '迷った'
    },
    notes: /目印のない列に記入があります\(E列\)/,
  },
  'the column of answers deleted': {
    typed: (sheet) => sheet.spliceColumns(at.answer, 1),
    akita: 'unreadable',
    why: /「利害関係」の列がない/,
    after: null,
    others: [],
  },
  'the column of answers twice': {
    typed: (sheet) => {
      for (let row = 3; row < 20; row += 1) sheet.getCell(row, 12).value = sheet.getCell(row, at.answer).value
    },
    akita: 'unreadable',
    notes: /同じ欄の列が二つあります\(D列、L列\)/,
    after: null,
    others: [],
  },
  'the names taken out': {
    typed: (sheet) => {
      for (const body of ['秋田県', '栃木県', '石川県']) sheet.getCell(lineOf(sheet, body), at.prefecture).value = null
    },
  },
  'an application withdrawn meanwhile': {
    meanwhile: withdrawApplication,
    akita: 'refused',
    why: /応募が取り下げられたか/,
    after: null,
  },
  'answered on the screen meanwhile, and the file says nothing': {
    says: [null],
    meanwhile: none,
    akita: 'stale',
    after: 'none',
  },
  'answered on the screen after the file was saved': {
    meanwhile: declare,
    akita: 'stale',
    after: 'declared origin chairDecides 出向',
  },
  'あり in the office before it went out, and なし in the file': {
    before: declare,
    says: ['なし', null, null],
    akita: 'changed',
  },
  'another name': { fileName: '無題.xlsx' },
  'the name of somebody else': {
    fileName: 'R8_利害関係申告書_委員B.xlsx',
    notes: /ファイル名は委員Bですが、中身は委員Aの申告書です/,
  },
  'signed by somebody else': {
    typed: (sheet) => {
      sheet.getCell(4, at.answer).value = '別人 太郎'
    },
    notes: /氏名の欄は「別人 太郎」ですが/,
  },
  'signed by whom it belongs to, without the blank': {
    typed: (sheet) => {
      sheet.getCell(4, at.answer).value = '見本１郎'
    },
  },
  'without protection and 照合': {
    typed: (sheet, book) => {
      book.removeWorksheet(book.getWorksheet('照合')?.id ?? 0)
      sheet.unprotect()
    },
  },
  'without a word of when it was saved': {
    raw: (bytes) =>
      repacked(bytes, (parts) => {
        delete parts['docProps/core.xml']
      }),
  },
  'another name of the table': {
    typed: (sheet) => {
      sheet.name = 'Sheet1'
    },
  },
  'with texts in their cells, as tablets write them': { raw: inline },
  'without the places of its cells': {
    raw: (bytes) => rewritten(bytes, /sheet1\.xml$/, (xml) => xml.replace(/<(row|c) r="[A-Z]*\d+"/g, '<$1')),
  },
  'in the strict form': { raw: strict },
}

describe('a 申告書 that came back in another shape, or to an office that has moved on', () => {
  it.each(Object.entries(cases))('%s', async (_name, spoiled) => {
    const out = declarationsOut()
    spoiled.before?.(out)
    const filled = await answered(
      await out.bookOf('委員A'),
      { 秋田県: spoiled.says ?? ['なし'], 栃木県: ['あり', '③ 委託・取引', '委託', '令和5年'], 石川県: ['なし'] },
      (sheet, book) => spoiled.typed?.(sheet, book, out),
    )
    const bytes = savedOn(spoiled.raw?.(filled) ?? filled)
    out.at('2026-02-26T10:00:00+09:00')
    spoiled.meanwhile?.(out)
    const taken = out.back(bytes, spoiled.fileName ?? '申告書.xlsx')
    expect(taken).toMatchObject({ outcome: 'waiting', message: '' })
    const { rows, notes } = out.preview(taken.id)
    const row = out.rowOf(taken.id, '秋田県')
    expect(row.kind ?? row.standing).toBe(spoiled.akita ?? 'new')
    expect(rows.map(({ why }) => why).join()).toMatch(spoiled.why ?? /(?:)/)
    if (spoiled.notes === undefined) expect(notes).toEqual([])
    else expect(notes.join()).toMatch(spoiled.notes)
    out.applyAll(taken.id)
    const after = spoiled.after === undefined ? 'none' : spoiled.after
    expect(out.answersOf('委員A')).toEqual([...(after === null ? [] : [`05 ${after}`]), ...(spoiled.others ?? others)])
    // Nothing of anybody else.
    expect(out.answersOf('委員B')).toEqual([])
  })
})

/** exceljs writes its own moment of saving; the test's is put back. */
function savedOn(bytes: Uint8Array): Uint8Array {
  return repacked(bytes, (parts) => {
    const core = parts['docProps/core.xml']
    if (core === undefined) return
    const xml = new TextDecoder().decode(core)
    parts['docProps/core.xml'] = new TextEncoder().encode(
      xml.replace(/(<dcterms:modified[^>]*>)[^<]*/, (_, tag: string) => `${tag}2026-02-25T03:00:00Z`),
    )
  })
}

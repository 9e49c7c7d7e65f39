import type ExcelJS from 'exceljs'
import { describe, it } from 'vitest'
import { replaced, rewritten } from '../../support/sheets/parts.ts'
import {
  after,
  type Case,
  comesBack,
  firstIs,
  outside,
  record,
  say,
  type,
  unreadable,
  wordsOf,
  write,
} from '../../support/sheets/spoiled.ts'

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
}

describe('a value that came back as nobody would type it', () => {
  it.each(Object.entries(cases))('%s', (_name, spoiled) => comesBack(spoiled))
})

import { describe, expect, test } from 'vitest'
import {
  readDept,
  readEmail,
  readKana,
  readName,
  readOffice,
  readTel,
  readTitle,
  readTitleAndName,
} from '../../../electron/documents/forms/cells/contact.ts'
import { readNumber, readPeople } from '../../../electron/documents/forms/cells/number.ts'
import { readConsent } from '../../../electron/documents/forms/consent.ts'
import { readLgCode } from '../../../electron/documents/forms/fields.ts'
import type { OutlineCell, OutlineRow } from '../../../electron/documents/forms/outline.ts'
import { readTargets } from '../../../electron/documents/forms/targets.ts'
import { readThemes } from '../../../electron/documents/forms/themes.ts'

const cellOf = (text: string): OutlineCell => ({
  text,
  marked: text,
  column: 0,
  colSpan: 1,
  carried: false,
  rubies: [],
  place: { document: 'detail', block: 0, row: null, cell: null, label: '' },
})
const linesOf = (texts: readonly string[]): OutlineRow[] =>
  texts.map((text, block) => ({ block, row: null, cells: [cellOf(text)] }))

describe('consent that says more than yes is looked at', () => {
  test.each([
    [['☑同意する（ただし連絡先を除く）']],
    [['☑同意する。ただし、氏名は非公表とする。']],
    [['☑ 一部を除き同意する']],
    [['☑同意する予定']],
    [['☑同意するものではない']],
    [['☑公表に同意する', '□情報共有に同意する']],
  ])('%s', (texts) => {
    const read = readConsent(linesOf(texts))
    expect(read).toMatchObject({ sureness: 'check' })
    expect(read.note).toContain('「')
  })

  test('a mark between the two answers is neither’s', () => {
    expect(readConsent(linesOf(['同意する ○・同意しない']))).toMatchObject({ value: null, sureness: 'unread' })
  })

  test.each([
    [['☑同意する', '□同意しない'], true],
    [['□同意する', '☑同意しない'], false],
    [['☑公表に同意する', '☑情報共有に同意する'], true],
    [['☑公表・情報共有について同意します。'], true],
  ])('a plain answer is certain: %s', (texts, value) => {
    expect(readConsent(linesOf(texts))).toMatchObject({ value, sureness: 'certain' })
  })
})

const themes = ['システムの共同調達', '自治体フロントヤード改革の推進', '庁内DXの推進', 'データ利活用']

describe('a word or sign beside one theme is never 空欄', () => {
  const lines = (one: string, others: string): OutlineRow[] =>
    linesOf(themes.map((name, at) => `${at === 1 ? one : others}${'ABCD'[at]}）　${name}`))

  test.each(['有 ', '済 ', '希望 ', 'X ', 'Ｖ', '[v]', '＜○＞', '「○」', '第1希望 '])('%s', (sign) => {
    const read = readThemes(lines(sign, ''))
    expect(read).toMatchObject({ value: null, sureness: 'unread' })
    expect(read.note).toContain('フロントヤード')
  })

  test.each([
    ['☑', '☐'],
    ['●', '・'],
    ['○', '-'],
    ['☐✓', '☐'],
  ])('a mark we know is certain as before: %s among %s', (sign, others) => {
    expect(readThemes(lines(sign, others))).toMatchObject({ value: ['B'], sureness: 'certain' })
  })

  test('numbers of a list choose nothing', () => {
    expect(readThemes(linesOf(themes.map((name, at) => `${at + 1}. ${'ABCD'[at]}）　${name}`)))).toMatchObject({
      sureness: 'empty',
    })
  })
})

describe('bodies with more than their names', () => {
  const read = (text: string) => readTargets([cellOf(text)], '05')

  test.each([
    ['秋田市(3)', '秋田市(3)'],
    ['秋田市①', '①'],
    ['※秋田市', '※秋田市'],
    ['■秋田市　□能代市', '□能代市'],
    ['□秋田市　□能代市', '□秋田市'],
    ['秋田市、秋田市', '秋田市'],
    ['府中市', '府中市'],
  ])('%s is looked at, quoted', (text, quoted) => {
    expect(read(text).notes.join('')).toContain(quoted)
  })

  test.each([
    '秋田市|能代市',
    '秋田市｜能代市',
    '秋田市や能代市',
    '①秋田市②能代市',
    '(1)秋田市(2)能代市',
    '秋田市•能代市',
  ])('%s are two names', (text) => {
    expect(read(text)).toEqual({ value: ['秋田市', '能代市'], notes: [] })
  })
})

describe('a cell of its own with something more in it', () => {
  test.each([
    [readDept, '見本 太郎'],
    [readDept, '未定'],
    [readDept, '総務部市町村課 主査 見本 太郎'],
    [readDept, '総務部市町村課と情報課'],
    [readDept, '市町村課　デジタル戦略課'],
    [readDept, '総務部市町村課 ※4月に改組予定'],
    [readTitle, '未定'],
    [readTitle, '見本太郎'],
    [readName, '長谷川 課長'],
    [readName, '見本 太郎印'],
    [readName, '見本 太郎と例示'],
    [readName, '〇〇 〇〇'],
    [readKana, 'なし'],
    [readKana, 'ー'],
    [readTel, '018-860-111'],
    [readEmail, 'a..b@example.lg.jp'],
    [readEmail, 'a@example.lg.jp-'],
    [readEmail, 'a/b@example.lg.jp'],
    [readNumberOfPeople, '1万2'],
    [readInTenThousands, '5万'],
    [readKpi, '- 3'],
  ])('%o: %s', (reader: (text: string) => { sureness: string; note: string }, text) => {
    const read = reader(text)
    expect(read.sureness).toBe('check')
    expect(read.note).toContain('「')
  })

  test.each([
    [readDept, '企画部　情報政策課'],
    [readDept, '総務部・市町村課'],
    [readTitle, '主査兼係長'],
    [readName, '三ヶ尻 太郎'],
    [readEmail, 'a-b_c+d@example.lg.jp'],
    [readTel, '0120-123-456'],
  ])('%o: %s is certain as before', (reader: (text: string) => { sureness: string }, text) => {
    expect(reader(text).sureness).toBe('certain')
  })

  test('a code is read whatever dash divides it', () => {
    for (const dash of '-‐–−ー') expect(readLgCode(`05000${dash}8`)).toMatchObject({ value: '050008' })
  })
})

function readNumberOfPeople(text: string) {
  return readPeople(text)
}
function readInTenThousands(text: string) {
  return readNumber(text, '万')
}
function readKpi(text: string) {
  return readNumber(text, '人')
}

describe('a contact in one cell', () => {
  test('a number and an address with a slash between are two', () => {
    expect(readOffice('人事課 主任 例示 花子 000-000-0001/sample@example.lg.jp')).toMatchObject({
      tel: { value: '000-000-0001', sureness: 'check' },
      email: { value: 'sample@example.lg.jp', sureness: 'check' },
    })
  })

  test.each([
    ['人事課（主任　例示 花子）', ['title', 'name']],
    ['人事課 主任 例示 花子 tel 03 5253 5758', ['tel']],
    ['人事課 主任 例示 花子 000-0001', ['tel']],
    ['人事課 主任 例示 花子 sample@example', ['email']],
  ] as const)('%s: what is there in another shape is not left out', (text, keys) => {
    const read = readOffice(text)
    for (const key of keys) expect([key, read[key].sureness]).toEqual([key, 'unread'])
  })

  test.each(['（主査）見本 太郎', '主査：見本 太郎', '主査|見本 太郎'])('%s has a title', (text) => {
    expect(readTitleAndName(text).title.sureness).not.toBe('empty')
  })

  test('a title alone is no name', () => {
    expect(readTitleAndName('主査')).toMatchObject({
      title: { value: '主査' },
      name: { value: null, sureness: 'unread' },
    })
  })
})

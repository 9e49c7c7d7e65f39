import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { readRegistrations } from '../../../electron/documents/sheets/registrations.ts'
import { givenOffice } from '../../support/office/office.ts'

const today = '2026-11-26'
const heads = [
  '申請日',
  '氏名',
  'ふりがな',
  'メールアドレス',
  '登録要件',
  '実務年数',
  '保有資格',
  '専門テーマ',
  '人材類型',
  '週の日数',
]
const person = [
  '2026/11/01',
  '見本 太郎',
  'みほん たろう',
  'taro@example.jp',
  '(1)(2)',
  '7年',
  'SC',
  'C、F',
  'PM・SD',
  '5',
]

const csv = (rows: readonly (readonly string[])[]) =>
  rows
    .map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
    .join('\r\n')
const utf8 = (text: string, mark = '') => new TextEncoder().encode(`${mark}${text}`)
const table = (change: Readonly<Record<string, string>> = {}) =>
  utf8(csv([heads, heads.map((head, index) => change[head] ?? person[index] ?? '')]))

async function workbook(write: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  write(book.addWorksheet('回答'), book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
const exams = givenOffice().ask.talent.exams({})
const read = (bytes: Uint8Array) => readRegistrations(bytes, today, exams)
const troublesOf = (bytes: Uint8Array) => read(bytes).lines.flatMap(({ reading }) => reading.troubles)

describe('a list of registrants', () => {
  it('is read by the words of its headings, whatever their width, spaces, numbers and marks', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['協力可能人材 登録申請フォームの回答'])
      sheet.addRow([
        '１．氏 名（必須）',
        'Q2. フリガナ',
        '３ ｅメール',
        '４　該当する登録要件(複数選択可)',
        '回答日時',
        '血液型',
        '実務経験年数',
        '勤務できる地域',
        '合格した高度試験',
        '同意',
        '提供先',
      ])
      sheet.addRow([
        '見本　花子',
        'ミホン ハナコ',
        'ＨＡＮＡＫＯ@example.jp',
        '① 実務経験5年以上',
        new Date(Date.UTC(2026, 10, 3)),
        'A',
        8,
        '佐賀県、長崎、全国、リモート可',
        '2005年10月 テクニカルエンジニア（ネットワーク）、2019年4月 SC（登録あり）',
        '同意します',
        '佐賀県・長崎県',
      ])
    })
    const { unread, lines } = read(bytes)
    expect(unread).toEqual(['血液型'])
    expect(lines).toMatchObject([
      {
        place: '「回答」3行目',
        reading: {
          troubles: [],
          form: {
            appliedOn: '2026-11-03',
            name: '見本　花子',
            email: 'HANAKO@example.jp',
            claims: [1],
            years: 8,
            regions: ['41', '42'],
            everywhere: true,
            remote: true,
            exams: [
              { exam: 'NW', called: 'テクニカルエンジニア(ネットワーク)', passedIn: '2005-10', enrolled: false },
              { exam: 'SC', called: '', passedIn: '2019-04', enrolled: true },
            ],
            consent: { everywhere: false, receivers: ['41', '42'] },
          },
        },
      },
    ])
  })

  it('says where somebody does not agree: of who is on the list it may be a withdrawal', () => {
    const text = csv([
      [...heads, '同意'],
      [...person, '同意しない'],
    ])
    const { lines } = read(new TextEncoder().encode(text))
    expect(lines[0]?.reading).toMatchObject({ form: { consent: null }, troubles: [{ stops: false }] })
    expect(lines[0]?.reading.troubles[0]?.words).toContain('同意の取下げでないか')
  })

  it('is read as UTF-8 with and without its mark, and as Shift_JIS', () => {
    const text = csv([heads, person])
    // 「氏名,メール,登録要件」「見本,a@b.jp,①」 in Shift_JIS.
    const sjis = Uint8Array.from(
      Buffer.from(
        '8e8196bc2c8381815b838b2c936f985e9776 8c8f0d0a8ca9967b2c61406 22e6a702c8740'.replaceAll(' ', ''),
        'hex',
      ),
    )
    expect(read(utf8(text)).lines).toEqual(read(utf8(text, '\ufeff')).lines)
    expect(read(utf8(text)).lines[0]?.reading.form).toMatchObject({ name: '見本 太郎', years: 7, themes: ['C', 'F'] })
    expect(read(sjis).lines[0]?.reading.form).toMatchObject({ name: '見本', email: 'a@b.jp', claims: [1] })
  })

  const refused: readonly [what: string, bytes: () => Uint8Array | Promise<Uint8Array>, words: string][] = [
    ['an empty file', () => new Uint8Array(), '空のファイルです'],
    ['a PDF', () => utf8('%PDF-1.7'), 'PDF です'],
    ['an old .xls', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), '古い形式(.xls)です'],
    [
      'half a workbook',
      async () => (await workbook((s) => s.addRow(heads))).slice(0, 900),
      '途中で切れているか、壊れています',
    ],
    [
      'a zip of something else',
      () => Uint8Array.of(0x50, 0x4b, 5, 6, ...new Array(18).fill(0)),
      'Excel のファイル(.xlsx)ではありません',
    ],
    ['a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff, 0xfe), '文字の種類'],
    ['bytes that are no text', () => utf8('氏名\0,メール'), '表のファイルではありません'],
    [
      'another table',
      () =>
        utf8(
          csv([
            ['品名', '数量'],
            ['机', '3'],
          ]),
        ),
      '登録者の表が見つかりません',
    ],
    ['nothing but a heading', () => utf8(csv([heads])), '見出しの下に1行もありません'],
    [
      'no column of the requirement',
      () =>
        utf8(
          csv([
            ['氏名', 'メール'],
            ['見本', 'a@example.jp'],
          ]),
        ),
      '「登録要件」の列がありません',
    ],
    [
      'a column twice',
      () =>
        utf8(
          csv([
            ['氏名', 'メール', '登録要件', 'お名前'],
            ['見本', 'a@example.jp', '1', '見本'],
          ]),
        ),
      '「氏名」の列が二つあります',
    ],
    ['a quote that is not closed', () => utf8('氏名,メール,登録要件\r\n"見本,a@example.jp,1'), '閉じていない引用符'],
    ['an empty workbook', () => workbook(() => undefined), '何も書かれていません'],
    [
      'two tables',
      () =>
        workbook((sheet, book) => {
          sheet.addRow(heads)
          sheet.addRow(person)
          const other = book.addWorksheet('前回')
          other.addRow(heads)
          other.addRow(person)
        }),
      '登録者の表が2枚あります',
    ],
    ['too many lines', () => utf8(csv([heads, ...Array.from({ length: 5001 }, () => person)])), '5000行までに分けて'],
  ]
  it.each(refused)('of %s is refused with what to do', async (_, bytes, words) => {
    const given = await bytes()
    expect(() => read(given)).toThrow(words)
  })

  const stopped: readonly [change: Readonly<Record<string, string>>, words: string][] = [
    [{ 氏名: '' }, '氏名: 空欄です'],
    [{ メールアドレス: '' }, 'メール: 空欄です'],
    [{ メールアドレス: 'taro＠example' }, 'メールアドレスの形ではありません'],
    [{ メールアドレス: 'a@example.jp, b@example.jp' }, 'メールアドレスの形ではありません'],
    [{ 登録要件: '' }, '登録要件: 空欄です'],
    [{ 登録要件: 'その他' }, '(1)(2)(3)のどれか分かりません'],
    [{ 申請日: '昨日' }, '日付として読めません'],
    [{ 申請日: '2026/2/30' }, '日付として読めません'],
    [{ 申請日: '2027/1/1' }, '今日より後の日です'],
    [{ 実務年数: '長い' }, '数として読めません'],
    [{ 実務年数: '99年' }, '60を超えています'],
    [{ 週の日数: '8日' }, '7を超えています'],
    [{ 週の日数: '-1' }, '数として読めません'],
    [{ 氏名: 'あ'.repeat(201) }, '200字より長い文字です'],
  ]
  it.each(stopped)('does not take a line with %o, and names its place', (change, words) => {
    const troubles = troublesOf(table(change)).filter(({ stops }) => stops)
    const [head = ''] = Object.keys(change)
    expect(troubles.map(({ words: said }) => said).join()).toContain(words)
    expect(troubles[0]?.ref).toBe(`${'ABCDEFGHIJ'[heads.indexOf(head)]}2`)
  })

  it('takes thirty careers, and says that there were more', () => {
    const careers = Array.from({ length: 31 }, (_, at) => `20${10 + (at % 10)}年 見本${at} 統括`).join('；')
    const bytes = utf8(
      csv([
        [...heads, '職歴'],
        [...person, careers],
      ]),
    )
    expect(read(bytes).lines[0]?.reading.form.careers).toHaveLength(30)
    expect(troublesOf(bytes)).toMatchObject([{ ref: 'K2', words: expect.stringContaining('31件のうち'), stops: false }])
  })

  it('does not take formulas and errors for answers, and says what of an answer it leaves out', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['氏名', 'メール', '登録要件', '実務年数', '資格', 'テーマ'])
      sheet.addRow([
        '見本',
        { formula: 'A1&"@example.jp"', result: 'x@example.jp' },
        '1',
        { error: '#REF!' },
        '英検1級',
        'Z',
      ])
    })
    expect(troublesOf(bytes)).toMatchObject([
      { ref: 'B2', words: 'メール: 数式です。値に直してください。', stops: true },
      { ref: 'E2', words: '保有資格: 「英検1級」はレベル4の試験ではないため取り込みません。', stops: false },
      { ref: 'F2', stops: false },
      { ref: 'D2', words: '実務年数: 読めない値です。', stops: true },
    ])
  })
})

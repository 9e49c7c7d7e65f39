import { describe, expect, it } from 'vitest'
import { books } from '../../../electron/reports/books.ts'
import { serialDay } from '../../../electron/reports/kit/serial-day.ts'
import type { TallyBook } from '../../../shared/contract/reports/tally-rows.ts'
import { type ReadSheet, readWorkbook, recordsOf, sheetNamed, wordsOf } from '../../support/read-workbook.ts'
import { receiptRows, reviewers, selectionRows, tallyRows } from './sample-call-rows.ts'
import { progressRows, summaryRows } from './sample-support-rows.ts'
import { awkward, header, longText } from './sample-year.ts'

const read = async (bytes: Promise<Uint8Array>) => readWorkbook(await bytes)

/** The cells of the printed row that begins with, or holds, this text. */
const rowWith = (sheet: ReadSheet, word: string): (string | number | null)[] => {
  const found = sheet.cells.find((cell) => cell.value === word)
  return sheet.cells.filter((cell) => cell.row === found?.row).map((cell) => cell.value)
}

const formatOf = (sheet: ReadSheet, value: number): string | undefined =>
  sheet.cells.find((cell) => cell.value === value)?.numberFormat

describe('応募受付簿', () => {
  const made = () => read(books.R1.write(receiptRows(), header))

  it('says of the mail received one second after the deadline that it is late, to the second and in Japan time', async () => {
    const workbook = await made()
    const row = rowWith(sheetNamed(workbook, '様式'), 'R8-11')
    expect(row).toContain('R8.2.20(金)\n17:00:01')
    expect(row).toContain('期限後\n(受理)')
    const record = recordsOf(sheetNamed(workbook, 'データ')).find((each) => each['受付番号'] === 'R8-11')
    expect(record).toMatchObject({
      受信日時: '2026-02-20T17:00:01+09:00',
      '受信日時(和暦)': '令和8年2月20日(金)17:00:01',
      期限内コード: '0',
      期限内: '期限後',
      期限後の取扱い: '受理',
    })
  })

  it('names the deadline of 秋田県 beside that of all, says why below, and which row is in time by it alone', async () => {
    const rows = receiptRows()
    const at = '2026-02-27T17:00:00+09:00'
    const inTime = rows.rows.map((row) =>
      row.prefecture === '秋田県'
        ? { ...row, receivedAt: '2026-02-25T09:00:00+09:00', deadline: at, extended: true, late: false }
        : row,
    )
    const book = { ...rows, rows: inTime, extensions: [{ body: '秋田県', at, reason: '大雪の\nため' }] }
    const workbook = await read(books.R1.write(book, header))
    const form = wordsOf(sheetNamed(workbook, '様式'))
    expect(form).toContain('応募期限:令和8年2月20日(金)17時(延長:秋田県 令和8年2月27日(金)17時)')
    expect(form).toContain('応募期限の延長:秋田県は令和8年2月27日(金)17時まで。理由:大雪の ため')
    expect(rowWith(sheetNamed(workbook, '様式'), '秋田県')).toContain('期限内\n(延長)')
    const record = recordsOf(sheetNamed(workbook, 'データ')).find((each) => each['都道府県'] === '秋田県')
    expect(record).toMatchObject({ 応募期限: at, 期限内: '期限内' })
  })

  it('keeps the leading zero of every 団体コード as text', async () => {
    const codes = recordsOf(sheetNamed(await made(), 'データ')).map((each) => each['団体コード'])
    expect(codes.slice(0, 3)).toEqual(['020001', '050008', '070009'])
  })

  it('writes a missing document date as nothing and never as 0 or a first day of 1900', async () => {
    const record = recordsOf(sheetNamed(await made(), 'データ'))[3]
    expect(record).toMatchObject({ 県文書番号: null, 県文書日付: null, '県文書日付(和暦)': null, 補正回数: 0 })
  })

  it('writes the document date as a real day without a time zone, with 和暦 beside it', async () => {
    const sheet = sheetNamed(await made(), 'データ')
    expect(recordsOf(sheet)[0]).toMatchObject({
      県文書日付: serialDay('2026-02-05'),
      '県文書日付(和暦)': '令和8年2月5日',
    })
    expect(serialDay('2026-02-05')).toBe(46_058)
  })

  it('keeps what people typed, without letting it become a formula or break the file', async () => {
    const workbook = await made()
    const remarks = ['様式', '別紙'].map((name) => wordsOf(sheetNamed(workbook, name))).join('\n')
    const kept = [awkward[0], awkward[1], awkward[2], awkward[3], awkward[4], awkward[5], awkward[6], awkward[10]]
    for (const line of kept) expect(remarks).toContain(line)
    expect(remarks).toContain('制御文字と半端な\ufffd代理')
    const data = recordsOf(sheetNamed(workbook, 'データ'))[3]?.['備考']
    expect(data).toContain('一行目 二行目 三行目')
  })
})

describe('審査集計表', () => {
  it('shows the conflicted reviewer as ―(利害関係) and says why the value is missing', async () => {
    const workbook = await read(books.R5.write(tallyRows(), header))
    expect(rowWith(sheetNamed(workbook, '様式'), 'R8-02')).toContain('―\n(利害関係)')
    const missing = recordsOf(sheetNamed(workbook, 'データ(委員別)')).filter(
      (each) => each['受付番号'] === 'R8-02' && each['得点'] === null,
    )
    expect(missing).toHaveLength(1)
    expect(missing[0]).toMatchObject({ 委員: '見本 三郎', 欠測理由コード: 'conflict', 欠測理由: '利害関係' })
  })

  it('keeps every mean unrounded and lets the format show two decimals', async () => {
    const rows = tallyRows()
    const mean = rows.applications[1]?.mean ?? Number.NaN
    const thirds: TallyBook = {
      ...rows,
      applications: rows.applications.map((row, i) => (i === 1 ? { ...row, mean: 250 / 3 } : row)),
    }
    expect(mean).toBeGreaterThan(0)
    const workbook = await read(books.R5.write(thirds, header))
    expect(formatOf(sheetNamed(workbook, '様式'), 250 / 3)).toBe('#,##0.00;"▲ "#,##0.00;0.00')
    expect(recordsOf(sheetNamed(workbook, 'データ'))[1]?.['平均']).toBe(250 / 3)
  })

  it('holds no byte of a name in the coded book, not even in its properties', async () => {
    const workbook = await read(books.R5.write({ ...tallyRows(), reviewerNames: 'coded' }, header))
    const whole = Object.values(workbook.parts).join('\n')
    for (const { name, code } of reviewers) {
      expect(whole).not.toContain(name)
      expect(whole).toContain(code)
    }
    expect(Object.values((await read(books.R5.write(tallyRows(), header))).parts).join('')).toContain(
      reviewers[0]?.name,
    )
  })

  it('prints how it was reckoned under the table, and that totals are off where n differs', async () => {
    const words = wordsOf(sheetNamed(await read(books.R5.write(tallyRows(), header)), '様式'))
    for (const said of ['評価方法:', '同点の取扱い:優先項目3', '端数処理:', '合計点は比較に用いない'])
      expect(words).toContain(said)
  })

  it('prints an application nobody has scored with dashes and n 0, never with a mean of 0', async () => {
    const workbook = await read(books.R5.write(tallyRows(), header))
    const record = recordsOf(sheetNamed(workbook, 'データ'))[10]
    expect(record).toMatchObject({ 採点委員数: 0, 平均: null, 標準偏差: null, 欠測理由: '採点なし', 順位: null })
    expect(rowWith(sheetNamed(workbook, '様式'), 'R8-11').filter((value) => value === '―\n(未提出)')).toHaveLength(5)
  })
})

describe('選定結果一覧', () => {
  it('names the result with its order, the departure from rank, and the 決裁', async () => {
    const workbook = await read(books.R6.write(selectionRows(), header))
    const form = sheetNamed(workbook, '様式')
    const results = form.cells.map((cell) => cell.value)
    expect(results).toContain('選定\n(順位と異なる)')
    expect(results).toContain('補欠第1位')
    expect(results).toContain('総行情第123号\n令和8年3月27日')
    expect(wordsOf(form)).toContain('得点の順位と異なる決定:福井県、山梨県')
    expect(wordsOf(form)).toContain('応募12、取下げ1、審査対象11　選定 5団体　不選定 3団体　補欠 2団体　取下げ 1団体')
    const withdrawn = recordsOf(sheetNamed(workbook, 'データ'))[10]
    expect(withdrawn).toMatchObject({ 得点: null, 得点の欠測理由: '採点なし', 結果: '取下げ' })
  })

  it('says under which method the ranks stand, where that is not the mean printed beside them', async () => {
    const rule = '平均で順位を付けます。表示は小数第3位を四捨五入し、比べるのは丸める前の値です。'
    const noted = async (rankedBy: string) =>
      wordsOf(sheetNamed(await read(books.R6.write({ ...selectionRows(), rankedBy, rule }, header)), '様式'))
    expect(await noted('平均')).toContain('順位は審査集計表のとおり「平均」による。')
    expect(await noted('最高・最低を除いた平均')).toContain(
      `得点は委員の採点の平均。順位は審査集計表のとおり「最高・最低を除いた平均」による。${rule}`,
    )
  })

  it('gives a long reason whole on the 別紙, parted at the end of a sentence, and its beginning in the form', async () => {
    const [first] = selectionRows().rows
    if (first === undefined) throw new Error('no sample row')
    const reason = longText(1500).replace(/[^。]*$/, '')
    const book = { ...selectionRows(), rows: [{ ...first, reason, condition: '' }] }
    const workbook = await read(books.R6.write(book, header))
    const inForm = wordsOf(sheetNamed(workbook, '様式')).split('\n')
    const [beginning] = inForm.filter((word) => word.endsWith('。(別紙1参照)'))
    expect(reason.startsWith(beginning?.replace('(別紙1参照)', '') ?? '-')).toBe(true)
    const pieces = sheetNamed(workbook, '別紙').cells.flatMap(({ value }) =>
      typeof value === 'string' && value.length > 40 && reason.includes(value) ? [value] : [],
    )
    expect(pieces.length).toBeGreaterThan(1)
    expect(pieces.join('')).toBe(reason)
    for (const piece of pieces) expect(piece.endsWith('。'), piece).toBe(true)
  })
})

describe('進捗総括表', () => {
  it('tells an unmeasured KPI from one at zero', async () => {
    const records = recordsOf(sheetNamed(await read(books.R9.write(summaryRows(), header)), 'データ'))
    expect(records[2]).toMatchObject({
      テーマKPI進捗率: 0,
      テーマKPI進捗率の欠測理由: null,
      テーマKPI進捗率の単位: '%',
    })
    expect(records[10]).toMatchObject({ 人材確保KPI進捗率: null, 人材確保KPI進捗率の欠測理由: '測定できるKPIなし' })
  })

  it('writes shares as per cent without the dust of binary fractions', async () => {
    const rows = summaryRows()
    const changed = { ...rows, elapsedShare: 0.29, rows: rows.rows.slice(0, 1) }
    const [record] = recordsOf(sheetNamed(await read(books.R9.write(changed, header)), 'データ'))
    expect(record?.['支援期間の経過率']).toBe(29)
  })

  it('shows the level with its word and a shape, so that a black-and-white copy says the same', async () => {
    const words = wordsOf(sheetNamed(await read(books.R9.write(summaryRows(), header)), '様式'))
    for (const said of ['● 順調', '▲ やや遅れ', '■ 遅れ', '○ 未着手']) expect(words).toContain(said)
  })
})

describe('a row of many lines', () => {
  const listed = (count: number) =>
    Array.from({ length: count }, (_, i) => `・「③ 公募の${i + 1}番目の工程」を終える(10月${i + 1}日まで)`)
  const wordsBeside = async (next: string) => {
    const { rows, ...rest } = summaryRows()
    const workbook = await read(
      books.R9.write({ ...rest, rows: rows.map((row) => ({ ...row, done: '', next })) }, header),
    )
    const sheets = workbook.sheets.filter(({ name }) => name === '様式' || name === '別紙')
    return sheets.flatMap(({ cells }) => cells).flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
  }

  it('stays whole up to two fifths of its page', async () => {
    const next = listed(8).join('\n')
    const words = await wordsBeside(next)
    expect(words).toContain(next)
    expect(words.join('')).not.toContain('(続き)')
  })

  it('goes on with the next line of its list, not in the middle of one', async () => {
    const lines = listed(30)
    const pieces = (await wordsBeside(lines.join('\n'))).filter((word) => word.startsWith('・「③'))
    expect(pieces.length).toBeGreaterThan(summaryRows().rows.length)
    expect(new Set(pieces.flatMap((piece) => piece.replace(/\(別紙\d+参照\)$/, '').split('\n')))).toEqual(
      new Set(lines),
    )
  })
})

describe('進捗報告書', () => {
  it('goes on under a name or a number that people read, not under the number Excel keeps a day by', async () => {
    const advice = progressRows().advice.map((each) => ({ ...each, body: longText(1500) }))
    const annex = sheetNamed(await read(books.R10.write({ ...progressRows(), advice }, header)), '別紙')
    expect(wordsOf(annex)).toMatch(/見本 一郎 助言\S*\n\(続き\)/)
    expect(wordsOf(annex)).not.toMatch(/\d{5}\n\(続き\)/)
  })

  it('says once where a meeting was held whose place is written as what it is', async () => {
    const [first] = progressRows().sessions
    if (first === undefined) throw new Error('no sample session')
    const at = (mode: string, place: string) => ({ ...first, mode, place })
    const sessions = [at('オンライン', 'オンライン'), at('現地', '長崎県庁'), at('オンライン', '')]
    const form = sheetNamed(await read(books.R10.write({ ...progressRows(), sessions }, header)), '様式')
    const head = form.cells.find(({ value }) => value === '方法・場所')
    expect(
      form.cells.flatMap(({ column, row, value }) =>
        column === head?.column && row > head.row && value !== head.value ? [value] : [],
      ),
    ).toEqual(expect.arrayContaining(['オンライン', '現地\n長崎県庁', 'オンライン']))
    expect(wordsOf(form)).not.toContain('オンライン\nオンライン')
  })

  it('prints ▲ for a falling figure by format, while the cell stays a number, and says in words what is early', async () => {
    const workbook = await read(books.R10.write(progressRows(), header))
    const form = sheetNamed(workbook, '様式')
    // ▲ on this page is やや遅れ: an early milestone must not carry it.
    expect(rowWith(form, '市町村ニーズ調査')).toContain('3日前')
    expect(formatOf(form, -7200)).toBe('#,##0;"▲ "#,##0;0')
    expect(formatOf(form, -0.12)).toBe('0.0%;"▲ "0.0%;0.0%')
    expect(recordsOf(sheetNamed(workbook, 'データ(マイルストーン)'))[0]).toMatchObject({
      遅延日数: -3,
      遅延日数の単位: '日',
    })
  })

  it('writes twelve months for each KPI, April first, with the reason where nothing was reported', async () => {
    const records = recordsOf(sheetNamed(await read(books.R10.write(progressRows(), header)), 'データ'))
    expect(records).toHaveLength(6 * 12)
    expect(records.slice(0, 12).map((each) => each['年月'])).toEqual([
      ...['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'],
      ...['2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03'],
    ])
    expect(records[3]).toMatchObject({ 実績値: null, 実績値の欠測理由: '未報告', 実績値の単位: '人', 月: '7月' })
    // 書かない窓口: 0 in April is a value.
    expect(records[36]).toMatchObject({ 実績値: 0, 実績値の欠測理由: null, 基準値: 0 })
  })

  it('spreads a text longer than a row over several rows of the 別紙 and loses no character of it', async () => {
    const long = longText(6000)
    const rows = progressRows()
    const workbook = await read(books.R10.write({ ...rows, summaryDone: long, requestToMic: '' }, header))
    const pieces = sheetNamed(workbook, '別紙').cells.flatMap(({ value }) =>
      typeof value === 'string' && value.length > 60 && long.includes(value) ? [value] : [],
    )
    expect(pieces.join('')).toContain(long)
    expect(recordsOf(sheetNamed(workbook, 'データ(概要)'))[0]?.['当期の実績']).toBe(long)
  })

  it('cuts a text over 32,767 characters with a word about it, and leaves the file whole', async () => {
    const workbook = await read(books.R10.write({ ...progressRows(), summaryDone: longText(40_000) }, header))
    const text = String(recordsOf(sheetNamed(workbook, 'データ(概要)'))[0]?.['当期の実績'])
    expect(text).toHaveLength(32_767)
    expect(text).toMatch(/…\(以下省略。全文は台帳を参照\)$/)
  })
})

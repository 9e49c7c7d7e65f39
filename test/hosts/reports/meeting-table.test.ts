import { describe, expect, it } from 'vitest'
import { books } from '../../../electron/reports/books.ts'
import { serialDay } from '../../../electron/reports/kit/serial-day.ts'
import type { ReportRows } from '../../../shared/contract/reports/rows.ts'
import {
  attribute,
  child,
  children,
  parseXml,
  type ReadSheet,
  type ReadWorkbook,
  readWorkbook,
  recordsOf,
  sheetNamed,
  wordsOf,
} from '../../support/read-workbook.ts'
import { extremeSamples, weights } from './extreme-rows.ts'
import { samples } from './sample-rows.ts'
import { header } from './sample-year.ts'

/** What a meeting would stumble over: each with the value that is right. */

const made = async <Id extends keyof ReportRows>(id: Id, rows: ReportRows = samples()): Promise<ReadWorkbook> =>
  readWorkbook(await books[id].write(rows[id], header))

/** The cells below a header word, in the sheet's grid column. */
const below = (sheet: ReadSheet, head: string) => {
  const at = sheet.cells.find(({ value }) => value === head)
  if (!at) throw new Error(`${sheet.name} has no column ${head}`)
  return sheet.cells.filter(({ column, row, value }) => column === at.column && row > at.row && value !== null)
}
const wordIn = (sheet: ReadSheet, part: string) =>
  sheet.cells.filter(({ value }) => typeof value === 'string' && value.includes(part)).map(({ value }) => String(value))

describe('審査集計表', () => {
  it('prints weights and points with their halves, so that they add up to the maximum', async () => {
    const annex = sheetNamed(await made('R5', extremeSamples()), '別紙')
    const numbers = (head: string) => below(annex, head).filter(({ type }) => type === 'number')
    expect(numbers('重み').map(({ value }) => value)).toEqual([...weights])
    const points = numbers('配点').map(({ value }) => Number(value))
    expect(points.slice(0, 3)).toEqual([2.5, 5, 7.5])
    expect(points.reduce((sum, value) => sum + value, 0)).toBe(132.5)
    // One number of decimals for the column: 7.5 is not printed as 8, nor 5 as 5 beside it.
    expect(new Set(numbers('配点').map(({ numberFormat }) => numberFormat))).toEqual(
      new Set(['#,##0.0;"▲ "#,##0.0;0.0']),
    )
  })

  it('prints the value that decides and names the method, in the form and for machines', async () => {
    const workbook = await made('R5', extremeSamples())
    const form = sheetNamed(workbook, '様式')
    expect(below(form, '順位の値\n(最高・最低を除いた平均)')[0]?.value).toBe(99.75)
    expect(wordsOf(form)).toContain('「順位の値」は最高・最低を除いた平均(単位:点)')
    expect(recordsOf(sheetNamed(workbook, 'データ'))[0]).toMatchObject({
      順位の方法: '最高・最低を除いた平均',
      順位の値: 99.75,
      順位の値の単位: '点',
    })
  })

  it('leaves a ruling and the warnings to the 別紙, and says where they stand', async () => {
    const { R5 } = extremeSamples()
    const workbook = await made('R5', extremeSamples())
    const form = sheetNamed(workbook, '様式')
    expect(wordsOf(form)).toContain('座長裁定(別紙1)')
    expect(wordsOf(form)).not.toContain(R5.rulings[0]?.reason)
    expect(wordsOf(form)).not.toContain('1件目の注意')
    const annex = wordsOf(sheetNamed(workbook, '別紙'))
    expect(annex.replaceAll('\n', '')).toContain('別紙1青森県、秋田県、福島県の順')
    for (const said of ['1件目の注意', '40件目の注意']) expect(annex).toContain(said)
  })

  it('says of the deviation whose it is, hides a column without a mark, and names the criteria it heads by number', async () => {
    const { R5, ...others } = samples()
    const usual = sheetNamed(await made('R5'), '様式')
    expect(wordsOf(usual)).toContain('標準偏差は不偏分散(採点委員数より1少ない数で割ったもの)の平方根')
    expect(wordsOf(usual)).toContain('要件\n○×')
    expect(wordIn(usual, '1\n')).toEqual(['1\n必要性'])
    const noGates = { ...others, R5: { ...R5, criteria: R5.criteria.filter(({ gate }) => !gate) } }
    expect(wordsOf(sheetNamed(await made('R5', noGates), '様式'))).not.toContain('要件\n○×')
  })

  it('says the subtraction once, in the words of the other two books', async () => {
    const rows = extremeSamples()
    const said = '応募49、要件不適合1、取下げ1、審査対象47'
    const counts = rows.R5.counts
    const alike = { ...rows, R1: { ...rows.R1, counts }, R6: { ...rows.R6, counts } }
    for (const id of ['R1', 'R5', 'R6'] as const)
      expect(wordsOf(sheetNamed(await made(id, alike), '様式'))).toContain(said)
  })

  it('warns of the names in its header, and only where there are any', async () => {
    const headerOf = async (reviewerNames: 'named' | 'coded') => {
      const { R5, ...others } = samples()
      const { xml } = sheetNamed(await made('R5', { ...others, R5: { ...R5, reviewerNames } }), '様式')
      return String(child(parseXml(xml), 'worksheet', 'headerFooter', 'oddHeader'))
    }
    expect(await headerOf('named')).toContain('関係者限り・会議後回収・取扱注意(委員名入り)')
    expect(await headerOf('coded')).not.toContain('取扱注意')
  })

  it('gives machines one fact a cell: a reviewer’s code beside the name, one row a flag, a unit beside a count', async () => {
    const named = await made('R5')
    expect(recordsOf(sheetNamed(named, 'データ(委員別)'))[0]).toMatchObject({ 委員コード: '委員A', 委員: '見本 一郎' })
    expect(recordsOf(sheetNamed(named, 'データ(項目別)'))[0]).toMatchObject({
      配点: 20,
      配点の単位: '点',
      採点委員数の単位: '人',
    })
    expect(recordsOf(sheetNamed(named, 'データ(注意)')).map((row) => [row['都道府県'], row['注意']])).toEqual([
      ['秋田県', '利害関係による除外委員の有無で順位が入れ替わり得る'],
      ['長崎県', '要協議(要件×)'],
    ])
    expect(recordsOf(sheetNamed(named, 'データ'))[10]).toMatchObject({ 順位: null, 順位の欠測理由: '採点なし' })
  })
})

describe('応募受付簿', () => {
  it('says the deadline as the call does, and no unit where nothing has one', async () => {
    const form = wordsOf(sheetNamed(await made('R1'), '様式'))
    expect(form).toContain('応募期限:令和8年2月20日(金)17時　')
    expect(form).not.toContain('17:00:00')
    expect(form).not.toContain('(単位:')
  })
})

describe('進捗総括表', () => {
  it('marks every level of a report that nobody has confirmed as 案, and no other', async () => {
    const form = sheetNamed(await made('R9'), '様式')
    const rowOf = (prefecture: string) => {
      const at = form.cells.find(({ value }) => value === prefecture)?.row
      return form.cells.filter(({ row }) => row === at).map(({ value }) => value)
    }
    // 新潟県 is the fourth: its report is a draft.
    expect(rowOf('新潟県')).toEqual(expect.arrayContaining(['下書き', '■ 遅れ\n(案)', '● 順調\n(案)']))
    expect(rowOf('青森県')).toEqual(expect.arrayContaining(['確認済', '● 順調']))
    expect(wordsOf(form)).toContain('「(案)」は報告が確認済となっていない評価')
  })

  it('is of one day, and says of which day the reports are', async () => {
    const workbook = await made('R9')
    expect(wordsOf(sheetNamed(workbook, '様式'))).toContain('令和8年10月31日現在')
    expect(wordsOf(sheetNamed(workbook, '様式'))).toContain('報告の状態及び報告提出日は、令和8年11月22日までのもの')
    expect(recordsOf(sheetNamed(workbook, 'データ'))[0]).toMatchObject({
      基準日: serialDay('2026-10-31'),
      報告の状態コード: 'confirmed',
      報告の状態: '確認済',
    })
  })

  it('counts every meeting in one of three columns, and lists the people in charge one a row', async () => {
    const workbook = await made('R9')
    expect(
      below(sheetNamed(workbook, '様式'), 'その\n他')
        .map(({ value }) => value)
        .slice(0, 3),
    ).toEqual([0, 1, 2])
    expect(recordsOf(sheetNamed(workbook, 'データ'))[1]).toMatchObject({ '会議回数(その他)': 1, 会議回数の単位: '回' })
    expect(recordsOf(sheetNamed(workbook, 'データ(担当)')).slice(0, 3)).toMatchObject([
      { 都道府県: '青森県', 担当番号: 1, 担当: '見本 太郎' },
      { 都道府県: '青森県', 担当番号: 2, 担当: '例示 花子' },
      { 都道府県: '秋田県', 担当番号: 1, 担当: '例示 花子' },
    ])
  })

  it('goes on under the body’s name, without a line between, tone in the empty cells, or a middle', async () => {
    const workbook = await made('R9', extremeSamples())
    const form = sheetNamed(workbook, '別紙')
    const on = form.cells.filter(({ value }) => /青森県 .*\n\(続き\)$/.test(String(value)))
    expect(on.length).toBeGreaterThan(0)
    const rows = children(child(parseXml(form.xml), 'worksheet'), 'sheetData', 'row')
    const styles = child(parseXml(workbook.parts['xl/styles.xml'] ?? ''), 'styleSheet')
    const borders = [...(workbook.parts['xl/styles.xml'] ?? '').matchAll(/<border>(.*?)<\/border>/gs)].map(
      ([, xml = '']) => xml,
    )
    const first = on[0]?.row ?? 0
    const cells = children(
      rows.find((row) => attribute(row, 'r') === String(first)),
      'c',
    )
    for (const cell of cells) {
      const xf = children(styles, 'cellXfs', 'xf')[Number(attribute(cell, 's'))]
      const border = borders[Number(attribute(xf, 'borderId'))] ?? ''
      expect(border).toContain('<top/>')
      expect(attribute(child(xf, 'alignment'), 'vertical')).toBe('top')
      // 0 is no fill.
      expect(attribute(xf, 'fillId')).toBe('0')
    }
  })
})

describe('進捗報告書', () => {
  it('stands on its period’s last day whenever it is printed, with the day of the export in the footer alone', async () => {
    const later = { ...header, asOf: '2027-01-15', printedAt: '2027-01-15T01:00:00Z' }
    const workbook = readWorkbook(await books.R10.write(samples().R10, later))
    const form = sheetNamed(workbook, '様式')
    expect(wordsOf(form)).toContain('令和8年10月31日現在')
    expect(wordsOf(form)).not.toContain('令和9年1月15日')
    expect(form.xml).toContain('出力 R9.1.15 10:00')
    for (const { 基準日: day } of recordsOf(sheetNamed(workbook, 'データ(KPI)')))
      expect(day).toBe(serialDay('2026-10-31'))
  })

  it('stands on the day it was confirmed where its period had not ended by then', async () => {
    const early = { ...samples().R10, confirmedAt: '2026-10-26T10:30:00+09:00' }
    const workbook = readWorkbook(await books.R10.write(early, header))
    expect(wordsOf(sheetNamed(workbook, '様式'))).toContain('令和8年10月26日現在')
  })

  it('gives the figures of one KPI one number of decimals', async () => {
    const workbook = await made('R10', extremeSamples())
    const formats = ['様式', '別紙']
      .flatMap((name) => sheetNamed(workbook, name).cells)
      .filter(({ value }) => value === 12_000 || value === 11_789.75 || value === 11_579.5)
      .map(({ numberFormat }) => numberFormat)
    expect(formats.length).toBeGreaterThan(20)
    expect(new Set(formats)).toEqual(new Set(['#,##0.00;"▲ "#,##0.00;0.00']))
  })

  it('has a unit and a reason for every figure of a KPI', async () => {
    expect(recordsOf(sheetNamed(await made('R10'), 'データ(KPI)'))[5]).toMatchObject({
      基準値: null,
      基準値の単位: '人',
      基準値の欠測理由: '未設定',
      目標値の欠測理由: '未設定',
      最新値の欠測理由: '未報告',
    })
  })

  it('spells out for machines what machines show differently, and keeps it on paper', async () => {
    const { R10, ...others } = samples()
    const milestones = R10.milestones.map((each) => ({ ...each, title: '① 市町村ニーズ調査' }))
    const workbook = await made('R10', { ...others, R10: { ...R10, milestones } })
    expect(recordsOf(sheetNamed(workbook, 'データ(マイルストーン)'))[0]).toMatchObject({
      マイルストーン: '(1) 市町村ニーズ調査',
    })
    expect(wordsOf(sheetNamed(workbook, '様式'))).toContain('① 市町村ニーズ調査')
  })
})

import { expect } from 'vitest'
import type { ReadSheet } from '../../support/read-workbook.ts'

/** What is counted in nothing: numbers of order, and the weight of a criterion. */
const withoutUnit = /^(年度|番号|指標番号|担当番号|質問番号|回次|版|補欠順位|重み)$/

/** Figures of one kind in neighbouring columns share the column of their unit. */
const units: readonly (readonly [figures: RegExp, unit: string])[] = [
  [/^(合計|平均|中央値|最高|最低|範囲|母?標準偏差)$/, '得点の単位'],
  [/課題件数$/, '課題件数の単位'],
  [/^会議回数/, '会議回数の単位'],
]

/** 総務省「統計表における機械判読可能なデータの表記方法の統一ルール」, as far as a program can see it. */
export const expectMachineReadable = (sheet: ReadSheet): void => {
  const heads = sheet.cells.filter((cell) => cell.row === 1)
  const body = sheet.cells.filter((cell) => cell.row > 1)
  const names = heads.map((head) => String(head.value))
  const inColumn = (column: number) => body.filter((cell) => cell.column === column && cell.value !== null)

  expect(sheet.merges, '結合セルなし').toEqual([])
  expect(
    sheet.cells.some((cell) => cell.hasFormula),
    '数式なし',
  ).toBe(false)
  expect(sheet.hasDrawing, 'オブジェクトなし').toBe(false)
  expect(names.length).toBeGreaterThan(0)
  expect(
    heads.map((head) => head.column),
    '項目名は1行目に隙間なく',
  ).toEqual(names.map((_, i) => i))
  expect(new Set(names).size, '項目名は重複しない').toBe(names.length)
  for (const name of names) expect(name, '項目名に機種依存文字や改行がない').not.toMatch(/[\n№①-⑳㈱㈲㍻㋿Ⅰ-Ⅻ\s]/)
  expect(sheet.frozenRows, '見出し行の固定').toBe(1)
  expect(sheet.autoFilter, 'オートフィルタ').toMatch(
    new RegExp(`^A1:[A-Z]+${Math.max(1, ...body.map((cell) => cell.row))}$`),
  )

  for (const [column, name] of names.entries()) {
    const cells = inColumn(column)
    expect(new Set(cells.map((cell) => cell.type)).size, `${name}: 1列に1種類`).toBeLessThanOrEqual(1)
    for (const { value, type, numberFormat, at } of cells) {
      if (type === 'text') {
        expect(String(value), `${at} 改行で体裁を整えない`).not.toMatch(/[\n\r\t]/)
        expect(String(value), `${at} 機種依存文字がない`).not.toMatch(/[№℡Ⅰ-ⅿ①-⒛㈱-㏿]/)
      }
      if (type === 'number' && numberFormat !== 'yyyy-mm-dd') expect(numberFormat, `${at} 数値に装飾がない`).toBe('#0')
    }
    if (name === '団体コード') for (const { value } of cells) expect(value).toMatch(/^\d{6}$/)
    // 西暦と和暦を並べる
    if (cells.some((cell) => cell.numberFormat === 'yyyy-mm-dd')) expect(names[column + 1]).toBe(`${name}(和暦)`)
    // コードと名称を並べる
    if (name.endsWith('コード') && name !== '団体コード') expect(names[column + 1]).toBe(name.slice(0, -3))
    // 単位を記載する
    const isFigure = cells.some(({ type, numberFormat }) => type === 'number' && numberFormat !== 'yyyy-mm-dd')
    if (isFigure && !withoutUnit.test(name)) {
      const shared = units.find(([figure]) => figure.test(name))?.[1]
      expect(names.includes(`${name}の単位`) || names.includes(shared ?? ''), `${name}の単位`).toBe(true)
    }
    // 欠測には理由がある
    const reason = names.indexOf(`${name}の欠測理由`)
    if (reason !== -1) {
      const missing = body.filter((cell) => cell.column === reason && cell.value !== null).map((cell) => cell.row)
      expect(
        cells.filter((cell) => missing.includes(cell.row)),
        `${name}: 値か欠測理由のどちらか一方`,
      ).toEqual([])
    }
  }
}

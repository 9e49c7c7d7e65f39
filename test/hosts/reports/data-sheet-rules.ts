import { expect } from 'vitest'
import type { ReadSheet } from '../../support/read-workbook.ts'

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
      if (type === 'text') expect(String(value), `${at} 改行で体裁を整えない`).not.toMatch(/[\n\r\t]/)
      if (type === 'number' && numberFormat !== 'yyyy-mm-dd') expect(numberFormat, `${at} 数値に装飾がない`).toBe('#0')
    }
    if (name === '団体コード') for (const { value } of cells) expect(value).toMatch(/^\d{6}$/)
    // 西暦と和暦を並べる
    if (cells.some((cell) => cell.numberFormat === 'yyyy-mm-dd')) expect(names[column + 1]).toBe(`${name}(和暦)`)
    // コードと名称を並べる
    if (name.endsWith('コード') && name !== '団体コード') expect(names[column + 1]).toBe(name.slice(0, -3))
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

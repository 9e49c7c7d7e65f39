import { XMLParser } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'

/**
 * A second reader of workbooks that is not the program's own: it opens the package and reads the XML cell by cell.
 */

interface Node {
  readonly [name: string]: unknown
}

export interface ReadCell {
  readonly at: string
  readonly column: number
  readonly row: number
  readonly type: 'text' | 'number' | 'empty'
  readonly value: string | number | null
  readonly hasFormula: boolean
  readonly numberFormat: string
}

export interface ReadSheet {
  readonly name: string
  readonly part: string
  readonly xml: string
  readonly cells: readonly ReadCell[]
  readonly merges: readonly string[]
  readonly autoFilter: string | null
  readonly frozenRows: number
  readonly hasDrawing: boolean
}

export interface ReadWorkbook {
  readonly parts: Readonly<Record<string, string>>
  readonly sheets: readonly ReadSheet[]
  readonly definedNames: Readonly<Record<string, string>>
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: (name) =>
    ['sheet', 'row', 'c', 'mergeCell', 'xf', 'numFmt', 'definedName', 'Relationship', 'Override', 'Default'].includes(
      name,
    ),
})

export const parseXml = (xml: string): Node => parser.parse(xml) as Node

export const child = (node: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((at, name) => (typeof at === 'object' && at !== null ? (at as Node)[name] : undefined), node)

export const children = (node: unknown, ...path: readonly string[]): Node[] => {
  const found = child(node, ...path)
  return Array.isArray(found) ? (found as Node[]) : []
}

export const attribute = (node: unknown, name: string): string => String(child(node, `@${name}`) ?? '')

/** Excel reads `_x005F_` as an underscore. */
const unescapeExcel = (text: string): string => text.replaceAll('_x005F_', '_')

const columnOf = (at: string): number =>
  [...at.replace(/\d+/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const formatsOf = (stylesXml: string): string[] => {
  const styles = child(parseXml(stylesXml), 'styleSheet')
  const custom = new Map(
    children(styles, 'numFmts', 'numFmt').map((each) => [attribute(each, 'numFmtId'), attribute(each, 'formatCode')]),
  )
  return children(styles, 'cellXfs', 'xf').map((xf) => {
    const id = attribute(xf, 'numFmtId')
    return custom.get(id) ?? (id === '49' ? '@' : `#${id}`)
  })
}

const textOf = (node: unknown): string => {
  if (typeof node === 'object' && node !== null) return String(child(node, '#text') ?? '')
  return String(node ?? '')
}

const cellOf = (node: Node, formats: readonly string[]): ReadCell => {
  const at = attribute(node, 'r')
  const inline = attribute(node, 't') === 'inlineStr'
  const raw = child(node, 'v')
  const value = inline ? unescapeExcel(textOf(child(node, 'is', 't'))) : raw === undefined ? null : Number(textOf(raw))
  return {
    at,
    column: columnOf(at),
    row: Number(at.replace(/\D+/g, '')),
    type: value === null ? 'empty' : typeof value === 'string' ? 'text' : 'number',
    value,
    hasFormula: child(node, 'f') !== undefined,
    numberFormat: formats[Number(attribute(node, 's'))] ?? '',
  }
}

const sheetOf = (name: string, part: string, xml: string, formats: readonly string[]): ReadSheet => {
  const sheet = child(parseXml(xml), 'worksheet')
  return {
    name,
    part,
    xml,
    cells: children(sheet, 'sheetData', 'row').flatMap((row) =>
      children(row, 'c').map((cell) => cellOf(cell, formats)),
    ),
    merges: children(sheet, 'mergeCells', 'mergeCell').map((merge) => attribute(merge, 'ref')),
    autoFilter: attribute(child(sheet, 'autoFilter'), 'ref') || null,
    frozenRows: Number(attribute(child(sheet, 'sheetViews', 'sheetView', 'pane'), 'ySplit') || 0),
    hasDrawing: child(sheet, 'drawing') !== undefined,
  }
}

export const readWorkbook = (bytes: Uint8Array): ReadWorkbook => {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]))
  const part = (name: string): string => parts[name] ?? ''
  const targets = new Map(
    children(parseXml(part('xl/_rels/workbook.xml.rels')), 'Relationships', 'Relationship').map((relation) => [
      attribute(relation, 'Id'),
      `xl/${attribute(relation, 'Target')}`,
    ]),
  )
  const workbook = child(parseXml(part('xl/workbook.xml')), 'workbook')
  const formats = formatsOf(part('xl/styles.xml'))
  return {
    parts,
    sheets: children(workbook, 'sheets', 'sheet').map((sheet) => {
      const target = targets.get(attribute(sheet, 'r:id')) ?? ''
      return sheetOf(attribute(sheet, 'name'), target, part(target), formats)
    }),
    definedNames: Object.fromEntries(
      children(workbook, 'definedNames', 'definedName').map((name) => [
        `${attribute(name, 'name')}@${attribute(name, 'localSheetId')}`,
        textOf(name),
      ]),
    ),
  }
}

export const sheetNamed = (workbook: ReadWorkbook, name: string): ReadSheet => {
  const sheet = workbook.sheets.find((each) => each.name === name)
  if (!sheet) throw new Error(`The workbook has no sheet ${name}`)
  return sheet
}

/** A sheet with its header in row 1 as records, empty cells as null. */
export const recordsOf = (sheet: ReadSheet): Record<string, string | number | null>[] => {
  const heads = sheet.cells.filter((cell) => cell.row === 1)
  const rows = Map.groupBy(
    sheet.cells.filter((cell) => cell.row > 1),
    (cell) => cell.row,
  )
  return [...rows.values()].map((cells) =>
    Object.fromEntries(
      heads.map((head) => [String(head.value), cells.find((cell) => cell.column === head.column)?.value ?? null]),
    ),
  )
}

/** Everything a person can read on a sheet. */
export const wordsOf = (sheet: ReadSheet): string => sheet.cells.map((cell) => cell.value ?? '').join('\n')

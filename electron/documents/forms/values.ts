import type { Wording } from './definition/wording.ts'
import type { LabelRule, LabelScope } from './labels.ts'
import type { Outline, OutlineCell, OutlineRow } from './outline.ts'
import { isBlank, tidy } from './text.ts'

export type LabelPath = LabelRule['path']

/** A label found on the page and the text that belongs to it; an empty text where the form leaves it blank. */
export interface Candidate {
  readonly path: LabelPath
  readonly section: LabelScope
  readonly text: string
  readonly cell: OutlineCell
  /** What else stands beside or below the value and belongs to the same label; empty where nothing does. */
  readonly more?: string
}

/** Some forms set the second contact's rows beside one merged cell: the labels are then those of the 副担当. */
const subPaths: Readonly<Partial<Record<LabelPath, LabelPath>>> = {
  'contact.dept': 'subContact.dept',
  'contact.title': 'subContact.title',
  'contact.name': 'subContact.name',
  'contact.kana': 'subContact.kana',
  'contact.tel': 'subContact.tel',
  'contact.email': 'subContact.email',
}

/** Where a label is looked for, and what the year's form calls it. */
interface Scope {
  readonly section: LabelScope
  readonly wording: Wording
}

const labelIn = ({ section, wording }: Scope, text: string): LabelPath | null => wording.label(text, section)

const overlaps = (cell: OutlineCell, column: number): boolean =>
  cell.column <= column && column < cell.column + cell.colSpan

const isLabel = (cell: OutlineCell, scope: Scope): boolean => labelIn(scope, cell.text) !== null

/** Under a heading row, the value stands in the next row of the same table, below its label. */
const below = (rows: readonly OutlineRow[], index: number, label: OutlineCell, scope: Scope) => {
  const row = rows[index]
  const next = rows[index + 1]
  if (row === undefined || next === undefined || row.row === null || next.block !== row.block) return null
  const same = next.cells.length === row.cells.length ? next.cells[row.cells.indexOf(label)] : undefined
  const cell = next.cells.find((candidate) => overlaps(candidate, label.column)) ?? same
  return cell === undefined || isLabel(cell, scope) ? null : cell
}

const isUnit = (text: string): boolean => /^[（(]?(?:人|名|団体|市区?町村|件|%|％)[)）]?$/.test(text.trim())

const says = (cell: OutlineCell, scope: Scope): boolean =>
  !cell.carried && !isBlank(cell.text) && !isUnit(cell.text) && !isLabel(cell, scope)

/** Further cells of the row up to the next label: a second year, a remark. */
const furtherBeside = (row: OutlineRow, from: number, scope: Scope): OutlineCell[] => {
  const rest = row.cells.slice(from)
  const end = rest.findIndex((cell) => isLabel(cell, scope))
  return (end < 0 ? rest : rest.slice(0, end)).filter((cell) => says(cell, scope))
}

/** No form has more rows of one count. */
const mostBelow = 30

/** Further values below the first one, in rows that have no label of their own: men and women, this year and last. */
const furtherBelow = (rows: readonly OutlineRow[], index: number, label: OutlineCell, scope: Scope): OutlineCell[] => {
  const further: OutlineCell[] = []
  for (const row of rows.slice(index + 2, index + 2 + mostBelow)) {
    if (row.block !== rows[index]?.block || row.row === null) break
    const cell = row.cells.find((candidate) => overlaps(candidate, label.column))
    // A row of labels, or one shaped otherwise, begins something else.
    if (cell === undefined || row.cells.length !== rows[index + 1]?.cells.length) break
    if (row.cells.slice(1).some((other) => isLabel(other, scope)) || isLabel(cell, scope)) break
    if (row.cells[0] !== undefined && isLabel(row.cells[0], scope)) break
    if (says(cell, scope)) further.push(cell)
  }
  return further
}

const inRow = (rows: readonly OutlineRow[], index: number, scope: Scope): Candidate[] => {
  const row = rows[index]
  if (row === undefined) return []
  const [first, second] = row.cells.map((cell) => labelIn(scope, cell.text))
  const isSub = first === 'subContact' && second !== undefined && second !== null && subPaths[second] !== undefined
  return row.cells.flatMap((cell, position) => {
    const found = labelIn(scope, cell.text)
    if (found === null || (isSub && position === 0)) return []
    const path = isSub ? (subPaths[found] ?? found) : found
    const beside = row.cells[position + 1]
    const value = beside === undefined || isLabel(beside, scope) ? below(rows, index, cell, scope) : beside
    // A label cell with nothing beside or below it still says where the empty field is.
    const isBelow = value !== null && value !== beside
    const further =
      value === null ? [] : isBelow ? furtherBelow(rows, index, cell, scope) : furtherBeside(row, position + 2, scope)
    const isShared = isBelow && value.colSpan > cell.colSpan
    const more = [...further, ...(isShared ? [value] : [])].map(({ text }) => text).join(' ')
    return [{ path, section: scope.section, text: value === null ? '' : tidy(value.text), cell: value ?? cell, more }]
  })
}

const sameLine = /^\s*(.{1,30}?)\s*[:：\t]\s*([\s\S]*)$/
const wideGap = /^\s*(計|\S{2,20}?)[\u3000 ]+([\s\S]+)$/
/** 「常勤：1人、非常勤：3人」: several labels in one line. */
const nextPair = /(?<![、,，;；／/\u3000 ])[、,，;；／/\u3000 ]+(?=[^、,，:：\s]{1,20}[:：])/

const pairOf = (text: string, patterns: readonly RegExp[], cell: OutlineCell, scope: Scope): Candidate[] => {
  for (const pattern of patterns) {
    const [, label = '', value = ''] = pattern.exec(text) ?? []
    const path = label === '' ? null : labelIn(scope, label)
    if (path !== null) return [{ path, section: scope.section, text: tidy(value), cell }]
  }
  return []
}

/** 「担当部署：見本課」 in one paragraph or cell, or the label as the first of its lines. */
const inLine = (cell: OutlineCell, scope: Scope): Candidate[] => {
  const lines = cell.text.split('\n')
  const pairs = lines
    .flatMap((line) => line.split(nextPair))
    .flatMap((line) => pairOf(line, [sameLine, wideGap], cell, scope))
  const [first = '', ...rest] = lines
  const path = rest.length === 0 || pairs.length > 0 ? null : labelIn(scope, first)
  const value = tidy(rest.join('\n'))
  return path === null || labelIn(scope, rest[0] ?? '') !== null
    ? pairs
    : [{ path, section: scope.section, text: value, cell }]
}

const isLong = (cell: OutlineCell): boolean => cell.text.length > 200

const ofSection = (rows: readonly OutlineRow[], scope: Scope): Candidate[] =>
  rows.flatMap((row, index) => {
    const found = inRow(rows, index, scope)
    if (found.length > 0 && !(row.row === null && found.every(({ text }) => text === ''))) return found
    const lines = row.cells.filter((cell) => !isLong(cell)).flatMap((cell) => inLine(cell, scope))
    return lines.length > 0 ? lines : found
  })

/** Every label of the document with its value: those of its own section first, then the unmistakable ones elsewhere. */
export const candidatesOf = (outline: Outline): Candidate[] => {
  const { wording } = outline
  const own = outline.sections.flatMap((section) => ofSection(section.rows, { section: section.key, wording }))
  const found = new Set(own.map(({ path }) => path))
  const elsewhere = outline.sections.flatMap((section) => ofSection(section.rows, { section: 'anywhere', wording }))
  return [...own, ...elsewhere.filter(({ path }) => !found.has(path))]
}

/** The first filled candidate of a path, else the first empty one. */
export const bestOf = (candidates: readonly Candidate[], path: LabelPath): Candidate | null => {
  const own = candidates.filter((candidate) => candidate.path === path)
  return own.find(({ text }) => !isBlank(text)) ?? own[0] ?? null
}

/** Other filled candidates of the same path that say something else. */
export const rivalsOf = (candidates: readonly Candidate[], best: Candidate): Candidate[] =>
  candidates.filter(({ path, text }) => path === best.path && !isBlank(text) && text !== best.text)

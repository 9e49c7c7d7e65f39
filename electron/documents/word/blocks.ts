import { isOn, isShaded } from './looks.ts'
import { visibleText, withoutPadding } from './plain.ts'
import { promptOf } from './prompts.ts'
import { emphasis, unreadable } from './symbols.ts'
import { chooseBranch, inlineOf, isRemoved, promptRemark, type Ruby, whiteRemark } from './text.ts'
import { childElements, childNamed, type XmlElement } from './xml.ts'

export interface WordParagraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly rubies: readonly Ruby[]
  readonly remarks: readonly string[]
  /** The `w:p` it was read from; several where a deleted mark joins them, none where nothing of it is shown. */
  readonly from: readonly XmlElement[]
}

export interface WordCell {
  readonly text: string
  readonly rubies: readonly Ruby[]
  readonly remarks: readonly string[]
  /** First column of the table's grid, from 0: two rows agree on it even when their cells are merged differently. */
  readonly column: number
  readonly colSpan: number
  /** The lower part of a vertically merged cell; its text is the upper part's. */
  readonly carried: boolean
  /** The `w:tc` it was read from, and what lies in it. */
  readonly from: { readonly node: XmlElement; readonly blocks: readonly WordBlock[] }
}

export interface WordTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly WordCell[])[]
  /** The `w:tbl` it was read from. */
  readonly from: XmlElement
}

export type WordBlock = WordParagraph | WordTable

const wrappers: ReadonlySet<string> = new Set(['w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:sdtContent'])

interface Found {
  readonly node: XmlElement
  /** Inside a content control nobody has filled in. */
  readonly isPlaceholder: boolean
}

/** Finds rows in a table or cells in a row, however deep content controls and revisions wrap them. */
const unwrapped = (parent: XmlElement, name: string, isPlaceholder = false): Found[] => {
  const found: Found[] = []
  const walk = (node: XmlElement, isPrompt: boolean): void => {
    for (const child of childElements(node)) {
      if (child.name === name) found.push({ node: child, isPlaceholder: isPrompt })
      else if (child.name === 'w:sdt') walk(child, isPrompt || promptOf(child) === 'prompt')
      else if (wrappers.has(child.name)) walk(child, isPrompt)
    }
  }
  walk(parent, isPlaceholder)
  return found
}

const setting = (parent: XmlElement | undefined, name: string): string | null => {
  const found = parent === undefined ? undefined : childNamed(parent, name)
  return found === undefined ? null : (found.attributes.get('w:val') ?? '')
}

const whole = (value: string | null, otherwise: number): number =>
  value !== null && /^\d{1,3}$/.test(value) ? Number(value) : otherwise

const blankLine = /^[ \t\u3000]*$/

/** Without the empty lines before and behind. */
const trimBlank = (text: string): string => {
  const lines = text.split('\n')
  let from = 0
  let to = lines.length
  while (from < to && blankLine.test(lines[from] ?? '')) from += 1
  while (to > from && blankLine.test(lines[to - 1] ?? '')) to -= 1
  return from === 0 && to === lines.length ? text : lines.slice(from, to).join('\n')
}

const flatText = (blocks: readonly WordBlock[]): string =>
  trimBlank(
    withoutPadding(
      blocks
        .map((block) =>
          block.kind === 'paragraph'
            ? block.text
            : block.rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n'),
        )
        .join('\n'),
    ),
  )

const rubiesOf = (blocks: readonly WordBlock[]): Ruby[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.rubies : block.rows.flat().flatMap((cell) => cell.rubies),
  )

const remarksOf = (blocks: readonly WordBlock[]): string[] => [
  ...new Set(
    blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.remarks : block.rows.flat().flatMap((cell) => cell.remarks),
    ),
  ),
]

type Above = ReadonlyMap<number, WordCell>

const readCell = ({ node, isPlaceholder }: Found, column: number, above: Above): WordCell => {
  const format = childNamed(node, 'w:tcPr')
  const merge = setting(format, 'w:vMerge')
  const upper = merge === null || merge === 'restart' ? undefined : above.get(column)
  const colSpan = Math.max(1, whole(setting(format, 'w:gridSpan'), 1))
  if (upper !== undefined) return { ...upper, colSpan, carried: true, from: { node, blocks: [] } }
  const blocks = isPlaceholder ? [] : blocksOf(node)
  const isDark = isShaded(format)
  const text = flatText(blocks)
  return {
    text: isDark && text !== '' ? `${emphasis}${text}` : text,
    rubies: rubiesOf(blocks),
    // White on a coloured cell is how headings look.
    remarks: remarksOf(blocks).filter((remark) => !isDark || remark !== whiteRemark),
    column,
    colSpan,
    carried: false,
    from: { node, blocks },
  }
}

/** An old way of merging: the swallowed cells are still there and only widen the first one. */
const isSwallowed = (node: XmlElement): boolean =>
  !['restart', null].includes(setting(childNamed(node, 'w:tcPr'), 'w:hMerge'))

/** A cell deleted with tracking is gone like deleted text. */
const isDeletedCell = ({ node }: Found): boolean => {
  const format = childNamed(node, 'w:tcPr')
  return format !== undefined && childNamed(format, 'w:cellDel') !== undefined
}

const readRow = (row: Found, above: Above): WordCell[] => {
  const cells: WordCell[] = []
  let column = whole(setting(childNamed(row.node, 'w:trPr'), 'w:gridBefore'), 0)
  for (const found of unwrapped(row.node, 'w:tc', row.isPlaceholder)) {
    if (isDeletedCell(found)) continue
    const last = cells.at(-1)
    if (last !== undefined && isSwallowed(found.node)) {
      cells[cells.length - 1] = { ...last, colSpan: last.colSpan + 1 }
      column += 1
      continue
    }
    const cell = readCell(found, column, above)
    cells.push(cell)
    column += cell.colSpan
  }
  return cells
}

/** Deleted with tracking, or hidden. */
const isDeletedRow = ({ node }: Found): boolean => {
  const format = childNamed(node, 'w:trPr')
  return format !== undefined && (childNamed(format, 'w:del') !== undefined || isOn(childNamed(format, 'w:hidden')))
}

/** A cell that fills its row and holds a table is a frame around a part of the page, not a value. */
const framedBlocks = (row: Found): WordBlock[] | null => {
  const cells = unwrapped(row.node, 'w:tc')
  const only = cells.length === 1 ? cells[0] : undefined
  if (only === undefined || unwrapped(only.node, 'w:tbl').length === 0) return null
  return blocksOf(only.node)
}

const readTable = (table: XmlElement): WordBlock[] => {
  const blocks: WordBlock[] = []
  let rows: WordCell[][] = []
  const close = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows, from: table })
    rows = []
  }
  for (const row of unwrapped(table, 'w:tr').filter((found) => !isDeletedRow(found))) {
    const framed = framedBlocks(row)
    if (framed === null) {
      const above = new Map((rows.at(-1) ?? []).map((cell) => [cell.column, cell]))
      const cells = readRow(row, above)
      if (cells.length > 0) rows.push(cells)
    } else {
      close()
      for (const block of framed) blocks.push(block)
    }
  }
  close()
  return blocks
}

/** A deleted paragraph mark joins the paragraph with the next one. */
const joinsNext = (paragraph: XmlElement): boolean => {
  const format = childNamed(paragraph, 'w:pPr')
  const mark = format === undefined ? undefined : childNamed(format, 'w:rPr')
  return mark !== undefined && childElements(mark).some(isRemoved)
}

const emptyParagraph: WordParagraph = { kind: 'paragraph', text: '', rubies: [], remarks: [], from: [] }

/** A part of another file, imported when Word opens this one. */
const importedPart: WordParagraph = { ...emptyParagraph, text: unreadable }

const isBlank = (blocks: readonly WordBlock[]): boolean => flatText(blocks).trim() === ''

export const remarked = (block: WordBlock, remark: string): WordBlock =>
  block.kind === 'paragraph'
    ? { ...block, remarks: [...block.remarks, remark] }
    : {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, remarks: [...cell.remarks, remark] }))),
      }

const readControl = (node: XmlElement): WordBlock[] => {
  const prompt = promptOf(node)
  if (prompt === 'prompt') return [emptyParagraph]
  const blocks = blocksOf(node)
  return prompt === 'filled' ? blocks.map((block) => remarked(block, promptRemark)) : blocks
}

const readContainer = (node: XmlElement): WordBlock[] => {
  if (node.name === 'w:tbl') return readTable(node)
  if (node.name === 'w:sdt') return readControl(node)
  if (node.name === 'w:altChunk' || node.name === 'w:subDoc') return [importedPart]
  if (node.name === 'mc:AlternateContent') return chooseBranch(node, blocksOf, isBlank) ?? []
  return wrappers.has(node.name) ? blocksOf(node) : []
}

interface OpenParagraph {
  text: string
  readonly rubies: Ruby[]
  readonly remarks: Set<string>
  readonly from: XmlElement[]
}

const newParagraph = (): OpenParagraph => ({ text: '', rubies: [], remarks: new Set(), from: [] })

const closed = ({ text, rubies, remarks, from }: OpenParagraph): WordParagraph => ({
  kind: 'paragraph',
  text: withoutPadding(visibleText(text)),
  rubies,
  remarks: [...remarks],
  from,
})

/** A box floats: it may be drawn elsewhere than where it is anchored. */
export const boxRemark = 'テキストボックスの中に書かれています。'

/** The paragraphs and tables of a body, cell or text box in reading order; a text box follows its paragraph. */
export const blocksOf = (parent: XmlElement): WordBlock[] => {
  const blocks: WordBlock[] = []
  let open = newParagraph()
  for (const child of childElements(parent)) {
    if (child.name !== 'w:p') {
      for (const block of readContainer(child)) blocks.push(block)
      continue
    }
    const { text, rubies, boxes, remarks } = inlineOf(child)
    open.text += text
    open.from.push(child)
    for (const ruby of rubies) open.rubies.push(ruby)
    for (const remark of remarks) open.remarks.add(remark)
    if (!joinsNext(child)) {
      blocks.push(closed(open))
      open = newParagraph()
    }
    for (const box of boxes) for (const block of blocksOf(box)) blocks.push(remarked(block, boxRemark))
  }
  if (open.text !== '') blocks.push(closed(open))
  return blocks
}

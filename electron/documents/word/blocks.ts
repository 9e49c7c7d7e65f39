import { chooseBranch, inlineOf, isRemoved, type Ruby, showsPlaceholder } from './text.ts'
import { childElements, childNamed, type XmlElement } from './xml.ts'

export interface WordParagraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly rubies: readonly Ruby[]
  readonly remarks: readonly string[]
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
}

export interface WordTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly WordCell[])[]
}

export type WordBlock = WordParagraph | WordTable

const wrappers: ReadonlySet<string> = new Set(['w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:sdtContent'])

interface Found {
  readonly node: XmlElement
  /** Inside a content control nobody has filled in. */
  readonly isPlaceholder: boolean
}

/** Finds rows in a table or cells in a row, however deep content controls and revisions wrap them. */
const unwrapped = (parent: XmlElement, name: string, isPlaceholder = false): Found[] =>
  childElements(parent).flatMap((child) => {
    if (child.name === name) return [{ node: child, isPlaceholder }]
    if (child.name === 'w:sdt') return unwrapped(child, name, isPlaceholder || showsPlaceholder(child))
    return wrappers.has(child.name) ? unwrapped(child, name, isPlaceholder) : []
  })

const setting = (parent: XmlElement | undefined, name: string): string | null => {
  const found = parent === undefined ? undefined : childNamed(parent, name)
  return found === undefined ? null : (found.attributes.get('w:val') ?? '')
}

const whole = (value: string | null, otherwise: number): number =>
  value !== null && /^\d{1,3}$/.test(value) ? Number(value) : otherwise

const trimBlank = (text: string): string => text.replace(/^(?:[ \t\u3000]*\n)+|(?:\n[ \t\u3000]*)+$/g, '')

const flatText = (blocks: readonly WordBlock[]): string =>
  trimBlank(
    blocks
      .map((block) =>
        block.kind === 'paragraph'
          ? block.text
          : block.rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n'),
      )
      .join('\n'),
  )

const rubiesOf = (blocks: readonly WordBlock[]): Ruby[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.rubies : block.rows.flat().flatMap((cell) => cell.rubies),
  )

const remarksOf = (blocks: readonly WordBlock[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.remarks : block.rows.flat().flatMap((cell) => cell.remarks),
  )

const readCell = ({ node, isPlaceholder }: Found, column: number, above: readonly WordCell[]): WordCell => {
  const format = childNamed(node, 'w:tcPr')
  const merge = setting(format, 'w:vMerge')
  const upper = merge === null || merge === 'restart' ? undefined : above.find((cell) => cell.column === column)
  const colSpan = Math.max(1, whole(setting(format, 'w:gridSpan'), 1))
  if (upper !== undefined) return { ...upper, colSpan, carried: true }
  const blocks = isPlaceholder ? [] : blocksOf(node)
  return {
    text: flatText(blocks),
    rubies: rubiesOf(blocks),
    remarks: remarksOf(blocks),
    column,
    colSpan,
    carried: false,
  }
}

/** An old way of merging: the swallowed cells are still there and only widen the first one. */
const isSwallowed = (node: XmlElement): boolean =>
  !['restart', null].includes(setting(childNamed(node, 'w:tcPr'), 'w:hMerge'))

const readRow = (row: Found, above: readonly WordCell[]): WordCell[] => {
  const cells: WordCell[] = []
  let column = whole(setting(childNamed(row.node, 'w:trPr'), 'w:gridBefore'), 0)
  for (const found of unwrapped(row.node, 'w:tc', row.isPlaceholder)) {
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

const isDeletedRow = ({ node }: Found): boolean => {
  const format = childNamed(node, 'w:trPr')
  return format !== undefined && childNamed(format, 'w:del') !== undefined
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
    if (rows.length > 0) blocks.push({ kind: 'table', rows })
    rows = []
  }
  for (const row of unwrapped(table, 'w:tr').filter((found) => !isDeletedRow(found))) {
    const framed = framedBlocks(row)
    if (framed === null) {
      rows.push(readRow(row, rows.at(-1) ?? []))
    } else {
      close()
      blocks.push(...framed)
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

const emptyParagraph: WordParagraph = { kind: 'paragraph', text: '', rubies: [], remarks: [] }

const isBlank = (blocks: readonly WordBlock[]): boolean => flatText(blocks).trim() === ''

const readContainer = (node: XmlElement): WordBlock[] => {
  if (node.name === 'w:tbl') return readTable(node)
  if (node.name === 'w:sdt') return showsPlaceholder(node) ? [emptyParagraph] : blocksOf(node)
  if (node.name === 'mc:AlternateContent') {
    const branch = chooseBranch(node, (candidate) => isBlank(blocksOf(candidate)))
    return branch === undefined ? [] : blocksOf(branch)
  }
  return wrappers.has(node.name) ? blocksOf(node) : []
}

/** The paragraphs and tables of a body, cell or text box in reading order; a text box follows its paragraph. */
export const blocksOf = (parent: XmlElement): WordBlock[] => {
  const blocks: WordBlock[] = []
  let open = emptyParagraph
  for (const child of childElements(parent)) {
    if (child.name !== 'w:p') {
      blocks.push(...readContainer(child))
      continue
    }
    const { text, rubies, boxes, remarks } = inlineOf(child)
    open = {
      kind: 'paragraph',
      text: open.text + text,
      rubies: [...open.rubies, ...rubies],
      remarks: [...open.remarks, ...remarks],
    }
    if (!joinsNext(child)) {
      blocks.push(open)
      open = emptyParagraph
    }
    blocks.push(...boxes.flatMap(blocksOf))
  }
  if (open.text !== '') blocks.push(open)
  return blocks
}

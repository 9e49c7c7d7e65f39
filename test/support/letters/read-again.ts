import { XMLParser } from 'fast-xml-parser'
import { partsOf } from './letter-desk.ts'

type Node = Record<string, unknown>

const parser = new XMLParser({
  preserveOrder: true,
  trimValues: false,
  parseTagValue: false,
  ignoreAttributes: false,
  attributeNamePrefix: '',
})

const inside = (node: Node, name: string): Node[] => (Array.isArray(node[name]) ? (node[name] as Node[]) : [])
const all = (nodes: readonly Node[], name: string): Node[] =>
  nodes.flatMap((node) => Object.keys(node).flatMap((own) => (own === name ? [node] : all(inside(node, own), name))))
const attribute = (node: Node | undefined, name: string): string =>
  String((node?.[':@'] as Node | undefined)?.[name] ?? '')

const wordsOf = (paragraph: Node): string =>
  all(inside(paragraph, 'w:p'), 'w:t')
    .flatMap((text) => inside(text, 'w:t').map((each) => String(each['#text'] ?? '')))
    .join('')

/** A Word file as somebody who knows nothing of its writer reads it: names of styles, tables, what a page does. */
export function readAgain(bytes: Uint8Array) {
  const parts = partsOf(bytes)
  const tree = (name: string) => parser.parse(parts[name] ?? '') as Node[]
  const styles = new Map(
    all(tree('word/styles.xml'), 'w:style').map((style) => {
      const own = inside(style, 'w:style')
      const name = attribute(all(own, 'w:name')[0], 'w:val')
      return [attribute(style, 'w:styleId'), { name, keepsNext: all(own, 'w:keepNext').length > 0 }] as const
    }),
  )
  const body = tree('word/document.xml')
  const paragraphs = all(body, 'w:p')
    .map((paragraph) => ({
      words: wordsOf(paragraph),
      ...(styles.get(attribute(all(inside(paragraph, 'w:p'), 'w:pStyle')[0], 'w:val')) ?? {
        name: '',
        keepsNext: false,
      }),
    }))
    .filter(({ words }) => words !== '')
  const tables = all(body, 'w:tbl').map((table) =>
    all(inside(table, 'w:tbl'), 'w:tr').map((row) => ({
      isHead: all(inside(row, 'w:tr'), 'w:tblHeader').length > 0,
      isWhole: all(inside(row, 'w:tr'), 'w:cantSplit').length > 0,
      cells: all(inside(row, 'w:tr'), 'w:tc').map((cell) => all(inside(cell, 'w:tc'), 'w:p').map(wordsOf).join('\n')),
    })),
  )
  const label = all(tree('word/header1.xml'), 'w:p').map(wordsOf).join('')
  return { label, paragraphs, tables, lines: paragraphs.map(({ words }) => words) }
}

import { childElements, isElement, type XmlElement } from '../../word/xml.ts'

/** 「{#予定}」 opens, 「{^予定}」 opens where there is none, 「{/予定}」 closes, 「{@…}」 and the like are nobody's. */
export interface Tag {
  readonly sign: '' | '#' | '^' | '/' | 'other'
  readonly name: string
  /** As it stands, with its braces. */
  readonly written: string
}

/** What one paragraph holds: its tags in order, and its words without them. */
export interface TaggedParagraph {
  readonly tags: readonly Tag[]
  readonly rest: string
}

/** The letters of a paragraph, however many runs Word has cut them into. */
const textOf = (node: XmlElement): string =>
  node.children
    .map((child) => {
      if (!isElement(child)) return node.name === 'w:t' ? child : ''
      return child.name === 'w:p' ? '' : textOf(child)
    })
    .join('')

export const paragraphsOf = (node: XmlElement): XmlElement[] =>
  childElements(node).flatMap((child) => (child.name === 'w:p' ? [child, ...paragraphsOf(child)] : paragraphsOf(child)))

const signs = ['#', '^', '/'] as const
const foreign = /^[@=%>!*$-]/

function tagOf(inside: string): Tag {
  const written = `{${inside}}`
  const trimmed = inside.trim()
  const sign = signs.find((each) => trimmed.startsWith(each))
  if (sign !== undefined) return { sign, name: trimmed.slice(1).trim(), written }
  return foreign.test(trimmed) ? { sign: 'other', name: trimmed, written } : { sign: '', name: trimmed, written }
}

export function taggedOf(paragraph: XmlElement): TaggedParagraph {
  const text = textOf(paragraph)
  return {
    tags: [...text.matchAll(/\{([^{}]*)\}/g)].map(([, inside = '']) => tagOf(inside)),
    rest: text.replace(/\{[^{}]*\}/g, '\u0000'),
  }
}

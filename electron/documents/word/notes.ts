import { wordsOfNote } from './note-words.ts'
import { withoutEmphasis } from './symbols.ts'
import { inlineOf } from './text.ts'
import { childElements, isElement, type XmlElement } from './xml.ts'

/** The words of footnotes, endnotes and comments, which Word keeps in parts of their own, by the kind of what points at them. */
type Notes = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Where the words of a note lie, what each is called there, and what points at it from the text. */
export const noteParts = [
  { part: 'word/footnotes.xml', note: 'w:footnote', references: ['w:footnoteReference'] },
  { part: 'word/endnotes.xml', note: 'w:endnote', references: ['w:endnoteReference'] },
  { part: 'word/comments.xml', note: 'w:comment', references: ['w:commentReference', 'w:commentRangeStart'] },
] as const

/** A note is quoted so far: it stands beside a field, and the paper is at hand. */
const mostLetters = 120

const wordsOf = (note: XmlElement): string => {
  const text = withoutEmphasis(
    childElements(note)
      .map((paragraph) => inlineOf(paragraph).text)
      .join(' '),
  )
    .replaceAll(/\s+/g, ' ')
    .trim()
  return text.length <= mostLetters ? text : `${text.slice(0, mostLetters).replace(/[\ud800-\udbff]$/, '')}…`
}

/** The words of the notes of a part by their number. */
export const notesOf = (root: XmlElement, name: string): ReadonlyMap<string, string> =>
  new Map(
    childElements(root)
      .filter((each) => each.name === name)
      .map((note) => [note.attributes.get('w:id') ?? '', wordsOf(note)]),
  )

/** The same tree with the words of every note beside what points at it. */
export const withNotes = (node: XmlElement, notes: Notes): XmlElement => {
  const words = notes.get(node.name)?.get(node.attributes.get('w:id') ?? '')
  return {
    ...node,
    attributes: words === undefined ? node.attributes : new Map([...node.attributes, [wordsOfNote, words]]),
    children: node.children.map((child) => (isElement(child) ? withNotes(child, notes) : child)),
  }
}

import { headPlaceholders, type LetterValues, type Placeholder } from '../../../../shared/domain/letters/placeholder.ts'
import { Refusal } from '../../../../shared/domain/refusal.ts'
import { openWord } from '../../word/word.ts'
import { readXml, type XmlElement } from '../../word/xml.ts'
import { openArchive } from '../../word/zip.ts'
import { fillLetter } from '../kit/fill.ts'
import { packed } from '../kit/package.ts'
import { contentComplaints, type OpenedTemplate } from './contents.ts'
import { withoutControls } from './controls.ts'
import { partComplaints } from './parts.ts'
import { placeholderComplaints } from './placeholders.ts'
import { paragraphsOf, taggedOf } from './tags.ts'

/** A template that is right, packed anew from what was judged; or what is wrong with it, a sentence each. */
export type Judged = { readonly template: Uint8Array } | { readonly problems: readonly string[] }

/** Of all parts together; a letter's template has some hundred kilobytes. */
const mostBytes = 20 * 1024 * 1024

const words = {
  damaged: (name: string) => `「${name}」は途中で切れているか、壊れています。Word で開いて保存し直してください。`,
  tooLarge: (name: string) =>
    `「${name}」は展開すると大きすぎるため、開きませんでした。図などを減らして保存し直してください。`,
}

const main = 'word/document.xml'

/** Opens it as far as it can be trusted. Throws `invalid` for what is no Word file, is cut off, locked or a bomb. */
function opened(bytes: Uint8Array, fileName: string): OpenedTemplate {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  // What is no zip at all, or another office file, is named by the reader of Word files.
  const archive = isZip ? openArchive(bytes, fileName, words) : null
  if (archive === null || !archive.has(main)) openWord(bytes, fileName)
  if (archive === null || !archive.has(main))
    throw new Refusal('invalid', `「${fileName}」は Word 文書(.docx)ではありません。`)
  const all: Record<string, Uint8Array> = {}
  let size = 0
  for (const name of archive.names) {
    const content = archive.read(name)
    size += content.length
    if (size > mostBytes) throw new Refusal('invalid', words.tooLarge(fileName))
    all[name] = content
  }
  const parts = withoutControls(all)
  const xml = new Map<string, XmlElement>()
  for (const [name, content] of Object.entries(parts))
    if (/\.(xml|rels)$/i.test(name)) xml.set(name, readXml(content, fileName))
  return { parts, xml }
}

const taggedParts = ({ xml }: OpenedTemplate) =>
  [...xml]
    .filter(([name]) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name))
    .map(([, root]) => paragraphsOf(root).map(taggedOf))

const notesHave = ({ xml }: OpenedTemplate): boolean =>
  ['word/footnotes.xml', 'word/endnotes.xml'].some((name) => {
    const root = xml.get(name)
    return root !== undefined && paragraphsOf(root).some((each) => taggedOf(each).tags.length > 0)
  })

/** Values as they may be: all there, and all that may be blank left blank. */
const trialValues = (placeholders: readonly Placeholder[], full: boolean): LetterValues =>
  Object.fromEntries(
    placeholders.map(({ name, blank, part, each }) => {
      if (part === true) return [name, full]
      if (each !== undefined) return [name, full ? [1, 2].map(() => trialValues(each, full)) : []]
      return [name, full || blank === 'stop' ? '見本' : blank === 'line' ? null : '']
    }),
  )

/** Fills it once with everything and once with as little as may be, and reads what came out. */
function tried(template: Uint8Array, placeholders: readonly Placeholder[]): string[] {
  const dress = { label: '見本', practice: false, author: '見本', title: '見本' }
  try {
    for (const full of [true, false]) openWord(fillLetter(template, trialValues(placeholders, full), dress), '様式')
    return []
  } catch (error) {
    // docxtemplater names what it cannot follow in English; the office is told what to do.
    const why = error instanceof Refusal ? error.message : ''
    return [
      `試しに差し込んだところ、文書になりませんでした。くり返しの始めと終わりを、同じ表の行か、別々の段落に置いてください。${why}`,
    ]
  }
}

/** Judges a template that an officer brought back, whoever has edited it with whatever. */
export function judgeTemplate(bytes: Uint8Array, fileName: string, own: readonly Placeholder[]): Judged {
  const placeholders = [...headPlaceholders, ...own]
  try {
    const template = opened(bytes, fileName)
    // What has a name of its own (a macro, an object) is named by it; the rest by its part.
    const contents = contentComplaints(template)
    const problems = [
      ...(contents.length > 0 ? contents : partComplaints(template)),
      ...(notesHave(template) ? ['脚注の中に差込項目があります。本文に書いてください。'] : []),
      ...placeholderComplaints(taggedParts(template), placeholders),
    ]
    if (problems.length > 0) return { problems: [...new Set(problems)] }
    const clean = packed(template.parts)
    const unfit = tried(clean, placeholders)
    return unfit.length > 0 ? { problems: unfit } : { template: clean }
  } catch (error) {
    if (error instanceof Refusal) return { problems: [error.message] }
    throw error
  }
}

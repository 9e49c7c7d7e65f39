import type { DocumentView } from '../../../shared/domain/applications/form.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { blocksOf, remarked, type WordBlock } from './blocks.ts'
import { bulletsOf, withBullets } from './bullets.ts'
import { withFieldsShown } from './field-codes.ts'
import { noteParts, notesOf, withNotes } from './notes.ts'
import { stylesOf, withStyles } from './styles.ts'
import { unreadable, withBulletsShown } from './symbols.ts'
import { childElements, childNamed, readXml, type XmlElement } from './xml.ts'
import { type Archive, openArchive } from './zip.ts'

/** A Word file as read: blocks for the rules, and the same blocks for the officer's eye. */
export interface WordDocument {
  readonly fileName: string
  readonly blocks: readonly WordBlock[]
  readonly view: DocumentView
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

const zipSignature = [0x50, 0x4b, 0x03, 0x04]
const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const askForDocx = 'Word 文書(.docx)で保存し直したファイルを取り込んでください。'

/** Word's encryption wraps the whole file in an old container whose directory names the wrapped part. */
const isEncryptedOffice = (bytes: Uint8Array): boolean =>
  new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes('EncryptedPackage')

const refuseForeign = (bytes: Uint8Array, fileName: string): Refusal => {
  const says = (reason: string): Refusal => new Refusal('invalid', `「${fileName}」は${reason}${askForDocx}`)
  if (bytes.length === 0) return says('中身が空(0バイト)です。送信元に送り直しを頼むか、')
  if (startsWith(bytes, oleSignature)) {
    return isEncryptedOffice(bytes)
      ? new Refusal(
          'invalid',
          `「${fileName}」にはパスワードが掛かっています。パスワードを外したファイルを送り直してもらってください。`,
        )
      : says('古い Word 形式(.doc)か、ほかの古い Office 形式です。Word で開き、')
  }
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart().toLowerCase()
  if (start.startsWith('%pdf')) return says('PDF です。元の Word ファイルを受け取るか、')
  if (start.startsWith('{\\rtf')) return says('リッチテキスト(RTF)です。Word で開き、')
  if (start.startsWith('<')) return says('ウェブページ又は XML です。Word で開き、')
  return says('Word 文書(.docx)ではありません。')
}

const refuseOtherPackage = (archive: Archive, fileName: string): Refusal => {
  const says = (reason: string): Refusal => new Refusal('invalid', `「${fileName}」は${reason}${askForDocx}`)
  if (archive.has('xl/workbook.xml')) return says('Excel のブックです。')
  if (archive.has('ppt/presentation.xml')) return says('PowerPoint の資料です。')
  if (archive.has('content.xml')) return says('OpenDocument 形式(.odt 等)です。')
  return says('Word 文書(.docx)ではありません。')
}

const mainRelation = /\/officeDocument$/

/** Some programs name the main part otherwise; the package's own relationships say how. */
const mainPart = (archive: Archive, fileName: string): string => {
  const usual = 'word/document.xml'
  if (!archive.has('_rels/.rels')) return usual
  const relations = readXml(archive.read('_rels/.rels'), fileName)
  const main = childElements(relations).find((relation) => mainRelation.test(relation.attributes.get('Type') ?? ''))
  const target = main?.attributes.get('Target')?.replace(/^\.?\//, '')
  return target?.startsWith('word/') ? target : usual
}

const shown = (text: string): string => withBulletsShown(text).replaceAll(unreadable, '〔図など〕')

/** A Word file by its content, whatever its name: a zip with the part that holds a document's text. */
export const isWordFile = (bytes: Uint8Array): boolean => {
  if (!startsWith(bytes, zipSignature)) return false
  try {
    return openArchive(bytes, '').has('word/document.xml')
  } catch (error) {
    // A damaged or huge zip is judged where it is opened under its name.
    if (error instanceof Refusal) return false
    throw error
  }
}

const viewOf = (blocks: readonly WordBlock[]): DocumentView =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? { kind: 'paragraph', text: shown(block.text) }
      : {
          kind: 'table',
          rows: block.rows.map((row) => row.map(({ text, colSpan }) => ({ text: shown(text), colSpan }))),
        },
  )

const bodyOf = (root: XmlElement, fileName: string): XmlElement => {
  const body = root.name === 'w:document' ? childNamed(root, 'w:body') : undefined
  if (body === undefined) {
    throw new Refusal('invalid', `「${fileName}」に Word の本文がありません。${askForDocx}`)
  }
  return body
}

/** The styles, the notes and the lists of the file, written into the paragraphs they are of. */
const spelledOut = (root: XmlElement, archive: Archive, fileName: string): XmlElement => {
  const part = (name: string): XmlElement | null => (archive.has(name) ? readXml(archive.read(name), fileName) : null)
  const styles = part('word/styles.xml')
  const numbering = part('word/numbering.xml')
  const shownFields = withFieldsShown(root)
  const styled = styles === null ? shownFields : withStyles(shownFields, stylesOf(styles))
  const bullets = numbering === null ? new Map<string, string>() : bulletsOf(numbering)
  const notes = noteParts.flatMap(({ part: name, note, references }) => {
    const found = part(name)
    return found === null ? [] : references.map((reference) => [reference, notesOf(found, note)] as const)
  })
  const noted = notes.length === 0 ? styled : withNotes(styled, new Map(notes))
  return bullets.size === 0 ? noted : withBullets(noted, bullets)
}

const footRemark = 'ページの下部(フッター)に書かれています。'

const pagePlaces = [
  ['header', 'w:hdr', 'head', null],
  ['footer', 'w:ftr', 'foot', footRemark],
] as const

/** Blocks as one part of the file holds them, and where on the page it stands. */
export interface PaperPart {
  readonly part: string
  readonly place: 'head' | 'body' | 'foot'
  readonly blocks: readonly WordBlock[]
}

/** Two blocks that say the same, wherever they stand. */
const saying = (block: WordBlock): string =>
  JSON.stringify(block, (key, value: unknown) => (key === 'from' ? undefined : value))

/** What stands in the head or foot of every page belongs to the page; some set their name or 文書番号 there. */
const pageParts = (archive: Archive, fileName: string): PaperPart[] => {
  const seen = new Set<string>()
  return pagePlaces.flatMap(([kind, name, place, remark]) =>
    [1, 2, 3].flatMap((number): PaperPart[] => {
      const part = `word/${kind}${number}.xml`
      if (!archive.has(part)) return []
      const root = readXml(archive.read(part), fileName)
      if (root.name !== name) return []
      const blocks = blocksOf(root)
        .filter((block) => {
          const text = saying(block)
          // The same head for first, odd and even pages says one thing; a page number says nothing.
          const isNew = !seen.has(text) && (block.kind === 'table' || /\p{L}/u.test(block.text))
          seen.add(text)
          return isNew
        })
        .map((block) => (remark === null ? block : remarked(block, remark)))
      return [{ part, place, blocks }]
    }),
  )
}

/** A form has some 5,000 letters; the rules read every one of them a few dozen times. */
const maxLetters = 400_000
/** Word itself ends at 63 columns. */
const maxCells = 100

const assertBearable = (blocks: readonly WordBlock[], fileName: string): void => {
  let letters = 0
  for (const block of blocks) {
    if (block.kind === 'paragraph') letters += block.text.length
    else
      for (const row of block.rows) {
        for (const cell of row) letters += cell.carried ? 0 : cell.text.length
        if (row.length > maxCells) letters = Number.POSITIVE_INFINITY
      }
  }
  if (letters <= maxLetters) return
  throw new Refusal(
    'invalid',
    `「${fileName}」は文章が長すぎるか、表の列が多すぎるため、開きませんでした。応募書だけの Word ファイル(.docx)を取り込んでください。`,
  )
}

/** A Word file as read, with what its look is made of. */
export interface WordPaper extends WordDocument {
  readonly archive: Archive
  /** Heads, feet and body in the order of the blocks. */
  readonly parts: readonly PaperPart[]
  /** `w:body` as the file has it. */
  readonly body: XmlElement
}

/** Opens an untrusted .docx. Throws `invalid` with what is wrong and what to do. */
export const openPaper = (bytes: Uint8Array, fileName: string): WordPaper => {
  if (!startsWith(bytes, zipSignature)) throw refuseForeign(bytes, fileName)
  const archive = openArchive(bytes, fileName)
  const part = mainPart(archive, fileName)
  if (!archive.has(part)) throw refuseOtherPackage(archive, fileName)
  const body = bodyOf(readXml(archive.read(part), fileName), fileName)
  const own = blocksOf(spelledOut(body, archive, fileName))
  const parts: PaperPart[] = [...pageParts(archive, fileName), { part, place: 'body', blocks: own }]
  const blocks = parts.flatMap((each) => each.blocks)
  assertBearable(blocks, fileName)
  return { fileName, blocks, view: viewOf(blocks), archive, parts, body }
}

/** The visible text of an untrusted .docx. Throws `invalid` with what is wrong and what to do. */
export const openWord = (bytes: Uint8Array, fileName: string): WordDocument => {
  const { blocks, view } = openPaper(bytes, fileName)
  return { fileName, blocks, view }
}

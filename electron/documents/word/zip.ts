import { crc32, inflateRawSync } from 'node:zlib'
import { Refusal } from '../../../shared/domain/refusal.ts'

const maxFile = 30 * 1024 * 1024
const maxEntries = 2_000
const maxDeclaredTotal = 200 * 1024 * 1024
const maxPart = 10 * 1024 * 1024
/** The least that zlib inflates at a time. */
const smallestChunk = 64

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const entryLength = 46
const localLength = 30

interface Entry {
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

export interface Archive {
  /** Every part, in the order of the directory; folders have none. */
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  /** The part's content, checked against its declared size and checksum. */
  readonly read: (name: string) => Uint8Array
  /** How large it says it is, unpacked; null for a part that is not there. */
  readonly size: (name: string) => number | null
  /** Where its packed bytes stand in the file. */
  readonly stands: (name: string) => Standing
}

/** The bytes of one part in the file it lies in, from there so many, packed by deflate or as they are. */
export interface Standing {
  readonly at: number
  readonly length: number
  readonly packed: boolean
}

/** What is said of a package of one kind that cannot be opened. */
export interface PackageWords {
  readonly damaged: (fileName: string) => string
  readonly tooLarge: (fileName: string) => string
}

const wordFile: PackageWords = {
  damaged: (fileName) =>
    `「${fileName}」は途中で切れているか、壊れています。送信元のファイルを Word で開けるか確かめ、もう一度受け取ってください。`,
  tooLarge: (fileName) =>
    `「${fileName}」は展開すると大きすぎるため、開きませんでした。応募書は文字だけの Word ファイル(.docx)で出し直してもらってください。`,
}

/** The file that is being opened, with the refusals it may meet. */
interface Opening {
  readonly fileName: string
  readonly damaged: () => Refusal
  readonly tooLarge: () => Refusal
}

/** Programs that pass a file on may hang a line feed or a block of zeros behind its end. */
const maxBehind = 64 * 1024

/** The end record is searched from the back, because a comment of up to 64 KiB and stray bytes may follow it. */
const findEnd = (view: DataView): number | null => {
  const last = view.byteLength - endLength
  for (let at = last; at >= Math.max(0, last - 0xffff - maxBehind); at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue
    const end = at + endLength + view.getUint16(at + 20, true)
    const directory = view.getUint32(at + 16, true)
    const begins =
      view.getUint16(at + 10, true) === 0 || (directory + 4 <= at && view.getUint32(directory, true) === entrySignature)
    if (end <= view.byteLength && view.byteLength - end <= maxBehind && begins) return at
  }
  return null
}

const readEntry = (view: DataView, at: number): Entry => ({
  encrypted: (view.getUint16(at + 8, true) & 1) === 1,
  method: view.getUint16(at + 10, true),
  crc: view.getUint32(at + 16, true),
  packed: view.getUint32(at + 20, true),
  size: view.getUint32(at + 24, true),
  offset: view.getUint32(at + 42, true),
})

/** Made once: a workbook has some twenty names, and a decoder costs more than they do. */
const names = new TextDecoder('utf-8', { fatal: true })
/** Windows writes Japanese names so, and does not say it. */
const namesOfWindows = new TextDecoder('shift_jis')

function nameOf(bytes: Uint8Array): string {
  try {
    return names.decode(bytes)
  } catch {
    return namesOfWindows.decode(bytes)
  }
}

const readDirectory = (bytes: Uint8Array, view: DataView, opening: Opening): Map<string, Entry> => {
  const end = findEnd(view)
  if (end === null) throw opening.damaged()
  const count = view.getUint16(end + 10, true)
  if (count > maxEntries) throw opening.tooLarge()
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  let declared = 0
  for (let index = 0; index < count; index += 1) {
    if (at + entryLength > end || view.getUint32(at, true) !== entrySignature) throw opening.damaged()
    const nameLength = view.getUint16(at + 28, true)
    const name = nameOf(bytes.subarray(at + entryLength, at + entryLength + nameLength))
    const entry = readEntry(view, at)
    // Two parts of one name would let the reader and Word see different documents.
    if (entries.has(name)) throw opening.damaged()
    declared += entry.size
    if (declared > maxDeclaredTotal) throw opening.tooLarge()
    entries.set(name, entry)
    at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

const inflate = (packed: Uint8Array, entry: Entry, opening: Opening): Uint8Array => {
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw opening.damaged()
  try {
    // In one piece of the size it declares, which is compared with what comes out; one byte more spares it a second, empty one.
    return inflateRawSync(packed, { maxOutputLength: maxPart, chunkSize: Math.max(smallestChunk, entry.size + 1) })
  } catch (error) {
    if (error instanceof RangeError) throw opening.tooLarge()
    throw opening.damaged()
  }
}

const standingOf = (view: DataView, entry: Entry, opening: Opening): Standing => {
  const { offset } = entry
  if (offset + localLength > view.byteLength || view.getUint32(offset, true) !== localSignature) throw opening.damaged()
  const at = offset + localLength + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (at + entry.packed > view.byteLength) throw opening.damaged()
  return { at, length: entry.packed, packed: entry.method !== 0 }
}

const readPart = (bytes: Uint8Array, view: DataView, entry: Entry, opening: Opening): Uint8Array => {
  if (entry.encrypted) {
    throw new Refusal(
      'invalid',
      `「${opening.fileName}」にはパスワードが掛かっています。パスワードを外したファイルを送り直してもらってください。`,
    )
  }
  if (entry.size > maxPart) throw opening.tooLarge()
  const { at, length } = standingOf(view, entry, opening)
  const content = inflate(bytes.subarray(at, at + length), entry, opening)
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw opening.damaged()
  return content
}

/**
 * Opens an untrusted zip without unpacking it: the directory is read and judged first, and a part is inflated only
 * when asked for, never beyond its limit. Sizes and checksums are verified, so that a damaged file is refused
 * instead of being read with a changed character. Throws `invalid`.
 */
export const openArchive = (bytes: Uint8Array, fileName: string, words: PackageWords = wordFile): Archive => {
  const opening: Opening = {
    fileName,
    damaged: () => new Refusal('invalid', words.damaged(fileName)),
    tooLarge: () => new Refusal('invalid', words.tooLarge(fileName)),
  }
  if (bytes.length > maxFile) throw opening.tooLarge()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes, view, opening)
  const named = (name: string): Entry => {
    const entry = entries.get(name)
    if (entry === undefined) throw opening.damaged()
    return entry
  }
  return {
    names: [...entries.keys()].filter((name) => !name.endsWith('/')),
    has: (name) => entries.has(name),
    read: (name) => readPart(bytes, view, named(name), opening),
    size: (name) => entries.get(name)?.size ?? null,
    stands: (name) => standingOf(view, named(name), opening),
  }
}

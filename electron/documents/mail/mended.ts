import { inUtf8, withWholeWords } from './header-words.ts'
import { latin } from './latin.ts'
import { withPlainLines } from './line-ends.ts'

/** A mail whose head can be parsed, and what the officer should know of how it was mended. */
export interface MendedMail {
  readonly bytes: Uint8Array
  readonly head: string
  /** True where the head was closed by an empty line. */
  readonly isWhole: boolean
  readonly notes: readonly string[]
}

const byteOrderMark = [0xef, 0xbb, 0xbf]
const lineFeed = 0x0a

const withoutMark = (bytes: Uint8Array): Uint8Array => {
  let from = byteOrderMark.every((byte, index) => bytes[index] === byte) ? byteOrderMark.length : 0
  while (bytes[from] === 0x0d || bytes[from] === lineFeed) from += 1
  return bytes.subarray(from)
}

const isHeader = (line: string): boolean => /^[\x21-\x39\x3b-\x7e]+[ \t]*:/.test(line)
const isFolded = (line: string): boolean => line.startsWith(' ') || line.startsWith('\t')

interface Walk {
  readonly kept: Buffer[]
  /** Boundaries of multipart heads seen so far. */
  readonly boundaries: Set<string>
  part: string[]
  /** Where in `kept` the lines of the open head begin. */
  headFrom: number
  inHead: boolean
  isFirstHead: boolean
  odd: number
  known: number
}

const lineOf = (text: string): Buffer => Buffer.from(text, 'latin1')

/** Header lines with their folded ones, as they were kept since the head began. */
const headersOf = (lines: readonly Buffer[]): Buffer[] => {
  const headers: Buffer[][] = []
  for (const line of lines) {
    const last = headers.at(-1)
    if (last !== undefined && isFolded(latin(line.subarray(0, 1)))) last.push(line)
    else headers.push([line])
  }
  return headers.map((header) => Buffer.concat(header))
}

const isType = (header: Buffer): boolean => /^content-type[ \t]*:/i.test(latin(header.subarray(0, 40)))

/** A second Content-Type is a gateway's; the one that tells of parts is the mail's own. */
const withOneType = (headers: readonly Buffer[]): Buffer[] => {
  const types = headers.filter(isType)
  const own = types.find((header) => /multipart\//i.test(latin(header))) ?? types[0]
  return types.length < 2 ? [...headers] : headers.filter((header) => !isType(header) || header === own)
}

/** A Word file sent as text, with nothing but its name to say that it is none, would be taken for words of the mail. */
const isNamedForm = (head: string): boolean => {
  const type = /^content-type:[ \t]*text\/.*$/im.exec(head)?.[0].slice(0, 1_000) ?? ''
  return /name\*?\d*\*?="?[^"=;]{0,250}\.docx?/i.test(type) && !/^content-disposition:/im.test(head)
}

/** What a head's lines are put right to when all of it is seen. */
const settleHead = (walk: Walk, head: string): void => {
  const headers = withOneType(headersOf(walk.kept.splice(walk.headFrom)))
  for (const header of headers) {
    const text = latin(header)
    walk.kept.push(text.includes('?==?') || /\?=\s+=\?/.test(text) ? lineOf(withWholeWords(text)) : header)
  }
  if (isNamedForm(head)) walk.kept.push(lineOf('Content-Disposition: attachment\r\n'))
}

const closeHead = (walk: Walk): void => {
  const head = unfolded(walk.part.join('\n'))
  settleHead(walk, head)
  const boundary = boundaryOf(head)
  if (boundary !== null) walk.boundaries.add(boundary)
  // A message inside begins with a head of its own.
  walk.inHead =
    /^content-type:[ \t]*message\/rfc822/im.test(head) && !/^content-transfer-encoding:[ \t]*base64/im.test(head)
  if (walk.inHead) walk.part = []
  walk.headFrom = walk.kept.length + 1
  walk.isFirstHead = false
}

const unfolded = (head: string): string => head.replace(/\r?\n[ \t]+/g, ' ')

export const boundaryOf = (head: string): string | null => {
  const type = /^content-type:[ \t]*multipart\/.*$/im.exec(head)?.[0]
  const match = type === undefined ? null : /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type)
  return match?.[1] ?? match?.[2] ?? null
}

const boundaryLine = (walk: Walk, line: string): boolean =>
  line.startsWith('--') && [...walk.boundaries].some((boundary) => line.startsWith(`--${boundary}`))

/** A quoted-printable attachment ends before the line break that belongs to the boundary behind it. */
const endsQuoted = (walk: Walk): boolean => {
  const head = unfolded(walk.part.join('\n'))
  return (
    /^content-transfer-encoding:[ \t]*quoted-printable/im.test(head) &&
    /^content-type:/im.test(head) &&
    !/^content-type:[ \t]*(?:text|multipart|message)\//im.test(head)
  )
}

const softened = (line: Buffer): Buffer => {
  const text = latin(line).replace(/\r?\n$/, '')
  return text.endsWith('=') ? line : Buffer.from(`${text}=\r\n`, 'latin1')
}

const walkHeadLine = (walk: Walk, line: Buffer, text: string): void => {
  if (text === '') {
    closeHead(walk)
    walk.kept.push(line)
    return
  }
  const utf8 = inUtf8(line)
  const isEnvelope = walk.isFirstHead && walk.part.length === 0 && text.startsWith('From ')
  if (isEnvelope || isHeader(text) || (isFolded(text) && walk.part.length > 0)) {
    walk.part.push(text)
    walk.known += isHeader(text) ? 1 : 0
    walk.kept.push(utf8)
    return
  }
  if (!walk.isFirstHead) {
    // The empty line before a part's content was lost.
    if (walk.known > 0 && /^[A-Za-z0-9+/]{40,}={0,2}$/.test(text)) {
      closeHead(walk)
      walk.kept.push(lineOf('\r\n'))
    }
    walk.inHead = false
    walk.kept.push(line)
    return
  }
  // RFC 7103 §7.2: a line that is no header belongs to a long subject before it, or is left aside.
  walk.odd += 1
  const last = walk.part.findLast((known) => !isFolded(known)) ?? ''
  if (!/^subject[ \t]*:/i.test(last)) return
  walk.part.push(` ${text}`)
  walk.kept.push(Buffer.concat([Buffer.from(' '), utf8]))
}

const walkLine = (walk: Walk, line: Buffer): void => {
  if (walk.inHead) {
    walkHeadLine(walk, line, latin(line).replace(/\r?\n$/, ''))
    return
  }
  if (line[0] === 0x2d && line[1] === 0x2d && boundaryLine(walk, latin(line.subarray(0, 300)))) {
    const last = walk.kept.at(-1)
    if (last !== undefined && endsQuoted(walk)) walk.kept[walk.kept.length - 1] = softened(last)
    walk.part = []
    walk.inHead = true
    walk.headFrom = walk.kept.length + 1
  }
  walk.kept.push(line)
}

const oddNote =
  'メールのヘッダーに、ヘッダーの形をしていない行がありました。その行を除いて(件名の続きは件名として)読みました。'

/** The lines of heads are few; a body is passed on in one piece wherever nothing in it can matter. */
export const mended = (written: Uint8Array): MendedMail | null => {
  const bytes = withoutMark(withPlainLines(written))
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const walk: Walk = {
    kept: [],
    boundaries: new Set(),
    part: [],
    headFrom: 0,
    inHead: true,
    isFirstHead: true,
    odd: 0,
    known: 0,
  }
  let head = ''
  let isWhole = false
  for (let at = 0; at < buffer.length; ) {
    const end = buffer.indexOf(lineFeed, at)
    const next = end < 0 ? buffer.length : end + 1
    const isFirst = walk.isFirstHead
    walkLine(walk, buffer.subarray(at, next))
    if (isFirst && !walk.isFirstHead) {
      isWhole = true
      head = unfolded(walk.part.join('\n'))
      if (walk.odd > Math.min(5, walk.known / 2)) return null
    }
    at = next
  }
  if (!isWhole) {
    if (walk.odd > 0) return null
    head = unfolded(walk.part.join('\n'))
  }
  return { bytes: Buffer.concat(walk.kept), head, isWhole, notes: walk.odd > 0 ? [oddNote] : [] }
}

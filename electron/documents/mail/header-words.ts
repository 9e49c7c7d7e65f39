import { latin } from './latin.ts'

const tried = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const halfWidthKana = /[\uff61-\uff9f]/
/** The kanji and kana of everyday, as EUC writes them. */
const everydayEuc = /^(?:[^\x80-\xff]|[\xa1-\xa5\xb0-\xcf][\xa1-\xfe])+$/

/** EUC is at times valid Shift_JIS as well, but then a row of half-width kana that nobody wrote. */
const inOldJapanese = (line: Buffer): string | null => {
  const asShiftJis = tried(line, 'shift_jis')
  if (asShiftJis !== null && !halfWidthKana.test(asShiftJis)) return asShiftJis
  const asEuc = everydayEuc.test(latin(line)) ? tried(line, 'euc-jp') : null
  return asEuc ?? asShiftJis ?? tried(line, 'euc-jp')
}

/** Old Japanese mailers wrote headers in Shift_JIS, EUC or JIS as they were. */
export const inUtf8 = (line: Buffer): Buffer => {
  const isJis = line.includes('\u001b$') || line.includes('\u001b(')
  if (!isJis && !line.some((byte) => byte >= 0x80)) return line
  if (isJis) return Buffer.from(tried(line, 'iso-2022-jp') ?? latin(line))
  if (tried(line, 'utf-8') !== null) return line
  const text = inOldJapanese(line)
  return text === null ? line : Buffer.from(text)
}

const word = /=\?([^?\s]{1,40})\?([BbQq])\?([^?\s]*)\?=/g

/** Encoded words of one kind that follow each other. */
interface Row {
  readonly charset: string
  readonly way: string
  readonly bodies: string[]
}

const written = ({ charset, way, bodies }: Row): string => {
  const [first = '', ...more] = bodies
  const isQuoted = way.toLowerCase() === 'q'
  const whole = isQuoted
    ? bodies.join('')
    : Buffer.concat(bodies.map((body) => Buffer.from(body, 'base64'))).toString('base64')
  return `=?${charset}?${way}?${more.length === 0 ? first : whole}?=`
}

const isOfRow = (row: Row, charset: string, way: string): boolean =>
  row.charset.toLowerCase() === charset.toLowerCase() && row.way.toLowerCase() === way.toLowerCase()

/**
 * Encoded words of one kind that follow each other are one: RFC 2047 forbids to cut them within a letter, and mailers do
 * it all the same (「別添」 as 別, half of 添 and the other half).
 */
export const withWholeWords = (header: string): string => {
  const done: string[] = []
  let row: Row | null = null
  let at = 0
  for (const match of header.matchAll(word)) {
    const [whole, charset = '', way = '', body = ''] = match
    const between = header.slice(at, match.index)
    if (row !== null && isOfRow(row, charset, way) && between.trim() === '') row.bodies.push(body)
    else {
      if (row !== null) done.push(written(row))
      done.push(between)
      row = { charset, way, bodies: [body] }
    }
    at = match.index + whole.length
  }
  if (row !== null) done.push(written(row))
  return done.join('') + header.slice(at)
}

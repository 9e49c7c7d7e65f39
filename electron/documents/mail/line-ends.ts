import { latin } from './latin.ts'

const wide = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null

const carriageReturn = 0x0d
const lineFeed = 0x0a

/**
 * The same mail in bytes of one width and with line ends a mail has: editors save it as UTF-16, gateways double the
 * carriage returns, and old Macs know no line feed. Where its first line ends as it should, nothing is touched.
 */
export const withPlainLines = (written: Uint8Array): Uint8Array => {
  const encoding = wide(written)
  const bytes = encoding === null ? written : new TextEncoder().encode(new TextDecoder(encoding).decode(written))
  const first = bytes.indexOf(lineFeed)
  if (first < 0 && bytes.includes(carriageReturn))
    return bytes.map((byte) => (byte === carriageReturn ? lineFeed : byte))
  if (first < 2 || bytes[first - 1] !== carriageReturn || bytes[first - 2] !== carriageReturn) return bytes
  return Buffer.from(latin(bytes).replace(/\r\r\n/g, '\r\n'), 'latin1')
}

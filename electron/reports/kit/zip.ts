import { once } from 'node:events'
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib'

/** One part of the package, already packed. */
export interface PackedPart {
  readonly name: string
  readonly crc: number
  readonly size: number
  readonly packed: readonly Uint8Array[]
}

const encoder = new TextEncoder()

/** A small part is packed well; a large one fast, because somebody waits for it. */
const levels = { thorough: 6, fast: 1 } as const

export const packPart = (name: string, content: string | Uint8Array): PackedPart => {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content
  return { name, crc: crc32(bytes), size: bytes.length, packed: [deflateRawSync(bytes, { level: levels.thorough })] }
}

const pieceLength = 1 << 18

/** Rows gathered to pieces worth a trip to the packer's own thread. */
function* gathered(pieces: Iterable<string>): Generator<string> {
  let piece = ''
  for (const next of pieces) {
    piece += next
    if (piece.length > pieceLength) {
      yield piece
      piece = ''
    }
  }
  yield piece
}

/** Packs a long part piece by piece: its text never stands in memory as a whole, and packing runs beside writing. */
export const packStream = async (name: string, pieces: Iterable<string>, small: boolean): Promise<PackedPart> => {
  const deflate = createDeflateRaw({ level: small ? levels.thorough : levels.fast, chunkSize: 256 * 1024 })
  const packed: Uint8Array[] = []
  deflate.on('data', (chunk: Uint8Array) => packed.push(chunk))
  const ended = once(deflate, 'end')
  let crc = 0
  let size = 0
  for (const piece of gathered(pieces)) {
    const bytes = Buffer.from(piece)
    crc = crc32(bytes, crc)
    size += bytes.length
    if (!deflate.write(bytes)) await once(deflate, 'drain')
  }
  deflate.end()
  await ended
  return { name, crc, size, packed }
}

/** MS-DOS date and time; taken from the print time so that the same rows give the same file. */
const dosTime = (jst: string): readonly [time: number, date: number] => {
  const part = (from: number, to: number) => Number(jst.slice(from, to))
  return [
    (part(11, 13) << 11) | (part(14, 16) << 5) | (part(17, 19) >> 1),
    ((part(0, 4) - 1980) << 9) | (part(5, 7) << 5) | part(8, 10),
  ]
}

/**
 * A plain ZIP file with the sizes in front of every part (no data descriptors), which every reader of
 * workbooks understands. Our own, because fflate's writer can only take parts that it packed itself.
 */
export const zipParts = (parts: readonly PackedPart[], jst: string): Uint8Array => {
  const [time, date] = dosTime(jst)
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  const push = (bytes: Uint8Array) => {
    pieces.push(bytes)
    offset += bytes.length
  }
  for (const part of parts) {
    const name = encoder.encode(part.name)
    const packedSize = part.packed.reduce((sum, chunk) => sum + chunk.length, 0)
    const entry = new DataView(new ArrayBuffer(26))
    const words: readonly (readonly [at: number, value: number, bytes: 2 | 4])[] = [
      [0, 20, 2], // version needed
      [2, 0x0800, 2], // names are UTF-8
      [4, 8, 2], // deflated
      [6, time, 2],
      [8, date, 2],
      [10, part.crc, 4],
      [14, packedSize, 4],
      [18, part.size, 4],
      [22, name.length, 2],
    ]
    for (const [at, value, bytes] of words) {
      if (bytes === 2) entry.setUint16(at, value, true)
      else entry.setUint32(at, value, true)
    }
    const shared = new Uint8Array(entry.buffer)
    directory.push(centralEntry(shared, name, offset))
    push(Uint8Array.of(0x50, 0x4b, 3, 4))
    push(shared)
    push(name)
    for (const chunk of part.packed) push(chunk)
  }
  const start = offset
  for (const entry of directory) push(entry)
  push(endRecord(parts.length, offset - start, start))
  return joined(pieces, offset)
}

const centralEntry = (shared: Uint8Array, name: Uint8Array, offset: number): Uint8Array => {
  const bytes = new Uint8Array(46 + name.length)
  bytes.set([0x50, 0x4b, 1, 2, 20, 0])
  bytes.set(shared, 6)
  new DataView(bytes.buffer).setUint32(42, offset, true)
  bytes.set(name, 46)
  return bytes
}

const endRecord = (count: number, size: number, start: number): Uint8Array => {
  const view = new DataView(new ArrayBuffer(22))
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, count, true)
  view.setUint16(10, count, true)
  view.setUint32(12, size, true)
  view.setUint32(16, start, true)
  return new Uint8Array(view.buffer)
}

const joined = (pieces: readonly Uint8Array[], length: number): Uint8Array => {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** What the first bytes of a picture say of it: its kind, and for kinds that are shown how many points it has. */
export type ImageHead =
  | { readonly mime: 'image/png' | 'image/jpeg' | 'image/gif'; readonly width: number; readonly height: number }
  | { readonly kind: string }

const says = (bytes: Uint8Array, at: number, text: string): boolean =>
  [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))

interface Size {
  readonly width: number
  readonly height: number
}

/** Tables, comments and notes of programs, each with its length, before the frame of a JPEG. */
const isSegment = (marker: number): boolean =>
  [0xc4, 0xcc, 0xdb, 0xdd, 0xfe].includes(marker) || (marker >= 0xe0 && marker <= 0xef)

/** The frame of a JPEG. What else stands before it a decoder may read otherwise: then nobody knows how large it is. */
const frameOf = (view: DataView): Size | null => {
  let at = 2
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker >= 0xc0 && marker <= 0xc2) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    const length = view.getUint16(at + 2)
    if (!isSegment(marker) || length < 2) return null
    at += 2 + length
  }
  return null
}

/** Bytes of the colour table that the flags of a GIF tell of. */
const coloursIn = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1))

/** The screen of a GIF, or its first frame where that is larger: it is drawn so large then. */
const screenOf = (view: DataView): Size | null => {
  let at = 13 + (view.byteLength > 10 ? coloursIn(view.getUint8(10)) : 0)
  while (at + 9 <= view.byteLength) {
    const sign = view.getUint8(at)
    const [left, top, width, height] = [1, 3, 5, 7].map((field) => view.getUint16(at + field, true))
    if (sign === 0x2c)
      return {
        width: Math.max(view.getUint16(6, true), (left ?? 0) + (width ?? 0)),
        height: Math.max(view.getUint16(8, true), (top ?? 0) + (height ?? 0)),
      }
    if (sign !== 0x21) return null
    at += 2
    while (at < view.byteLength && view.getUint8(at) > 0) at += 1 + view.getUint8(at)
    at += 1
  }
  return null
}

const foreign: readonly (readonly [kind: string, is: (bytes: Uint8Array) => boolean])[] = [
  ['EMF', (bytes) => says(bytes, 0, '\x01\0\0\0') && says(bytes, 40, ' EMF')],
  ['WMF', (bytes) => says(bytes, 0, '\xd7\xcd\xc6\x9a') || says(bytes, 0, '\x01\0\x09\0')],
  ['TIFF', (bytes) => says(bytes, 0, 'II*\0') || says(bytes, 0, 'MM\0*')],
  ['BMP', (bytes) => says(bytes, 0, 'BM')],
  ['WebP', (bytes) => says(bytes, 0, 'RIFF') && says(bytes, 8, 'WEBP')],
  ['SVG', (bytes) => /^\s*<(?:\?xml|svg|!)/.test(String.fromCharCode(...bytes.subarray(0, 64)))],
]

/** Reads the head of an untrusted picture; null for what is none, or is broken. */
export const imageHeadOf = (bytes: Uint8Array): ImageHead | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (says(bytes, 0, '\x89PNG\r\n\x1a\n') && says(bytes, 12, 'IHDR') && bytes.length >= 24)
    return { mime: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
  if (says(bytes, 0, 'GIF87a') || says(bytes, 0, 'GIF89a')) {
    const screen = screenOf(view)
    return screen === null ? null : { mime: 'image/gif', ...screen }
  }
  if (says(bytes, 0, '\xff\xd8\xff')) {
    const frame = frameOf(view)
    return frame === null ? null : { mime: 'image/jpeg', ...frame }
  }
  const kind = foreign.find(([, is]) => is(bytes))?.[0]
  return kind === undefined ? null : { kind }
}

/** What the first bytes of a picture say of it: its kind, and for kinds that are shown how many points it has. */
export type ImageHead =
  | { readonly mime: 'image/png' | 'image/jpeg' | 'image/gif'; readonly width: number; readonly height: number }
  | { readonly kind: string }

const says = (bytes: Uint8Array, at: number, text: string): boolean =>
  [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))

/** The frame of a JPEG stands behind any number of other segments, each with its length. */
const frameOf = (view: DataView): { width: number; height: number } | null => {
  let at = 2
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    if (marker === 0xda) return null
    at += marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8) ? 2 : 2 + view.getUint16(at + 2)
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
  if ((says(bytes, 0, 'GIF87a') || says(bytes, 0, 'GIF89a')) && bytes.length >= 10)
    return { mime: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
  if (says(bytes, 0, '\xff\xd8\xff')) {
    const frame = frameOf(view)
    return frame === null ? null : { mime: 'image/jpeg', ...frame }
  }
  const kind = foreign.find(([, is]) => is(bytes))?.[0]
  return kind === undefined ? null : { kind }
}

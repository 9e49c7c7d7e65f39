import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A workbook with one of its parts rewritten as text; the rest goes on as it is. */
export function rewritten(bytes: Uint8Array, part: RegExp, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter((name) => part.test(name))
  if (names.length === 0) throw new Error(`no part is ${part.source}`)
  for (const name of names) {
    const before = strFromU8(parts[name] ?? new Uint8Array())
    parts[name] = strToU8(change(before))
  }
  return zipSync(parts)
}

/** With parts added, changed or (null) taken out. */
export function repacked(bytes: Uint8Array, change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(bytes)
  change(parts)
  return zipSync(parts)
}

/** Every part that is text, with one text in the place of another, wherever it stands. */
export const replaced = (bytes: Uint8Array, from: string | RegExp, to: string): Uint8Array =>
  rewritten(bytes, /\.xml$/, (xml) => xml.replaceAll(from, to))

export const holds = (bytes: Uint8Array, part: string): boolean => part in unzipSync(bytes)

/** In the strict form of ISO 29500. */
export const strict = (bytes: Uint8Array): Uint8Array =>
  rewritten(bytes, /\.(xml|rels)$/, (xml) =>
    xml
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      ),
  )

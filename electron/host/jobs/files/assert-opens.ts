import { extname } from 'node:path'
import { unzipSync } from 'fflate'

/** What a package of Office must hold to be opened at all (ECMA-376 part 2, and the main part of each kind). */
const mainParts: Readonly<Record<string, readonly string[]>> = {
  '.xlsx': ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml'],
  '.docx': ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'],
}

/** Looks at what was made before it is kept: every part comes out whole, and those without which nothing opens are there. */
export function assertOpens(name: string, bytes: Uint8Array): void {
  const needed = mainParts[extname(name).toLowerCase()]
  if (needed === undefined) return
  const parts = unzipSync(bytes)
  const without = needed.filter((part) => (parts[part]?.byteLength ?? 0) === 0)
  if (without.length > 0) throw new Error(`a file of ours was made without ${without.join(', ')}`)
}

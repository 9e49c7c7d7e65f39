import { storableName } from '../../../shared/domain/file-name.ts'
import { isWordFile } from '../word/word.ts'

/** A name that is safe to show and to save: no folders, no control or direction characters, never empty. */
const safeName = (name: string | null | undefined, position: number): string => {
  const safe = (name ?? '')
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not reach a file name
    .replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .split(/[\\/]/)
    .at(-1)
    ?.trim()
  return safe === undefined || /^[. ]*$/.test(safe) ? `名前のない添付${position + 1}` : storableName(safe)
}

/** A safe name; what is a Word file by its content ends like one, whatever it was called or cut down to (BETTEN~1.DOC). */
export const attachmentName = (name: string | null | undefined, position: number, bytes: Uint8Array): string => {
  const safe = safeName(name, position)
  if (/\.doc[xm]$/i.test(safe) || !isWordFile(bytes)) return safe
  return `${safe.replace(/\.doc?$/i, '')}.docx`
}

import type { MailAttachment } from './raw-mail.ts'

const begin = /^begin [0-7]{3,4} (.+)$/

/** No mail carries more files so; words that only begin like one are not looked at for ever. */
const mostFiles = 100

const lineBytes = (line: string, into: number[]): boolean => {
  const length = ((line.charCodeAt(0) - 32) & 63) >>> 0
  if (length === 0) return true
  const six = (at: number): number => ((at < line.length ? line.charCodeAt(at) : 32) - 32) & 63
  if (line.length < 1 + Math.ceil((length * 4) / 3)) {
    // Trailing blanks are cut off on the way; anything shorter is no line of such a file.
    if (line.length + 4 < 1 + Math.ceil((length * 4) / 3)) return false
  }
  for (let index = 0, at = 1; index < length; index += 3, at += 4) {
    const word = (six(at) << 18) | (six(at + 1) << 12) | (six(at + 2) << 6) | six(at + 3)
    for (let part = 0; part < 3 && index + part < length; part += 1) into.push((word >>> (16 - 8 * part)) & 255)
  }
  return true
}

/** Files set into the text of a mail as mailers did before MIME, and the text without them. */
export const uuencoded = (text: string): { text: string; files: Omit<MailAttachment, 'mime'>[] } => {
  if (!/^begin [0-7]{3}/m.test(text)) return { text, files: [] }
  const lines = text.split(/\r?\n/)
  const kept: string[] = []
  const files: Omit<MailAttachment, 'mime'>[] = []
  let tried = 0
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const fileName = tried < mostFiles ? begin.exec(line)?.[1] : undefined
    if (fileName !== undefined) tried += 1
    const end = fileName === undefined ? -1 : lines.indexOf('end', at)
    const content: number[] = []
    const inside = lines.slice(at + 1, Math.max(at + 1, end))
    if (fileName === undefined || end < 0 || !inside.every((each) => each === '' || lineBytes(each, content))) {
      kept.push(line)
      continue
    }
    files.push({ fileName, bytes: Uint8Array.from(content) })
    at = end
  }
  return { text: kept.join('\n'), files }
}

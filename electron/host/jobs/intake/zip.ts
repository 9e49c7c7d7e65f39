import { incomingKindOf } from '../../../../shared/domain/applications/incoming/item.ts'
import { Refusal } from '../../../../shared/domain/refusal.ts'
import { attachmentName } from '../../../documents/mail/attachment-name.ts'
import type { MailAttachment } from '../../../documents/mail/raw-mail.ts'
import { isWordFile } from '../../../documents/word/word.ts'
import { openArchive, type PackageWords } from '../../../documents/word/zip.ts'
import { mimeOf } from '../../mime-types.ts'
import type { JobTools } from '../protocol.ts'
import type { Source } from './came.ts'

const mostInZip = 200

const words: PackageWords = {
  damaged: (name) => `「${name}」は途中で切れているか、壊れています。もう一度受け取ってください。`,
  tooLarge: (name) =>
    `「${name}」は展開すると大きすぎるため、開きませんでした。中のメールや応募書を取り出して入れてください。`,
}

/** What an operating system puts in by itself, and nobody sends. */
const isOfTheSystem = (name: string): boolean =>
  name.startsWith('__MACOSX/') || /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name)

/**
 * What lies in a zip, in its order; nothing where it is none, or a Word file under such a name. All of it comes out whole, or the
 * zip is refused in words.
 */
export function partsOfZip(fileName: string, bytes: Uint8Array): MailAttachment[] {
  if (incomingKindOf(fileName) !== 'zip' || isWordFile(bytes)) return []
  const archive = openArchive(bytes, fileName, words)
  const names = archive.names.filter((name) => !isOfTheSystem(name))
  if (names.length === 0) throw new Refusal('invalid', `「${fileName}」には何も入っていません。`)
  if (names.length > mostInZip)
    throw new Refusal(
      'invalid',
      `「${fileName}」には${names.length}点が入っています。一度に開けるのは${mostInZip}点までです。分けて入れてください。`,
    )
  return names.map((name, position) => {
    const inside = archive.read(name)
    const own = attachmentName(name, position, inside)
    return { fileName: own, mime: mimeOf(own), bytes: inside }
  })
}

/** What lies in a zip that was put in, each as a file of its own. Nothing is stored of a zip of which one part cannot be read. */
export async function openZip(tools: JobTools, fileId: string): Promise<Source[]> {
  const { name: fileName, bytes } = tools.fileBytes(fileId)
  const inside = partsOfZip(fileName, bytes)
  if (inside.length === 0) return [{ fileId, around: null }]
  const found: Source[] = []
  for (const [position, { fileName: own, mime, bytes: its }] of inside.entries()) {
    const stored = await tools.putAsCame(own, mime, its)
    found.push({ fileId: stored.fileId, around: { fileId, fileName, parts: inside.length, position } })
  }
  return found
}

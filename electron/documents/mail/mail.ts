import { Refusal } from '../../../shared/domain/refusal.ts'
import { isWordFile } from '../word/word.ts'
import { readEml } from './eml.ts'
import { readMsg } from './msg.ts'
import type { MailAttachment, RawMail, ReceivedMail } from './raw-mail.ts'
import { receivedDate } from './received-date.ts'

const maxSize = 60 * 1024 * 1024
const maxDepth = 4

const isOle = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0

const readRaw = async (bytes: Uint8Array, fileName: string): Promise<RawMail> =>
  isOle(bytes) ? readMsg(bytes, fileName) : readEml(bytes, fileName)

const receiptNote = (received: string | null): string =>
  received === null
    ? '受信記録(Received ヘッダー)がないため、受信日時を読み取れません。受信したメールソフトの表示を見て、手で入力してください。'
    : `受信記録(Received ヘッダー)の日時「${(received.split(';').at(-1) ?? '').trim()}」を読み取れません。手で入力してください。`

const asDocx = '読み取っていません。応募書であれば、Word 文書(.docx)で送り直してもらってください。'

/** Kinds of files in which an application comes in and that we do not read, or not wholly. */
const foreignForms: readonly (readonly [RegExp, string])[] = [
  [/\.docm$/, 'マクロ付きの Word 文書です。マクロは動かさず、文字だけを読みます。'],
  [/\.docx?$/, `中身が Word 文書(.docx)ではないか、古い形式(.doc)のため、${asDocx}`],
  [/\.(?:jtd|jtt|jtdc)$/, `一太郎の文書のため、${asDocx}`],
  [/\.(?:rtf|odt|dotx?|wps|pages)$/, `Word 文書(.docx)ではないため、${asDocx}`],
]

const isWordName = /\.doc[xm]$/i

/** A chart as PDF beside both forms is none of our business; beside one form, or none, it may be the other. */
const pdfNotes = (attachments: readonly MailAttachment[]): string[] => {
  const forms = attachments.filter(({ fileName, bytes }) => isWordName.test(fileName) && isWordFile(bytes)).length
  return attachments
    .filter(({ fileName, mime }) => /\.pdf$/i.test(fileName) || mime === 'application/pdf')
    .filter(({ fileName }) => forms < 2 || /鑑|応募|様式|別添|詳細/.test(fileName))
    .map(({ fileName }) => `添付「${fileName}」は PDF のため、${asDocx}`)
}

const isTnef = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x78 && bytes[1] === 0x9f && bytes[2] === 0x3e && bytes[3] === 0x22

const closedNotes = (attachment: MailAttachment): string[] => {
  const name = attachment.fileName.toLowerCase()
  if (name.endsWith('.docx') && isWordFile(attachment.bytes)) return []
  // A zip by name is opened by whoever takes the mail in, or named by them.
  if (name.endsWith('.zip')) return []
  if (/\.(?:7z|lzh|rar|cab)$/.test(name) || attachment.mime === 'application/zip') {
    return [`圧縮ファイル「${attachment.fileName}」は開いていません。中の応募書を取り出して、別に取り込んでください。`]
  }
  if (name === 'winmail.dat' || attachment.mime === 'application/ms-tnef' || isTnef(attachment.bytes)) {
    return [
      `「${attachment.fileName}」は Outlook 独自の形式で、中の添付ファイルを取り出せません。送り直しを頼んでください。`,
    ]
  }
  const foreign = foreignForms.find(([pattern]) => pattern.test(name))
  if (foreign !== undefined) return [`添付「${attachment.fileName}」は${foreign[1]}`]
  const isPart = attachment.mime === 'message/partial' || attachment.mime === 'message/external-body'
  if (isPart)
    return ['メールが分割されているか、添付ファイルが別の場所に置かれていて、読めません。送り直しを頼んでください。']
  if (name.endsWith('.p7m')) return [`「${attachment.fileName}」は暗号化又は署名されていて、開けません。`]
  return []
}

const isMessage = ({ fileName, mime }: MailAttachment): boolean =>
  mime === 'message/rfc822' || mime === 'message/global' || /\.(?:eml|msg)$/i.test(fileName)

interface Unpacked {
  /** The words of mails that lie in it. */
  readonly texts: readonly string[]
  readonly attachments: readonly MailAttachment[]
  readonly notes: readonly string[]
}

const innerNote = (mail: RawMail, found: number): string =>
  `転送されたメール「${mail.subject || '(件名なし)'}」の中から添付ファイル ${found} 点を取り出しました。受信日時は転送後のメールのものです。`

const tooDeep = (fileName: string): string =>
  `「${fileName}」はメールが何重にも入れ子になっているため、開いていません。`

const unpackInner = async (mail: RawMail, depth: number): Promise<Unpacked> => {
  const inside = await unpack(mail, depth + 1)
  return {
    texts: [mail.text, ...inside.texts],
    attachments: inside.attachments,
    notes: [innerNote(mail, inside.attachments.length), ...inside.notes],
  }
}

const unpackAttached = async (attachment: MailAttachment, depth: number): Promise<Unpacked> => {
  if (!isMessage(attachment)) return { texts: [], attachments: [attachment], notes: closedNotes(attachment) }
  if (depth >= maxDepth) return { texts: [], attachments: [attachment], notes: [tooDeep(attachment.fileName)] }
  try {
    return await unpackInner(await readRaw(attachment.bytes, attachment.fileName), depth)
  } catch (error) {
    // One unreadable forwarded message must not cost the other attachments; the note names it.
    if (error instanceof Refusal) return { texts: [], attachments: [attachment], notes: [error.message] }
    throw error
  }
}

const unpack = async (mail: RawMail, depth: number): Promise<Unpacked> => {
  const parts: Unpacked[] = []
  for (const attachment of mail.attachments) parts.push(await unpackAttached(attachment, depth))
  for (const inner of mail.inner) parts.push(await unpackInner(inner, depth))
  return {
    texts: parts.flatMap((part) => part.texts),
    attachments: parts.flatMap((part) => part.attachments),
    notes: [...mail.notes, ...parts.flatMap((part) => part.notes)],
  }
}

/** Reads a saved mail (.eml or .msg) with everything attached, also inside forwarded messages. Throws `invalid`. */
export const readMail = async (bytes: Uint8Array, fileName: string): Promise<ReceivedMail> => {
  if (bytes.length === 0) {
    throw new Refusal('invalid', `「${fileName}」は中身が空(0バイト)です。メールソフトからもう一度保存してください。`)
  }
  if (bytes.length > maxSize) {
    throw new Refusal(
      'invalid',
      `「${fileName}」は大きすぎます(60MBまで)。添付ファイルを別に保存して取り込んでください。`,
    )
  }
  const mail = await readRaw(bytes, fileName)
  const { texts, attachments, notes: found } = await unpack(mail, 0)
  const notes = [...found, ...pdfNotes(attachments)]
  const receivedAt = mail.received === null ? null : receivedDate(mail.received)
  return {
    receivedAt,
    dateHeader: mail.dateHeader,
    from: mail.from,
    subject: mail.subject,
    messageId: mail.messageId,
    text: [mail.text, ...texts].join('\n'),
    attachments,
    notes: receivedAt === null ? [receiptNote(mail.received), ...notes] : notes,
  }
}

import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { attachmentName } from './attachment-name.ts'
import { htmlText } from './html-text.ts'
import { latin } from './latin.ts'
import { boundaryOf, type MendedMail, mended } from './mended.ts'
import type { MailAttachment, RawMail } from './raw-mail.ts'
import { uuencoded } from './uuencode.ts'

const notMail = (fileName: string): Refusal =>
  new Refusal(
    'invalid',
    `「${fileName}」はメールとして読み取れません。メールソフトで .eml 又は .msg の形式で保存したファイルを選んでください。`,
  )

const cutOff = (fileName: string): Refusal =>
  new Refusal('invalid', `「${fileName}」は途中で切れています。メールソフトからもう一度保存して取り込んでください。`)

/** A mail is told by its head: header lines, and at least one that every mail carries. */
const mendedHead = (bytes: Uint8Array, fileName: string): MendedMail => {
  const mail = mended(bytes)
  if (mail === null || !/^(?:received|from|date|message-id|mime-version|subject)[ \t]*:/im.test(mail.head)) {
    throw notMail(fileName)
  }
  if (!mail.isWhole) throw cutOff(fileName)
  return mail
}

/** Every multipart mail says where it ends; without that line, attachments may be half there. */
const checkEnd = ({ bytes, head }: MendedMail, fileName: string): void => {
  const boundary = boundaryOf(head)
  if (boundary !== null && Buffer.from(bytes).indexOf(`\n--${boundary}--`, 0, 'latin1') < 0) throw cutOff(fileName)
}

const mailbox = (address: Address | undefined): RawMail['from'] => {
  const found = address?.group === undefined ? address : address.group[0]
  return found === undefined ? null : { name: found.name, address: found.address ?? '' }
}

const contentBytes = (content: Attachment['content']): Uint8Array => {
  if (typeof content === 'string') return new TextEncoder().encode(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}

const attached = (attachment: Attachment, position: number): MailAttachment[] => {
  const bytes = contentBytes(attachment.content)
  const name =
    attachment.filename ?? (attachment.mimeType === 'message/rfc822' ? `転送メール${position + 1}.eml` : null)
  const inside = startsAsUu(bytes) ? uuencoded(latin(bytes)).files : []
  if (inside.length > 0) return inside.map((file) => uuFile(file, position))
  return [
    { fileName: attachmentName(name, position, bytes), mime: attachment.mimeType, bytes, inline: isInText(attachment) },
  ]
}

/** Shown within the text, and so no attachment that anybody counts. */
const isInText = ({ mimeType, related, disposition, contentId }: Attachment): boolean =>
  mimeType.startsWith('image/') && (related === true || (disposition === 'inline' && contentId !== undefined))

const startsAsUu = (bytes: Uint8Array): boolean => /^\s*begin [0-7]{3}/.test(latin(bytes.subarray(0, 40)))

const uuFile = ({ fileName, bytes }: Omit<MailAttachment, 'mime'>, position: number): MailAttachment => ({
  fileName: attachmentName(fileName, position, bytes),
  mime: 'application/octet-stream',
  bytes,
})

const header = (mail: Email, name: string): string | null =>
  mail.headers.find((candidate) => candidate.key === name)?.value ?? null

const parse = async (bytes: Uint8Array, fileName: string): Promise<Email> => {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 30 })
  } catch {
    // The parser throws only where its limits on headers and nesting are passed.
    throw notMail(fileName)
  }
}

export const readEml = async (written: Uint8Array, fileName: string): Promise<RawMail> => {
  const whole = mendedHead(written, fileName)
  checkEnd(whole, fileName)
  const mail = await parse(whole.bytes, fileName)
  const { text, files } = uuencoded(mail.text ?? htmlText(mail.html ?? ''))
  const attachments = mail.attachments.flatMap(attached)
  return {
    received: header(mail, 'received'),
    dateHeader: header(mail, 'date'),
    from: mailbox(mail.from),
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? null,
    text,
    attachments: [...attachments, ...files.map((file, index) => uuFile(file, attachments.length + index))],
    inner: [],
    notes: whole.notes,
  }
}

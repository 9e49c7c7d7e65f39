import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { attachmentName } from './attachment-name.ts'
import type { MailAttachment, RawMail } from './raw-mail.ts'

const notMail = (fileName: string): Refusal =>
  new Refusal(
    'invalid',
    `「${fileName}」はメールとして読み取れません。メールソフトで .eml 又は .msg の形式で保存したファイルを選んでください。`,
  )

const cutOff = (fileName: string): Refusal =>
  new Refusal('invalid', `「${fileName}」は途中で切れています。メールソフトからもう一度保存して取り込んでください。`)

/** One byte, one character: structure is judged before anything is decoded. */
const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

/** A mail is told by its head: only header lines, and at least one that every mail carries. */
const checkHead = (text: string, fileName: string): string => {
  const end = /\r?\n\r?\n/.exec(text)
  const head = (end === null ? text : text.slice(0, end.index)).replace(/\r?\n[ \t]+/g, ' ')
  const lines = head.split(/\r?\n/).filter((line, index) => line !== '' && !(index === 0 && line.startsWith('From ')))
  const areHeaders = lines.length > 0 && lines.every((line) => /^[\x21-\x39\x3b-\x7e]+[ \t]*:/.test(line))
  if (!areHeaders || !/^(?:received|from|date|message-id|mime-version|subject):/im.test(head)) throw notMail(fileName)
  if (end === null) throw cutOff(fileName)
  return head
}

/** Every multipart mail says where it ends; without that line, attachments may be half there. */
const checkEnd = (text: string, head: string, fileName: string): void => {
  const type = /^content-type:[ \t]*multipart\/.*$/im.exec(head)?.[0]
  if (type === undefined) return
  const boundary = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type)
  const value = boundary?.[1] ?? boundary?.[2]
  if (value !== undefined && !text.includes(`\n--${value}--`)) throw cutOff(fileName)
}

const mailbox = (address: Address | undefined): RawMail['from'] => {
  const found = address?.group === undefined ? address : address.group[0]
  return found === undefined ? null : { name: found.name, address: found.address ?? '' }
}

const contentBytes = (content: Attachment['content']): Uint8Array => {
  if (typeof content === 'string') return new TextEncoder().encode(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}

const attached = (attachment: Attachment, position: number): MailAttachment => ({
  fileName: attachmentName(
    attachment.filename ?? (attachment.mimeType === 'message/rfc822' ? `転送メール${position + 1}.eml` : null),
    position,
  ),
  mime: attachment.mimeType,
  bytes: contentBytes(attachment.content),
})

const plain = (mail: Email): string =>
  mail.text ??
  (mail.html ?? '')
    .replace(/<(?:style|script)[^>]*>[\s\S]*?<\/(?:style|script)>/gi, '')
    .replace(/<br[^>]*>|<\/p>|<\/div>/gi, '\n')
    .replace(/<[^>]*>/g, '')

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

export const readEml = async (bytes: Uint8Array, fileName: string): Promise<RawMail> => {
  const text = latin(bytes)
  checkEnd(text, checkHead(text, fileName), fileName)
  const mail = await parse(bytes, fileName)
  return {
    received: header(mail, 'received'),
    dateHeader: header(mail, 'date'),
    from: mailbox(mail.from),
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? null,
    text: plain(mail),
    attachments: mail.attachments.map(attached),
    inner: [],
    notes: [],
  }
}

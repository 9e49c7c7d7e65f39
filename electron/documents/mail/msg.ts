import MsgReaderModule, { type FieldsData } from '@kenjiuno/msgreader'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { attachmentName } from './attachment-name.ts'
import { isSoundCompoundFile } from './compound-file.ts'
import type { MailAttachment, RawMail } from './raw-mail.ts'

const refusal = (fileName: string): Refusal =>
  new Refusal(
    'invalid',
    `「${fileName}」は Outlook のメール(.msg)として読み取れません。Outlook から保存し直すか、.eml の形式で保存してください。`,
  )

type Reader = InstanceType<typeof MsgReaderModule>

/** The library is CommonJS: bundled it is the class itself, run by Node it stands under `default`. */
const MsgReader: typeof MsgReaderModule =
  (MsgReaderModule as unknown as { default?: typeof MsgReaderModule }).default ?? MsgReaderModule

const header = (headers: string, name: string): string | null => {
  const unfolded = headers.replace(/\r?\n[ \t]+/g, ' ')
  return new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? null
}

const sender = (fields: FieldsData): RawMail['from'] => {
  const address = fields.senderSmtpAddress ?? fields.sentRepresentingSmtpAddress ?? fields.senderEmail ?? ''
  const name = fields.senderName ?? ''
  return name === '' && address === '' ? null : { name, address }
}

const hasExtension = (name: string): boolean => /\.[A-Za-z0-9]{1,5}$/.test(name)

/** Outlook keeps a long name, a short one (8.3), one for display, and at times the extension apart from them. */
const nameOf = (attachment: FieldsData, found: string): string => {
  const names = [attachment.fileName, attachment.name, attachment.fileNameShort, found].filter(
    (name): name is string => name !== undefined && name !== '',
  )
  const whole = names.find(hasExtension)
  return whole ?? `${names[0] ?? ''}${attachment.extension ?? ''}`
}

const attached = (reader: Reader, attachment: FieldsData, position: number): MailAttachment => {
  const { fileName, content } = reader.getAttachment(attachment)
  return {
    fileName: attachmentName(nameOf(attachment, fileName), position, content),
    mime: attachment.attachMimeTag ?? 'application/octet-stream',
    bytes: content,
    inline: attachment.attachmentHidden === true,
  }
}

const deliveryNote = (fields: FieldsData): string[] =>
  fields.messageDeliveryTime === undefined || header(fields.headers ?? '', 'received') !== null
    ? []
    : [
        `Outlook には配信日時「${fields.messageDeliveryTime}」が記録されています(受信記録ではないため、受信日時には使っていません)。`,
      ]

const message = (reader: Reader, fields: FieldsData): RawMail => {
  const headers = fields.headers ?? ''
  const attachments = fields.attachments ?? []
  const isInner = (attachment: FieldsData): boolean => attachment.innerMsgContentFields !== undefined
  return {
    received: header(headers, 'received'),
    dateHeader: header(headers, 'date'),
    from: sender(fields),
    subject: fields.subject ?? '',
    messageId: header(headers, 'message-id'),
    text: fields.body ?? '',
    attachments: attachments
      .filter((attachment) => !isInner(attachment))
      .map((attachment, position) => attached(reader, attachment, position)),
    inner: attachments.flatMap(({ innerMsgContentFields }) =>
      innerMsgContentFields === undefined ? [] : [message(reader, innerMsgContentFields)],
    ),
    notes: deliveryNote(fields),
  }
}

export const readMsg = (bytes: Uint8Array, fileName: string): RawMail => {
  // The library follows whatever the file says of itself, without end or bound.
  if (!isSoundCompoundFile(bytes)) throw refusal(fileName)
  try {
    const reader = new MsgReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    // Old Outlook keeps text in the PC's own code page.
    reader.parserConfig = { ansiEncoding: 'cp932' }
    const fields = reader.getFileData()
    if (fields.error !== undefined || fields.dataType !== 'msg') throw refusal(fileName)
    const mail = message(reader, fields)
    if (mail.subject === '' && mail.from === null && mail.text === '' && mail.attachments.length === 0) {
      throw refusal(fileName)
    }
    return mail
  } catch (error) {
    // The library throws plain errors of many kinds on a damaged container; all mean the same to the officer.
    throw error instanceof Refusal ? error : refusal(fileName)
  }
}

import { readMail as read } from '../../../documents/mail/mail.ts'
import type { JobBody } from '../protocol.ts'

/** A stored mail as a person reads it. */
export const readMail: JobBody<'correspondence.readMail'> = async (tools, { fileId }) => {
  const { name, bytes } = tools.fileBytes(fileId)
  const { subject, from, receivedAt, text, attachments, notes } = await read(bytes, name)
  return {
    subject,
    from: from === null ? '' : [from.name, from.address].filter((word) => word !== '').join(' '),
    receivedAt,
    text,
    attachments: attachments.map((each) => ({
      ...{ name: each.fileName, size: each.bytes.length, inline: each.inline === true },
    })),
    notes: [...notes],
  }
}

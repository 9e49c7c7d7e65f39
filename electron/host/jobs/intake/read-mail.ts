import { readMail as read } from '../../../documents/mail/mail.ts'
import type { JobBody } from '../protocol.ts'

/** Characters that are shown: no person reads on, and the whole of it goes through the office and onto one page. */
const most = 100_000

/** A stored mail as a person reads it. */
export const readMail: JobBody<'correspondence.readMail'> = async (tools, { fileId }) => {
  const { name, bytes } = tools.fileBytes(fileId)
  const { subject, from, receivedAt, text, attachments, notes } = await read(bytes, name)
  return {
    subject,
    from: from === null ? '' : [from.name, from.address].filter((word) => word !== '').join(' '),
    receivedAt,
    text: text.slice(0, most),
    attachments: attachments.map((each) => ({
      ...{ name: each.fileName, size: each.bytes.length, inline: each.inline === true },
    })),
    notes: [
      ...(text.length > most
        ? ['本文が長いため、初めの10万字だけを表示しています。全部は、メールを保存して見てください。']
        : []),
      ...notes,
    ],
  }
}

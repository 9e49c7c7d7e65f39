import { createHash } from 'node:crypto'
import { readApplicationForms } from '../../../electron/documents/forms/reader.ts'
import { readMail } from '../../../electron/documents/mail/mail.ts'
import { countryMails } from '../../support/hosts/mails/country-mails.ts'

/** Reading and hashing what the mails of a day consist of, and nothing more. */
export async function readAndHash(mails: readonly Uint8Array[]): Promise<void> {
  for (const bytes of mails) {
    createHash('sha256').update(bytes).digest('hex')
    const { attachments } = await readMail(bytes, '受信.eml')
    for (const each of attachments) createHash('sha256').update(each.bytes).digest('hex')
    readApplicationForms(attachments)
  }
}

// As a process of its own: the same by a process that has just begun, once; without its beginning.
if (process.send !== undefined && process.argv[1] === import.meta.filename) {
  const mails = countryMails()
  const begun = performance.now()
  await readAndHash(mails)
  process.send(performance.now() - begun)
}

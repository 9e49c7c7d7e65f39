import { Refusal } from '../../../../shared/domain/refusal.ts'
import type { MailAttachment } from '../../../documents/mail/raw-mail.ts'
import { partsOfZip } from './zip.ts'

/** What came with a mail: attached itself, or in a zip that is attached. */
export interface Attached extends MailAttachment {
  /** The zip it lies in, by its place in the same list; null where it is attached itself. */
  readonly within: number | null
  /** A zip that was opened. */
  readonly opened: boolean
}

/**
 * All that is attached, and behind each zip what lies in it. A zip that cannot be opened is kept closed, and `told` says why: the
 * mail comes in all the same, as its other papers may be the whole application.
 */
export function allAttached(attachments: readonly MailAttachment[], told: (message: string) => void): Attached[] {
  const all: Attached[] = []
  for (const attachment of attachments) {
    const inside = insideOf(attachment, told)
    const at = all.push({ ...attachment, within: null, opened: inside.length > 0 }) - 1
    for (const each of inside) all.push({ ...each, within: at, opened: false })
  }
  return all
}

function insideOf({ fileName, bytes }: MailAttachment, told: (message: string) => void): readonly MailAttachment[] {
  try {
    return partsOfZip(fileName, bytes)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    told(`${error.message}zip はそのまま書類に付けています。`)
    return []
  }
}

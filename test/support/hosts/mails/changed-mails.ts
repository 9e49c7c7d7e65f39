import { breaking } from '../breaking.ts'
import { momentsOf } from '../moments.ts'

/** Outlook mails with some bytes changed, in every run the same. */
export function changedMails(count: number): (readonly [string, Uint8Array])[] {
  const whole = breaking('msg-bytes-changed.msg')
  const chance = momentsOf(11)
  const below = (end: number) => Math.floor(chance() * end)
  return Array.from({ length: count }, (_, at) => {
    const bytes = Uint8Array.from(whole)
    // The head and the tables of sectors lie in front: what is changed there does the most.
    for (let n = below(6); n >= 0; n--) bytes[below(n % 2 === 0 ? 4096 : bytes.length)] = below(256)
    return [`${at}.msg`, bytes] as const
  })
}

import type { Tell } from './marked-sheets.ts'

const sha256 = '0'.repeat(64)
const none = { inline: false, parts: 0, aside: '', same: false }

/** A mail with one file in it that stands nowhere else, and what it says of its attachments. */
export const cameWith = (fileId: string) => ({
  came: [
    { ...none, in: null, position: 0, fileId, name: '応募', size: 0, sha256, parts: 1 },
    { ...none, in: 0, position: 0, fileId: null, name: '概要', size: 1, sha256, aside: '見本' },
  ],
  announced: [{ count: null, name: '見本', quote: '見本' }],
})

/** Two mails that nobody could read: one is set aside, one stays. */
export function refusedMails(tell: Tell, [first = '', second = '']: readonly string[]): void {
  tell('incoming.refuse', { fy: 2026, ...cameWith(first) })
  const { id } = tell<{ id: string }>('incoming.refuse', { fy: 2026, ...cameWith(second) })
  const { revision } = tell<{ revision: number }>('incoming.setAside', { id, revision: 1 })
  tell('incoming.explain', { id, revision })
}

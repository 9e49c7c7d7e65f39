import { randomUUID } from 'node:crypto'
import type { Tell } from './marked-sheets.ts'

const sha256 = '0'.repeat(64)
const called = '2026-02-12T10:00:00+09:00'
const none = { inline: false, parts: 0, aside: '', same: false }

/** A mail with one file in it that stands nowhere else, and what it says of its attachments. */
export const cameWith = (fileId: string) => ({
  came: [
    { ...none, in: null, position: 0, fileId, name: '応募', size: 0, sha256, parts: 1 },
    { ...none, in: 0, position: 0, fileId: null, name: '概要', size: 1, sha256, aside: '見本' },
  ],
  announced: [{ count: null, name: '見本', quote: '見本' }],
})

/** Two mails that nobody could read: one is set aside and then filed to a prefecture, one stays. */
export function refusedMails(tell: Tell, [first = '', second = '']: readonly string[]): void {
  tell('incoming.refuse', { fy: 2026, ...cameWith(first) })
  const { id } = tell<{ id: string }>('incoming.refuse', { fy: 2026, ...cameWith(second) })
  const { revision } = tell<{ revision: number }>('incoming.setAside', { id, revision: 1 })
  const explained = tell<{ revision: number }>('incoming.explain', { id, revision })
  tell('incoming.fileTo', { id, jis2: '41', receivedAt: called, revision: explained.revision })
}

/** Three calls with a prefecture: one is put right, one struck, one waits to be followed up. */
export function telephoned(tell: Tell): void {
  const words = { heldAt: called, way: 'made', dueOn: '2026-02-13', done: false }
  const add = () => tell('correspondence.addNote', { id: randomUUID(), fy: 2026, jis2: '41', ...words })
  const first = add()
  tell('correspondence.editNote', { ...words, id: first.id, done: true, revision: first.revision })
  const { id, revision } = add()
  tell('correspondence.strikeNote', { id, revision })
  add()
}

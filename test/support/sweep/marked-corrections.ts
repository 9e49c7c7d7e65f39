import { randomUUID } from 'node:crypto'
import type { Direct } from '../office/direct-client.ts'
import type { Tell } from './marked-sheets.ts'

/** A body is asked to mend its papers, in the officer's own words, and answers; a second request is taken back, and a third stays a draft. */
export function askedToMend(tell: Tell, ask: Direct, applicationId: string): void {
  const newest = () => {
    const request = ask.corrections.list({ applicationId }).requests.at(-1)
    if (!request) throw new Error('a request was drawn')
    return request
  }
  const next = (deed: string, input: object = {}) => {
    const { id, revision } = newest()
    tell(`corrections.${deed}`, { id, revision, ...input })
  }
  const draw = () => void tell('corrections.draw', { id: randomUUID(), applicationId })
  const [sentOn, dueOn] = ['2026-02-20', '2026-02-27']
  receiptSaid(tell, ask, applicationId)
  draw()
  next('edit', { dueOn, dueHour: 17, method: 'memo' })
  next('send', { sentOn })
  next('answer', { answeredOn: sentOn })
  for (const { id, included } of newest().items) if (included) next('close', { itemId: id, outcome: 'resolved' })
  draw()
  next('takeBack')
  draw()
}

/** Its 受領連絡 was sent; said once by mistake. */
function receiptSaid(tell: Tell, ask: Direct, applicationId: string): void {
  const { version } = ask.applications.get({ id: applicationId })
  const say = (sentAt: string) =>
    tell<{ said: { id: string; revision: number }[] }>('corrections.sendReceipt', {
      ...{ id: randomUUID(), applicationId, version, sentAt },
    }).said.at(-1)
  const { id, revision } = say('2026-02-19T10:00:00+09:00') ?? {}
  tell('corrections.takeReceiptBack', { id, revision })
  say('2026-02-19T10:30:00+09:00')
}

import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { madeUpForm, readingOf } from '../../support/forms/made-up-form.ts'
import { givenOffice } from '../../support/office/office.ts'

const fy = 2026

/** 秋田県 is registered with its first version. */
function given() {
  const office = givenOffice({ now: '2026-02-20T09:00:00+09:00' })
  const { ask } = office
  const takeIn = (name: string, receivedAt: string) =>
    ask.intake.takeIn({
      ...{ id: randomUUID(), fy, receivedAt, messageId: `<${randomUUID()}@example.lg.jp>`, files: [] },
      reading: readingOf(madeUpForm(name)),
      sender: { name: '見本 太郎', address: 'sample@example.lg.jp', subject: '応募書の提出' },
    }).id
  const id = takeIn('秋田県', '2026-02-18T10:15:30+09:00')
  const now = () => ask.applications.get({ id })
  const register = () => ask.intake.register({ id, revision: now().revision })
  const say = (version: number, sentAt = '2026-02-18T10:15:00+09:00', mail: string = randomUUID()) =>
    ask.corrections.sendReceipt({ id: mail, applicationId: id, version, sentAt })
  const replace = (receivedAt: string) => {
    const draftId = takeIn('秋田県', receivedAt)
    ask.intake.replaceWith({ id, draftId, revision: now().revision })
  }
  const entries = () =>
    ask.correspondence
      .page({ fy, jis2: '05' })
      .flatMap(({ key, title, at, text }) => (key.startsWith('receipt-mail') ? [[title, at, text.split('\n')[0]]] : []))
  return { ...office, id, now, register, say, replace, entries }
}

describe('受領連絡を送った記録', () => {
  it('is said once for each version, of what has come and no time to come, and stands in やりとり', () => {
    const { ask, id, now, register, say, replace, entries } = given()
    expect(() => say(1)).toThrow('まだ受付していません')
    register()
    expect(now().receiptSentAt).toBeNull()
    expect(() => say(1, '2026-02-18T10:14:00+09:00')).toThrow(/第1版の受信.*より前/)
    expect(() => say(1, '2026-02-20T09:01:00+09:00')).toThrow('今より後')
    const mail = randomUUID()
    say(1, '2026-02-18T10:15:00+09:00', mail)
    // Sent twice over the wire it is one record.
    expect(say(1, '2026-02-18T10:15:00+09:00', mail).said).toHaveLength(1)
    expect(() => say(1, '2026-02-19T09:00:00+09:00')).toThrow(/10:15 に送ったと記録/)
    expect(ask.applications.list({ fy }).map(({ receiptSentAt }) => receiptSentAt)).toEqual([
      '2026-02-18T10:15:00+09:00',
    ])

    replace('2026-02-19T08:00:00+09:00')
    expect(now()).toMatchObject({ version: 2, receiptSentAt: null })
    expect(() => say(1)).toThrow('いまの版は第2版です')
    say(2, '2026-02-19T09:00:00+09:00')
    expect(entries()).toEqual([
      ['第2版の受領連絡(W1)を送った', '2026-02-19T09:00:00+09:00', '受領連絡(W1)の文(第2版):'],
      ['第1版の受領連絡(W1)を送った', '2026-02-18T10:15:00+09:00', '受領連絡(W1)の文(第1版):'],
    ])
    expect(ask.applications.history({ id }).map(({ deed }) => deed)).toContain('第2版の受領連絡を送ったと記録した')
  })

  it('is taken back with its reason, stays to be read, and can be said again', () => {
    const { ask, now, register, say, entries } = given()
    register()
    const [said] = say(1).said
    const back = { id: said!.id, reason: '別の県に送っていた', revision: said!.revision }
    ask.corrections.takeReceiptBack(back)
    expect(() => ask.corrections.takeReceiptBack(back)).toThrow(/取消し|変更/)
    expect(now().receiptSentAt).toBeNull()
    expect(entries()).toEqual([
      ['第1版の受領連絡(W1)を送った 取消し', '2026-02-18T10:15:00+09:00', '取り消した理由 別の県に送っていた'],
    ])
    say(1, '2026-02-20T08:00:00+09:00')
    expect(now().receiptSentAt).toBe('2026-02-20T08:00:00+09:00')
  })
})

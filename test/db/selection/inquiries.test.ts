import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { InputAt } from '../../../electron/host/practice/play.ts'
import { inquiryFields } from '../../../shared/domain/selection/inquiry.ts'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import type { Direct } from '../../support/office/direct-client.ts'
import { givenOffice } from '../../support/office/office.ts'
import { passed } from '../../support/office/year.ts'
import { refused } from '../../support/refused.ts'

const fy = 2026

function givenAkita() {
  const given = givenOffice()
  const akita = passed(given.ask, madeUpForm('秋田県'), '2026-02-18T10:15:00+09:00')
  given.at('2026-04-10T12:00:00+09:00')
  return { ...given, akita }
}
const add = (ask: Direct, more: Partial<InputAt<'inquiries.add'>> = {}) =>
  ask.inquiries.add({
    id: randomUUID(),
    fy,
    askedAt: '2026-04-10T10:00:00+09:00',
    means: 'telephone',
    org: '見本新聞',
    person: '例示 花子',
    question: '選定されなかった理由を知りたい。',
    ...more,
  })

describe('問い合わせ', () => {
  it('is numbered in its year, shown the newest first, with the body it is about', () => {
    const { ask, akita } = givenAkita()
    add(ask)
    add(ask, { about: [akita], means: 'visit' })
    expect(ask.inquiries.list({ fy }).map(({ no, prefecture, receiptNo }) => [no, prefecture, receiptNo])).toEqual([
      [2, '秋田県', 'R8-01'],
      [1, '', ''],
    ])
    expect(() => add(ask, { about: [randomUUID()] })).toThrow(refused('missing'))
    expect(() => add(ask, { fy: 2031 })).toThrow(refused('missing'))
  })

  it('is answered by the same form: by whom and when', () => {
    const { ask } = givenAkita()
    const asked = add(ask)
    expect(() => ask.inquiries.edit({ ...asked, state: 'answered' })).toThrow(
      refused('invalid', {
        fields: { answer: expect.anything(), answeredBy: expect.anything(), answeredAt: expect.anything() },
      }),
    )
    const answered = ask.inquiries.edit({
      ...asked,
      state: 'answered',
      answer: '公表資料のとおりです。',
      answeredBy: '見本 太郎',
      answeredAt: '2026-04-10T11:30:00+09:00',
    })
    expect(answered).toMatchObject({ state: 'answered', revision: 2 })
    expect(() => ask.inquiries.edit({ ...asked, org: '別の新聞' })).toThrow(
      refused('conflict', {
        clashes: expect.arrayContaining([expect.objectContaining({ field: 'state', theirs: '回答済' })]),
      }),
    )
  })

  it('is found by who asked, what was asked and answered, and the body; deleted it is not, and it comes back', () => {
    const { ask, akita } = givenAkita()
    const asked = add(ask, { about: [akita], answer: '調整中' })
    const found = (text: string) =>
      ask.search
        .everywhere({ text })
        .hits.filter(({ kind }) => kind === 'inquiry')
        .map(({ route, title }) => [route, title])
    const hit = [[`/inquiries/${asked.id}`, '問い合わせ1 見本新聞 例示 花子']]
    for (const text of ['見本新聞', '例示花子', '選定されなかった', '調整中', '秋田']) expect(found(text)).toEqual(hit)
    expect(found('ほかの言葉')).toEqual([])
    expect(ask.search.everywhere({ text: '選定されなかった' }).hits[0]?.excerpt).toMatchObject({
      label: inquiryFields.question.label,
    })
    const removed = ask.inquiries.remove({ id: asked.id, revision: asked.revision })
    expect([found('見本新聞'), ask.inquiries.list({ fy })]).toEqual([[], []])
    ask.inquiries.restore(removed)
    expect(found('見本新聞')).toEqual(hit)
    // A number that was given away is not given again.
    ask.inquiries.remove({ id: asked.id, revision: removed.revision + 1 })
    expect(add(ask).no).toBe(2)
  })

  it('keeps a long text whole', () => {
    const { ask } = givenAkita()
    const question = '長い問い合わせ。\n'.repeat(800).trim()
    expect(add(ask, { question }).question).toBe(question)
    expect(() => add(ask, { question: 'あ'.repeat(8001) })).toThrow(refused('invalid'))
  })

  it('is nothing that a 委員 may ask for or find', () => {
    const { ask, as } = givenAkita()
    add(ask)
    const { profileId, name } = ask.reviewers.add({ id: randomUUID(), fy, name: '例示 次郎', withProfile: true })
    const own = as({ profileId: profileId ?? '', name, role: 'reviewer' })
    expect(() => own.inquiries.list({ fy })).toThrow(refused('forbidden'))
    expect(() => own.approvals.list({ fy })).toThrow(refused('forbidden'))
    expect(own.search.everywhere({ text: '見本新聞' }).hits).toEqual([])
  })
})

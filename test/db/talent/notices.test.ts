import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { givenOffice } from '../../support/office/office.ts'
import { refused } from '../../support/refused.ts'
import { registered, statedPerson, statedTerms } from '../../support/talent/registrants.ts'

const fy = 2026
const posted = { employment: 'term' as const, requirement: 'any' as const, closesOn: '2026-12-20' }

/** Two new postings and an old one; two who get the notice, and one each who declined, rests, has no consent or no address. */
function given() {
  const office = givenOffice({ now: '2026-11-26T10:00:00+09:00' })
  const { ask } = office
  const put = (title: string, openedOn: string) =>
    ask.postings.add({ id: randomUUID(), fy, code: '410004', title, openedOn, ...posted })
  const fresh = put('市町村DX支援 専門官', '2026-11-02')
  put('終わった募集', '2026-11-03')
  const person = (name: string, email: string) => registered(ask, { person: statedPerson(name, email) })
  const covered = person('架空 一子', 'ichiko@example.jp')
  const other = person('架空 二郎', 'jirou@example.jp')
  registered(ask, {
    person: statedPerson('架空 三郎', 'saburou@example.jp'),
    terms: { ...statedTerms, noNotices: true },
  })
  const resting = person('架空 四郎', 'shirou@example.jp')
  ask.talent.move({ id: resting, revision: ask.talent.page({ id: resting }).revision, to: 'paused' })
  person('架空 五郎', '')
  const prepared = (until = '2026-11-26') => ask.notices.prepare({ id: randomUUID(), fy, until })
  const copied = (notice: { id: string; revision: number }, way: 'each' | 'bcc' = 'each') =>
    ask.notices.copy({ id: notice.id, revision: notice.revision, viewId: randomUUID(), way })
  return { ...office, fresh, covered, other, prepared, copied }
}

describe('定期のお知らせ', () => {
  it('is drafted from the postings, copied with every look on record, sent, and then stays as it was sent', () => {
    const { ask, prepared, copied, fresh, covered, other } = given()
    const draft = prepared()
    expect(draft).toMatchObject({
      ...{ no: 1, since: '2026-04-01', state: 'draft', sent: 2, registered: 5 },
      unsent: { declined: 1, paused: 1, noConsent: 0, noMail: 1 },
    })
    expect(draft.body).toContain('・佐賀県 市町村DX支援 専門官')
    expect(() => prepared()).toThrow(/作りかけのお知らせ/)
    // One of the two is left out, and the text is the office's own.
    const edited = ask.notices.edit({
      ...{ id: draft.id, revision: draft.revision, postingIds: [fresh.id] },
      ...{ subject: draft.subject, body: '見本の本文' },
    })
    expect(edited.postings).toHaveLength(1)
    expect(() => ask.notices.send({ id: draft.id, sentOn: '2026-11-26', revision: edited.revision })).toThrow(
      /先に「宛先と本文をコピー」/,
    )
    const { text, notice } = copied(edited)
    expect(text).toContain('"ichiko@example.jp"\t"採用情報のお知らせ(第1回)"\t"架空 一子 様\n\n見本の本文"')
    expect(text).not.toMatch(/三郎|四郎|五郎/)
    for (const id of [covered, other])
      expect(ask.talent.page({ id }).views[0]).toMatchObject({ kind: 'notice', purpose: 'notice' })
    const sent = ask.notices.send({ id: draft.id, sentOn: '2026-11-26', revision: notice.revision })
    expect(() => copied(sent)).toThrow(refused('conflict'))
    // What comes of it: a 照会 of one of its postings.
    ask.introductions.ask({ id: randomUUID(), postingId: fresh.id, registrantId: covered, askedOn: '2026-11-26' })
    const { notices, next } = ask.notices.list({ fy })
    expect(notices[0]).toMatchObject({ state: 'sent', sent: 2, registered: 5, ledTo: 1 })
    expect(next).toMatchObject({ no: 2, since: '2026-11-27', fresh: 0 })
    expect(JSON.stringify(ask.notices.list({ fy }))).not.toMatch(/架空|example/)
  })

  it('is taken back with its reason, and its period is free again', () => {
    const { ask, prepared, copied } = given()
    const { notice } = copied(prepared(), 'bcc')
    const sent = ask.notices.send({ id: notice.id, sentOn: '2026-11-26', revision: notice.revision })
    ask.notices.takeBack({ id: sent.id, reason: '件名の誤り', revision: sent.revision })
    expect(prepared()).toMatchObject({ no: 1, since: '2026-04-01' })
  })

  it('forgets a receiver who is erased, and keeps how many there were', () => {
    const { ask, prepared, copied, covered } = given()
    copied(prepared())
    const { revision } = ask.talent.page({ id: covered })
    ask.talent.withdraw({ id: covered, revision, askedOn: '2026-11-26', why: 'withdrawn' })
    expect(ask.notices.list({ fy }).notices[0]).toMatchObject({ sent: 2, registered: 5 })
  })
})

import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { givenOffice } from '../../support/office/office.ts'
import { refused } from '../../support/refused.ts'
import { registered, statedPerson, statedTerms } from '../../support/talent/registrants.ts'

const fy = 2026
const person = statedPerson()

/** A posting of 佐賀県, one registrant whose consent covers it and one whose does not. */
function given() {
  const office = givenOffice({ now: '2026-11-26T10:00:00+09:00' })
  const { ask } = office
  const posting = ask.postings.add({
    ...{ id: randomUUID(), fy, code: '410004', title: '市町村DX支援 専門官', openedOn: '2026-11-02' },
    ...{ employment: 'term', daysPerWeek: 5, themeF: true, rolePM: true, requirement: 'any', closesOn: '2026-11-30' },
  })
  const covered = registered(ask, { person })
  const other = registered(ask, {
    person: statedPerson('架空 二郎', 'kakuu.jirou@example.jp'),
    terms: { ...statedTerms, roles: [], days: 3, claims: [2] } as unknown as typeof statedTerms,
    receivers: ['42'],
  })
  const page = () => ask.introductions.candidates({ postingId: posting.id })
  const of = (registrantId: string) => page().candidates.find((each) => each.registrantId === registrantId)
  const asking = (registrantId: string, askedOn = '2026-11-04') =>
    ask.introductions.ask({ id: randomUUID(), postingId: posting.id, registrantId, askedOn })
  return { ...office, posting, covered, other, page, of, asking }
}

describe('候補 and 照会', () => {
  it('lays what each person stated beside what is asked, without a score, in order of 登録番号', () => {
    const { page, of, covered, other } = given()
    const numbers = page().candidates.map(({ no }) => no)
    expect(numbers).toEqual(numbers.toSorted())
    expect(of(covered)?.fits).toMatchObject({
      requirement: { mark: 'fits', value: '①②' },
      themes: { mark: 'fits', value: 'C・F' },
      roles: { mark: 'fits' },
      region: { mark: 'fits', value: '佐賀' },
      employment: { mark: 'fits', value: '常勤' },
      consent: { mark: 'fits' },
    })
    // Nothing was stated of 役割: that is no lack.
    expect(of(other)?.fits).toMatchObject({
      roles: { mark: 'unsaid', value: '記載なし' },
      days: { mark: 'lacks', value: '3日' },
      consent: { mark: 'lacks', value: '長崎のみ' },
    })
    expect(JSON.stringify(page())).not.toMatch(/架空|example/)
  })

  it('goes from 照会 to 内定, each step in its turn; the name opens at 承諾, and a look at it is on record', () => {
    const { ask, asking, covered, other, of } = given()
    expect(() => asking(other)).toThrow(/同意は、いま佐賀県への提供を含みません/)
    const { id, revision } = asking(covered)
    expect(() => asking(covered)).toThrow(/もう照会しています/)
    const mail = (which: 'ask' | 'introduce') => ask.introductions.mail({ id: randomUUID(), introductionId: id, which })
    expect(mail('ask')).toMatchObject({ to: person.email, body: expect.stringContaining(person.name) })
    expect(() => mail('introduce')).toThrow(/承諾を記録した後/)
    expect(() => ask.introductions.introduce({ id, introducedOn: '2026-11-09', revision })).toThrow(
      /次にすることは「承諾」/,
    )
    const replied = ask.introductions.reply({ id, repliedOn: '2026-11-06', reply: 'accepted', revision })
    expect(mail('introduce').body).toContain(person.name)
    expect(mail('introduce').body).not.toContain('架空 二郎')
    const introduced = ask.introductions.introduce({ id, introducedOn: '2026-11-09', revision: replied.revision })
    const last = { id, concludedOn: '2026-11-20', revision: introduced.revision }
    expect(() => ask.introductions.conclude({ ...last, result: 'failed' })).toThrow(refused('invalid'))
    ask.introductions.conclude({ ...last, result: 'hired' })
    expect(of(covered)?.introduction).toMatchObject({ word: '内定', next: null })
    expect(ask.talent.page({ id: covered }).views.map(({ purpose }) => purpose)).toEqual([
      'introduce',
      'introduce',
      'contact',
    ])
  })

  it('is taken back with its reason and can be asked anew; no consent, no introduction', () => {
    const { ask, asking, covered, of } = given()
    const first = asking(covered)
    ask.introductions.takeBack({ id: first.id, reason: '別の人に照会していた', revision: first.revision })
    expect(of(covered)?.introduction).toBeNull()
    const { id, revision } = asking(covered, '2026-11-05')
    const replied = ask.introductions.reply({ id, repliedOn: '2026-11-06', reply: 'accepted', revision })
    ask.talent.recordConsent({
      ...{ id: covered, revision: ask.talent.page({ id: covered }).revision, consentId: randomUUID(), kind: 'changed' },
      ...{ way: 'mail', everywhere: false, receivers: ['42'], givenOn: '2026-11-20', validTo: '2027-03-31' },
    })
    const introducing = { id, introducedOn: '2026-11-21', revision: replied.revision }
    expect(() => ask.introductions.introduce(introducing)).toThrow(/同意を尋ね/)
  })

  it('takes nothing down of one who was 抹消, asks for nothing more on ホーム, and tells no prefecture of one who rests', () => {
    const { ask, asking, covered } = given()
    const { id, revision } = asking(covered)
    const now = () => ask.talent.page({ id: covered }).revision
    ask.talent.move({ id: covered, revision: now(), to: 'paused' })
    expect(() => ask.introductions.reply({ id, repliedOn: '2026-11-06', reply: 'accepted', revision })).toThrow(
      '「休止」のため、県に知らせることができません',
    )
    const asked = () => ask.home.today({ fy }).tasks.filter(({ title }) => title.includes('照会のあとの'))
    expect(asked()).toHaveLength(1)
    const last = now()
    ask.talent.withdraw({ id: covered, revision: last, why: 'withdrawn', askedOn: '2026-11-25' })
    expect(asked()).toEqual([])
    const deeds = [
      () => ask.talent.editTerms({ id: covered, revision: last + 1, ...statedTerms }),
      () => ask.talent.clearSummary({ id: covered, revision: last + 1, clear: false }),
      () => ask.introductions.reply({ id, repliedOn: '2026-11-06', reply: 'declined', revision }),
      () => ask.introductions.takeBack({ id, reason: '架空 専太郎さんの申出', revision }),
    ]
    for (const deed of deeds) expect(deed).toThrow('抹消した登録です')
    expect(ask.search.everywhere({ text: 'PM 佐賀' }).hits.filter(({ kind }) => kind === 'registrant')).toEqual([])
  })
})

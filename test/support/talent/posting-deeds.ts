import { randomUUID } from 'node:crypto'
import { jstDate } from '../../../shared/domain/calendar/jst.ts'
import type { Direct } from '../office/direct-client.ts'
import { registered, statedPerson } from './registrants.ts'

const fy = 2026

/** 採用情報, 協力企業・団体 and 研修: made, changed, taken away and brought back. */
export function postingDeeds(ask: Direct): void {
  postings(ask)
  partners(ask)
  training(ask)
  introductions(ask)
  notices(ask)
}

function postings(ask: Direct): void {
  const posting = { title: '市町村DX支援 専門官(見本)', openedOn: '2026-11-02', closesOn: '2026-11-30' }
  const added = ask.postings.add({ id: randomUUID(), fy, code: '410004', ...posting, themeF: true, rolePM: true })
  const { id } = added
  const edited = ask.postings.edit({ ...added, place: '佐賀市(見本)' })
  const extended = ask.postings.extend({ id, until: '2026-12-10', reason: '応募が少ない', revision: edited.revision })
  ask.postings.restore(ask.postings.remove({ id, revision: extended.revision }))
  const { revision, ...values } = ask.postings.list({ fy }).find((each) => each.id === id) ?? added
  ask.postings.take({
    fy,
    fileName: '採用情報(見本).xlsx',
    lines: [{ ...values, id: randomUUID(), title: 'データ活用 主査(見本)', revision: null }],
  })
  // A file of the same posting, corrected there.
  const lines = [{ ...values, place: '唐津市(見本)', revision }]
  ask.postings.take({ fy, fileName: '採用情報(見本).xlsx', lines })
}

function partners(ask: Direct): void {
  const added = ask.partners.add({
    ...{
      id: randomUUID(),
      fy,
      name: '見本情報サービス',
      dispatches: true,
      person: '例示 二郎',
      contact: 'sample@example.jp',
    },
    dealings: [{ id: randomUUID(), on: '2026-11-02', what: '協力の申出があった' }],
  })
  const { revision: then } = ask.partners.edit({ ...added, capacity: '3人まで', conditions: '繁忙期を除く' })
  const contact = { dept: '営業部', person: '例示 二郎', contact: 'sample@example.jp' }
  const { revision } = ask.partners.setContact({ id: added.id, ...contact, revision: then })
  ask.partners.restore(ask.partners.remove({ id: added.id, revision }))
  ask.search.everywhere({ text: '繁忙期を除く' })
}

function training(ask: Direct): void {
  const unit = { id: randomUUID(), on: '2026-11-02', title: '予算編成(見本)', hours: 3, needed: true }
  const course = ask.training.add({ id: randomUUID(), fy, title: '行政実務研修(見本)', units: [unit] })
  const edited = ask.training.edit({ ...course, place: '東京(見本)' })
  ask.training.restore(ask.training.remove({ id: course.id, revision: edited.revision }))
  const enrolled = ask.training.enrol({ id: randomUUID(), courseId: course.id, name: '例示 三子', jis2: '41' })
  const { id } = enrolled
  const renamed = ask.training.editParticipant({ ...enrolled, post: '見本課' })
  const removed = ask.training.removeParticipant({ id, revision: renamed.revision })
  const back = ask.training.restoreParticipant(removed)
  ask.training.attend({ id, unitId: unit.id, attendance: 'present', revision: back.revision })
  const { certificate } = ask.training.issue({ id: randomUUID(), participantId: id, issuedOn: '2026-11-02' })
  if (certificate === null) throw new Error('a certificate was given')
  ask.training.letter({ id })
  ask.training.takeCertificateBack({ id: certificate.id, reason: '日付の誤り', revision: certificate.revision })
  ask.training.issue({ id: randomUUID(), participantId: id, issuedOn: '2026-11-03' })
}

function introductions(ask: Direct): void {
  const posting = ask.postings.list({ fy }).find(({ state, closesOn }) => state === 'open' && closesOn !== null)
  if (!posting) throw new Error('a posting is open')
  const registrantId = registered(ask, { person: statedPerson('架空 紹介', 'shoukai@example.jp') })
  const given = { postingId: posting.id, registrantId }
  ask.introductions.askConsent({ id: randomUUID(), ...given })
  const first = ask.introductions.ask({ id: randomUUID(), ...given, askedOn: '2026-11-03' })
  ask.introductions.takeBack({ id: first.id, reason: '別の募集だった', revision: first.revision })
  const { id, revision } = ask.introductions.ask({ id: randomUUID(), ...given, askedOn: '2026-11-04' })
  ask.introductions.mail({ id: randomUUID(), introductionId: id, which: 'ask' })
  const replied = ask.introductions.reply({ id, repliedOn: '2026-11-06', reply: 'accepted', revision })
  const then = ask.introductions.introduce({ id, introducedOn: '2026-11-09', revision: replied.revision })
  ask.introductions.conclude({ id, concludedOn: '2026-11-20', result: 'hired', revision: then.revision })
  hired(ask, registrantId)
}

/** アクセラレータ from a 内定, who takes part in a 研修. */
function hired(ask: Direct, talentId: string): void {
  const ids = { id: randomUUID(), appointmentId: randomUUID(), termId: randomUUID() }
  const term = { employment: 'fulltime', form: 'fixedTerm', fromOn: '2026-12-01', toOn: '2027-11-30' } as const
  const person = { name: '架空 紹介', kana: 'かくう しょうかい' }
  const { id } = ask.accelerators.add({ ...ids, fy, jis2: '41', talentId, person, term })
  ask.accelerators.get({ fy, id })
  const [course] = ask.training.list({ fy })
  if (!course) throw new Error('a course is there')
  const enrolled = ask.training.enrol({ id: randomUUID(), courseId: course.id, name: '架空 紹介', jis2: '41' })
  ask.training.editParticipant({ ...enrolled, acceleratorId: id })
}

/** One that is sent, and one that is given up. */
function notices(ask: Direct): void {
  const first = ask.notices.prepare({ id: randomUUID(), fy, until: '2026-11-20' })
  const postingIds = first.postings.map(({ postingId }) => postingId)
  const edited = ask.notices.edit({ ...first, postingIds, body: `${first.body}\n(見本)` })
  const copied = ask.notices.copy({ id: first.id, viewId: randomUUID(), way: 'each', revision: edited.revision })
  const sent = ask.notices.send({
    id: first.id,
    sentOn: today(copied.notice.copiedAt),
    revision: copied.notice.revision,
  })
  ask.notices.takeBack({ id: first.id, reason: '宛先の誤り', revision: sent.revision })
}

const today = (at: string | null) => (at === null ? '' : jstDate(at))

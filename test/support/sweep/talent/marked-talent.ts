import { randomUUID } from 'node:crypto'
import type { Direct } from '../../office/direct-client.ts'
import { registered } from '../../talent/registrants.ts'
import type { Tell } from '../marked-sheets.ts'

type Made = { id: string; revision: number }

/** 採用情報, 協力企業・団体 and 研修 of the office, with a word wherever one may stand. */
export function talented(tell: Tell, ask: Direct): void {
  const days = { openedOn: '2026-11-02', closesOn: '2026-11-30', endedOn: null, url: 'HTTPS://EXAMPLE.JP/' }
  const posting = tell<Made>('postings.add', { id: randomUUID(), fy: 2026, code: '410004', ...days })
  const edited = tell<Made>('postings.edit', { ...days, id: posting.id, code: '410004', revision: posting.revision })
  tell('postings.extend', { id: posting.id, until: '2026-12-10', revision: edited.revision })
  tell('postings.take', { fy: 2026, lines: [{ ...line, ...days, id: randomUUID() }] })
  const dealings = [{ id: randomUUID(), on: '2026-11-02', what: '申出' }]
  const of = { since: '2026-04-01', until: null, dealings }
  const partner = tell<Made>('partners.add', { id: randomUUID(), fy: 2026, ...of })
  const then = tell<Made>('partners.edit', { ...of, id: partner.id, revision: partner.revision })
  tell('partners.setContact', { id: partner.id, revision: then.revision })
  training(tell)
  introduced(tell, ask, posting.id)
  pooled(tell, ask)
  noticed(tell)
}

const line = {
  ...{ code: '410004', title: '職', employment: 'term', seats: 1, term: '3年', daysPerWeek: 5, place: '佐賀市' },
  ...{ remote: 'none', requirement: 'any', themeA: false, themeB: false, themeC: false, themeD: false, themeE: false },
  ...{ themeF: true, rolePR: false, rolePM: true, roleSD: false, roleEN: false, detail: '内容', source: '県のページ' },
  revision: null,
}

function training(tell: Tell): void {
  const unit = { id: randomUUID(), on: '2026-11-02', title: '予算', hours: 3, needed: true }
  const rule = { rule: 'all', least: null, units: [unit] }
  const course = tell<Made>('training.add', { id: randomUUID(), fy: 2026, ...rule })
  tell('training.edit', { ...rule, id: course.id, revision: course.revision })
  const given = { jis2: '41', registeredOn: '2026-11-01', acceleratorId: null }
  const person = tell<Made>('training.enrol', { id: randomUUID(), courseId: course.id, ...given })
  const again = { ...given, id: person.id, revision: person.revision }
  const { revision } = tell<Made>('training.editParticipant', again)
  tell('training.attend', { id: person.id, unitId: unit.id, attendance: 'present', revision })
  const issued = { participantId: person.id, issuedOn: '2026-11-02' }
  const { certificate } = tell<{ certificate: Made }>('training.issue', { id: randomUUID(), ...issued })
  tell('training.takeCertificateBack', { id: certificate.id, revision: certificate.revision })
}

/** A registrant who is asked twice, and not taken in the end. */
function introduced(tell: Tell, ask: Direct, postingId: string): void {
  const given = { postingId, registrantId: registered(ask) }
  tell('introductions.askConsent', { id: randomUUID(), ...given })
  const first = tell<Made>('introductions.ask', { id: randomUUID(), ...given, askedOn: '2026-11-03' })
  tell('introductions.takeBack', { id: first.id, revision: first.revision })
  const { id, revision } = tell<Made>('introductions.ask', { id: randomUUID(), ...given, askedOn: '2026-11-03' })
  const replied = tell<Made>('introductions.reply', { id, repliedOn: '2026-11-04', reply: 'accepted', revision })
  const then = tell<Made>('introductions.introduce', { id, introducedOn: '2026-11-05', revision: replied.revision })
  tell('introductions.mail', { id: randomUUID(), introductionId: id, which: 'introduce' })
  const end = { concludedOn: '2026-11-06', result: 'failed', revision: then.revision }
  tell('introductions.conclude', { id, ...end })
}

const ofPool = { jis2: '05', asOf: '2026-04-01' }
const poolTerms = { agreement: 'yes', agreedOn: '2026-03-31', fulltime: 2, parttime: 1, contract: 0 }
const poolNumbers = { bodies: 10, pr: 1, pm: 1, sd: 0, en: 0, supported: 5, wishing: 4, note: '備考' }

/** 推進体制・人材プール of one prefecture: entered, taken over from its application, and another one from Excel. */
function pooled(tell: Tell, ask: Direct): void {
  const { revision } = tell<{ revision: number }>('pools.edit', { ...ofPool, ...poolTerms, revision: 1 })
  const form = ask.pools.form({ fy: 2026, jis2: ofPool.jis2 })
  const taken = form?.numbers.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]))
  tell('pools.takeForm', { fy: 2026, ...ofPool, applicationId: form?.applicationId, taken, revision })
  const line = { ...ofPool, jis2: '24', ...poolTerms, ...poolNumbers }
  tell('pools.take', { lines: [{ ...line, revision: 1 }] })
  tell('pools.take', { lines: [{ ...line, fulltime: 3, revision: 2 }] })
  tell('pools.take', { lines: [{ ...line, fulltime: 4, revision: 3 }] })
}

/** A notice whose text is the office's own. */
function noticed(tell: Tell): void {
  const made = tell<Made & { postings: { postingId: string }[] }>('notices.prepare', {
    ...{ id: randomUUID(), fy: 2026, until: '2026-11-20' },
  })
  const postingIds = made.postings.map(({ postingId }) => postingId)
  const edited = tell<Made>('notices.edit', { id: made.id, postingIds, revision: made.revision })
  const given = { id: made.id, viewId: randomUUID(), way: 'each', revision: edited.revision }
  const { notice } = tell<{ notice: Made & { copiedAt: string } }>('notices.copy', given)
  const sent = tell<Made>('notices.send', {
    ...{ id: made.id, sentOn: notice.copiedAt.slice(0, 10), revision: notice.revision },
  })
  tell('notices.takeBack', { id: made.id, revision: sent.revision })
}

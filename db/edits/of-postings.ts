import type { ReadDb } from '../connection.ts'
import { introductionById } from '../tables/talent/introduction.ts'
import { noticeById } from '../tables/talent/notice.ts'
import { partnerById } from '../tables/talent/partner.ts'
import { postingById } from '../tables/talent/posting.ts'
import { certificateById, courseById, participantById } from '../tables/talent/training.ts'
import { edited, isAmong, type Told } from './telling.ts'

// How edits of 採用情報, 協力企業・団体 and 研修 are told of: each is noted of its year.

const ofYear = (fy: number | undefined) => [`fy:${fy ?? ''}`]

/** One that a file was taken in for is among those that were touched. */
const ofPosting = (db: ReadDb, id: string): Told => ({
  subjects: ofYear(postingById(db, id)?.fy),
  touches: (deed) =>
    deed.did === 'postings.take'
      ? isAmong(deed, id)
      : deed.did.startsWith('postings.') && deed.did !== 'postings.add' && deed.detail['id'] === id,
  changes: (deed) => (deed.did === 'postings.extend' ? ['closesOn'] : edited(deed)),
})

const ofPartner = (db: ReadDb, id: string): Told => ({
  subjects: ofYear(partnerById(db, id)?.fy),
  touches: ({ did, detail }) => did.startsWith('partners.') && did !== 'partners.add' && detail['id'] === id,
  changes: edited,
})

const ofCourse = (db: ReadDb, id: string): Told => ({
  subjects: ofYear(courseById(db, id)?.fy),
  touches: ({ did, detail }) => /^training\.(edit|remove|restore)$/.test(did) && detail['id'] === id,
  changes: edited,
})

const yearOfCourse = (db: ReadDb, courseId: string | undefined) =>
  ofYear(courseId === undefined ? undefined : courseById(db, courseId)?.fy)

const ofParticipant = (db: ReadDb, id: string): Told => ({
  subjects: yearOfCourse(db, participantById(db, id)?.courseId),
  touches: ({ did, detail }) => did.startsWith('training.') && did !== 'training.enrol' && detail['participant'] === id,
  changes: (deed) => (deed.did === 'training.editParticipant' ? edited(deed) : []),
})

const ofCertificate = (db: ReadDb, id: string): Told => ({
  subjects: yearOfCourse(db, participantById(db, certificateById(db, id)?.participantId ?? '')?.courseId),
  touches: ({ did, detail }) => did === 'training.takeCertificateBack' && detail['certificate'] === id,
  changes: () => [],
})

const ofIntroduction = (db: ReadDb, id: string): Told => ({
  subjects: ofYear(introductionById(db, id)?.fy),
  touches: ({ did, detail }) =>
    did.startsWith('introductions.') && did !== 'introductions.ask' && detail['introduction'] === id,
  changes: () => [],
})

const ofNotice = (db: ReadDb, id: string): Told => ({
  subjects: ofYear(noticeById(db, id)?.fy),
  touches: ({ did, detail }) => did.startsWith('notices.') && did !== 'notices.prepare' && detail['id'] === id,
  changes: (deed) => (deed.did === 'notices.edit' ? edited(deed) : []),
})

/** `line` is of one among several. */
type Teller = (db: ReadDb, input: { readonly id: string }, line: string | undefined) => Told

/** Of every deed on them that is made on a revision. */
export const tellersOfPostings = {
  'postings.edit': (db, { id }) => ofPosting(db, id),
  'postings.extend': (db, { id }) => ofPosting(db, id),
  'postings.remove': (db, { id }) => ofPosting(db, id),
  'postings.restore': (db, { id }) => ofPosting(db, id),
  'postings.take': (db: ReadDb, _input: unknown, line: string | undefined) => ofPosting(db, line ?? ''),
  'partners.edit': (db, { id }) => ofPartner(db, id),
  'partners.setContact': (db, { id }) => ofPartner(db, id),
  'partners.remove': (db, { id }) => ofPartner(db, id),
  'partners.restore': (db, { id }) => ofPartner(db, id),
  'training.edit': (db, { id }) => ofCourse(db, id),
  'training.remove': (db, { id }) => ofCourse(db, id),
  'training.restore': (db, { id }) => ofCourse(db, id),
  'training.editParticipant': (db, { id }) => ofParticipant(db, id),
  'training.attend': (db, { id }) => ofParticipant(db, id),
  'training.removeParticipant': (db, { id }) => ofParticipant(db, id),
  'training.restoreParticipant': (db, { id }) => ofParticipant(db, id),
  'training.takeCertificateBack': (db, { id }) => ofCertificate(db, id),
  'introductions.reply': (db, { id }) => ofIntroduction(db, id),
  'introductions.introduce': (db, { id }) => ofIntroduction(db, id),
  'introductions.conclude': (db, { id }) => ofIntroduction(db, id),
  'introductions.takeBack': (db, { id }) => ofIntroduction(db, id),
  'notices.edit': (db, { id }) => ofNotice(db, id),
  'notices.copy': (db, { id }) => ofNotice(db, id),
  'notices.send': (db, { id }) => ofNotice(db, id),
  'notices.takeBack': (db, { id }) => ofNotice(db, id),
} as const satisfies Readonly<Record<string, Teller>>

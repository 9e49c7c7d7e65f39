import type { ReadDb } from '../connection.ts'
import { introductionById } from '../tables/talent/introduction.ts'
import { partnerById } from '../tables/talent/partner.ts'
import { postingById } from '../tables/talent/posting.ts'
import { certificateById, courseById, participantById } from '../tables/talent/training.ts'
import { edited, isAmong, type Told } from './telling.ts'

// How edits of 採用情報, 協力企業・団体 and 研修 are told of: each is noted of its year.

const ofYear = (fy: number | undefined) => [`fy:${fy ?? ''}`]

/** One that a file was taken in for is among those that were touched. */
export const ofPosting = (db: ReadDb, id: string): Told => ({
  subjects: ofYear(postingById(db, id)?.fy),
  touches: (deed) =>
    deed.did === 'postings.take'
      ? isAmong(deed, id)
      : deed.did.startsWith('postings.') && deed.did !== 'postings.add' && deed.detail['id'] === id,
  changes: (deed) => (deed.did === 'postings.extend' ? ['closesOn'] : edited(deed)),
})

export const ofPartner = (db: ReadDb, id: string): Told => ({
  subjects: ofYear(partnerById(db, id)?.fy),
  touches: ({ did, detail }) => did.startsWith('partners.') && did !== 'partners.add' && detail['id'] === id,
  changes: edited,
})

export const ofCourse = (db: ReadDb, id: string): Told => ({
  subjects: ofYear(courseById(db, id)?.fy),
  touches: ({ did, detail }) => /^training\.(edit|remove|restore)$/.test(did) && detail['id'] === id,
  changes: edited,
})

const yearOfCourse = (db: ReadDb, courseId: string | undefined) =>
  ofYear(courseId === undefined ? undefined : courseById(db, courseId)?.fy)

export const ofParticipant = (db: ReadDb, id: string): Told => ({
  subjects: yearOfCourse(db, participantById(db, id)?.courseId),
  touches: ({ did, detail }) => did.startsWith('training.') && did !== 'training.enrol' && detail['participant'] === id,
  changes: (deed) => (deed.did === 'training.editParticipant' ? edited(deed) : []),
})

export const ofCertificate = (db: ReadDb, id: string): Told => ({
  subjects: yearOfCourse(db, participantById(db, certificateById(db, id)?.participantId ?? '')?.courseId),
  touches: ({ did, detail }) => did === 'training.takeCertificateBack' && detail['certificate'] === id,
  changes: () => [],
})

export const ofIntroduction = (db: ReadDb, id: string): Told => ({
  subjects: ofYear(introductionById(db, id)?.fy),
  touches: ({ did, detail }) =>
    did.startsWith('introductions.') && did !== 'introductions.ask' && detail['introduction'] === id,
  changes: () => [],
})

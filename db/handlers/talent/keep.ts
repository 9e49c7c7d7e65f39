import { hash } from 'node:crypto'
import { Refusal } from '../../../shared/domain/refusal.ts'
import type { PersonValues } from '../../../shared/domain/talent/people/fields.ts'
import { emailKey, nameKey } from '../../../shared/domain/talent/people/keys.ts'
import { registrationNumber } from '../../../shared/domain/talent/people/number.ts'
import type { StatedTerms } from '../../../shared/domain/talent/people/registrant.ts'
import { listOfCodes, type Requirement } from '../../../shared/domain/talent/people/words.ts'
import { note } from '../../audit.ts'
import type { ReadDb, WriteDb } from '../../connection.ts'
import type { Context } from '../../handler.ts'
import { examsKnown } from '../../records/talent/exams.ts'
import { theRegistrant } from '../../records/talent/registrants.ts'
import { claimsOf, deleteClaim, deleteExams, insertExam, putClaim } from '../../tables/talent/parts.ts'
import { deleteCareers, insertCareer, personOf, putPerson } from '../../tables/talent/person.ts'
import { numberIsTaken, type TermsColumns, touchRegistrant } from '../../tables/talent/registrant.ts'
import { indexRegistrant } from '../../upkeep/search/talent.ts'

/** What a person says of the work they look for, as it is asked and stored. */
export type Terms = StatedTerms

/** The first free number of those that the record's own id draws: the same id always draws the same. */
export function drawnNumber(db: ReadDb, id: string): string {
  for (let turn = 0; ; turn += 1) {
    const bytes = hash('sha256', `${id} ${turn}`, 'buffer')
    const no = registrationNumber([0, 4, 8, 12].map((at) => bytes.readUInt32BE(at)))
    if (!numberIsTaken(db, no)) return no
  }
}

export const termsColumns = (terms: Terms): TermsColumns => ({
  style: terms.style ?? '',
  roles: listOfCodes(terms.roles),
  themes: listOfCodes(terms.themes),
  years: terms.years,
  localYears: terms.localYears,
  wishes: listOfCodes(terms.wishes),
  days: terms.days,
  regions: listOfCodes(terms.regions),
  everywhere: terms.everywhere ? 1 : 0,
  remote: terms.remote ? 1 : 0,
  availableFrom: terms.availableFrom,
  homeJis2: terms.homeJis2,
  noNotices: terms.noNotices ? 1 : 0,
})

/** Claims as they are made now: a new one waits to be verified, one that is no longer made goes. */
export function keepClaims(db: WriteDb, id: string, claims: readonly Requirement[]): void {
  const known = claimsOf(db, id)
  for (const { requirement } of known) if (!claims.includes(requirement)) deleteClaim(db, id, requirement)
  for (const requirement of new Set(claims))
    if (!known.some((claim) => claim.requirement === requirement)) putClaim(db, unverified(id, requirement))
}

const unverified = (registrantId: string, requirement: Requirement) =>
  ({ registrantId, requirement, evidence: '', holds: null, finding: '', verifiedBy: null, verifiedAt: null }) as const

/** What was verified by other evidence than there is now waits to be verified again. */
export function reopenClaims(db: WriteDb, id: string, requirements: readonly Requirement[]): void {
  for (const claim of claimsOf(db, id))
    if (requirements.includes(claim.requirement)) putClaim(db, unverified(id, claim.requirement))
}

/** Who it is, with careers and examinations. A 概要 that reads differently is to be looked at again before it goes out. */
export function keepPerson(db: WriteDb, id: string, values: PersonValues): void {
  const { careers, exams, ...own } = values
  assertExamsKnown(db, exams)
  const known = personOf(db, id)
  const isSameSummary = known !== undefined && known.summary === own.summary
  putPerson(db, {
    ...own,
    registrantId: id,
    summaryBy: isSameSummary ? known.summaryBy : null,
    summaryAt: isSameSummary ? known.summaryAt : null,
    emailKey: emailKey(own.email),
    nameKey: nameKey(own.name, own.kana),
  })
  deleteCareers(db, id)
  for (const [index, career] of careers.entries()) insertCareer(db, { ...career, registrantId: id, no: index + 1 })
  deleteExams(db, id)
  for (const exam of exams) insertExam(db, { ...exam, registrantId: id, enrolled: exam.enrolled ? 1 : 0 })
}

function assertExamsKnown(db: ReadDb, exams: PersonValues['exams']): void {
  const known = examsKnown(db)
  const strange = exams.find(({ exam }) => !known.some(({ code }) => code === exam))
  if (strange !== undefined)
    throw new Refusal(
      'invalid',
      `試験「${strange.exam}」は高度試験の一覧にありません。「その他」の「高度試験の一覧」で加えてから選んでください。`,
    )
}

/** The deed goes on record, with the number and no word of the person; the record is a revision newer and found as it now is. */
export function kept(ctx: Context, id: string, deed: string, detail: object = {}, isTouched = false) {
  if (!isTouched) touchRegistrant(ctx.db, id)
  indexRegistrant(ctx.db, id)
  const { no, state, revision } = theRegistrant(ctx.db, id)
  note(ctx, `talent.${deed}`, id, { no, ...detail })
  return { id, state, revision }
}

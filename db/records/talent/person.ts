import type { PersonValues } from '../../../shared/domain/talent/people/fields.ts'
import type { KnownPerson } from '../../../shared/domain/talent/people/form-file/compare.ts'
import type { RegistrationForm } from '../../../shared/domain/talent/people/form-file/reading.ts'
import type { Registrant } from '../../../shared/domain/talent/people/registrant.ts'
import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import { claimsOf, examsOf } from '../../tables/talent/parts.ts'
import { careersOf, type PersonRow, personOf, personRows } from '../../tables/talent/person.ts'
import { registrantsOf } from './registrants.ts'

/** Who it is: for a caller whose view is on record, and for what compares one form with another. */
export function personValuesOf(db: ReadDb, id: string): PersonValues {
  const row = thePerson(db, id)
  return {
    name: row.name,
    kana: row.kana,
    email: row.email,
    tel: row.tel,
    employer: row.employer,
    statement: row.statement,
    localWork: row.localWork,
    pay: row.pay,
    summary: row.summary,
    remark: row.remark,
    careers: careersOf(db, id).map(({ id: careerId, span, org, duty, outcome }) => ({
      id: careerId,
      span,
      org,
      duty,
      outcome,
    })),
    exams: examsOf(db, id).map(({ id: examId, exam, called, passedIn, certificate, enrolled }) => ({
      id: examId,
      exam,
      called,
      passedIn,
      certificate,
      enrolled: enrolled === 1,
    })),
  }
}

export function thePerson(db: ReadDb, id: string): PersonRow {
  const row = personOf(db, id)
  if (!row) throw missing('協力可能人材の氏名・連絡先')
  return row
}

/** What the details tell, with what was noted in verifying. */
export const detailsOf = (db: ReadDb, id: string, revision: number) => ({
  registrantId: id,
  ...personValuesOf(db, id),
  summaryClear: thePerson(db, id).summaryAt !== null,
  findings: claimsOf(db, id).map(({ requirement, finding }) => ({ requirement, finding })),
  revision,
})

/** Everybody as a form would say them, to tell a second form of one person. */
export function knownPersons(db: ReadDb): KnownPerson[] {
  const people = new Map(personRows(db).map((row) => [row.registrantId, row]))
  return registrantsOf(db).flatMap((registrant) => {
    const row = people.get(registrant.id)
    if (row === undefined) return []
    const { id, no } = registrant
    return [{ id, no, emailKey: row.emailKey, nameKey: row.nameKey, form: formOf(db, registrant, row) }]
  })
}

function formOf(db: ReadDb, registrant: Registrant, row: PersonRow): RegistrationForm {
  const { appliedOn, homeJis2, style, roles, themes, years, localYears, wishes, days } = registrant
  const { regions, everywhere, remote, availableFrom, noNotices, claims, exams } = registrant
  return {
    ...{ appliedOn, homeJis2, style, roles, themes, years, localYears, wishes, days },
    ...{ regions, everywhere, remote, availableFrom, noNotices },
    name: row.name,
    kana: row.kana,
    email: row.email,
    tel: row.tel,
    employer: row.employer,
    claims: claims.map(({ requirement }) => requirement),
    careers: careersOf(db, registrant.id).map(({ span, org, duty, outcome }) => ({ span, org, duty, outcome })),
    exams: exams.map(({ exam, called, passedIn, enrolled }) => ({ exam, called, passedIn, enrolled })),
    statement: row.statement,
    localWork: row.localWork,
    pay: row.pay,
    summary: row.summary,
    consent: null,
  }
}

import type { HeldTable } from '../../../../shared/domain/selection/disclosure/holdings/holdings.ts'
import { peopleFinder } from '../../../../shared/domain/selection/disclosure/people.ts'
import type { NameFinder } from '../../../../shared/domain/selection/disclosure/redacting.ts'
import type { ReadDb } from '../../../connection.ts'
import { readColumn } from '../../../stored/kind.ts'
import { storedParticipants } from '../../../stored/participants.ts'
import { applicationRows } from '../../../tables/applications/application.ts'
import { type HeldRow, heldRows, type Scope } from '../../../tables/selection/disclosure/held/held.ts'
import { peopleOfApplication } from '../../applications/names.ts'

/** Everybody the records of a year name, wherever they do, but the officials of the ministry. */
export function namesOf(db: ReadDb, fy: number): NameFinder {
  const year: Scope = { fy, id: null, jis2: null }
  const rows = (table: HeldTable) => heldRows(db, table, year)
  const applicants = applicationRows(db, fy).flatMap(({ id }) =>
    peopleOfApplication(db, id).map(({ people }) => people),
  )
  const members = rows('meeting_member').filter(({ kind }) => kind !== 'secretariat')
  const reviewers = rows('reviewer')
  const inquiries = rows('inquiry')
  const partners = rows('partner')
  const cases = rows('support_case')
  const others = [
    ...reviewers.map((row) => person(row, 'name', 'kana')),
    ...members.map((row) => person(row, 'name', 'kana')),
    ...members.map((row) => person(row, 'proxy')),
    ...inquiries.map((row) => person(row, 'person')),
    ...rows('phone_note').map((row) => person(row, 'person')),
    ...partners.map((row) => person(row, 'person')),
    ...rows('training_participant').map((row) => person(row, 'name')),
    ...cases.map((row) => person(row, 'expert')),
    ...rows('advice').map((row) => person(row, 'given_by')),
    ...rows('session').flatMap((row) =>
      readColumn(storedParticipants, word(row, 'participants'), row.docKey)
        .filter(({ side }) => side !== 'ministry')
        .map(({ name }) => ({ name, kana: '' })),
    ),
  ]
  const contacts = [
    ...reviewers.map((row) => word(row, 'email')),
    ...[...inquiries, ...partners].map((row) => word(row, 'contact')),
  ]
  return peopleFinder(applicants, others, contacts)
}

const word = (row: HeldRow, column: string): string => String(row[column] ?? '')
const person = (row: HeldRow, name: string, kana?: string) => ({
  name: word(row, name),
  kana: kana === undefined ? '' : word(row, kana),
})

import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import type { Claim, PassedExam, Registrant } from '../../../shared/domain/talent/people/registrant.ts'
import {
  codesIn,
  employmentWishes,
  talentRoles,
  talentStyles,
  themeLetters,
} from '../../../shared/domain/talent/people/words.ts'
import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import {
  type ConsentRow,
  claimRows,
  claimsOf,
  consentRows,
  consentsOf,
  type ExamRow,
  examRows,
  examsOf,
  type SeenClaimRow,
} from '../../tables/talent/parts.ts'
import { type RegistrantRow, registrantById, registrantRows } from '../../tables/talent/registrant.ts'

const codes = prefectures.map(({ jis2 }) => jis2)

/** Prefectures of a stored list, in order of their code. */
export const prefecturesIn = (text: string): string[] => codesIn(codes, text)

const known = new WeakMap<readonly RegistrantRow[], readonly Registrant[]>()

/**
 * All of whom something is held, by 登録番号, without anything that says who they are. Several screens ask for them at once: they
 * are put together once as long as their rows are remembered, and go with them at any change, as at an 抹消.
 */
export function registrantsOf(db: ReadDb): readonly Registrant[] {
  const rows = registrantRows(db)
  const all = known.get(rows) ?? allOf(db, rows)
  known.set(rows, all)
  return all
}

function allOf(db: ReadDb, rows: readonly RegistrantRow[]): Registrant[] {
  const claims = Map.groupBy(claimRows(db), ({ registrantId }) => registrantId)
  const exams = Map.groupBy(examRows(db), ({ registrantId }) => registrantId)
  const consents = Map.groupBy(consentRows(db), ({ registrantId }) => registrantId)
  return rows.map((row) =>
    assembled(row, {
      claims: claims.get(row.id) ?? [],
      exams: exams.get(row.id) ?? [],
      consents: consents.get(row.id) ?? [],
    }),
  )
}

export function theRegistrant(db: ReadDb, id: string): Registrant {
  const row = registrantById(db, id)
  if (!row) throw missing('協力可能人材')
  return assembled(row, { claims: claimsOf(db, id), exams: examsOf(db, id), consents: consentsOf(db, id) })
}

interface Parts {
  readonly claims: readonly SeenClaimRow[]
  readonly exams: readonly ExamRow[]
  readonly consents: readonly ConsentRow[]
}

function assembled(row: RegistrantRow, { claims, exams, consents }: Parts): Registrant {
  const { id, no, state, appliedOn, registeredOn, renewalAskedOn, renewedOn, years, localYears, days } = row
  return {
    id,
    no,
    state,
    appliedOn,
    registeredOn,
    renewalAskedOn,
    renewedOn,
    years,
    localYears,
    days,
    style: codesIn(talentStyles, row.style)[0] ?? null,
    roles: codesIn(talentRoles, row.roles),
    themes: codesIn(themeLetters, row.themes),
    wishes: codesIn(employmentWishes, row.wishes),
    regions: prefecturesIn(row.regions),
    everywhere: row.everywhere === 1,
    remote: row.remote === 1,
    availableFrom: row.availableFrom,
    homeJis2: row.homeJis2,
    noNotices: row.noNotices === 1,
    claims: claims.map(claimOf),
    exams: exams.map(examOf),
    consents: consents.map(consentOf),
    revision: row.revision,
  }
}

const claimOf = ({ requirement, evidence, holds, verifiedBy, verifiedAt }: SeenClaimRow): Claim => ({
  requirement,
  evidence: evidence === '' ? null : evidence,
  holds: holds === null ? null : holds === 1,
  verifiedBy,
  verifiedAt,
})

const examOf = ({ exam, called, passedIn, enrolled }: ExamRow): PassedExam => ({
  exam,
  called,
  passedIn,
  enrolled: enrolled === 1,
})

const consentOf = ({ id, kind, givenOn, validTo, everywhere, receivers, way, recordedBy, recordedAt }: ConsentRow) => ({
  id,
  kind,
  givenOn,
  validTo,
  everywhere: everywhere === 1,
  receivers: prefecturesIn(receivers),
  way,
  recordedBy,
  recordedAt,
})

import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertNotFuture } from '../../../shared/domain/calendar/date-order.ts'
import { changesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { assertAddressOf } from '../../../shared/domain/talent/people/address.ts'
import { type PersonValues, personFields } from '../../../shared/domain/talent/people/fields.ts'
import { assertHeld } from '../../../shared/domain/talent/people/state.ts'
import { termsChanged } from '../../../shared/domain/talent/people/terms.ts'
import type { Requirement } from '../../../shared/domain/talent/people/words.ts'
import { assertFresh, assertSameRecord } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { personValuesOf } from '../../records/talent/person.ts'
import { theRegistrant } from '../../records/talent/registrants.ts'
import { insertRegistrant, registrantById, setTerms } from '../../tables/talent/registrant.ts'
import { drawnNumber, keepClaims, keepPerson, kept, reopenClaims, type Terms, termsColumns } from './keep.ts'

type Talent = Handlers<OfficeContract>['talent']

export const register: Talent['register'] = (ctx, { id, appliedOn, claims, ...given }) => {
  const { db, today } = ctx
  const known = registrantById(db, id)
  const person = fieldsOf(personFields, given)
  if (known) {
    const stored =
      known.state === 'erased' ? null : wordsOf(personValuesOf(db, id), theRegistrant(db, id), known.appliedOn)
    // Whose it is may not be shown here, and so neither what differs.
    assertSameRecord(JSON.stringify(stored) === JSON.stringify(wordsOf(person, given, appliedOn)))
    return { id, state: known.state, revision: known.revision }
  }
  assertNotFuture(appliedOn, today, '申請日', 'appliedOn')
  assertAddressOf(person.email)
  assertClaims(claims)
  insertRegistrant(db, {
    ...termsColumns(given),
    id,
    no: drawnNumber(db, id),
    state: 'received',
    appliedOn,
    cameBy: 'hand',
  })
  keepPerson(db, id, person)
  keepClaims(db, id, claims)
  return kept(ctx, id, 'register', { appliedOn }, true)
}

const wordsOf = (person: PersonValues, terms: Terms, appliedOn: string) => ({
  ...person,
  ...termsColumns(terms),
  appliedOn,
})

export const editTerms: Talent['editTerms'] = (ctx, { id, revision, claims, ...terms }) => {
  const { db } = ctx
  const before = theRegistrant(db, id)
  assertHeld(before.state)
  const yours = { ...terms, claims }
  const theirs = { ...before, claims: before.claims.map(({ requirement }) => requirement) }
  assertFresh({ revision }, before, termsChanged(theirs, yours))
  assertClaims(claims)
  setTerms(db, { ...termsColumns(terms), id })
  keepClaims(db, id, claims)
  if (before.years !== terms.years) reopenClaims(db, id, [1])
  return kept(ctx, id, 'editTerms', { fields: termsChanged(theirs, yours).map(({ label }) => label) }, true)
}

export const editPerson: Talent['editPerson'] = (ctx, { id, revision, ...given }) => {
  const { db } = ctx
  const registrant = theRegistrant(db, id)
  assertHeld(registrant.state)
  const before = personValuesOf(db, id)
  // Another's value may not be shown here: to see it is a deed of its own.
  assertFresh({ revision }, registrant, [])
  const yours = fieldsOf(personFields, given)
  const changed = Object.keys(changesOf(before, yours).after)
  if (changed.includes('email')) assertAddressOf(yours.email)
  keepPerson(db, id, yours)
  reopenClaims(db, id, evidenceIn(changed))
  const labels = changed.map((name) => personFields[name as keyof typeof personFields].label)
  return kept(ctx, id, 'editPerson', { fields: labels })
}

/** The requirements that rest on what was changed. */
export const evidenceIn = (changed: readonly string[]): Requirement[] => [
  ...(changed.includes('careers') ? [1 as const] : []),
  ...(changed.includes('exams') ? [2 as const] : []),
  ...(changed.includes('statement') ? [3 as const] : []),
]

function assertClaims(claims: readonly Requirement[]): void {
  if (claims.length === 0)
    throw new Refusal('invalid', '登録要件①②③のうち、申請のあったものを一つ以上選んでください。', {
      fields: { claims: '一つ以上選んでください。' },
    })
}

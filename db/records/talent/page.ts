import type { z } from 'zod'
import type { registrant as registrantShape } from '../../../shared/contract/talent/shapes.ts'
import type { talent } from '../../../shared/contract/talent/talent.ts'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { guardedCounts, guardedTotal } from '../../../shared/domain/talent/people/guard.ts'
import type { Registrant } from '../../../shared/domain/talent/people/registrant.ts'
import { isRegistered } from '../../../shared/domain/talent/people/state.ts'
import type { ReadDb } from '../../connection.ts'
import { acceleratorOfTalent } from '../../tables/talent/accelerator.ts'
import { careersOf } from '../../tables/talent/person.ts'
import { erasedOnLists, provisionRows, provisionsOf } from '../../tables/talent/provision.ts'
import { viewsOf } from '../../tables/talent/views.ts'
import { thePerson } from './person.ts'
import { registrantsOf, theRegistrant } from './registrants.ts'

type Shown = z.input<(typeof talent)['page']['output']>

/** The contract's lists are its own to change. */
const shownRegistrant = (registrant: Registrant): z.input<typeof registrantShape> => ({
  ...registrant,
  roles: [...registrant.roles],
  themes: [...registrant.themes],
  wishes: [...registrant.wishes],
  regions: [...registrant.regions],
  claims: registrant.claims.map((claim) => ({ ...claim })),
  exams: registrant.exams.map((exam) => ({ ...exam })),
  consents: registrant.consents.map((consent) => ({ ...consent, receivers: [...consent.receivers] })),
})

type Line = z.input<(typeof talent)['list']['output']>['rows'][number]

/** As much of one as the list of all tells: thousands of them go to a screen at once. */
export const lineOfRegistrant = (registrant: Registrant): Line => {
  const { id, no, state, style, days, everywhere, remote, homeJis2 } = registrant
  return {
    ...{ id, no, state, style, days, everywhere, remote, homeJis2 },
    roles: [...registrant.roles],
    themes: [...registrant.themes],
    wishes: [...registrant.wishes],
    regions: [...registrant.regions],
    claims: registrant.claims.map(({ requirement }) => ({ requirement })),
    exams: registrant.exams.map(({ exam }) => ({ exam })),
    consents: registrant.consents.map((consent) => ({
      ...{ kind: consent.kind, givenOn: consent.givenOn, validTo: consent.validTo },
      ...{ everywhere: consent.everywhere, receivers: [...consent.receivers] },
    })),
  }
}

/** One registrant without who it is: of what says it only whether it is there. */
export function pageOf(db: ReadDb, id: string): Shown {
  const registrant = theRegistrant(db, id)
  const person = thePerson(db, id)
  return {
    ...shownRegistrant(registrant),
    careers: careersOf(db, id).length,
    hasStatement: person.statement !== '',
    summary: person.summary === '' ? 'none' : person.summaryAt === null ? 'unread' : 'clear',
    views: viewsOf(db, id).map(({ registrantId: _, ...view }) => view),
    provisions: provisionsOf(db, id).map(({ id: provisionId, no, jis2, asOf, madeAt }) => ({
      id: provisionId,
      no,
      jis2,
      asOf,
      madeAt,
    })),
    acceleratorId: acceleratorOfTalent(db, id)?.id ?? null,
  }
}

/** Numbers for those who may not see the people: none that is small enough to point at one. */
export function countsOf(db: ReadDb): z.input<(typeof talent)['counts']['output']> {
  const people = registrantsOf(db).filter(({ state }) => isRegistered(state))
  const of = prefectures.map(({ jis2 }) => people.filter(({ homeJis2 }) => homeJis2 === jis2).length)
  const nowhere = people.length - of.reduce((sum, count) => sum + count, 0)
  // Whoever named no home is one of the parts, so that the total less the others tells nothing either.
  const told = guardedCounts([...of, nowhere])
  return {
    registered: guardedTotal([...of, nowhere]),
    byHome: prefectures.map(({ jis2 }, index) => ({ jis2, count: told[index] ?? null })),
  }
}

export function provisionsShown(db: ReadDb): z.input<(typeof talent)['provisions']['output']> {
  const erased = Map.groupBy(erasedOnLists(db), ({ provisionId }) => provisionId)
  return provisionRows(db).map(({ revision: _, ...row }) => ({
    ...row,
    erased: (erased.get(row.id) ?? []).map(({ no }) => no),
  }))
}

import { randomUUID } from 'node:crypto'
import { playYear, type Step } from '../../../electron/host/practice/year.ts'
import type { ApplicationForm } from '../../../shared/domain/applications/form.ts'
import { type CasePage, casePage } from './case-page.ts'
import { type Body, castOf } from './cast.ts'
import type { GivenOffice } from './office.ts'
import { givenPlayed } from './played.ts'
import { callOf } from './year.ts'

const played = ({ ask, at }: GivenOffice, bodies: readonly Body[], until: Step) =>
  playYear(callOf(ask), { cast: castOf(bodies), until, at })

/** The year up to the end of scoring, as the office does it: applications passed, two reviewers, sheets locked. */
export function scoredYear(given: GivenOffice, bodies: readonly Body[]) {
  const { applications, reviewers } = played(given, bodies, 'scored')
  return { ids: applications, reviewers }
}

/** Selected bodies with a support case each, begun on 1 April. */
export const supportedYear = (given: GivenOffice, bodies: readonly Body[]): CasePage[] =>
  played(given, bodies, 'supported').cases.map((id) => casePage(given.ask, id))

/** One supported body. */
export function supportedCase(given: GivenOffice, name = '岩手県', form?: ApplicationForm): CasePage {
  const [page] = supportedYear(given, [{ name, ...(form ? { form } : {}) }])
  if (!page) throw new Error('one body gives one case')
  return page
}

export interface GivenCase extends GivenOffice {
  readonly page: CasePage
}

/** An office with 岩手県 under support: what most stories of 伴走支援 begin with. */
export function givenCase(): GivenCase {
  const { outcome, ...given } = givenPlayed('a case', supportedCase)
  return { ...given, page: outcome }
}

/** What a form of a session sends; everything but its kind and time may be left out. */
export const aSession = (startAt: string, more: object = {}) => ({
  id: randomUUID(),
  kind: 'regular' as const,
  startAt,
  ...more,
})

import { bodyByCode } from '../../bodies/local-bodies.ts'
import { prefectureByCode } from '../../bodies/prefectures.ts'
import { formatWareki } from '../../calendar/wareki.ts'
import { consentOn, covers } from '../people/consent.ts'
import type { Registrant } from '../people/registrant.ts'
import { isOnList } from '../people/state.ts'
import { type EmploymentWish, employmentWishLabel, type Requirement, requirementMark } from '../people/words.ts'
import {
  type AskedRequirement,
  type Employment,
  employmentLabel,
  type PostingValues,
  rolesOf,
  themesOf,
} from '../postings/posting.ts'
import type { Condition, Fit, FitMark } from './fit.ts'
import { asksOf, reasonsOf } from './sentences.ts'

type Fits = Readonly<Record<Condition, Fit>>

export interface Candidate<Person extends Registrant = Registrant> {
  readonly registrant: Person
  readonly fits: Fits
}

/** With sentences of the record: what fits, and what is to be asked. */
export interface Explained {
  readonly fits: Fits
  readonly reasons: readonly string[]
  readonly asks: readonly string[]
}

export interface MatchedPosting extends PostingValues {
  readonly code: string
}

const found = (mark: FitMark, value: string): Fit => ({ mark, value })
const unsaid = (value = '記載なし') => found('unsaid', value)

/**
 * One posting × the registrants on the list, in order of their 登録番号: no score and no rank. Who stated none of the posting's
 * themes is left out; who stated no theme is not. `day` is an ISO date.
 */
export function candidatesOf<Person extends Registrant>(
  posting: MatchedPosting,
  registrants: readonly Person[],
  day: string,
): readonly Candidate<Person>[] {
  const { themesOfOne, othersOfOne } = comparing(posting, day)
  const candidates: Candidate<Person>[] = []
  for (const registrant of registrants) {
    if (!isOnList(registrant.state)) continue
    const themes = themesOfOne(registrant)
    if (themes.mark !== 'lacks') candidates.push({ registrant, fits: { ...othersOfOne(registrant), themes } })
  }
  return candidates.sort((a, b) => (a.registrant.no < b.registrant.no ? -1 : 1))
}

/** How each condition of a posting stands with one registrant on a day, and why. */
export function matched(posting: MatchedPosting, registrant: Registrant, day: string): Explained {
  const { themesOfOne, othersOfOne } = comparing(posting, day)
  const fits = { ...othersOfOne(registrant), themes: themesOfOne(registrant) }
  return { fits, reasons: reasonsOf(fits, posting, registrant), asks: asksOf(fits, posting, registrant) }
}

/** What a posting asks for, read once for all the registrants it is compared with. */
function comparing(posting: MatchedPosting, day: string) {
  const { requirement, employment, daysPerWeek, remote } = posting
  const [themes, roles] = [themesOf(posting), rolesOf(posting)]
  const jis2 = bodyByCode(posting.code)?.jis2 ?? ''
  const consent = consentComparing(jis2, day)
  return {
    themesOfOne: (one: Registrant): Fit => ofWanted(themes, one.themes),
    othersOfOne: (one: Registrant): Omit<Fits, 'themes'> => ({
      requirement: ofRequirement(requirement, one),
      roles: ofWanted(roles, one.roles),
      region: ofRegion(remote, jis2, one),
      employment: ofEmployment(employment, one.wishes),
      days: ofDays(daysPerWeek, one.days),
      consent: consent(one),
    }),
  }
}

const asked = { years: 1, exam: 2, equal: 3 } as const satisfies Partial<Record<AskedRequirement, Requirement>>

function ofRequirement(wanted: AskedRequirement, { claims }: Registrant): Fit {
  const said = claims.map(({ requirement }) => requirementMark[requirement]).join('')
  if (wanted === 'unsaid') return unsaid(said === '' ? '記載なし' : said)
  if (claims.length === 0) return unsaid()
  const counted = wanted === 'any' ? claims : claims.filter(({ requirement }) => requirement === asked[wanted])
  if (counted.some(({ holds }) => holds === true)) return found('fits', said)
  return counted.some(({ holds }) => holds === null) ? found('talk', `${said} 確認前`) : found('lacks', said)
}

function ofWanted(wanted: readonly string[], stated: readonly string[]): Fit {
  const value = stated.join('・')
  if (stated.length === 0) return unsaid()
  if (wanted.length === 0) return unsaid(value)
  return found(wanted.some((code) => stated.includes(code)) ? 'fits' : 'lacks', value)
}

const short = (jis2: string) => prefectureByCode(jis2)?.short ?? jis2
const most = 3
const listed = (codes: readonly string[]) =>
  `${codes.slice(0, most).map(short).join('・')}${codes.length > most ? `ほか${codes.length - most}` : ''}`

function ofRegion(remote: MatchedPosting['remote'], jis2: string, person: Registrant): Fit {
  if (person.regions.includes(jis2)) return found('fits', short(jis2))
  if (person.everywhere) return found('fits', '全国')
  if (person.homeJis2 === jis2) return found('fits', `${short(jis2)}に居住`)
  const mayRemote = person.remote && (remote === 'full' || remote === 'some')
  if (mayRemote) return found('talk', 'リモート')
  if (person.remote && remote === 'unsaid') return found('talk', 'リモートの希望')
  if (person.regions.length === 0) return person.remote ? found('lacks', 'リモートのみ') : unsaid()
  return found('lacks', listed(person.regions))
}

/** What a wish is the same as, and what it can be talked about with. */
const wishes = {
  fulltime: { same: ['fulltime'], near: [] },
  term: { same: ['fulltime'], near: ['parttime'] },
  annual: { same: ['parttime'], near: ['fulltime', 'side'] },
  parttime: { same: ['parttime'], near: ['fulltime', 'side'] },
  contract: { same: ['contract'], near: ['side'] },
  side: { same: ['side'], near: ['contract', 'parttime'] },
} as const satisfies Record<
  Employment,
  { readonly same: readonly EmploymentWish[]; readonly near: readonly EmploymentWish[] }
>

function ofEmployment(employment: Employment, stated: readonly EmploymentWish[]): Fit {
  if (stated.length === 0) return unsaid()
  const value = stated.map((wish) => employmentWishLabel[wish]).join('・')
  const { same, near }: { same: readonly EmploymentWish[]; near: readonly EmploymentWish[] } = wishes[employment]
  if (stated.some((wish) => same.includes(wish))) return found('fits', value)
  return found(stated.some((wish) => near.includes(wish)) ? 'talk' : 'lacks', value)
}

function ofDays(wanted: number | null, days: number | null): Fit {
  if (days === null) return unsaid()
  const value = `${days}日`
  if (wanted === null) return unsaid(value)
  if (days >= wanted) return found('fits', value)
  return found(wanted - days <= 1 ? 'talk' : 'lacks', value)
}

/** Many consents end on one day: how it is written is asked once. */
function consentComparing(jis2: string, day: string): (one: Registrant) => Fit {
  const written = new Map<string, string>()
  const until = (validTo: string): string => {
    const words = written.get(validTo) ?? `${formatWareki(validTo, 'short').replace(/^R/u, '')}まで`
    written.set(validTo, words)
    return words
  }
  return ({ consents }) => {
    const consent = consentOn(consents, day)
    if (consent === null) return found('lacks', consents.length === 0 ? '同意なし' : '期限切れ')
    return covers(consent, jis2)
      ? found('fits', until(consent.validTo))
      : found('lacks', `${listed(consent.receivers)}のみ`)
  }
}

/** 「任期付」 as the head of its column says what is asked. */
export const askedOf = (posting: MatchedPosting): Readonly<Record<Condition, string>> => ({
  requirement: { unsaid: '記載なし', any: 'いずれか', years: '①', exam: '②', equal: '③' }[posting.requirement],
  themes: themesOf(posting).join('・') || '記載なし',
  roles: rolesOf(posting).join('・') || '記載なし',
  region: posting.place === '' ? (bodyByCode(posting.code)?.name ?? '') : posting.place,
  employment: employmentLabel[posting.employment],
  days: posting.daysPerWeek === null ? '記載なし' : `週${posting.daysPerWeek}日`,
  consent: prefectureByCode(bodyByCode(posting.code)?.jis2 ?? '')?.name ?? '',
})

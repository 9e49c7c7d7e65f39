import { municipalitiesOf } from '../../../shared/domain/bodies/municipalities.ts'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import type { KeptConsent } from '../../../shared/domain/talent/people/consent.ts'
import { registrationNumber } from '../../../shared/domain/talent/people/number.ts'
import type { Registrant } from '../../../shared/domain/talent/people/registrant.ts'
import {
  employmentWishes,
  requirements,
  talentRoles,
  talentStyles,
  themeLetters,
} from '../../../shared/domain/talent/people/words.ts'
import {
  type AskedRequirement,
  askedRequirementLabel,
  type Employment,
  employmentLabel,
  type PostingValues,
  remoteLabel,
} from '../../../shared/domain/talent/postings/posting.ts'

export const registrants = 2000
export const accelerators = 500
export const postings = 3000
export const day = '2026-11-26'

/** The same numbers in every run, from 0 up to, and without, `below`. */
function drawing(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

type Draw = ReturnType<typeof drawing>

const one = <Value>(draw: Draw, all: readonly Value[]): Value => all[draw(all.length)] as Value
const some = <Value>(draw: Draw, all: readonly Value[], most: number): Value[] => {
  const chosen = new Set(Array.from({ length: 1 + draw(most) }, () => one(draw, all)))
  return all.filter((each) => chosen.has(each))
}
const jis2s = prefectures.map(({ jis2 }) => jis2)
const idOf = (kind: string, n: number) => `00000000-0000-4000-8000-${kind}${String(n).padStart(11, '0')}`

/** People as they may register: none has a name here. */
export function crowd(many = registrants): Registrant[] {
  const draw = drawing(7)
  const numbers = new Set<string>()
  const numberFor = (): string => {
    const no = registrationNumber([0, 1, 2, 3].map(() => draw(1_000_000)))
    if (numbers.has(no)) return numberFor()
    numbers.add(no)
    return no
  }
  return Array.from({ length: many }, (_, n) => person(draw, n, numberFor())).toSorted((a, b) => (a.no < b.no ? -1 : 1))
}

const person = (draw: Draw, n: number, no: string): Registrant => ({
  id: idOf('a', n),
  no,
  // Most are on the list; some rest, some wait for the office.
  state: one(draw, [...Array<'registered'>(16).fill('registered'), 'renewing', 'paused', 'received', 'unfit']),
  appliedOn: '2026-04-01',
  registeredOn: '2026-04-20',
  renewalAskedOn: null,
  renewedOn: null,
  style: one(draw, [...talentStyles, null]),
  roles: some(draw, talentRoles, 2),
  themes: draw(20) === 0 ? [] : some(draw, themeLetters, 3),
  years: 1 + draw(30),
  localYears: draw(10),
  wishes: some(draw, employmentWishes, 2),
  days: one(draw, [null, 1, 2, 3, 4, 5]),
  regions: some(draw, jis2s, 5),
  everywhere: draw(6) === 0,
  remote: draw(2) === 0,
  availableFrom: one(draw, [null, '2026-10-01', '2027-04-01']),
  homeJis2: draw(12) === 0 ? null : one(draw, jis2s),
  noNotices: draw(10) === 0,
  claims: some(draw, requirements, 2).map((requirement) => ({
    requirement,
    evidence: 'certificate' as const,
    holds: one(draw, [true, true, true, null, false]),
    verifiedBy: '見本 太郎',
    verifiedAt: '2026-04-20T10:00:00+09:00',
  })),
  exams: some(draw, examCodes, 2).map((exam) => ({ exam, called: '', passedIn: '2019-10', enrolled: false })),
  consents: consentsFor(draw, n),
  revision: 1,
})

function consentsFor(draw: Draw, n: number): KeptConsent[] {
  const month = String(1 + draw(12)).padStart(2, '0')
  const base = { way: 'form' as const, recordedBy: '見本 太郎', recordedAt: '2026-04-20T10:00:00+09:00' }
  if (draw(12) === 0) return []
  const everywhere = draw(5) === 0
  const receivers = everywhere ? [] : some(draw, jis2s, 6)
  const given = { ...base, id: idOf('b', n), kind: 'given' as const, givenOn: '2026-04-01', everywhere, receivers }
  return [{ ...given, validTo: `2027-${month}-28` }]
}

export type CrowdPosting = PostingValues & { readonly code: string }

const examCodes = ['ST', 'SA', 'PM', 'NW', 'DB', 'SC', 'AU']
const jobs = ['DX推進 専門官', 'CIO補佐官', '業務改革 統括', 'データ活用 技術職', '窓口改革 推進員']
// The keys of the very objects.
const keysOf = <Key extends string>(words: Readonly<Record<Key, string>>) => Object.keys(words) as Key[]

/** What prefectures and municipalities may look for. */
export function postingsOfCrowd(many = postings): CrowdPosting[] {
  const draw = drawing(11)
  const bodies = prefectures.flatMap(({ jis2, lgCode }) => [lgCode, ...municipalitiesOf(jis2).map((town) => town.code)])
  return Array.from({ length: many }, (_, n) => posting(draw, n, one(draw, bodies)))
}

const posting = (draw: Draw, n: number, code: string): CrowdPosting => ({
  code,
  title: `${one(draw, jobs)}(見本${n + 1})`,
  employment: one<Employment>(draw, keysOf(employmentLabel)),
  seats: one(draw, [null, 1, 2]),
  term: '1年',
  daysPerWeek: one(draw, [null, 2, 3, 4, 5]),
  place: '',
  remote: one(draw, keysOf(remoteLabel)),
  requirement: one<AskedRequirement>(draw, keysOf(askedRequirementLabel)),
  ...{ themeA: draw(4) === 0, themeB: draw(4) === 0, themeC: draw(4) === 0 },
  ...{ themeD: draw(4) === 0, themeE: draw(4) === 0, themeF: draw(4) === 0 },
  ...{ rolePR: draw(4) === 0, rolePM: draw(3) === 0, roleSD: draw(4) === 0, roleEN: draw(4) === 0 },
  detail: '見本の業務。庁内の業務改革と、市町村の支援を担う。',
  openedOn: '2026-11-01',
  closesOn: one(draw, ['2099-12-10', '2099-12-25', '2100-01-15', null]),
  endedOn: null,
  url: '',
  source: '見本',
})

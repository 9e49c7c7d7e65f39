import type { KeptBack } from '../../../../shared/domain/talent/people/provision.ts'
import { provisionTo } from '../../../../shared/domain/talent/people/provision.ts'
import { isRegistered, isToVerify } from '../../../../shared/domain/talent/people/state.ts'
import type {
  EmploymentWish,
  Requirement,
  TalentRole,
  TalentStyle,
  ThemeLetter,
} from '../../../../shared/domain/talent/people/words.ts'
import type { RegistrantRow } from './records.ts'

/** Which part of the register is listed. */
export const shows = ['registered', 'toVerify', 'unfit', 'all'] as const
export type Show = (typeof shows)[number]
export const showLabel = {
  registered: '登録',
  toVerify: '登録前の確認',
  unfit: '要件不適合',
  all: 'すべて',
} as const satisfies Record<Show, string>

/** What is ticked: within one heading any of them fits, and every heading must. */
export interface Facets {
  readonly show: Show
  readonly themes: readonly ThemeLetter[]
  readonly claims: readonly Requirement[]
  readonly styles: readonly TalentStyle[]
  readonly roles: readonly TalentRole[]
  readonly wishes: readonly EmploymentWish[]
  /** Can work there: '' for anywhere. */
  readonly region: string
  readonly days: number
}

export const noFacets: Facets = {
  show: 'registered',
  themes: [],
  claims: [],
  styles: [],
  roles: [],
  wishes: [],
  region: '',
  days: 0,
}

const isShown = (show: Show, { state }: RegistrantRow): boolean =>
  ({
    registered: isRegistered(state),
    toVerify: isToVerify(state),
    unfit: state === 'unfit',
    all: true,
  })[show]

const anyOf = <Value>(chosen: readonly Value[], own: readonly Value[]): boolean =>
  chosen.length === 0 || chosen.some((each) => own.includes(each))

/** Where somebody can work: named, 全国, or from afar. */
export const worksIn = ({ regions, everywhere, remote }: RegistrantRow, jis2: string): boolean =>
  everywhere || remote || regions.includes(jis2)

const claimsOf = ({ claims }: RegistrantRow): Requirement[] => claims.map(({ requirement }) => requirement)

/** The part of the register out of which the numbers beside the facets are. */
export const partOf = (rows: readonly RegistrantRow[], show: Show): RegistrantRow[] =>
  rows.filter((row) => isShown(show, row))

/** In the order in which they come: by 登録番号. */
export const filtered = (rows: readonly RegistrantRow[], facets: Facets): RegistrantRow[] =>
  partOf(rows, facets.show).filter(
    (row) =>
      anyOf(facets.themes, row.themes) &&
      anyOf(facets.claims, claimsOf(row)) &&
      anyOf(facets.styles, row.style === null ? [] : [row.style]) &&
      anyOf(facets.roles, row.roles) &&
      anyOf(facets.wishes, row.wishes) &&
      (facets.region === '' || worksIn(row, facets.region)) &&
      (row.days ?? 0) >= facets.days,
  )

export interface FacetCounts {
  readonly themes: (letter: ThemeLetter) => number
  readonly claims: (claim: Requirement) => number
  readonly styles: (style: TalentStyle) => number
  readonly roles: (role: TalentRole) => number
  readonly wishes: (wish: EmploymentWish) => number
}

/** How many of the part have each; what is ticked does not change them. */
export const countsIn = (rows: readonly RegistrantRow[]): FacetCounts => {
  const count = (has: (row: RegistrantRow) => boolean) => rows.filter(has).length
  return {
    themes: (letter) => count(({ themes }) => themes.includes(letter)),
    claims: (claim) => count((row) => claimsOf(row).includes(claim)),
    styles: (style) => count((row) => row.style === style),
    roles: (role) => count(({ roles }) => roles.includes(role)),
    wishes: (wish) => count(({ wishes }) => wishes.includes(wish)),
  }
}

/** Of those that are listed: how many may go to that prefecture today, and why the others may not. */
export function provisionFoot(
  rows: readonly RegistrantRow[],
  jis2: string,
  today: string,
): { provided: number; left: readonly { reason: KeptBack; count: number }[] } {
  const { provided, left } = provisionTo(rows, jis2, today)
  return { provided: provided.length, left }
}

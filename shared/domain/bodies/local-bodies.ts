import { once } from '../once.ts'
import { searchKey } from '../search-key.ts'
import { municipalities, municipalityByCode } from './municipalities.ts'
import { prefectureByCode, prefectures } from './prefectures.ts'

/** A prefecture or a municipality, by its six-digit 団体コード: 25 names of municipalities stand in more than one prefecture. */
export interface LocalBody {
  readonly code: string
  readonly jis2: string
  readonly name: string
  readonly kana: string
  /** The prefecture of a municipality; '' of a prefecture. */
  readonly within: string
}

/** The body of that 団体コード; null when there is none. */
export function bodyByCode(code: string): LocalBody | null {
  const own = prefectures.find(({ lgCode }) => lgCode === code)
  if (own !== undefined) return { code, jis2: own.jis2, name: own.name, kana: own.kana, within: '' }
  const town = municipalityByCode(code)
  return town === null ? null : { ...town, within: prefectureByCode(town.jis2)?.name ?? '' }
}

/** 「佐賀県」「佐賀県 唐津市」; the code itself where no body bears it. */
export function bodyNameOf(code: string): string {
  const body = bodyByCode(code)
  return body === null ? code : [body.within, body.name].filter((word) => word !== '').join(' ')
}

/** All 47 and 1,741, each prefecture before its municipalities. */
export const localBodies = once((): readonly LocalBody[] =>
  prefectures.flatMap(({ jis2, lgCode, name, kana }) => [
    { code: lgCode, jis2, name, kana, within: '' },
    ...municipalities().flatMap((town) => (town.jis2 === jis2 ? [{ ...town, within: name }] : [])),
  ]),
)

const byName = once(() => Map.groupBy(localBodies(), ({ within, name }) => searchKey(`${within}${name}`)))
const byOwnName = once(() => Map.groupBy(localBodies(), ({ name }) => searchKey(name)))

/**
 * The bodies that a name may mean: by 「佐賀県唐津市」 one, by 「府中市」 alone both of that name. What is not known is no body.
 */
export const bodiesNamed = (name: string): readonly LocalBody[] => {
  const key = searchKey(name.replace(/\s+/gu, ''))
  return byName().get(key) ?? byOwnName().get(key) ?? []
}

import { once } from '../once.ts'
import { searchKey } from '../search-key.ts'
import { type Municipality, municipalities, municipalitiesOf } from './municipalities.ts'
import { otherBody, prefectureByName, prefectures } from './prefectures.ts'

/** A body that a text names. */
export interface Mention {
  readonly jis2: string
  /** The official name: 「岩手県」「盛岡市」. */
  readonly name: string
  /** `bearer`: another body that bears the name (岩手県立大学, 盛岡市社会福祉協議会). */
  readonly is: 'prefecture' | 'municipality' | 'bearer'
  /** 元, 前 or 旧 stands before it. */
  readonly former: boolean
  /** The other prefectures with a municipality of that name, where the text does not say which (府中市 is two). */
  readonly alsoIn: readonly string[]
}

const former = /[元前旧]$/
/** Before a municipality's name: the beginning, no letter, or one of these. 「会津市民」 does not speak of 津市. */
const opens = /(?:^|[^\p{L}\p{N}]|[元前現兼旧]|法人|会社|組合)$/u
/** Where the part of the text that belongs to a name ends. */
const partOf = /^[^\s,、。・/()「」;:]*/u
const district = /^[^\s市区町村]{1,6}郡/u
/** 区 of a 指定都市: 北区 of 大阪市 is not the 北区 of 東京都. */
const wardOfCity = /^\s?[^\s市区町村]{1,4}区/u
const legalBefore = /(?:法人|会社|組合)\s?$/u

interface Named {
  readonly key: string
  readonly body: Municipality
}
const longestFirst = (bodies: readonly Municipality[]): Named[] =>
  bodies.map((body) => ({ key: searchKey(body.name), body })).sort((a, b) => b.key.length - a.key.length)
const named = once(() => Map.groupBy(longestFirst(municipalities()), ({ key }) => key.slice(0, 1)))
const namedIn = once(
  () => new Map(prefectures.map(({ jis2 }) => [jis2, longestFirst(municipalitiesOf(jis2))] as const)),
)

/** 「太田市場」 is a market, and not 太田市. */
const standsAt = (text: string, at: number, key: string): boolean =>
  text.startsWith(key, at) && !(key.endsWith('市') && text[at + key.length] === '場')

/** The municipality of a prefecture that is named there, with or without its 郡, and where its name ends. */
function townOf(text: string, at: number, jis2: string): { body: Municipality; end: number } | null {
  const skipped = at + (district.exec(text.slice(at))?.[0].length ?? 0)
  for (const from of new Set([at, skipped]))
    for (const { key, body } of namedIn().get(jis2) ?? [])
      if (standsAt(text, from, key)) return { body, end: from + key.length }
  return null
}

/** Every municipality of the longest name that is there (東村山市 is not 東村), of those written so if there is one (鹿嶋市, 鹿島市). */
function townsAt(text: string, at: number, written: string): { bodies: Municipality[]; end: number } | null {
  const here = (named().get(text.slice(at, at + 1)) ?? []).filter(({ key }) => standsAt(text, at, key))
  const [longest] = here
  if (longest === undefined) return null
  const alike = here.filter(({ key }) => key === longest.key).map(({ body }) => body)
  const exact = alike.filter(({ name }) => written.includes(name))
  return { bodies: exact.length > 0 ? exact : alike, end: at + longest.key.length }
}

/**
 * The prefectures and municipalities that a text names, in order: 「岩手県政策企画部」, 「元盛岡市職員」, 「例示大学 / 岩手県
 * CIO補佐官」. Names are read from left to right and whole, so 「東京都府中市」 names no 京都府, and 「唐津市」 no 津市. A
 * municipality that more than one prefecture has is given for each, unless the text names one of them. Width, spaces and
 * variants of characters do not matter (checks.md, Codes and names).
 */
export function mentionsIn(text: string): Mention[] {
  const key = searchKey(text)
  const written = text.normalize('NFKC')
  const found: Mention[] = []
  for (let at = 0; at < key.length; ) {
    const next = mentionAt(key, at, written)
    if (next === null) at += 1
    else {
      found.push(...next.mentions)
      at = next.end
    }
  }
  const whole = found.length === 0 ? prefectureByName(text) : null
  if (whole !== null) return [{ jis2: whole.jis2, name: whole.name, is: 'prefecture', former: false, alsoIn: [] }]
  const said = new Set(found.flatMap(({ jis2, alsoIn }) => (alsoIn.length === 0 ? [jis2] : [])))
  return found.flatMap((each) => {
    if (each.alsoIn.length === 0 || ![each.jis2, ...each.alsoIn].some((jis2) => said.has(jis2))) return [each]
    return said.has(each.jis2) ? [{ ...each, alsoIn: [] }] : []
  })
}

function mentionAt(key: string, at: number, written: string): { mentions: Mention[]; end: number } | null {
  const before = key.slice(0, at)
  const prefecture = prefectures.find(({ name }) => key.startsWith(name, at))
  if (prefecture !== undefined) {
    const after = at + prefecture.name.length
    const town = townOf(key, key[after] === ' ' ? after + 1 : after, prefecture.jis2)
    const { name, jis2 } = town?.body ?? prefecture
    const end = town?.end ?? after
    return mentioned({ before, key, end, bodies: [{ name, jis2 }], is: town === null ? 'prefecture' : 'municipality' })
  }
  const towns = opens.test(before) ? townsAt(key, at, written) : null
  if (towns === null) return null
  const ward = towns.bodies.some(({ kind }) => kind === 'designated') && wardOfCity.exec(key.slice(towns.end))
  const end = towns.end + (ward ? ward[0].length : 0)
  return mentioned({ before, key, end, bodies: towns.bodies, is: 'municipality' })
}

function mentioned(at: {
  before: string
  key: string
  end: number
  bodies: readonly { readonly name: string; readonly jis2: string }[]
  is: 'prefecture' | 'municipality'
}): { mentions: Mention[]; end: number } {
  const rest = partOf.exec(at.key.slice(at.end))?.[0] ?? ''
  const is = otherBody.test(rest) || legalBefore.test(at.before) ? 'bearer' : at.is
  return {
    end: at.end,
    mentions: at.bodies.map(({ jis2, name }) => ({
      jis2,
      name,
      is,
      former: former.test(at.before),
      alsoIn: at.bodies.flatMap((other) => (other.jis2 === jis2 ? [] : [other.jis2])),
    })),
  }
}

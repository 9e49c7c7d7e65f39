import { namesIn } from '../applications/names/person.ts'
import { type Found, gap, wordPattern } from '../found-words.ts'
import { alike, instead, type Said } from './paragraph.ts'
import { type KnownBody, type MinutesMember, namelessLabel } from './source.ts'

/** What the public version may not hold. */
export const secretKinds = ['name', 'body', 'points'] as const
export type SecretKind = (typeof secretKinds)[number]

export const secretKindLabel = {
  name: '出席者の氏名',
  body: '選ばれない団体名',
  points: '点・順位',
} as const satisfies Record<SecretKind, string>

/** A place of a text that the public version may not hold; `isSure`: without doubt, so that nothing goes out with it. */
export interface Secret extends Found {
  readonly kind: SecretKind
  readonly isSure: boolean
}

/** What is looked for in the public version: made once for a meeting, as it is asked of every paragraph. */
export interface Secrets {
  /** The text with every name of a person of the meeting replaced. */
  nameless(text: string): Said[]
  /** What is still there, in order; blanks, width, kana and variants of letters do not count. */
  in(text: string): Secret[]
}

const courtesy = '(?:委員|構成員|座長|議長|主査|部会長|会長|氏|様|さん|殿|先生|教授|准教授|室長|課長|補佐|係長|主任)'
const han = '\\p{Script=Han}々'

interface Named {
  readonly pattern: RegExp
  readonly label: string
}

/** Full names in either order and readings, then family names where a courtesy says that a person is meant. */
function namedBy(people: readonly (Pick<MinutesMember, 'name' | 'kana'> & { readonly label: string })[]): Named[] {
  const full = people.flatMap(({ name, kana, label }) =>
    // What one is called by goes with the name: 「構成員」, and not 「構成員委員」.
    wholeNames(name, kana).map((word) => ({
      length: word.length,
      source: `${wordPattern(word, loose)}(?:${gap}${courtesy})?`,
      label,
    })),
  )
  const families = people.flatMap(({ name, label }) =>
    namesIn(name).flatMap(({ families: all, isDivided }) =>
      (isDivided ? all : []).map((family) => ({
        length: family.length,
        source: `(?<![${han}])${wordPattern(family)}${gap}${courtesy}`,
        label,
      })),
    ),
  )
  return [...full.toSorted((a, b) => b.length - a.length), ...families].flatMap(({ source, label }) =>
    source === '' ? [] : [{ pattern: new RegExp(source, 'gu'), label }],
  )
}

/** Between the two parts of a name stands a blank, a dot, or nothing. */
const loose = `${gap}(?:[・･,，]${gap})?`

const solid = (text: string): string => text.replace(/\s+/gu, '')

function wholeNames(name: string, kana: string): string[] {
  const parts = name.trim().split(/[\s\u3000]+/u)
  const turned = parts.length === 2 ? [`${parts[1] ?? ''}${parts[0] ?? ''}`] : []
  const reading = solid(kana)
  return [solid(name), ...turned, ...([...reading].length >= 4 ? [reading] : [])].filter((word) => [...word].length > 1)
}

/** A family name alone may be another word: somebody looks. */
const bareFamilies = (people: readonly Pick<MinutesMember, 'name'>[]): string[] => [
  ...new Set(
    people.flatMap(({ name }) =>
      namesIn(name).flatMap(({ families, isDivided }) =>
        isDivided ? families.filter((family) => [...family].length > 1) : [],
      ),
    ),
  ),
]

const digits = '[0-9０-９]'
const kanjiDigits = '[一二三四五六七八九十]'
const surePoints = new RegExp(
  `${digits}+[.．]${digits}+\\s*点|${digits}{2,}\\s*点|第\\s*(?:${digits}|${kanjiDigits})+\\s*位|${digits}+\\s*位(?!置)|[首最下]{1,2}位|最高点|最低点|平均点|合計点|得点`,
  'gu',
)
const maybePoints = new RegExp(`${digits}\\s*点|${kanjiDigits}位(?!置)|順位|評点`, 'gu')

/** 「京都」 stands in 「東京都」, too. */
const shortPattern = (short: string): string => `${short === '京都' ? '(?<!東)' : ''}${wordPattern(short)}`

export function secretsOf(
  members: readonly MinutesMember[],
  proxies: readonly string[],
  bodies: readonly KnownBody[],
): Secrets {
  const people = [
    ...members.map(({ name, kana, kind }) => ({ name, kana, label: namelessLabel[kind] })),
    ...proxies.map((name) => ({ name, kana: '', label: namelessLabel.reviewer })),
  ]
  const names = namedBy(people)
  const closed = bodies.filter(({ isSelected }) => !isSelected)
  const any = (sources: readonly string[]) => (sources.length === 0 ? null : new RegExp(sources.join('|'), 'gu'))
  const sought: readonly { kind: SecretKind; isSure: boolean; pattern: RegExp | null }[] = [
    ...names.map(({ pattern }) => ({ kind: 'name' as const, isSure: true, pattern })),
    { kind: 'name', isSure: false, pattern: any(bareFamilies(people).map((each) => wordPattern(each))) },
    {
      kind: 'body',
      isSure: true,
      pattern: any(closed.flatMap(({ prefecture, kana }) => [wordPattern(prefecture), wordPattern(kana)])),
    },
    { kind: 'body', isSure: false, pattern: any(closed.map(({ short }) => shortPattern(short))) },
    { kind: 'points', isSure: true, pattern: surePoints },
    { kind: 'points', isSure: false, pattern: maybePoints },
  ]
  return {
    nameless: (text) => replaced(text, names),
    in(text) {
      const found = sought.flatMap(({ kind, isSure, pattern }) =>
        pattern === null
          ? []
          : [...text.matchAll(pattern)].map(
              ({ index, 0: word }): Secret => ({ from: index, to: index + word.length, kind, isSure }),
            ),
      )
      // Of two that lie on one another the surer counts, then the longer.
      return found
        .filter((each) => !found.some((other) => other !== each && covers(other, each)))
        .toSorted((a, b) => a.from - b.from)
    },
  }
}

const covers = (other: Secret, each: Secret): boolean =>
  other.kind === each.kind &&
  other.from <= each.from &&
  other.to >= each.to &&
  (other.isSure || !each.isSure) &&
  (other.to - other.from > each.to - each.from || (other.isSure && !each.isSure))

function replaced(text: string, names: readonly Named[]): Said[] {
  const all = names.flatMap(({ pattern, label }) =>
    [...text.matchAll(pattern)].map(({ index, 0: word }) => ({ from: index, to: index + word.length, label })),
  )
  const out: Said[] = []
  let at = 0
  // Where two lie on one another, the first and the longer counts.
  for (const { from, to, label } of all.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < at) continue
    if (from > at) out.push(alike(text.slice(at, from)))
    out.push(instead(text.slice(from, to), label))
    at = to
  }
  if (at < text.length) out.push(alike(text.slice(at)))
  return out
}

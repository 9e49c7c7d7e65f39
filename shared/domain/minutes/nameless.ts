import { type Found, wordPattern } from '../found-words.ts'
import { bodyPattern, personPatterns } from '../names-in-text.ts'
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

interface Named {
  readonly pattern: RegExp
  readonly label: string
}

const digits = '[0-9０-９]'
const kanjiDigits = '[〇零一二三四五六七八九十百]'
const number = `(?:${digits}|${kanjiDigits})+`
const surePoints = new RegExp(
  [
    `(?<!${digits})${digits}+[.．]${digits}+\\s*点`,
    `(?<!${digits})${digits}{2,}\\s*点`,
    `(?<!${kanjiDigits})${kanjiDigits}+[・･.．]${kanjiDigits}+\\s*点`,
    `(?:(?<!${kanjiDigits})${kanjiDigits}{2,}|百)\\s*点`,
    `第\\s*${number}\\s*位`,
    `(?<!${digits})${digits}+\\s*位(?!置)`,
    `[上下]から\\s*${number}\\s*(?:番目?|つ目?|位)`,
    '[首最下]{1,2}位|最高点|最低点|平均点|合計点|得点',
  ].join('|'),
  'gu',
)
/** 「一点確認したい」 is no point. */
const maybePoints = new RegExp(
  `${digits}\\s*点|(?<!${kanjiDigits})${kanjiDigits}+位(?!置)|(?<!${digits}|${kanjiDigits})${number}\\s*番(?:目|手)|順位|評点`,
  'gu',
)

export function secretsOf(
  members: readonly MinutesMember[],
  proxies: readonly string[],
  bodies: readonly KnownBody[],
): Secrets {
  const people = [
    ...members.map(({ name, kana, kind }) => ({ name, kana, label: namelessLabel[kind] })),
    ...proxies.map((name) => ({ name, kana: '', label: namelessLabel.reviewer })),
  ]
  const patterns = people.map((each) => ({ ...personPatterns(each), label: each.label }))
  const names = patterns.flatMap(({ whole, called, label }): Named[] =>
    [...whole, ...called].map((source) => ({ pattern: new RegExp(source, 'gu'), label })),
  )
  const closed = bodies.filter(({ isSelected }) => !isSelected)
  const any = (sources: readonly string[]) => (sources.length === 0 ? null : new RegExp(sources.join('|'), 'gu'))
  const sought: readonly { kind: SecretKind; isSure: boolean; pattern: RegExp | null }[] = [
    ...names.map(({ pattern }) => ({ kind: 'name' as const, isSure: true, pattern })),
    { kind: 'name', isSure: false, pattern: any([...new Set(patterns.flatMap(({ bare }) => bare))]) },
    {
      kind: 'body',
      isSure: true,
      pattern: any(closed.flatMap(({ prefecture, kana }) => [bodyPattern(prefecture), wordPattern(kana)])),
    },
    { kind: 'body', isSure: false, pattern: any(closed.map(({ short }) => bodyPattern(short))) },
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

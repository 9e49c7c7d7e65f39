import { searchKey } from '../search-key.ts'
import { prefectureByName } from './prefectures.ts'

/** 法人格の略記 → 正式な書き方. NFKC turns ㈱ into (株) before this. */
const legalForms: readonly (readonly [RegExp, string])[] = [
  [/\(株\)/gu, '株式会社'],
  [/\(有\)/gu, '有限会社'],
  [/\(合\)/gu, '合同会社'],
  [/\(同\)/gu, '合同会社'],
  [/\(一社\)/gu, '一般社団法人'],
  [/\(一財\)/gu, '一般財団法人'],
  [/\(公社\)/gu, '公益社団法人'],
  [/\(公財\)/gu, '公益財団法人'],
  [/\(独\)/gu, '独立行政法人'],
  [/\(社福\)/gu, '社会福祉法人'],
  [/\(学\)/gu, '学校法人'],
  [/\(特非\)|npo法人/gu, '特定非営利活動法人'],
]

const anyLegalForm =
  /株式会社|有限会社|合同会社|合資会社|合名会社|(?:一般|公益)(?:社団|財団)法人|(?:国立|地方)?独立行政法人|社会福祉法人|学校法人|国立大学法人|特定非営利活動法人/gu

const compact = (name: string): string => searchKey(name).replace(/[\s・.,、。~]/gu, '')

/**
 * The key under which two spellings of an organisation are the same: 「㈱見本」=「(株)見本」=「株式会社 見本」. The place of the
 * legal form stays: 「見本株式会社」 is another company. A prefecture's offices all have the prefecture's key
 * (「岩手県庁」=「岩手県政策企画部」=「岩手県」). For comparing only; names are stored as written.
 */
export function organisationKey(name: string): string {
  const prefecture = prefectureByName(name)
  if (prefecture !== null) return `都道府県:${prefecture.jis2}`
  return compact(withFullForms(name))
}

/** The same text in lower case, with every legal form written out: 「㈱見本」 as 「株式会社見本」. */
export function withFullForms(text: string): string {
  let full = text.normalize('NFKC').toLowerCase()
  for (const [form, written] of legalForms) full = full.replace(form, written)
  return full
}

/** The key of a person's name: blanks and shapes of characters do not matter (「髙橋　太郎」=「高橋太郎」). */
export const personKey = (name: string): string => compact(name)

/** True when both names are spellings of one organisation. */
export const isSameOrganisation = (a: string, b: string): boolean => {
  const key = organisationKey(a)
  return key !== '' && key === organisationKey(b)
}

/** `same`: another spelling. `similar`: look before you take it for another. */
export type Likeness = 'same' | 'similar'

export interface Suggestion<T> {
  readonly entry: T
  readonly likeness: Likeness
  /** Why it is shown, in Japanese. */
  readonly reason: string
}

/** The name without its legal form and its variants of shape, for finding look-alikes. */
export const bareKey = (name: string): string => organisationKey(name).replace(anyLegalForm, '')

/** How many single-character edits lead from one to the other, counting no further than one. */
function isOneEditApart(a: string, b: string): boolean {
  const [short, long] = [[...a], [...b]].sort((x, y) => x.length - y.length) as [string[], string[]]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  const rest = (characters: string[], skip: number): string => characters.slice(at + skip).join('')
  return rest(long, 1) === rest(short, long.length === short.length ? 1 : 0)
}

function likenessOf(name: string, other: string): { likeness: Likeness; reason: string } | null {
  if (organisationKey(name) === organisationKey(other)) return { likeness: 'same', reason: '表記だけが異なります' }
  const [a, b] = [bareKey(name), bareKey(other)]
  if (a === '' || b === '') return null
  if (a === b) return { likeness: 'similar', reason: '法人格の有無または位置が異なります' }
  if (a.length >= 3 && b.length >= 3) {
    if (a.includes(b) || b.includes(a)) return { likeness: 'similar', reason: '名称の一部が同じです' }
    if (isOneEditApart(a, b)) return { likeness: 'similar', reason: '名称が1字異なります' }
  }
  return null
}

const sameFirst = <T>(suggestions: Suggestion<T>[]): Suggestion<T>[] =>
  suggestions.sort((a, b) => Number(b.likeness === 'same') - Number(a.likeness === 'same'))

/**
 * Organisations that may be the one named, spellings of it first. Suggests; merging is for an officer to decide.
 * @awaited 人材の名寄せ
 */
export function suggestOrganisations<T extends { readonly name: string }>(
  name: string,
  known: readonly T[],
): Suggestion<T>[] {
  if (organisationKey(name) === '') return []
  return sameFirst(
    known.flatMap((entry) => {
      const likeness = likenessOf(name, entry.name)
      return likeness === null ? [] : [{ entry, ...likeness }]
    }),
  )
}

export interface NamedPerson {
  readonly name: string
  readonly kana: string | null
  readonly org: string | null
  readonly email: string | null
}

function personLikeness(person: NamedPerson, other: NamedPerson): { likeness: Likeness; reason: string } | null {
  const sameName = personKey(person.name) === personKey(other.name)
  const sameOrg = person.org !== null && other.org !== null && isSameOrganisation(person.org, other.org)
  const sameEmail = person.email !== null && other.email !== null && compact(person.email) === compact(other.email)
  if (sameName && (sameOrg || sameEmail))
    return { likeness: 'same', reason: sameOrg ? '氏名と所属が同じです' : '氏名とメールアドレスが同じです' }
  if (sameName) return { likeness: 'similar', reason: '氏名が同じで、所属が異なります' }
  if (sameEmail) return { likeness: 'similar', reason: 'メールアドレスが同じで、氏名が異なります' }
  const [kana, otherKana] = [personKey(person.kana ?? ''), personKey(other.kana ?? '')]
  if (kana !== '' && kana === otherKana) return { likeness: 'similar', reason: 'よみが同じです' }
  return null
}

/**
 * People on record who may be the one given. Two people may share a name: suggests, never merges.
 * @awaited 人材の名寄せ
 */
export function suggestPersons<T extends NamedPerson>(person: NamedPerson, known: readonly T[]): Suggestion<T>[] {
  if (personKey(person.name) === '') return []
  return sameFirst(
    known.flatMap((entry) => {
      const likeness = personLikeness(person, entry)
      return likeness === null ? [] : [{ entry, ...likeness }]
    }),
  )
}

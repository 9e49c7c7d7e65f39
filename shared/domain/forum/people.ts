import { searchKey } from '../search-key.ts'
import { type PersonPart, personPartLabel } from './fields.ts'

/** Somebody of the 次第 or the board, with the title of that day; who came instead, where somebody did. */
export interface Person {
  readonly part: PersonPart
  readonly name: string
  readonly kana: string
  readonly title: string
  readonly absent: boolean
  /** 代理: '' where nobody came instead. */
  readonly proxyName: string
  readonly proxyTitle: string
  readonly proxyKnownOn: string | null
}

/** 「見本 秋子 氏(例示町 まちづくり課 係長)※ 当日は代理で例示夏男氏が御登壇」, as the ministry's page shows it. */
export function publicLine({ name, title, proxyName, absent }: Person): string {
  const own = `${name} 氏${title === '' ? '' : `(${title})`}`
  if (proxyName !== '') return `${own}※ 当日は代理で${proxyName.replace(/\s/gu, '')}氏が御登壇`
  return absent ? `${own}※ 当日は御欠席` : own
}

/** A person without the 氏 of a speaker: the office itself opens and closes. */
export const speakerWords = (person: Person): string =>
  person.part === 'chair' ? `${personPartLabel.chair} ${publicLine(person)}` : publicLine(person)

/** 五十音順 by かな; who has none stands by the name, after those who have. */
export function byKana<P extends Pick<Person, 'name' | 'kana'>>(people: readonly P[]): P[] {
  const key = ({ kana, name }: P) => (kana === '' ? `\u{ffff}${searchKey(name)}` : searchKey(kana).replaceAll(' ', ''))
  return people.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

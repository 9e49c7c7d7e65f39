import { prefectures } from '../../bodies/prefectures.ts'
import type { Attendance } from '../fields.ts'
import { evened, findHeading, refuseFile, type SheetLine } from './heading.ts'

export interface ParticipantFacts {
  readonly jis2: string
  readonly org: string
  readonly name: string
  readonly email: string
  readonly attendance: Attendance
}

/** How one line of a list of participants reads; `why` says what keeps it out, '' where nothing does. */
export interface ReadParticipant extends ParticipantFacts {
  readonly at: number
  readonly why: string
}

const names = {
  prefecture: ['都道府県', '都道府県名', '県名', '団体', '団体名', '自治体名'],
  org: ['所属', '部署', '部署名', '所属部署', '課室', '所属・役職', '所属名'],
  name: ['氏名', '名前', 'お名前', '参加者氏名', '参加者'],
  email: ['メールアドレス', 'メール', 'email', 'e-mail', 'mail', '連絡先'],
  attendance: ['出席', '出欠', '当日', '当日の出席', '参加', '受付', '出席状況'],
} as const

/** 「石川県」, 「石川」, 「17」, 「170003」, 「石川県庁」: the prefecture that is meant; null where none is. */
export function prefectureIn(text: string): string | null {
  const key = text.normalize('NFKC').replace(/\s/gu, '')
  if (key === '') return null
  const found = prefectures.find(
    ({ jis2, lgCode, name, short }) =>
      key === jis2 || key === String(Number(jis2)) || key === lgCode || key === short || key.startsWith(name),
  )
  return found?.jis2 ?? null
}

const came = ['出席', '○', '〇', '◯', '済', '参加', '来場', '1', 'はい', '有', '受付済', '視聴', 'オンライン']
const absent = ['欠席', '×', '✕', '不参加', '0', 'いいえ', '無', 'なし', 'キャンセル']

/** What a cell says of the day; null where that is no word for it. */
function attendanceIn(text: string): Attendance | null {
  const key = evened(text)
  if (key === '' || key === '-' || key === 'ー' || key === '未') return 'unknown'
  if (came.some((each) => evened(each) === key)) return 'came'
  return absent.some((each) => evened(each) === key) ? 'absent' : null
}

/** Most people of one file; a forum has hundreds. */
const most = 5000
const cut = (text: string, length: number): string => [...text.trim()].slice(0, length).join('')

/**
 * The people of a list: its heading is found by its words wherever it stands, and each line is read or says why not. Throws
 * `invalid`, naming the file, where it has no such heading, nobody under it, or more people than a forum has.
 */
export function readParticipants(
  lines: readonly SheetLine[],
  fileName: string,
): { readonly rows: ReadParticipant[]; readonly unread: string[] } {
  const heading = findHeading(lines, names, 2)
  const columns = heading?.columns
  const prefecture = columns?.get('prefecture')
  const name = columns?.get('name')
  if (heading === null || prefecture === undefined || name === undefined)
    throw refuseFile(
      fileName,
      'に「都道府県」と「氏名」の見出しがありません。1行目に見出しのある申込の一覧を入れてください。',
    )
  const filled = lines.slice(heading.index + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (filled.length === 0) throw refuseFile(fileName, 'には、見出しの下に一人もいません。')
  if (filled.length > most)
    throw refuseFile(
      fileName,
      `には${filled.length}行あります。一度に入れられるのは${most}行までです。分けて入れてください。`,
    )
  const rows = filled.map(({ at, cells }): ReadParticipant => {
    const cell = (column: number | undefined) => (column === undefined ? '' : (cells[column] ?? '').trim())
    const jis2 = prefectureIn(cell(prefecture))
    const said = attendanceIn(cell(columns?.get('attendance')))
    const facts = {
      jis2: jis2 ?? '',
      org: cut(cell(columns?.get('org')), 120),
      name: cut(cell(name), 60),
      email: cut(cell(columns?.get('email')), 120),
      attendance: said ?? 'unknown',
    } as const
    return { ...facts, at, why: whyNot({ ...facts, jis2, said }, cell(prefecture)) }
  })
  return { rows, unread: heading.unknown.map(({ words }) => words).slice(0, 20) }
}

function whyNot(
  row: Omit<ParticipantFacts, 'jis2'> & {
    readonly jis2: string | null
    readonly said: Attendance | null
  },
  prefecture: string,
): string {
  if (row.name === '') return '氏名がありません。'
  if (prefecture === '') return '都道府県がありません。'
  if (row.jis2 === null) return '都道府県の欄が、都道府県の名前になっていません。'
  if (row.email !== '' && !/^[^\s@]+@[^\s@]+$/u.test(row.email)) return 'メールアドレスの形になっていません。'
  if (row.said === null) return '出席の欄は「出席」か「欠席」にしてください。'
  return ''
}

export const standings = ['added', 'changed', 'same', 'refused'] as const
export type Standing = (typeof standings)[number]

/** What a line does: to whom of those who are known, by place, and what they become by it. */
export interface Matched {
  readonly standing: Standing
  readonly why: string
  /** The place among those who are known, then among those whom the lines before have added; null where it is refused. */
  readonly whom: number | null
  readonly next: ParticipantFacts | null
}

type Line = ParticipantFacts & { readonly why?: string; readonly at?: number }

const folded = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '').toLowerCase()

/**
 * What each line does to those who are known: one person is the same address, or, where either has none, the same name in one
 * prefecture. A person is met once a file; a line without an address that may mean several is refused.
 */
export function matchParticipants(lines: readonly Line[], known: readonly ParticipantFacts[]): Matched[] {
  const people: ParticipantFacts[] = [...known]
  const met = new Map<number, number>()
  const refused = (why: string): Matched => ({ standing: 'refused', why, whom: null, next: null })
  return lines.map((line, index) => {
    if (line.why !== undefined && line.why !== '') return refused(line.why)
    const whom = whomOf(line, people, met)
    if (whom === 'several') return refused('同じ氏名の人が二人以上います。メールアドレスを入れてください。')
    const at = whom === null ? people.length : whom
    const before = met.get(at)
    if (before !== undefined) return refused(`${before}行目と同じ人です。`)
    met.set(at, line.at ?? index + 1)
    const own = people[at]
    const { jis2, org, name, email, attendance } = line
    const next = own === undefined ? { jis2, org, name, email, attendance } : becomes(own, line)
    if (next !== null) people[at] = next
    return { standing: own === undefined ? 'added' : next === null ? 'same' : 'changed', why: '', whom: at, next }
  })
}

/** By place; null for somebody new. */
function whomOf(
  { jis2, name, email }: ParticipantFacts,
  people: readonly ParticipantFacts[],
  met: ReadonlyMap<number, number>,
): number | null | 'several' {
  const places = people.flatMap((each, at) => (each.jis2 === jis2 ? [at] : []))
  const of = (at: number) => people[at] ?? { name: '', email: '' }
  const named = places.filter((at) => folded(of(at).name) === folded(name))
  const nameless = named.find((at) => of(at).email === '' && (email === '' || !met.has(at)))
  if (email !== '') return places.find((at) => folded(of(at).email) === folded(email)) ?? nameless ?? null
  if (nameless !== undefined) return nameless
  return named.length > 1 ? 'several' : (named[0] ?? null)
}

/**
 * What a known person becomes by a line; null where nothing changes. What a file leaves open takes nothing away: a list without
 * 出席 says nothing of the day.
 */
function becomes(own: ParticipantFacts, line: ParticipantFacts): ParticipantFacts | null {
  const next = {
    jis2: own.jis2,
    org: line.org === '' ? own.org : line.org,
    name: line.name,
    email: line.email === '' ? own.email : line.email,
    attendance: line.attendance === 'unknown' ? own.attendance : line.attendance,
  }
  const same = next.org === own.org && next.name === own.name && next.email === own.email
  return same && next.attendance === own.attendance ? null : next
}

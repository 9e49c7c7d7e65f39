import { emailKey, isSameName, nameKey } from '../keys.ts'
import type { FormReading, RegistrationForm } from './reading.ts'

/** What a line would do: 加える, 変わる, 同じ, 要確認(同じ人かもしれない), 取り込まない. */
export const lineVerdicts = ['add', 'change', 'same', 'ask', 'refused'] as const
export type LineVerdict = (typeof lineVerdicts)[number]
export const lineVerdictLabel = {
  add: '加える',
  change: '変わる',
  same: '同じ',
  ask: '要確認',
  refused: '取り込まない',
} as const satisfies Record<LineVerdict, string>

/** What an officer has a line do. */
export const lineTakes = ['add', 'change', 'leave'] as const
export type LineTake = (typeof lineTakes)[number]
export const lineTakeLabel = {
  add: '別の人として加える',
  change: 'この人の記録を変える',
  leave: '取り込まない',
} as const satisfies Record<LineTake, string>

/** Somebody of whom the office already holds a registration. */
export interface KnownPerson {
  readonly id: string
  readonly no: string
  readonly emailKey: string
  readonly nameKey: string
  readonly form: RegistrationForm
}

export interface JudgedLine {
  readonly verdict: LineVerdict
  /** Whom it may be. */
  readonly known: KnownPerson | null
  /** Why it is not plainly the one or the other. */
  readonly why: string
  /** What would be another than it is, by the label of the form. */
  readonly differing: readonly string[]
}

const labels: Readonly<Record<keyof RegistrationForm, string>> = {
  appliedOn: '申請日',
  name: '氏名',
  kana: 'ふりがな',
  email: 'メール',
  tel: '電話',
  employer: '現所属',
  homeJis2: '居住都道府県',
  style: '推進型・助言型',
  roles: '人材類型',
  themes: '専門テーマ',
  years: '実務年数',
  localYears: '自治体実務年数',
  wishes: '希望任用',
  days: '週の日数',
  regions: '勤務可能地域',
  everywhere: '全国',
  remote: 'リモート',
  availableFrom: '開始可能時期',
  noNotices: 'お知らせ',
  claims: '登録要件',
  careers: '職歴',
  exams: '資格',
  statement: '理由書',
  localWork: '自治体実務の内容',
  pay: '報酬の希望',
  summary: '概要',
  consent: '同意',
}

/** A consent and the day of the form are of the moment: the record of consents is not changed by a file. */
const ofTheMoment: ReadonlySet<string> = new Set(['appliedOn', 'consent'])

/** The fields of a form that say another thing than what is held. What the file leaves empty changes nothing. */
export function differingIn(known: RegistrationForm, form: RegistrationForm): (keyof RegistrationForm)[] {
  // The keys of one shape.
  return (Object.keys(labels) as (keyof RegistrationForm)[]).filter((name) => {
    if (ofTheMoment.has(name) || isEmpty(form[name])) return false
    return JSON.stringify(known[name]) !== JSON.stringify(form[name])
  })
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0)

/** Only one of address and name fits: nobody but a person can say whether it is the same one. */
export function judgeLine({ form, troubles }: FormReading, known: readonly KnownPerson[]): JudgedLine {
  const none = { known: null, why: '', differing: [] }
  if (troubles.some(({ stops }) => stops)) return { ...none, verdict: 'refused' }
  const [email, name] = [emailKey(form.email), nameKey(form.name, form.kana)]
  const byEmail = known.find((one) => one.emailKey !== '' && one.emailKey === email)
  const byName = [byEmail, ...known].find((one) => one !== undefined && isSameName(one.nameKey, name))
  const person = byEmail ?? byName
  if (person === undefined) return { ...none, verdict: 'add' }
  const differing = differingIn(person.form, form).map((field) => labels[field])
  if (byEmail !== undefined && byName !== undefined && byEmail.id !== byName.id)
    return { verdict: 'ask', known: byEmail, why: `メールは${byEmail.no}、氏名は${byName.no}と同じです`, differing }
  if (byEmail === undefined)
    return { verdict: 'ask', known: person, why: `氏名とふりがなが${person.no}と同じで、メールが違います`, differing }
  if (byName === undefined)
    return { verdict: 'ask', known: person, why: `メールが${person.no}と同じで、氏名かふりがなが違います`, differing }
  return { verdict: differing.length === 0 ? 'same' : 'change', known: person, why: '', differing }
}

/** What a line does where nobody says otherwise: only what is plainly new goes in by itself. */
export const usualTake = (verdict: LineVerdict): LineTake => (verdict === 'add' ? 'add' : 'leave')

/** What an officer may have a line do. */
export const takesOf = ({ verdict, known }: Pick<JudgedLine, 'verdict' | 'known'>): readonly LineTake[] =>
  ({
    add: ['add', 'leave'],
    change: ['change', 'leave'],
    same: [],
    ask: known === null ? ['leave', 'add'] : ['leave', 'change', 'add'],
    refused: [],
  })[verdict] as readonly LineTake[]

/** Lines whose name an earlier line that is taken has, each with that line: one person may have sent the form twice. */
export function namesakesIn(lines: readonly FormReading[]): ReadonlyMap<number, number> {
  const first = new Map<string, number>()
  const found = new Map<number, number>()
  for (const [index, { form, troubles }] of lines.entries()) {
    if (troubles.some(({ stops }) => stops)) continue
    const [name = '', kana = ''] = nameKey(form.name, form.kana).split('|')
    const any = `${name}*`
    // One without a reading may be any of the name; any of the name may be the one without.
    const before = kana === '' ? [first.get(any)] : [first.get(`${name}|${kana}`), first.get(`${name}|`)]
    const earliest = before.filter((at) => at !== undefined).toSorted((a, b) => a - b)[0]
    if (earliest !== undefined) found.set(index, earliest)
    for (const key of [any, `${name}|${kana}`]) if (!first.has(key)) first.set(key, index)
  }
  return found
}

/** Lines whose address an earlier line of the file has, each with that line. */
export function repeatedIn(lines: readonly Pick<RegistrationForm, 'email'>[]): ReadonlyMap<number, number> {
  const first = new Map<string, number>()
  const repeated = new Map<number, number>()
  for (const [index, { email }] of lines.entries()) {
    const key = emailKey(email)
    const before = first.get(key)
    if (key === '') continue
    if (before === undefined) first.set(key, index)
    else repeated.set(index, before)
  }
  return repeated
}

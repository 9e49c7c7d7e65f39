import { prefectureByName } from '../bodies/prefectures.ts'
import type { ThemeLetter, Track } from '../support/track.ts'

/** 連絡先. Every member is null where the form left it empty or it could not be read. */
export interface FormContact {
  dept: string | null
  title: string | null
  name: string | null
  kana: string | null
  tel: string | null
  email: string | null
}

export interface FormKpi {
  track: Track
  name: string
  unit: string | null
  baseline: number | null
  /** ISO date. */
  baselineDate: string | null
  target: number | null
  /** ISO date. */
  targetDate: string | null
}

/**
 * 応募書(鑑文・詳細): what the two Word forms say, as data. Nothing here is guessed: null (or an empty list)
 * means that the form leaves it empty or that it could not be read; `Reading.sureness` tells which.
 * Counts are people (人) or bodies (団体). Dates are ISO dates in JST.
 */
export interface ApplicationForm {
  /** 都道府県名 as an official name (「秋田県」). */
  prefecture: string | null
  /** 団体コード, six digits. */
  lgCode: string | null
  /** Every ticked theme, in order; exactly one is right. */
  themesMarked: ThemeLetter[]
  contact: FormContact
  subContact: FormContact
  themeReason: string | null
  structure: string | null
  pool: {
    fulltime: number | null
    parttime: number | null
    contract: number | null
    /** 計 as printed on the form, to be compared with the sum. */
    printedTotal: number | null
  }
  accelerators: { appointed: number | null; planned: number | null }
  roles: { PR: number | null; PM: number | null; SD: number | null; EN: number | null }
  municipalities: {
    total: number | null
    supported: number | null
    wishing: number | null
    singleIt: number | null
  }
  /** 支援対象とする市区町村, names as written. */
  targets: string[]
  issues: { talent: string | null; theme: string | null }
  wishes: { talent: string | null; theme: string | null }
  goal: string | null
  kpis: FormKpi[]
  organisation: { unit: string; role: string }[]
  schedule: { month: string; talent: string; theme: string }[]
  spread: string | null
  past: { year: string; programme: string }[]
  consent: boolean | null
  docNo: string | null
  /** ISO date. */
  docDate: string | null
  applicantTitle: string | null
  /** Answers to the items that a year's form has beyond these, by the name the item has on it; none where it has none. */
  own?: Readonly<Record<string, string | null>> | undefined
}

/** Where on the page a value stands: block index in the document's view, and row and cell in it for a table. */
export interface FormPlace {
  document: 'cover' | 'detail'
  block: number
  row: number | null
  cell: number | null
  /** For people: 「５　人材プールの現状 / 表5 2行目 3列目」. */
  label: string
}

/** 確か: found where it belongs and well-formed. 要確認: read, but look. 空欄: the form leaves it empty. 読取不可: something is there that could not be read. */
export const surenesses = ['certain', 'check', 'empty', 'unread'] as const
export type Sureness = (typeof surenesses)[number]

export const surenessLabel = {
  certain: '確か',
  check: '要確認',
  empty: '空欄',
  unread: '読取不可',
} as const satisfies Record<Sureness, string>

/** One value of the form as the reader found it. */
export interface Reading {
  /** Dotted path into ApplicationForm: `pool.fulltime`, `kpis`. */
  path: FormPath
  place: FormPlace | null
  sureness: Sureness
  /** Why it needs a look, in Japanese; empty when certain. */
  note: string
}

/** Every field an officer confirms, in the order of the forms, with its Japanese name. */
export const formFields = [
  ['docNo', '文書番号'],
  ['docDate', '文書の日付'],
  ['applicantTitle', '発信者'],
  ['prefecture', '都道府県名'],
  ['lgCode', '団体コード'],
  ['contact.dept', '担当部署'],
  ['contact.title', '担当者の職'],
  ['contact.name', '担当者の氏名'],
  ['contact.kana', '担当者のふりがな'],
  ['contact.tel', '電話番号'],
  ['contact.email', 'メールアドレス'],
  ['subContact.dept', '副担当の部署'],
  ['subContact.title', '副担当の職'],
  ['subContact.name', '副担当の氏名'],
  ['subContact.kana', '副担当のふりがな'],
  ['subContact.tel', '副担当の電話番号'],
  ['subContact.email', '副担当のメールアドレス'],
  ['themesMarked', '選択する重点テーマ'],
  ['themeReason', 'テーマを選択した理由'],
  ['structure', '推進体制の現状'],
  ['pool.fulltime', '人材プール 常勤'],
  ['pool.parttime', '人材プール 非常勤'],
  ['pool.contract', '人材プール 委託・派遣'],
  ['pool.printedTotal', '人材プール 計(記載)'],
  ['accelerators.appointed', 'アクセラレータ 任命済'],
  ['accelerators.planned', 'アクセラレータ 任命予定'],
  ['roles.PR', '役割別 プロデューサー'],
  ['roles.PM', '役割別 プロジェクトマネージャー'],
  ['roles.SD', '役割別 サービスデザイナー'],
  ['roles.EN', '役割別 エンジニア'],
  ['municipalities.total', '管内市区町村数'],
  ['municipalities.supported', 'うち支援中'],
  ['municipalities.wishing', 'うち支援を希望'],
  ['municipalities.singleIt', 'うち情報担当が1人以下'],
  ['targets', '支援対象とする市区町村'],
  ['issues.talent', '現状と課題(人材確保)'],
  ['issues.theme', '現状と課題(重点テーマ)'],
  ['wishes.talent', '希望する支援内容(人材確保)'],
  ['wishes.theme', '希望する支援内容(重点テーマ)'],
  ['goal', '到達目標'],
  ['kpis', 'KPI'],
  ['organisation', '実施体制'],
  ['schedule', 'スケジュール'],
  ['spread', '横展開・継続方針'],
  ['past', '過去の国の支援事業'],
  ['consent', '公表・情報共有への同意'],
] as const

/** A field that every year's form has. */
export type FixedPath = (typeof formFields)[number][0]
/** A field, or an item of the year's own: `own.首長の関与`. The name is the path, so that a form says itself what it holds. */
export type FormPath = FixedPath | `own.${string}`

export const ownPath = (name: string) => `own.${name}` as const
/** The name of an item of the year's own, or null for a field that every year has. */
export const ownNameOf = (path: FormPath): string | null => (path.startsWith('own.') ? path.slice(4) : null)

const fixedNames: ReadonlyMap<string, string> = new Map(formFields)
/** The Japanese name of a field of the form. */
export const formFieldName = (path: FormPath): string => ownNameOf(path) ?? fixedNames.get(path) ?? path

/** Every field that one of the forms holds, in the order of the forms: those of every year, then the year's own. */
export const pathsOf = (...forms: readonly Pick<ApplicationForm, 'own'>[]): FormPath[] => [
  ...formFields.map(([path]) => path),
  ...[...new Set(forms.flatMap(({ own }) => Object.keys(own ?? {})))].map(ownPath),
]

type Group = Readonly<Record<string, unknown>>
const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Paths are at most two steps deep (`pool.fulltime`); a name on the form may have a full stop of its own. */
function stepsOf(path: FormPath): readonly [head: string, leaf: string | undefined] {
  const at = path.indexOf('.')
  return at < 0 ? [path, undefined] : [path.slice(0, at), path.slice(at + 1)]
}

/** The value at a path of the form. */
export function valueAt(form: ApplicationForm, path: FormPath): unknown {
  const [head, leaf] = stepsOf(path)
  const whole: Group = { ...form }
  const value = whole[head]
  if (leaf === undefined) return value
  if (head === 'own') return isGroup(value) && Object.hasOwn(value, leaf) ? value[leaf] : null
  return isGroup(value) ? value[leaf] : undefined
}

/** The form with another value at a path, which must fit that path. */
export function withValue(form: ApplicationForm, path: FormPath, value: unknown): ApplicationForm {
  const [head, leaf] = stepsOf(path)
  const whole: Group = { ...form }
  const group = whole[head]
  return { ...form, [head]: leaf === undefined ? value : { ...(isGroup(group) ? group : {}), [leaf]: value } }
}

/** A document as the officer sees it beside the fields. Rows keep merged cells as spans. */
export type DocumentBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; rows: { text: string; colSpan: number }[][] }
export type DocumentView = DocumentBlock[]

/** What reading a pair of forms gives. */
export interface FormReading {
  form: ApplicationForm
  /** One per field that the definition in force has, in the order of `formFields`, its own items after them. */
  readings: Reading[]
  cover: DocumentView | null
  detail: DocumentView | null
}

const noContact = (): FormContact => ({ dept: null, title: null, name: null, kana: null, tel: null, email: null })

/** A form with nothing filled in, for manual entry and as the reader's starting point. */
export const emptyForm = (): ApplicationForm => ({
  prefecture: null,
  lgCode: null,
  themesMarked: [],
  contact: noContact(),
  subContact: noContact(),
  themeReason: null,
  structure: null,
  pool: { fulltime: null, parttime: null, contract: null, printedTotal: null },
  accelerators: { appointed: null, planned: null },
  roles: { PR: null, PM: null, SD: null, EN: null },
  municipalities: { total: null, supported: null, wishing: null, singleIt: null },
  targets: [],
  issues: { talent: null, theme: null },
  wishes: { talent: null, theme: null },
  goal: null,
  kpis: [],
  organisation: [],
  schedule: [],
  spread: null,
  past: [],
  consent: null,
  docNo: null,
  docDate: null,
  applicantTitle: null,
})

/** The body and the theme an application counts under; a theme only where exactly one is marked. */
export function countedUnder(form: ApplicationForm) {
  const [only, ...others] = form.themesMarked
  return {
    jis2: (form.prefecture === null ? null : prefectureByName(form.prefecture)?.jis2) ?? null,
    theme: only !== undefined && others.length === 0 ? only : null,
  }
}

/** What is said of a form that was typed and never read: its fields are as they were meant. */
export const typedReadings = (form: ApplicationForm): Reading[] =>
  pathsOf(form)
    .filter((path) => JSON.stringify(valueAt(form, path)) !== JSON.stringify(valueAt(emptyForm(), path)))
    .map((path) => ({ path, place: null, sureness: 'certain', note: '' }))

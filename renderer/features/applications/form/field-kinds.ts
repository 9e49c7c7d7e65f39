import type { ApplicationForm, FixedPath, FormPath } from '../../../../shared/domain/applications/form.ts'
import { ownNameOf, valueAt } from '../../../../shared/domain/applications/form.ts'
import { sayFormValue } from '../../../../shared/domain/applications/words/field-words.ts'

/** What an officer edits a field with. */
export type FieldKind =
  | 'line'
  | 'long'
  | 'count'
  | 'date'
  | 'prefecture'
  | 'themes'
  | 'targets'
  | 'kpis'
  | 'organisation'
  | 'schedule'
  | 'past'
  | 'consent'

const fixedKind = {
  docNo: 'line',
  docDate: 'date',
  applicantTitle: 'line',
  prefecture: 'prefecture',
  lgCode: 'line',
  'contact.dept': 'line',
  'contact.title': 'line',
  'contact.name': 'line',
  'contact.kana': 'line',
  'contact.tel': 'line',
  'contact.email': 'line',
  'subContact.dept': 'line',
  'subContact.title': 'line',
  'subContact.name': 'line',
  'subContact.kana': 'line',
  'subContact.tel': 'line',
  'subContact.email': 'line',
  themesMarked: 'themes',
  themeReason: 'long',
  structure: 'long',
  'pool.fulltime': 'count',
  'pool.parttime': 'count',
  'pool.contract': 'count',
  'pool.printedTotal': 'count',
  'accelerators.appointed': 'count',
  'accelerators.planned': 'count',
  'roles.PR': 'count',
  'roles.PM': 'count',
  'roles.SD': 'count',
  'roles.EN': 'count',
  'municipalities.total': 'count',
  'municipalities.supported': 'count',
  'municipalities.wishing': 'count',
  'municipalities.singleIt': 'count',
  targets: 'targets',
  'issues.talent': 'long',
  'issues.theme': 'long',
  'wishes.talent': 'long',
  'wishes.theme': 'long',
  goal: 'long',
  kpis: 'kpis',
  organisation: 'organisation',
  schedule: 'schedule',
  spread: 'long',
  past: 'past',
  consent: 'consent',
} as const satisfies Record<FixedPath, FieldKind>

const isFixed = (path: FormPath): path is FixedPath => ownNameOf(path) === null

/** What a year's form asks of its own is edited as it is written; whether it fits is for 要件確認 to say. */
export const kindOfField = (path: FormPath): FieldKind => (isFixed(path) ? fixedKind[path] : 'long')

/** The headings of the form under which the fields stand, in its order. */
export const fieldGroups: readonly { readonly title: string; readonly holds: (path: FormPath) => boolean }[] = [
  { title: '鑑文', holds: (path) => ['docNo', 'docDate', 'applicantTitle'].includes(path) },
  { title: '団体', holds: (path) => path === 'prefecture' || path === 'lgCode' },
  { title: '連絡先', holds: (path) => path.startsWith('contact.') },
  { title: '副担当', holds: (path) => path.startsWith('subContact.') },
  { title: '重点テーマと体制', holds: (path) => ['themesMarked', 'themeReason', 'structure'].includes(path) },
  { title: '人材プール', holds: (path) => /^(pool|accelerators|roles)\./.test(path) },
  { title: '管内市区町村', holds: (path) => path.startsWith('municipalities.') || path === 'targets' },
  { title: '課題・希望・目標', holds: (path) => /^(issues|wishes)\./.test(path) || path === 'goal' },
  { title: 'KPI・体制・予定', holds: (path) => ['kpis', 'organisation', 'schedule'].includes(path) },
  { title: '継続・同意', holds: (path) => ['spread', 'past', 'consent'].includes(path) },
  { title: 'この年度の項目', holds: (path) => ownNameOf(path) !== null },
]

/** The value in the office's words; empty where the form says nothing. */
export const shownValue = (form: ApplicationForm, path: FormPath): string => sayFormValue(path, valueAt(form, path))

/** Whether two values of a field are the same: both are plain JSON. */
export const sameValue = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

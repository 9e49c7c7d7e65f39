import { type FormPath, ownPath, pathsOf } from '../../../shared/domain/applications/form.ts'
import { type ApplicationState, applicationStateLabel } from '../../../shared/domain/applications/state.ts'
import type { ApplicationRow } from './records.ts'

export const tabs = [
  'overview',
  'form',
  'checks',
  'corrections',
  'memory',
  'summary',
  'names',
  'versions',
  'files',
  'history',
] as const
export type Tab = (typeof tabs)[number]
export const tabLabel = {
  overview: '概要',
  form: '応募書',
  checks: '要件確認',
  corrections: '補正',
  memory: '過去の年度',
  summary: '要約',
  names: '氏名',
  versions: '差替え・版',
  files: '書類',
  history: '経緯',
} as const satisfies Record<Tab, string>

/** What an application opens on: what there is to do with it, for who does it. */
export function firstTab(state: ApplicationState, mayMove: boolean): Tab {
  if (state === 'draft') return 'form'
  if (mayMove && state === 'correcting') return 'corrections'
  return mayMove && (state === 'received' || state === 'checking') ? 'checks' : 'overview'
}

/** Which part of the receipt book is listed. */
export const shows = ['all', 'drafts', 'checking', 'correcting', 'eligible', 'late', 'unsent'] as const
export type Show = (typeof shows)[number]
export const showLabel = {
  all: 'すべて',
  drafts: '未受付',
  checking: '要件確認',
  correcting: applicationStateLabel.correcting,
  eligible: '要件適合',
  late: '期限後',
  unsent: '受領連絡 未送付',
} as const satisfies Record<Show, string>

/** Registered, in the running, and its 受領連絡 is not said to have been sent. */
export function waitsForReceipt({ receiptNo, state, receiptSentAt }: ApplicationRow): boolean {
  return receiptNo !== null && state !== 'withdrawn' && receiptSentAt === null
}

const belongs = {
  all: () => true,
  drafts: (row) => row.state === 'draft',
  checking: (row) => row.state === 'received' || row.state === 'checking',
  correcting: (row) => row.state === 'correcting',
  eligible: (row) => row.state === 'eligible',
  late: (row) => row.late,
  unsent: waitsForReceipt,
} as const satisfies Record<Show, (row: ApplicationRow) => boolean>

/** The ways in, each with the word of its address. */
const registeringWord = { fromMail: 'register', byHand: 'register-by-hand', came: 'came' } as const
export type Registering = keyof typeof registeringWord
const registerings: readonly Registering[] = ['fromMail', 'byHand', 'came']

/** 応募受付簿 as a list, or 要件確認表: every item of every application. */
export const views = ['list', 'matrix'] as const
export type View = (typeof views)[number]

/** 要件確認表 of all, of those with an ×, or of those that wait for a look of ダブルチェック. */
export const matrixShows = ['all', 'failing', 'waiting'] as const
export type MatrixShow = (typeof matrixShows)[number]
export const matrixShowLabel = {
  all: 'すべて',
  failing: '×がある',
  waiting: '二人目待ち',
} as const satisfies Record<MatrixShow, string>

/** Where this screen stands: which application, which of its pages, and what the list beside it shows. */
export interface Place {
  readonly id: string | null
  /** The panel for registering that is open. */
  readonly registering: Registering | null
  readonly tab: Tab | null
  readonly show: Show
  readonly jis2: string | null
  readonly find: string
  readonly view: View
  /** Which applications 要件確認表 shows. */
  readonly matrix: MatrixShow
  /** The field of the form that a link pointed at. */
  readonly field: FormPath | null
  /** The number of the 要件確認 item that a link pointed at. */
  readonly item: number | null
}

const oneOf = <T extends string>(known: readonly T[], text: string | null | undefined): T | null =>
  known.find((each) => each === text) ?? null

export function readPlace(path: string, query: URLSearchParams): Place {
  const [, , first, second] = path.split('/')
  const registering = registerings.find((each) => registeringWord[each] === first) ?? null
  return {
    id: first === undefined || first === '' || registering !== null ? null : first,
    registering,
    tab: oneOf(tabs, second),
    show: oneOf(shows, query.get('show')) ?? 'all',
    jis2: query.get('jis2'),
    find: query.get('q') ?? '',
    view: oneOf(views, query.get('view')) ?? 'list',
    matrix: matrixShows.find((show) => show !== 'all' && query.has(show)) ?? 'all',
    field: fieldIn(query.get('field')),
    item: /^[1-9]\d{0,2}$/.test(query.get('item') ?? '') ? Number(query.get('item')) : null,
  }
}

/** A field of the form; of a year's own any name may stand there, which the form then has or has not. */
const fieldIn = (name: string | null): FormPath | null =>
  oneOf(pathsOf(), name) ?? (name?.startsWith('own.') === true ? ownPath(name.slice(4)) : null)

/** The screen as the rail opens it. */
export const nowhere: Place = readPlace('/applications', new URLSearchParams())

/** The address of a place; what the list shows stays unless it is named. */
export function addressOf(from: Place, to: Partial<Place>): string {
  const place = { ...from, registering: null, field: null, item: null, ...to }
  const query = new URLSearchParams()
  if (place.show !== 'all') query.set('show', place.show)
  if (place.jis2 !== null) query.set('jis2', place.jis2)
  if (place.find !== '') query.set('q', place.find)
  if (place.view !== 'list') query.set('view', place.view)
  if (place.matrix !== 'all') query.set(place.matrix, '1')
  if (place.field !== null) query.set('field', place.field)
  if (place.item !== null) query.set('item', String(place.item))
  const record =
    place.registering !== null ? `/${registeringWord[place.registering]}` : place.id === null ? '' : `/${place.id}`
  const tab = place.id === null || place.tab === null ? '' : `/${place.tab}`
  const words = query.toString()
  return `/applications${record}${tab}${words === '' ? '' : `?${words}`}`
}

export const rowsShown = (rows: readonly ApplicationRow[], { show, jis2 }: Pick<Place, 'show' | 'jis2'>) =>
  rows.filter((row) => belongs[show](row) && (jis2 === null || row.jis2 === jis2))

export const countOf = (rows: readonly ApplicationRow[], show: Show): number => rows.filter(belongs[show]).length

const waits = ({ state, late, lateDecision }: ApplicationRow): boolean =>
  state === 'draft' ||
  state === 'received' ||
  state === 'checking' ||
  (state === 'correcting' && late && lateDecision === null)

/** The next application of the list that waits for the officer, going round; null when this is the last. */
export function nextWaiting(
  rows: readonly ApplicationRow[],
  order: readonly string[],
  id: string | null,
): ApplicationRow | null {
  const at = id === null ? -1 : order.indexOf(id)
  const round = [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))]
  const waiting = new Map(rows.filter(waits).map((row) => [row.id, row]))
  return round.map((key) => waiting.get(key)).find((row) => row !== undefined) ?? null
}

/** The application `by` places further in the list as it is shown; null at its ends. */
export function neighbour(order: readonly string[], id: string | null, by: 1 | -1): string | null {
  const at = id === null ? -1 : order.indexOf(id)
  if (at === -1) return order[by === 1 ? 0 : order.length - 1] ?? null
  return order[at + by] ?? null
}

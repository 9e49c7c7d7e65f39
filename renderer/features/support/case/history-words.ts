import { isIsoDate } from '../../../../shared/domain/calendar/jst.ts'
import { formatJstInstant, formatWareki, formatWarekiMonth } from '../../../../shared/domain/calendar/wareki.ts'
import { caseStateLabel } from '../../../../shared/domain/support/case-state.ts'
import { progressLevelLabel } from '../../../../shared/domain/support/progress.ts'
import {
  caseFieldLabel,
  issueStateLabel,
  sessionFieldLabel,
  severityLabel,
} from '../../../../shared/domain/support/words.ts'
import type { HistoryEntry } from '../records.ts'

type Detail = HistoryEntry['detail']

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:\d{2})$/
const identity = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const fieldLabels: Readonly<Record<string, string>> = {
  ...caseFieldLabel,
  ...sessionFieldLabel,
  title: '件名',
  start: '始まり',
  end: '終わり',
  doneOn: '完了日',
  progress: '進み',
  weight: '重み',
  owner: '担当',
  after: '先行',
  name: '指標名',
  unit: '単位',
  baseline: '基準値',
  baselineDate: '基準値の時点',
  target: '目標値',
  targetDate: '目標値の時点',
  definition: '定義',
  source: '出典',
  asOf: '日付',
  value: '値',
  note: '備考',
  body: '内容',
  response: '対応',
  category: '分類',
  severity: '重要度',
  raisedOn: '起票日',
  raisedBy: '起票者',
  due: '期限',
  closedOn: '完了日',
  overall: '全体の評価',
  talent: '人材確保の評価',
  theme: '重点テーマの評価',
  levelReason: '評価の理由',
  doneText: '今月の実績',
  nextText: '翌月の予定',
  risk: 'リスク',
  request: '総務省への要望',
}

const codeLabels: Readonly<Record<string, string>> = {
  ...caseStateLabel,
  ...issueStateLabel,
  ...severityLabel,
  ...progressLevelLabel,
  TALENT: '人材確保',
  THEME: '重点テーマ',
  COMMON: '共通',
  draft: '下書き',
  confirmed: '確認済',
}

function wordsOf(value: unknown): string {
  if (value === null || value === undefined || value === '') return '(空欄)'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') {
    if (isIsoDate(value)) return formatWareki(value, 'short')
    if (instant.test(value)) return formatJstInstant(value, false)
    return codeLabels[value] ?? value
  }
  if (Array.isArray(value)) return value.length === 0 ? '(なし)' : `${value.length}件`
  return ''
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  // Written by the office itself as an object of fields.
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

/** 「終わり R8.6.26 → R8.7.3」 for every field that an edit changed. */
function changes({ before, after }: Detail): string {
  const was = objectOf(before)
  return Object.entries(objectOf(after))
    .filter(([, value]) => !identity.test(textOf(value)))
    .map(([field, value]) => `${fieldLabels[field] ?? field} ${wordsOf(was[field])} → ${wordsOf(value)}`)
    .join('、')
}

const pushed = ({ pushed: moved }: Detail): string =>
  Array.isArray(moved) && moved.length > 0
    ? `後続もずれた:${moved.map((each) => textOf(objectOf(each)['title'])).join('、')}`
    : ''

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(' / ')
const titled = (detail: Detail): string => textOf(detail['title']) || textOf(objectOf(detail['after'])['title'])
const monthOf = ({ period }: Detail): string => (typeof period === 'string' ? formatWarekiMonth(period) : '')

/** What was done, in a sentence; `more` is what it was done with. */
export function historyWords({ did, about, detail }: HistoryEntry): { deed: string; more: string } {
  const after = objectOf(detail['after'])
  switch (did) {
    case 'support.start':
      return {
        deed: '支援を始めた',
        more: `計画の雛形${wordsOf(detail['milestones'])}件、KPI${wordsOf(detail['kpis'])}件を引き継いだ`,
      }
    case 'support.edit':
      return { deed: '概要を直した', more: changes(detail) }
    case 'plan.setBaseline':
      return { deed: '計画を基準として固定した', more: `合意日 ${wordsOf(detail['agreedOn'])}` }
    case 'plan.add':
      return { deed: `計画に「${titled(detail)}」を加えた`, more: pushed(detail) }
    case 'plan.edit':
      return { deed: `計画の「${titled(detail)}」を直した`, more: joined(changes(detail), pushed(detail)) }
    case 'plan.remove':
      return { deed: `計画から「${titled(detail)}」を外した`, more: '' }
    case 'plan.restore':
      return { deed: `外した「${titled(detail)}」を戻した`, more: '' }
    case 'kpi.add':
      return { deed: `KPI「${textOf(after['name'])}」を加えた`, more: '' }
    case 'kpi.edit':
      return { deed: `KPI「${textOf(detail['name'])}」を直した`, more: changes(detail) }
    case 'kpi.remove':
      return { deed: `KPI「${textOf(detail['name'])}」を外した`, more: '' }
    case 'kpi.restore':
      return { deed: `外したKPI「${textOf(detail['name'])}」を戻した`, more: '' }
    case 'kpi.record':
      return {
        deed: `「${textOf(detail['kpi'])}」に ${wordsOf(detail['value'])} を入れた`,
        more: joined(wordsOf(detail['asOf']), textOf(detail['note'])),
      }
    case 'kpi.editValue':
      return { deed: `「${textOf(detail['kpi'])}」の実績値を直した`, more: changes(detail) }
    case 'kpi.removeValue':
      return {
        deed: `「${textOf(detail['kpi'])}」の実績値を消した`,
        more: joined(wordsOf(detail['asOf']), wordsOf(detail['value'])),
      }
    case 'kpi.restoreValue':
      return { deed: `消した「${textOf(detail['kpi'])}」の実績値を戻した`, more: '' }
    case 'sessions.add':
      return {
        deed: `第${wordsOf(detail['seq'])}回の支援を記録した`,
        more: joined(wordsOf(after['startAt']), textOf(after['agenda'])),
      }
    case 'sessions.edit':
      return { deed: `第${wordsOf(detail['seq'])}回の支援記録を直した`, more: changes(detail) }
    case 'sessions.remove':
      return { deed: `第${wordsOf(detail['seq'])}回の支援記録を消した`, more: '' }
    case 'sessions.restore':
      return { deed: `消した第${wordsOf(detail['seq'])}回の支援記録を戻した`, more: '' }
    case 'actions.add':
      return { deed: '宿題を加えた', more: joined(textOf(after['body']), wordsOf(after['due'])) }
    case 'actions.edit':
      return { deed: after['doneOn'] ? '宿題を終えた' : '宿題を直した', more: changes(detail) }
    case 'issues.add':
      return { deed: `課題${wordsOf(detail['no'])}を起こした`, more: textOf(after['body']) }
    case 'issues.edit':
      return { deed: `課題${wordsOf(detail['no'])}を直した`, more: changes(detail) }
    case 'progress.draft':
      return { deed: `${monthOf(detail)}分の進捗報告を起こした`, more: '' }
    case 'progress.redraw':
      return {
        deed: `${monthOf(detail)}分の進捗報告を作り直した`,
        more: Array.isArray(detail['changed']) ? detail['changed'].map(textOf).join('、') : '',
      }
    case 'progress.edit':
      return { deed: `${monthOf(detail)}分の進捗報告を直した`, more: changes(detail) }
    case 'progress.confirm':
      return {
        deed: `${monthOf(detail)}分の進捗報告を確認して固定した`,
        more: `全体 ${wordsOf(detail['overall'])}`,
      }
    default:
      return { deed: about, more: '' }
  }
}

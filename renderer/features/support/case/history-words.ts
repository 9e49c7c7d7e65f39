import { formatWarekiMonth } from '../../../../shared/domain/calendar/wareki.ts'
import { sayField } from '../../../../shared/domain/record-fields.ts'
import { reportFields } from '../../../../shared/domain/support/fields/report.ts'
import { sessionFields } from '../../../../shared/domain/support/fields/session.ts'
import { partsOf, saidChanges, saidValue } from '../../../record/said.ts'
import type { HistoryEntry } from '../records.ts'

type Detail = HistoryEntry['detail']

const wordsOf = (value: unknown): string => saidValue(value, 'short')
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const namesOf = (what: string, items: readonly unknown[]): string =>
  items.length > 0 ? `${what}:${items.map((each) => textOf(partsOf(each)['title'])).join('、')}` : ''
const pushed = ({ pushed: moved }: Detail): string => (Array.isArray(moved) ? namesOf('後続もずれた', moved) : '')

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(' / ')
const titled = (detail: Detail): string => textOf(detail['title']) || textOf(partsOf(detail['after'])['title'])
const monthOf = ({ period }: Detail): string => (typeof period === 'string' ? formatWarekiMonth(period) : '')

/** What was done, in a sentence; `more` is what it was done with. */
export function historyWords({ did, about, detail }: HistoryEntry): { deed: string; more: string } {
  const after = partsOf(detail['after'])
  switch (did) {
    case 'support.start':
      return {
        deed: '支援を始めた',
        more: `計画の雛形${wordsOf(detail['milestones'])}件、KPI${wordsOf(detail['kpis'])}件を引き継いだ`,
      }
    case 'support.edit':
      return { deed: '概要を直した', more: saidChanges(did, detail) }
    case 'plan.setBaseline':
      return { deed: '計画を基準として固定した', more: `合意日 ${wordsOf(detail['agreedOn'])}` }
    case 'plan.add':
      return { deed: `計画に「${titled(detail)}」を加えた`, more: pushed(detail) }
    case 'plan.edit':
      return {
        deed: `計画の「${titled(detail)}」を直した`,
        more: joined(saidChanges(did, detail), pushed(detail)),
      }
    case 'plan.putBack': {
      const [first, ...others] = Array.isArray(detail['items']) ? detail['items'].map(partsOf) : []
      return {
        deed: `計画の「${textOf(first?.['title'])}」を元に戻した`,
        more: joined(first ? saidChanges(did, first) : '', namesOf('いっしょに戻した', others)),
      }
    }
    case 'plan.remove':
      return { deed: `計画から「${titled(detail)}」を外した`, more: '' }
    case 'plan.restore':
      return { deed: `外した「${titled(detail)}」を戻した`, more: '' }
    case 'kpi.add':
      return { deed: `KPI「${textOf(after['name'])}」を加えた`, more: '' }
    case 'kpi.edit':
      return { deed: `KPI「${textOf(detail['name'])}」を直した`, more: saidChanges(did, detail) }
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
      return { deed: `「${textOf(detail['kpi'])}」の実績値を直した`, more: saidChanges(did, detail) }
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
        more: joined(sayField(sessionFields.startAt, after['startAt']), textOf(after['agenda'])),
      }
    case 'sessions.edit':
      return { deed: `第${wordsOf(detail['seq'])}回の支援記録を直した`, more: saidChanges(did, detail) }
    case 'sessions.remove':
      return { deed: `第${wordsOf(detail['seq'])}回の支援記録を消した`, more: '' }
    case 'sessions.restore':
      return { deed: `消した第${wordsOf(detail['seq'])}回の支援記録を戻した`, more: '' }
    case 'actions.add':
      return { deed: '宿題を加えた', more: joined(textOf(after['body']), wordsOf(after['due'])) }
    case 'actions.edit':
      return { deed: after['doneOn'] ? '宿題を終えた' : '宿題を直した', more: saidChanges(did, detail) }
    case 'issues.add':
      return { deed: `課題${wordsOf(detail['no'])}を起こした`, more: textOf(after['body']) }
    case 'issues.edit':
      return { deed: `課題${wordsOf(detail['no'])}を直した`, more: saidChanges(did, detail) }
    case 'progress.draft':
      return { deed: `${monthOf(detail)}分の進捗報告を起こした`, more: '' }
    case 'progress.redraw':
      return {
        deed: `${monthOf(detail)}分の進捗報告を作り直した`,
        more: Array.isArray(detail['changed']) ? detail['changed'].map(textOf).join('、') : '',
      }
    case 'progress.edit':
      return { deed: `${monthOf(detail)}分の進捗報告を直した`, more: saidChanges(did, detail) }
    case 'progress.confirm':
      return {
        deed: `${monthOf(detail)}分の進捗報告を確認して固定した`,
        more: `全体 ${sayField(reportFields.overall, detail['overall'])}`,
      }
    default:
      return { deed: about, more: '' }
  }
}

import { isIsoDate } from '../calendar/jst.ts'
import { formatWarekiMonth } from '../calendar/wareki.ts'
import { sayField } from '../record-fields.ts'
import { reportFields } from '../support/fields/report.ts'
import { sessionFields } from '../support/fields/session.ts'
import { type Deeds, type Detail, given, joined, partsOf, saidChanges, saidValue, textOf } from './said.ts'

const wordsOf = (value: unknown): string => saidValue(value, 'short')
const afterOf = ({ after }: Detail): Detail => partsOf(after)
const titled = (detail: Detail): string => textOf(detail['title']) || textOf(afterOf(detail)['title'])
const monthOf = ({ period }: Detail): string =>
  typeof period === 'string' && isIsoDate(`${period}-01`) ? formatWarekiMonth(period) : wordsOf(period)
const sessionOf = ({ seq }: Detail): string => `第${wordsOf(seq)}回`
const kpiOf = (detail: Detail): string => textOf(detail['kpi']) || textOf(detail['name'])

const namesOf = (what: string, items: readonly unknown[]): string =>
  items.length > 0 ? `${what}:${items.map((each) => textOf(partsOf(each)['title'])).join('、')}` : ''
const pushed = ({ pushed: moved }: Detail): string => (Array.isArray(moved) ? namesOf('後続もずれた', moved) : '')

/** What was done with a case and the records of its year. */
export const deedsOfSupport: Deeds = {
  'support.start': (detail) => ({
    deed: '支援を始めた',
    more: `計画の雛形${wordsOf(detail['milestones'])}件、KPI${wordsOf(detail['kpis'])}件を引き継いだ`,
  }),
  'support.edit': (detail) => ({ deed: '概要を直した', more: saidChanges('support.edit', detail) }),
  'plan.setBaseline': (detail) => ({
    deed: '計画を基準として固定した',
    more: `合意日 ${wordsOf(detail['agreedOn'])}`,
  }),
  'plan.add': (detail) => ({ deed: `計画に「${titled(detail)}」を加えた`, more: pushed(detail) }),
  'plan.edit': (detail) => ({
    deed: `計画の「${titled(detail)}」を直した`,
    more: joined(saidChanges('plan.edit', detail), pushed(detail)),
  }),
  'plan.putBack': (detail) => {
    const [first, ...others] = Array.isArray(detail['items']) ? detail['items'].map(partsOf) : []
    return {
      deed: `計画の「${textOf(first?.['title'])}」を元に戻した`,
      more: joined(first ? saidChanges('plan.putBack', first) : '', namesOf('いっしょに戻した', others)),
    }
  },
  'plan.remove': (detail) => ({ deed: `計画から「${titled(detail)}」を削除した`, more: '' }),
  'plan.restore': (detail) => ({ deed: `削除した「${titled(detail)}」を計画に戻した`, more: '' }),
  'kpi.add': (detail) => ({ deed: `KPI「${textOf(afterOf(detail)['name'])}」を加えた`, more: '' }),
  'kpi.edit': (detail) => ({ deed: `KPI「${kpiOf(detail)}」を直した`, more: saidChanges('kpi.edit', detail) }),
  'kpi.remove': (detail) => ({ deed: `KPI「${kpiOf(detail)}」を削除した`, more: '' }),
  'kpi.restore': (detail) => ({ deed: `削除したKPI「${kpiOf(detail)}」を戻した`, more: '' }),
  'kpi.record': (detail) => ({
    deed: `「${kpiOf(detail)}」に ${wordsOf(detail['value'])} を入れた`,
    more: joined(wordsOf(detail['asOf']), textOf(detail['note'])),
  }),
  'kpi.editValue': (detail) => ({
    deed: `「${kpiOf(detail)}」の実績値を直した`,
    more: saidChanges('kpi.editValue', detail),
  }),
  'kpi.removeValue': (detail) => ({
    deed: `「${kpiOf(detail)}」の実績値を消した`,
    more: joined(wordsOf(detail['asOf']), wordsOf(detail['value'])),
  }),
  'kpi.restoreValue': (detail) => ({ deed: `消した「${kpiOf(detail)}」の実績値を戻した`, more: '' }),
  'sessions.add': (detail) => ({
    deed: `${sessionOf(detail)}の支援を記録した`,
    more: joined(sayField(sessionFields.startAt, afterOf(detail)['startAt']), textOf(afterOf(detail)['agenda'])),
  }),
  'sessions.edit': (detail) => ({
    deed: `${sessionOf(detail)}の支援記録を直した`,
    more: saidChanges('sessions.edit', detail),
  }),
  'sessions.remove': (detail) => ({ deed: `${sessionOf(detail)}の支援記録を消した`, more: '' }),
  'sessions.restore': (detail) => ({ deed: `消した${sessionOf(detail)}の支援記録を戻した`, more: '' }),
  'actions.add': (detail) => ({
    deed: '宿題を加えた',
    more: joined(textOf(afterOf(detail)['body']), given(afterOf(detail), 'due', 'short')),
  }),
  'actions.edit': (detail) => ({
    deed: afterOf(detail)['doneOn'] ? '宿題を終えた' : '宿題を直した',
    more: saidChanges('actions.edit', detail),
  }),
  'issues.add': (detail) => ({
    deed: `課題${wordsOf(detail['no'])}を起票した`,
    more: textOf(afterOf(detail)['body']),
  }),
  'issues.edit': (detail) => ({
    deed: `課題${wordsOf(detail['no'])}を直した`,
    more: saidChanges('issues.edit', detail),
  }),
  'progress.draft': (detail) => ({ deed: `${monthOf(detail)}分の進捗報告の下書きを作った`, more: '' }),
  'progress.redraw': (detail) => ({
    deed: `${monthOf(detail)}分の進捗報告を作り直した`,
    more: Array.isArray(detail['changed']) ? detail['changed'].map(textOf).join('、') : '',
  }),
  'progress.edit': (detail) => ({
    deed: `${monthOf(detail)}分の進捗報告を直した`,
    more: saidChanges('progress.edit', detail),
  }),
  'progress.confirm': (detail) => ({
    deed: `${monthOf(detail)}分の進捗報告を確認して固定した`,
    more: `全体 ${sayField(reportFields.overall, detail['overall'])}`,
  }),
}

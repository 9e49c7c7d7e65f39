import { issueStateLabel, kpiKindLabel, reportTrackLabel, severityLabel } from '../../../shared/domain/support/words.ts'
import { DateText } from '../../ui/date-text.tsx'
import { Facts } from '../../ui/pane.tsx'
import type { Action, CasePage, Issue, Kpi, Milestone } from './records.ts'
import styles from './support.module.css'

/** Records as those see them who do not edit. */

const day = (date: string | null) => (date === null ? '―' : <DateText date={date} />)
const shortDay = (date: string | null) => date !== null && <DateText date={date} style="short" />
const prose = (text: string) => <span className={styles['prose']}>{text === '' ? '―' : text}</span>

export const MilestoneFacts = ({ page, item }: { page: CasePage; item: Milestone }) => (
  <Facts
    facts={[
      { term: '区分', value: reportTrackLabel[item.track] },
      { term: '担当', value: item.owner || '―' },
      { term: '始まり', value: day(item.start) },
      { term: '終わり', value: day(item.end) },
      { term: '基準の終わり', value: day(item.baselineEnd) },
      { term: '進み具合', value: `${item.progress}%` },
      { term: '完了日', value: day(item.doneOn) },
      {
        term: '先行',
        value:
          page.milestones
            .filter(({ id }) => item.after.includes(id))
            .map(({ title }) => title)
            .join('、') || '―',
      },
    ]}
  />
)

export const IssueFacts = ({ issue }: { issue: Issue }) => (
  <Facts
    facts={[
      { term: '内容', value: prose(issue.body) },
      { term: '対応', value: prose(issue.response) },
      { term: '状態', value: issueStateLabel[issue.state] },
      { term: '重要度', value: severityLabel[issue.severity] },
      { term: '区分', value: reportTrackLabel[issue.track] },
      { term: '分類', value: issue.category || '―' },
      { term: '起票', value: day(issue.raisedOn), note: issue.raisedBy },
      { term: '担当', value: issue.owner || '―' },
      { term: '期限', value: day(issue.due) },
      { term: '完了日', value: day(issue.closedOn) },
    ]}
  />
)

export const ActionFacts = ({ action }: { action: Action }) => (
  <Facts
    facts={[
      { term: '宿題', value: prose(action.body) },
      { term: '担当', value: action.owner || '―' },
      { term: '期限', value: day(action.due) },
      { term: '完了日', value: day(action.doneOn) },
    ]}
  />
)

export const KpiFacts = ({ kpi }: { kpi: Kpi }) => (
  <Facts
    termWidth={56}
    facts={[
      { term: '種別', value: kpiKindLabel[kpi.kind] },
      {
        term: '基準値',
        value: kpi.baseline === null ? '―' : `${kpi.baseline}${kpi.unit}`,
        note: shortDay(kpi.baselineDate),
      },
      { term: '目標値', value: kpi.target === null ? '―' : `${kpi.target}${kpi.unit}`, note: shortDay(kpi.targetDate) },
      ...(kpi.definition === '' ? [] : [{ term: '定義', value: prose(kpi.definition) }]),
      ...(kpi.source === '' ? [] : [{ term: '出典', value: prose(kpi.source) }]),
    ]}
  />
)

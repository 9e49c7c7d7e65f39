import type { OutputOf } from '../../../shared/contract/operation.ts'
import type { progress } from '../../../shared/contract/support/progress.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { monthsOfFiscalYear } from '../../../shared/domain/calendar/fiscal-year.ts'
import { formatWarekiMonth } from '../../../shared/domain/calendar/wareki.ts'
import { type ProgressLevel, progressLevelLabel } from '../../../shared/domain/support/progress.ts'
import { reportStateLabel, reportTrackLabel } from '../../../shared/domain/support/words.ts'
import { coded, type DataRow, dated, measured, said, timed } from '../data-rows.ts'
import type { CasePage } from './case-page.ts'

type Report = OutputOf<(typeof progress)['get']>
type Coded = { readonly code: string; readonly label: string } | null

const graded = (name: string, level: ProgressLevel): DataRow => coded(name, level, progressLevelLabel[level])
const codedAs = (name: string, value: Coded): DataRow => coded(name, value?.code ?? null, value?.label ?? null)
const tracked = (track: keyof typeof reportTrackLabel): DataRow => coded('トラック', track, reportTrackLabel[track])
const perCent = (share: number | null): number | null => (share === null ? null : Math.round(share * 100 * 1e10) / 1e10)
const bodyOf = ({ jis2, prefecture }: CasePage): DataRow => ({
  団体コード: prefectureByCode(jis2)?.lgCode ?? null,
  都道府県: prefecture,
})
const withTheme = (page: CasePage): DataRow => ({ ...bodyOf(page), テーマ記号: page.theme, テーマ名: page.themeName })

const meanOf = (rates: readonly (number | null)[]): number | null => {
  const known = rates.filter((rate) => rate !== null).map((rate) => Math.min(1, rate))
  return known.length === 0 ? null : known.reduce((sum, rate) => sum + rate, 0) / known.length
}

/** R9 データ for one case, of whose month there is a report; `elapsed` is the share of the support year gone by. */
export function portfolioData(page: CasePage, report: Report, elapsed: number): DataRow {
  const rateOf = (track: 'TALENT' | 'THEME') =>
    perCent(meanOf(page.kpiList.filter((kpi) => kpi.track === track).map(({ rate }) => rate)))
  const online = page.sessions.filter(({ kind }) => kind === 'regular' || kind === 'online').length
  const open = page.issues.filter(({ state }) => state !== 'closed' && state !== 'outOfScope')
  return {
    ...withTheme(page),
    ...coded('報告の状態', report.state, reportStateLabel[report.state]),
    ...graded('全体評価', report.overall),
    ...graded('人材確保評価', report.talent),
    ...graded('テーマ評価', report.theme),
    ...measured('人材確保KPI進捗率', rateOf('TALENT'), '%', '測定できるKPIなし'),
    ...measured('テーマKPI進捗率', rateOf('THEME'), '%', '測定できるKPIなし'),
    ...measured('支援期間の経過率', perCent(elapsed), '%', '支援期間未設定'),
    今月の実績: said(report.doneText),
    翌月の予定: said(report.nextText),
    課題件数: open.length,
    重大課題件数: open.filter(({ severity }) => severity === 'high').length,
    課題件数の単位: '件',
    '会議回数(オンライン)': online,
    '会議回数(現地)': page.sessions.length - online,
    '会議回数(その他)': 0,
    会議回数の単位: '回',
    ...dated('直近実施日', page.lastSessionOn),
    ...dated('次回予定日', page.nextSessionOn),
    ...dated('報告提出日', report.submittedOn),
  }
}

/** R9 データ(担当): one row a person. */
export const staffData = (page: CasePage): DataRow[] =>
  [page.officer, page.contractor, page.expert]
    .filter((name) => name !== '')
    .map((name, at) => ({ ...bodyOf(page), 担当番号: at + 1, 担当: name }))

/** R10: every データ sheet by its name. */
export function progressData(page: CasePage, report: Report): Record<string, DataRow[]> {
  const body = bodyOf(page)
  const { kpis, milestones, issues, advice, sessions } = report.content
  return {
    データ: kpis.flatMap((kpi, index) =>
      monthsOfFiscalYear(page.fy).map((month, at) => ({
        ...body,
        指標番号: index + 1,
        ...tracked(kpi.track),
        指標: said(kpi.name),
        ...codedAs('種別', kpi.kind),
        年月: month,
        月: `${Number(month.slice(5))}月`,
        ...measured('実績値', kpi.monthly[at] ?? null, kpi.unit, '未報告'),
        ...aimed(kpi),
        ...coded('望ましい方向', kpi.direction, kpi.direction === 'up' ? '増加' : '減少'),
      })),
    ),
    'データ(概要)': [overview(page, report)],
    'データ(KPI)': kpis.map((kpi) => ({
      ...body,
      ...tracked(kpi.track),
      指標: said(kpi.name),
      ...codedAs('種別', kpi.kind),
      ...aimed(kpi),
      ...measured('最新値', kpi.latest, kpi.unit, '未報告'),
      ...dated('最新値の時点', kpi.latestDate),
      ...measured('進捗率', perCent(kpi.progress), '%', '判定不可'),
      ...codedAs('判定', kpi.level),
      備考: said(kpi.note),
    })),
    'データ(マイルストーン)': milestones.map((each) => ({
      ...body,
      ...tracked(each.track),
      マイルストーン: said(each.title),
      担当: said(each.owner),
      ...dated('予定日', each.planned),
      ...dated('実績日', each.actual),
      ...measured('遅延日数', each.daysLate, '日', '期日前で未完了'),
      ...codedAs('状態', each.status),
    })),
    'データ(課題)': issues.map((each) => ({
      ...body,
      ...tracked(each.track),
      区分: said(each.category),
      ...dated('起票日', each.raisedOn),
      ...codedAs('重要度', each.severity),
      内容: said(each.body),
      対応方針: said(each.response),
      担当: said(each.owner),
      ...dated('期限', each.due),
      ...codedAs('状態', each.status),
      ...dated('完了日', each.closedOn),
    })),
    'データ(助言)': advice.map((each) => ({
      ...body,
      ...tracked(each.track),
      ...dated('助言日', each.givenOn),
      助言者: said(each.givenBy),
      助言: said(each.body),
      ...codedAs('対応', each.adopted),
      対応の結果: said(each.result),
    })),
    'データ(支援記録)': sessions.map((each) => ({
      ...body,
      回次: each.seq,
      ...dated('実施日', each.heldOn),
      ...codedAs('種別', each.kind),
      方法: said(each.mode),
      場所: said(each.place),
      ...measured('参加者数', each.participants, '人', '未記入'),
      議題: said(each.agenda),
      要旨: said(each.summary),
    })),
  }
}

const aimed = (kpi: Report['content']['kpis'][number]): DataRow => ({
  ...measured('基準値', kpi.baseline, kpi.unit, '未設定'),
  ...dated('基準値の時点', kpi.baselineDate),
  ...measured('目標値', kpi.target, kpi.unit, '未設定'),
  ...dated('目標値の時点', kpi.targetDate),
})

const overview = (page: CasePage, report: Report): DataRow => ({
  ...withTheme(page),
  対象期間: `${formatWarekiMonth(report.period)}分`,
  ...dated('期間の始め', report.from),
  ...dated('期間の終わり', report.to),
  ...coded('状態', report.state, reportStateLabel[report.state]),
  ...dated('提出日', report.submittedOn),
  ...graded('全体評価', report.overall),
  ...graded('人材確保評価', report.talent),
  ...graded('テーマ評価', report.theme),
  全体評価の理由: null,
  人材確保評価の理由: null,
  テーマ評価の理由: null,
  当期の実績: said(report.doneText),
  翌期の予定: said(report.nextText),
  リスク: said(report.risk),
  総務省への要望: said(report.request),
  確認者: report.confirmedBy,
  ...timed('確認日時', report.confirmedAt),
})

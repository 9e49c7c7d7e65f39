import { type CheckItemDefault, checkItems } from '../applications/check-items.ts'
import { fiscalYearEnd, fiscalYearLabel, fiscalYearStart } from '../calendar/fiscal-year.ts'
import { isoDate } from '../calendar/jst.ts'
import { nearestWorkingDay } from '../calendar/working-days.ts'
import { usualRounding } from '../review/rules/rounding.ts'
import { type TallyRules, usualRankPoints } from '../review/tally-types.ts'
import type { ThemeLetter } from '../support/track.ts'
import type { PaperNames } from './fields.ts'

export interface ThemeDefault {
  readonly letter: ThemeLetter
  readonly name: string
  readonly shortName: string
  readonly definition: string
}

/** 重点テーマ A–F, as in the call of 令和8年度; definitions from domain.md §8.2. */
export const defaultThemes: readonly ThemeDefault[] = [
  {
    letter: 'A',
    name: 'システムの共同調達',
    shortName: '共同調達',
    definition: '参加団体が一つの仕様に合意し、一つの事業者から調達することで、規模の利点と手続の軽減を図る。',
  },
  {
    letter: 'B',
    name: '自治体フロントヤード改革の推進',
    shortName: 'フロントヤード',
    definition: '住民との接点を多様化・充実し、データに基づく処理でバックヤードまで一連のものとして改める。',
  },
  {
    letter: 'C',
    name: '職員の業務改善に向けた庁内DXの推進',
    shortName: '庁内DX',
    definition: '業務の棚卸しと見直し(BPR)により、職員の業務を改善する。',
  },
  {
    letter: 'D',
    name: 'データ利活用',
    shortName: 'データ利活用',
    definition: '政策の立案や見直しにデータを用いる(EBPM)。',
  },
  {
    letter: 'E',
    name: '市区町村のデジタル人材の確保・育成に係る方針の策定支援',
    shortName: '人材方針',
    definition:
      '人材育成・確保基本方針策定指針に基づき、求める職員像、目標、全庁体制を定める。都道府県の役割と広域連携を含む。',
  },
  {
    letter: 'F',
    name: '自治体のAIの利用促進',
    shortName: 'AI利用',
    definition: '生成AIの導入とガイドラインの整備を進め、業務での利用を広げる。',
  },
]

export interface CriterionDefault {
  readonly no: number
  readonly name: string
  readonly shortName: string
  readonly viewpoint: string
  readonly weight: number
  readonly maxRaw: number
}

/** 評価項目 (domain.md §6.3): Σ weight × maxRaw = 100. */
export const defaultCriteria: readonly CriterionDefault[] = [
  {
    no: 1,
    name: '課題認識・支援の必要性',
    shortName: '必要性',
    viewpoint: '人材プールの構築・活用と市町村支援の課題が、データに基づいて具体的に示されているか。',
    weight: 4,
    maxRaw: 5,
  },
  {
    no: 2,
    name: '人材確保の計画性',
    shortName: '確保計画',
    viewpoint: 'アクセラレータを中心とした確保か。人事・財政当局と連携し、採用の時期と人数が示されているか。',
    weight: 4,
    maxRaw: 5,
  },
  {
    no: 3,
    name: 'テーマ取組の具体性・実現可能性',
    shortName: '具体性',
    viewpoint: '進め方、工程、KPIが具体的で、年度内に実現できる内容か。',
    weight: 4,
    maxRaw: 5,
  },
  {
    no: 4,
    name: '推進体制・市町村との連携',
    shortName: '連携',
    viewpoint: '市町村が参画し、首長・幹部が関わり、役割分担が明らかか。',
    weight: 3,
    maxRaw: 5,
  },
  {
    no: 5,
    name: '効果・KPIの妥当性',
    shortName: 'KPI',
    viewpoint: '効果を測ることができ、基準値があるか。',
    weight: 2,
    maxRaw: 5,
  },
  {
    no: 6,
    name: '横展開・継続性',
    shortName: '横展開',
    viewpoint: 'ほかの団体でも用いることができ、翌年度以降の計画があるか。',
    weight: 3,
    maxRaw: 5,
  },
]

/** 採点の目安, best first (domain.md §6.2). */
export const scoreAnchors: readonly { readonly raw: number; readonly label: string }[] = [
  { raw: 5, label: '特に優れている' },
  { raw: 4, label: '優れている' },
  { raw: 3, label: '標準' },
  { raw: 2, label: 'やや不十分' },
  { raw: 1, label: '不十分' },
  { raw: 0, label: '記載なし' },
]

export interface ProgrammeDefault {
  readonly fy: number
  readonly title: string
  /** ISO instant in JST. */
  readonly deadline: string
  /** おおむね何団体. */
  readonly slots: number
  readonly supportFrom: string
  readonly supportTo: string
  readonly paperNames: PaperNames
  readonly documents: readonly { readonly code: string; readonly name: string }[]
  readonly themes: readonly ThemeDefault[]
  readonly checkItems: readonly CheckItemDefault[]
  readonly criteria: readonly CriterionDefault[]
  readonly anchors: readonly { readonly raw: number; readonly label: string }[]
  /** The priority criterion is named by its number, since ids are given when the year is stored. */
  readonly rules: Omit<TallyRules, 'priorityCriterionIds' | 'settlements'> & { readonly priorityCriterionNo: number }
}

/**
 * The contents a year starts with when there is none to copy. For 令和8年度 they are those of the call (deadline
 * 2026-02-20 17:00); for another year the deadline is proposed for 20 February before it, moved to a 開庁日.
 */
export const defaultProgramme = (fy: number): ProgrammeDefault => ({
  fy,
  title: `${fiscalYearLabel(fy)} 自治体デジタル人材確保支援事業`,
  deadline: `${nearestWorkingDay(isoDate(fy, 2, 20), -1)}T17:00:00+09:00`,
  slots: 5,
  supportFrom: fiscalYearStart(fy),
  supportTo: fiscalYearEnd(fy),
  paperNames: 'shown',
  documents: [
    { code: '別添2', name: '応募書(鑑文)' },
    { code: '別添3', name: '応募書(詳細)' },
  ],
  themes: defaultThemes,
  checkItems,
  criteria: defaultCriteria,
  anchors: scoreAnchors,
  rules: {
    method: 'mean',
    ties: ['priorityCriterion', 'majority', 'chair'],
    priorityCriterionNo: 1,
    rankPoints: usualRankPoints,
    rounding: usualRounding,
    floorTotalPercent: null,
    floorItemMean: null,
  },
})

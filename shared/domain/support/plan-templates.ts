import { isoDate } from '../calendar/jst.ts'
import { nearestWorkingDay } from '../calendar/working-days.ts'
import type { ThemeLetter, Track } from './track.ts'

export type PlanOwner = '県' | '委託' | '総務省' | '有識者'

/** A step of a template. `start` and `end` are 開庁日 of the year; `after` are positions in the same list. */
export interface PlanStep {
  readonly track: Track
  readonly title: string
  readonly start: string
  readonly end: string
  readonly owner: PlanOwner
  readonly weight: number
  readonly after: readonly number[]
}

/** Title, first and last day as month × 100 + day, who does it, weight, and which steps of the same list come before. */
type Outline = readonly [string, number, number, PlanOwner, number, readonly number[]]

/** 人材確保: ① 業務課題の特定 ② 人材要件の定義 ③ 人材の選定 ④ 人材の受入れ, 運用 (domain.md §8.1). */
const talentOutline: readonly Outline[] = [
  ['① 市町村ニーズ調査', 415, 522, '県', 2, []],
  ['① 課題一覧の作成', 525, 605, '委託', 1, [0]],
  ['① 支援対象の優先順位の決定', 608, 619, '県', 1, [1]],
  ['② 役割・人数・任用形態の決定', 622, 717, '県', 2, [2]],
  ['② 職務記述書の作成', 721, 814, '有識者', 2, [3]],
  ['② 給与・任期の整理と人事部局との協議', 721, 828, '県', 2, [3]],
  ['③ 予算要求・定員要求', 831, 1030, '県', 2, [5]],
  ['③ 公募(媒体の選定を含む)', 831, 1016, '県', 2, [4, 5]],
  ['③ 協力可能人材への案内', 831, 930, '総務省', 1, [4]],
  ['③ 書類審査・面接', 1019, 1120, '県', 2, [7]],
  ['③ 内定', 1124, 1204, '県', 1, [9]],
  ['④ 任命手続(アクセラレータ)', 1207, 1225, '総務省', 2, [10]],
  ['④ 市町村配置計画の作成', 1207, 122, '県', 2, [10]],
  ['④ 行政実務研修', 112, 205, '総務省', 1, [11]],
  ['④ フォロー面談', 208, 226, '委託', 1, [13]],
  ['運用 配置・派遣の実績と満足度の確認', 208, 312, '県', 1, [12]],
  ['運用 更新・後継計画の作成', 315, 326, '県', 1, [15]],
]

/** 重点テーマ: one list per theme, from its definition and the KPI templates (domain.md §8.2). */
const themeOutlines: Readonly<Record<ThemeLetter, readonly Outline[]>> = {
  A: [
    ['現行システムと契約の調査', 415, 529, '県', 2, []],
    ['対象システムと参加団体の決定', 601, 630, '県', 2, [0]],
    ['先行事例の調査', 601, 619, '有識者', 1, []],
    ['共通仕様書案の作成', 701, 918, '委託', 3, [1, 2]],
    ['概算費用の比較(単独調達との比)', 924, 1023, '委託', 2, [3]],
    ['参加団体の合意(協定の締結)', 1026, 1211, '県', 3, [4]],
    ['調達方法と工程の決定', 1214, 129, '県', 2, [5]],
    ['成果のまとめと共有', 201, 312, '県', 1, [6]],
  ],
  B: [
    ['窓口と申請の現状調査', 415, 529, '県', 2, []],
    ['来庁者・手続時間の計測', 601, 717, '県', 2, [0]],
    ['改革の対象手続と目標の決定', 721, 814, '県', 2, [1]],
    ['業務の流れの見直し(バックヤードを含む)', 817, 1016, '委託', 3, [2]],
    ['書かない窓口・オンライン申請の試行', 1019, 1218, '県', 3, [3]],
    ['効果の計測', 1221, 122, '県', 2, [4]],
    ['実施計画の決定', 125, 226, '県', 2, [5]],
    ['成果のまとめと共有', 301, 319, '県', 1, [6]],
  ],
  C: [
    ['業務の棚卸し', 415, 612, '県', 2, []],
    ['見直す業務の選定', 615, 703, '有識者', 1, [0]],
    ['現在の流れと時間の可視化', 706, 828, '委託', 2, [1]],
    ['見直し案(BPR)の作成', 831, 1023, '委託', 3, [2]],
    ['試行(電子決裁・RPAなど)', 1026, 1225, '県', 3, [3]],
    ['削減時間の計測', 112, 129, '県', 2, [4]],
    ['庁内への展開計画の決定', 201, 305, '県', 2, [5]],
    ['成果のまとめと共有', 308, 319, '県', 1, [6]],
  ],
  D: [
    ['保有データと活用ニーズの調査', 415, 529, '県', 2, []],
    ['活用テーマの選定', 601, 630, '有識者', 2, [0]],
    ['職員研修', 601, 731, '委託', 1, []],
    ['データの収集と整備', 701, 918, '県', 3, [1]],
    ['分析とダッシュボードの作成', 924, 1127, '委託', 3, [3]],
    ['施策の見直しの検討', 1130, 122, '県', 3, [4]],
    ['オープンデータの公開', 1130, 129, '県', 1, [3]],
    ['成果のまとめと共有', 201, 312, '県', 1, [5, 6]],
  ],
  E: [
    ['市区町村の方針策定状況の調査', 415, 529, '県', 2, []],
    ['求める職員像と役割の整理', 601, 717, '有識者', 2, [0]],
    ['方針の骨子(共通のひな形)の作成', 721, 911, '委託', 3, [1]],
    ['市区町村への説明と個別相談', 914, 1113, '県', 3, [2]],
    ['研修計画・DX推進リーダーの指名', 1005, 1211, '県', 2, [2]],
    ['各市区町村の方針案の作成', 1116, 129, '県', 3, [3]],
    ['方針の決定', 201, 305, '県', 2, [5]],
    ['成果のまとめと共有', 308, 319, '県', 1, [4, 6]],
  ],
  F: [
    ['生成AIの導入状況と用途の調査', 415, 522, '県', 2, []],
    ['ガイドライン案の作成', 525, 717, '有識者', 3, [0]],
    ['共同利用環境の検討', 525, 828, '委託', 2, [0]],
    ['参加団体の合意', 831, 930, '県', 2, [1, 2]],
    ['試行利用と職員研修', 1001, 1218, '県', 3, [3]],
    ['利用率・削減時間の計測', 1221, 122, '県', 2, [4]],
    ['本格利用の計画の決定', 125, 226, '県', 2, [5]],
    ['成果のまとめと共有', 301, 319, '県', 1, [6]],
  ],
}

function dayInYear(fy: number, monthDay: number, direction: 1 | -1): string {
  const month = Math.floor(monthDay / 100)
  return nearestWorkingDay(isoDate(month >= 4 ? fy : fy + 1, month, monthDay % 100), direction)
}

const stepsOf = (fy: number, track: Track, outline: readonly Outline[], offset: number): PlanStep[] =>
  outline.map(([title, first, last, owner, weight, after]) => ({
    track,
    title,
    start: dayInYear(fy, first, 1),
    end: dayInYear(fy, last, -1),
    owner,
    weight,
    after: after.map((index) => index + offset),
  }))

/**
 * A first 年間支援計画 for one prefecture: the steps of 人材確保, then those of its theme, on 開庁日 of the fiscal year. Every
 * step starts after the ones it follows have ended. Dates and steps are there to be changed.
 */
export const planTemplate = (fy: number, theme: ThemeLetter): PlanStep[] => [
  ...stepsOf(fy, 'TALENT', talentOutline, 0),
  ...stepsOf(fy, 'THEME', themeOutlines[theme], talentOutline.length),
]

export interface KpiTemplate {
  readonly track: Track
  readonly name: string
  readonly unit: string
  /** Which way is better. */
  readonly direction: 'up' | 'down'
  /** 活動 or 成果. */
  readonly kind: 'activity' | 'outcome'
}

type KpiOutline = readonly [string, string, 'up' | 'down', 'activity' | 'outcome']

const talentKpis: readonly KpiOutline[] = [
  ['人材プールの人数', '人', 'up', 'outcome'],
  ['アクセラレータの任命数', '人', 'up', 'outcome'],
  ['人材プールによる支援市町村数', '団体', 'up', 'activity'],
]

const themeKpis: Readonly<Record<ThemeLetter, readonly KpiOutline[]>> = {
  A: [
    ['参加市町村数', '団体', 'up', 'outcome'],
    ['対象システム数', '件', 'up', 'activity'],
    ['初期費用の単独調達比', '%', 'down', 'outcome'],
    ['年間運用費の単独調達比', '%', 'down', 'outcome'],
    ['仕様書の共通化率', '%', 'up', 'activity'],
    ['合意(協定)の締結', '件', 'up', 'outcome'],
  ],
  B: [
    ['オンライン申請率', '%', 'up', 'outcome'],
    ['書かない窓口の導入団体数', '団体', 'up', 'outcome'],
    ['手続時間', '分', 'down', 'outcome'],
    ['来庁者の待ち時間', '分', 'down', 'outcome'],
    ['職員の処理時間', '時間', 'down', 'outcome'],
  ],
  C: [
    ['業務の棚卸し件数', '件', 'up', 'activity'],
    ['BPRを実施した業務数', '件', 'up', 'activity'],
    ['削減時間', '時間/年', 'up', 'outcome'],
    ['電子決裁率', '%', 'up', 'outcome'],
    ['RPAなどの導入数', '件', 'up', 'activity'],
  ],
  D: [
    ['データの活用テーマ数', '件', 'up', 'activity'],
    ['ダッシュボード数', '件', 'up', 'activity'],
    ['研修修了者数', '人', 'up', 'activity'],
    ['データに基づく施策の見直し', '件', 'up', 'outcome'],
    ['オープンデータ公開団体数', '団体', 'up', 'outcome'],
  ],
  E: [
    ['方針の策定に着手した市区町村数', '団体', 'up', 'activity'],
    ['方針を策定した市区町村数', '団体', 'up', 'outcome'],
    ['DX推進リーダーの指名・育成数', '人', 'up', 'outcome'],
    ['研修受講率', '%', 'up', 'activity'],
  ],
  F: [
    ['生成AIの導入市町村数', '団体', 'up', 'outcome'],
    ['ガイドラインの策定団体数', '団体', 'up', 'outcome'],
    ['利用職員率', '%', 'up', 'outcome'],
    ['削減時間', '時間/年', 'up', 'outcome'],
    ['共同利用環境の参加団体数', '団体', 'up', 'outcome'],
  ],
}

/**
 * KPI to choose from: those of 人材確保, then those of the theme (domain.md §8.2).
 * @awaited KPIの雛形
 */
export const kpiTemplates = (theme: ThemeLetter): KpiTemplate[] => {
  const spell =
    (track: Track) =>
    ([name, unit, direction, kind]: KpiOutline): KpiTemplate => ({ track, name, unit, direction, kind })
  return [...talentKpis.map(spell('TALENT')), ...themeKpis[theme].map(spell('THEME'))]
}

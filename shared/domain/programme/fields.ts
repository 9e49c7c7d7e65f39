import { itemRuleLabel } from '../applications/check-items.ts'
import type { Fields } from '../record-fields.ts'

/** What 委員 read of the people in what was applied with; the fields of 担当者 are hidden from them in any case. */
export const paperNamesLabel = { shown: '委員にも見せる', hidden: '委員には伏せる' } as const
export type PaperNames = keyof typeof paperNamesLabel

/** Whether 公表資料 says how many applied (letters.md W7). */
export const pressCountLabel = { hidden: '記さない', shown: '記す' } as const

const anchorFields = {
  raw: { label: '段階', kind: 'number', decimals: 0, min: 0, max: 10, required: true },
  label: { label: '目安', kind: 'line', limit: 60 },
} as const satisfies Fields

/** What an officer edits of a year's call, part by part. */
export const programmeFields = {
  /** 事業年度: what a year's call says (domain.md §3.1). */
  year: {
    title: { label: '事業名', kind: 'line', limit: 200, required: true },
    deadline: { label: '応募の締切', inFull: '締切の日付と時刻', kind: 'moment', required: true },
    slots: {
      label: '団体数(おおむね)',
      kind: 'number',
      decimals: 0,
      min: 1,
      max: 47,
      unit: '団体',
      required: true,
    },
    supportFrom: { label: '支援期間の始まり', kind: 'date', required: true },
    supportTo: { label: '支援期間の終わり', kind: 'date', required: true },
    paperNames: { label: '応募書の文面にある氏名・連絡先', kind: 'code', words: paperNamesLabel, usual: 'shown' },
    callFrom: { label: '募集開始日', kind: 'date' },
    schedule: { label: '今後の予定', kind: 'prose', limit: 2000 },
    declineBy: { label: '辞退の連絡期限', kind: 'date' },
    reserveUntil: { label: '補欠の取扱いの期限', kind: 'date' },
    correctionDays: {
      ...{ label: '補正の回答期限', kind: 'number', decimals: 0, min: 1, max: 30, unit: '開庁日' },
      ...{ required: true, usual: 3 },
    },
    correctionHour: {
      ...{ label: '補正の回答期限の時刻', kind: 'number', decimals: 0, min: 0, max: 23, unit: '時' },
      ...{ required: true, usual: 17 },
    },
    pressCount: { label: '公表資料の応募数', kind: 'code', words: pressCountLabel, usual: 'hidden' },
    /** A line each, with its day: shared/domain/programme/context.ts. */
    context: { label: '全国の状況(応募概要一覧)', kind: 'prose', limit: 2000 },
  },
  /** 提出書類 */
  document: {
    code: { label: '記号', kind: 'line', limit: 20 },
    name: { label: '書類名', kind: 'line', limit: 100, required: true },
  },
  /** 重点テーマ */
  theme: {
    name: { label: 'テーマ名', kind: 'line', limit: 100, required: true },
    shortName: { label: '略称', kind: 'line', limit: 30 },
    definition: { label: '定義', kind: 'prose', limit: 2000 },
  },
  /** 評価項目 */
  criterion: {
    name: { label: '評価項目名', kind: 'line', limit: 100, required: true },
    shortName: { label: '略称', kind: 'line', limit: 30 },
    weight: { label: '重み', kind: 'number', decimals: 2, min: 0, max: 100, required: true },
    maxRaw: { label: '段階の最高', kind: 'number', decimals: 0, min: 1, max: 10, unit: '点', required: true },
    viewpoint: { label: '観点', kind: 'prose', limit: 2000 },
    /** The mean below which an application is 要協議; empty where the year's own floor holds. */
    floor: { label: 'この項目の平均の下限', kind: 'number', decimals: 2, min: 0, max: 10, unit: '点' },
    /** 採点の目安: what each step of the scale means for this criterion, best first. */
    anchors: { label: '段階の目安', kind: 'rows', most: 11, of: anchorFields },
  },
  /** 要件の○×, answered once for each application by the secretariat. */
  gate: {
    name: { label: '要件', kind: 'line', limit: 60, required: true },
    note: { label: '確かめ方', kind: 'prose', limit: 1000 },
  },
  /** 要件確認の項目 */
  checkItem: {
    name: { label: '項目名', kind: 'line', limit: 200, required: true },
    required: { label: '必須', kind: 'yes' },
    doubleCheck: { label: 'ダブルチェック', kind: 'yes', usual: false },
  },
} as const satisfies Readonly<Record<string, Fields>>

/** A new 要件確認の項目: by which rule it is judged stays as it was chosen. */
export const newCheckItemFields = {
  ...programmeFields.checkItem,
  rule: { label: '結び付ける規則', kind: 'code', words: itemRuleLabel, usual: '' },
} as const satisfies Fields

/** 休日の追加・取消: a day off of the office's own, or a holiday on which it works. */
export const holidayFields = {
  name: { label: '名称', kind: 'line', limit: 60 },
  open: { label: '開庁日とする', kind: 'yes' },
} as const satisfies Fields

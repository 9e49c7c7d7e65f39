import type { ReportRows } from '../../../shared/contract/reports/rows.ts'
import type { TallyBook } from '../../../shared/contract/reports/tally-rows.ts'
import { firmnessRows } from './firmness/firmness-rows.ts'
import { samples } from './sample-rows.ts'
import { awkward, level, longText } from './sample-year.ts'

/** The same year where everything is as much as it can be: 47 bodies, ten reviewers, ten criteria, long texts. */

const times = <Row>(rows: readonly Row[], count: number, of: (row: Row, i: number) => Row): Row[] =>
  Array.from({ length: count }, (_, i) => {
    const row = rows[i % rows.length]
    if (row === undefined) throw new Error('no sample row')
    return of(row, i)
  })

const latin = 'WWW ACCELERATOR & MANAGEMENT, 100%@MIC; iiiillll 0123456789-ABCDEFGHIJ/KLMNOPQRSTUVWXYZ'

/** Weights with halves: 7.5 and 2.5 points are not 8 and 3. */
export const weights = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4, 4.5] as const

const tally = ({ R5 }: ReportRows): TallyBook => {
  const reviewers = times(R5.reviewers, 10, (reviewer, i) => ({
    ...reviewer,
    id: `reviewer-${i}`,
    code: `委員${String.fromCharCode(65 + i)}`,
    name: `見本 ${'一二三四五六七八九十'.charAt(i)}郎太`,
    chair: i === 0,
  }))
  const criteria = weights.map((weight, i) => ({
    id: `criterion-${i}`,
    no: String(i + 1),
    name: `${i + 1}つ目の評価項目・${longText(20)}`,
    shortName: `${i + 1}つ目の項目`,
    maxRaw: 5,
    weight,
    gate: false,
  }))
  return {
    ...R5,
    maxTotal: 132.5,
    counts: {
      received: 49,
      apart: [
        { label: '要件不適合', count: 1 },
        { label: '取下げ', count: 1 },
      ],
      judged: 47,
    },
    decides: { label: '最高・最低を除いた平均', unit: '点' },
    reviewers,
    criteria,
    applications: times(R5.applications.slice(0, 10), 47, (row, i) => ({
      ...row,
      rank: i + 1,
      value: 100 - i - 0.25,
      totals: reviewers.map(({ id }, r) => ({
        reviewerId: id,
        total: (i + r) % 9 === 0 ? null : 100 - i - r / 2,
        missing: (i + r) % 9 === 0 ? ('conflict' as const) : null,
      })),
      criterionMeans: criteria.map(({ id, weight }) => ({ criterionId: id, mean: weight * 3.14, n: 9 })),
      decidedBy: i < 3 ? '座長裁定(別紙1)' : row.decidedBy,
      flags: i > 30 ? ['要協議(総合<60%、項目2・6・10<2)'] : [],
    })),
    rulings: [
      {
        no: 1,
        about: '青森県、秋田県、福島県の順',
        by: '座長裁定',
        made: '令和8年3月12日(木) 見本 花子が記録',
        votes: '',
        reason: longText(1000),
      },
    ],
    cautions: times([''], 40, (_, i) => `${i + 1}件目の注意。${longText(90)}`),
  }
}

export const extremeSamples = (): ReportRows => {
  const usual = samples()
  const { R1, R2, R3, R6, R7, R9, R10, R15, R18, R20, R21, R22 } = usual
  return {
    R1: {
      ...R1,
      rows: times(R1.rows, 47, (row, i) => ({
        ...row,
        receiptNo: `R8-${i + 1}`,
        remarks: i % 5 ? row.remarks : latin,
      })),
    },
    R2: {
      ...R2,
      items: times(R2.items, 20, (item, i) => ({ ...item, no: i + 1, name: i % 3 ? item.name : longText(190) })),
      rows: times(R2.rows, 47, (row, i) => ({
        ...row,
        receiptNo: `R8-${i + 1}`,
        lateReason: i % 9 === 0 ? longText(1000) : row.lateReason,
        checks: times(row.checks, 20, (check, c) => ({
          ...check,
          no: c + 1,
          again: (i + c) % 3 === 0,
          departs: c === 4 && i % 4 === 0,
          note: c === 4 ? longText(i % 8 ? 60 : 1000) : '',
          checkedBy: c % 2 ? '例示 花子' : '見本コンサルティング株式会社',
        })),
      })),
    },
    R3: {
      ...R3,
      rows: times(R3.rows, 47, (row, i) => ({
        ...row,
        receiptNo: `R8-${i + 1}`,
        municipalities: { ...row.municipalities, total: { value: 179, missing: null } },
        pool: { ...row.pool, parttime: { value: 128, missing: null }, total: { value: 1130, missing: null } },
        summaries: {
          talent: { text: longText(120), missing: null },
          theme: { text: 'W'.repeat(120), missing: null },
          goal: { text: longText(120), missing: null },
          structure: { text: i % 2 ? longText(120) : latin.repeat(2).slice(0, 120), missing: null },
        },
        kpis: row.kpis.map((kpi) => ({ ...kpi, name: i % 4 ? kpi.name : longText(380), target: 1_234_567.25 })),
        past: i % 5 || row.past.length === 0 ? row.past : times(row.past, 20, (each) => each),
      })),
    },
    R5: tally(usual),
    R6: {
      ...R6,
      rows: times(R6.rows, 47, (row, i) => ({ ...row, no: i + 1, reason: i % 7 === 0 ? longText(1500) : row.reason })),
    },
    R7: {
      ...R7,
      rows: times(R7.rows, 47, (row, i) => ({ ...row, no: i + 1, themeName: i % 3 ? row.themeName : latin })),
    },
    R9: {
      ...R9,
      rows: times(R9.rows, 47, (row, i) => ({
        ...row,
        staff: ['見本 太郎', '見本コンサルティング株式会社', '例示 花子'],
        done: i % 6 === 0 ? longText(1900) : latin.repeat(2),
        next: i % 11 === 0 ? awkward.join('\n') : row.next,
      })),
    },
    R10: {
      ...R10,
      summaryDone: longText(3800),
      milestones: times(R10.milestones, 60, (row, i) => ({
        ...row,
        title: i % 3 ? row.title : `${row.title}${latin}`,
      })),
      kpis: times(R10.kpis, 12, (row, i) => ({
        ...row,
        name: `${row.name}${i + 1}`,
        monthly: Array.from({ length: 12 }, (_, m) => 12_000 - m * 210.25),
        latest: 11_579.5,
      })),
      issues: times(R10.issues, 40, (row, i) => ({ ...row, response: i % 4 ? row.response : longText(260) })),
      sessions: times(R10.sessions, 24, (row, i) => ({ ...row, seq: i + 1, kind: level('メール・電話相談') })),
    },
    R19: firmnessRows({ bodies: 47, reviewers: 10, criteria: 20 }),
    R21: {
      ...R21,
      postings: times(R21.postings, 400, (row, i) => ({ ...row, no: i + 1, title: i % 5 ? row.title : longText(190) })),
    },
    R22: {
      ...R22,
      purpose: longText(900),
      slots: times(R22.slots, 24, (row, i) => ({
        ...row,
        ...{ no: i + 1, title: i % 4 === 0 ? longText(190) : row.title },
        people: Array.from({ length: (i % 6) + 1 }, () => longText(90)),
      })),
      board: times(R22.board, 30, (row) => ({ ...row, line: longText(120) })),
      questions: times(R22.questions, 20, (row, i) => ({ ...row, no: i + 1, words: longText(120) })),
    },
    R20: {
      ...R20,
      sets: times(R20.sets, 12, (set, i) => ({
        ...set,
        name: `${set.name}${i + 1}`,
        memo: i % 3 === 0 ? longText(390) : latin,
        entering: set.entering.map((each) => ({ ...each, reason: i % 2 ? longText(390) : each.reason })),
        since: i % 5 === 0 ? ['三重県は3位から4位へ', '島根県は取下げ'] : [],
      })),
    },
    R15: { ...R15, fixed: { round: 99, on: '2027-03-31', reason: longText(1000) } },
    R18: {
      ...R18,
      rows: times(R18.rows, 200, (row, i) => ({
        ...row,
        seq: 1_000_000 + i,
        who: i % 9 === 0 ? '見本コンサルティング株式会社 例示 花子' : row.who,
        deed: { ...row.deed, label: i % 13 === 0 ? `計画の「${longText(190)}」を直した` : row.deed.label },
        more: i % 7 === 0 ? `目標(人材確保) ${longText(1900)} → ${longText(1800)}` : i % 5 === 0 ? latin : row.more,
      })),
    },
  }
}

import { z } from 'zod'
import { amount, fy, id, instant, isoDate, maybeDate, month, requiredText, revision, text, track } from '../fields.ts'
import { auditEntry } from '../office/office.ts'
import { command, query } from '../operation.ts'
import {
  advice,
  anyTrack,
  casePage,
  caseStates,
  issueStates,
  level,
  participant,
  portfolioRow,
  progressReport,
  sessionKinds,
  severities,
} from './records.ts'

const changed = { output: casePage, changes: ['support'] as const, allowed: ['officer'] as const }
const staff = ['officer', 'approver', 'viewer'] as const
const caseId = { caseId: id }
const item = { id, revision }

const milestoneInput = z.object({
  track: anyTrack,
  title: requiredText(200, '件名'),
  start: maybeDate,
  end: maybeDate,
  doneOn: maybeDate.default(null),
  progress: z.int().min(0).max(100).default(0),
  weight: z.number().min(0).max(100).default(1),
  owner: text(100).default(''),
  after: z.array(id).max(50).default([]),
})
const kpiInput = z.object({
  track,
  name: requiredText(200, '指標名'),
  kind: z.enum(['activity', 'outcome']).default('outcome'),
  unit: requiredText(20, '単位'),
  baseline: amount.nullable(),
  baselineDate: maybeDate,
  target: amount.nullable(),
  targetDate: maybeDate,
  definition: text(2000).default(''),
  source: text(500).default(''),
})
const sessionInput = z.object({
  kind: z.enum(sessionKinds),
  track: anyTrack.default('COMMON'),
  startAt: instant,
  endAt: instant.nullable().default(null),
  place: text(200).default(''),
  agenda: text(4000).default(''),
  reported: text(8000).default(''),
  summary: text(8000).default(''),
  decided: text(8000).default(''),
  nextOn: maybeDate.default(null),
  /** Left out: seven days after the session. */
  reportDue: isoDate.optional(),
  recordState: z.enum(['draft', 'confirmed']).default('draft'),
  participants: z.array(participant).max(200).default([]),
  advice: z.array(advice).max(100).default([]),
  actions: z
    .array(
      z.object({
        id,
        body: requiredText(2000, '宿題'),
        owner: text(100).default(''),
        due: maybeDate.default(null),
        doneOn: maybeDate.default(null),
      }),
    )
    .max(100)
    .default([]),
})
const issueInput = z.object({
  track: anyTrack,
  raisedOn: isoDate,
  raisedBy: text(100).default(''),
  category: text(100).default(''),
  severity: z.enum(severities).default('middle'),
  body: requiredText(4000, '内容'),
  response: text(4000).default(''),
  owner: text(100).default(''),
  due: maybeDate.default(null),
  closedOn: maybeDate.default(null),
  state: z.enum(issueStates).default('raised'),
})

export const support = {
  portfolio: query({
    about: '支援団体の一覧(評価・KPI・支援回数・課題・月次報告)',
    input: z.object({ fy, month: month.optional() }),
    output: z.array(portfolioRow),
    reads: ['support'],
    allowed: [...staff],
  }),
  case: query({
    about: '一つの支援案件のすべて',
    input: z.object({ id }),
    output: casePage,
    reads: ['support'],
    allowed: [...staff],
  }),
  history: query({
    about: '一つの支援案件の経緯',
    input: z.object({ id }),
    output: z.array(auditEntry),
    reads: ['support'],
    allowed: [...staff],
  }),
  start: command({
    about: '選定された応募から支援案件を起こす(計画の雛形とKPIを引き継ぐ)',
    input: z.object({ id, applicationId: id }),
    output: casePage,
    changes: ['support', 'applications', 'decisions'],
    allowed: ['officer'],
  }),
  editCase: command({
    about: '支援案件の目標・体制・状態・期間を変える',
    input: z.object({
      ...item,
      state: z.enum(caseStates),
      officer: text(100),
      contractor: text(100),
      expert: text(100),
      goalTalent: text(4000),
      goalTheme: text(4000),
      periodFrom: isoDate,
      periodTo: isoDate,
      planAgreedOn: maybeDate,
    }),
    ...changed,
  }),
  setBaseline: command({
    about: '今の計画を基準(当初計画)として固定する',
    input: z.object({ ...item, agreedOn: isoDate }),
    ...changed,
  }),
  addMilestone: command({
    about: '計画に項目を加える',
    input: milestoneInput.extend({ id, ...caseId }),
    ...changed,
  }),
  editMilestone: command({
    about: '計画の項目を直す(終わりを延ばすと、余裕のない後続だけがずれる)',
    input: milestoneInput.extend(item),
    ...changed,
  }),
  removeMilestone: command({ about: '計画の項目を外す(元に戻せる)', input: z.object(item), ...changed }),
  restoreMilestone: command({ about: '外した計画の項目を戻す', input: z.object(item), ...changed }),
  addKpi: command({ about: 'KPIを加える', input: kpiInput.extend({ id, ...caseId }), ...changed }),
  editKpi: command({ about: 'KPIを直す', input: kpiInput.extend(item), ...changed }),
  removeKpi: command({ about: 'KPIを外す(元に戻せる)', input: z.object(item), ...changed }),
  restoreKpi: command({ about: '外したKPIを戻す', input: z.object(item), ...changed }),
  recordKpi: command({
    about: 'KPIの実績値を入れる(同じ日付の値は一つだけ)',
    input: z.object({ id, kpiId: id, asOf: isoDate, value: amount, note: text(1000).default('') }),
    ...changed,
  }),
  editKpiValue: command({
    about: 'KPIの実績値を直す',
    input: z.object({ ...item, asOf: isoDate, value: amount, note: text(1000) }),
    ...changed,
  }),
  removeKpiValue: command({ about: 'KPIの実績値を消す(元に戻せる)', input: z.object(item), ...changed }),
  restoreKpiValue: command({ about: '消したKPIの実績値を戻す', input: z.object(item), ...changed }),
  addSession: command({
    about: '支援記録を加える(参加者・助言・宿題を含む)',
    input: sessionInput.extend({ id, ...caseId }),
    ...changed,
  }),
  editSession: command({ about: '支援記録を直す', input: sessionInput.extend(item), ...changed }),
  removeSession: command({ about: '支援記録を消す(元に戻せる)', input: z.object(item), ...changed }),
  restoreSession: command({ about: '消した支援記録を戻す', input: z.object(item), ...changed }),
  addAction: command({
    about: '宿題を加える',
    input: z.object({
      id,
      ...caseId,
      body: requiredText(2000, '宿題'),
      owner: text(100).default(''),
      due: maybeDate.default(null),
    }),
    ...changed,
  }),
  editAction: command({
    about: '宿題を直す・終える',
    input: z.object({
      ...item,
      body: requiredText(2000, '宿題'),
      owner: text(100),
      due: maybeDate,
      doneOn: maybeDate,
    }),
    ...changed,
  }),
  addIssue: command({ about: '課題・相談を起こす', input: issueInput.extend({ id, ...caseId }), ...changed }),
  editIssue: command({ about: '課題・相談を直す・閉じる', input: issueInput.extend(item), ...changed }),
  report: query({
    about: '一つの進捗報告(内容を含む)',
    input: z.object({ id }),
    output: progressReport,
    reads: ['support'],
    allowed: [...staff],
  }),
  draftReport: command({
    about: '月次の進捗報告を、期間の記録から起こす(既にあれば開く)',
    input: z.object({ id, ...caseId, period: month }),
    output: progressReport,
    changes: ['support'],
    allowed: ['officer'],
  }),
  redrawReport: command({
    about: '進捗報告の下書きを、今の記録から作り直す(文章は残る)',
    input: z.object(item),
    output: progressReport,
    changes: ['support'],
    allowed: ['officer'],
  }),
  editReport: command({
    about: '進捗報告の評価と文章を直す',
    input: z.object({
      ...item,
      overall: level,
      talent: level,
      theme: level,
      levelReason: text(2000),
      doneText: text(8000),
      nextText: text(8000),
      risk: text(4000),
      request: text(4000),
    }),
    output: progressReport,
    changes: ['support'],
    allowed: ['officer'],
  }),
  confirmReport: command({
    about: '進捗報告を確認して固定する(以後は変わらない)',
    input: z.object(item),
    output: progressReport,
    changes: ['support'],
    allowed: ['officer', 'approver'],
  }),
}

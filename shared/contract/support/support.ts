import { z } from 'zod'
import { caseFields } from '../../domain/support/fields/case.ts'
import { fy, id, month, revision } from '../fields.ts'
import { auditEntry } from '../office/audit.ts'
import { command, query } from '../operation.ts'
import { editShape } from '../record-shapes.ts'
import { portfolioRow } from './records.ts'

const staff = ['officer', 'approver', 'viewer'] as const

export const support = {
  portfolio: query({
    about: '支援団体の一覧(評価・KPI・支援回数・課題・月次報告)',
    input: z.object({ fy, month: month.optional() }),
    output: z.array(portfolioRow),
    reads: ['support', 'plan', 'kpi', 'sessions', 'actions', 'issues', 'progress', 'applications', 'programme'],
    allowed: [...staff],
  }),
  case: query({
    about: '一つの支援案件の概要と今の状況',
    input: z.object({ id }),
    output: portfolioRow,
    reads: ({ id }) => [
      `support/${id}`,
      `plan/${id}`,
      `kpi/${id}`,
      `sessions/${id}`,
      `actions/${id}`,
      `issues/${id}`,
      `progress/${id}`,
      'applications',
      'programme',
    ],
    allowed: [...staff],
  }),
  history: query({
    about: '一つの支援案件の経緯',
    input: z.object({ id }),
    output: z.array(auditEntry),
    reads: ({ id }) => [`support/${id}`, `audit/${id}`, 'applications', 'programme'],
    allowed: [...staff],
  }),
  start: command({
    about: '選定された応募の支援を始める(計画の雛形とKPIを引き継ぐ)',
    input: z.object({ id, applicationId: id }),
    output: portfolioRow,
    changes: (_, { id }) => [`support/${id}`, `plan/${id}`, `kpi/${id}`, 'search'],
    allowed: ['officer'],
  }),
  edit: command({
    about: '支援案件の目標・体制・状態・期間を変える',
    input: z.object({ id, revision, ...editShape(caseFields) }),
    output: portfolioRow,
    changes: ({ id }) => [`support/${id}`, 'search'],
    allowed: ['officer'],
  }),
}

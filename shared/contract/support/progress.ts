import { z } from 'zod'
import { reportFields } from '../../domain/support/fields/report.ts'
import { id, month, revision } from '../fields.ts'
import { command, query, type Topic } from '../operation.ts'
import { editShape } from '../record-shapes.ts'
import { progressReport, reportHead } from './records.ts'

const staff = ['officer', 'approver', 'viewer'] as const
const item = { id, revision }
const changes = (_: unknown, { caseId }: { caseId: string }): Topic[] => [`progress/${caseId}`, 'search']

export const progress = {
  list: query({
    about: '一つの支援案件の進捗報告(内容を除く)',
    input: z.object({ caseId: id }),
    output: z.array(reportHead),
    reads: ({ caseId }) => [`progress/${caseId}`],
    allowed: [...staff],
  }),
  get: query({
    about: '一つの進捗報告(内容を含む)',
    input: z.object({ caseId: id, id }),
    output: progressReport,
    reads: ({ caseId }) => [`progress/${caseId}`],
    allowed: [...staff],
  }),
  draft: command({
    about: '月次の進捗報告を、期間の記録から作る(既にあれば開く)',
    input: z.object({ id, caseId: id, period: month }),
    output: progressReport,
    changes,
    allowed: ['officer'],
  }),
  redraw: command({
    about: '進捗報告の下書きを、今の記録から作り直す(文章は残る)',
    input: z.object(item),
    output: progressReport,
    changes,
    allowed: ['officer'],
  }),
  edit: command({
    about: '進捗報告の評価と文章を直す',
    input: z.object({ ...item, ...editShape(reportFields) }),
    output: progressReport,
    changes,
    allowed: ['officer'],
  }),
  confirm: command({
    about: '進捗報告を確認して固定する(以後は変わらない)',
    input: z.object(item),
    output: progressReport,
    changes,
    allowed: ['officer', 'approver'],
  }),
}

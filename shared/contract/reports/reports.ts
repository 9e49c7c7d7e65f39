import { z } from 'zod'
import { day, fy, id, month, text } from '../fields.ts'
import { auditSought, deedReads, seesDeeds } from '../office/audit.ts'
import { job, query, sight } from '../operation.ts'
import { acceleratorBook } from './accelerator-rows.ts'
import { auditBook } from './audit-rows.ts'
import { firmnessBook } from './firmness-rows.ts'
import { forumBook } from './forum-rows.ts'
import { overviewBook } from './overview-rows.ts'
import { postingBook } from './posting-rows.ts'
import { preview } from './preview.ts'
import { publicBook } from './public-rows.ts'
import { requirementsBook } from './requirement-rows.ts'
import { type BookId, bookIds, progressBook, receiptBook, reportHeader, summaryBook } from './rows.ts'
import { scenarioBook } from './scenario-rows.ts'
import { selectionBook } from './selection-rows.ts'
import { tallyBook } from './tally-rows.ts'

const staff = ['officer', 'approver', 'viewer'] as const
const options = {
  fy,
  asOf: day,
  reviewerNames: z.enum(['named', 'coded']).default('coded'),
}
/** For R3: a copy for each 委員 besides, without the bodies that are kept from them. */
const copies = z.boolean().default(false).meta({ title: '委員別にも作る' })
const documentNumber = (id: BookId) => text(40).meta({ title: id })
/** 資料番号, each book its own; one that is left out has no box for it. */
const documentNumbers = {
  R1: documentNumber('R1'),
  R2: documentNumber('R2'),
  R3: documentNumber('R3'),
  R5: documentNumber('R5'),
  R6: documentNumber('R6'),
  R7: documentNumber('R7'),
  R9: documentNumber('R9'),
  R10: documentNumber('R10'),
  R15: documentNumber('R15'),
  R18: documentNumber('R18'),
  R19: documentNumber('R19'),
  R20: documentNumber('R20'),
  R21: documentNumber('R21'),
  R22: documentNumber('R22'),
} satisfies Record<BookId, z.ZodType>
const judged = ['programme', 'applications', 'reviewers', 'conflicts', 'scores', 'sheets', 'tally'] as const

export const reports = {
  books: query({
    about: '出せる帳票の一覧',
    input: z.object({ fy }),
    output: z.array(
      z.object({
        id: z.enum(bookIds),
        title: z.string(),
        holds: z.string(),
        fileName: z.string(),
        rows: z.int(),
        /** Why it cannot be made yet; empty when it can. */
        notYet: z.string(),
      }),
    ),
    reads: ['office', ...judged, 'scenarios', 'selection', 'support', 'progress', 'forum', 'accelerators', 'postings'],
    allowed: [...staff],
  }),
  header: query({
    about: '帳票の共通の表示(格付・基準日・作成日時・操作記録の先頭)',
    input: z.object({ fy, asOf: day, documentNumber: text(40).default('') }),
    output: reportHeader,
    reads: ['office', 'programme', 'audit'],
    allowed: [...staff],
  }),
  receipt: query({
    about: 'R1 応募受付簿の行',
    input: z.object(options),
    output: receiptBook,
    reads: ['programme', 'applications'],
    allowed: [...staff],
  }),
  requirements: query({
    about: 'R2 要件確認表の行(応募×要件確認項目)',
    input: z.object(options),
    output: requirementsBook,
    // What an item was called when it was checked, the deeds on the year tell.
    reads: ({ fy }) => ['programme', 'applications', 'files', `audit/fy:${fy}`],
    allowed: [...staff],
  }),
  overview: query({
    about: 'R3 応募概要一覧の行。委員を指定すると、その委員に見せない団体を除く',
    input: z.object({ ...options, reviewerId: id.optional() }),
    output: overviewBook,
    reads: ({ reviewerId }) => [
      'programme',
      'applications',
      ...(reviewerId === undefined ? (['support'] as const) : sight),
    ],
    allowed: [...staff],
  }),
  tally: query({
    about: 'R5 審査集計表の行。委員を指定すると、その委員に見せない団体を除いて集計する',
    input: z.object({ ...options, reviewerId: id.optional() }),
    output: tallyBook,
    reads: judged,
    allowed: [...staff],
  }),
  firmness: query({
    about: 'R19 決め手の行。委員を指定すると、その委員に見せない団体を除いて計算する',
    input: z.object({ ...options, reviewerId: id.optional() }),
    output: firmnessBook,
    reads: judged,
    allowed: [...staff],
  }),
  scenarios: query({
    about: 'R20 組合せの行',
    input: z.object(options),
    output: scenarioBook,
    reads: [...judged, 'scenarios', 'support'],
    allowed: [...staff],
  }),
  selection: query({
    about: 'R6 選定結果一覧の行',
    input: z.object(options),
    output: selectionBook,
    reads: [...judged, 'selection'],
    allowed: [...staff],
  }),
  published: query({
    about: 'R7 公表用一覧の行(公表に同意した選定団体だけ)',
    input: z.object(options),
    output: publicBook,
    reads: ['programme', 'applications', 'selection'],
    allowed: [...staff],
  }),
  summary: query({
    about: 'R9 進捗総括表の行',
    input: z.object({ ...options, month: month.optional() }),
    output: summaryBook,
    reads: ['programme', 'applications', 'support', 'plan', 'kpi', 'sessions', 'actions', 'issues', 'progress'],
    allowed: [...staff],
  }),
  progress: query({
    about: 'R10 進捗報告書の内容',
    input: z.object({ reportId: id }),
    output: progressBook,
    reads: ['programme', 'applications', 'support', 'progress'],
    allowed: [...staff],
  }),
  forum: query({
    about: 'R22 フォーラム開催記録の内容(参加者の氏名は入らない)',
    input: z.object({ id }),
    output: forumBook,
    reads: ['forum'],
    allowed: [...staff],
  }),
  postings: query({
    about: 'R21 採用情報・お知らせ一覧の行(人数だけで、氏名はない)',
    input: z.object(options),
    output: postingBook,
    reads: ['programme', 'postings', 'notices', 'introductions', 'talent'],
    allowed: [...staff],
  }),
  accelerators: query({
    about: 'R15 アクセラレータ任命状況の行(人数だけで、氏名はない)',
    input: z.object(options),
    output: acceleratorBook,
    reads: ['programme', 'accelerators'],
    allowed: [...staff],
  }),
  audit: query({
    about: 'R18 操作・版履歴の行。人・日・種類・記録で絞り込める',
    input: z.object({ ...auditSought, asOf: day }),
    output: auditBook,
    reads: deedReads,
    allowed: [...seesDeeds],
  }),
  preview: job({
    about: '帳票の下見。シートの一覧と、最初のシートの中身(ファイルは作らない)',
    input: z.object({
      ...options,
      asOf: day.optional(),
      book: z.enum(bookIds),
      month: month.optional(),
      documentNumber: text(40).default(''),
      copies,
    }),
    output: z.object({
      name: z.string(),
      /** How many files of that kind an export makes: of R10 one a report, of which the first is shown. */
      files: z.int(),
      preview,
    }),
    allowed: [...staff],
  }),
  export: job({
    about: '帳票(Excel)を出力する。まとめて選べる',
    input: z.object({
      ...options,
      /** Left out: today. */
      asOf: day.optional(),
      books: z.array(z.enum(bookIds)).min(1),
      month: month.optional(),
      documentNumbers: z.object(documentNumbers).partial().default({}),
      copies,
      /** For R10; left out: every confirmed report of the month (or of the year, without a month). */
      reportIds: z.array(id).max(600).optional(),
      /** For R18; left out: the whole record. */
      audit: z.object(auditSought).optional().meta({ title: '操作の記録の条件' }),
    }),
    output: z.object({
      fileIds: z.array(id),
      files: z.array(
        z.object({ fileId: id, book: z.enum(bookIds), name: z.string(), size: z.int(), sha256: z.string() }),
      ),
    }),
    allowed: [...staff],
  }),
}

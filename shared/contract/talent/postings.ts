import { z } from 'zod'
import { bodyByCode } from '../../domain/bodies/local-bodies.ts'
import { postingLineStandings } from '../../domain/talent/postings/compare.ts'
import {
  extensionFields,
  type PostingState,
  postingFields,
  postingStateLabel,
} from '../../domain/talent/postings/posting.ts'
import { coded, fy, id, instant, isoDate, revision } from '../fields.ts'
import { command, job, query } from '../operation.ts'
import { editShape, newShape, shownShape } from '../record-shapes.ts'

/** 団体コード of a prefecture or a municipality. */
const bodyCode = z
  .string()
  .refine((code) => bodyByCode(code) !== null, { error: '団体を一覧から選んでください。' })
  .describe('団体コード6桁。例 410004(佐賀県)')
  .meta({ title: '団体' })

const posting = z.object({
  id,
  code: z.string(),
  body: z.string(),
  jis2: z.string(),
  ...shownShape(postingFields),
  state: coded(Object.keys(postingStateLabel) as PostingState[], postingStateLabel),
  extensions: z.array(
    z.object({ fromOn: isoDate, untilOn: isoDate, reason: z.string(), madeBy: z.string(), madeAt: instant }),
  ),
  revision: z.int(),
})

const staff = ['officer', 'approver', 'viewer'] as const
const changed = { changes: ['postings', 'search'] as const, allowed: ['officer'] as const }

/** So many lines one file may bring. */
export const mostPostingLines = 4000

export const postings = {
  lines: query({
    about: '採用情報の一覧の行(締切の順)。一件の内容は page',
    input: z.object({ fy }),
    output: z.array(posting.pick({ id: true, code: true, body: true, title: true, closesOn: true, state: true })),
    reads: ['postings'],
    allowed: staff,
  }),
  page: query({
    about: '一つの採用情報',
    input: z.object({ id }),
    output: posting,
    reads: ['postings'],
    allowed: staff,
  }),
  list: query({
    about: '採用情報(締切の順)。公開されているもので、個人の情報は含まない',
    input: z.object({ fy }),
    output: z.array(posting),
    reads: ['postings'],
    allowed: staff,
  }),
  add: command({
    about: '採用情報を加える',
    input: z.object({ id, fy, code: bodyCode, ...newShape(postingFields) }),
    output: posting,
    ...changed,
  }),
  edit: command({
    about: '採用情報を直す',
    input: z.object({ id, code: bodyCode, ...editShape(postingFields), revision }),
    output: posting,
    ...changed,
  }),
  extend: command({
    about: '採用情報の締切を延長する(延長した記録が残る)',
    input: z.object({ id, ...newShape(extensionFields), revision }),
    output: posting,
    ...changed,
  }),
  remove: command({
    about: '採用情報を削除する(元に戻せる)',
    input: z.object({ id, revision }),
    output: z.object({ id, revision: z.int() }),
    ...changed,
  }),
  restore: command({
    about: '削除した採用情報を戻す',
    input: z.object({ id, revision }),
    output: posting,
    ...changed,
  }),
  read: job({
    about: '採用情報の Excel を読み、何が加わり何が変わるかを見る(まだ何も変えない)',
    input: z.object({ fy, fileIds: z.array(id).min(1).max(1) }),
    output: z.object({
      fileName: z.string(),
      /** The sheet and the line of its headings. */
      sheet: z.string(),
      lines: z.array(
        z.object({
          at: z.int(),
          standing: z.enum(postingLineStandings),
          why: z.string(),
          body: z.string(),
          code: z.string(),
          values: z.object(shownShape(postingFields)).nullable(),
          changed: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })),
          id: id.nullable(),
          revision: z.int().nullable(),
        }),
      ),
      /** Columns that nothing is taken from. */
      unread: z.array(z.string()),
    }),
    allowed: ['officer'],
  }),
  take: command({
    about: '確かめた採用情報を取り込む(同じものをもう一度取り込んでも変わらない)',
    input: z.object({
      fy,
      fileName: z.string().max(300).meta({ title: 'ファイル名' }),
      lines: z
        .array(z.object({ id, code: bodyCode, ...editShape(postingFields), revision: revision.nullable() }))
        .min(1)
        .max(mostPostingLines)
        .meta({ title: '取り込む行' }),
    }),
    output: z.object({ added: z.int(), changed: z.int(), left: z.int() }),
    ...changed,
  }),
}

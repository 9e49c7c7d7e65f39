import { z } from 'zod'
import { stopPlaces } from '../../domain/letters/facts.ts'
import { letterKindNames, letterKinds } from '../../domain/letters/kinds.ts'
import { noticeFields } from '../../domain/letters/notice-fields.ts'
import type { LetterValue } from '../../domain/letters/placeholder.ts'
import { documentView } from '../applications/form.ts'
import { coded, fy, id, isoDate, revision } from '../fields.ts'
import { command, job, query } from '../operation.ts'
import { newShape, shownShape } from '../record-shapes.ts'

const titles = Object.fromEntries(letterKindNames.map((kind) => [kind, letterKinds[kind].title])) as Record<
  (typeof letterKindNames)[number],
  string
>
export const letterKind = coded(letterKindNames, titles)

const staff = ['officer', 'approver', 'viewer'] as const
const makers = ['officer', 'approver'] as const
const reads = ['letters', 'selection', 'applications', 'programme', 'office', 'reviewers'] as const

const stop = z.object({
  /** One sentence that names the field and the screen. */
  message: z.string(),
  place: z.enum(stopPlaces),
})

/** A letter that was made and is kept with its file. */
const kept = z.object({
  id,
  fileId: id,
  name: z.string(),
  draft: z.boolean(),
  madeAt: z.string(),
  madeBy: z.string(),
  /** The newest hash of the record of deeds at that moment, as it is printed. */
  auditHead: z.string(),
  /** What has changed since, in the office's words; empty while it stands. */
  changed: z.array(z.string()),
})

const letterRow = z.object({
  kind: letterKind,
  /** Null: 公表資料, of the year and of no body. */
  applicationId: id.nullable(),
  prefecture: z.string(),
  /** 「選定」「補欠(第1位)」; empty for 公表資料. */
  result: z.string(),
  notice: z.object({ ...shownShape(noticeFields), revision: z.int().nullable() }),
  /** 公表日 of 公表資料. */
  publishedOn: isoDate.nullable(),
  draft: z.boolean(),
  stops: z.array(stop),
  fileName: z.string(),
  kept: kept.nullable(),
})

const value: z.ZodType<LetterValue> = z.lazy(() =>
  z.union([z.string(), z.null(), z.boolean(), z.array(z.record(z.string(), value))]),
)

/** Which letter: that to a body, or, with null, 公表資料 of the year. */
const which = { fy, applicationId: id.nullable() }

export const letters = {
  page: query({
    about: '選定結果通知と公表資料の一覧(止まっている理由と、作った後に変わった内容)',
    input: z.object({ fy }),
    output: z.object({
      rows: z.array(letterRow),
      /** What is looked at, and stops nothing. */
      warnings: z.array(z.string()),
    }),
    reads,
    allowed: [...staff],
  }),
  contents: query({
    about: '一つの通知に入る内容(様式に差し込む値)',
    input: z.object(which),
    output: z.object({
      kind: letterKind,
      title: z.string(),
      fileName: z.string(),
      label: z.string(),
      practice: z.boolean(),
      author: z.string(),
      draft: z.boolean(),
      stops: z.array(stop),
      /** By placeholder; null where something it cannot do without is blank. */
      values: z.record(z.string(), value).nullable(),
      template: z.object({ version: z.int(), fileId: id.nullable() }),
      /** What a letter of these contents is kept by. */
      mark: id,
    }),
    reads: [...reads, 'templates'],
    allowed: [...staff],
  }),
  letter: query({
    about: '作った通知の文面',
    input: z.object({ id }),
    output: z.object({
      id,
      fileId: id,
      name: z.string(),
      madeAt: z.string(),
      madeBy: z.string(),
      auditHead: z.string(),
      view: documentView,
    }),
    reads: ['letters'],
    allowed: [...staff],
  }),
  number: command({
    about: '通知の文書番号・施行日・宛名を記録する(まとめてもできる)',
    input: z.object({
      fy,
      rows: z
        .array(
          z.object({
            applicationId: id,
            ...newShape(noticeFields),
            /** Of the record being put right; left out for a first one. */
            revision: revision.optional(),
          }),
        )
        .min(1)
        .max(100),
    }),
    output: z.object({ recorded: z.int() }),
    changes: ['letters'],
    allowed: [...makers],
  }),
  keep: command({
    about: '作った通知を記録とともに保存する(通知を作る処理から呼ばれる)',
    input: z.object({ id, ...which, fileId: id, view: documentView, mark: id }),
    output: z.object({ id }),
    changes: ['letters'],
    allowed: [...makers],
  }),
  preview: job({
    about: '一つの通知の下見。作ったときの文面(ファイルは作らない)',
    input: z.object(which),
    output: z.object({ name: z.string(), stops: z.array(stop), view: documentView.nullable() }),
    allowed: [...staff],
  }),
  make: job({
    about:
      '選定結果通知・公表資料(Word)を作る。指定しないときは、まだのものと古くなったものだけ。止まったものは理由とともに返す',
    input: z.object({
      fy,
      /** Made whatever stands; left out: the letters to all bodies with a decision that are not made, or no longer stand. */
      applicationIds: z.array(id).min(1).max(100).optional(),
      /** Without applicationIds: those that stand as they were made as well. */
      again: z.boolean().default(false).meta({ title: '作成済みのものも作り直す' }),
      /** 公表資料 alone. */
      press: z.boolean().default(false),
    }),
    output: z.object({
      fileIds: z.array(id),
      files: z.array(
        z.object({
          fileId: id,
          letterId: id,
          name: z.string(),
          size: z.int(),
          sha256: z.string(),
        }),
      ),
      stopped: z.array(z.object({ name: z.string(), reasons: z.array(z.string()) })),
      /** How many were left as they were made, since nothing has changed. */
      left: z.int(),
    }),
    allowed: [...makers],
  }),
}

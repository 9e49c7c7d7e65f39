import { z } from 'zod'
import { cellKinds } from '../../domain/review/sheet-file/compare.ts'
import { fy, id, instant, jis2, revision, text } from '../fields.ts'
import { command, job, query, sight } from '../operation.ts'
import { criterion } from '../programme/programme.ts'
import {
  asideInput,
  asideOutput,
  giveShape,
  markShape,
  paperLine,
  readInput,
  readOutput,
  refusedFile,
  returned,
  takenBack,
  writeInput,
  writeOutput,
} from './paper-files.ts'
import { sheetBook } from './sheet-book.ts'

const staff = ['officer', 'approver', 'viewer'] as const
const all = ['sheetFiles', 'scores', 'sheets', 'applications', 'programme', ...sight] as const

/** A score or a 総合所見 of the file beside the office's. */
const cell = {
  kind: z.enum(cellKinds),
  /** Its place in the file, for people: 「F12」; empty where the file has no such column. */
  ref: z.string(),
  /** The value of a formula: goes in only where it is chosen. */
  formula: z.boolean(),
}
const cellKey = { sheetId: id, criterionId: id.nullable() }

/** A sheet that came back, cell by cell. Of a conflicted application only how many cells were filled in. */
export const preview = returned.extend({
  reviewer: z.object({ id, code: z.string() }),
  givenAt: instant,
  savedAt: instant.nullable(),
  notes: z.array(z.string()),
  criteria: z.array(criterion),
  rows: z.array(
    z.object({
      sheetId: id.nullable(),
      sheetRevision: z.int().nullable(),
      prefecture: z.string(),
      /** `refused`: nothing of the row goes in, for the reason in `why`. */
      standing: z.enum(['read', 'conflict', 'absent', 'refused']),
      why: z.string(),
      /** How many cells of a row that is not read are filled in. */
      filled: z.int(),
      scores: z.array(
        z.object({
          criterionId: id,
          ...cell,
          wrote: z.string(),
          value: z.number().nullable(),
          current: z.int().nullable(),
          currentSince: instant.nullable(),
          currentBy: z.string(),
        }),
      ),
      comment: z.object({ ...cell, typed: z.string(), current: z.string() }).nullable(),
    }),
  ),
  counts: z.object({
    ...(Object.fromEntries(cellKinds.map((kind) => [kind, z.int()])) as Record<(typeof cellKinds)[number], z.ZodInt>),
    conflict: z.int(),
  }),
})

/** 採点票の出し入れ by Excel: out to each reviewer, back in cell by cell. */
export const sheetFiles = {
  board: query({
    about: '採点票(Excel)の出し入れ: 委員ごとの出した日・戻った日・状態と、受け付けなかったファイル',
    input: z.object({ fy }),
    output: z.object({
      fy,
      started: z.boolean(),
      reviewers: z.array(
        z.object({
          ...paperLine,
          /** Scores that may go in, and all that came back. */
          takeable: z.int(),
          scores: z.int(),
          openSheets: z.int(),
          excluded: z.int(),
          /** 利害関係 not answered yet: until then no sheet goes out. */
          unanswered: z.int(),
        }),
      ),
      refused: z.array(refusedFile),
    }),
    reads: [...all],
    allowed: [...staff],
  }),
  preview: query({
    about: '戻った採点票の全部の欄を、台帳の値と並べて見る(まだ何も変えない)',
    input: z.object({ id }),
    output: preview,
    reads: [...all],
    allowed: [...staff],
  }),
  history: query({
    about: '採点票の一つの欄の、これまでの値',
    input: z.object(cellKey),
    output: z.array(
      z.object({
        seq: z.int(),
        /** A score or words, as they stood; empty for nothing. */
        value: z.string(),
        raw: z.int().nullable(),
        at: instant.nullable(),
        by: z.string(),
        /** Whence: typed on the screen, or of which file. */
        from: z.string(),
      }),
    ),
    reads: ['sheetFiles', 'scores', 'sheets', 'applications', ...sight],
    allowed: [...staff],
  }),
  book: query({
    about: 'R4 採点票の中身(一人の委員の分)',
    input: z.object({ fy, reviewerId: id }),
    output: sheetBook,
    reads: ['scores', 'sheets', 'applications', 'programme', 'audit', ...sight],
    allowed: ['officer'],
  }),
  write: job({
    about: 'R4 採点票を委員ごとに一冊のExcelにし、出したことを記録する',
    input: writeInput,
    output: writeOutput,
    allowed: ['officer'],
  }),
  give: command({
    about: '採点票を出したことを記録する(書き出しの最後の一歩)',
    input: z.object({ ...giveShape, criteriaMark: id }),
    output: z.object({ id }),
    changes: ['sheetFiles'],
    allowed: ['officer'],
  }),
  read: job({
    about: '戻った採点票(Excel)を読む。一件ごとに別の処理で読み、まだ何も変えない',
    input: readInput,
    output: readOutput,
    allowed: ['officer'],
  }),
  takeBack: command({
    about: '戻った採点票を受け取る(読み取りの最後の一歩。点はまだ変えない)',
    input: z.object({
      id,
      fy,
      fileId: id,
      /** Null where the file could not be read; `trouble` says why. */
      sheet: z
        .object({
          ...markShape,
          reading: z.object({
            savedAt: instant.nullable(),
            rows: z
              .array(
                z.object({
                  at: z.int(),
                  sheetId: id.nullable(),
                  jis2: jis2.nullable(),
                  prefecture: text(60),
                  twice: z.boolean(),
                  scores: z.array(
                    z.object({
                      criterionId: id,
                      column: z.int(),
                      how: z.enum(['blank', 'number', 'formula', 'unreadable']),
                      value: z.number().nullable(),
                      wrote: text(60),
                    }),
                  ),
                  comment: z
                    .object({
                      column: z.int(),
                      formula: z.boolean(),
                      typed: text(4100),
                    })
                    .nullable(),
                }),
              )
              .max(500),
            notes: z.array(text(300)).max(20),
          }),
        })
        .nullable(),
      trouble: text(400).default(''),
    }),
    output: takenBack,
    changes: ['sheetFiles'],
    allowed: ['officer'],
  }),
  apply: command({
    about: '戻った採点票の、選んだ欄を台帳に反映する(新規と変更だけ)',
    input: z.object({
      id,
      /** Each sheet as it was seen, with the cells of it to be taken. */
      sheets: z
        .array(
          z.object({ sheetId: id, revision, criterionIds: z.array(id).max(50), comment: z.boolean().default(false) }),
        )
        .min(1)
        .max(100),
    }),
    output: z.object({ reviewerId: id, scores: z.int(), comments: z.int() }),
    changes: (_, { reviewerId }) => ['sheetFiles', `scores/${reviewerId}`],
    allowed: ['officer'],
  }),
  putAside: command({
    about: '戻った採点票を取り込まない、または受け付けなかったファイルを一覧から外す(ファイルは残る)',
    input: asideInput,
    output: asideOutput,
    changes: ['sheetFiles'],
    allowed: ['officer'],
  }),
}

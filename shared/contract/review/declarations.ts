import { z } from 'zod'
import {
  conflictKindLabel,
  conflictKinds,
  conflictTreatmentLabel,
  conflictTreatments,
} from '../../domain/review/conflict.ts'
import { declarationKinds } from '../../domain/review/declaration-file/compare.ts'
import { answers } from '../../domain/review/declaration-file/typed.ts'
import { coded, fy, id, instant, jis2, text } from '../fields.ts'
import { command, job, query, sight } from '../operation.ts'
import { declarationBook } from './declaration-book.ts'
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

/** The secretariat alone reads it, as it does the 候補; who enters answers is an officer. */
const staff = ['officer', 'approver', 'viewer'] as const
const officers = ['officer'] as const
const all = ['sheetFiles', 'sheets', 'scores', 'applications', 'programme', 'support', ...sight] as const

const kind = coded(conflictKinds, conflictKindLabel).nullable()
const treatment = coded(conflictTreatments, conflictTreatmentLabel).nullable()
const said = { answer: z.enum(answers), kind, detail: z.string(), since: z.string() }

/** A 申告書 that came back, body by body beside the office. */
const preview = returned.extend({
  reviewer: z.object({ id, code: z.string() }),
  givenAt: instant,
  savedAt: instant.nullable(),
  signed: z.object({ name: z.string(), on: z.string() }),
  notes: z.array(z.string()),
  rows: z.array(
    z.object({
      jis2,
      prefecture: z.string(),
      /** `refused`, `absent`: nothing of the row goes in, for the reason in `why`. */
      standing: z.enum(['read', 'absent', 'refused']),
      why: z.string(),
      kind: z.enum(declarationKinds).nullable(),
      /** Its answer's place in the file, for people: 「D14」. */
      ref: z.string(),
      /** The value of a formula: goes in only where it is chosen. */
      formula: z.boolean(),
      /** As it stands in the file, part by part, whether it is an answer or not. */
      wrote: z.string(),
      /** Null where what was typed is no answer. */
      typed: z.object(said).nullable(),
      /** 扱い of what goes in where the officer says no other; null where none is needed. */
      treatment,
      current: z.object({ ...said, treatment, answeredAt: instant.nullable(), by: z.string(), from: z.string() }),
      /** The last answer that was seen; a later one refuses what was chosen. */
      seen: z.int(),
      /** What must be seen beside it before it goes in. */
      beside: z.array(z.string()),
    }),
  ),
})

/** 利害関係申告書 by Excel: out to each 委員 before any content is seen, and back in body by body. */
export const declarations = {
  board: query({
    about: '利害関係申告書(Excel)の出し入れ: 委員ごとの出した日・戻った日・状態と、受け付けなかったファイル',
    input: z.object({ fy }),
    output: z.object({
      fy,
      /** How many have applied: of nobody else is anybody asked. */
      applicants: z.int(),
      reviewers: z.array(
        z.object({
          ...paperLine,
          /** Answers that may go in, and all that came back. */
          takeable: z.int(),
          answers: z.int(),
          unanswered: z.int(),
        }),
      ),
      refused: z.array(refusedFile),
    }),
    reads: [...all],
    allowed: [...staff],
  }),
  preview: query({
    about: '戻った利害関係申告書の全部の行を、台帳の回答と並べて見る(まだ何も変えない)',
    input: z.object({ id }),
    output: preview,
    reads: [...all],
    allowed: [...staff],
  }),
  history: query({
    about: '委員と都道府県の利害関係の、これまでの回答と、その出どころ',
    input: z.object({ reviewerId: id, jis2 }),
    output: z.array(
      z.object({
        seq: z.int(),
        ...said,
        treatment,
        at: instant.nullable(),
        by: z.string(),
        /** Whence: 「画面」, or 「申告書(Excel)」 with its file. */
        from: z.string(),
      }),
    ),
    reads: ['conflicts', 'reviewers', 'sheetFiles'],
    allowed: [...staff],
  }),
  book: query({
    about: '利害関係申告書の中身(一人の委員の分)',
    input: z.object({ fy, reviewerId: id }),
    output: declarationBook,
    reads: ['sheetFiles', 'applications', 'programme', 'audit', ...sight],
    allowed: [...officers],
  }),
  write: job({
    about: '利害関係申告書を委員ごとに一冊のExcelにし、出したことを記録する',
    input: writeInput,
    output: writeOutput,
    allowed: [...officers],
  }),
  give: command({
    about: '利害関係申告書を出したことを記録する(書き出しの最後の一歩)',
    input: z.object(giveShape),
    output: z.object({ id }),
    changes: ['sheetFiles'],
    allowed: [...officers],
  }),
  read: job({
    about: '戻った利害関係申告書(Excel)を読む。一件ごとに別の処理で読み、まだ何も変えない',
    input: readInput,
    output: readOutput,
    allowed: [...officers],
  }),
  takeBack: command({
    about: '戻った利害関係申告書を受け取る(読み取りの最後の一歩。回答はまだ変えない)',
    input: z.object({
      id,
      fy,
      fileId: id,
      /** Null where the file could not be read; `trouble` says why. */
      declaration: z
        .object({
          ...markShape,
          reading: z.object({
            savedAt: instant.nullable(),
            rows: z
              .array(z.object({ at: z.int(), jis2, prefecture: text(60), twice: z.boolean(), parts: partsShape() }))
              .max(500),
            signed: z.object({ name: text(60), on: text(60) }),
            notes: z.array(text(300)).max(20),
          }),
        })
        .nullable(),
      trouble: text(400).default(''),
    }),
    output: takenBack,
    changes: ['sheetFiles'],
    allowed: [...officers],
  }),
  apply: command({
    about: '戻った利害関係申告書の、選んだ行を台帳に反映する(新規と変更だけ)',
    input: z.object({
      id,
      /** Each body with the last answer of it that was seen, and for あり the 扱い. */
      rows: z
        .array(z.object({ jis2, seen: z.int().min(0), treatment }))
        .min(1)
        .max(47),
    }),
    output: z.object({ reviewerId: id, none: z.int(), declared: z.int() }),
    changes: ['sheetFiles', 'conflicts'],
    allowed: [...officers],
  }),
  putAside: command({
    about: '戻った利害関係申告書を取り込まない、または受け付けなかったファイルを一覧から外す(ファイルは残る)',
    input: asideInput,
    output: asideOutput,
    changes: ['sheetFiles'],
    allowed: [...officers],
  }),
}

function partsShape() {
  const part = z.object({
    column: z.int().nullable(),
    how: z.enum(['blank', 'text', 'formula', 'unreadable', 'absent']),
    text: text(1100),
  })
  return z.object({ answer: part, kind: part, detail: part, since: part })
}

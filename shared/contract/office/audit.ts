import { z } from 'zod'
import { deedKindLabel, deedKinds } from '../../domain/history/kinds.ts'
import { doubtKinds } from '../../domain/office/doubt.ts'
import type { Role } from '../../domain/roles.ts'
import { coded, day, requiredText } from '../fields.ts'
import { command, job, query, recordAreas, type Topic } from '../operation.ts'

const done = {
  seq: z.int(),
  at: z.string(),
  who: z.string(),
  /** What was done and with what, in the office's words. */
  deed: z.string(),
  more: z.string(),
}

const subject = {
  /** As the office calls what it was done to, and where that is on the screens; empty where there is nothing to name. */
  subjectName: z.string(),
  route: z.string(),
}

/** A deed as ホーム tells it. */
export const saidDeed = z.object({ ...done, ...subject })

export const auditEntry = z.object({
  ...done,
  did: z.string(),
  /** 種類; null of an operation that this program does not know. */
  kind: coded(deedKinds, deedKindLabel).nullable(),
  subject: z.string(),
  detail: z.record(z.string(), z.unknown()),
})

/** Which entries are asked for; what is left out asks for all. Days are of Japan, both of them included. */
export const auditSought = {
  subject: z.string().max(100).default('').describe('記録の番号。空なら、すべての記録').meta({ title: '記録の番号' }),
  /** By name, as the record has it: who has left is found, too. */
  who: z.string().max(200).default('').describe('操作者の氏名。空なら、すべての人').meta({ title: '操作者' }),
  kind: coded(deedKinds, deedKindLabel).nullable().default(null),
  from: day.nullable().default(null).meta({ title: '期間の始まり' }),
  to: day.nullable().default(null).meta({ title: '期間の終わり' }),
}

/** Who may see what was done, on the screen and in its book alike. */
export const seesDeeds = ['officer', 'approver', 'viewer'] as const satisfies readonly Role[]

const asked = z.object({
  /** The head (or its first characters) printed on a report or on signed minutes. */
  head: z
    .string()
    .regex(/^([0-9a-f]{8,64})?$/, { error: '帳票に印字された操作記録の値(英数字8字以上)を入力してください。' })
    .default('')
    .describe('帳票や議事録に印字された操作記録の先頭の値(8字以上)。渡すと、鎖の中にあるかを調べる'),
})

const found = z.object({
  /** Null when no printed head was given; a null `seq` means that the chain was cut, rebuilt or an old copy restored. */
  printed: z.object({ seq: z.int().nullable() }).nullable(),
  integrity: z.string(),
  /** Every stored file, compared with the value it had when it came (SHA-256). */
  files: z.object({
    count: z.int(),
    bytes: z.int(),
    changed: z.array(z.object({ fileId: z.string(), name: z.string() })),
  }),
  entries: z.int(),
  /** The first entry that does not fit the chain, or null when all fit. */
  firstBad: z.object({ seq: z.int(), why: z.string() }).nullable(),
  head: z.string(),
  /** Whether every row of every table is as the last entry left it; null of a file that no deed has counted yet. */
  values: z.boolean().nullable(),
  /** The pages of the file, compared with the sums that are kept beside it. */
  pages: z.object({ known: z.int(), count: z.int(), changed: z.array(z.int()) }),
  /** What is kept beside the file against the chain; null where nothing speaks against it. */
  beside: z.enum(doubtKinds).nullable(),
  /** The backups that lie beside the file, and those of them whose last entry is not in the chain. */
  copies: z.object({ count: z.int(), strange: z.array(z.string()) }),
})

/** What the record of deeds names, beside what it is: who did it and what it was done to. */
export const deedReads = [
  'audit',
  'applications',
  'support',
  'reviewers',
  'sheets',
  'people',
  'meeting',
  'forum',
  'accelerators',
  'talent',
] as const satisfies readonly Topic[]

export const audit = {
  entries: query({
    about: '操作の記録(新しい順)。人・日・種類・記録で絞り込める',
    input: z.object({
      ...auditSought,
      before: z.int().nullable().default(null),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({
      entries: z.array(auditEntry.extend(subject)),
      /** How many there are of what was asked for. */
      found: z.int(),
      /** Everybody who has done something, by name. */
      people: z.array(z.string()),
      head: z.string(),
      total: z.int(),
    }),
    // Head, total and people are of the whole, whatever part is asked for.
    reads: deedReads,
    allowed: [...seesDeeds],
  }),
  verify: query({
    about: '台帳ファイル、保存した書類、操作記録の鎖を検査する',
    input: asked,
    output: found,
    // Every value is counted but those that `db/truth/sum.ts` leaves out; SQLite itself looks at the index of the search.
    reads: recordAreas.filter((area) => !['projection', 'jobs'].includes(area)),
    allowed: [...seesDeeds],
  }),
  /** What was found when the file was opened, and by the last 検査. */
  standing: query({
    about: '台帳ファイルについて確かめること、最後の検査の日時と結果',
    input: z.object({}),
    output: z.object({
      doubts: z.array(z.object({ kind: z.enum(doubtKinds), count: z.int(), title: z.string(), words: z.string() })),
      last: z.object({ at: z.string(), by: z.string(), sound: z.boolean() }).nullable(),
      /** A day has passed since, and none is under way. */
      due: z.boolean(),
      /** When the latest deed was done, where the clock of this PC now says an earlier time. Not asked anew with each deed. */
      clockBehind: z.string().nullable(),
    }),
    reads: ['office', 'jobs'],
    allowed: [...seesDeeds],
  }),
  accept: command({
    about: '確かめることのある台帳ファイルを、理由を書いて使うことにする',
    input: z.object({ reason: requiredText(1000, '理由') }),
    output: z.object({ doubts: z.int() }),
    changes: ['office', 'audit'],
    allowed: ['officer'],
  }),
  /** The same while everybody goes on working: a file of 300 MB takes three seconds. */
  check: job({
    about: '台帳を検査する(動かしたまま検査できる)',
    input: asked,
    output: found,
    allowed: [...seesDeeds],
  }),
}

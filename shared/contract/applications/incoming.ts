import { z } from 'zod'
import {
  explainFields,
  filingFields,
  incomingEndingLabel,
  incomingEndings,
  incomingKindLabel,
  incomingKinds,
  setAsideFields,
} from '../../domain/applications/incoming/item.ts'
import { coded, fy, id, instant, revision, text } from '../fields.ts'
import { command, query } from '../operation.ts'
import { newShape } from '../record-shapes.ts'

/** As many as one mail or zip may bring along. */
export const mostParts = 500

/** One file as it came, in the order in which they were found; a mail or zip stands before what is in it. */
export const cameShape = z
  .array(
    z.object({
      /** The place in this list of the mail or zip it came in; null where it was put in itself. */
      in: z.int().min(0).nullable(),
      /** Its place in that mail or zip. */
      position: z.int().min(0).max(100_000),
      /** The stored file; null where its bytes lie in its mail or zip alone. */
      fileId: id.nullable(),
      name: text(200),
      size: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      inline: z.boolean().default(false),
      /** How many were found in it. */
      parts: z.int().min(0).default(0),
      /** Why it lies aside of the papers of its application; '' for one of them. */
      aside: text(500).default(''),
      /** The same bytes as one before it. */
      same: z.boolean().default(false),
    }),
  )
  .max(mostParts + 2)

export const announcedShape = z
  .array(z.object({ count: z.int().min(1).max(999).nullable(), name: text(200).nullable(), quote: text(500) }))
  .max(50)

const item = z.object({
  id,
  parentId: id.nullable(),
  name: z.string(),
  kind: coded(incomingKinds, incomingKindLabel),
  size: z.int(),
  sha256: z.string(),
  inline: z.boolean(),
  fileId: id.nullable(),
  /** How many were found in it, and how many of them are listed: fewer where an intake was broken off. */
  parts: z.int(),
  listed: z.int(),
  subject: z.string(),
  sender: z.string(),
  broughtBy: z.string(),
  broughtAt: instant,
  ending: coded(incomingEndings, incomingEndingLabel),
  reason: z.string(),
  applicationId: id.nullable(),
  /** Of the application it has become; '' for none. */
  prefecture: z.string(),
  receiptNo: z.string(),
  discarded: z.boolean(),
  announced: z.array(z.object({ count: z.int().nullable(), name: z.string().nullable(), quote: z.string() })),
  lack: z
    .object({
      count: z.object({ announced: z.int(), stored: z.int(), quote: z.string() }).nullable(),
      names: z.array(z.string()),
    })
    .nullable(),
  explained: z.string(),
  /** The prefecture to whose やりとり it was filed, and when it came; null for all else. */
  filedTo: z.string().nullable(),
  filedReceivedAt: instant.nullable(),
  /** Whether somebody has to see to it. */
  open: z.boolean(),
  revision: z.int(),
})

const deed = { changes: ['applications'] as const, allowed: ['officer'] as const }

export const incoming = {
  list: query({
    about: '年度に届いたもの(ファイルと、その中にあったもの)と、それぞれの結果',
    input: z.object({ fy }),
    output: z.array(item),
    reads: ['applications'],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  refuse: command({
    about: '取り込めなかったファイルを、理由とともに届いたものに載せる(取り込みの一歩)',
    input: z.object({
      fy,
      came: cameShape.min(1),
      announced: announcedShape.default([]),
      subject: text(500).default(''),
      sender: text(300).default(''),
      reason: text(500),
    }),
    output: z.object({ id, outcome: z.enum(['refused', 'already', 'aside']) }),
    ...deed,
  }),
  setAside: command({
    about: '取り込めなかったものを、理由を付けて別に置く',
    input: z.object({ id, ...newShape(setAsideFields), revision }),
    output: z.object({ id, revision: z.int() }),
    ...deed,
  }),
  fileTo: command({
    about: '応募でないもの(質問・お礼など)を、団体のやりとりに入れる(入れ直しもできる)',
    input: z.object({ id, ...newShape(filingFields), revision }),
    output: z.object({ id, revision: z.int() }),
    ...deed,
  }),
  explain: command({
    about: 'メールにある添付と保存した書類の違いに、差し支えない理由を付ける',
    input: z.object({ id, ...newShape(explainFields), revision }),
    output: z.object({ id, revision: z.int() }),
    ...deed,
  }),
}

import { z } from 'zod'
import { body, coded, count, date, instant } from './parts.ts'

/** R18 操作・版履歴: what was done, in the order in which it was done, as far as it was asked for. */
export const auditBook = z.object({
  /** What the extract holds to; empty or null: to nothing. */
  sought: z.object({
    who: z.string(),
    kind: coded.nullable(),
    from: date.nullable(),
    to: date.nullable(),
    /** One record alone, as the office calls it. */
    subject: z.string(),
  }),
  /** Entries of the whole record. */
  total: count,
  rows: z.array(
    z.object({
      seq: z.int().min(1),
      at: instant,
      who: z.string(),
      kind: coded.nullable(),
      /** The prefecture it belongs to, where it belongs to one. */
      lgCode: z.string().nullable(),
      prefecture: z.string().nullable(),
      subject: z.string(),
      /** The operation's name, and what it did as the office says it. */
      deed: coded,
      more: z.string(),
      changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
      /** SHA-256 over the entry and the one before it. */
      hash: z.string(),
    }),
  ),
  /** 版: of every application among them that has been replaced, from the first to the one in force. */
  versions: z.array(
    z.object({
      ...body,
      receiptNo: z.string(),
      version: z.int().min(1),
      receivedAt: instant.nullable(),
      /** When the office took it in, or put it in the place of the one before. */
      keptAt: instant,
      inForce: z.boolean(),
    }),
  ),
})
export type AuditBook = z.infer<typeof auditBook>

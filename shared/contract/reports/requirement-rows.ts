import { z } from 'zod'
import { formPath } from '../applications/form.ts'
import { body, coded, count, date, instant, receivedCounts, theme } from './parts.ts'

/** What was found wrong in an item, what only deserves a look, and an × of the office's own that no rule found. */
export const findingKinds = { defect: '不備', warning: '注意', office: '職員の判断' } as const

const item = z.object({
  no: z.int(),
  /** Of one that was given up 「廃1」, else its number. */
  mark: z.string(),
  /** As it is called now. */
  name: z.string(),
  required: z.boolean(),
  /** 期限内の受信, which a recorded 受理 stands in for. */
  ofDeadline: z.boolean(),
  /** ダブルチェック: a second officer confirms what the first has said. */
  doubleCheck: z.boolean(),
  /** 廃止: when, and why; of such an item only what was checked by it. Null of one in use. */
  givenUp: z.object({ at: instant, why: z.string() }).nullable(),
})

const check = z.object({
  no: z.int(),
  mark: z.string(),
  /** As it was called when it was checked; as it is called now where nobody has checked it. */
  name: z.string(),
  required: z.boolean(),
  result: coded,
  ruleResult: coded,
  /** × of the deadline, and 期限後・受理: it keeps the application from nothing. */
  accepted: z.boolean(),
  /** The office's result is not the rule's; `note` says why. */
  departs: z.boolean(),
  /** 要再確認: checked by a person before the version now in force was taken in. */
  again: z.boolean(),
  /** 廃止した項目: nothing is counted by it any more. */
  givenUp: z.boolean(),
  /** Where its two looks stand; null where one is enough. */
  doubleCheck: coded.nullable(),
  note: z.string(),
  /** Empty, and no moment, where the rule alone has spoken. */
  checkedBy: z.string(),
  checkedAt: instant.nullable(),
  /** The second officer; empty, and no moment, where there was none. */
  confirmedBy: z.string(),
  confirmedAt: instant.nullable(),
  findings: z.array(
    z.object({
      kind: coded,
      code: z.string().nullable(),
      path: formPath.nullable(),
      /** What the field is called. */
      field: z.string().nullable(),
      message: z.string(),
    }),
  ),
})

/** R2 要件確認表: what was received, in order of receipt, 取下げ among it. */
export const requirementsBook = z.object({
  counts: receivedCounts,
  items: z.array(item),
  rows: z.array(
    z.object({
      ...body,
      ...theme,
      receiptNo: z.string(),
      late: z.boolean(),
      /** 期限後の受理・不受理, and why; null when in time or not decided yet. */
      lateDecision: coded.nullable(),
      lateReason: z.string(),
      version: z.int().min(1),
      /** When the version in force was received; of a first one null. */
      replacedAt: instant.nullable(),
      corrections: count,
      status: coded,
      /** 判定: 適合・不適合・補正中・確認中・取下げ, by the state. */
      verdict: coded,
      /** 補正要否: whether a required item is × that the body can mend; null of one that was withdrawn. */
      toCorrect: z.boolean().nullable(),
      /** 補正期限 of the request that is open; null while none is recorded. */
      correctionDue: date.nullable(),
      /** In order of the items, as far as they were ever looked at. */
      checks: z.array(check),
    }),
  ),
})
export type RequirementsBook = z.infer<typeof requirementsBook>

import { z } from 'zod'
import { roles } from '../../domain/roles.ts'
import {
  leaveFields,
  takeOutFields,
  travelReasonFields,
  travelStandingLabel,
  travelStandings,
} from '../../domain/travel/course.ts'
import { coded, id } from '../fields.ts'
import { command, job, query } from '../operation.ts'
import { newShape, shownShape } from '../record-shapes.ts'

const underWay = z.object({
  id,
  ...shownShape(leaveFields),
  takenBy: z.string(),
  takenAt: z.string(),
  homeBy: z.string().nullable(),
  homeAt: z.string().nullable(),
})

const standing = z.object({
  standing: coded(travelStandings, travelStandingLabel),
  away: underWay.nullable(),
})

export const travel = {
  standing: query({
    about: '持ち出し中かどうか(誰が、いつ、どこへ)',
    input: z.object({}),
    output: standing,
    reads: ['office'],
    allowed: [...roles],
  }),
  past: query({
    about: 'これまでの持ち出し(新しい順)',
    input: z.object({}),
    output: z.array(
      underWay.extend({
        ended: coded(['returned', 'cancelled'], { returned: '戻した', cancelled: '取り消した' }).nullable(),
        endedBy: z.string().nullable(),
        endedAt: z.string().nullable(),
        reason: z.string(),
      }),
    ),
    reads: ['office'],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  takeOut: job({
    about: '台帳を持ち出す。検査したコピーをフォルダーに作り、戻るまでこの台帳は読むだけになる',
    input: z.object({ id, ...newShape(takeOutFields) }),
    output: z.object({ fileIds: z.array(id), file: z.string(), size: z.int(), sha256: z.string() }),
    allowed: ['officer'],
  }),
  leave: command({
    about: '持ち出し中にする(持ち出しの処理が使う。コピーは作らない)',
    input: z.object({ id, ...newShape(leaveFields) }),
    output: standing,
    // And how every application stood then.
    changes: ['office', 'applications'],
    allowed: ['officer'],
  }),
  cancel: command({
    about: '持ち出しを取り消し、この台帳にまた書けるようにする(理由が必須)',
    input: z.object({ id, ...newShape(travelReasonFields) }),
    output: standing,
    changes: ['office'],
    allowed: ['officer'],
  }),
  goHome: command({
    about: '持ち出した台帳を締めて持ち帰る(ここでは読むだけになる)',
    input: z.object({ id }),
    output: standing,
    changes: ['office'],
    allowed: ['officer'],
  }),
  reopen: command({
    about: '持ち帰りの締めを取り消し、持ち出した台帳にまた書けるようにする(理由が必須)',
    input: z.object({ id, ...newShape(travelReasonFields) }),
    output: standing,
    changes: ['office'],
    allowed: ['officer'],
  }),
}

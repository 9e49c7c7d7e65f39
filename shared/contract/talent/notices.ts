import { z } from 'zod'
import {
  noticeBackFields,
  noticePeriodFields,
  noticePostingKindLabel,
  noticePostingKinds,
  noticeSentFields,
  noticeStateLabel,
  noticeStates,
  noticeTextFields,
  noticeWayFields,
  noticeWayLabel,
  noticeWays,
  type UnsentReason,
  unsentReasons,
} from '../../domain/talent/notices/notice.ts'
import { coded, fy, id, instant, isoDate, revision } from '../fields.ts'
import { command, query } from '../operation.ts'
import { editShape, newShape } from '../record-shapes.ts'

const way = coded(noticeWays, noticeWayLabel)
const kind = coded(noticePostingKinds, noticePostingKindLabel)

const notice = z.object({
  id,
  no: z.int(),
  since: isoDate,
  until: isoDate,
  state: coded(noticeStates, noticeStateLabel),
  subject: z.string(),
  body: z.string(),
  postings: z.array(z.object({ postingId: id, kind, body: z.string(), title: z.string() })),
  /** So many get it or got it, and so many do not, by reason: together all who are or were registered. */
  sent: z.int(),
  unsent: z.object(
    Object.fromEntries(unsentReasons.map((reason) => [reason, z.int()])) as Record<UnsentReason, z.ZodInt>,
  ),
  registered: z.int(),
  way: way.nullable(),
  copiedAt: instant.nullable(),
  sentOn: isoDate.nullable(),
  /** 照会 that were begun after it, of its postings. */
  ledTo: z.int(),
  takenBackWhy: z.string(),
  revision: z.int(),
})

const own = { right: 'talent' as const, allowed: ['officer'] as const }
const changed = { output: notice, changes: ['notices'] as const, ...own }

/** So many postings one notice may carry. */
const mostNoticed = 500

export const notices = {
  list: query({
    about: '協力可能人材への定期のお知らせ(新しい順)。人数だけで、氏名はない',
    input: z.object({ fy }),
    output: z.object({
      notices: z.array(notice),
      /** What the next one would carry, to today. */
      next: z.object({ no: z.int(), since: isoDate, fresh: z.int(), extended: z.int() }),
    }),
    reads: ['notices', 'postings', 'talent', 'introductions'],
    right: 'talent',
    allowed: ['officer', 'approver'],
  }),
  counts: query({
    about: '送った定期のお知らせの数(少ない人数は伏せる)',
    input: z.object({ fy }),
    output: z.array(
      z.object({
        no: z.int(),
        since: isoDate,
        until: isoDate,
        sentOn: isoDate,
        postings: z.int(),
        sent: z.int().nullable(),
      }),
    ),
    reads: ['notices'],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  prepare: command({
    about: '定期のお知らせを作る(期間に新しく掲載・延長された募集が載り、文が下書きされる)',
    input: z.object({ id, fy, ...newShape(noticePeriodFields) }),
    ...changed,
  }),
  edit: command({
    about: '定期のお知らせに載せる募集と文を直す',
    input: z.object({
      id,
      postingIds: z.array(id).min(1).max(mostNoticed).meta({ title: '載せる募集' }),
      ...editShape(noticeTextFields),
      revision,
    }),
    ...changed,
  }),
  copy: command({
    about: '定期のお知らせの宛先と本文を作る(宛先の人ごとに、見た記録が残る)',
    input: z.object({
      id,
      viewId: id.meta({ title: '見た記録' }),
      ...editShape(noticeWayFields),
      revision,
    }),
    output: z.object({ text: z.string(), notice }),
    changes: ['notices', 'talent'],
    ...own,
  }),
  send: command({
    about: '定期のお知らせを送ったことを記録する(その後は変えられない)',
    input: z.object({ id, ...newShape(noticeSentFields), revision }),
    ...changed,
  }),
  takeBack: command({
    about: '定期のお知らせを、理由を付けて取り消す',
    input: z.object({ id, ...newShape(noticeBackFields), revision }),
    ...changed,
  }),
}

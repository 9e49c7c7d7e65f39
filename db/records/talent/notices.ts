import type { z } from 'zod'
import type { notices } from '../../../shared/contract/talent/notices.ts'
import { bodyNameOf } from '../../../shared/domain/bodies/local-bodies.ts'
import {
  isNoticeOpen,
  type NoticePostingKind,
  type NoticeReceivers,
  noticeKindOf,
  noticeSince,
  noticeStateOf,
  receiversOf,
  type UnsentReason,
} from '../../../shared/domain/talent/notices/notice.ts'
import { isOneAddress } from '../../../shared/domain/talent/people/address.ts'
import { guardedCounts } from '../../../shared/domain/talent/people/guard.ts'
import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import { introductionsOfYear } from '../../tables/talent/introduction.ts'
import { type NoticeRow, noticeById, noticePostings, noticesOfYear } from '../../tables/talent/notice.ts'
import { personRows } from '../../tables/talent/person.ts'
import { postingsOf } from './postings.ts'
import { registrantsOf } from './registrants.ts'

type Listed = z.input<typeof notices.list.output>
type Shown = Listed['notices'][number]

export function theNotice(db: ReadDb, id: string): NoticeRow {
  const row = noticeById(db, id)
  if (!row) throw missing('定期のお知らせ')
  return row
}

/** Who would get a notice today. */
export function receiversToday(db: ReadDb, today: string): NoticeReceivers {
  const withMail = new Set(
    personRows(db).flatMap(({ registrantId, email }) => (isOneAddress(email) ? [registrantId] : [])),
  )
  return receiversOf(registrantsOf(db), ({ id }) => withMail.has(id), today)
}

/** The period and the number of the next notice: they follow the last one that holds. */
export function nextOf(rows: readonly NoticeRow[], fy: number): { no: number; since: string } {
  const held = rows.filter(({ takenBackAt }) => takenBackAt === null)
  const last =
    held
      .map(({ until }) => until)
      .toSorted()
      .at(-1) ?? null
  return { no: Math.max(0, ...held.map(({ no }) => no)) + 1, since: noticeSince(fy, last) }
}

type Posting = ReturnType<typeof postingsOf>[number]
export type OfferedPosting = Posting & { readonly kind: NoticePostingKind }

/** The open postings of a year, each with what it is to a notice of that period. */
export const offeredPostings = (
  db: ReadDb,
  fy: number,
  period: { readonly since: string; readonly until: string },
  today: string,
): OfferedPosting[] =>
  postingsOf(db, fy, today).flatMap((posting) => {
    const kind = noticeKindOf(posting, period, today)
    return kind === null ? [] : [{ ...posting, kind }]
  })

export function noticesShown(db: ReadDb, fy: number, today: string): Listed {
  const rows = noticesOfYear(db, fy)
  const { no, since } = nextOf(rows, fy)
  const offered = offeredPostings(db, fy, { since, until: today }, today)
  const of = (kind: NoticePostingKind) => offered.filter((posting) => posting.kind === kind).length
  return {
    notices: rows.map((row) => shownNotice(db, row, today)),
    next: { no, since, fresh: of('new'), extended: of('extended') },
  }
}

export function shownNotice(db: ReadDb, row: NoticeRow, today: string): Shown {
  const { id, no, since, until, subject, body, way, copiedAt, sentOn, takenBackWhy, revision } = row
  const postings = noticePostings(db, id)
  const { declined, paused, noConsent, noMail } = row
  const told =
    isNoticeOpen(row) && copiedAt === null
      ? counted(receiversToday(db, today))
      : { sent: row.sent, unsent: { declined, paused, noConsent, noMail } }
  return {
    ...{ id, no, since, until, subject, body, way, copiedAt, sentOn, takenBackWhy, revision },
    ...told,
    state: noticeStateOf(row),
    registered: told.sent + Object.values(told.unsent).reduce((sum, count) => sum + count, 0),
    postings: postings.map(({ postingId, kind, code, title }) => ({ postingId, kind, body: bodyNameOf(code), title })),
    ledTo: sentOn === null ? 0 : ledTo(db, row, new Set(postings.map(({ postingId }) => postingId))),
  }
}

const counted = ({ to, unsent }: NoticeReceivers) => ({ sent: to.length, unsent: { ...unsent } })

const ledTo = (db: ReadDb, { fy, sentOn }: NoticeRow, postingIds: ReadonlySet<string>): number =>
  introductionsOfYear(db, fy).filter(({ postingId, askedOn }) => postingIds.has(postingId) && askedOn >= (sentOn ?? ''))
    .length

/** Those that were sent, for whoever may not see the people. */
export const noticeCounts = (db: ReadDb, fy: number): z.input<typeof notices.counts.output> =>
  noticesOfYear(db, fy).flatMap((row) => {
    const { id, no, since, until, sentOn, takenBackAt } = row
    if (sentOn === null || takenBackAt !== null) return []
    return [{ no, since, until, sentOn, postings: noticePostings(db, id).length, sent: guardedParts(row).sent }]
  })

type Parts = Record<UnsentReason | 'sent', number>

/** Everybody registered on the day is one of these: each is guarded against what the others leave of all of them. */
export function guardedParts({ sent, declined, paused, noConsent, noMail }: Parts): Record<keyof Parts, number | null> {
  const told = guardedCounts([sent, declined, paused, noConsent, noMail])
  const at = (index: number) => told[index] ?? null
  return { sent: at(0), declined: at(1), paused: at(2), noConsent: at(3), noMail: at(4) }
}

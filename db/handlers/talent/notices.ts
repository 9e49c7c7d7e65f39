import type { OfficeContract } from '../../../shared/contract/index.ts'
import { changesOf, clashesOf } from '../../../shared/domain/record-fields.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import {
  assertNoticeOpen,
  assertPeriod,
  assertSending,
  isNoticeOpen,
  noticePeriodFields,
  noticeStateOf,
  noticeTextFields,
  noticeWayLabel,
} from '../../../shared/domain/talent/notices/notice.ts'
import { bccMail, eachMail, noticeText } from '../../../shared/domain/talent/notices/text.ts'
import { note } from '../../audit.ts'
import { assertFresh, assertSameRecord, assertSameWords } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { theOffice } from '../../records/office/office.ts'
import { theYear } from '../../records/programme/year.ts'
import {
  nextOf,
  noticeCounts,
  noticesShown,
  type OfferedPosting,
  offeredPostings,
  receiversToday,
  shownNotice,
  theNotice,
} from '../../records/talent/notices.ts'
import { thePerson } from '../../records/talent/person.ts'
import {
  insertNotice,
  noticeById,
  noticesOfYear,
  putNoticePostings,
  putNoticeReceivers,
  setNoticeCopied,
  setNoticeSent,
  setNoticeTakenBack,
  setNoticeText,
} from '../../tables/talent/notice.ts'
import { insertView } from '../../tables/talent/views.ts'
import { uuidOf } from '../../upkeep/uuid-of.ts'

type Notices = Handlers<OfficeContract>['notices']

export const notices: Notices = {
  list: ({ db, today }, { fy }) => noticesShown(db, fy, today),
  counts: ({ db }, { fy }) => noticeCounts(db, fy),

  prepare(ctx, { id, fy, until }) {
    const { db, today, caller, now } = ctx
    theYear(db, fy)
    const known = noticeById(db, id)
    if (known) {
      assertSameRecord(known.fy === fy)
      assertSameWords(noticePeriodFields, known, { until })
      return shownNotice(db, known, today)
    }
    const rows = noticesOfYear(db, fy)
    if (rows.some(isNoticeOpen))
      throw new Refusal('conflict', '作りかけのお知らせがあります。送るか取り消してから、次を作ってください。')
    const { no, since } = nextOf(rows, fy)
    assertPeriod(since, until, today)
    const postings = offeredPostings(db, fy, { since, until }, today).filter(({ kind }) => kind !== 'other')
    if (postings.length === 0)
      throw new Refusal('conflict', 'この期間に新しく掲載・延長された募集がありません。お知らせは要りません。')
    const { practice, officeName } = theOffice(db)
    const text = noticeText({ officeName, practice: practice === 1, no, postings })
    insertNotice(db, { ...{ id, fy, no, since, until }, ...text, preparedBy: caller.name, preparedAt: now })
    putNoticePostings(db, id, rowsOf(id, postings))
    return kept(ctx, id, 'prepare', { since, until, postings: postings.length })
  },

  edit(ctx, { id, postingIds, revision, ...yours }) {
    const row = theNotice(ctx.db, id)
    const before = { subject: row.subject, body: row.body }
    assertFresh({ revision }, row, () => clashesOf(noticeTextFields, before, yours))
    assertNoticeOpen(row)
    const offered = offeredPostings(ctx.db, row.fy, row, ctx.today)
    const postings = offered.filter((posting) => postingIds.includes(posting.id))
    if (postings.length !== new Set(postingIds).size)
      throw new Refusal(
        'conflict',
        '載せる募集のうち、募集中でなくなったものがあります。載せる募集を選び直してください。',
      )
    setNoticeText(ctx.db, { id, ...yours })
    putNoticePostings(ctx.db, id, rowsOf(id, postings))
    putNoticeReceivers(ctx.db, id, [])
    return kept(ctx, id, 'edit', { ...changesOf(before, yours), postings: postings.length })
  },

  /** The looks at the people are put on record first; whom it then goes to is who was copied. */
  copy(ctx, { id, viewId, way, revision }) {
    const { db, today, caller, now } = ctx
    const row = theNotice(db, id)
    assertFresh({ revision }, row, [])
    assertNoticeOpen(row)
    const { to, unsent } = receiversToday(db, today)
    if (to.length === 0) throw new Refusal('conflict', '送れる人がいません。「送らない」の理由を確かめてください。')
    for (const { id: registrantId } of to)
      insertView(db, {
        ...{ id: uuidOf('notice view', viewId, registrantId), registrantId, at: now, who: caller.name },
        ...{ kind: 'notice' as const, purpose: 'notice' as const, remark: '' },
      })
    putNoticeReceivers(
      db,
      id,
      to.map((each) => each.id),
    )
    setNoticeCopied(db, { id, way, by: caller.name, at: now, sent: to.length, ...unsent })
    const people = to.map((each) => thePerson(db, each.id))
    const text = (way === 'each' ? eachMail : bccMail)(people, row)
    const notice = kept(ctx, id, 'copy', { way: noticeWayLabel[way], sent: to.length })
    return { text, notice }
  },

  send(ctx, { id, sentOn, revision }) {
    const row = theNotice(ctx.db, id)
    assertFresh({ revision }, row, [])
    assertSending(row, sentOn, ctx.today)
    setNoticeSent(ctx.db, { id, on: sentOn, by: ctx.caller.name })
    return kept(ctx, id, 'send', { on: sentOn, sent: row.sent })
  },

  takeBack(ctx, { id, reason, revision }) {
    const row = theNotice(ctx.db, id)
    assertFresh({ revision }, row, [])
    if (noticeStateOf(row) === 'takenBack') throw new Refusal('conflict', '取り消したお知らせです。')
    setNoticeTakenBack(ctx.db, { id, at: ctx.now, by: ctx.caller.name, why: reason })
    return kept(ctx, id, 'takeBack', { reason })
  },
}

const rowsOf = (noticeId: string, postings: readonly OfferedPosting[]) =>
  postings.map(({ id, kind, code, title }, sort) => ({ noticeId, postingId: id, kind, code, title, sort }))

/** The deed goes on record with numbers alone, and the notice as it now stands is the answer. */
function kept(ctx: Context, id: string, deed: string, detail: object) {
  const row = theNotice(ctx.db, id)
  note(ctx, `notices.${deed}`, `fy:${row.fy}`, { id, no: row.no, ...detail })
  return shownNotice(ctx.db, row, ctx.today)
}

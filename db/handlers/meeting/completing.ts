import type { z } from 'zod'
import type { OfficeContract } from '../../../shared/contract/index.ts'
import { apartFrom } from '../../../shared/domain/meeting/course.ts'
import type { MeetingDeed } from '../../../shared/domain/meeting/deeds.ts'
import { type BodyFacts, whyDecided, whyNotOpened } from '../../../shared/domain/meeting/opening.ts'
import { assertReasonsStand } from '../../../shared/domain/meeting/reasons.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { assertScore } from '../../../shared/domain/review/scoring.ts'
import { missing } from '../../fresh.ts'
import type { Context } from '../../handler.ts'
import { bothConflicted, conflictedIn, type MeetingFound } from '../../records/meeting/course.ts'
import { decidedInMeetings } from '../../records/meeting/earlier.ts'
import { needsOf } from '../../records/meeting/item.ts'
import { bodyFacts } from '../../records/meeting/page.ts'
import { tallyOf } from '../../records/review/tally.ts'
import type { ItemRow } from '../../tables/meeting/meeting.ts'
import { criterionRows } from '../../tables/programme/programme.ts'
import { scoresOfSheet, sheetsOfReviewer } from '../../tables/review/score-sheet.ts'

export type Said = z.output<OfficeContract['meeting']['record']['input']>['deed']

/** What the officer said, with what the office knows of it. */
export function completed(ctx: Context, found: MeetingFound, said: Said): MeetingDeed {
  assertNotApproved(ctx, found, said)
  switch (said.kind) {
    case 'itemOpened': {
      const { own, item } = itemOf(found, said.itemId)
      const apart = conflictedNow(ctx, found, item)
      const why = whyNotOpened(found.course, own, { ...factsOf(ctx, found, item), leaving: apart.leaving })
      if (why !== null) throw new Refusal('conflict', why)
      return { ...said, ...apart }
    }
    case 'voted':
      return { ...said, ...conflictedNow(ctx, found, itemOf(found, said.itemId).item) }
    case 'agreed':
      assertReasonsStand(reasonsNow(ctx, found))
      return said
    case 'decided': {
      const { item, own } = itemOf(found, said.itemId)
      const why = whyDecided(factsOf(ctx, found, item), own.undone)
      if (why !== null) throw new Refusal('conflict', why)
      const needs =
        item.applicationId === null || said.result === 'held'
          ? []
          : needsOf(ctx, tallyOf(ctx, found.row.fy), item.applicationId, {
              result: said.result,
              reserveOrder: said.reserveOrder,
            })
      return { ...said, ...conflictedNow(ctx, found, item), needs }
    }
    case 'rescored': {
      const { sheetRaw, criterion } = theScore(ctx, found, said)
      const { kind, itemId, memberId, reason } = said
      return { kind, itemId, memberId, criterion: criterion.no, from: sheetRaw, to: said.raw, reason }
    }
    case 'undone': {
      const { item } = itemOf(found, said.itemId)
      const { decidedBefore } = factsOf(ctx, found, item)
      if (decidedBefore === null) throw new Refusal('conflict', '前の会議で決定した団体ではありません。')
      return { ...said, meetingNo: decidedBefore }
    }
    default:
      return said
  }
}

const factsOf = ({ db }: Context, { row }: MeetingFound, { applicationId }: ItemRow): BodyFacts =>
  bodyFacts(db, decidedInMeetings(db, row.fy), row.id, applicationId)

/** What has its 決裁 is no meeting's to change any more, neither by a new line nor by striking one. */
function assertNotApproved(ctx: Context, found: MeetingFound, said: Said): void {
  const deed = said.kind === 'struck' ? found.entries.find(({ id }) => id === said.entryId)?.deed : said
  if (deed === undefined || !('itemId' in deed) || deed.kind === 'announced') return
  const { item } = itemOf(found, deed.itemId)
  const { approved } = factsOf(ctx, found, item)
  const why = whyDecided({ approved, decidedBefore: null }, null)
  if (why !== null) throw new Refusal('conflict', `${item.title}: ${why}`)
}

/** The decisions of the meeting with what they would have to answer for by the points of now. */
function reasonsNow(ctx: Context, found: MeetingFound) {
  const tally = tallyOf(ctx, found.row.fy)
  return [...found.course.items.values()].flatMap(({ item: { title, applicationId }, decision }) => {
    if (applicationId === null || decision === null) return []
    const { result, reserveOrder, reason } = decision
    if (result === 'held' || result === 'agreed') return []
    return [{ title, reason, needs: needsOf(ctx, tally, applicationId, { result, reserveOrder }) }]
  })
}

export function itemOf(found: MeetingFound, itemId: string) {
  const item = found.items.find(({ id }) => id === itemId)
  const own = found.course.items.get(itemId)
  if (item === undefined || own === undefined) throw missing('議題')
  return { item, own }
}

/** By the declarations as they stand; who was named when the item was opened stays so. */
function conflictedNow({ db }: Context, found: MeetingFound, item: ItemRow) {
  const now = conflictedIn(db, found.row.fy, found.members)(item.applicationId)
  const own = found.course.items.get(item.id)
  return own?.state === 'open' ? bothConflicted(own.conflicted, now) : now
}

export type Rescored = Extract<Said, { kind: 'rescored' }>

export function theScore({ db }: Context, found: MeetingFound, { itemId, memberId, criterionId, raw }: Rescored) {
  const { item, own } = itemOf(found, itemId)
  const reviewerId = found.members.find(({ id }) => id === memberId)?.reviewerId ?? null
  if (reviewerId === null || apartFrom(own).includes(memberId))
    throw new Refusal('conflict', 'この議題の点を直せる委員ではありません。')
  const sheet = sheetsOfReviewer(db, reviewerId).find((each) => each.application_id === item.applicationId)
  const criterion = criterionRows(db, found.row.fy).find(({ id }) => id === criterionId)
  if (sheet === undefined || criterion === undefined) throw missing('採点票の評価項目')
  if (sheet.state !== 'locked')
    throw new Refusal('conflict', '採点の締めの前の採点票です。採点の画面で入力してください。')
  assertScore(raw, criterion.maxRaw)
  const score = scoresOfSheet(db, sheet.id).find((each) => each.criterion_id === criterionId)
  return { sheet, criterion, score, sheetRaw: score?.raw ?? null }
}

import type { z } from 'zod'
import type { meetingItemPage } from '../../../shared/contract/meeting/records.ts'
import { summaryPartLabel } from '../../../shared/domain/applications/summary.ts'
import { apartFrom } from '../../../shared/domain/meeting/course.ts'
import type { ReasonNeed } from '../../../shared/domain/meeting/deeds.ts'
import { reasonNeedsOf } from '../../../shared/domain/meeting/reasons.ts'
import { whyNot } from '../../../shared/domain/refusal.ts'
import { belowFloors } from '../../../shared/domain/review/tally/flags.ts'
import { type DecisionResult, decisionResults } from '../../../shared/domain/selection/decision.ts'
import { assertMayDecide, wouldDepart } from '../../../shared/domain/selection/recording.ts'
import { missing } from '../../fresh.ts'
import type { Seeing } from '../../handler.ts'
import { storedForm } from '../../stored/form.ts'
import { type ApplicationRow, applicationById } from '../../tables/applications/application.ts'
import { sheetStates } from '../../tables/review/score-sheet.ts'
import { proposalOf } from '../../tables/selection/proposal.ts'
import { summariesOf } from '../applications/summaries.ts'
import { scoresBySheet } from '../review/sheet-scores.ts'
import { type TallyPage, tallyOf } from '../review/tally.ts'
import { decidedRows, resultsOf } from '../selection/list.ts'
import { bothConflicted, conflictedIn, theMeeting } from './course.ts'

type ItemPage = z.input<typeof meetingItemPage>

export interface Outcome {
  readonly result: DecisionResult
  readonly reserveOrder: number | null
}

/** Why a result on an application would have to be reasoned, with what is decided and proposed of the year so far. */
export function needsOf(ctx: Seeing, tally: TallyPage, applicationId: string, outcome: Outcome): ReasonNeed[] {
  const row = tally.rows.find((each) => each.applicationId === applicationId)
  const others = new Map([...resultsOf(ctx.db, tally.fy)].filter(([id]) => id !== applicationId))
  const rows = decidedRows(tally.rows, others)
  const cutAfter = tally.rules.cutAfter
  const floors =
    row === undefined
      ? null
      : belowFloors({ rules: tally.rules, criteria: tally.criteria, maximum: tally.maximum }, row)
  return reasonNeedsOf({
    ...{ ...outcome, applicationId, rows, cutAfter },
    departs: wouldDepart(rows, { applicationId, ...outcome }, cutAfter),
    tied: row?.tied ?? [],
    belowFloor: floors !== null && (floors.percent !== null || floors.items.length > 0),
    failsGate: row?.gates.some(({ passed }) => passed === false) ?? false,
  })
}

/** The body of an item as the officer's screen shows it while it is deliberated. */
export function meetingItemOf(ctx: Seeing, id: string, itemId: string): ItemPage {
  const { db } = ctx
  const { row: meeting, items, members, course } = theMeeting(db, id)
  const item = items.find((each) => each.id === itemId)
  const own = course.items.get(itemId)
  const application = item?.applicationId ? applicationById(db, item.applicationId) : undefined
  if (item === undefined || own === undefined || application === undefined) throw missing('議題の応募')
  const tally = tallyOf(ctx, meeting.fy)
  const ranked = tally.rows.find((each) => each.applicationId === application.id)
  const names = new Map(tally.rows.map((each) => [each.applicationId, each.prefecture]))
  const apart = apartFrom({
    conflicted: bothConflicted(own.conflicted, conflictedIn(db, meeting.fy, members)(application.id)),
  })
  const proposal = proposalOf(db, application.id)
  return {
    itemId,
    applicationId: application.id,
    receiptNo: application.receipt_no ?? '',
    prefecture: ranked?.prefecture ?? item.title,
    theme: application.theme,
    summary: summariesOf(db, application.id, storedForm.read(application.form, application.id)).map(
      ({ part, text }) => ({
        label: summaryPartLabel[part],
        words: text,
      }),
    ),
    ...figuresOf(tally, ranked),
    tied: (ranked?.tied ?? []).map((each) => names.get(each) ?? ''),
    sheets: sheetsOf(ctx, { application, members, tally, apart }),
    needs: decisionResults.map((result) => {
      const reserveOrder = result === 'reserve' ? nextReserve(ctx, meeting.fy, application.id) : null
      return {
        result,
        needs: needsOf(ctx, tally, application.id, { result, reserveOrder }),
        notYet: whyNot(() => assertMayDecide(application.state, result)),
      }
    }),
    nextReserve: nextReserve(ctx, meeting.fy, application.id),
    proposal:
      proposal === undefined
        ? null
        : {
            result: proposal.result,
            reserveOrder: proposal.reserve_order,
            reason: proposal.reason,
            condition: proposal.condition,
          },
  }
}

type Ranked = TallyPage['rows'][number] | undefined

const figuresOf = (tally: TallyPage, ranked: Ranked) => ({
  rank: ranked === undefined || ranked.value === null ? null : ranked.rank,
  ranked: tally.rows.filter(({ value }) => value !== null).length,
  value: ranked?.value ?? null,
  mean: ranked?.mean ?? null,
  maximum: tally.maximum,
  n: ranked?.n ?? 0,
  method: tally.method,
  rounding: { mode: tally.rules.roundingMode, places: tally.rules.roundingPlaces },
  rule: tally.rule,
  flags: [...(ranked?.flags ?? [])],
  criteria: tally.criteria.map(({ id, no, shortName, weight, maxRaw }) => ({
    ...{ id, no, shortName, weight, maxRaw },
    mean: ranked?.perCriterion.find((each) => each.criterionId === id)?.mean ?? null,
  })),
})

/** The first place of 補欠 that no other body holds. */
function nextReserve({ db }: Seeing, fy: number, applicationId: string): number {
  const taken = new Set(
    [...resultsOf(db, fy)].flatMap(([id, { result, reserve_order }]) =>
      id !== applicationId && result === 'reserve' ? [reserve_order] : [],
    ),
  )
  for (let order = 1; ; order++) if (!taken.has(order)) return order
}

/** What the members gave, without those who are apart from the item. */
function sheetsOf(
  { db }: Seeing,
  given: {
    readonly application: ApplicationRow
    readonly members: readonly { readonly id: string; readonly reviewerId: string | null }[]
    readonly tally: TallyPage
    readonly apart: readonly string[]
  },
): ItemPage['sheets'] {
  const { application, members, tally, apart } = given
  const scores = scoresBySheet(db, application.fy)
  const sheets = new Map(
    sheetStates(db, application.fy)
      .filter(({ application_id }) => application_id === application.id)
      .map((sheet) => [sheet.reviewer_id, sheet.id]),
  )
  const totals = tally.rows.find(({ applicationId }) => applicationId === application.id)?.totals ?? []
  return members.flatMap(({ id, reviewerId }) => {
    const sheetId = reviewerId === null ? undefined : sheets.get(reviewerId)
    if (sheetId === undefined || apart.includes(id)) return []
    const own = scores.get(sheetId) ?? {}
    return [
      {
        memberId: id,
        total: totals.find((each) => each.reviewerId === reviewerId)?.total ?? null,
        scores: tally.criteria.map((criterion) => ({ criterionId: criterion.id, raw: own[criterion.id] ?? null })),
      },
    ]
  })
}

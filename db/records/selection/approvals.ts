import type { z } from 'zod'
import type { approvals } from '../../../shared/contract/selection/approvals.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { once } from '../../../shared/domain/once.ts'
import type { Course } from '../../../shared/domain/selection/approvals/course.ts'
import {
  type Covered,
  isPromotion,
  type Moved,
  movedSince,
  movedWords,
} from '../../../shared/domain/selection/approvals/covered.ts'
import { type ApprovalKind, isOpenApproval } from '../../../shared/domain/selection/approvals/states.ts'
import { byResult } from '../../../shared/domain/selection/decision.ts'
import type { ReadDb } from '../../connection.ts'
import { type ApplicationLine, applicationRows } from '../../tables/applications/application.ts'
import {
  type ApprovalRow,
  approvalRows,
  type LineRow,
  linesOf,
  roundsOf,
  type StepRow,
  stepsOf,
} from '../../tables/selection/approval.ts'
import { decisionRowsOf } from '../../tables/selection/decision.ts'
import { proposalRows } from '../../tables/selection/proposal.ts'
import { caseRows } from '../../tables/support/case.ts'

type ApprovalList = z.input<typeof approvals.list.output>
export type ShownApproval = ApprovalList['records'][number]

/** What stands of a year now: its 案 and its decisions, by application. */
export interface Standing {
  readonly proposals: ReadonlyMap<string, Stood>
  readonly decisions: ReadonlyMap<string, Stood & { readonly id: string }>
  readonly applications: ReadonlyMap<string, ApplicationLine>
}
export type Stood = Omit<Covered, 'applicationId'> & { readonly revision: number }

interface Row {
  application_id: string
  result: Covered['result']
  reserve_order: number | null
  reason: string
  condition: string
  revision: number
}
const stood = ({ result, reserve_order, reason, condition, revision }: Row): Stood => ({
  result,
  reserveOrder: reserve_order,
  reason,
  condition,
  revision,
})

export const standingOf = (db: ReadDb, fy: number): Standing => ({
  proposals: new Map(proposalRows(db, fy).map((row) => [row.application_id, stood(row)])),
  decisions: new Map(decisionRowsOf(db, fy).map((row) => [row.application_id, { ...stood(row), id: row.id }])),
  applications: new Map(applicationRows(db, fy).map((row) => [row.id, row])),
})

/** What a 起案 of that kind is held against: 案, or the decisions in force. */
export const heldAgainst = ({ proposals, decisions }: Standing, kind: ApprovalKind): ReadonlyMap<string, Stood> =>
  kind === 'revocation' ? decisions : proposals

export const nameIn =
  ({ applications }: Standing) =>
  (applicationId: string): string =>
    prefectureNameOf(applications.get(applicationId)?.jis2 ?? '')

/** What its present round says. */
export const linesNow = (db: ReadDb, { id, round }: ApprovalRow): LineRow[] =>
  linesOf(db, id).filter((line) => line.round === round)

/** What of an open 起案 does not stand as it was drafted. */
export const movedOf = (standing: Standing, { kind, state }: ApprovalRow, lines: readonly LineRow[]): Moved[] =>
  isOpenApproval(state) ? movedSince(inReceipt(standing, lines), heldAgainst(standing, kind)) : []

const inReceipt = ({ applications }: Standing, lines: readonly LineRow[]): LineRow[] => {
  const receipt = ({ applicationId }: LineRow) => applications.get(applicationId)?.receipt_no ?? ''
  return lines.toSorted((a, b) => receipt(a).localeCompare(receipt(b)))
}

/** The open 起案 of a year, each with what its present round covers. */
export const openApprovals = (db: ReadDb, fy: number) =>
  approvalRows(db, fy)
    .filter(({ state }) => isOpenApproval(state))
    .map((row) => ({ row, lines: linesNow(db, row) }))

/** The kind of 起案 that a 案 goes into. */
export const kindOfProposal = ({ decisions }: Standing, applicationId: string, { result }: Stood): ApprovalKind =>
  isPromotion(decisions.get(applicationId)?.result, result) ? 'promotion' : 'decision'

/** Those of a year that a 起案 of that kind may cover: none that another open one covers; `but` names the one that is drafted anew. */
export function freeFor(db: ReadDb, standing: Standing, fy: number, kind: ApprovalKind, but = ''): Map<string, Stood> {
  const taken = new Set(
    openApprovals(db, fy)
      .filter(({ row }) => row.id !== but)
      .flatMap(({ lines }) => lines.map(({ applicationId }) => applicationId)),
  )
  const supported = once(() => new Set(caseRows(db, fy).map(({ applicationId }) => applicationId)))
  const fits = (id: string, stands: Stood): boolean =>
    kind === 'revocation'
      ? standing.applications.get(id)?.state === stands.result && !supported().has(id)
      : kindOfProposal(standing, id, stands) === kind
  return new Map([...heldAgainst(standing, kind)].filter(([id, stands]) => !taken.has(id) && fits(id, stands)))
}

/** How far it has come, for the rule to say what may follow. */
export function courseOf(db: ReadDb, row: ApprovalRow): Course {
  const rounds = roundsOf(db, row.id)
  const steps = stepsOf(db, row.id)
  const days = [
    ...rounds.filter(({ round }) => round < row.round).map(({ draftedOn }) => draftedOn),
    ...steps.filter(({ round }) => round < row.round).map(({ actedOn }) => actedOn),
  ].filter((day) => day !== null)
  return {
    state: row.state,
    round: row.round,
    isShortened: row.shortened === 1,
    before: days.toSorted().at(-1) ?? null,
    draftedOn: rounds.find(({ round }) => round === row.round)?.draftedOn ?? null,
    steps: steps.filter(({ round }) => round === row.round),
    decidedOn: row.decidedOn,
    issuedOn: row.issuedOn,
    closedOn: row.closedOn,
  }
}

/** The 起案 and 決裁 of a year, the newest first, and what none covers yet. */
export function approvalListOf(db: ReadDb, fy: number): ApprovalList {
  const standing = standingOf(db, fy)
  const free = (kind: ApprovalKind) => shownFree(standing, freeFor(db, standing, fy, kind))
  return {
    records: approvalRows(db, fy).map((row) => shown(db, standing, row)),
    free: { decision: free('decision'), promotion: free('promotion'), revocation: free('revocation') },
  }
}

const shownFree = (standing: Standing, free: ReadonlyMap<string, Stood>) =>
  [...free]
    .map(([applicationId, { result, reserveOrder, revision }]) => ({
      ...namedIn(standing, applicationId),
      result,
      reserveOrder,
      revision,
    }))
    .toSorted((a, b) => byResult(a, b) || byReceipt(a, b))

/** What an open 起案 would cover if it were taken up now: of a 決定取消 only what it was chosen for. */
function afreshOf(db: ReadDb, standing: Standing, row: ApprovalRow) {
  if (!isOpenApproval(row.state)) return []
  const chosen = new Set(linesNow(db, row).map(({ applicationId }) => applicationId))
  return shownFree(standing, freeFor(db, standing, row.fy, row.kind, row.id)).filter(
    ({ applicationId }) => row.kind !== 'revocation' || chosen.has(applicationId),
  )
}

export const shownApproval = (db: ReadDb, row: ApprovalRow): ShownApproval => shown(db, standingOf(db, row.fy), row)

function shown(db: ReadDb, standing: Standing, row: ApprovalRow): ShownApproval {
  const [rounds, steps, lines] = [roundsOf(db, row.id), stepsOf(db, row.id), linesOf(db, row.id)]
  const now = rounds.find(({ round }) => round === row.round)
  const moved = movedOf(standing, row, linesNow(db, row))
  const how = new Map(moved.map((each) => [each.applicationId, each.how]))
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    title: row.title,
    reason: row.reason,
    draftNo: now?.draftNo ?? '',
    draftedOn: now?.draftedOn ?? null,
    draftedBy: now?.draftedBy ?? '',
    isShortened: row.shortened === 1,
    approvalRef: row.approvalRef,
    decidedOn: row.decidedOn,
    issuedOn: row.issuedOn,
    closedOn: row.closedOn,
    recordedBy: row.recordedBy,
    recordedAt: row.recordedAt,
    rounds: rounds.map(({ round, draftNo, draftedOn, draftedBy }) => ({
      round,
      draftNo,
      draftedOn,
      draftedBy,
      steps: steps.filter((step) => step.round === round).map(shownStep),
      lines: lines
        .filter((line) => line.round === round)
        .map(({ applicationId, result, reserveOrder, reason, condition }) => ({
          ...namedIn(standing, applicationId),
          result,
          reserveOrder,
          reason,
          condition,
          moved: round === row.round ? (how.get(applicationId) ?? null) : null,
        }))
        .toSorted((a, b) => byResult(a, b) || byReceipt(a, b)),
    })),
    keptBack: movedWords(moved, nameIn(standing)),
    afresh: afreshOf(db, standing, row),
    revision: row.revision,
  }
}

const shownStep = ({ no, post, name, actedOn, verdict, remark }: StepRow) => ({
  no,
  post,
  name,
  actedOn,
  verdict,
  remark,
})

const namedIn = (standing: Standing, applicationId: string) => ({
  applicationId,
  receiptNo: standing.applications.get(applicationId)?.receipt_no ?? '',
  prefecture: nameIn(standing)(applicationId),
})

const byReceipt = (a: { readonly receiptNo: string }, b: { readonly receiptNo: string }): number =>
  a.receiptNo.localeCompare(b.receiptNo)

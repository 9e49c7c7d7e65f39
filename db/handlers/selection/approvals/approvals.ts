import type { OfficeContract } from '../../../../shared/contract/index.ts'
import { changesOf, clashesOf, fieldsOf } from '../../../../shared/domain/record-fields.ts'
import { Refusal } from '../../../../shared/domain/refusal.ts'
import { assertAllSeen, type SeenProposal } from '../../../../shared/domain/selection/approval.ts'
import { afterDeed } from '../../../../shared/domain/selection/approvals/course.ts'
import { assertReasoned, assertRevocable } from '../../../../shared/domain/selection/approvals/covered.ts'
import { draftFields } from '../../../../shared/domain/selection/approvals/fields.ts'
import {
  approvalKindLabel,
  isOpenApproval,
  stepVerdictLabel,
} from '../../../../shared/domain/selection/approvals/states.ts'
import { note } from '../../../audit.ts'
import { assertFresh, assertSameRecord, assertSameWords, missing } from '../../../fresh.ts'
import type { Context, Handlers } from '../../../handler.ts'
import { theYear } from '../../../records/programme/year.ts'
import {
  approvalListOf,
  courseOf,
  freeFor,
  linesNow,
  nameIn,
  openApprovals,
  type ShownApproval,
  shownApproval,
  standingOf,
} from '../../../records/selection/approvals.ts'
import {
  type ApprovalRow,
  approvalById,
  deleteLines,
  deleteStep,
  insertLine,
  insertStep,
  putRound,
  setApprovalRemoved,
  stepsOf,
} from '../../../tables/selection/approval.ts'
import { carryOut } from './carry-out.ts'
import { applied, begin, theApproval } from './record.ts'

type Approvals = Handlers<OfficeContract>['approvals']
type Rows = readonly { readonly applicationId: string; readonly seenRevision: number }[]

/** A 起案 with what it says, told again: the first word of its kind stays. */
const draftedFields = {
  kind: { label: '種類', kind: 'code', words: approvalKindLabel },
  ...draftFields,
} as const

const draft: Approvals['draft'] = (ctx, { id, fy, kind, rows, ...given }) => {
  theYear(ctx.db, fy)
  const known = approvalById(ctx.db, id)
  if (known) {
    assertSameRecord(known.fy === fy)
    const stored = shownApproval(ctx.db, known)
    assertSameWords(draftedFields, stored, { kind, ...given })
    return stored
  }
  assertReasoned(kind, given.reason)
  begin(ctx, { id, fy, kind, ...given, decidedOn: null })
  const bodies = coverNow(ctx, theApproval(ctx.db, id), rows)
  noted(ctx, theApproval(ctx.db, id), 'draft', { kind: approvalKindLabel[kind], ...given, bodies })
  return shownApproval(ctx.db, theApproval(ctx.db, id))
}

const edit: Approvals['edit'] = (ctx, { id, revision, ...yours }) => {
  const row = theApproval(ctx.db, id)
  const before = fieldsOf(draftFields, shownApproval(ctx.db, row))
  assertFresh({ revision }, row, clashesOf(draftFields, before, yours))
  assertReasoned(row.kind, yours.reason)
  const { title, reason, draftNo, draftedOn, draftedBy } = yours
  applied(ctx, row, { did: 'amend', draftedOn }, { title, reason })
  putRound(ctx.db, { approvalId: id, round: row.round, draftNo, draftedOn, draftedBy })
  return noted(ctx, row, 'edit', { title, ...changesOf(before, yours) })
}

const takeUp: Approvals['takeUp'] = (ctx, { id, revision, rows, ...given }) => {
  const row = theApproval(ctx.db, id)
  assertFresh({ revision }, row, [])
  const { round, draftedOn } = applied(ctx, row, { did: 'takeUp', draftedOn: given.draftedOn })
  putRound(ctx.db, { ...given, approvalId: id, round, draftedOn })
  const bodies = coverNow(ctx, { ...row, round }, rows)
  return noted(ctx, row, 'takeUp', { round, ...given, bodies })
}

const recordStep: Approvals['recordStep'] = (ctx, { id, revision, ...step }) => {
  const row = theApproval(ctx.db, id)
  assertFresh({ revision }, row, [])
  const { actedOn, verdict } = step
  const { steps } = applied(ctx, row, { did: 'step', actedOn, verdict })
  insertStep(ctx.db, { ...step, approvalId: id, round: row.round, no: steps.length })
  return noted(ctx, row, 'recordStep', { ...step, verdict: stepVerdictLabel[verdict] })
}

const takeStepBack: Approvals['takeStepBack'] = (ctx, { id, revision }) => {
  const row = theApproval(ctx.db, id)
  assertFresh({ revision }, row, [])
  const { steps } = applied(ctx, row, { did: 'takeStepBack' })
  const last = stepsOf(ctx.db, id).find((step) => step.round === row.round && step.no === steps.length + 1)
  deleteStep(ctx.db, { approvalId: id, round: row.round, no: steps.length + 1 })
  return noted(ctx, row, 'takeStepBack', { post: last?.post, name: last?.name })
}

const decide: Approvals['decide'] = (ctx, { id, revision, ...given }) => {
  const row = theApproval(ctx.db, id)
  assertFresh({ revision }, row, [])
  carryOut(ctx, row, given)
  return shownApproval(ctx.db, theApproval(ctx.db, id))
}

const remove: Approvals['remove'] = (ctx, { id, revision }) => {
  const row = theApproval(ctx.db, id)
  assertFresh({ revision }, row, [])
  afterDeed(courseOf(ctx.db, row), { did: 'remove' })
  setApprovalRemoved(ctx.db, { id, at: ctx.now })
  noted(ctx, row, 'remove')
  return { id, revision: revisionOf(ctx, id) }
}

const restore: Approvals['restore'] = (ctx, { id, revision }) => {
  const row = approvalById(ctx.db, id)
  if (!row) throw missing('起案')
  assertFresh({ revision }, row, [])
  if (row.removedAt === null) return shownApproval(ctx.db, row)
  const own = new Set(linesNow(ctx.db, row).map(({ applicationId }) => applicationId))
  const taken = openApprovals(ctx.db, row.fy).find(({ lines }) =>
    lines.some(({ applicationId }) => own.has(applicationId)),
  )
  if (taken && isOpenApproval(row.state))
    throw new Refusal(
      'conflict',
      `同じ団体が、起案「${taken.row.title}」に入っています。戻すには、先にその起案を取りやめてください。`,
    )
  setApprovalRemoved(ctx.db, { id, at: null })
  return noted(ctx, row, 'restore')
}

/** What there is now, and was seen, is what its present round covers; answers the names. */
function coverNow(ctx: Context, row: ApprovalRow, rows: Rows): string[] {
  const standing = standingOf(ctx.db, row.fy)
  const free = freeFor(ctx.db, standing, row.fy, row.kind, row.id)
  const stored: SeenProposal[] = [...free].map(([applicationId, { revision }]) => ({ applicationId, revision }))
  const seen: SeenProposal[] = rows.map(({ applicationId, seenRevision }) => ({
    applicationId,
    revision: seenRevision,
  }))
  const nameOf = nameIn(standing)
  if (row.kind === 'revocation') assertRevocable(stored, seen, nameOf)
  else assertAllSeen(stored, seen, nameOf)
  deleteLines(ctx.db, { approvalId: row.id, round: row.round })
  for (const { applicationId } of seen) {
    const stands = free.get(applicationId)
    if (stands === undefined) throw new Error('what is not free was refused')
    const { result, reserveOrder, reason, condition, revision: seenRevision } = stands
    const decisionId = row.kind === 'revocation' ? (standing.decisions.get(applicationId)?.id ?? null) : null
    const words = { result, reserveOrder, reason, condition, seenRevision, decisionId }
    insertLine(ctx.db, { approvalId: row.id, round: row.round, applicationId, ...words })
  }
  return seen.map(({ applicationId }) => nameOf(applicationId))
}

const revisionOf = (ctx: Context, id: string): number => approvalById(ctx.db, id)?.revision ?? 0

type Deed =
  | 'draft'
  | 'edit'
  | 'circulate'
  | 'recordStep'
  | 'takeStepBack'
  | 'takeUp'
  | 'issue'
  | 'close'
  | 'goBack'
  | 'remove'
  | 'restore'

/** The deed goes on record, and what it made is the answer. */
function noted(ctx: Context, { id, fy, title }: ApprovalRow, deed: Deed, detail: object = {}): ShownApproval {
  note(ctx, `approvals.${deed}`, `fy:${fy}`, { id, title, ...detail })
  const now = approvalById(ctx.db, id)
  if (!now) throw missing('起案')
  return shownApproval(ctx.db, now)
}

/** A deed that adds a day, or none. */
const simply =
  <Name extends 'circulate' | 'goBack'>(did: Name): Approvals[Name] =>
  (ctx: Context, { id, revision }: { id: string; revision: number }) => {
    const row = theApproval(ctx.db, id)
    assertFresh({ revision }, row, [])
    applied(ctx, row, { did })
    return noted(ctx, row, did)
  }

export const approvals: Approvals = {
  list: (ctx, { fy }) => approvalListOf(ctx.db, fy),
  draft,
  edit,
  circulate: simply('circulate'),
  recordStep,
  takeStepBack,
  takeUp,
  decide,
  issue(ctx, { id, revision, issuedOn }) {
    const row = theApproval(ctx.db, id)
    assertFresh({ revision }, row, [])
    applied(ctx, row, { did: 'issue', issuedOn })
    return noted(ctx, row, 'issue', { issuedOn })
  },
  close(ctx, { id, revision, closedOn }) {
    const row = theApproval(ctx.db, id)
    assertFresh({ revision }, row, [])
    applied(ctx, row, { did: 'close', closedOn })
    return noted(ctx, row, 'close', { closedOn })
  },
  goBack: simply('goBack'),
  remove,
  restore,
}

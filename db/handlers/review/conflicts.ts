import type { OfficeContract } from '../../../shared/contract/index.ts'
import { prefectureField } from '../../../shared/domain/bodies/prefecture-field.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { changesOf, clashesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import {
  assertDeclarable,
  assertNoneStands,
  assertNotDeclared,
  assertTreatmentOpen,
  conflictTreatmentLabel,
} from '../../../shared/domain/review/conflict.ts'
import { conflictFields } from '../../../shared/domain/review/reviewer-fields.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, assertSameRecord, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { toConflict } from '../../records/review/board.ts'
import { conflictById, conflictOf, conflictRows, noConflictRows, type ReviewerRow } from '../../tables/review/review.ts'
import { conflictHints } from './conflict-hints.ts'
import { keepDeclared, keepEdited, keepNone, keepOpen, keepWithdrawn } from './keep-answer.ts'
import { theReviewer } from './reviewers.ts'

type Conflicts = Handlers<OfficeContract>['conflicts']

const list: Conflicts['list'] = ({ db, sight }, { fy }) =>
  conflictRows(db, fy)
    .filter((row) => sight.reviewers.shows({ fy, id: row.reviewerId }))
    .map(toConflict)

const none: Conflicts['none'] = ({ db, sight }, { fy }) =>
  noConflictRows(db, fy).filter((row) => sight.reviewers.shows({ fy, id: row.reviewerId }))

const declareNone: Conflicts['declareNone'] = (ctx, { reviewerId, bodies }) => {
  const reviewer = theReviewer(ctx.db, reviewerId)
  assertOwn(ctx, reviewer)
  assertNoneStands({
    code: reviewer.code,
    declared: bodies.filter((jis2) => conflictOf(ctx.db, reviewerId, jis2) !== undefined).map(prefectureNameOf),
  })
  const made = bodies.map((jis2) => ({ reviewerId, jis2, declaredAt: ctx.now })).filter((row) => keepNone(ctx, row))
  if (made.length > 0)
    note(ctx, 'conflicts.declareNone', reviewerId, { bodies: made.map(({ jis2 }) => prefectureNameOf(jis2)) })
  return made
}

const takeNoneBack: Conflicts['takeNoneBack'] = (ctx, { reviewerId, bodies }) => {
  theReviewer(ctx.db, reviewerId)
  const gone = bodies.filter((jis2) => keepOpen(ctx, { reviewerId, jis2 }))
  if (gone.length > 0) note(ctx, 'conflicts.takeNoneBack', reviewerId, { bodies: gone.map(prefectureNameOf) })
  return gone
}

const declare: Conflicts['declare'] = (ctx, { id, reviewerId, jis2, ...words }) => {
  const known = conflictById(ctx.db, id)
  if (known) {
    assertSameRecord(known.reviewerId === reviewerId)
    assertOwn(ctx, theReviewer(ctx.db, reviewerId))
    assertSameWords({ jis2: prefectureField, ...conflictFields }, known, { jis2, ...words })
    return toConflict(known)
  }
  const reviewer = theReviewer(ctx.db, reviewerId)
  assertOwn(ctx, reviewer)
  assertTreatmentOpen(words.treatment, { byReviewer: !ctx.sight.may.declareForOthers })
  assertDeclarable(words)
  const prefecture = prefectureNameOf(jis2)
  assertNotDeclared({ declared: conflictOf(ctx.db, reviewerId, jis2) !== undefined, code: reviewer.code, prefecture })
  keepDeclared(ctx, { id, reviewerId, jis2 }, words)
  const { kind, treatment } = words
  note(ctx, 'conflicts.declare', reviewerId, { id, prefecture, kind, treatment: conflictTreatmentLabel[treatment] })
  return toConflict(theConflict(ctx.db, id))
}

function assertOwn({ sight }: Context, reviewer: ReviewerRow): void {
  if (!sight.may.declareForOthers && !sight.reviewers.shows(reviewer))
    throw new Refusal('forbidden', '申告できるのは、ご自分の利害関係だけです。')
}

const edit: Conflicts['edit'] = (ctx, { id, revision, ...yours }) => {
  const row = theConflict(ctx.db, id)
  const before = fieldsOf(conflictFields, row)
  assertFresh({ revision }, row, clashesOf(conflictFields, before, yours))
  assertDeclarable(yours)
  keepEdited(ctx, row, yours)
  note(ctx, 'conflicts.edit', row.reviewerId, { id, jis2: row.jis2, ...changesOf(before, yours) })
  return toConflict(theConflict(ctx.db, id))
}

const withdraw: Conflicts['withdraw'] = (ctx, { id, reason, revision }) => {
  const before = theConflict(ctx.db, id)
  assertFresh({ revision }, before, [])
  keepWithdrawn(ctx, before, reason)
  note(ctx, 'conflicts.withdraw', before.reviewerId, { id, jis2: before.jis2, reason })
  return toConflict(theConflict(ctx.db, id))
}

function theConflict(db: ReadDb, id: string) {
  const row = conflictById(db, id)
  if (!row) throw missing('利害関係の申告')
  return row
}

export const conflicts: Conflicts = { list, none, declareNone, takeNoneBack, declare, edit, withdraw, ...conflictHints }

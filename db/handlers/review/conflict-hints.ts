import type { OfficeContract } from '../../../shared/contract/index.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { assertNotDeclared } from '../../../shared/domain/review/conflict.ts'
import { assertDismissable } from '../../../shared/domain/review/hints/considered.ts'
import { note } from '../../audit.ts'
import type { Handlers } from '../../handler.ts'
import { hintsOf } from '../../records/review/conflict-hints.ts'
import { deleteDismissal, insertDismissal } from '../../tables/review/conflict-hint.ts'
import { conflictOf } from '../../tables/review/review.ts'
import { theReviewer } from './reviewers.ts'

type Conflicts = Handlers<OfficeContract>['conflicts']

const hints: Conflicts['hints'] = ({ db }, { fy }) =>
  hintsOf(db, fy).map(({ open, dismissed, ...cell }) => ({
    ...cell,
    open: [...open],
    dismissed: dismissed.map(({ evidence, dismissal: { reason, dismissedAt, dismissedBy } }) => ({
      ...evidence,
      reason,
      dismissedAt,
      dismissedBy,
    })),
  }))

const dismiss: Conflicts['dismiss'] = (ctx, { reviewerId, jis2, evidence, reason }) => {
  const reviewer = theReviewer(ctx.db, reviewerId)
  const prefecture = prefectureNameOf(jis2)
  assertNotDeclared({ declared: conflictOf(ctx.db, reviewerId, jis2) !== undefined, code: reviewer.code, prefecture })
  const hint = hintsOf(ctx.db, reviewer.fy, [reviewer]).find((each) => each.jis2 === jis2)
  const left = assertDismissable(hint ?? { open: [], dismissed: [] }, { seen: evidence, reason })
  for (const { key } of left)
    insertDismissal(ctx.db, {
      reviewerId,
      jis2,
      evidence: key,
      reason,
      dismissedAt: ctx.now,
      dismissedBy: ctx.caller.name,
    })
  if (left.length > 0)
    note(ctx, 'conflicts.dismiss', reviewerId, { prefecture, reason, grounds: left.map(({ words }) => words) })
  return left.map(({ key }) => key)
}

const takeDismissalBack: Conflicts['takeDismissalBack'] = (ctx, { reviewerId, jis2, evidence }) => {
  const reviewer = theReviewer(ctx.db, reviewerId)
  const hint = hintsOf(ctx.db, reviewer.fy, [reviewer]).find((each) => each.jis2 === jis2)
  const gone = evidence.filter((key) => deleteDismissal(ctx.db, { reviewerId, jis2, evidence: key }) > 0)
  const grounds = (hint?.dismissed ?? []).flatMap((each) =>
    gone.includes(each.evidence.key) ? [each.evidence.words] : [],
  )
  if (gone.length > 0)
    note(ctx, 'conflicts.takeDismissalBack', reviewerId, {
      prefecture: prefectureNameOf(jis2),
      ...(grounds.length > 0 ? { grounds } : {}),
    })
  return gone
}

export const conflictHints = { hints, dismiss, takeDismissalBack }

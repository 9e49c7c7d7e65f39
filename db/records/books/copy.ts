import { assertMayGive } from '../../../shared/domain/review/sheet-file/give.ts'
import { missing } from '../../fresh.ts'
import type { Seeing } from '../../handler.ts'
import { sightKeptFrom } from '../../sight/kept-from.ts'
import { bodiesDeclaredBy, conflictRows, reviewerById } from '../../tables/review/review.ts'
import { unansweredOf } from '../review/board.ts'

type Paper = Parameters<typeof assertMayGive>[0]['paper']

/** A book for everybody, or the copy for one 委員. */
interface Copy {
  /** 委員A of the copy; null where it is the book for everybody. */
  readonly code: string | null
  /** Sees what the copy may show. */
  readonly ctx: Seeing
}

/** Whose copy it is, and the bodies that are kept from them. `paper` names it where it may not be given yet. */
export function copyOf(
  ctx: Seeing,
  fy: number,
  { reviewerId, paper }: { readonly reviewerId: string | undefined; readonly paper: Paper },
): Copy {
  const { db } = ctx
  if (reviewerId === undefined) return { code: null, ctx }
  const reviewer = reviewerById(db, reviewerId)
  if (reviewer === undefined || reviewer.fy !== fy) throw missing('委員')
  assertMayGive({ code: reviewer.code, unanswered: unansweredOf(ctx, fy)(reviewerId), paper })
  const own = conflictRows(db, fy).filter((each) => each.reviewerId === reviewerId && each.excluded === 1)
  // What they declared in another year is kept from them on their own screens as well.
  const known = reviewer.profileId === null ? [] : bodiesDeclaredBy(db, reviewer.profileId)
  const keptFrom = new Set([...own, ...known].map(({ jis2 }) => jis2))
  return { code: reviewer.code, ctx: { ...ctx, sight: sightKeptFrom(ctx.sight, keptFrom) } }
}

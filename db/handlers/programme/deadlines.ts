import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertInOrder } from '../../../shared/domain/calendar/date-order.ts'
import { jstDate } from '../../../shared/domain/calendar/jst.ts'
import { assertNearPeriod, yearOf as yearPeriod } from '../../../shared/domain/calendar/near-period.ts'
import {
  assertMove,
  deadlineFor,
  deadlineMoveFields,
  everybody,
  scopeWords,
} from '../../../shared/domain/programme/deadline-moves.ts'
import { note } from '../../audit.ts'
import { assertSameRecord, assertSameWords } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { movesOf, toMove } from '../../records/programme/deadline-moves.ts'
import { deadlinesPage } from '../../records/programme/deadlines.ts'
import { theYear } from '../../records/programme/year.ts'
import { deadlineMoveById, insertDeadlineMove } from '../../tables/programme/deadline-move.ts'
import { setDeadline } from '../../tables/programme/programme.ts'
import { recheckYear } from '../../upkeep/recheck.ts'

type Programme = Handlers<OfficeContract>['programme']

export const deadlines: Programme['deadlines'] = ({ db }, { fy }) => deadlinesPage(db, fy)

export const moveDeadline: Programme['moveDeadline'] = (ctx, { fy, id, insteadOf, ...yours }) => {
  const { db, caller, now } = ctx
  const year = theYear(db, fy)
  const known = deadlineMoveById(db, id)
  if (known) {
    assertSameRecord(known.fy === fy && known.instead_of === insteadOf)
    assertSameWords(deadlineMoveFields, toMove(known), yours)
    return deadlinesPage(db, fy)
  }
  const moves = movesOf(db, fy)
  assertMove({ ...yours, insteadOf }, year.deadline, moves)
  assertNearPeriod(deadlineMoveFields, yours, yearPeriod(fy))
  const { kind, scope, to, reason } = yours
  const from = kind === 'corrected' ? year.deadline : deadlineFor(year.deadline, moves, scope).at
  insertDeadlineMove(db, {
    ...{ id, fy, kind, jis2: scope === everybody ? null : scope, moved_from: from, moved_to: to, reason },
    ...{ instead_of: insteadOf, made_by: caller.name, made_at: now },
  })
  if (kind === 'corrected') {
    assertInOrder(year.callFrom, jstDate(to), '募集の期間', 'to')
    setDeadline(db, fy, to)
  }
  const told = kind === 'corrected' ? { before: { deadline: from }, after: { deadline: to } } : {}
  const body = scopeWords(scope)
  note(ctx, 'programme.moveDeadline', `fy:${fy}`, {
    ...{ id, kind, body, from, to, reason, insteadOf: insteadOf !== null },
    ...told,
  })
  recheckYear(ctx, fy)
  return deadlinesPage(db, fy)
}

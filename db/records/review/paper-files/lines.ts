import type { Paper } from '../../../../shared/domain/review/sheet-file/paper.ts'
import { isAnswered, standingOf } from '../../../../shared/domain/review/sheet-file/standing.ts'
import type { ReadDb } from '../../../connection.ts'
import type { ReviewerRow } from '../../../tables/review/review.ts'
import { lastGiven, type ReturnRow, returnsOfYear } from '../../../tables/review/sheet-file.ts'
import { toReturned } from './returned.ts'

/** What a look into what came back has shown. */
interface Seen {
  /** Anything of it is not in the office as it is. */
  readonly differs: boolean
  /** Nothing of it is left to be asked or chosen. */
  readonly isWhole: boolean
}

/** One paper of a year: what went out last to each 委員, what came back of it, and what was refused. */
export function papersOf<Of extends Paper>(db: ReadDb, paper: Of, fy: number) {
  const given = new Map(lastGiven(db, paper, fy).map((row) => [row.reviewer_id, row]))
  const returns = returnsOfYear(db, paper, fy)
  const newestOf = (reviewerId: string): ReturnRow<Of> | undefined =>
    returns.findLast((row) => row.reviewer_id === reviewerId && (row.state === 'waiting' || row.state === 'applied'))
  return {
    newestOf,
    /** Where the paper of that 委員 stands today. */
    lineOf({ id, code, name }: Pick<ReviewerRow, 'id' | 'code' | 'name'>, today: string, seen: Seen | null) {
      const out = given.get(id)
      const newest = newestOf(id)
      const isOfLast = (at: string) => out === undefined || Date.parse(at) >= Date.parse(out.given_at)
      const facts = {
        dueOn: out?.due_on ?? null,
        today,
        returned:
          newest === undefined || seen === null
            ? null
            : { state: newest.state, isOfLast: isOfLast(newest.returned_at), differs: seen.differs },
      }
      return {
        id,
        code,
        name,
        ...standingOf(facts),
        givenAt: out?.given_at ?? null,
        givenBy: out?.given_by ?? '',
        dueOn: out?.due_on ?? null,
        returnedAt: isAnswered(facts) ? (newest?.returned_at ?? null) : null,
        returnId: newest?.id ?? null,
        ready: newest?.state === 'waiting' && seen !== null && seen.differs && seen.isWhole,
      }
    },
    /** The newest first. */
    refused: returns
      .flatMap((row) =>
        row.state === 'refused' && row.refused !== null
          ? [{ ...toReturned(row), kind: row.refused, message: row.message }]
          : [],
      )
      .toReversed(),
  }
}

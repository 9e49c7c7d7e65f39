import type { PostingBook } from '../../../shared/contract/reports/posting-rows.ts'
import { candidateCounter } from '../../../shared/domain/talent/matching/counts.ts'
import { guardedCount } from '../../../shared/domain/talent/people/guard.ts'
import { employmentLabel, postingStateLabel } from '../../../shared/domain/talent/postings/posting.ts'
import type { Context, Seeing } from '../../handler.ts'
import { introductionsOfYear } from '../../tables/talent/introduction.ts'
import { postingRows } from '../../tables/talent/posting.ts'
import { guardedParts, noticesShown } from '../talent/notices.ts'
import { postingsOf } from '../talent/postings.ts'
import { registrantsOf } from '../talent/registrants.ts'

type Asking = Seeing & Pick<Context, 'today'>

export const countedPostings = ({ db }: Pick<Asking, 'db'>, fy: number): number => postingRows(db, fy).length

/** R21: numbers alone; whoever may not see the people of 人材 gets none that is small enough to point at one. */
export function postingBookOf({ db, today, sight }: Asking, fy: number): PostingBook {
  const told = (count: number) => (sight.office.talent ? count : guardedCount(count))
  const candidates = candidateCounter(registrantsOf(db))
  const asked = Map.groupBy(introductionsOfYear(db, fy), ({ postingId }) => postingId)
  return {
    postings: postingsOf(db, fy, today).map((posting, at) => {
      const { id, code, body, title, employment, seats, place, openedOn, closesOn, state, extensions } = posting
      const of = asked.get(id) ?? []
      return {
        ...{ no: at + 1, lgCode: code, body, title, seats, place, openedOn, closesOn, extended: extensions.length },
        employment: { code: employment, label: employmentLabel[employment] },
        state: { code: state, label: postingStateLabel[state] },
        candidates: told(candidates(posting)),
        asked: told(of.length),
        accepted: told(of.filter(({ reply }) => reply === 'accepted').length),
        introduced: told(of.filter(({ introducedOn }) => introducedOn !== null).length),
        hired: told(of.filter(({ result }) => result === 'hired').length),
        failed: told(of.filter(({ result }) => result === 'failed' || result === 'withdrew').length),
      }
    }),
    notices: noticesShown(db, fy, today)
      .notices.toReversed()
      .flatMap(({ no, since, until, sentOn, state, postings, sent, unsent, ledTo }) =>
        state !== 'sent' || sentOn === null
          ? []
          : [
              {
                ...{ no, since, until, sentOn, postings: postings.length, ledTo: told(ledTo) },
                ...(sight.office.talent ? { sent, ...unsent } : guardedParts({ sent, ...unsent })),
              },
            ],
      ),
  }
}

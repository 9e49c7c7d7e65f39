import type { z } from 'zod'
import type { introductions } from '../../../shared/contract/talent/introductions.ts'
import { introductionWord, nextStepOf } from '../../../shared/domain/talent/introductions/introduction.ts'
import { candidateCounter } from '../../../shared/domain/talent/matching/counts.ts'
import { askedOf, candidatesOf } from '../../../shared/domain/talent/matching/match.ts'
import { isOnList } from '../../../shared/domain/talent/people/state.ts'
import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import { acceleratorRows } from '../../tables/talent/accelerator.ts'
import { type IntroductionRow, introductionById, introductionsOfPosting } from '../../tables/talent/introduction.ts'
import { postingRows } from '../../tables/talent/posting.ts'
import { thePosting, valuesOfPosting } from './postings.ts'
import { registrantsOf } from './registrants.ts'

type Candidates = z.input<typeof introductions.candidates.output>
type ShownIntroduction = z.input<typeof introductions.ask.output>

export const shownIntroduction = (row: IntroductionRow): ShownIntroduction => {
  const { id, registrantId, postingId, askedOn, repliedOn, reply, introducedOn, concludedOn, result } = row
  return {
    ...{ id, registrantId, postingId, askedOn, repliedOn, reply, introducedOn, concludedOn, result },
    ...{ reason: row.reason, takenBackAt: row.takenBackAt, next: nextStepOf(row), word: introductionWord(row) },
    revision: row.revision,
  }
}

export function theIntroduction(db: ReadDb, id: string): IntroductionRow {
  const row = introductionById(db, id)
  if (!row) throw missing('照会の記録')
  return row
}

/** How many come into question, for each posting of a year. */
export function candidateCountsOf(db: ReadDb, fy: number): { postingId: string; candidates: number }[] {
  const count = candidateCounter(registrantsOf(db))
  return postingRows(db, fy).map((row) => ({ postingId: row.id, candidates: count(row) }))
}

/** Who comes into question for a posting, and how far each was asked. */
export function candidatesFor(db: ReadDb, postingId: string, today: string): Candidates {
  const row = thePosting(db, postingId)
  const posting = { ...valuesOfPosting(row), code: row.code }
  const people = registrantsOf(db)
  const asked = new Map(introductionsOfPosting(db, postingId).map((each) => [each.registrantId, each]))
  const hired = new Map(acceleratorRows(db).map(({ id, talentId }) => [talentId, id]))
  const found = candidatesOf(posting, people, today)
  return {
    candidates: found.map(({ registrant, fits }) => {
      const introduction = asked.get(registrant.id)
      return {
        registrantId: registrant.id,
        no: registrant.no,
        fits,
        introduction: introduction ? shownIntroduction(introduction) : null,
        acceleratorId: hired.get(registrant.id) ?? null,
      }
    }),
    others: people.filter(({ state }) => isOnList(state)).length - found.length,
    asked: askedOf(posting),
  }
}

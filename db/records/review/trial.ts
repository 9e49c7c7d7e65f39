import type { z } from 'zod'
import type { trialScores } from '../../../shared/contract/review/records.ts'
import type { Seeing } from '../../handler.ts'
import { programmeRows } from '../../tables/programme/programme.ts'
import { gather } from './tally.ts'

/** The scores of the last year before this one that was scored; null where there is none. No name of a person is in them. */
export function trialScoresOf(ctx: Seeing, fy: number): z.input<typeof trialScores> | null {
  const last = programmeRows(ctx.db).find((year) => year.fy < fy && year.scoringStarted !== null)
  if (last === undefined) return null
  const { candidates, reviewers, criteria, sheets } = gather(ctx, last.fy)
  return {
    fy: last.fy,
    criteria,
    reviewers: reviewers.map(({ id, code }) => ({ id, code })),
    applications: candidates.map(({ id, prefecture }) => ({ id, label: prefecture })),
    sheets,
  }
}

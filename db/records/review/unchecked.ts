import type { z } from 'zod'
import type { scoreEntries } from '../../../shared/contract/review/score-entries.ts'
import { applicationStateLabel } from '../../../shared/domain/applications/state.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { areScoresOpen } from '../../../shared/domain/review/scoring-period.ts'
import { confirmable, type LookedCell } from '../../../shared/domain/review/second-look/look.ts'
import type { Context, Seeing } from '../../handler.ts'
import { applicationRows } from '../../tables/applications/application.ts'
import { criterionRows } from '../../tables/programme/programme.ts'
import { reviewerRows } from '../../tables/review/review.ts'
import { type LookLine, uncheckedOfYear } from '../../tables/review/score-entry.ts'
import { type ScoreRow, sheetById } from '../../tables/review/score-sheet.ts'
import { exclusionKey, exclusionsOf, sheetsOf } from './board.ts'

type Unchecked = z.input<typeof scoreEntries.unchecked.output>

/** In the words of the rules of 照合. */
export const toLooked = (look: LookLine, raw: ScoreRow['raw']): LookedCell => ({
  criterionId: look.criterion_id,
  state: look.state,
  raw,
  typedBy: look.typed_by,
  second: look.second_raw,
})

/**
 * The sheets of a year with points that wait, in the order in which they lie in 採点. Of one that is out by 利害関係 or 欠 nothing counts, and
 * nothing is shown.
 */
export function uncheckedSheetsOf(ctx: Seeing & Pick<Context, 'caller'>, fy: number): Unchecked {
  const { db, caller, sight } = ctx
  const excluded = exclusionsOf(db, fy)
  const reviewers = reviewerRows(db, fy)
  const codes = new Map(reviewers.map(({ id, code }) => [id, code]))
  const applications = applicationRows(db, fy)
  const place = (sheetId: string) => {
    const sheet = seen.get(sheetId)
    return (
      reviewers.findIndex(({ id }) => id === sheet?.reviewer_id) * applications.length +
      applications.findIndex(({ id }) => id === sheet?.application_id)
    )
  }
  const criteria = criterionRows(db, fy)
  const seen = new Map(
    sheetsOf(ctx, fy)
      .filter(({ state, reviewer_id, jis2 }) => state !== 'absent' && !excluded.has(exclusionKey(reviewer_id, jis2)))
      .map((sheet) => [sheet.id, sheet]),
  )
  const waiting = [...Map.groupBy(uncheckedOfYear(db, fy), ({ sheet_id }) => sheet_id)]
  const inOrder = waiting.toSorted(([one], [other]) => place(one) - place(other))
  return inOrder.flatMap(([sheetId, lines]) => {
    const state = seen.get(sheetId)
    const sheet = state && sheetById(db, sheetId)
    if (state === undefined || sheet === undefined) return []
    const cells = lines.map((line) => toLooked(line, line.raw))
    const mine = new Set(
      sight.may.scoreForOthers ? confirmable(cells, caller.profileId).map(({ criterionId }) => criterionId) : [],
    )
    return [
      {
        sheetId,
        reviewerId: sheet.reviewer_id,
        code: codes.get(sheet.reviewer_id) ?? '',
        prefecture: prefectureByCode(sheet.jis2)?.name ?? '',
        revision: sheet.revision,
        closed:
          state.state === 'open' && areScoresOpen(state.application_state)
            ? ''
            : `「${applicationStateLabel[state.application_state]}」の応募の採点票は、照合できません。`,
        mayConfirm: mine.size > 0,
        cells: criteria.flatMap(({ id, no, shortName, maxRaw }) => {
          const line = lines.find(({ criterion_id }) => criterion_id === id)
          if (line === undefined) return []
          return [
            {
              criterionId: id,
              no,
              shortName,
              maxRaw,
              state: line.state,
              raw: line.raw,
              second: line.second_raw,
              entry: { source: line.source, word: line.word, receivedAt: line.received_at },
              typedBy: line.typed_name,
              mayConfirm: mine.has(id),
            },
          ]
        }),
      },
    ]
  })
}

import type { FirmnessBook } from '../../../shared/contract/reports/firmness-rows.ts'
import { aggregateMethodLabel, unitOf } from '../../../shared/domain/review/tally-types.ts'
import type { Seeing } from '../../handler.ts'
import { themeRows } from '../../tables/programme/programme.ts'
import { firmnessPageOf } from '../review/firmness.ts'
import { tallyOf } from '../review/tally.ts'
import { copyOf } from './copy.ts'
import { countsOf } from './counts.ts'
import { bodyOf, notesOf } from './r05-tally.ts'

/**
 * R19: 決め手 as the screen shows it. It carries no name of a reviewer: whoever holds the paper sees letters. For one 委員 it
 * is computed without the bodies that are kept from them.
 */
export function firmnessBookOf(asked: Seeing, fy: number, reviewerId?: string): FirmnessBook {
  const { ctx } = copyOf(asked, fy, { reviewerId, paper: '委員別の決め手' })
  const { fy: _fy, rules, rule: _rule, reviewers, standings, ...page } = firmnessPageOf(ctx, fy)
  const themes = new Map(themeRows(ctx.db, fy).map((theme) => [theme.letter, theme.name]))
  const { method, ties, rounding } = notesOf(tallyOf(ctx, fy))
  return {
    ...page,
    counts: countsOf(ctx, fy),
    decides: { label: aggregateMethodLabel[page.comparison], unit: unitOf(page.comparison) },
    notes: { method, ties, rounding },
    rounding: { mode: rules.roundingMode, places: rules.roundingPlaces },
    reviewers: reviewers.map(({ id, code }) => ({ id, code })),
    standings: standings.map(({ theme, jis2, ...standing }) => ({
      ...standing,
      ...bodyOf({ jis2, prefecture: standing.prefecture }),
      themeLetter: theme,
      themeName: theme === null ? null : (themes.get(theme) ?? null),
    })),
  }
}

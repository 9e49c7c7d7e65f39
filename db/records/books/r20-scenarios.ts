import type { ScenarioBook } from '../../../shared/contract/reports/scenario-rows.ts'
import { aggregateMethodLabel, unitOf } from '../../../shared/domain/review/tally-types.ts'
import type { ReadDb } from '../../connection.ts'
import type { Seeing } from '../../handler.ts'
import { themeRows } from '../../tables/programme/programme.ts'
import { scenarioRows } from '../../tables/review/scenario.ts'
import { scenarioPageOf } from '../review/scenarios.ts'
import { tallyOf } from '../review/tally.ts'
import { countsOf } from './counts.ts'
import { bodyOf, notesOf } from './r05-tally.ts'

/** What is taken to the meeting, or every set while nothing is. */
function inPrint<Set>(sets: readonly Set[], orderOf: (set: Set) => number | null): readonly Set[] {
  const taken = sets.filter((set) => orderOf(set) !== null)
  return taken.length > 0 ? taken : sets
}

/** How many sets the paper would bear; without measuring any of them. */
export const scenariosInPrint = (db: ReadDb, fy: number): number =>
  inPrint(scenarioRows(db, fy), ({ meetingOrder }) => meetingOrder).length

/**
 * R20: 組合せ as the screen shows it. What is taken to the meeting is its paper; while nothing is, every set is compared.
 * It carries no name of a reviewer: whoever holds the paper sees letters.
 */
export function scenarioBookOf(ctx: Seeing, fy: number): ScenarioBook {
  const { size, final, sheetsIn, sheetsExpected, unscored, plain, rounding, ...page } = scenarioPageOf(ctx, fy)
  const themes = new Map(themeRows(ctx.db, fy).map((theme) => [theme.letter, theme.name]))
  const { method, ties, rounding: shown } = notesOf(tallyOf(ctx, fy))
  const printed = inPrint(page.sets, ({ meeting }) => meeting).toSorted((a, b) => (a.meeting ?? 0) - (b.meeting ?? 0))
  return {
    ...{ size, final, sheetsIn, sheetsExpected, unscored, plain, rounding },
    counts: countsOf(ctx, fy),
    decides: { label: aggregateMethodLabel[page.method], unit: unitOf(page.method) },
    notes: { method, ties, rounding: shown },
    contenders: page.contenders.map(({ theme, jis2, ...contender }) => ({
      ...contender,
      ...bodyOf({ jis2, prefecture: contender.prefecture }),
      themeLetter: theme,
      themeName: theme === null ? null : (themes.get(theme) ?? null),
    })),
    sets: printed.map(({ madeBy: _madeBy, madeAt: _madeAt, changedBy: _changedBy, ...set }) => set),
    others: page.sets.length - printed.length,
  }
}

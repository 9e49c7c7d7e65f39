import type { z } from 'zod'
import type { accelerators } from '../../../shared/contract/talent/accelerators.ts'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import {
  type AcceleratorCount,
  changeOf,
  countOn,
  type DayCount,
  headsOf,
  noAccelerators,
  type Served,
  totalOf,
} from '../../../shared/domain/talent/accelerators/count.ts'
import { sayCounted } from '../../../shared/domain/talent/accelerators/rule.ts'
import { endsSoon } from '../../../shared/domain/talent/accelerators/standing.ts'
import type { ReadDb } from '../../connection.ts'
import type { Context } from '../../handler.ts'
import { reportedOn, type SnapshotRow, snapshotLines, snapshotRows } from '../../tables/talent/accelerator-snapshot.ts'
import { ruleOf } from './accelerator-rule.ts'
import { servedRows } from './accelerators.ts'

type Counts = z.input<typeof accelerators.counts.output>
type Snapshot = z.input<typeof accelerators.fix.output>
type Counted = ReadonlyMap<string, AcceleratorCount>
type Rule = ReturnType<typeof ruleOf>

export function shownSnapshot(db: ReadDb, row: SnapshotRow): Snapshot {
  const lines = snapshotLines(db, row.id)
  const { fy: _fy, ...shown } = row
  return { ...shown, heads: headsOf(totalOf(lines)), reported: lines.length }
}

/** The newest fixing of a 基準日; undefined where it has none. */
export const newestOf = (rows: readonly SnapshotRow[], asOf: string): SnapshotRow | undefined =>
  rows.findLast((row) => row.asOf === asOf)

/** The newest fixing of the last 基準日 before a day. */
export const fixedBefore = (rows: readonly SnapshotRow[], day: string): SnapshotRow | undefined =>
  rows.findLast((row) => row.asOf < day)

const linesOf = (db: ReadDb, row: SnapshotRow | undefined): Counted =>
  new Map(row === undefined ? [] : snapshotLines(db, row.id).map((line) => [line.jis2, line]))

/**
 * What the records say of a day now. On a 基準日 a prefecture counts once its report has come, 0 where it has nobody; on
 * another day nothing is reported, and all 47 count.
 */
export function countedNow(db: ReadDb, rule: Rule, day: string): DayCount {
  return countedOf(servedRows(db), rule, day, reportedFor(db, rule, day))
}

const isBaseDay = ({ baseDays }: Rule, day: string): boolean => baseDays.some(({ asOf }) => asOf === day)

/** A day that was fixed was a 基準日, whatever the year's days are now. */
const reportedFor = (db: ReadDb, rule: Rule, day: string): ReadonlySet<string> =>
  isBaseDay(rule, day) || snapshotRows(db).some(({ asOf }) => asOf === day)
    ? reportedOn(db, day)
    : new Set(prefectures.map(({ jis2 }) => jis2))

function countedOf(served: readonly Served[], rule: Rule, day: string, among: ReadonlySet<string>): DayCount {
  const { byPrefecture, persons } = countOn(served, rule, day, among)
  return { byPrefecture: new Map([...among].map((jis2) => [jis2, byPrefecture.get(jis2) ?? noAccelerators])), persons }
}

const names = ['fulltime', 'parttime', 'counted', 'pr', 'pm', 'sd', 'en', 'municipalities'] as const
const isSame = (a: AcceleratorCount | undefined, b: AcceleratorCount | undefined): boolean =>
  names.every((name) => a?.[name] === b?.[name])
const plain = (count: AcceleratorCount | undefined): AcceleratorCount | null =>
  count === undefined ? null : { ...noAccelerators, ...Object.fromEntries(names.map((name) => [name, count[name]])) }

/** 任命状況 of a day: as it was fixed where it is a fixed 基準日, else as the records count now. */
export function countsOn({ db, today }: Pick<Context<ReadDb>, 'db' | 'today'>, fy: number, day: string): Counts {
  const rule = ruleOf(db, fy)
  const served = servedRows(db)
  const now = countedOf(served, rule, day, reportedFor(db, rule, day))
  const snapshots = snapshotRows(db)
  const fixed = newestOf(snapshots, day)
  const before = fixedBefore(snapshots, day)
  const shown = fixed === undefined ? now.byPrefecture : linesOf(db, fixed)
  const earlier = linesOf(db, before)
  const ending = Map.groupBy(
    served.flatMap(({ jis2, ...each }) => {
      const on = endsSoon(each, today, rule.warnDays)
      return on === null ? [] : [{ jis2, on }]
    }),
    ({ jis2 }) => jis2,
  )
  return {
    day,
    isBaseDay: isBaseDay(rule, day),
    snapshot: fixed === undefined ? null : shownSnapshot(db, fixed),
    departed:
      fixed === undefined
        ? []
        : prefectures.flatMap(({ jis2, name }) => (isSame(shown.get(jis2), now.byPrefecture.get(jis2)) ? [] : [name])),
    lines: prefectures.map(({ jis2, name }) => {
      const [count, was] = [plain(shown.get(jis2)), plain(earlier.get(jis2))]
      const ends = ending.get(jis2)?.map(({ on }) => on) ?? []
      return {
        ...{ jis2, prefecture: name, count, before: was, change: changeOf(count, was) },
        ...{ ending: ends.length, endsOn: ends.toSorted()[0] ?? null },
      }
    }),
    total: totalOf(shown.values()),
    persons: fixed?.persons ?? now.persons,
    before: before === undefined ? null : shownSnapshot(db, before),
    target: fixed?.target ?? rule.target,
    rule: fixed?.rule ?? sayCounted(rule),
  }
}

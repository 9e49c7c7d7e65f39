import type { z } from 'zod'
import type { scenarioPage } from '../../../shared/contract/review/scenarios.ts'
import { poolTotal } from '../../../shared/domain/applications/pool.ts'
import { applicationStateLabel } from '../../../shared/domain/applications/state.ts'
import { municipalityCounts } from '../../../shared/domain/bodies/municipalities.ts'
import { prefectureByCode, prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { mustLeave } from '../../../shared/domain/review/conflict.ts'
import { inOrder, type PastSupport, partedByLine } from '../../../shared/domain/review/scenarios/contender.ts'
import { costOf, departuresOf } from '../../../shared/domain/review/scenarios/cost.ts'
import { changesSince } from '../../../shared/domain/review/scenarios/since.ts'
import { type Takeable, whyNotTaken } from '../../../shared/domain/review/scenarios/taking.ts'
import type { ReadDb } from '../../connection.ts'
import type { Seeing } from '../../handler.ts'
import { storedForm } from '../../stored/form.ts'
import { applicationRows, formsOfYear } from '../../tables/applications/application.ts'
import { unreadPathsOfYear } from '../../tables/applications/parts.ts'
import { supportedBodies } from '../../tables/home/reads.ts'
import { conflictRows, reviewerRows } from '../../tables/review/review.ts'
import {
  type ScenarioBodyRow,
  type ScenarioRow,
  scenarioBodiesOfYear,
  scenarioRows,
} from '../../tables/review/scenario.ts'
import { theYear } from '../programme/year.ts'
import { tallyOf } from './tally.ts'

export type ScenarioPage = z.input<typeof scenarioPage>
type Contender = ScenarioPage['contenders'][number]
type Scenario = ScenarioPage['sets'][number]

/** 組合せ: the tally as it stands now, and every set of the year measured on it. */
export function scenarioPageOf(ctx: Seeing, fy: number): ScenarioPage {
  const { db } = ctx
  const tally = tallyOf(ctx, fy)
  const contenders = contendersOf(ctx, fy, tally.rows)
  const { cutAfter: size, roundingMode: mode, roundingPlaces: places } = tally.rules
  const facts: Facts = { contenders, method: tally.method, nameOf: namesOf(db, fy) }
  const plain = inOrder(contenders)
    .slice(0, size)
    .map(({ applicationId }) => applicationId)
  const { sum, mean } = costOf(plain, { contenders, size, method: tally.method })
  const bodies = Map.groupBy(scenarioBodiesOfYear(db, fy), ({ scenarioId }) => scenarioId)
  const rows = scenarioRows(db, fy)
  const taken = takenOf(rows)
  return {
    fy,
    rule: tally.rule,
    method: tally.method,
    rounding: { mode, places },
    size,
    final: theYear(db, fy).scoringFinished !== null,
    sheetsIn: tally.sheetsIn,
    sheetsExpected: tally.sheetsExpected,
    contenders,
    unscored: tally.rows.filter(({ value }) => value === null).map(({ prefecture }) => prefecture),
    plain: { bodies: plain, parted: partedByLine(contenders, size).map((each) => each.applicationId), sum, mean },
    sets: rows.map((row) => ({
      ...measured(row, bodies.get(row.id) ?? [], facts),
      meeting: taken.indexOf(row.id) + 1 || null,
    })),
  }
}

/** The sets that are taken to the meeting, in the order in which they were. */
const takenOf = (rows: readonly ScenarioRow[]): string[] =>
  rows
    .filter(({ meetingOrder }) => meetingOrder !== null)
    .toSorted((a, b) => (a.meetingOrder ?? 0) - (b.meetingOrder ?? 0))
    .map(({ id }) => id)

type Named = (applicationId: string) => { readonly prefecture: string; readonly state: string }

/** Every application of the year, with why it may have no place in the tally. */
function namesOf(db: ReadDb, fy: number): Named {
  const known = new Map(
    applicationRows(db, fy).map(({ id, jis2, state }) => [
      id,
      {
        prefecture: prefectureNameOf(jis2 ?? ''),
        state: state === 'withdrawn' ? applicationStateLabel.withdrawn : '点が付いていない',
      },
    ]),
  )
  return (id) => known.get(id) ?? { prefecture: '', state: '' }
}

interface Facts {
  readonly contenders: readonly Contender[]
  readonly method: ScenarioPage['method']
  readonly nameOf: Named
}

/** What is known of each body that has a value, beside it; best first. */
function contendersOf({ db }: Seeing, fy: number, rows: ReturnType<typeof tallyOf>['rows']): Contender[] {
  const forms = new Map(formsOfYear(db, fy).map(({ id, form }) => [id, form]))
  const unread = new Set(
    unreadPathsOfYear(db, fy).flatMap((each) => (each.path === 'past' ? [each.application_id] : [])),
  )
  const before = new Set(supportedBodies(db, fy).flatMap((row) => (row.fy < fy ? [row.jis2] : [])))
  const leaving = leavingOf(db, fy)
  return inOrder(
    rows.flatMap((row): Contender[] => {
      const stored = forms.get(row.applicationId)
      if (row.value === null || stored === undefined) return []
      const { applicationId, receiptNo, jis2, prefecture, theme, rank, tied, value } = row
      const form = storedForm.read(stored, applicationId)
      const past: PastSupport =
        form.past.length > 0 || before.has(jis2) ? 'again' : unread.has(applicationId) ? 'unknown' : 'first'
      return [
        {
          ...{ applicationId, receiptNo, jis2, prefecture, theme, rank, isTied: tied.length > 0, value, past },
          block: prefectureByCode(jis2)?.block ?? null,
          municipalities: municipalityCounts(jis2).total,
          wishing: form.municipalities.wishing,
          pool: poolTotal(form),
          leaving: leaving.get(jis2) ?? [],
        },
      ]
    }),
  )
}

/** By 都道府県 the letters of those who leave the room for it. */
function leavingOf(db: ReadDb, fy: number): ReadonlyMap<string, string[]> {
  const codes = new Map(reviewerRows(db, fy).map(({ id, code }) => [id, code]))
  const rows = conflictRows(db, fy).filter((row) => codes.has(row.reviewerId) && mustLeave(row))
  return new Map(
    [...Map.groupBy(rows, ({ jis2 }) => jis2)].map(([jis2, own]) => [
      jis2,
      own.map(({ reviewerId }) => codes.get(reviewerId) ?? '').sort(),
    ]),
  )
}

function measured(row: ScenarioRow, bodies: readonly ScenarioBodyRow[], facts: Facts): Omit<Scenario, 'meeting'> {
  const { contenders, method, nameOf } = facts
  const ranks = new Map(contenders.map(({ applicationId, rank }) => [applicationId, rank]))
  const inside = bodies.filter((body) => body.inside === 1)
  const own = new Set(inside.map(({ applicationId }) => applicationId))
  const set = contenders.filter(({ applicationId }) => own.has(applicationId)).map((each) => each.applicationId)
  const gone = inside
    .filter(({ applicationId }) => !ranks.has(applicationId))
    .map(({ applicationId }) => ({ applicationId, prefecture: nameOf(applicationId).prefecture }))
  const reasons = new Map(bodies.map(({ applicationId, reason }) => [applicationId, reason]))
  const explained = (ids: readonly string[]) =>
    ids.map((applicationId) => ({
      applicationId,
      prefecture: nameOf(applicationId).prefecture,
      reason: reasons.get(applicationId) ?? '',
    }))
  const departures = departuresOf(set, contenders, row.size)
  const [entering, leaving] = [explained(departures.entering), explained(departures.leaving)]
  const since = [...set, ...gone.map(({ applicationId }) => applicationId)].map((applicationId) => ({
    ...nameOf(applicationId),
    rankThen: inside.find((body) => body.applicationId === applicationId)?.rankThen ?? null,
    rankNow: ranks.get(applicationId) ?? null,
  }))
  const { id, aim, name, size, memo, madeBy, madeAt, changedBy, changedAt, revision } = row
  return {
    ...{ id, aim, name, size, memo, madeBy, madeAt, changedBy, changedAt, revision },
    bodies: set,
    gone,
    entering,
    leaving,
    ...costOf([...set, ...gone.map(({ applicationId }) => applicationId)], { contenders, size, method }),
    since: changesSince(since),
    notYet: whyNotTaken(takeable({ size, bodies: set, gone, entering, leaving })),
  }
}

/** A set as the rule judges it that lets it go to the meeting. */
export const takeable = ({
  size,
  bodies,
  gone,
  entering,
  leaving,
}: Pick<Scenario, 'size' | 'bodies' | 'gone' | 'entering' | 'leaving'>): Takeable => ({
  size,
  inside: bodies.length,
  gone: gone.map(({ prefecture }) => prefecture),
  unreasoned: [
    ...entering.map((each) => ({ ...each, side: 'entering' as const })),
    ...leaving.map((each) => ({ ...each, side: 'leaving' as const })),
  ].filter(({ reason }) => reason.trim() === ''),
})

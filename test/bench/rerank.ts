import Database from 'better-sqlite3'
import { createTally } from '../../shared/domain/review/ranking.ts'
import { usualRounding } from '../../shared/domain/review/rules/rounding.ts'
import { type TallyInput, usualRankPoints } from '../../shared/domain/review/tally-types.ts'
import { type BenchRow, measure } from './measure.ts'

const applications = 47
const reviewers = 10
const criteria = 20

const raw = (application: number, reviewer: number, criterion: number) =>
  (application * 31 + reviewer * 17 + criterion * 13 + ((application * reviewer) % 7)) % 6

/** 47 applications by ten reviewers on twenty criteria: the largest year there is. */
export const input: TallyInput = {
  criteria: Array.from({ length: criteria }, (_, k) => ({
    id: `c${k}`,
    no: k + 1,
    name: `項目${k + 1}`,
    weight: 1 + (k % 4),
    maxRaw: 5,
  })),
  reviewers: Array.from({ length: reviewers }, (_, k) => ({ id: `r${k}`, code: `委員${k}` })),
  applications: Array.from({ length: applications }, (_, k) => ({ id: `a${k}` })),
  sheets: Array.from({ length: applications * reviewers }, (_, k) => {
    const application = k % applications
    const reviewer = Math.floor(k / applications)
    return {
      reviewerId: `r${reviewer}`,
      applicationId: `a${application}`,
      state: 'submitted' as const,
      scores: Object.fromEntries(
        Array.from({ length: criteria }, (_unused, at) => [`c${at}`, raw(application, reviewer, at)]),
      ),
    }
  }),
  rules: {
    method: 'mean',
    ties: ['priorityCriterion', 'majority', 'chair'],
    priorityCriterionIds: ['c0'],
    rankPoints: usualRankPoints,
    rounding: usualRounding,
    floorTotalPercent: null,
    floorItemMean: null,
    settlements: [],
  },
}

/** Means and the order of them, nothing else: three loops over typed arrays. */
function plain() {
  const scores = new Float64Array(applications * reviewers * criteria)
  const weights = Float64Array.from(input.criteria, (each) => each.weight)
  for (let a = 0; a < applications; a += 1)
    for (let r = 0; r < reviewers; r += 1)
      for (let c = 0; c < criteria; c += 1) scores[(a * reviewers + r) * criteria + c] = raw(a, r, c)
  const means = new Float64Array(applications)
  const order = Array.from({ length: applications }, (_, k) => k)
  return {
    scores,
    rank(): readonly number[] {
      for (let a = 0; a < applications; a += 1) {
        let sum = 0
        for (let r = 0; r < reviewers; r += 1)
          for (let c = 0; c < criteria; c += 1)
            sum += (scores[(a * reviewers + r) * criteria + c] ?? 0) * (weights[c] ?? 0)
        means[a] = sum / reviewers
      }
      return order.sort((a, b) => (means[b] ?? 0) - (means[a] ?? 0))
    },
  }
}

/** Re-ranking after one edit, with everything the tally shows, against means and order alone. */
export async function benchRerank(): Promise<BenchRow> {
  assertEqualToSql()
  const tally = createTally(input)
  const bare = plain()
  let turn = 0
  return measure({
    name: '採点1か所の後の順位付け 47×10×20 ÷ 型付き配列',
    needed: 3,
    aim: 2.5,
    rounds: 80,
    times: 20,
    ours: () => {
      turn += 1
      tally.set(`r${turn % reviewers}`, `a${turn % applications}`, `c${turn % criteria}`, turn % 6)
      return tally.result()
    },
    limit: () => {
      turn += 1
      const at = ((turn % applications) * reviewers + (turn % reviewers)) * criteria + (turn % criteria)
      bare.scores[at] = turn % 6
      return bare.rank()
    },
  })
}

/** The same means out of SQLite: to 1e-9, or the measurement is worth nothing. */
function assertEqualToSql(): void {
  const db = new Database(':memory:')
  db.exec('CREATE TABLE score (a TEXT, r TEXT, c TEXT, raw REAL); CREATE TABLE criterion (c TEXT, weight REAL)')
  const insert = db.prepare('INSERT INTO score VALUES (?, ?, ?, ?)')
  for (const sheet of input.sheets)
    for (const [c, value] of Object.entries(sheet.scores)) insert.run(sheet.applicationId, sheet.reviewerId, c, value)
  for (const { id, weight } of input.criteria) db.prepare('INSERT INTO criterion VALUES (?, ?)').run(id, weight)
  const means = db
    .prepare<[], { a: string; mean: number }>(
      `SELECT a, avg(total) AS mean FROM (
         SELECT a, r, sum(raw * weight) AS total FROM score JOIN criterion USING (c) GROUP BY a, r) GROUP BY a`,
    )
    .all()
  db.close()
  const ours = new Map(
    createTally(input)
      .result()
      .rows.map((row) => [row.applicationId, row.mean ?? Number.NaN]),
  )
  for (const { a, mean } of means)
    if (!(Math.abs((ours.get(a) ?? Number.NaN) - mean) < 1e-9)) throw new Error(`${a}: ${ours.get(a)} is not ${mean}`)
}

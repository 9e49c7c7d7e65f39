import type { ReadDb } from '../../connection.ts'
import { kept } from '../../memory/kept.ts'
import {
  type ScoreRow,
  type SheetRow,
  scoreRows,
  scoresOfSheet,
  sheetRevisions,
} from '../../tables/review/score-sheet.ts'

/** Raw scores by criterion id. */
type Scores = Readonly<Record<string, number | null>>

/** From so many changed sheets on, all are read in one go. */
const mostAlone = 20

export const scoresOf = (rows: readonly ScoreRow[]): Record<string, number | null> =>
  Object.fromEntries(rows.map((row) => [row.criterion_id, row.raw]))

/**
 * The raw scores of a year, by sheet. Every score moves the revision of its sheet, so that only the sheets whose
 * revision is another one are read again; the scores of all others are the same objects as last time.
 */
export function scoresBySheet(db: ReadDb, fy: number): ReadonlyMap<string, Scores> {
  const known = kept(db, `scores of ${fy}`, () => new Map<string, { revision: number; scores: Scores }>())
  const sheets = sheetRevisions(db, fy)
  const changed = sheets.filter(({ id, revision }) => known.get(id)?.revision !== revision)
  const read = readScores(db, fy, changed)
  for (const { id, revision } of changed) known.set(id, { revision, scores: read(id) })
  return new Map(sheets.map(({ id }) => [id, known.get(id)?.scores ?? {}]))
}

function readScores(
  db: ReadDb,
  fy: number,
  sheets: readonly Pick<SheetRow, 'id'>[],
): (sheetId: string) => Record<string, number | null> {
  if (sheets.length <= mostAlone) return (id) => scoresOf(scoresOfSheet(db, id))
  const all = Map.groupBy(scoreRows(db, fy), (row) => row.sheet_id)
  return (id) => scoresOf(all.get(id) ?? [])
}

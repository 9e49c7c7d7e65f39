import type { HeldTable } from '../../../../../shared/domain/selection/disclosure/holdings/holdings.ts'
import { type ReadDb, sql } from '../../../../connection.ts'
import { ofApplications } from './applications.ts'
import { ofForum } from './forum.ts'
import { ofMeeting } from './meeting.ts'
import { ofReview } from './review.ts'
import { ofSelection } from './selection.ts'
import { ofSupport } from './support.ts'
import { ofTalent } from './talent.ts'

/** What a request is about: one application of a year, or, with neither `id` nor `jis2`, the year. */
export interface Scope {
  readonly fy: number
  readonly id: string | null
  readonly jis2: string | null
}

/**
 * A row with where it stands: the document and the line of it, the body, and what the document and the line are called beside
 * that, by numbers, codes and names of criteria alone. The columns are as they are stored.
 */
export interface HeldRow {
  readonly docKey: string
  readonly docOf: string
  readonly docJis2: string | null
  readonly lineKey: string
  readonly lineOf: string
  readonly [column: string]: string | number | null
}

const statements: Readonly<Record<HeldTable, string>> = {
  ...ofApplications,
  ...ofReview,
  ...ofSelection,
  ...ofMeeting,
  ...ofSupport,
  ...ofTalent,
  ...ofForum,
}

/** Every row of a table that is asked for, the deleted ones too: they exist. */
export const heldRows = (db: ReadDb, table: HeldTable, scope: Scope) =>
  sql<Scope, HeldRow>(db, statements[table]).all(scope)

/** How many deeds were recorded about one application, or at all. */
export const countDeeds = (db: ReadDb, applicationId: string | null): number =>
  sql<{ id: string | null }, { n: number }>(
    db,
    'SELECT count(*) AS n FROM audit WHERE @id IS NULL OR subject = @id',
  ).get({ id: applicationId })?.n ?? 0

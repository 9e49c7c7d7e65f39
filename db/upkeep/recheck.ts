import { countDefects } from '../../shared/domain/applications/checks.ts'
import { checkCompleteness, findingFor } from '../../shared/domain/applications/completeness.ts'
import { isBeforeScoring } from '../../shared/domain/applications/state.ts'
import { isLate } from '../../shared/domain/calendar/deadline.ts'
import type { WriteDb } from '../connection.ts'
import { missing } from '../fresh.ts'
import type { Context } from '../handler.ts'
import { definitionOf } from '../records/applications/definition.ts'
import { heldDeadline } from '../records/programme/deadlines.ts'
import { storedDefects } from '../stored/defects.ts'
import { storedForm } from '../stored/form.ts'
import {
  applicationById,
  countToConfirm,
  idsOfYear,
  sameBody,
  setDefects,
  setLate,
} from '../tables/applications/application.ts'
import { checkRows, putRuleResult } from '../tables/applications/check-result.ts'
import { fileRows, unreadPaths } from '../tables/applications/parts.ts'
import { checkItemRows } from '../tables/programme/check-item.ts'
import { programmeRow } from '../tables/programme/programme.ts'

/**
 * Lets the rules look at an application again: after every change of its form or of what is confirmed in it, of its
 * files, its receipt or the deadline that holds for it.
 */
export function recheck({ db }: Context, id: string): void {
  const row = applicationById(db, id)
  const year = row && programmeRow(db, row.fy)
  if (!row || !year) throw missing('応募')
  countToConfirm(db, id)
  // What was scored stays judged as it was scored, whatever becomes of the deadline.
  if (!isBeforeScoring(row.state)) return
  const deadline = heldDeadline(db, row)
  const late = row.received_at !== null && isLate(row.received_at, deadline.at)
  if (late !== (row.late === 1)) setLate(db, id, late ? 1 : 0)
  const findings = checkCompleteness({
    form: storedForm.read(row.form, id),
    definition: definitionOf(row),
    unread: new Set(unreadPaths(db, id).map(({ path }) => path)),
    receivedAt: row.received_at,
    deadline: deadline.at,
    extended: deadline.by !== null,
    files: fileRows(db, id)
      .filter(({ kind, version }) => kind !== 'mail' && version === row.version)
      .map(({ kind, opened }) => ({ kind: kind === 'mail' ? 'other' : kind, opened: opened === 1 })),
    fiscalYear: row.fy,
    otherApplicationOfSamePrefecture: row.jis2 !== null && sameBody(db, row.fy, row.jis2, id) !== undefined,
  })
  // What was checked by an item that is given up stays as it was found then.
  for (const { id: itemId, rule } of checkItemRows(db, row.fy)) {
    const { result, defects, warnings } = findingFor(findings, rule)
    putRuleResult(db, {
      id,
      itemId,
      result,
      defects: storedDefects.write(defects),
      warnings: storedDefects.write(warnings),
    })
  }
  recountDefects(db, id)
}

/** 不備 as it stands after what the rules and the office say of each item. */
export const recountDefects = (db: WriteDb, id: string): void => {
  const checks = checkRows(db, id).map(({ rule, result, defects, no }) => ({
    rule,
    result,
    defects: storedDefects.read(defects, `${id} no. ${no}`),
  }))
  setDefects(db, id, countDefects(checks))
}

/** After the deadline moved, or the items of the 要件確認 changed, every application of the year is judged anew. */
export function recheckYear(ctx: Context, fy: number): void {
  for (const { id } of idsOfYear(ctx.db, fy)) recheck(ctx, id)
}

import type { z } from 'zod'
import type { applicationPage } from '../../../shared/contract/applications/page.ts'
import type { Again } from '../../../shared/domain/applications/again.ts'
import { doubleCheckOf, isSameLooker } from '../../../shared/domain/applications/checking/double-check.ts'
import { itemMark } from '../../../shared/domain/applications/checking/year-items.ts'
import { type CheckStanding, wantsReason } from '../../../shared/domain/applications/checks.ts'
import type { NameMask } from '../../../shared/domain/applications/names/mask.ts'
import { isOfPerson } from '../../../shared/domain/applications/people.ts'
import type { ReadDb } from '../../connection.ts'
import type { Context, Seeing } from '../../handler.ts'
import { storedDefects } from '../../stored/defects.ts'
import type { ApplicationRow } from '../../tables/applications/application.ts'
import { type CheckRow, checkRows, givenUpCheckRows } from '../../tables/applications/check-result.ts'
import { allCheckItemRows } from '../../tables/programme/check-item.ts'
import type { StoredText } from '../../tables/stored-text.ts'
import { type AgainIn, nothingAgain } from './again.ts'

type ApplicationPage = z.input<typeof applicationPage>

/** What reading an application for a caller takes. */
export type Reading = Seeing & Pick<Context, 'caller'>

/** Its 要件確認 in the words of the rule that passes it; what passed already is 要再確認 in nothing. */
export const checkStandings = (db: ReadDb, id: string, again: AgainIn = nothingAgain): CheckStanding[] =>
  checkRows(db, id).map((row) => ({
    no: row.no,
    name: row.name,
    rule: row.rule,
    required: row.required === 1,
    result: row.result,
    again: again.item(row),
    doubleCheck: doubleCheckIn(row),
    unreasoned: isUnreasoned(row),
  }))

/** Where the two looks at an item stand, as it is stored. */
export const doubleCheckIn = (
  row: Pick<CheckRow, 'double_check' | 'required' | 'result' | 'checked_at' | 'confirmed_at'>,
) =>
  doubleCheckOf({
    doubleCheck: row.double_check === 1,
    required: row.required === 1,
    result: row.result,
    checkedAt: row.checked_at,
    confirmedAt: row.confirmed_at,
  })

/** Whether the caller may be the second to look, for all that is known of who was the first. */
export const mayBeSecond = (
  { caller, sight }: Reading,
  row: Parameters<typeof doubleCheckIn>[0] & Pick<CheckRow, 'checked_id' | 'checked_by'>,
): boolean =>
  doubleCheckIn(row) === 'second' &&
  sight.applications.remarks &&
  !isSameLooker({ id: row.checked_id, name: row.checked_by }, { id: caller.profileId, name: caller.name })

const isUnreasoned = ({ result, rule_result: ruleResult, note, checked_at }: CheckRow): boolean =>
  checked_at !== null && wantsReason({ result, ruleResult, note })

/** The rule quotes what it found wrong, as the reader does. */
export function checksOf(ctx: Reading, id: string, mask: NameMask, again: AgainIn): ApplicationPage['checks'] {
  const { db, sight } = ctx
  const shown = (found: StoredText<'defects'>, no: number) =>
    storedDefects
      .read(found, `${id} no. ${no}`)
      .filter(({ path }) => sight.people.ofApplications || !isOfPerson(path))
      .map((defect) => ({ ...defect, message: mask.text(defect.message) }))
  return checkRows(db, id).map((row) => ({
    itemId: row.item_id,
    no: row.no,
    name: row.name,
    rule: row.rule,
    required: row.required === 1,
    result: row.result,
    ruleResult: row.rule_result,
    defects: shown(row.defects, row.no),
    warnings: shown(row.warnings, row.no),
    note: sight.applications.remarks ? row.note : '',
    checkedBy: row.checked_by,
    checkedAt: row.checked_at,
    again: sight.applications.remarks ? shownAgain(again.item(row)) : null,
    ...(sight.applications.remarks
      ? {
          ...{ doubleCheck: doubleCheckIn(row), mayConfirm: mayBeSecond(ctx, row), unreasoned: isUnreasoned(row) },
          ...{ confirmedBy: row.confirmed_by, confirmedAt: row.confirmed_at },
        }
      : { doubleCheck: null, mayConfirm: false, unreasoned: false, confirmedBy: '', confirmedAt: null }),
  }))
}

/** What a person had checked by items that the year has given up since. */
export function givenUpChecksOf(db: ReadDb, { id, fy }: ApplicationRow): ApplicationPage['givenUpChecks'] {
  const rows = givenUpCheckRows(db, id)
  const items =
    rows.length === 0 ? [] : allCheckItemRows(db, fy).map((each) => ({ ...each, givenUp: each.given_up_at !== null }))
  return rows.map((row) => ({
    ...{ itemId: row.item_id, mark: itemMark({ no: row.no, givenUp: true }, items), name: row.name },
    ...{ result: row.result, ruleResult: row.rule_result, note: row.note },
    ...{ checkedBy: row.checked_by, checkedAt: row.checked_at },
    ...{ confirmedBy: row.confirmed_by, confirmedAt: row.confirmed_at, givenUpAt: row.given_up_at },
  }))
}

const shownAgain = (again: Again | null) =>
  again && { since: again.since, paths: [...again.paths], papers: [...again.papers] }

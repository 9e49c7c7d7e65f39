import { findingKinds } from '../../../shared/contract/reports/requirement-rows.ts'
import type { RequirementsBook } from '../../../shared/contract/reports/rows.ts'
import { doubleCheckLabel } from '../../../shared/domain/applications/checking/double-check.ts'
import { itemMark } from '../../../shared/domain/applications/checking/year-items.ts'
import { checkResultLabel, isAcceptedLate, leavesRule } from '../../../shared/domain/applications/checks.ts'
import type { Defect } from '../../../shared/domain/applications/defect.ts'
import { formFieldName } from '../../../shared/domain/applications/form.ts'
import { lateDecisionLabel } from '../../../shared/domain/applications/late.ts'
import type { NameMask } from '../../../shared/domain/applications/names/mask.ts'
import { isOfPerson } from '../../../shared/domain/applications/people.ts'
import {
  type ItemEdited,
  itemNameAt,
  requirementVerdict,
  requirementVerdictLabel,
  wantsCorrection,
} from '../../../shared/domain/applications/requirements.ts'
import { applicationStateLabel } from '../../../shared/domain/applications/state.ts'
import type { ReadDb } from '../../connection.ts'
import type { Seeing } from '../../handler.ts'
import { storedAuditDetail } from '../../stored/audit-detail.ts'
import { storedDefects } from '../../stored/defects.ts'
import { type ApplicationLine, applicationById, applicationRows } from '../../tables/applications/application.ts'
import type { CheckRow } from '../../tables/applications/check-result.ts'
import { correctionsOut } from '../../tables/applications/correction.ts'
import {
  checkRowsOfYear,
  lateReasonsOfYear,
  type ReplacedRow,
  replacedOfYear,
} from '../../tables/applications/requirements.ts'
import { timesDone } from '../../tables/office/found-deeds.ts'
import { allCheckItemRows, type CheckItemRow } from '../../tables/programme/check-item.ts'
import { type AgainIn, againIn, nothingAgain } from '../applications/again.ts'
import { doubleCheckIn } from '../applications/checks.ts'
import { maskFor } from '../applications/names.ts'
import { theYear } from '../programme/year.ts'
import { codedBy, registered } from './coded.ts'
import { countsOf } from './counts.ts'

type Row = RequirementsBook['rows'][number]
type Check = Row['checks'][number]
type Finding = Check['findings'][number]

/** What stands in the table: whatever was received and has its number, 取下げ among it; drafts have none. */
export const requirementsListed = ({ db, sight }: Seeing, fy: number): ApplicationLine[] =>
  applicationRows(db, fy).filter((row) => registered(row) !== null && sight.applications.shows(row))

/** R2: every item of the 要件確認 of whatever was received, in order of receipt. */
export function requirementsBookOf(ctx: Seeing, fy: number): RequirementsBook {
  const { db } = ctx
  theYear(db, fy)
  const items = allCheckItemRows(db, fy).map((row) => ({ ...row, givenUp: row.given_up_at !== null }))
  const given: Given = {
    checks: Map.groupBy(checkRowsOfYear(db, fy).filter(isToldOf), (each) => each.application_id),
    marks: new Map(items.map((item) => [item.id, itemMark(item, items)])),
    replaced: new Map(replacedOfYear(db, fy).map((each) => [each.application_id, each])),
    lateReasons: new Map(lateReasonsOfYear(db, fy).map((each) => [each.id, each.late_reason])),
    edited: itemsEdited(db),
    due: new Map(correctionsOut(db, fy).map(({ applicationId, dueOn }) => [applicationId, dueOn])),
  }
  const rows = requirementsListed(ctx, fy).flatMap((row) => toRow(ctx, row, given))
  const told = new Set(rows.flatMap(({ checks }) => checks.map(({ no }) => no)))
  return {
    counts: countsOf(ctx, fy),
    items: items.filter(({ no, givenUp }) => !givenUp || told.has(no)).map((item) => toItem(item, given)),
    rows,
  }
}

/** Of an item that was given up, what was found by it; that nothing had been is not told. */
const isToldOf = ({ given_up_at, checked_at, result }: CheckRow): boolean =>
  given_up_at === null || checked_at !== null || result !== 'pending'

const toItem = (row: CheckItemRow, { marks }: Given): RequirementsBook['items'][number] => ({
  ...{ no: row.no, mark: marks.get(row.id) ?? String(row.no), name: row.name, required: row.required === 1 },
  ...{ ofDeadline: row.rule === 'inTime', doubleCheck: row.double_check === 1 },
  givenUp: row.given_up_at === null ? null : { at: row.given_up_at, why: row.given_up_why },
})

interface Given {
  /** By the id of an item. */
  readonly marks: ReadonlyMap<string, string>
  readonly checks: ReadonlyMap<string, readonly CheckRow[]>
  readonly replaced: ReadonlyMap<string, ReplacedRow>
  readonly lateReasons: ReadonlyMap<string, string>
  readonly edited: readonly ItemEdited[]
  /** By when an answer is waited for. */
  readonly due: ReadonlyMap<string, string>
}

/** The record of deeds alone knows what an item was called before; an entry that was erased tells nothing. */
const itemsEdited = (db: ReadDb): ItemEdited[] =>
  timesDone(db, { did: 'programme.editCheckItem', since: '' }).flatMap(({ seq, at, detail }) => {
    const { id, name } = storedAuditDetail.read(detail, `entry ${seq}`)
    return typeof id === 'string' && typeof name === 'string' ? [{ itemId: id, at, nameBefore: name }] : []
  })

function toRow(ctx: Seeing, row: ApplicationLine, given: Given): Row[] {
  const received = registered(row)
  if (received === null) return []
  const remarks = ctx.sight.applications.remarks
  const replaced = given.replaced.get(row.id) ?? null
  const checks = given.checks.get(row.id) ?? []
  const standings = checks
    .filter(({ given_up_at }) => given_up_at === null)
    .map(({ no, name, rule, result, required }) => ({ no, name, rule, result, required: required === 1 }))
  const mask = maskFor(ctx, row)
  const whole = row.version > 1 ? applicationById(ctx.db, row.id) : undefined
  const again = whole === undefined ? nothingAgain : againIn(ctx.db, whole)
  return [
    {
      ...received,
      late: row.late === 1,
      lateDecision: row.late === 1 && row.late_decision ? codedBy(lateDecisionLabel, row.late_decision) : null,
      lateReason: remarks ? (given.lateReasons.get(row.id) ?? '') : '',
      version: row.version,
      replacedAt: replaced?.received_at ?? null,
      corrections: row.corrections,
      status: codedBy(applicationStateLabel, row.state),
      verdict: codedBy(requirementVerdictLabel, requirementVerdict(row.state)),
      toCorrect: wantsCorrection(row.state, standings),
      correctionDue: given.due.get(row.id) ?? null,
      checks: checks.map((each) => toCheck(ctx, each, { row, again, mask, given })),
    },
  ]
}

interface Of {
  readonly row: ApplicationLine
  readonly again: AgainIn
  readonly mask: NameMask
  readonly given: Given
}

function toCheck(ctx: Seeing, check: CheckRow, { row, again, mask, given: { edited, marks } }: Of): Check {
  const { result, rule_result: ruleResult, checked_at: checkedAt } = check
  const note = ctx.sight.applications.remarks ? check.note : ''
  const late = { late: row.late === 1, lateDecision: row.late_decision }
  const [givenUp, doubleCheck] = [check.given_up_at !== null, doubleCheckIn(check)]
  return {
    no: check.no,
    mark: marks.get(check.item_id) ?? String(check.no),
    givenUp,
    name: itemNameAt(edited, { itemId: check.item_id, name: check.name, at: checkedAt }),
    required: check.required === 1,
    result: codedBy(checkResultLabel, result),
    ruleResult: codedBy(checkResultLabel, ruleResult),
    accepted: result === 'ng' && isAcceptedLate(late, check),
    departs: leavesRule({ result, ruleResult }),
    again: !givenUp && again.item(check) !== null,
    doubleCheck: doubleCheck && codedBy(doubleCheckLabel, doubleCheck),
    note,
    checkedBy: check.checked_by,
    checkedAt,
    confirmedBy: check.confirmed_by,
    confirmedAt: check.confirmed_at,
    findings: findingsOf(ctx, check, { mask, note }),
  }
}

/** The rule quotes what it found wrong: as the page of an application shows it. */
function findingsOf({ sight }: Seeing, check: CheckRow, { mask, note }: { mask: NameMask; note: string }): Finding[] {
  const shown = (found: CheckRow['defects'], kind: 'defect' | 'warning') =>
    storedDefects
      .read(found, `${check.application_id} no. ${check.no}`)
      .filter(({ path }) => sight.people.ofApplications || !isOfPerson(path))
      .map(({ code, message, path }: Defect) => ({
        ...{ kind: codedBy(findingKinds, kind), code, path },
        field: path === null ? null : formFieldName(path),
        message: mask.text(message),
      }))
  const defects = shown(check.defects, 'defect')
  const own = {
    ...{ kind: codedBy(findingKinds, 'office'), code: null, path: null, field: null },
    message: note,
  }
  return [
    ...defects,
    ...(check.result === 'ng' && check.rule_result !== 'ng' ? [own] : []),
    ...shown(check.warnings, 'warning'),
  ]
}

import { findingKinds } from '../../../shared/contract/reports/requirement-rows.ts'
import type { RequirementsBook } from '../../../shared/contract/reports/rows.ts'
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
import { correctionsOut } from '../../tables/applications/correction.ts'
import type { CheckRow } from '../../tables/applications/parts.ts'
import {
  checkRowsOfYear,
  lateReasonsOfYear,
  type ReplacedRow,
  replacedOfYear,
} from '../../tables/applications/requirements.ts'
import { timesDone } from '../../tables/office/found-deeds.ts'
import { checkItemRows } from '../../tables/programme/programme.ts'
import { type AgainIn, againIn, nothingAgain } from '../applications/again.ts'
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
  const given: Given = {
    checks: Map.groupBy(checkRowsOfYear(db, fy), (each) => each.application_id),
    replaced: new Map(replacedOfYear(db, fy).map((each) => [each.application_id, each])),
    lateReasons: new Map(lateReasonsOfYear(db, fy).map((each) => [each.id, each.late_reason])),
    edited: itemsEdited(db),
    due: new Map(correctionsOut(db, fy).map(({ applicationId, dueOn }) => [applicationId, dueOn])),
  }
  return {
    counts: countsOf(ctx, fy),
    items: checkItemRows(db, fy).map(({ no, name, required, rule }) => ({
      no,
      name,
      required: required === 1,
      ofDeadline: rule === 'inTime',
    })),
    rows: requirementsListed(ctx, fy).flatMap((row) => toRow(ctx, row, given)),
  }
}

interface Given {
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
  const standings = checks.map((each) => ({ ...each, required: each.required === 1 }))
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
      checks: checks.map((each) => toCheck(ctx, each, { row, again, mask, edited: given.edited })),
    },
  ]
}

interface Of {
  readonly row: ApplicationLine
  readonly again: AgainIn
  readonly mask: NameMask
  readonly edited: readonly ItemEdited[]
}

function toCheck(ctx: Seeing, check: CheckRow, { row, again, mask, edited }: Of): Check {
  const { result, rule_result: ruleResult, checked_at: checkedAt } = check
  const note = ctx.sight.applications.remarks ? check.note : ''
  const late = { late: row.late === 1, lateDecision: row.late_decision }
  return {
    no: check.no,
    name: itemNameAt(edited, { itemId: check.item_id, name: check.name, at: checkedAt }),
    required: check.required === 1,
    result: codedBy(checkResultLabel, result),
    ruleResult: codedBy(checkResultLabel, ruleResult),
    accepted: result === 'ng' && isAcceptedLate(late, check),
    departs: leavesRule({ result, ruleResult }),
    again: again.item(check) !== null,
    note,
    checkedBy: check.checked_by,
    checkedAt,
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

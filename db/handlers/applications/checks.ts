import type { OfficeContract } from '../../../shared/contract/index.ts'
import { lookedAtOn } from '../../../shared/domain/applications/again.ts'
import { assertStillOpen } from '../../../shared/domain/applications/amending.ts'
import { assertMayConfirm } from '../../../shared/domain/applications/checking/double-check.ts'
import {
  assertReasoned,
  beginsChecking,
  checkResultLabel,
  isAcceptedLate,
  isToJudge,
} from '../../../shared/domain/applications/checks.ts'
import { applicationStateLabel } from '../../../shared/domain/applications/state.ts'
import { changesOf } from '../../../shared/domain/record-fields.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { note } from '../../audit.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { againIn } from '../../records/applications/again.ts'
import { doubleCheckIn, mayBeSecond } from '../../records/applications/checks.ts'
import { pageOf, standingOf, theApplication } from '../../records/applications/page.ts'
import { theYear } from '../../records/programme/year.ts'
import { setState, touchApplication } from '../../tables/applications/application.ts'
import { checkRows, openCheckRows, setCheckResult, setSecondLook } from '../../tables/applications/check-result.ts'
import { recountDefects } from '../../upkeep/recheck.ts'

export const checks: Handlers<OfficeContract>['checks'] = {
  open(ctx, { fy }) {
    theYear(ctx.db, fy)
    return openCheckRows(ctx.db, fy)
      .map((row) => ({ ...row, doubleCheck: doubleCheckIn(row) }))
      .filter(
        (row) =>
          row.doubleCheck !== null || !isAcceptedLate({ late: row.late === 1, lateDecision: row.late_decision }, row),
      )
      .map((row) => ({
        ...{ applicationId: row.application_id, itemId: row.item_id, no: row.no, name: row.name, result: row.result },
        toJudge:
          isToJudge({ result: row.result, ruleResult: row.rule_result }) ||
          (row.doubleCheck === 'first' && row.result === 'ok'),
        ...{ doubleCheck: row.doubleCheck, mayConfirm: mayBeSecond(ctx, row) },
      }))
  },

  record(ctx, { id, itemId, result, note: remark, version, revision }) {
    const before = theApplication(ctx, id)
    const item = checkRows(ctx.db, id).find((row) => row.item_id === itemId)
    if (!item) throw missing('要件確認の項目')
    assertFresh({ revision }, before, [
      {
        field: 'result',
        label: `${item.no} ${item.name}`,
        theirs: checkResultLabel[item.result],
        yours: checkResultLabel[result],
        stored: item.result,
      },
      { field: 'note', label: `${item.no} ${item.name} 備考`, theirs: item.note, yours: remark, stored: item.note },
    ])
    assertStillOpen(standingOf(before))
    assertReasoned({ result, ruleResult: item.rule_result, note: remark })
    const late = { late: before.late === 1, lateDecision: before.late_decision }
    if (beginsChecking({ ...late, state: before.state }, { result })) {
      setState(ctx.db, { id, state: 'checking', corrections: 0 })
      const [from, to] = [applicationStateLabel[before.state], applicationStateLabel.checking]
      note(ctx, 'applications.move', id, { from, to, reason: '' })
    }
    setCheckResult(ctx.db, {
      id,
      itemId,
      result,
      note: remark,
      by: ctx.caller.name,
      byId: ctx.caller.profileId,
      at: ctx.now,
      version: lookedAtOn(version, before.version),
    })
    recountDefects(ctx.db, id)
    touchApplication(ctx.db, id)
    note(ctx, 'checks.record', id, {
      itemId,
      no: item.no,
      item: item.name,
      result: checkResultLabel[result],
      note: remark,
      ...changesOf({ result: item.result, note: item.note }, { result, note: remark }),
    })
    return pageOf(ctx, id)
  },

  confirm(ctx, { id, itemId, confirmed, revision }) {
    const before = theApplication(ctx, id)
    const item = checkRows(ctx.db, id).find((row) => row.item_id === itemId)
    if (!item) throw missing('要件確認の項目')
    assertFresh({ revision }, before, [])
    assertStillOpen(standingOf(before))
    const [standing, you] = [doubleCheckIn(item), { id: ctx.caller.profileId, name: ctx.caller.name }]
    if (confirmed)
      assertMayConfirm({
        ...{ item, standing, you },
        again: againIn(ctx.db, before).item(item) !== null,
        first: { id: item.checked_id, name: item.checked_by },
      })
    else if (standing !== 'done')
      throw new Refusal('conflict', `「${item.no} ${item.name}」には、取り消す二人目の確認がありません。`)
    setSecondLook(ctx.db, {
      ...{ id, itemId },
      ...(confirmed ? { by: you.name, byId: you.id, at: ctx.now } : { by: '', byId: '', at: null }),
    })
    touchApplication(ctx.db, id)
    note(ctx, 'checks.confirm', id, {
      ...{ itemId, no: item.no, item: item.name, result: checkResultLabel[item.result] },
      ...{ confirmed, first: item.checked_by },
    })
    return pageOf(ctx, id)
  },
}

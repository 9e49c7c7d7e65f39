import type { OfficeContract } from '../../../shared/contract/index.ts'
import { lookedAtOn } from '../../../shared/domain/applications/again.ts'
import { assertStillOpen } from '../../../shared/domain/applications/amending.ts'
import {
  assertReasoned,
  beginsChecking,
  checkResultLabel,
  isAcceptedLate,
  isToJudge,
} from '../../../shared/domain/applications/checks.ts'
import { applicationStateLabel } from '../../../shared/domain/applications/state.ts'
import { changesOf } from '../../../shared/domain/record-fields.ts'
import { note } from '../../audit.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { pageOf, standingOf, theApplication } from '../../records/applications/page.ts'
import { theYear } from '../../records/programme/year.ts'
import { setState, touchApplication } from '../../tables/applications/application.ts'
import { checkRows, openCheckRows, setCheckResult } from '../../tables/applications/parts.ts'
import { recountDefects } from '../../upkeep/recheck.ts'

export const checks: Handlers<OfficeContract>['checks'] = {
  open({ db }, { fy }) {
    theYear(db, fy)
    return openCheckRows(db, fy)
      .filter((row) => !isAcceptedLate({ late: row.late === 1, lateDecision: row.late_decision }, row))
      .map(({ application_id, item_id, no, name, result, rule_result }) => ({
        applicationId: application_id,
        itemId: item_id,
        no,
        name,
        result,
        toJudge: isToJudge({ result, ruleResult: rule_result }),
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
      at: ctx.now,
      version: lookedAtOn(version, before.version),
    })
    recountDefects(ctx.db, id)
    touchApplication(ctx.db, id)
    note(ctx, 'checks.record', id, {
      itemId,
      item: item.name,
      result: checkResultLabel[result],
      note: remark,
      ...changesOf({ result: item.result, note: item.note }, { result, note: remark }),
    })
    return pageOf(ctx, id)
  },
}

import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertStillOpen } from '../../../shared/domain/applications/amending.ts'
import { assertReasoned, checkResultLabel } from '../../../shared/domain/applications/checks.ts'
import { changesOf } from '../../../shared/domain/record-fields.ts'
import { note } from '../../audit.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { pageOf, standingOf, theApplication } from '../../records/applications/page.ts'
import { touchApplication } from '../../tables/applications/application.ts'
import { checkRows, setCheckResult } from '../../tables/applications/parts.ts'

export const checks: Handlers<OfficeContract>['checks'] = {
  record(ctx, { id, itemId, result, note: remark, revision }) {
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
    setCheckResult(ctx.db, { id, itemId, result, note: remark, by: ctx.caller.name, at: ctx.now })
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

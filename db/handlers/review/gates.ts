import type { OfficeContract } from '../../../shared/contract/index.ts'
import { changesOf, clashesOf } from '../../../shared/domain/record-fields.ts'
import { gateAnswerFields } from '../../../shared/domain/review/rules/gate-fields.ts'
import { assertGatesOpen } from '../../../shared/domain/review/scoring-period.ts'
import { note } from '../../audit.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { theApplication } from '../../records/applications/page.ts'
import { gateAnswersOf } from '../../records/programme/measure.ts'
import { gateRows, putGateAnswer } from '../../tables/programme/measure.ts'

const inWords = ({ passed, note: remark }: { passed: boolean | null; note: string }) => ({
  passed: passed === null ? ('open' as const) : passed ? ('yes' as const) : ('no' as const),
  note: remark,
})

export const answerGate: Handlers<OfficeContract>['tally']['answerGate'] = (
  ctx,
  { applicationId, gateId, revision, ...yours },
) => {
  const { fy, state } = theApplication(ctx, applicationId)
  const gate = gateRows(ctx.db, fy).find(({ id }) => id === gateId)
  const answered = () => gateAnswersOf(ctx, fy)(applicationId).find((each) => each.gateId === gateId)
  const before = answered()
  if (gate === undefined || before === undefined) throw missing('要件の○×')
  assertFresh({ revision }, before, clashesOf(gateAnswerFields, inWords(before), inWords(yours)))
  assertGatesOpen(state)
  putGateAnswer(ctx.db, {
    application_id: applicationId,
    gate_id: gateId,
    passed: yours.passed === null ? null : yours.passed ? 1 : 0,
    note: yours.note,
    answered_by: ctx.caller.name,
    answered_at: ctx.now,
  })
  const changes = changesOf(inWords(before), inWords(yours))
  note(ctx, 'tally.answerGate', applicationId, { gateId, gate: gate.name, ...changes })
  return answered() ?? before
}

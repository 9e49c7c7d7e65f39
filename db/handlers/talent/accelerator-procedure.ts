import type { OfficeContract } from '../../../shared/contract/index.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { assertNotFuture } from '../../../shared/domain/calendar/date-order.ts'
import { changesOf, clashesOf } from '../../../shared/domain/record-fields.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { requirementFields, requirementLabel, stepFields } from '../../../shared/domain/talent/accelerators/fields.ts'
import { assertMove, moveLabel } from '../../../shared/domain/talent/accelerators/standing.ts'
import { note } from '../../audit.ts'
import { wholeFile } from '../../files.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import {
  acceleratorOf,
  assertCountedOnce,
  openSteps,
  theAccelerator,
  theAppointment,
} from '../../records/talent/accelerators.ts'
import { setRequirement } from '../../tables/talent/accelerator.ts'
import { removeStep, setAppointmentState, setStep } from '../../tables/talent/appointment.ts'

type Accelerators = Handlers<OfficeContract>['accelerators']

export const verify: Accelerators['verify'] = (ctx, { id, fy, kind, revision, ...yours }) => {
  const row = theAccelerator(ctx.db, id)
  const known = acceleratorOf(ctx, fy, id).requirements.find((each) => each.kind === kind)
  const before = { evidence: known?.evidence ?? '', verified: (known?.verifiedAt ?? null) !== null }
  assertFresh({ revision }, row, clashesOf(requirementFields, before, yours))
  // Who verified it stays, unless it is verified anew or what it rests on is another.
  const stays = yours.verified && before.verified && yours.evidence === before.evidence
  const verified = yours.verified
    ? {
        verifiedBy: stays ? (known?.verifiedBy ?? null) : ctx.caller.name,
        verifiedAt: stays ? (known?.verifiedAt ?? null) : ctx.now,
      }
    : { verifiedBy: null, verifiedAt: null }
  setRequirement(ctx.db, { acceleratorId: id, kind, evidence: yours.evidence, ...verified })
  note(ctx, 'accelerators.verify', id, { requirement: requirementLabel[kind], ...changesOf(before, yours) })
  return acceleratorOf(ctx, fy, id)
}

export const takeStep: Accelerators['takeStep'] = (ctx, { id, fy, stepId, fileId, fileName, revision, ...yours }) => {
  const row = theAppointment(ctx.db, id)
  const shown = acceleratorOf(ctx, fy, row.acceleratorId).appointments.find((each) => each.id === id)
  const step = shown?.steps.find((each) => each.stepId === stepId)
  if (!step) throw missing('任命手続')
  const before = { takenOn: step.takenOn, note: step.note }
  assertFresh({ revision }, row, clashesOf(stepFields, before, yours))
  assertNotFuture(yours.takenOn, ctx.today, step.name, 'takenOn')
  if (yours.takenOn === null && (yours.note !== '' || fileId !== null)) {
    const message = '日付を入力してください。備考や書類だけでは記録できません。'
    throw new Refusal('invalid', message, { fields: { takenOn: message } })
  }
  if (fileId !== null) wholeFile(ctx.db, fileId)
  if (yours.takenOn === null) removeStep(ctx.db, { appointmentId: id, stepId })
  else
    setStep(ctx.db, {
      ...{ appointmentId: id, stepId, name: step.name, takenOn: yours.takenOn, note: yours.note },
      ...{ fileId, fileName: fileId === null ? '' : fileName, recordedBy: ctx.caller.name },
    })
  note(ctx, 'accelerators.takeStep', row.acceleratorId, {
    ...{ id, stepId, step: step.name, body: prefectureNameOf(row.jis2), paper: fileId === null ? '' : fileName },
    ...changesOf(before, yours),
  })
  return acceleratorOf(ctx, fy, row.acceleratorId)
}

export const move: Accelerators['move'] = (ctx, { id, fy, to, on, reason, revision }) => {
  const row = theAppointment(ctx.db, id)
  assertFresh({ revision }, row, [])
  const person = acceleratorOf(ctx, fy, row.acceleratorId)
  const shown = person.appointments.find((each) => each.id === id)
  if (!shown) throw missing('任用')
  const verified = person.requirements.some(({ verifiedAt }) => verifiedAt !== null)
  assertMove(shown, { to, on, reason }, { verified, open: openSteps(shown) })
  const ended = to === 'resigned' || to === 'lost'
  const isAppointing = row.state === 'procedure' && to === 'appointed'
  setAppointmentState(ctx.db, {
    ...{ id, state: to, reason },
    appointedOn: isAppointing ? on : ended || to === 'appointed' ? row.appointedOn : null,
    endedOn: ended ? on : null,
  })
  assertCountedOnce(ctx.db, theAppointment(ctx.db, id))
  note(ctx, 'accelerators.move', row.acceleratorId, {
    ...{ id, body: prefectureNameOf(row.jis2), move: moveLabel(row.state, to), to, on, reason },
  })
  return acceleratorOf(ctx, fy, row.acceleratorId)
}

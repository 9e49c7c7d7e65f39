import type { OfficeContract } from '../../../shared/contract/index.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { assertNotFuture } from '../../../shared/domain/calendar/date-order.ts'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { changesOf, clashesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { ruleFields } from '../../../shared/domain/talent/accelerators/fields.ts'
import { assertRule, sayCounted } from '../../../shared/domain/talent/accelerators/rule.ts'
import { note } from '../../audit.ts'
import { assertFresh, assertSameRecord } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { theYear } from '../../records/programme/year.ts'
import { countedNow, shownSnapshot } from '../../records/talent/accelerator-counts.ts'
import { ruleOf } from '../../records/talent/accelerator-rule.ts'
import { setRule } from '../../tables/talent/accelerator-rule.ts'
import {
  insertSnapshot,
  insertSnapshotLine,
  removeReport,
  reportedOn,
  setReport,
  snapshotById,
  snapshotRows,
} from '../../tables/talent/accelerator-snapshot.ts'
import { stepsUsed } from '../../tables/talent/appointment.ts'

type Accelerators = Handlers<OfficeContract>['accelerators']

export const editRule: Accelerators['editRule'] = (ctx, { fy, revision, ...yours }) => {
  theYear(ctx.db, fy)
  const stored = ruleOf(ctx.db, fy)
  const before = fieldsOf(ruleFields, stored)
  assertFresh({ revision }, { revision: stored.revision }, clashesOf(ruleFields, before, yours))
  assertRule(yours, before, stepsUsed(ctx.db))
  const { baseDays, steps, target, warnDays, employment, mainDuty } = yours
  setRule(
    ctx.db,
    { fy, target, warnDays, employment, mainDuty: Number(mainDuty), revision: revision + 1 },
    baseDays.map(({ asOf }) => asOf),
    steps.map(({ id, name, retired }, position) => ({ id, name, position, retired: Number(retired) })),
  )
  note(ctx, 'accelerators.editRule', `fy:${fy}`, changesOf(before, yours))
  return ruleOf(ctx.db, fy)
}

/** Refuses a day that is none of the year's 基準日. */
function assertBaseDay(db: Parameters<typeof ruleOf>[0], fy: number, asOf: string): void {
  if (ruleOf(db, fy).baseDays.some((each) => each.asOf === asOf)) return
  const message = `${formatWareki(asOf, 'long')}は、この年度の基準日ではありません。「年度の決まり」で加えてください。`
  throw new Refusal('invalid', message, { fields: { asOf: message } })
}

export const noteReports: Accelerators['noteReports'] = (ctx, { fy, asOf, jis2s, receivedOn }) => {
  theYear(ctx.db, fy)
  assertBaseDay(ctx.db, fy, asOf)
  assertNotFuture(receivedOn, ctx.today, '届いた日', 'receivedOn')
  for (const jis2 of jis2s)
    if (receivedOn === null) removeReport(ctx.db, { asOf, jis2 })
    else setReport(ctx.db, { asOf, jis2, receivedOn, recordedBy: ctx.caller.name })
  note(ctx, 'accelerators.noteReports', `fy:${fy}`, { asOf, bodies: jis2s.map(prefectureNameOf), receivedOn })
  return { reported: reportedOn(ctx.db, asOf).size }
}

export const fix: Accelerators['fix'] = (ctx, { id, fy, asOf, reason }) => {
  theYear(ctx.db, fy)
  const known = snapshotById(ctx.db, id)
  if (known) {
    assertSameRecord(known.asOf === asOf && known.fy === fy && known.reason === reason)
    return shownSnapshot(ctx.db, known)
  }
  assertBaseDay(ctx.db, fy, asOf)
  assertNotFuture(asOf, ctx.today, '基準日', 'asOf')
  const before = snapshotRows(ctx.db).filter((row) => row.asOf === asOf)
  if (before.length > 0 && reason === '') {
    const message = 'この基準日はすでに確定しています。確定し直す理由を入力してください。'
    throw new Refusal('invalid', message, { fields: { reason: message } })
  }
  const rule = ruleOf(ctx.db, fy)
  const { byPrefecture, persons } = countedNow(ctx.db, rule, asOf)
  if (byPrefecture.size === 0)
    throw new Refusal('conflict', '報告の届いた都道府県がまだありません。届いた報告を記録してから確定してください。')
  const row = {
    ...{ id, fy, asOf, round: before.length + 1, reason, target: rule.target, rule: sayCounted(rule), persons },
    ...{ fixedBy: ctx.caller.name, fixedAt: ctx.now },
  }
  insertSnapshot(ctx.db, row)
  for (const [jis2, count] of byPrefecture) insertSnapshotLine(ctx.db, { ...count, snapshotId: id, jis2 })
  note(ctx, 'accelerators.fix', `fy:${fy}`, { asOf, round: row.round, persons, reason })
  return shownSnapshot(ctx.db, row)
}

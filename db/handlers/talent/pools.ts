import type { OfficeContract } from '../../../shared/contract/index.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { assertNotFuture } from '../../../shared/domain/calendar/date-order.ts'
import { fiscalYearOf } from '../../../shared/domain/calendar/fiscal-year.ts'
import { changesOf, clashesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { blankPool, firstRevision } from '../../../shared/domain/talent/pools/compare.ts'
import { assertPool } from '../../../shared/domain/talent/pools/count.ts'
import { type PoolSource, type PoolValues, poolFields } from '../../../shared/domain/talent/pools/fields.ts'
import { note } from '../../audit.ts'
import { assertFresh } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { theYear } from '../../records/programme/year.ts'
import { ruleOf } from '../../records/talent/accelerator-rule.ts'
import { formNumbersOf, shownPool, thePool } from '../../records/talent/pools.ts'
import { poolAt, poolDays, poolsOf, poolsOn, setPool } from '../../tables/talent/pool.ts'
import { uuidOf } from '../../upkeep/uuid-of.ts'

type Pools = Handlers<OfficeContract>['pools']

interface Key {
  readonly jis2: string
  readonly asOf: string
}

export const pools: Pools = {
  days({ db }, { fy }) {
    const baseDays = ruleOf(db, fy).baseDays.map(({ asOf }) => asOf)
    return { baseDays: baseDays.toSorted(), days: poolDays(db) }
  },
  on: ({ db }, { asOf }) => poolsOn(db, asOf).map(shownPool),
  of: ({ db }, { jis2 }) => poolsOf(db, jis2).map(shownPool),
  form(ctx, { fy, jis2 }) {
    theYear(ctx.db, fy)
    return formNumbersOf(ctx, fy, jis2)
  },

  edit(ctx, { jis2, asOf, revision, ...yours }) {
    const { before, id } = kept(ctx, { jis2, asOf }, revision, yours, { source: 'hand', sourceName: '' })
    note(ctx, 'pools.edit', subjectOf(asOf), { ...saidOf(id, { jis2, asOf }), ...changesOf(before, yours) })
    return thePool(ctx.db, { jis2, asOf })
  },

  takeForm(ctx, { fy, jis2, asOf, applicationId, taken, revision }) {
    theYear(ctx.db, fy)
    const form = formNumbersOf(ctx, fy, jis2)
    if (form === null || form.applicationId !== applicationId)
      throw new Refusal('conflict', `${prefectureNameOf(jis2)}の応募が変わりました。画面を開き直してください。`)
    const differing = taken.filter(
      ({ name, value }) => !form.numbers.some((each) => each.name === name && each.value === value),
    )
    if (differing.length > 0)
      throw new Refusal(
        'conflict',
        `応募書の${differing.map(({ name }) => `「${poolFields[name].label}」`).join('')}が、開いた後に変わりました。今の値を確かめてから、もう一度引き継いでください。`,
      )
    const stored = poolAt(ctx.db, { jis2, asOf })
    const yours: PoolValues = {
      ...(stored === undefined ? blankPool : fieldsOf(poolFields, stored)),
      ...Object.fromEntries(taken.map(({ name, value }) => [name, value])),
    }
    const sourceName = form.receiptNo
    const { before, id } = kept(ctx, { jis2, asOf }, revision, yours, { source: 'form', sourceName })
    const said = { ...saidOf(id, { jis2, asOf }), applicationId, receiptNo: form.receiptNo }
    note(ctx, 'pools.takeForm', subjectOf(asOf), { ...said, ...changesOf(before, yours) })
    return thePool(ctx.db, { jis2, asOf })
  },

  /** Line by line: one that was changed meanwhile refuses them all, so that what was seen before is what is stored. */
  take(ctx, { fileName, lines }) {
    const done = { added: 0, changed: 0, left: 0 }
    const byYear = new Map<string, { touched: string[]; days: Set<string> }>()
    for (const { jis2, asOf, revision, ...yours } of lines) {
      const stored = poolAt(ctx.db, { jis2, asOf })
      const was = stored === undefined ? blankPool : fieldsOf(poolFields, stored)
      if (Object.keys(changesOf(was, yours).after).length === 0) {
        done.left += 1
        continue
      }
      const { id } = kept(ctx, { jis2, asOf }, revision, yours, { source: 'file', sourceName: fileName })
      done[stored === undefined ? 'added' : 'changed'] += 1
      const year = byYear.get(subjectOf(asOf)) ?? { touched: [], days: new Set() }
      year.touched.push(id)
      year.days.add(asOf)
      byYear.set(subjectOf(asOf), year)
    }
    for (const [subject, { touched, days }] of byYear)
      note(ctx, 'pools.take', subject, { fileName, ...done, days: [...days].toSorted(), touched })
    return done
  },
}

/** A record is of the year its day is in, whatever year is on the screen. */
const subjectOf = (asOf: string) => `fy:${fiscalYearOf(asOf)}`

const saidOf = (id: string, { jis2, asOf }: Key) => ({ id, jis2, body: prefectureNameOf(jis2), asOf })

/** Judges and stores a record whole; what stood there before is the answer. */
function kept(
  ctx: Context,
  key: Key,
  revision: number,
  yours: PoolValues,
  from: { source: PoolSource; sourceName: string },
): { before: PoolValues; id: string } {
  const stored = poolAt(ctx.db, key)
  const before = stored === undefined ? blankPool : fieldsOf(poolFields, stored)
  const now = stored?.revision ?? firstRevision
  const id = stored?.id ?? uuidOf('pool', key.jis2, key.asOf)
  assertFresh({ revision }, { revision: now, id }, () => clashesOf(poolFields, before, yours))
  assertNotFuture(key.asOf, ctx.today, '基準日', 'asOf')
  assertPool(yours, key.asOf)
  const by = { recordedBy: ctx.caller.name, recordedAt: ctx.now }
  setPool(ctx.db, { ...yours, ...key, ...from, ...by, id, revision: now + 1 })
  return { before, id }
}

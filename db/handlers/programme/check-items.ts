import type { OfficeContract } from '../../../shared/contract/index.ts'
import {
  assertItemReasoned,
  assertNameFree,
  assertNeverUsed,
  assertNotLast,
  assertRuleFree,
  atTheEnd,
  isAutomatic,
  itemMark,
  movedBy,
  numbersOf,
  type PlacedItem,
} from '../../../shared/domain/applications/checking/year-items.ts'
import { isInTheRunning } from '../../../shared/domain/applications/state.ts'
import { newCheckItemFields, programmeFields } from '../../../shared/domain/programme/fields.ts'
import { changesOf, clashesOf, type Fields, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, assertSameRecord, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { theYear, yearOf } from '../../records/programme/year.ts'
import { storedAuditDetail } from '../../stored/audit-detail.ts'
import { hasReceived } from '../../tables/applications/application.ts'
import { auditEntriesOn } from '../../tables/office/found-deeds.ts'
import {
  allCheckItemRows,
  type CheckItemRow,
  checkedOfYear,
  checkItemRows,
  deleteCheckItem,
  insertCheckItem,
  setCheckItem,
  setGivenUp,
  setNumbers,
  statesOfYear,
  touchCheckItem,
  yearOfCheckItem,
} from '../../tables/programme/check-item.ts'
import { recheckYear } from '../../upkeep/recheck.ts'

type Programme = Handlers<OfficeContract>['programme']

const addedFields = {
  ...newCheckItemFields,
  reason: { label: '変える理由', kind: 'prose', limit: 1000 },
} as const satisfies Fields

const placedRows = (db: ReadDb, fy: number) =>
  allCheckItemRows(db, fy).map((row) => ({ ...row, givenUp: row.given_up_at !== null }))

const shown = (row: CheckItemRow) => ({
  ...{ name: row.name, rule: row.rule },
  ...{ required: row.required === 1, doubleCheck: row.double_check === 1 },
})

function theItem(db: ReadDb, fy: number, id: string) {
  theYear(db, fy)
  const rows = placedRows(db, fy)
  const row = rows.find((each) => each.id === id)
  if (row === undefined) throw missing('要件確認の項目')
  return { row, rows, used: rows.filter(({ givenUp }) => !givenUp) }
}

function assertInUse({ name, givenUp }: { readonly name: string; readonly givenUp: boolean }): void {
  if (givenUp)
    throw new Refusal('conflict', `「${name}」は廃止した項目です。直すには、先に「使う項目に戻す」で戻してください。`)
}

/** Numbered without a gap as they stand now, and every application asked by what is in use. */
function follow(ctx: Context, fy: number, items: readonly PlacedItem[]) {
  setNumbers(ctx.db, fy, numbersOf(items))
  recheckYear(ctx, fy)
  return yearOf(ctx.db, fy)
}

export const itemUse: Programme['itemUse'] = ({ db }, { fy }) => {
  theYear(db, fy)
  const states = statesOfYear(db, fy)
  const count = (of: (state: (typeof states)[number]['state']) => boolean) =>
    states.reduce((sum, each) => sum + (of(each.state) ? each.count : 0), 0)
  return {
    received: hasReceived(db, fy),
    reach: {
      open: count((state) => state === 'received' || state === 'checking' || state === 'correcting'),
      passed: count((state) => state === 'eligible'),
      scored: count(isInTheRunning),
    },
    items: checkedOfYear(db, fy).map(({ id, checked, given_up_at: at, given_up_by: by, given_up_why: why }) => ({
      ...{ id, checked },
      givenUp: at === null ? null : { at, by, why },
    })),
  }
}

/** Nothing but the entry of the deed knows why it was added. */
function reasonOfAddition({ db }: Context, fy: number, id: string): string {
  const details = auditEntriesOn(db, [`fy:${fy}`])
    .filter(({ did }) => did === 'programme.addCheckItem')
    .map(({ seq, detail }) => storedAuditDetail.read(detail, `entry ${seq}`))
  const reason = details.find((detail) => detail['id'] === id)?.['reason']
  return typeof reason === 'string' ? reason : ''
}

export const addCheckItem: Programme['addCheckItem'] = (ctx, { fy, id, reason, ...yours }) => {
  const { db } = ctx
  theYear(db, fy)
  const rows = placedRows(db, fy)
  const known = rows.find((row) => row.id === id)
  if (known !== undefined) {
    assertSameWords(addedFields, { ...shown(known), reason: reasonOfAddition(ctx, fy, id) }, { ...yours, reason })
    return yearOf(db, fy)
  }
  assertSameRecord((yearOfCheckItem(db, id) ?? fy) === fy)
  assertItemReasoned({ received: hasReceived(db, fy), reason })
  const used = checkItemRows(db, fy)
  assertNameFree(yours.name, used)
  assertRuleFree(yours.rule, used)
  insertCheckItem(db, {
    ...{ id, fy, no: rows.length + 1, name: yours.name, rule: yours.rule },
    ...{ required: yours.required ? 1 : 0, double_check: yours.doubleCheck ? 1 : 0 },
    automatic: isAutomatic(yours.rule) ? 1 : 0,
  })
  const items = [...rows, { id, no: atTheEnd, givenUp: false }]
  note(ctx, 'programme.addCheckItem', `fy:${fy}`, {
    ...{ id, no: numbersOf(items).get(id) ?? 0, name: yours.name, reason },
    ...changesOf({}, yours),
  })
  return follow(ctx, fy, items)
}

export const editCheckItem: Programme['editCheckItem'] = (ctx, { fy, id, revision, reason, ...yours }) => {
  const { row, used } = theItem(ctx.db, fy, id)
  const before = fieldsOf(programmeFields.checkItem, shown(row))
  assertFresh({ revision }, row, clashesOf(programmeFields.checkItem, before, yours))
  assertInUse(row)
  if (yours.name !== row.name)
    assertNameFree(
      yours.name,
      used.filter((each) => each.id !== id),
    )
  if (yours.required !== before.required || yours.doubleCheck !== before.doubleCheck)
    assertItemReasoned({ received: hasReceived(ctx.db, fy), reason })
  setCheckItem(ctx.db, {
    ...{ id, name: yours.name },
    ...{ required: yours.required ? 1 : 0, double_check: yours.doubleCheck ? 1 : 0 },
  })
  note(ctx, 'programme.editCheckItem', `fy:${fy}`, {
    ...{ id, no: row.no, name: row.name },
    ...changesOf(before, yours),
    ...(reason === '' ? {} : { reason }),
  })
  return yearOf(ctx.db, fy)
}

export const moveCheckItem: Programme['moveCheckItem'] = (ctx, { fy, id, by, revision }) => {
  const { row, rows } = theItem(ctx.db, fy, id)
  assertFresh({ revision }, row, [])
  assertInUse(row)
  const moved = movedBy(rows, id, by === 'up' ? -1 : 1)
  if (moved === null)
    throw new Refusal('conflict', `「${row.name}」は、すでに一番${by === 'up' ? '上' : '下'}にあります。`)
  setNumbers(ctx.db, fy, numbersOf(moved))
  touchCheckItem(ctx.db, id)
  note(ctx, 'programme.moveCheckItem', `fy:${fy}`, {
    ...{ id, no: row.no, name: row.name },
    to: numbersOf(moved).get(id) ?? row.no,
  })
  return yearOf(ctx.db, fy)
}

export const giveUpCheckItem: Programme['giveUpCheckItem'] = (ctx, { fy, id, reason, revision }) => {
  const { row, rows, used } = theItem(ctx.db, fy, id)
  assertFresh({ revision }, row, [])
  if (row.givenUp) throw new Refusal('conflict', `「${row.name}」は、すでに廃止した項目です。`)
  assertNotLast(used)
  setGivenUp(ctx.db, { id, given_up_at: ctx.now, given_up_by: ctx.caller.name, given_up_why: reason })
  note(ctx, 'programme.giveUpCheckItem', `fy:${fy}`, { id, no: row.no, name: row.name, reason })
  return follow(
    ctx,
    fy,
    rows.map((each) => (each.id === id ? { ...each, givenUp: true, no: atTheEnd } : each)),
  )
}

export const takeBackCheckItem: Programme['takeBackCheckItem'] = (ctx, { fy, id, reason, revision }) => {
  const { row, rows, used } = theItem(ctx.db, fy, id)
  assertFresh({ revision }, row, [])
  if (!row.givenUp) throw new Refusal('conflict', `「${row.name}」は、使っている項目です。`)
  assertItemReasoned({ received: hasReceived(ctx.db, fy), reason })
  assertNameFree(row.name, used)
  assertRuleFree(row.rule, used)
  setGivenUp(ctx.db, { id, given_up_at: null, given_up_by: '', given_up_why: '' })
  const items = rows.map((each) => (each.id === id ? { ...each, givenUp: false, no: atTheEnd } : each))
  note(ctx, 'programme.takeBackCheckItem', `fy:${fy}`, {
    ...{ id, mark: itemMark(row, rows), no: numbersOf(items).get(id) ?? 0, name: row.name, reason },
  })
  return follow(ctx, fy, items)
}

export const removeCheckItem: Programme['removeCheckItem'] = (ctx, { fy, id, revision }) => {
  const { row, rows, used } = theItem(ctx.db, fy, id)
  assertFresh({ revision }, row, [])
  if (!row.givenUp) assertNotLast(used)
  assertNeverUsed(row.name, checkedOfYear(ctx.db, fy).find((each) => each.id === id)?.checked ?? 0)
  deleteCheckItem(ctx.db, id)
  note(ctx, 'programme.removeCheckItem', `fy:${fy}`, { id, no: row.no, name: row.name })
  return follow(
    ctx,
    fy,
    rows.filter((each) => each.id !== id),
  )
}

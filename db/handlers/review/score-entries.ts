import type { z } from 'zod'
import type { OfficeContract } from '../../../shared/contract/index.ts'
import type { entry } from '../../../shared/contract/review/records.ts'
import { jstDate } from '../../../shared/domain/calendar/jst.ts'
import type { Fields } from '../../../shared/domain/record-fields.ts'
import { assertScore } from '../../../shared/domain/review/scoring.ts'
import { assertEntry, entrySourceLabel } from '../../../shared/domain/review/second-look/entry.ts'
import {
  assertDecidable,
  comparedTwice,
  confirmed,
  isUnchecked,
  type LookedCell,
  type LookState,
  type LookWay,
} from '../../../shared/domain/review/second-look/look.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, assertSameRecord, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers, Seeing } from '../../handler.ts'
import { toLooked, uncheckedSheetsOf } from '../../records/review/unchecked.ts'
import { criterionRows } from '../../tables/programme/programme.ts'
import { reviewerById } from '../../tables/review/review.ts'
import {
  type EntryRow,
  entryById,
  insertEntry,
  lastEntry,
  looksOfSheet,
  setLook,
} from '../../tables/review/score-entry.ts'
import { scoresOfSheet, touchSheet } from '../../tables/review/score-sheet.ts'
import { keepScore } from '../../upkeep/keep-score.ts'
import { shownReviewer } from './reviewers.ts'
import { assertWritable, type SheetFound, theSheet } from './the-sheet.ts'

type Entries = Handlers<OfficeContract>['scoreEntries']

const toEntry = (row: EntryRow): z.input<typeof entry> => ({
  id: row.id,
  reviewerId: row.reviewer_id,
  source: row.source,
  word: row.word,
  receivedAt: row.received_at,
})

/** Whether the caller says first how points came, and the 受け取り of today from which they go on typing. */
export function entryOfToday({ db, caller, sight, today }: Seeing & Pick<Context, 'caller' | 'today'>, of: string) {
  const asksSource = sight.may.scoreForOthers
  const last = asksSource ? lastEntry(db, { reviewerId: of, profileId: caller.profileId }) : undefined
  return { asksSource, entry: last !== undefined && jstDate(last.begun_at) === today ? toEntry(last) : null }
}

const unchecked: Entries['unchecked'] = (ctx, { fy }) => uncheckedSheetsOf(ctx, fy)

const entryFields = {
  source: { label: '受け取り方', kind: 'code', words: entrySourceLabel },
  word: { label: '補足', kind: 'line', limit: 100 },
  receivedAt: { label: '受け取った日時', kind: 'moment' },
} as const satisfies Fields

const begin: Entries['begin'] = (ctx, { id, reviewerId, ...said }) => {
  const known = entryById(ctx.db, id)
  if (known) {
    assertSameRecord(known.reviewer_id === reviewerId)
    assertSameWords(entryFields, toEntry(known), said)
    return toEntry(known)
  }
  const found = reviewerById(ctx.db, reviewerId)
  if (!found) throw missing('委員')
  const reviewer = shownReviewer(ctx, reviewerId, found.fy)
  assertEntry(said, ctx.now)
  const row: EntryRow = {
    id,
    reviewer_id: reviewer.id,
    source: said.source,
    word: said.word,
    received_at: said.receivedAt,
    begun_at: ctx.now,
    begun_by: ctx.caller.profileId,
  }
  insertEntry(ctx.db, row)
  note(ctx, 'scoreEntries.begin', reviewer.id, { id, code: reviewer.code, ...said })
  return toEntry(row)
}

interface Opened {
  readonly sheet: SheetFound
  readonly cells: readonly LookedCell[]
}

/** The sheet as it was seen, still open, with the cells that were typed from an 受け取り. */
function opened(ctx: Context, { sheetId, revision }: { sheetId: string; revision: number }): Opened {
  const sheet = theSheet(ctx.db, sheetId)
  assertWritable(ctx, sheet)
  assertFresh({ revision }, sheet, [])
  const raws = new Map(scoresOfSheet(ctx.db, sheetId).map(({ criterion_id, raw }) => [criterion_id, raw]))
  return {
    sheet,
    cells: looksOfSheet(ctx.db, sheetId).map((look) => toLooked(look, raws.get(look.criterion_id) ?? null)),
  }
}

/** What was found of one cell, by the caller and now. */
function found(
  { db, caller, now }: Context,
  sheet: SheetFound,
  cell: { criterionId: string; state: LookState; how: LookWay; second?: number | null },
): void {
  setLook(db, {
    sheet_id: sheet.id,
    criterion_id: cell.criterionId,
    state: cell.state,
    second_raw: cell.second ?? null,
    looked_how: cell.how,
    looked_by: caller.profileId,
    looked_at: now,
  })
}

/** 「1・3」: which criteria, for the record of deeds. */
const numbersOf = (db: ReadDb, fy: number, ids: readonly string[]): string =>
  criterionRows(db, fy)
    .filter(({ id }) => ids.includes(id))
    .map(({ no }) => no)
    .join('・')

function done(ctx: Context, { sheet, cells }: Opened, checked: readonly string[]) {
  touchSheet(ctx.db, sheet.id)
  const left = cells.filter((cell) => isUnchecked(cell) && !checked.includes(cell.criterionId))
  return {
    sheetId: sheet.id,
    reviewerId: sheet.reviewer_id,
    revision: sheet.revision + 1,
    checked: checked.length,
    left: left.length,
  }
}

const check: Entries['check'] = (ctx, input) => {
  const open = opened(ctx, input)
  const { checked, differs } = confirmed(open.cells, ctx.caller.profileId, input.differs)
  for (const criterionId of checked) found(ctx, open.sheet, { criterionId, state: 'checked', how: 'second' })
  for (const criterionId of differs) found(ctx, open.sheet, { criterionId, state: 'differs', how: 'second' })
  note(ctx, 'scoreEntries.check', open.sheet.id, {
    checked: checked.length,
    differs: numbersOf(ctx.db, open.sheet.fy, differs),
  })
  return done(ctx, open, checked)
}

const typeAgain: Entries['typeAgain'] = (ctx, input) => {
  const open = opened(ctx, input)
  const { checked, differs } = comparedTwice(open.cells, input.typed)
  const criteria = new Map(criterionRows(ctx.db, open.sheet.fy).map((each) => [each.id, each]))
  for (const { criterionId, raw } of input.typed) assertScore(raw, criteria.get(criterionId)?.maxRaw)
  for (const criterionId of checked) found(ctx, open.sheet, { criterionId, state: 'checked', how: 'twice' })
  for (const { criterionId, raw } of differs)
    found(ctx, open.sheet, { criterionId, state: 'differs', how: 'twice', second: raw })
  const otherwise = differs.map(({ criterionId }) => criterionId)
  note(ctx, 'scoreEntries.typeAgain', open.sheet.id, {
    checked: checked.length,
    differs: numbersOf(ctx.db, open.sheet.fy, otherwise),
  })
  return done(ctx, open, checked)
}

const decide: Entries['decide'] = (ctx, { criterionId, raw, ...seen }) => {
  const open = opened(ctx, seen)
  const { sheet } = open
  const cell = open.cells.find((each) => each.criterionId === criterionId)
  assertDecidable(cell, raw)
  const stored = scoresOfSheet(ctx.db, sheet.id).find((each) => each.criterion_id === criterionId)
  const entryId = looksOfSheet(ctx.db, sheet.id).find((each) => each.criterion_id === criterionId)?.entry_id ?? null
  if (raw !== stored?.raw)
    keepScore(
      ctx,
      { sheet_id: sheet.id, criterion_id: criterionId, raw, remark: stored?.remark ?? '' },
      { came: 'entry', entryId, fileId: null },
    )
  found(ctx, sheet, { criterionId, state: 'checked', how: 'twice' })
  note(ctx, 'scoreEntries.decide', sheet.id, {
    criterionId,
    criterion: Number(numbersOf(ctx.db, sheet.fy, [criterionId])),
    first: stored?.raw ?? null,
    second: cell?.second ?? null,
    to: raw,
  })
  return done(ctx, open, [criterionId])
}

export const scoreEntries: Entries = { unchecked, begin, check, typeAgain, decide }

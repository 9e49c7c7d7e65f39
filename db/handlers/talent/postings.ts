import type { OfficeContract } from '../../../shared/contract/index.ts'
import { bodyNameOf } from '../../../shared/domain/bodies/local-bodies.ts'
import { changesOf, clashesOf } from '../../../shared/domain/record-fields.ts'
import type { Clash } from '../../../shared/domain/refusal.ts'
import {
  assertExtends,
  assertPosting,
  type PostingValues,
  postingFields,
} from '../../../shared/domain/talent/postings/posting.ts'
import { note } from '../../audit.ts'
import { assertFresh, assertSameRecord, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { theYear } from '../../records/programme/year.ts'
import {
  columnsOfPosting,
  postingsOf,
  shownPosting,
  thePosting,
  valuesOfPosting,
} from '../../records/talent/postings.ts'
import {
  insertExtension,
  insertPosting,
  type PostingRow,
  postingById,
  setClosesOn,
  setPosting,
  setPostingRemoved,
} from '../../tables/talent/posting.ts'
import { indexPosting, unindexPosting } from '../../upkeep/search/postings.ts'
import { uuidOf } from '../../upkeep/uuid-of.ts'

type Postings = Handlers<OfficeContract>['postings']

export const postings: Postings = {
  lines: ({ db, today }, { fy }) =>
    postingsOf(db, fy, today).map(({ id, code, body, title, closesOn, state }) => ({
      id,
      code,
      body,
      title,
      closesOn,
      state,
    })),
  page: ({ db, today }, { id }) => shownPosting(db, thePosting(db, id), today),
  list: ({ db, today }, { fy }) => [...postingsOf(db, fy, today)],

  add(ctx, { id, fy, code, ...yours }) {
    theYear(ctx.db, fy)
    const known = postingById(ctx.db, id)
    if (known) {
      assertSameRecord(known.fy === fy && known.code === code)
      assertSameWords(postingFields, valuesOfPosting(known), yours)
      return shownPosting(ctx.db, known, ctx.today)
    }
    assertPosting(yours, ctx.today)
    insert(ctx, { id, fy, code, yours })
    return kept(ctx, id, 'add', { after: yours })
  },

  edit(ctx, { id, code, revision, ...yours }) {
    const row = thePosting(ctx.db, id)
    const before = valuesOfPosting(row)
    assertFresh({ revision }, row, () => [...clashOfBody(row.code, code), ...clashesOf(postingFields, before, yours)])
    assertPosting(yours, ctx.today)
    setPosting(ctx.db, { ...columnsOfPosting(yours), id, code })
    return kept(ctx, id, 'edit', { ...changesOf(before, yours), ...movedFrom(row.code, code) })
  },

  extend(ctx, { id, until, reason, revision }) {
    const row = thePosting(ctx.db, id)
    assertFresh({ revision }, row, [])
    assertExtends(row, until)
    const madeAt = ctx.now
    insertExtension(ctx.db, {
      ...{ id: uuidOf('posting extension', id, until, row.revision), postingId: id },
      ...{ fromOn: row.closesOn ?? until, untilOn: until, reason, madeBy: ctx.caller.name, madeAt },
    })
    setClosesOn(ctx.db, { id, closesOn: until })
    return kept(ctx, id, 'extend', { from: row.closesOn, until, reason })
  },

  remove(ctx, { id, revision }) {
    const row = thePosting(ctx.db, id)
    assertFresh({ revision }, row, [])
    setPostingRemoved(ctx.db, { id, at: ctx.now })
    unindexPosting(ctx.db, id)
    note(ctx, 'postings.remove', `fy:${row.fy}`, { id, ...calledOf(row) })
    return { id, revision: row.revision + 1 }
  },

  restore(ctx, { id, revision }) {
    const row = postingById(ctx.db, id)
    if (!row) throw missing('採用情報')
    assertFresh({ revision }, row, [])
    if (row.removedAt === null) return shownPosting(ctx.db, row, ctx.today)
    setPostingRemoved(ctx.db, { id, at: null })
    return kept(ctx, id, 'restore', {})
  },

  /** Line by line: one that was changed meanwhile refuses them all, so that what was seen before is what is stored. */
  take(ctx, { fy, fileName, lines }) {
    theYear(ctx.db, fy)
    const done = { added: 0, changed: 0, left: 0 }
    const touched: string[] = []
    for (const { id, code, revision, ...yours } of lines) {
      const row = postingById(ctx.db, id)
      assertSameRecord(row === undefined ? revision === null : row.fy === fy)
      if (row !== undefined && isAsFiled(row, code, yours)) {
        done.left += 1
        continue
      }
      if (row !== undefined)
        assertFresh({ revision: revision ?? 0 }, row, () => clashesOf(postingFields, valuesOfPosting(row), yours))
      assertPosting(yours, ctx.today)
      if (row === undefined) insert(ctx, { id, fy, code, yours })
      else setPosting(ctx.db, { ...columnsOfPosting(yours), id, code })
      indexPosting(ctx.db, thePosting(ctx.db, id))
      done[row === undefined ? 'added' : 'changed'] += 1
      touched.push(id)
    }
    if (touched.length > 0) note(ctx, 'postings.take', `fy:${fy}`, { fileName, ...done, touched })
    return done
  },
}

function insert(
  ctx: Context,
  { id, fy, code, yours }: { id: string; fy: number; code: string; yours: PostingValues },
): void {
  const by = { recordedBy: ctx.caller.name, recordedAt: ctx.now }
  insertPosting(ctx.db, { ...columnsOfPosting(yours), id, fy, code, ...by })
}

const isAsFiled = (row: PostingRow, code: string, yours: PostingValues): boolean =>
  row.removedAt === null && row.code === code && Object.keys(changesOf(valuesOfPosting(row), yours).after).length === 0

const clashOfBody = (theirs: string, yours: string): Clash[] => [
  { field: 'code', label: '団体', theirs: bodyNameOf(theirs), yours: bodyNameOf(yours), stored: theirs },
]

const movedFrom = (before: string, after: string) =>
  before === after ? {} : { bodyBefore: bodyNameOf(before), bodyAfter: bodyNameOf(after) }

const calledOf = ({ code, title }: PostingRow) => ({ body: bodyNameOf(code), title })

/** The deed goes on record and into the search, and the record as it now stands is the answer. */
function kept(ctx: Context, id: string, deed: 'add' | 'edit' | 'extend' | 'restore', detail: object) {
  const row = thePosting(ctx.db, id)
  indexPosting(ctx.db, row)
  note(ctx, `postings.${deed}`, `fy:${row.fy}`, { id, ...calledOf(row), ...detail })
  return shownPosting(ctx.db, row, ctx.today)
}

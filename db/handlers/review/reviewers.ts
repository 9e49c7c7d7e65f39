import { randomUUID } from 'node:crypto'
import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertNameFree } from '../../../shared/domain/office/people.ts'
import { changesOf, clashesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import {
  assertMayRemoveReviewer,
  assertPassphraseUsed,
  nextReviewerCode,
} from '../../../shared/domain/review/reviewer.ts'
import { reviewerFields } from '../../../shared/domain/review/reviewer-fields.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, assertSameRecord, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers, Seeing } from '../../handler.ts'
import { sentAgain, storePassphrase } from '../../passphrase.ts'
import { theYear } from '../../records/programme/year.ts'
import { unindex } from '../../search.ts'
import { insertProfile, letReviewerIn, othersInUse, profileById } from '../../tables/office/profile.ts'
import { programmeRow } from '../../tables/programme/programme.ts'
import {
  codesOfYear,
  insertReviewer,
  type ReviewerRow,
  reviewerById,
  reviewerRows,
  setRemoved,
  setReviewer,
} from '../../tables/review/review.ts'
import { deleteSheetsOf, wordsOfReviewer } from '../../tables/review/score-sheet.ts'
import { indexReviewer } from '../../upkeep/search/review.ts'
import { ensureSheets } from './new-sheets.ts'

type Reviewers = Handlers<OfficeContract>['reviewers']

const list: Reviewers['list'] = ({ db }, { fy }) => reviewerRows(db, fy)

const add: Reviewers['add'] = (ctx, { withProfile, passphrase, ...input }) => {
  theYear(ctx.db, input.fy)
  assertPassphraseUsed({ withProfile, passphrase })
  const known = reviewerById(ctx.db, input.id)
  if (known) {
    assertSameRecord(known.fy === input.fy)
    const profile = known.profileId === null ? undefined : profileById(ctx.db, known.profileId)
    const stored = profile ?? { salt: null, passphrase: null }
    assertSameWords(
      {
        ...reviewerFields,
        withProfile: { label: '利用者としての登録', kind: 'yes' },
        passphrase: sentAgain.field,
      },
      { ...known, withProfile: profile !== undefined, passphrase: sentAgain.stored },
      { ...input, withProfile, passphrase: sentAgain.of(passphrase, stored) },
    )
    return known
  }
  const profileId = withProfile ? randomUUID() : null
  if (profileId !== null) {
    assertNameFree(input.name, othersInUse(ctx.db, profileId))
    insertProfile(ctx.db, {
      id: profileId,
      name: input.name,
      kana: input.kana,
      talent: 0,
      role: 'reviewer',
      ...storePassphrase(passphrase),
    })
  }
  const code = nextReviewerCode(codesOfYear(ctx.db, input.fy).map((row) => row.code))
  insertReviewer(ctx.db, { ...input, code, profileId })
  if (programmeRow(ctx.db, input.fy)?.scoringStarted) ensureSheets(ctx, input.fy)
  note(ctx, 'reviewers.add', input.id, { code, seat: input.seat, withProfile })
  return stored(ctx, input.id)
}

const edit: Reviewers['edit'] = (ctx, { id, revision, ...yours }) => {
  const row = theReviewer(ctx.db, id)
  const before = fieldsOf(reviewerFields, row)
  assertFresh({ revision }, row, clashesOf(reviewerFields, before, yours))
  setReviewer(ctx.db, { ...yours, id })
  note(ctx, 'reviewers.edit', id, { code: row.code, ...changesOf(before, yours) })
  return stored(ctx, id)
}

const remove: Reviewers['remove'] = (ctx, { id, revision }) => {
  const before = theReviewer(ctx.db, id)
  assertFresh({ revision }, before, [])
  assertMayRemoveReviewer({ code: before.code, words: wordsOfReviewer(ctx.db, id) })
  deleteSheetsOf(ctx.db, id)
  letIn(ctx, before, false)
  const after = setRemoved(ctx.db, { id, at: ctx.now })
  unindex(ctx.db, 'reviewer', id)
  note(ctx, 'reviewers.remove', id, { code: before.code })
  return { id, revision: after?.revision ?? revision }
}

const restore: Reviewers['restore'] = (ctx, { id, revision }) => {
  const before = theReviewer(ctx.db, id)
  assertFresh({ revision }, before, [])
  letIn(ctx, before, true)
  const after = setRemoved(ctx.db, { id, at: null })
  if (programmeRow(ctx.db, before.fy)?.scoringStarted) ensureSheets(ctx, before.fy)
  stored(ctx, id)
  note(ctx, 'reviewers.restore', id, { code: before.code })
  return { id, revision: after?.revision ?? revision }
}

/** Who signs in as 委員 does so while the seat is theirs. Refuses (`invalid`) a name that another user bears by now. */
function letIn({ db }: Context, { profileId }: ReviewerRow, active: boolean): void {
  const profile = profileId === null ? undefined : profileById(db, profileId)
  if (profile === undefined) return
  if (active) assertNameFree(profile.name, othersInUse(db, profile.id))
  letReviewerIn(db, { id: profile.id, active: active ? 1 : 0 })
}

/** The reviewer whose sheets are asked for, if the caller may see them. */
export function shownReviewer({ db, sight }: Seeing, reviewerId: string, fy: number): ReviewerRow {
  const row = theReviewer(db, reviewerId)
  if (row.fy !== fy) throw missing('委員')
  if (!sight.reviewers.shows(row)) throw new Refusal('forbidden', 'ほかの委員の採点票は見られません。')
  return row
}

export function theReviewer(db: ReadDb, id: string): ReviewerRow {
  const row = reviewerById(db, id)
  if (!row) throw missing('委員')
  return row
}

function stored(ctx: Context, id: string) {
  const row = theReviewer(ctx.db, id)
  indexReviewer(ctx.db, row)
  return row
}

export const reviewers: Reviewers = { list, add, edit, remove, restore }

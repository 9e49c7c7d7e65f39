import type { OfficeContract } from '../../../shared/contract/index.ts'
import {
  assertNotStruck,
  assertPhoneNote,
  phoneNoteFields,
} from '../../../shared/domain/applications/correspondence/note.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { changesOf, clashesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { note } from '../../audit.ts'
import { assertFresh, assertSameRecord, assertSameWords } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { bodiesOf, correspondenceOf, shownNote, theNote } from '../../records/applications/correspondence.ts'
import { theYear } from '../../records/programme/year.ts'
import {
  insertPhoneNote,
  type PhoneNoteRow,
  phoneNoteById,
  setPhoneNote,
  setPhoneNoteStruck,
} from '../../tables/applications/phone-note.ts'

type Correspondence = Handlers<OfficeContract>['correspondence']

export const correspondence: Correspondence = {
  list: ({ db }, { fy }) => bodiesOf(db, fy),

  page: (ctx, { fy, jis2 }) => correspondenceOf(ctx, fy, jis2),

  addNote(ctx, { id, fy, jis2, ...yours }) {
    theYear(ctx.db, fy)
    const known = phoneNoteById(ctx.db, id)
    if (known) {
      assertSameRecord(known.fy === fy && known.jis2 === jis2)
      assertSameWords(phoneNoteFields, shownNote(known), yours)
      return shownNote(known)
    }
    assertPhoneNote(yours, ctx.now)
    const row = { ...yours, done: yours.done ? 1 : 0, recordedBy: ctx.caller.name, recordedAt: ctx.now }
    insertPhoneNote(ctx.db, { ...row, id, fy, jis2 })
    return kept(ctx, id, 'addNote', { after: yours })
  },

  editNote(ctx, { id, revision, ...yours }) {
    const row = theNote(ctx.db, id)
    const before = fieldsOf(phoneNoteFields, shownNote(row))
    assertFresh({ revision }, row, clashesOf(phoneNoteFields, before, yours))
    assertNotStruck(row)
    assertPhoneNote(yours, ctx.now)
    setPhoneNote(ctx.db, { ...yours, id, done: yours.done ? 1 : 0 })
    return kept(ctx, id, 'editNote', changesOf(before, yours))
  },

  strikeNote(ctx, { id, reason, revision }) {
    const row = theNote(ctx.db, id)
    assertFresh({ revision }, row, [])
    assertNotStruck(row)
    setPhoneNoteStruck(ctx.db, { id, at: ctx.now, by: ctx.caller.name, why: reason })
    return kept(ctx, id, 'strikeNote', { reason })
  },
}

/** The deed goes on record, and the note as it now stands is the answer. */
function kept(ctx: Context, id: string, deed: 'addNote' | 'editNote' | 'strikeNote', detail: object) {
  const row: PhoneNoteRow = theNote(ctx.db, id)
  note(ctx, `correspondence.${deed}`, `fy:${row.fy}`, {
    id,
    jis2: row.jis2,
    body: prefectureNameOf(row.jis2),
    ...detail,
  })
  return shownNote(row)
}

import type { OfficeContract } from '../../../shared/contract/index.ts'
import { changesOf, clashesOf } from '../../../shared/domain/record-fields.ts'
import { assertCourse, courseFields } from '../../../shared/domain/talent/training/course.ts'
import { note } from '../../audit.ts'
import { assertFresh, assertSameRecord, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { theYear } from '../../records/programme/year.ts'
import {
  certificateOf,
  coursePage,
  coursesOf,
  shownCourse,
  theCourse,
  valuesOfCourse,
} from '../../records/talent/training.ts'
import { untrainedCount, untrainedPeople } from '../../records/talent/untrained.ts'
import { courseById, insertCourse, setCourse, setCourseRemoved } from '../../tables/talent/training.ts'
import {
  attend,
  editParticipant,
  enrol,
  issue,
  removeParticipant,
  restoreParticipant,
  takeCertificateBack,
} from './participants.ts'
import { putUnits } from './units.ts'

type Training = Handlers<OfficeContract>['training']

export const training: Training = {
  list: ({ db }, { fy }) => coursesOf(db, fy),

  page: ({ db }, { id }) => coursePage(db, id),

  untrained: ({ db }, { day }) => untrainedPeople(db, day),

  lacking: ({ db }, { day }) => untrainedCount(db, day),

  letter(ctx, { id }) {
    const letter = certificateOf(ctx, id)
    return { ...letter, stops: [...letter.stops] }
  },

  add(ctx, { id, fy, ...yours }) {
    theYear(ctx.db, fy)
    const known = courseById(ctx.db, id)
    if (known) {
      assertSameRecord(known.fy === fy)
      assertSameWords(courseFields, valuesOfCourse(ctx.db, known), yours)
      return shownCourse(ctx.db, known)
    }
    assertCourse(yours)
    const { units, ...words } = yours
    insertCourse(ctx.db, { ...words, id, fy })
    putUnits(ctx.db, id, units)
    return kept(ctx, id, 'add', { after: yours })
  },

  edit(ctx, { id, revision, ...yours }) {
    const row = theCourse(ctx.db, id)
    const before = valuesOfCourse(ctx.db, row)
    assertFresh({ revision }, row, () => clashesOf(courseFields, before, yours))
    assertCourse(yours)
    const { units, ...words } = yours
    setCourse(ctx.db, { ...words, id })
    putUnits(ctx.db, id, units)
    return kept(ctx, id, 'edit', changesOf(before, yours))
  },

  remove(ctx, { id, revision }) {
    const row = theCourse(ctx.db, id)
    assertFresh({ revision }, row, [])
    setCourseRemoved(ctx.db, { id, at: ctx.now })
    note(ctx, 'training.remove', `fy:${row.fy}`, { id, title: row.title })
    return { id, revision: row.revision + 1 }
  },

  restore(ctx, { id, revision }) {
    const row = courseById(ctx.db, id)
    if (!row) throw missing('研修')
    assertFresh({ revision }, row, [])
    if (row.removedAt === null) return shownCourse(ctx.db, row)
    setCourseRemoved(ctx.db, { id, at: null })
    return kept(ctx, id, 'restore', {})
  },

  enrol,
  editParticipant,
  attend,
  removeParticipant,
  restoreParticipant,
  issue,
  takeCertificateBack,
}

/** The deed goes on record, and the course as it now stands is the answer. */
function kept(ctx: Context, id: string, deed: 'add' | 'edit' | 'restore', detail: object) {
  const row = theCourse(ctx.db, id)
  note(ctx, `training.${deed}`, `fy:${row.fy}`, { id, title: row.title, ...detail })
  return shownCourse(ctx.db, row)
}

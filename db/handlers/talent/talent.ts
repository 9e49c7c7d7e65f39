import { isDeepStrictEqual } from 'node:util'
import type { OfficeContract } from '../../../shared/contract/index.ts'
import { changesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { assertTellable, examFields } from '../../../shared/domain/talent/people/exams.ts'
import { talentRuleFields } from '../../../shared/domain/talent/people/rules.ts'
import { note } from '../../audit.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { theYear } from '../../records/programme/year.ts'
import { examsKnown } from '../../records/talent/exams.ts'
import { previewOf } from '../../records/talent/import.ts'
import { countsOf, lineOfRegistrant, pageOf, provisionsShown } from '../../records/talent/page.ts'
import { registrantsOf } from '../../records/talent/registrants.ts'
import { talentRulesOf } from '../../records/talent/rules.ts'
import { putExamKind } from '../../tables/talent/exam.ts'
import { importsWaiting } from '../../tables/talent/import.ts'
import { registrantsWith } from '../../tables/talent/parts.ts'
import { putRule } from '../../tables/talent/rule.ts'
import { indexRegistrant } from '../../upkeep/search/talent.ts'
import { dropFile, dropReading, store, takeReading } from './imports.ts'
import { editPerson, editTerms, register } from './people.ts'
import { notePrinted, recordProvision } from './provision.ts'
import { see } from './seeing.ts'
import { clearSummary, move, recordConsent, verify } from './standing.ts'
import { withdraw } from './withdraw.ts'

type Talent = Handlers<OfficeContract>['talent']

/** Whoever passed it is found by its name of today. One that was added a moment ago, and came again, is answered as it is. */
const setExam: Talent['setExam'] = (ctx, { code, revision, ...given }) => {
  const known = examsKnown(ctx.db)
  const before = known.find((exam) => exam.code === code)
  const yours = fieldsOf(examFields, given)
  if (before !== undefined && revision === null) {
    if (isDeepStrictEqual(fieldsOf(examFields, before), yours)) return before
    throw new Refusal(
      'invalid',
      `記号「${code}」の試験は一覧にあります。別の記号にするか、一覧のその行を直してください。`,
      { fields: { code: '一覧にある記号です。' } },
    )
  }
  if (before === undefined && revision !== null) throw missing('試験')
  assertFresh({ revision: revision ?? 0 }, { revision: before?.revision ?? 0 }, [])
  assertTellable(
    { ...yours, code },
    known.filter((other) => other !== before),
  )
  putExamKind(ctx.db, { ...yours, code, retired: yours.retired ? 1 : 0, revision: (revision ?? 0) + 1 })
  if (before !== undefined && before.name !== yours.name)
    for (const id of registrantsWith(ctx.db, code)) indexRegistrant(ctx.db, id)
  const changed = before === undefined ? {} : changesOf(fieldsOf(examFields, before), yours)
  note(ctx, 'talent.setExam', 'office', { code, name: yours.name, isNew: before === undefined, ...changed })
  return { ...yours, code, revision: (revision ?? 0) + 1 }
}

export const talent: Talent = {
  counts: ({ db }) => countsOf(db),
  list: ({ db }, { fy }) => ({
    rows: registrantsOf(db).map(lineOfRegistrant),
    rules: talentRulesOf(db, fy),
    waiting: importsWaiting(db),
  }),
  page: ({ db }, { id }) => pageOf(db, id),
  exams: ({ db }) => examsKnown(db),
  provisions: ({ db }) => provisionsShown(db),
  preview: ({ db }, { id }) => previewOf(db, id),
  register,
  editTerms,
  editPerson,
  verify,
  move,
  recordConsent,
  clearSummary,
  see,
  withdraw,
  takeReading,
  dropFile,
  store,
  dropReading,
  recordProvision,
  notePrinted,
  setExam,
  setRules(ctx, { fy, revision, ...yours }) {
    theYear(ctx.db, fy)
    const known = talentRulesOf(ctx.db, fy)
    assertFresh({ revision }, known, [])
    const before = fieldsOf(talentRuleFields, known)
    putRule(ctx.db, { ...yours, fy, atYearEnd: yours.atYearEnd ? 1 : 0, revision: revision + 1 })
    note(ctx, 'talent.setRules', `fy:${fy}`, changesOf(before, yours))
    return { ...yours, revision: revision + 1 }
  },
}

import type { OfficeContract } from '../../../shared/contract/index.ts'
import { changesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { talentRuleFields } from '../../../shared/domain/talent/people/rules.ts'
import { note } from '../../audit.ts'
import { assertFresh } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { theYear } from '../../records/programme/year.ts'
import { previewOf } from '../../records/talent/import.ts'
import { countsOf, lineOfRegistrant, pageOf, provisionsShown } from '../../records/talent/page.ts'
import { registrantsOf } from '../../records/talent/registrants.ts'
import { talentRulesOf } from '../../records/talent/rules.ts'
import { importsWaiting } from '../../tables/talent/import.ts'
import { putRule } from '../../tables/talent/rule.ts'
import { dropFile, dropReading, store, takeReading } from './imports.ts'
import { editPerson, editTerms, register } from './people.ts'
import { notePrinted, recordProvision } from './provision.ts'
import { see } from './seeing.ts'
import { clearSummary, move, recordConsent, verify } from './standing.ts'
import { withdraw } from './withdraw.ts'

export const talent: Handlers<OfficeContract>['talent'] = {
  counts: ({ db }) => countsOf(db),
  list: ({ db }, { fy }) => ({
    rows: registrantsOf(db).map(lineOfRegistrant),
    rules: talentRulesOf(db, fy),
    waiting: importsWaiting(db),
  }),
  page: ({ db }, { id }) => pageOf(db, id),
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

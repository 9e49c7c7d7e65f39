import { z } from 'zod'
import { conflictFields } from '../../domain/review/reviewer-fields.ts'
import { roles } from '../../domain/roles.ts'
import { fy, id, jis2, requiredText, revision } from '../fields.ts'
import { command, query } from '../operation.ts'
import { editShape, newShape } from '../record-shapes.ts'
import { conflict, conflictHint, noConflict } from './records.ts'

/** 都道府県 that a 委員 answers for in one deed. */
const bodies = z.array(jis2).min(1).max(47).meta({ title: '都道府県' })

/** Reasons of a 候補, by the keys they were shown with. */
const reasons = z.array(id).min(1).max(200).meta({ title: '候補の根拠' })

export const conflicts = {
  list: query({
    about: '利害関係の申告(委員 × 都道府県)',
    input: z.object({ fy }),
    output: z.array(conflict),
    reads: ['conflicts', 'reviewers'],
    allowed: [...roles],
  }),
  none: query({
    about: '利害関係なしの申告(委員 × 都道府県)。どちらの申告もない組は未回答',
    input: z.object({ fy }),
    output: z.array(noConflict),
    reads: ['conflicts', 'reviewers'],
    allowed: [...roles],
  }),
  declareNone: command({
    about: '利害関係なしと申告する(一人の委員について、いくつの都道府県でも)',
    input: z.object({ reviewerId: id, bodies }),
    /** What was not answered before. */
    output: z.array(noConflict),
    changes: ['conflicts'],
    allowed: ['officer', 'reviewer'],
  }),
  takeNoneBack: command({
    about: '利害関係なしの申告を取り消し、未回答に戻す',
    input: z.object({ reviewerId: id, bodies }),
    /** What is not answered any more. */
    output: z.array(jis2),
    changes: ['conflicts'],
    allowed: ['officer'],
  }),
  declare: command({
    about: '利害関係を申告する(除外なら、点は見えなくなり分母からも外れる)',
    input: z.object({
      id,
      reviewerId: id,
      jis2,
      ...newShape(conflictFields),
    }),
    output: conflict,
    changes: ['conflicts'],
    allowed: ['officer', 'reviewer'],
  }),
  edit: command({
    about: '利害関係の種類・扱い・内容を変える',
    input: z.object({ id, ...editShape(conflictFields), revision }),
    output: conflict,
    changes: ['conflicts'],
    allowed: ['officer'],
  }),
  withdraw: command({
    about: '利害関係の申告を取り消す(理由が要る)',
    input: z.object({ id, reason: requiredText(1000, '理由'), revision }),
    output: conflict,
    changes: ['conflicts'],
    allowed: ['officer'],
  }),
  hints: query({
    about: '利害関係の候補(所属、応募書、過去の年度からの推測。事務局だけに見え、何も決めない)',
    input: z.object({ fy }),
    output: z.array(conflictHint),
    reads: ['conflicts', 'reviewers', 'applications', 'support'],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  dismiss: command({
    about: '利害関係の候補を、検討のうえ該当しないとする(理由が要る)',
    input: z.object({ reviewerId: id, jis2, evidence: reasons, reason: requiredText(1000, '理由') }),
    /** The keys of what was not considered before. */
    output: z.array(z.string()),
    changes: ['conflicts'],
    allowed: ['officer'],
  }),
  takeDismissalBack: command({
    about: '該当しないとした利害関係の候補を、検討前に戻す',
    input: z.object({ reviewerId: id, jis2, evidence: reasons }),
    /** The keys of what is open again. */
    output: z.array(z.string()),
    changes: ['conflicts'],
    allowed: ['officer'],
  }),
}

import { z } from 'zod'
import { movingFields } from '../../domain/applications/moving.ts'
import { mostFiles } from '../../domain/applications/registration.ts'
import { fy, id, instant, jis2, moment, revision, text } from '../fields.ts'
import { command, job } from '../operation.ts'
import { newShape } from '../record-shapes.ts'
import { formReading } from './form.ts'
import { announcedShape, cameShape } from './incoming.ts'
import { changesBody, fileKind } from './page.ts'

/** `restored`: its draft had been thrown away, and is back as it was left. */
const intakeOutcome = z.enum(['drafted', 'already', 'restored'])

const readByDefinition = id.nullable().default(null).meta({ title: '様式の定義' })
const sender = z.object({ name: text(200), address: text(300), subject: text(500) })

export const intake = {
  importFiles: job({
    about: 'メール(.eml .msg)や応募書(.docx の組)を読み、未受付の応募を作る',
    input: z.object({ fy, fileIds: z.array(id).min(1).max(200) }),
    output: z.object({
      applications: z.array(
        z.object({
          id,
          prefecture: z.string().nullable(),
          receivedAt: instant.nullable(),
          late: z.boolean(),
          outcome: intakeOutcome,
          fileNames: z.array(z.string()),
        }),
      ),
      /** `remark`: of a file that was taken in all the same. */
      problems: z.array(z.object({ fileName: z.string(), message: z.string(), remark: z.literal(true).optional() })),
    }),
    allowed: ['officer'],
  }),
  sampleMails: job({
    about: '練習用の台帳で、見本の応募メール(.eml)を作る(ほかの台帳では作れない)',
    input: z.object({ fy }),
    output: z.object({ fileIds: z.array(id), files: z.array(z.object({ fileId: id, name: z.string() })) }),
    allowed: ['officer'],
  }),
  takeIn: command({
    about: '読み取った応募を未受付にする(取り込みの最後の一歩)',
    input: z.object({
      id,
      fy,
      receivedAt: instant.nullable(),
      sender,
      messageId: text(500),
      /** By which it was read; null for the form of 令和8年度. */
      definition: readByDefinition,
      reading: formReading,
      /** `opened`: false for a file that is broken or asks for a password. */
      files: z.array(z.object({ fileId: id, kind: fileKind, opened: z.boolean().default(true) })).max(mostFiles),
      /** All that came, as it came; where it is not said, the mail with the files, or each file by itself. */
      came: cameShape.default([]),
      announced: announcedShape.default([]),
    }),
    output: z.object({ id, outcome: intakeOutcome, late: z.boolean() }),
    changes: ['applications', 'search'],
    allowed: ['officer'],
  }),
  readChosen: job({
    about: '鑑文・詳細が二つある応募を、選んだ方から読み直す(前に選ばなかった方へ選び直すこともできる)',
    input: z.object({ id, file: id, revision }),
    output: z.object({ id }),
    allowed: ['officer'],
  }),
  takeChosen: command({
    about: '選んだ鑑文・詳細から読んだ値に替える(読み直しの最後の一歩)',
    /** `as`: which of the two a paper is that had been no form so far. */
    input: z.object({
      ...{ id, file: id, definition: readByDefinition, reading: formReading },
      as: z.enum(['cover', 'detail']).nullable().default(null).meta({ title: '書類の種類' }),
      revision,
    }),
    ...changesBody,
    changes: ['applications', 'search'],
  }),
  create: command({
    about: '応募を手入力で登録する(未受付)',
    input: z.object({ id, fy, jis2, receivedAt: moment.nullable() }),
    ...changesBody,
    changes: ['applications', 'search'],
  }),
  register: command({
    about: '未受付の応募を受付する(受付番号が付き、要件確認の規則が働く)',
    input: z.object({ id, revision }),
    ...changesBody,
    changes: ['applications', 'search'],
  }),
  replaceWith: command({
    about: '未受付の応募を、受付済みの応募の次の版にする(差替え、または補正依頼への回答として)',
    /**
     * `answers`: the 補正依頼 that it answers; null for a 差替え of the body's own. `draftRevision`: of the draft whose differences
     * were shown; null where none were.
     */
    input: z.object({
      ...{ id, draftId: id, answers: id.nullable().default(null).meta({ title: '補正依頼' }) },
      draftRevision: revision.nullable().default(null).meta({ title: '新しく届いた応募の更新番号' }),
      revision,
    }),
    ...changesBody,
    changes: ['applications', 'search'],
  }),
  moveTo: command({
    about: '未受付の応募を、別の団体のものにする',
    input: z.object({ id, ...newShape(movingFields), revision }),
    ...changesBody,
    changes: ['applications', 'search'],
  }),
  moveVersion: job({
    about: '誤って別の団体の次の版にした応募を、その団体から外し、未受付に戻して別の団体へ移す',
    input: z.object({ id, ...newShape(movingFields), revision }),
    /** The draft that it is again. */
    output: z.object({ id }),
    allowed: ['officer'],
  }),
  takeVersionOut: command({
    about: '版を外し、その前の版をいまの版に戻す(版を移す最後の一歩)',
    /** `reading`, `sender`: of the papers of the version before; what stands in its fields is on record. */
    input: z.object({
      ...{ id, ...newShape(movingFields) },
      ...{ reading: formReading.omit({ form: true }), sender, revision },
    }),
    output: z.object({ id, draftId: id }),
    changes: ['applications', 'search'],
    allowed: ['officer'],
  }),
  discard: command({
    about: '未受付の応募を破棄する(元に戻せる)',
    input: z.object({ id, revision }),
    output: z.object({ id, revision: z.int() }),
    changes: ['applications', 'search'],
    allowed: ['officer'],
  }),
  restore: command({
    about: '破棄した応募を戻す',
    input: z.object({ id, revision }),
    output: z.object({ id, revision: z.int() }),
    changes: ['applications', 'search'],
    allowed: ['officer'],
  }),
}

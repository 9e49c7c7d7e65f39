import { z } from 'zod'
import { erasureFields } from '../../domain/talent/people/erasure.ts'
import { consentFields, findingFields, personFields } from '../../domain/talent/people/fields.ts'
import {
  lineTakeLabel,
  lineTakes,
  lineVerdictLabel,
  lineVerdicts,
} from '../../domain/talent/people/form-file/compare.ts'
import { provisionPurposeLabel, provisionPurposes } from '../../domain/talent/people/provision.ts'
import { evidenceKinds, evidenceLabel } from '../../domain/talent/people/requirements.ts'
import { talentRuleFields } from '../../domain/talent/people/rules.ts'
import { viewPurposeLabel, viewPurposes } from '../../domain/talent/people/views.ts'
import { coded, day, fy, id, instant, isoDate, jis2, revision, text } from '../fields.ts'
import { command, job, query } from '../operation.ts'
import { editShape, newShape, shownShape } from '../record-shapes.ts'
import { provisionBook } from '../reports/provision-rows.ts'
import { examOperations } from './exams.ts'
import { formReading } from './form-reading.ts'
import { details, registrant, registrantLine, requirement, state, termsShape, view } from './shapes.ts'

const seers = ['officer', 'approver'] as const
const staff = ['officer', 'approver', 'viewer'] as const
const right = 'talent' as const
const own = { right, allowed: ['officer'] as const }

const rules = z.object({ ...shownShape(talentRuleFields), revision: z.int() })
const standing = z.object({ id, state, revision: z.int() })
const changed = {
  output: standing,
  changes: (_: unknown, { id: changedId }: { id: string }) => [`talent/${changedId}` as const, 'search' as const],
  ...own,
}

/** A line of a list that was read, beside whom it may be. No name stands in it: the officer has the file, and the place in it. */
const importLine = z.object({
  no: z.int(),
  place: z.string(),
  verdict: coded(lineVerdicts, lineVerdictLabel),
  takes: z.array(z.enum(lineTakes)),
  known: z.object({ id, no: z.string() }).nullable(),
  why: z.string(),
  differing: z.array(z.string()),
  troubles: z.array(z.object({ ref: z.string(), words: z.string(), stops: z.boolean() })),
})

const provision = z.object({
  id,
  no: z.int(),
  jis2: z.string(),
  asOf: isoDate,
  people: z.int(),
  purpose: coded(provisionPurposes, provisionPurposeLabel),
  madeBy: z.string(),
  madeAt: instant,
  sha256: z.string().nullable(),
  /** Of those on it who have been erased since: the prefecture is to be told. */
  erased: z.array(z.string()),
})

/** 協力可能人材. */
export const talent = {
  counts: query({
    about: '協力可能人材の人数(3人未満は出さない)',
    input: z.object({}),
    output: z.object({
      registered: z.int().nullable(),
      /** By 居住都道府県; null where fewer than three. */
      byHome: z.array(z.object({ jis2: z.string(), count: z.int().nullable() })),
    }),
    reads: ['talent'],
    allowed: staff,
  }),
  list: query({
    about: '協力可能人材の一覧(氏名・連絡先・勤務先なし)と、年度の規則',
    input: z.object({ fy }),
    output: z.object({
      rows: z.array(registrantLine),
      rules,
      /** Lists that were read and wait to be confirmed. */
      waiting: z.array(z.object({ id, readBy: z.string(), readAt: instant, lines: z.int() })),
    }),
    reads: ['talent'],
    right,
    allowed: seers,
  }),
  page: query({
    about: '一人の協力可能人材(氏名・連絡先・勤務先なし)、誰が見たか、どこへ提供したか',
    input: z.object({ id }),
    output: registrant.extend({
      careers: z.int(),
      hasStatement: z.boolean(),
      summary: z.enum(['none', 'unread', 'clear']),
      views: z.array(view),
      provisions: z.array(z.object({ id, no: z.int(), jis2: z.string(), asOf: isoDate, madeAt: instant })),
      /** The アクセラレータ this person was recorded as. */
      acceleratorId: id.nullable(),
    }),
    reads: ({ id: shown }) => [`talent/${shown}`, 'accelerators'],
    right,
    allowed: seers,
  }),
  provisions: query({
    about: '県へ提供した一覧の記録',
    input: z.object({}),
    output: z.array(provision),
    reads: ['talent'],
    right,
    allowed: seers,
  }),
  preview: query({
    about: '読み取った名簿の全部の行と、取り込むとどうなるか(まだ何も変えない)',
    input: z.object({ id }),
    output: z.object({
      id,
      readBy: z.string(),
      readAt: instant,
      unread: z.array(z.string()),
      lines: z.array(importLine),
      revision: z.int(),
    }),
    reads: ['talent'],
    ...own,
  }),
  register: command({
    about: '協力可能人材の申請を受け付ける',
    input: z.object({ id, appliedOn: day.meta({ title: '申請日' }), ...termsShape, ...newShape(personFields) }),
    ...changed,
  }),
  editTerms: command({
    about: '協力可能人材の働き方と登録要件の区分を直す',
    input: z.object({ id, revision, ...termsShape }),
    ...changed,
  }),
  editPerson: command({
    about: '協力可能人材の氏名・連絡先・職歴・資格を直す',
    input: z.object({ id, revision, ...editShape(personFields) }),
    ...changed,
  }),
  verify: command({
    about: '登録要件の一つを根拠とともに確認する',
    input: z.object({
      id,
      revision,
      requirement: requirement.meta({ title: '登録要件' }),
      holds: z.boolean().meta({ title: '満たすか' }),
      evidence: coded(evidenceKinds, evidenceLabel).nullable().meta({ title: '根拠' }),
      ...newShape(findingFields),
    }),
    ...changed,
  }),
  move: command({
    about: '協力可能人材の登録を次の状態にする',
    input: z.object({ id, revision, to: state }),
    ...changed,
  }),
  recordConsent: command({
    about: '県への提供の同意を記録する(更新、範囲の変更を含む)',
    input: z.object({
      id,
      revision,
      consentId: id.meta({ title: '同意' }),
      ...newShape(consentFields),
      everywhere: z.boolean().meta({ title: '全都道府県' }),
      receivers: z.array(jis2).max(47).meta({ title: '提供してよい都道府県' }),
    }),
    ...changed,
  }),
  clearSummary: command({
    about: '概要を、本人が分からないものとして提供してよいと記録する(取り消すこともできる)',
    input: z.object({ id, revision, clear: z.boolean().meta({ title: '提供してよいか' }) }),
    ...changed,
  }),
  see: command({
    about: '一人の氏名・連絡先・勤務先などを見る(誰がいつ何のために見たかを記録する)',
    input: z.object({
      id,
      registrantId: id.meta({ title: '協力可能人材' }),
      whole: z.boolean().default(false).meta({ title: '持っているもの全部か' }),
      purpose: coded(viewPurposes, viewPurposeLabel).meta({ title: '見る目的' }),
      remark: text(200).default('').meta({ title: '見る目的の補足' }),
    }),
    output: details,
    changes: (_, { registrantId }) => [`talent/${registrantId}`],
    right,
    allowed: seers,
  }),
  withdraw: command({
    about: '同意の取下げなどを受けて抹消する(その人の情報はすべて消える)',
    input: z.object({ id, revision, ...newShape(erasureFields), why: editShape(erasureFields).why }),
    output: z.object({
      no: z.string(),
      /** Prefectures that have a list with that person, to be told. */
      tell: z.array(z.object({ jis2: z.string(), no: z.int(), asOf: isoDate })),
    }),
    changes: ['talent', 'introductions', 'notices', 'accelerators', 'search', 'files', 'keeping', 'audit'],
    ...own,
  }),
  read: job({
    about: '名簿(Excel・CSV)を読む。まだ何も変えず、ファイルは残さない',
    input: z.object({ fileIds: z.array(id).length(1), fy }),
    output: z.object({ id, lines: z.int() }),
    ...own,
  }),
  takeReading: command({
    about: '読み取った名簿を、確かめるまで預かる(読み取りの最後の一歩)',
    input: z.object({
      id,
      fileId: id,
      fy,
      sha256: z.string().length(64),
      unread: z.array(text(100)).max(100).meta({ title: '取り込まない列' }),
      lines: z
        .array(z.object({ place: text(60), reading: formReading }))
        .max(5000)
        .meta({ title: '行' }),
    }),
    output: z.object({ id, lines: z.int() }),
    changes: ['talent', 'files'],
    ...own,
  }),
  dropFile: command({
    about: '読めなかった名簿や、渡せなくなった一覧のファイルを消す',
    input: z.object({ fileId: id }),
    output: z.object({ fileId: id }),
    changes: ['files'],
    ...own,
  }),
  store: command({
    about: '読み取った名簿のうち、選んだ行を取り込む',
    input: z.object({
      id,
      fy,
      revision,
      takes: z
        .array(
          z.object({
            no: z.int().meta({ title: '行' }),
            take: coded(lineTakes, lineTakeLabel).meta({ title: '扱い' }),
          }),
        )
        .max(5000)
        .meta({ title: '行の扱い' }),
    }),
    output: z.object({ added: z.int(), changed: z.int(), left: z.int() }),
    changes: ['talent', 'search'],
    ...own,
  }),
  dropReading: command({
    about: '読み取った名簿を取り込まずに消す',
    input: z.object({ importId: id.meta({ title: '読み取った名簿' }) }),
    output: z.object({ importId: id }),
    changes: ['talent'],
    ...own,
  }),
  provide: job({
    about: 'R16 協力可能人材一覧(提供用)を一つの県あてに作り、提供を記録する',
    input: z.object({
      id,
      fy,
      jis2,
      purpose: coded(provisionPurposes, provisionPurposeLabel).meta({ title: '提供の目的' }),
    }),
    output: z.object({ fileIds: z.array(id), name: z.string(), no: z.int(), people: z.int(), sha256: z.string() }),
    ...own,
  }),
  recordProvision: command({
    about: '県への提供を記録し、提供する一覧を答える(作成の最初の一歩)',
    input: z.object({
      id,
      fy,
      jis2,
      purpose: coded(provisionPurposes, provisionPurposeLabel).meta({ title: '提供の目的' }),
    }),
    output: z.object({ no: z.int(), asOf: isoDate, book: provisionBook }),
    changes: ['talent'],
    ...own,
  }),
  notePrinted: command({
    about: '提供した一覧のファイルの照合値を記録する(作成の最後の一歩)',
    input: z.object({ id, revision, sha256: z.string().length(64) }),
    output: z.object({ id, revision: z.int() }),
    changes: ['talent'],
    ...own,
  }),
  ...examOperations,
  setRules: command({
    about: '年度の登録の規則を決める',
    input: z.object({ fy, revision: z.int().min(0), ...editShape(talentRuleFields) }),
    output: rules,
    changes: ['talent'],
    ...own,
  }),
}

import { z } from 'zod'
import {
  acceleratorFields,
  fixFields,
  moveFields,
  requirementFields,
  ruleFields,
  stepFields,
  termFields,
} from '../../domain/talent/accelerators/fields.ts'
import { day, fy, id, isoDate, jis2, revision, text } from '../fields.ts'
import { auditEntry } from '../office/audit.ts'
import { command, query } from '../operation.ts'
import { editShape, newShape, shownShape } from '../record-shapes.ts'
import { count, line, people, person, requirement, rule, snapshot, standing, state } from './accelerator-shapes.ts'

const staff = ['officer', 'approver', 'viewer'] as const
const persons = ['officer', 'approver'] as const
const changed = {
  output: person,
  changes: ['accelerators'] as const,
  allowed: ['officer'] as const,
  right: 'talent' as const,
}
/** 団体コード, apart by spaces or commas. */
const codes = z
  .string()
  .regex(/^(\d{6}[\s,、]*)*$/, { error: '団体コード(6桁)を空白で区切って入力してください。' })
  .meta({ title: termFields.municipalities.label })
/** Who is found by other words afterwards. */
const renamed = { ...changed, changes: ['accelerators', 'search'] as const }
const termInput = { ...newShape(termFields), municipalities: codes.default('') }

export const accelerators = {
  counts: query({
    about: 'ある日の任命状況を都道府県ごとに数える。基準日を確定していれば、確定した数',
    input: z.object({ fy, day: day.meta({ title: '日' }) }),
    output: z.object({
      day: isoDate,
      isBaseDay: z.boolean(),
      /** The newest fixing of that day; null where the numbers are those of the records now. */
      snapshot: snapshot.nullable(),
      /** Prefectures whose records count otherwise now than when the day was fixed. */
      departed: z.array(z.string()),
      lines: z.array(line),
      /** 延べ人数. */
      total: count,
      persons: people,
      /** The 基準日 before, against which 増減 is said. */
      before: snapshot.nullable(),
      target: people,
      /** Who is 算定対象. */
      rule: z.string(),
    }),
    reads: ['accelerators', 'programme'],
    allowed: staff,
  }),
  days: query({
    about: '年度の基準日と、これまでに確定した任命状況のすべて(確定し直す前のものを含む)',
    input: z.object({ fy }),
    output: z.object({ baseDays: z.array(isoDate), snapshots: z.array(snapshot) }),
    reads: ['accelerators'],
    allowed: staff,
  }),
  rule: query({
    about: '年度の決まり(目標、基準日、算定対象、任命手続)',
    input: z.object({ fy }),
    output: rule,
    reads: ['accelerators'],
    allowed: staff,
  }),
  list: query({
    about: 'アクセラレータの一覧。都道府県と今の状態',
    input: z.object({ fy }),
    output: z.array(
      z.object({
        id,
        name: z.string(),
        kana: z.string(),
        /** Any one of the three requirements is enough. */
        verified: z.boolean(),
        appointments: z.array(
          z.object({
            id,
            jis2: z.string(),
            prefecture: z.string(),
            state,
            standing,
            /** Of the newest term. */
            employment: shownShape(termFields).employment,
            roles: z.string(),
            fromOn: isoDate,
            toOn: isoDate.nullable(),
            municipalities: z.int(),
            endsOn: isoDate.nullable(),
            /** Steps taken of those asked for, and the next one. */
            taken: z.int(),
            asked: z.int(),
            nextStep: z.string(),
          }),
        ),
      }),
    ),
    reads: ['accelerators'],
    allowed: persons,
    right: 'talent',
  }),
  get: query({
    about: '一人のアクセラレータ(要件、任期、任命手続、受けた行政実務研修)',
    input: z.object({ fy, id }),
    output: person,
    reads: ['accelerators', 'talent', 'training'],
    allowed: persons,
    right: 'talent',
  }),
  history: query({
    about: '一人のアクセラレータの経緯',
    input: z.object({ id }),
    output: z.array(auditEntry),
    reads: ({ id: of }) => [`audit/${of}`, 'accelerators'],
    allowed: persons,
    right: 'talent',
  }),
  editRule: command({
    about: '年度の決まりを変える(目標、基準日、算定対象、任命手続)',
    input: z.object({ fy, ...editShape(ruleFields), revision }),
    output: rule,
    changes: ['accelerators'],
    allowed: ['officer'],
  }),
  add: command({
    about: 'アクセラレータの候補を、都道府県と任期とともに記録する(内定した協力可能人材からも)',
    input: z.object({
      id,
      fy,
      appointmentId: id,
      termId: id,
      jis2,
      talentId: id.nullable().default(null).meta({ title: '協力可能人材' }),
      person: z.object(newShape(acceleratorFields)),
      term: z.object(termInput),
    }),
    ...renamed,
  }),
  edit: command({
    about: 'アクセラレータの氏名などを直す',
    input: z.object({ id, fy, ...editShape(acceleratorFields), revision }),
    ...renamed,
  }),
  appoint: command({
    about: '同じ人に、別の都道府県の任用を加える(候補から始まる)',
    input: z.object({ id, fy, acceleratorId: id, termId: id, jis2, ...termInput }),
    ...renamed,
  }),
  renew: command({
    about: '任期を更新する(前の任期はそのまま残る)',
    input: z.object({ id, fy, appointmentId: id, ...termInput }),
    ...changed,
  }),
  editTerm: command({
    about: '任期の内容を直す(確定した基準日の数は変わらない)',
    input: z.object({ id, fy, ...editShape(termFields), municipalities: codes, revision }),
    ...changed,
  }),
  verify: command({
    about: '要件①②③の根拠を記録し、確認する、または確認を取り消す',
    input: z.object({ id, fy, kind: requirement, ...editShape(requirementFields), revision }),
    ...changed,
  }),
  takeStep: command({
    about: '任命手続の一つに日付・備考・書類を記録する。日付を消すと、済んでいないことに戻る',
    input: z.object({
      id,
      fy,
      stepId: id,
      ...editShape(stepFields),
      fileId: id.nullable().meta({ title: '書類' }),
      fileName: text(200).default('').meta({ title: '書類の名前' }),
      revision,
    }),
    ...changed,
  }),
  move: command({
    about: '任用の状態を変える(任命手続を始める、任命、退任、要件喪失、見送り、その取消し)',
    input: z.object({ id, fy, to: state.meta({ title: '新しい状態' }), ...editShape(moveFields), revision }),
    ...changed,
  }),
  noteReports: command({
    about: '基準日の報告が届いた都道府県を記録する、または取り消す',
    input: z.object({
      fy,
      asOf: day.meta({ title: '基準日' }),
      jis2s: z.array(jis2).min(1).max(47).meta({ title: '都道府県' }),
      /** Null takes it back. */
      receivedOn: day.nullable().meta({ title: '届いた日' }),
    }),
    output: z.object({ reported: people }),
    changes: ['accelerators'],
    allowed: ['officer'],
  }),
  fix: command({
    about: '基準日の任命状況を確定する。同じ日をもう一度確定すると、前のものは残り、理由が要る',
    input: z.object({ id, fy, asOf: day.meta({ title: '基準日' }), ...newShape(fixFields) }),
    output: snapshot,
    changes: ['accelerators'],
    allowed: ['officer'],
  }),
}

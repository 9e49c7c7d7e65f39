import { z } from 'zod'
import {
  decisionMethodLabel,
  decisionMethods,
  leaveReasonLabel,
  leaveReasons,
  meetingResultLabel,
  meetingResults,
} from '../../domain/meeting/deeds.ts'
import {
  expectationLabel,
  expectations,
  itemKindLabel,
  itemKinds,
  meetingFields,
  memberKindLabel,
  memberKinds,
  presenceModeLabel,
  presenceModes,
} from '../../domain/meeting/meeting-fields.ts'
import { projectionFaces } from '../../domain/meeting/projecting.ts'
import { coded, day, fy, id, moment, requiredText, revision, text } from '../fields.ts'
import { command, job, query, sight } from '../operation.ts'
import { editShape, newShape } from '../record-shapes.ts'
import { projected, projectedReads } from './projected.ts'
import { meetingItemPage, meetingList, meetingPage, speech, wholePage } from './records.ts'

const reason = text(2000)
const onItem = { itemId: id }
const of = <const Kind extends string>(kind: Kind) => ({ kind: z.literal(kind) })

/** What an officer says has happened; who is conflicted, what must be reasoned and what stood there before the office adds. */
const saidDeed = z.discriminatedUnion('kind', [
  z.object(of('opened')),
  z.object(of('paused')),
  z.object(of('resumed')),
  z.object(of('closed')),
  z.object({ ...of('came'), memberId: id, mode: coded(presenceModes, presenceModeLabel), proxy: text(200) }),
  z.object({ ...of('left'), memberId: id, why: coded(leaveReasons, leaveReasonLabel) }),
  z.object({ ...of('absent'), memberId: id }),
  z.object({ ...of('itemOpened'), ...onItem }),
  z.object({ ...of('ruled'), ...onItem, memberId: id, reason: requiredText(2000, '座長判断の理由') }),
  z.object({
    ...of('voted'),
    ...onItem,
    motion: requiredText(500, '採決の案'),
    yes: z.int().min(0).max(99),
    no: z.int().min(0).max(99),
    abstain: z.int().min(0).max(99),
    chair: z.enum(['yes', 'no']).nullable().describe('可否同数のときの座長の決定。yes=賛成、no=反対'),
  }),
  z.object({
    ...of('decided'),
    ...onItem,
    result: coded(meetingResults, meetingResultLabel),
    reserveOrder: z.int().min(1).max(47).nullable(),
    method: coded(decisionMethods, decisionMethodLabel),
    reason: text(4000),
    condition: text(4000),
  }),
  z.object({
    ...of('agreed'),
    ...onItem,
    bodies: z.array(id).max(47),
    method: coded(decisionMethods, decisionMethodLabel),
    reason: text(4000),
  }),
  z.object({ ...of('done'), ...onItem }),
  z.object({ ...of('announced'), ...onItem }),
  z.object({ ...of('deferred'), ...onItem, reason }),
  z.object({ ...of('carried'), ...onItem, reason }),
  z.object({ ...of('reopened'), ...onItem, reason }),
  z.object({
    ...of('rescored'),
    ...onItem,
    memberId: id,
    criterionId: id,
    raw: z.int().min(0).max(100),
    reason: requiredText(2000, '点を直す理由'),
  }),
  z.object({ ...of('undone'), ...onItem, reason: requiredText(2000, '決定を取り消す理由') }),
  z.object({ ...of('struck'), entryId: id.meta({ title: '記録の番号' }), reason }),
])

export const plannedItem = z.object({
  id,
  kind: coded(itemKinds, itemKindLabel),
  title: text(200),
  applicationId: id.nullable(),
  minutes: z.int().min(1).max(600).nullable(),
})
export const plannedMember = z.object({
  id,
  kind: coded(memberKinds, memberKindLabel),
  reviewerId: id.nullable(),
  name: requiredText(100, '氏名'),
  kana: text(100),
  title: text(200),
  isChair: z.boolean(),
  seat: text(20),
  expected: coded(expectations, expectationLabel),
  proxy: text(100),
})
export const plannedMaterial = z.object({
  id,
  number: requiredText(20, '資料番号'),
  title: requiredText(200, '資料名'),
  toCollect: z.boolean(),
})

const one = {
  input: z.object({ id, revision }),
  output: z.object({ id, revision: z.int() }),
  allowed: ['officer'] as const,
}
const planned = { output: z.object({ id, revision: z.int() }), allowed: ['officer'] as const }
const readers = ['officer', 'approver', 'viewer'] as const
const ofMeeting = ({ id: of }: { id: string }) => [`meeting/${of}` as const]

export const meeting = {
  list: query({
    about: '年度の審議会議の一覧',
    input: z.object({ fy }),
    output: meetingList,
    reads: ['meeting'],
    allowed: readers,
  }),
  page: query({
    about: '一つの審議会議(議題・出席者・資料と、起きたことの記録)',
    input: z.object({ id }),
    output: meetingPage,
    reads: ({ id: of }) => ['meeting', `projection/${of}`, 'selection', 'applications', 'programme', ...sight],
    allowed: readers,
  }),
  item: query({
    about: '議題の団体の概要・集計・決定の見通し',
    input: z.object({ id, itemId: id }),
    output: meetingItemPage,
    reads: ['meeting', 'selection', 'tally', 'scores', 'sheets', 'applications', 'programme', ...sight],
    allowed: readers,
  }),
  whole: query({
    about: '選定案の全体(点の順・案との比較・つりあい)',
    input: z.object({ id }),
    output: wholePage,
    reads: ['meeting', 'scenarios', 'tally', 'scores', 'sheets', 'applications', 'programme', 'support', ...sight],
    allowed: readers,
  }),
  speeches: query({
    about: '会議の発言の記録',
    input: z.object({ id }),
    output: z.array(speech),
    reads: ({ id: of }) => [`speeches/${of}`],
    allowed: readers,
  }),
  projected: query({
    about: '投影の画面に映すもの(会場の誰が見てもよいものだけ)',
    input: z.object({ id }),
    output: projected,
    reads: ({ id: of }) => projectedReads(of),
    allowed: ['officer', 'room'],
  }),
  make: command({
    about: '審議会議を作る(委員と、採点の済んだ応募が入る)',
    input: z.object({ id, fy, ...newShape(meetingFields), continues: id.nullable().default(null) }),
    output: z.object({ id, revision: z.int() }),
    changes: ['meeting'],
    allowed: ['officer'],
  }),
  edit: command({
    about: '審議会議の日時・場所・定足数などを変える',
    input: z.object({ id, ...editShape(meetingFields), revision }),
    ...planned,
    changes: ['meeting'],
  }),
  setItems: command({
    about: '議題とその順を決める(開会の後は加えるだけ)',
    input: z.object({ id, items: z.array(plannedItem).max(120), revision }),
    ...planned,
    changes: ['meeting'],
  }),
  setMembers: command({
    about: '出席者・出欠の見込み・座席を決める(開会の後は加えるだけ)',
    input: z.object({ id, members: z.array(plannedMember).max(120), revision }),
    ...planned,
    changes: ['meeting'],
  }),
  setMaterials: command({
    about: '配布資料の番号・名前・会議後回収を決める',
    input: z.object({ id, materials: z.array(plannedMaterial).max(120), revision }),
    ...planned,
    changes: ['meeting'],
  }),
  collect: command({
    about: '会議後に回収した部数を記録する',
    input: z.object({ id, materialId: id, collected: z.int().min(0).max(999).nullable(), revision }),
    ...planned,
    changes: ofMeeting,
  }),
  remove: command({ about: '審議会議を削除する(開会の前だけ。元に戻せる)', ...one, changes: ['meeting'] }),
  restore: command({ about: '削除した審議会議を戻す', ...one, changes: ['meeting'] }),
  record: command({
    about: '会議で起きたことを一つ記録する(出席・退席・議題・採決・決定など)',
    input: z.object({
      id,
      entryId: id.meta({ title: '記録の番号' }),
      /** Left out: now. Never before what it rests on, never after now. */
      at: moment.optional(),
      deed: saidDeed,
    }),
    output: z.object({ entryId: id, seq: z.int(), at: z.string() }),
    changes: ({ id: of, deed }) => [
      `meeting/${of}`,
      ...(deed.kind === 'decided' || deed.kind === 'reopened' || deed.kind === 'undone' || deed.kind === 'struck'
        ? (['selection'] as const)
        : []),
      ...(deed.kind === 'rescored' ? (['scores'] as const) : []),
    ],
    allowed: ['officer'],
  }),
  retime: command({
    about: '会議の記録の時刻を直す(前の行は取り消した形で残り、同じ内容の行が新しい時刻で残る)',
    input: z.object({
      id,
      entryId: id.meta({ title: '直す記録の番号' }),
      strikeId: id.meta({ title: '取消の記録の番号' }),
      againId: id.meta({ title: '新しい記録の番号' }),
      at: moment,
      reason: requiredText(2000, '時刻を直す理由'),
    }),
    /** `decides`: the line was a decision, and the 案 follows it. */
    output: z.object({ entryId: id, seq: z.int(), at: z.string(), decides: z.boolean() }),
    changes: ({ id: of }, { decides }) => [`meeting/${of}`, ...(decides ? (['selection'] as const) : [])],
    allowed: ['officer'],
  }),
  speak: command({
    about: '発言を書く・直す(打つ手が止まるごとに保存)',
    input: z.object({
      id,
      speechId: id,
      itemId: id,
      memberId: id.nullable(),
      words: text(8000),
      /** Of the words being changed; left out for new ones. */
      revision: revision.optional(),
    }),
    output: speech,
    changes: ({ id: of }) => [`speeches/${of}`],
    allowed: ['officer'],
  }),
  unsay: command({
    about: '発言を削除する(元に戻せる)',
    input: z.object({ id, speechId: id, removed: z.boolean(), revision }),
    output: speech,
    changes: ({ id: of }) => [`speeches/${of}`],
    allowed: ['officer'],
  }),
  materials: job({
    about:
      '会議の資料を一つのフォルダーに作る(開催通知・次第・座席・資料一覧、資料番号の付いた帳票、除外の委員への控え)',
    input: z.object({
      id,
      reviewerNames: z.enum(['named', 'coded']).default('coded').describe('named=委員名、coded=委員A、委員B …'),
      /** Of the 開催通知; left out: today. */
      noticeOn: day.optional().meta({ title: '通知の日付' }),
      replyBy: day.nullable().default(null).meta({ title: '出欠の回答期限' }),
      declareBy: day.nullable().default(null).meta({ title: '利害関係の申告期限' }),
    }),
    output: z.object({
      fileIds: z.array(id),
      folder: z.string(),
      files: z.array(
        z.object({
          fileId: id,
          name: z.string(),
          number: z.string(),
          /** 委員C of a copy; empty for everybody's. */
          copyFor: z.string(),
          size: z.int(),
          sha256: z.string(),
        }),
      ),
      /** What is not in the folder, and why. */
      missing: z.array(z.object({ title: z.string(), reasons: z.array(z.string()) })),
    }),
    allowed: ['officer'],
  }),
  project: command({
    about: '投影の画面を伏せる・戻す、映すものを選ぶ',
    input: z.object({
      id,
      hidden: z.boolean(),
      face: z.enum(projectionFaces).describe('item=今の議題、agenda=議事次第、whole=選定案の全体'),
      dots: z.boolean().optional().describe('委員ごとの点を、氏名のない印で映す。省くと今のまま'),
    }),
    output: z.object({ id, hidden: z.boolean(), face: z.enum(projectionFaces), dots: z.boolean() }),
    changes: ({ id: of }) => [`projection/${of}`],
    allowed: ['officer'],
  }),
}

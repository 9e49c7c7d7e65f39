import { z } from 'zod'
import {
  attendanceLabel,
  attendances,
  forumFields,
  materialKindLabel,
  materialKinds,
  permissionLabel,
  permissions,
  personPartLabel,
  personParts,
} from '../../domain/forum/fields.ts'
import { coded, day, fy, id, jis2, requiredText, revision, text } from '../fields.ts'
import { command, job, query } from '../operation.ts'
import { editShape, newShape } from '../record-shapes.ts'
import {
  forumList,
  forumPage,
  forumReport,
  givenParticipant,
  givenReply,
  participant,
  participantPreview,
  replyPreview,
} from './records.ts'

const clock = text(5)
const person = {
  id,
  part: coded(personParts, personPartLabel).meta({ title: '役' }),
  name: requiredText(60, '氏名'),
  kana: text(60),
  title: text(120).meta({ title: '肩書' }),
}
const plannedSlot = z.object({
  id,
  startsAt: clock.meta({ title: '開始の時刻' }),
  endsAt: clock.meta({ title: '終了の時刻' }),
  title: requiredText(200, '次第の題'),
  people: z.array(z.object(person)).max(30).meta({ title: '登壇者' }),
})
const plannedMaterial = z.object({
  id,
  slotId: id.nullable().meta({ title: '次第' }),
  kind: coded(materialKinds, materialKindLabel),
  number: text(20),
  title: requiredText(200, '資料の名前'),
  holder: text(120).meta({ title: '作った人' }),
  fileId: id.nullable(),
  fileName: text(200),
  address: text(500).meta({ title: '場所' }),
})

const done = {
  output: z.object({ id, revision: z.int() }),
  changes: ['forum', 'search'] as const,
  allowed: ['officer'] as const,
}
const readers = ['officer', 'approver', 'viewer'] as const
/** Who sees people by name. */
const named = ['officer', 'approver'] as const
const reads = ['forum'] as const
const inForum = { id, revision }

export const forum = {
  list: query({
    about: '年度のフォーラムの一覧',
    input: z.object({ fy }),
    output: forumList,
    reads,
    allowed: readers,
  }),
  page: query({
    about: '一つのフォーラム(次第・登壇者・ボード・資料・都道府県ごとの人数・アンケートの集計)',
    input: z.object({ id }),
    output: forumPage,
    reads,
    allowed: readers,
  }),
  participants: query({
    about: 'フォーラムに申し込んだ人の一覧(氏名とメールアドレス)',
    input: z.object({ id }),
    output: z.array(participant),
    reads,
    allowed: named,
  }),
  comments: query({
    about: 'アンケートの自由記述と、その分け方',
    input: z.object({ id }),
    output: z.array(z.object({ id, words: z.string(), group: z.string() })),
    reads,
    allowed: named,
  }),
  knownReplies: query({
    about: '読んだアンケートの回答が、すでに入っているか',
    input: z.object({ id, marks: z.array(z.string()).max(5000).meta({ title: '回答' }) }),
    output: z.object({ known: z.array(z.boolean()) }),
    reads,
    allowed: ['officer'],
  }),
  report: query({
    about: '報告のページの文と、公表の一覧、許諾を尋ねる文',
    input: z.object({ id }),
    output: forumReport,
    reads,
    allowed: readers,
  }),
  make: command({
    about: 'フォーラムを作る(前の回から作ると、次第・ボード・質問が入る)',
    input: z.object({
      id,
      fy,
      ...newShape(forumFields),
      follows: id.nullable().default(null).meta({ title: '前の回' }),
    }),
    ...done,
  }),
  edit: command({
    about: 'フォーラムの日時・会場・目的などを変える',
    input: z.object({ id, ...editShape(forumFields), revision }),
    ...done,
  }),
  setSlots: command({
    about: '次第と登壇者を決める(肩書は当日のもの)',
    input: z.object({ ...inForum, slots: z.array(plannedSlot).max(60).meta({ title: '次第' }) }),
    ...done,
  }),
  setBoard: command({
    about: 'アドバイザリーボードのメンバーを決める(肩書は当日のもの)',
    input: z.object({ ...inForum, board: z.array(z.object(person)).max(60).meta({ title: 'ボード' }) }),
    ...done,
  }),
  setPresence: command({
    about: '登壇者またはボードメンバーの代理・欠席を記録する、取り消す',
    input: z.object({
      ...inForum,
      personId: id.meta({ title: '人の番号' }),
      absent: z.boolean(),
      proxyName: text(60).meta({ title: '代理の氏名' }),
      proxyTitle: text(120).meta({ title: '代理の肩書' }),
      proxyKnownOn: day.nullable().meta({ title: '連絡のあった日' }),
    }),
    ...done,
  }),
  invite: command({
    about: '案内を送った都道府県と日を記録する、取り消す',
    input: z.object({
      ...inForum,
      bodies: z.array(jis2).min(1).max(47).meta({ title: '都道府県' }),
      /** Null takes it back. */
      sentOn: day.nullable().meta({ title: '送った日' }),
    }),
    ...done,
  }),
  readParticipants: job({
    about: '申込・出席の一覧(Excel)を読み、台帳との違いを見る(まだ何も変えない)',
    input: z.object({ id, fileId: id }),
    output: participantPreview,
    allowed: ['officer'],
  }),
  importParticipants: job({
    about: '見た申込・出席の一覧(Excel)を取り込む(同じ人は直し、違いがなければ変えない)',
    input: z.object({ ...inForum, fileId: id }),
    output: z.object({ added: z.int(), changed: z.int(), refused: z.int() }),
    allowed: ['officer'],
  }),
  takeParticipants: command({
    about: '読んだ申込・出席の行を取り込む(取込の最後の一歩)',
    input: z.object({ ...inForum, rows: z.array(givenParticipant).min(1).max(5000) }),
    output: z.object({ id, revision: z.int(), added: z.int(), changed: z.int() }),
    changes: ['forum', 'search'],
    allowed: ['officer'],
  }),
  attend: command({
    about: '申し込んだ人の当日の出席・欠席を記録する',
    input: z.object({
      ...inForum,
      participantIds: z.array(id).min(1).max(5000).meta({ title: '申し込んだ人' }),
      attendance: coded(attendances, attendanceLabel).meta({ title: '出席' }),
    }),
    ...done,
  }),
  dropParticipant: command({
    about: '申し込んだ人を一覧から消す(本人の取消など)',
    input: z.object({ ...inForum, participantId: id.meta({ title: '申し込んだ人' }) }),
    ...done,
  }),
  setMaterials: command({
    about: '資料と録画を決める',
    input: z.object({ ...inForum, materials: z.array(plannedMaterial).max(100) }),
    ...done,
  }),
  permit: command({
    about: '資料または録画を公表してよいか、だれの許諾か、除くページを記録する',
    input: z.object({
      ...inForum,
      materialId: id,
      permission: coded(permissions, permissionLabel).meta({ title: '公表' }),
      askedOn: day.nullable().meta({ title: '尋ねた日' }),
      settledOn: day.nullable().meta({ title: '答えのあった日' }),
      settledBy: text(120).meta({ title: '答えた人' }),
      leftOut: text(120).meta({ title: '除くページ' }),
      reason: text(500).meta({ title: '公表しない理由' }),
    }),
    ...done,
  }),
  setQuestions: command({
    about: 'アンケートの質問とその順を決める(答えのある質問は外せない)',
    input: z.object({
      ...inForum,
      questions: z
        .array(z.object({ id, words: requiredText(200, '質問') }))
        .max(60)
        .meta({ title: '質問' }),
    }),
    ...done,
  }),
  readReplies: job({
    about: 'アンケートの回答(Excel)を読み、集計を見る(まだ何も変えない)',
    input: z.object({ id, fileId: id }),
    output: replyPreview,
    allowed: ['officer'],
  }),
  importReplies: job({
    about: '見たアンケートの回答(Excel)を取り込む(入っている回答は増えない)',
    input: z.object({ ...inForum, fileId: id }),
    output: z.object({ added: z.int() }),
    allowed: ['officer'],
  }),
  takeReplies: command({
    about: '読んだアンケートの回答を取り込む(取込の最後の一歩)',
    input: z.object({ ...inForum, replies: z.array(givenReply).min(1).max(5000).meta({ title: '回答' }) }),
    output: z.object({ id, revision: z.int(), added: z.int() }),
    changes: ['forum', 'search'],
    allowed: ['officer'],
  }),
  dropReplies: command({
    about: 'アンケートの回答をすべて消す(別のファイルを入れたとき)',
    input: z.object(inForum),
    ...done,
  }),
  group: command({
    about: '自由記述を、手でまとまりに分ける',
    input: z.object({
      ...inForum,
      commentIds: z.array(id).min(1).max(5000).meta({ title: '自由記述' }),
      /** '' takes them out of their group. */
      group: text(40).meta({ title: 'まとまり' }),
    }),
    ...done,
  }),
  markReported: command({
    about: '報告した日を記録する、取り消す',
    input: z.object({ ...inForum, on: day.nullable().meta({ title: '報告した日' }) }),
    ...done,
  }),
  remove: command({
    about: 'フォーラムを削除する(申込も回答もないときだけ。元に戻せる)',
    input: z.object(inForum),
    ...done,
  }),
  restore: command({ about: '削除したフォーラムを戻す', input: z.object(inForum), ...done }),
}

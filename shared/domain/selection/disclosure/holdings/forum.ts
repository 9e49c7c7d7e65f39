import {
  attendanceLabel,
  forumFields,
  materialKindLabel,
  permissionLabel,
  personPartLabel,
} from '../../../forum/fields.ts'
import { by, type Held, yesNo } from './held.ts'

/** フォーラム: what was held, who spoke, who came from where, and what was asked; it hangs on no application. */
export const heldOfForum = {
  forum: {
    document: 'forum',
    columns: {
      id: null,
      fy: null,
      name: [forumFields.name.label, 'plain'],
      held_on: [forumFields.heldOn.label, 'plain'],
      starts_at: [forumFields.startsAt.label, 'plain'],
      ends_at: [forumFields.endsAt.label, 'plain'],
      place: [forumFields.place.label, 'plain'],
      prefecture: [forumFields.prefecture.label, 'plain'],
      streamed: [forumFields.streamed.label, 'plain', yesNo],
      purpose: [forumFields.purpose.label, 'plain'],
      follows: null,
      reported_on: ['報告した日', 'plain'],
      created_by: by('作った人'),
      created_at: ['作った日時', 'plain'],
      removed_at: ['削除した日時', 'plain'],
      revision: null,
    },
  },
  forum_slot: {
    document: 'forum',
    columns: {
      id: null,
      forum_id: null,
      position: null,
      starts_at: ['開始の時刻', 'plain'],
      ends_at: ['終了の時刻', 'plain'],
      title: ['次第', 'plain'],
    },
  },
  // Their names stand on the ministry's own page.
  forum_person: {
    document: 'forum',
    columns: {
      id: null,
      forum_id: null,
      slot_id: null,
      position: null,
      part: ['役', 'plain', personPartLabel],
      name: ['登壇者・ボードの氏名', 'official'],
      kana: ['かな', 'official'],
      title: ['肩書', 'plain'],
      absent: ['欠席', 'plain', yesNo],
      proxy_name: ['代理の氏名', 'official'],
      proxy_title: ['代理の肩書', 'plain'],
      proxy_known_on: ['代理の連絡があった日', 'plain'],
    },
  },
  forum_invitation: {
    document: 'attendance',
    columns: { id: null, forum_id: null, jis2: ['都道府県コード', 'plain'], sent_on: ['案内を送った日', 'plain'] },
  },
  forum_participant: {
    document: 'attendance',
    columns: {
      id: null,
      forum_id: null,
      jis2: ['都道府県コード', 'plain'],
      org: ['所属', 'plain'],
      name: ['参加者の氏名', 'person'],
      email: ['参加者のメールアドレス', 'contact'],
      attendance: ['出席', 'plain', attendanceLabel],
    },
  },
  forum_material: {
    document: 'forum',
    columns: {
      id: null,
      forum_id: null,
      position: null,
      slot_id: null,
      kind: ['資料の種類', 'plain', materialKindLabel],
      number: ['資料番号', 'plain'],
      title: ['資料の名前', 'plain'],
      holder: ['資料を作った人', 'official'],
      file_id: ['資料(原本)', 'original'],
      file_name: ['ファイル名', 'plain'],
      address: ['場所', 'plain'],
      permission: ['公表の許諾', 'plain', permissionLabel],
      asked_on: ['尋ねた日', 'plain'],
      settled_on: ['答えのあった日', 'plain'],
      settled_by: ['答えた人', 'official'],
      left_out: ['除くページ', 'plain'],
      reason: ['公表しない理由', 'conduct'],
    },
  },
  forum_question: {
    document: 'questionnaire',
    columns: { id: null, forum_id: null, position: null, words: ['質問', 'plain'] },
  },
  forum_answer: {
    document: 'questionnaire',
    columns: { id: null, reply_id: null, question_id: null, choice: ['答え(5から1)', 'plain'] },
  },
  forum_comment: {
    document: 'questionnaire',
    columns: {
      id: null,
      reply_id: null,
      position: null,
      words: ['自由記述', 'plain'],
      group_name: ['まとまり', 'plain'],
    },
  },
} as const satisfies Readonly<Record<string, Held>>

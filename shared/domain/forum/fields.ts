import { prefectures } from '../bodies/prefectures.ts'

/** Where a forum is held: one of the 47 by its name, or nowhere but on the net. */
export const onlineOnly = '配信のみ'
const venues = [...prefectures.map(({ name }) => name), onlineOnly]
export const venueWords: Readonly<Record<string, string>> = Object.fromEntries(venues.map((name) => [name, name]))

/** フォーラム, as its own form asks for it. */
export const forumFields = {
  name: { label: 'フォーラムの名前', kind: 'line', limit: 120, required: true, search: true },
  heldOn: { label: '開催日', kind: 'date', required: true },
  startsAt: { label: '開始', inFull: '開始の時刻', kind: 'line', limit: 5, required: true },
  endsAt: { label: '終了', inFull: '終了の時刻', kind: 'line', limit: 5, required: true },
  place: { label: '会場', kind: 'line', limit: 120, search: true },
  prefecture: { label: '開催地', kind: 'code', words: venueWords, usual: '東京都' },
  streamed: { label: '配信あり', kind: 'yes', usual: false },
  purpose: { label: '目的', kind: 'prose', limit: 2000, search: true },
} as const

export const personParts = ['speaker', 'chair', 'coordinator', 'member'] as const
export type PersonPart = (typeof personParts)[number]
export const personPartLabel = {
  speaker: '登壇者',
  chair: '司会',
  coordinator: '総合コーディネーター',
  member: 'ボードメンバー',
} as const satisfies Record<PersonPart, string>

export const materialKinds = ['paper', 'programme', 'recording'] as const
export type MaterialKind = (typeof materialKinds)[number]
export const materialKindLabel = { paper: '資料', programme: '次第', recording: '録画' } as const satisfies Record<
  MaterialKind,
  string
>

/** 許諾: nobody has asked yet, the answer is out, or it was given, for or against. */
export const permissions = ['unasked', 'asked', 'open', 'closed'] as const
export type Permission = (typeof permissions)[number]
export const permissionLabel = {
  unasked: '未確認',
  asked: '許諾待ち',
  open: '公表できる',
  closed: '公表しない',
} as const satisfies Record<Permission, string>

/** Whether a registered participant came. */
export const attendances = ['unknown', 'came', 'absent'] as const
export type Attendance = (typeof attendances)[number]
export const attendanceLabel = { unknown: '未確認', came: '出席', absent: '欠席' } as const satisfies Record<
  Attendance,
  string
>

/** The answers to a question, in the one order in which they are counted and drawn. */
export const choices = [5, 4, 3, 2, 1] as const
export type Choice = (typeof choices)[number]
export const choiceLabel = {
  5: 'そう思う',
  4: 'やや',
  3: 'どちらとも',
  2: 'あまり',
  1: '思わない',
} as const satisfies Record<Choice, string>

import type { Fields } from '../record-fields.ts'

/** 開催の形. */
export const meetingForms = ['room', 'online', 'both'] as const
export type MeetingForm = (typeof meetingForms)[number]

export const meetingFormLabel = {
  room: '対面',
  online: 'オンライン',
  both: '併用',
} as const satisfies Record<MeetingForm, string>

/** 審議会議: when, where and by which quorum it is held (domain.md §3.2, deliberation_meeting). */
export const meetingFields = {
  no: { label: '回', kind: 'number', decimals: 0, min: 1, max: 99, required: true },
  heldOn: { label: '開催日', kind: 'date', required: true },
  startsAt: { label: '開始の予定', kind: 'line', limit: 5, required: true },
  endsAt: { label: '終了の予定', kind: 'line', limit: 5, required: true },
  place: { label: '場所', kind: 'line', limit: 200, required: true },
  form: { label: '開催の形', kind: 'code', words: meetingFormLabel },
  quorum: { label: '定足数', kind: 'number', decimals: 0, min: 1, max: 99, unit: '名' },
  proxiesCount: { label: '代理を定足数と議決に数える', kind: 'yes', usual: false },
  sentOn: { label: '資料を送った日', kind: 'date' },
  memo: { label: '備考', kind: 'prose', limit: 2000 },
} as const satisfies Fields

/** 議題の種類: 説明や確認, 一団体の審議, 選定案の全体. */
export const itemKinds = ['topic', 'body', 'whole'] as const
export type ItemKind = (typeof itemKinds)[number]

export const itemKindLabel = { topic: '議題', body: '団体の審議', whole: '選定案の全体' } as const satisfies Record<
  ItemKind,
  string
>

/** 出席者の区分. */
export const memberKinds = ['reviewer', 'secretariat', 'observer'] as const
export type MemberKind = (typeof memberKinds)[number]

export const memberKindLabel = {
  reviewer: '委員',
  secretariat: '事務局',
  observer: 'オブザーバー',
} as const satisfies Record<MemberKind, string>

/** 出席の仕方. */
export const presenceModes = ['room', 'online', 'proxy'] as const
export type PresenceMode = (typeof presenceModes)[number]

export const presenceModeLabel = { room: '対面', online: 'オンライン', proxy: '代理' } as const satisfies Record<
  PresenceMode,
  string
>

/** 出欠の見込み. */
export const expectations = ['unknown', ...presenceModes, 'absent'] as const
export type Expectation = (typeof expectations)[number]

export const expectationLabel = { unknown: '未回答', ...presenceModeLabel, absent: '欠席' } as const satisfies Record<
  Expectation,
  string
>

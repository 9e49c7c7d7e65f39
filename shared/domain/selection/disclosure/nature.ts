import type { Ground, Way } from './grounds.ts'

/** What a part of a document is, as far as the law asks. */
export const natures = [
  'plain',
  'person',
  'contact',
  'official',
  'reviewer',
  'relation',
  'points',
  'speaker',
  'inner',
  'conduct',
  'original',
] as const
export type Nature = (typeof natures)[number]

export interface Proposal {
  readonly way: Way
  readonly ground: Ground | null
  /** Why, or what to look at, in an officer's words. */
  readonly why: string
}

const nothing: Proposal = { way: 'open', ground: null, why: '' }

/**
 * What is proposed for a part of each nature (情報公開法 5条; domain.md §1 item 10, §7). It is a proposal: whether 公にする
 * ことにより支障がある is for people to weigh. 2号 (法人等) is never found by a rule: nothing in the records tells a firm's secret
 * from its name.
 */
export const proposedFor = {
  plain: nothing,
  person: { way: 'closed', ground: 'person', why: '個人の氏名・ふりがなです。' },
  contact: { way: 'closed', ground: 'person', why: '個人に届く電話番号・メールアドレスです。' },
  official: {
    ...nothing,
    why: '公務員の職・氏名です(5条1号ただし書ハ)。公にすると支障のある職員だけ、不開示に変えてください。',
  },
  reviewer: {
    way: 'closed',
    ground: 'person',
    why: '委員を識別できる情報です。氏名を公表した委員なら開示に変えてください。',
  },
  relation: { way: 'closed', ground: 'person', why: '委員の経歴・親族・取引などの関係です。' },
  points: {
    way: 'closed',
    ground: 'deliberation',
    why: '一人の委員の点・所見です。率直な意見の交換を損なうおそれがあります。',
  },
  speaker: { way: 'closed', ground: 'deliberation', why: 'だれの発言・申出かが分かります。' },
  inner: { way: 'closed', ground: 'deliberation', why: '決定の前の検討です。' },
  conduct: { way: 'closed', ground: 'conduct', why: '事務局の内部の備考です。' },
  original: {
    way: 'masked',
    ground: 'person',
    why: '原本はこの台帳では墨消しできません。開示するときは手作業で墨消しが必要です。',
  },
} as const satisfies Record<Nature, Proposal>

/** For a part in whose words a name or a way to reach somebody was found. */
export const proposedForNamed: Proposal = {
  way: 'masked',
  ground: 'person',
  why: '文中の氏名・連絡先を伏せます。ほかに伏せる語句があれば加えてください。',
}

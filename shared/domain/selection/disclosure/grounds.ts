/** 不開示の根拠: the numbers of 行政機関の保有する情報の公開に関する法律 (平成11年法律第42号) 第5条. */
export const grounds = ['person', 'body', 'security', 'order', 'deliberation', 'conduct'] as const
export type Ground = (typeof grounds)[number]

/** As the bar on a page bears it. */
export const groundMark = {
  person: '1号',
  body: '2号',
  security: '3号',
  order: '4号',
  deliberation: '5号',
  conduct: '6号',
} as const satisfies Record<Ground, string>

export const groundLabel = {
  person: '5条1号 個人に関する情報',
  body: '5条2号 法人等に関する情報',
  security: '5条3号 国の安全等に関する情報',
  order: '5条4号 公共の安全等に関する情報',
  deliberation: '5条5号 審議・検討・協議に関する情報',
  conduct: '5条6号 事務・事業に関する情報',
} as const satisfies Record<Ground, string>

/** What becomes of one part: shown whole, shown without what is withheld in it, or withheld whole. */
export const ways = ['open', 'masked', 'closed'] as const
export type Way = (typeof ways)[number]

export const wayLabel = { open: '開示', masked: '一部不開示', closed: '不開示' } as const satisfies Record<Way, string>

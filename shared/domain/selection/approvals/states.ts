/** What a 起案 is about. */
export const approvalKinds = ['decision', 'promotion', 'revocation'] as const
export type ApprovalKind = (typeof approvalKinds)[number]

export const approvalKindLabel = {
  decision: '選定',
  promotion: '繰上げ',
  revocation: '決定取消',
} as const satisfies Record<ApprovalKind, string>

/** 起案 → 回議中 → 決裁済 → 施行 → 完結; 差戻し → 起案 (domain.md §4.4). */
export const approvalStates = ['drafted', 'circulating', 'returned', 'decided', 'issued', 'closed'] as const
export type ApprovalState = (typeof approvalStates)[number]

export const approvalStateLabel = {
  drafted: '起案',
  circulating: '回議中',
  returned: '差戻し',
  decided: '決裁済',
  issued: '施行',
  closed: '完結',
} as const satisfies Record<ApprovalState, string>

export const stepVerdicts = ['approved', 'returned'] as const
export type StepVerdict = (typeof stepVerdicts)[number]

export const stepVerdictLabel = {
  approved: '承認',
  returned: '差戻し',
} as const satisfies Record<StepVerdict, string>

/** What can be done with a 起案, as an officer calls it. */
export const courseDeedLabel = {
  amend: '起案の欄を直す',
  circulate: '回議に回す',
  step: '回議を記録する',
  takeStepBack: '最後の回議の記録を取り消す',
  takeUp: '案を取り直して起案する',
  decide: '決裁を記録する',
  issue: '施行を記録する',
  close: '完結を記録する',
  goBack: '施行・完結の記録を戻す',
  remove: '起案を取りやめる',
} as const
export type CourseDeedName = keyof typeof courseDeedLabel

const open = ['amend', 'takeUp', 'remove'] as const

/** What may follow in each state. Nothing after 決裁 changes what it covers: from there on only days are added. */
export const deedsIn = {
  drafted: [...open, 'circulate'],
  circulating: [...open, 'step', 'takeStepBack', 'decide'],
  returned: [...open, 'takeStepBack'],
  decided: ['amend', 'issue'],
  issued: ['amend', 'close', 'goBack'],
  closed: ['goBack'],
} as const satisfies Record<ApprovalState, readonly CourseDeedName[]>

export const mayDo = (state: ApprovalState, deed: CourseDeedName): boolean =>
  deedsIn[state].some((each) => each === deed)

/** Before its 決裁: what it covers stands under it, and under no other. */
export const isOpenApproval = (state: ApprovalState): boolean => mayDo(state, 'takeUp')

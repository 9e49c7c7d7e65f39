/** はじめての一日: the steps of a new officer's first day in the practice office, in their order. */
export const firstDaySteps = [
  'home',
  'mails',
  'fields',
  'register',
  'checks',
  'scores',
  'proposal',
  'case',
  'report',
  'books',
] as const
export type FirstDayStep = (typeof firstDaySteps)[number]

/** What somebody has done, by the name of the operation, and to which record. */
export interface DoneDeed {
  readonly did: string
  readonly subject: string
}

/** What a step is known by: the deeds of which one is enough. ホーム is only looked at, and an Excel is no deed of the records. */
const deeds: Readonly<Record<Exclude<FirstDayStep, 'home' | 'checks' | 'case' | 'books'>, readonly string[]>> = {
  mails: ['intake.takeIn', 'intake.restore'],
  fields: ['applications.confirmFields', 'applications.editField'],
  register: ['intake.register', 'intake.replaceWith'],
  scores: ['scores.record'],
  proposal: ['selection.propose', 'selection.decide'],
  report: ['progress.draft', 'progress.edit', 'progress.redraw', 'progress.confirm'],
}

/** 支援案件: whatever is kept beside a prefecture but its reports, which are a step of their own. */
const ofCase = /^(support|plan|kpi|sessions|issues|actions)\./

/**
 * Which steps the deeds of one person show to be done. `passed`: the applications that are beyond 要件確認; `exported`: a
 * book was written meanwhile. ホーム needs nothing but to be looked at, and is for its screen to say.
 */
export function stepsDone(facts: {
  readonly deeds: readonly DoneDeed[]
  readonly passed: ReadonlySet<string>
  readonly exported: boolean
}): ReadonlySet<FirstDayStep> {
  const shows = {
    checks: ({ did, subject }: DoneDeed) => did === 'applications.move' && facts.passed.has(subject),
    case: ({ did }: DoneDeed) => ofCase.test(did),
  }
  const isDone = (step: FirstDayStep): boolean => {
    if (step === 'home') return false
    if (step === 'books') return facts.exported
    if (step === 'checks' || step === 'case') return facts.deeds.some(shows[step])
    return facts.deeds.some(({ did }) => deeds[step].includes(did))
  }
  return new Set(firstDaySteps.filter(isDone))
}

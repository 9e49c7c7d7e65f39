import { type CourseDeedName, courseDeedLabel, mayDo } from '../../../../shared/domain/selection/approvals/states.ts'
import { type ApprovalRecord, roundNow } from './records.ts'

/** What comes next as things stand; null where nothing does any more. */
export function nextStep(record: ApprovalRecord): CourseDeedName | null {
  const { state, keptBack, afresh } = record
  // What has moved is taken up again before anything else; where nothing is left of it, it can only be given up.
  if (state === 'returned' || (keptBack !== null && mayDo(state, 'takeUp')))
    return afresh.length > 0 ? 'takeUp' : 'remove'
  switch (state) {
    case 'drafted':
      return 'circulate'
    case 'circulating':
      return roundNow(record)?.steps.length === 0 ? 'step' : 'decide'
    case 'decided':
      return 'issue'
    case 'issued':
      return 'close'
    case 'closed':
      return null
  }
}

const inOrder = ['circulate', 'step', 'decide', 'takeUp', 'issue', 'close', 'remove'] as const

/** The next step and what else may be done now, in an order that stays: no button becomes another under the mouse. */
export function offered(record: ApprovalRecord): CourseDeedName[] {
  const next = nextStep(record)
  const beside = (deed: CourseDeedName): boolean =>
    mayDo(record.state, deed) &&
    (deed === 'step' ||
      (deed === 'decide' && record.keptBack === null) ||
      (deed === 'takeUp' && record.afresh.length > 0))
  return inOrder.filter((deed) => deed === next || beside(deed))
}

/** As a button says it. */
export const deedWord = {
  ...courseDeedLabel,
  amend: '直す',
  circulate: '回議に回す',
  step: '回議を記録',
  takeUp: '案を取り直して起案',
  decide: '決裁を記録',
  issue: '施行を記録',
  close: '完結を記録',
  remove: '起案を取りやめる',
} as const satisfies Record<CourseDeedName, string>

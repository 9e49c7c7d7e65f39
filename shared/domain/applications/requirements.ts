import { type CheckStanding, toMend } from './checks.ts'
import type { ApplicationState } from './state.ts'

/** 判定 of the 要件確認表, as the state of an application has it (domain.md §10.1 R2). */
export const requirementVerdictLabel = {
  fit: '適合',
  unfit: '不適合',
  correcting: '補正中',
  checking: '確認中',
  withdrawn: '取下げ',
} as const
export type RequirementVerdict = keyof typeof requirementVerdictLabel

const verdictOf = {
  draft: 'checking',
  received: 'checking',
  checking: 'checking',
  correcting: 'correcting',
  eligible: 'fit',
  ineligible: 'unfit',
  leftOut: 'fit',
  scoring: 'fit',
  deliberated: 'fit',
  selected: 'fit',
  reserve: 'fit',
  rejected: 'fit',
  withdrawn: 'withdrawn',
  declined: 'fit',
} as const satisfies Record<ApplicationState, RequirementVerdict>

/** What the state says of the 要件確認: whoever passed it stays 適合, whatever became of the application later. */
export const requirementVerdict = (state: ApplicationState): RequirementVerdict => verdictOf[state]

/**
 * 補正要否: whether a required item is × that the body can mend; lateness is decided, not mended. Null once the
 * application was withdrawn: nothing is asked of it any more.
 */
export const wantsCorrection = (state: ApplicationState, checks: readonly CheckStanding[]): boolean | null =>
  state === 'withdrawn' ? null : toMend(checks).some(({ required }) => required)

/** An edit of an item of the 要件確認, with the name it found. */
export interface ItemEdited {
  readonly itemId: string
  /** ISO instant. */
  readonly at: string
  readonly nameBefore: string
}

/**
 * What an item was called at a moment: as the first edit after it found it, else as it is called now. `edits` in the
 * order in which they were made; `at` null, where nobody has checked it yet, is now.
 */
export function itemNameAt(
  edits: readonly ItemEdited[],
  { itemId, name, at }: { readonly itemId: string; readonly name: string; readonly at: string | null },
): string {
  if (at === null) return name
  const moment = Date.parse(at)
  const after = edits.find((each) => each.itemId === itemId && Date.parse(each.at) > moment)
  return after?.nameBefore ?? name
}

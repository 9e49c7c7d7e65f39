import type { DecisionList, DecisionRow } from './records.ts'

type Standing = Pick<DecisionRow, 'state'> & {
  readonly decision: Pick<NonNullable<DecisionRow['decision']>, 'result'> | null
  readonly proposal: Pick<NonNullable<DecisionRow['proposal']>, 'result'> | null
}

/** A body that declined is on record as 選定 or 補欠, and is neither any more. */
const declined = ({ state }: Standing): boolean => state === 'declined'

/** Nothing is recorded or proposed of it yet. */
export const isWaiting = ({ decision, proposal, state }: Standing): boolean =>
  decision === null && proposal === null && state === 'deliberated'

/** It is 選定 as things stand, or is to be. */
export const isChosen = (row: Standing): boolean =>
  !declined(row) && (row.proposal ?? row.decision)?.result === 'selected'

/** 「おおむね5団体　選定 4・補欠 2・不選定 3・辞退 1・未決 0」: every body once, as it stands. */
export function countWords({ rows, cutAfter }: { rows: readonly Standing[] } & Pick<DecisionList, 'cutAfter'>): string {
  const count = (result: string) => rows.filter((row) => !declined(row) && row.decision?.result === result).length
  const some = (word: string, number: number) => (number === 0 ? '' : `・${word} ${number}`)
  return [
    `おおむね${cutAfter}団体　選定 ${count('selected')}・補欠 ${count('reserve')}・不選定 ${count('rejected')}`,
    some('辞退', rows.filter(declined).length),
    some('案', rows.filter(({ proposal }) => proposal !== null).length),
    `・未決 ${rows.filter(isWaiting).length}`,
  ].join('')
}

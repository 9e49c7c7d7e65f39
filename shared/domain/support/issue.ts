import { assertInOrder, assertNotFuture } from '../calendar/date-order.ts'
import { isOpenIssue, type issueStateLabel } from './words.ts'

interface Closing {
  readonly state: keyof typeof issueStateLabel
  /** ISO. */
  readonly raisedOn: string
  readonly closedOn: string | null
}

/** Refuses (`invalid`) a 課題 raised in the future, or closed before it was raised or in the future. Dates are ISO. */
export function assertIssueDates({ state, raisedOn, closedOn }: Closing, today: string): void {
  assertNotFuture(raisedOn, today, '起票日', 'raisedOn')
  if (isOpenIssue(state)) return
  assertNotFuture(closedOn, today, '完了日', 'closedOn')
  assertInOrder(raisedOn, closedOn, '起票から完了まで', 'closedOn')
}

/** What a form says of a day of 完了 that its state denies and the office would not keep: messages by field. */
export const unkeptClosing = ({ state, closedOn }: Closing): Readonly<Record<string, string>> =>
  closedOn !== null && isOpenIssue(state)
    ? { closedOn: '完了日は、状態が「完了」か「対象外」のときだけ入ります。状態を直すか、空欄にしてください。' }
    : {}

import { isOpenIssue, type issueStateLabel } from './words.ts'

export interface IssueDays {
  readonly state: keyof typeof issueStateLabel
  /** ISO dates; `closedOn` is null while it is open. */
  readonly raisedOn: string
  readonly closedOn: string | null
}

/** Whether a 課題 was open on a day (ISO date): one closed after it was, and one raised after it was not yet there. */
export const wasOpenOn = ({ state, raisedOn, closedOn }: IssueDays, day: string): boolean =>
  raisedOn <= day && (isOpenIssue(state) || (closedOn !== null && closedOn > day))

/**
 * How a 課題 stood on a day. Only the day of its end is kept: what was closed later was 対応中 then, and its end is of no
 * report before it.
 */
export const issueOnDay = (issue: IssueDays, day: string): Pick<IssueDays, 'state' | 'closedOn'> =>
  !isOpenIssue(issue.state) && wasOpenOn(issue, day)
    ? { state: 'working', closedOn: null }
    : { state: issue.state, closedOn: issue.closedOn }

import type { Member } from '../records.ts'
import type { Recording } from '../use-record.ts'

/** What is asked of one member, and by which hand it is written down. */
export interface AskedProps {
  member: Member
  /** ISO date on which it happens. */
  day: string
  record: Recording
  onClose: () => void
}

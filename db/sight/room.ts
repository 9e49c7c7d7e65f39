import { projectedReads } from '../../shared/contract/meeting/projected.ts'
import { disturbs } from '../../shared/contract/operation.ts'
import { isInTheRunning } from '../../shared/domain/applications/state.ts'
import { once } from '../../shared/domain/once.ts'
import type { ReadDb } from '../connection.ts'
import { meetingById } from '../tables/meeting/meeting.ts'
import { nothing, nothingOfOffice } from './deeds.ts'
import { paperNamesShown } from './paper-names.ts'
import type { Sight } from './sight.ts'

/** No profile has this number: the room has started no job. */
const nobody = ''

/**
 * 投影: what everybody in the room may see of one 審議会議. The applications of its year as far as the tally ranks them, and
 * nobody by name. All that it is told of a change is that its own picture is to be asked for again.
 */
export function roomSight(db: ReadDb, meetingId: string): Sight {
  const fy = once(() => meetingById(db, meetingId)?.fy ?? null)
  const names = paperNamesShown(db)
  return {
    applications: {
      all: false,
      shows: (row) => row.fy === fy() && isInTheRunning(row.state),
      declared: () => false,
      names: (body) => body.fy === fy(),
      remarks: false,
    },
    people: { ofApplications: false, ofReviewers: false, profile: () => false },
    papers: { kind: () => false, names, file: () => false },
    reviewers: { seat: () => null, shows: () => false },
    tally: { closed: () => null },
    office: { ...nothingOfOffice, jobsOf: nobody },
    meetings: { projects: (id) => id === meetingId },
    may: nothing,
    hears: (topic) =>
      projectedReads(meetingId).some((read) => disturbs(topic, read)) ? `projection/${meetingId}` : null,
  }
}

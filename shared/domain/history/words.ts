import { deedsOfApplications } from './of-applications.ts'
import { deedsOfForum } from './of-forum.ts'
import { deedsOfKeeping } from './of-keeping.ts'
import { deedsOfLetters } from './of-letters.ts'
import { deedsOfMeeting } from './of-meeting.ts'
import { deedsOfOffice } from './of-office.ts'
import { deedsOfReview } from './of-review.ts'
import { deedsOfSelection } from './of-selection.ts'
import { deedsOfSupport } from './of-support.ts'
import { deedsOfTravel } from './of-travel.ts'
import type { Deeds, Detail, Said } from './said.ts'
import { deedsOfAccelerators } from './talent/of-accelerators.ts'
import { deedsOfPools } from './talent/of-pools.ts'
import { deedsOfPostings } from './talent/of-postings.ts'
import { deedsOfTalent } from './talent/of-talent.ts'

const deeds: Deeds = {
  ...deedsOfOffice,
  ...deedsOfApplications,
  ...deedsOfReview,
  ...deedsOfMeeting,
  ...deedsOfSelection,
  ...deedsOfLetters,
  ...deedsOfSupport,
  ...deedsOfPostings,
  ...deedsOfForum,
  ...deedsOfKeeping,
  ...deedsOfTravel,
  ...deedsOfTalent,
  ...deedsOfAccelerators,
  ...deedsOfPools,
}

/**
 * An entry of the record of deeds as the office says it, for 経緯, 最近の動き, 操作の記録 and its book: what was done, and
 * what it was done with. `did` is the operation's name, `detail` what was noted with it. A name that this program does
 * not know, of a ledger that a newer one has kept, is said as it stands: the record leaves nothing out.
 */
export function sayDeed(did: string, detail: Detail): Said {
  return (Object.hasOwn(deeds, did) ? deeds[did]?.(detail) : undefined) ?? { deed: did, more: '' }
}

import { areaOf, caseAreas, type RecordArea, type Topic } from '../../shared/contract/operation.ts'
import { isInTheRunning } from '../../shared/domain/applications/state.ts'
import { once } from '../../shared/domain/once.ts'
import type { ReadDb } from '../connection.ts'
import { applicationById } from '../tables/applications/application.ts'
import type { FileKind } from '../tables/applications/parts.ts'
import { bodiesDeclaredBy, seatsOf } from '../tables/review/review.ts'
import { nothing } from './deeds.ts'
import { paperNamesShown } from './paper-names.ts'
import type { ApplicationsSeen, ReviewersSeen, Sight, TallySeen } from './sight.ts'

/**
 * 委員: the applications of a year in which they have a seat, from the start of the scoring on (conflicts are declared
 * before any content is shown), and without a conflict: of a conflicted one no byte reaches them (checks.md, Conflicts of
 * interest). Not who wrote them, not what the office noted beside them, not who the other reviewers are.
 */
export function reviewerSight(db: ReadDb, profileId: string): Sight {
  const seats = once(() => new Map(seatsOf(db, profileId).map(({ fy, id }) => [fy, id])))
  const conflicted = once(() => new Set(bodiesDeclaredBy(db, profileId).map(({ jis2 }) => jis2)))
  const seat = (fy: number) => seats().get(fy) ?? null
  const names = paperNamesShown(db)
  // The e-mail is people and little else; an original cannot be masked, so that a year which hides names hands out none.
  const hasFile = (kind: FileKind, fy: number) => kind !== 'mail' && names(fy)

  const applications: ApplicationsSeen = {
    all: false,
    shows: ({ fy, jis2, state }) =>
      jis2 !== null && isInTheRunning(state) && seats().has(fy) && !conflicted().has(jis2),
    declared: (jis2) => conflicted().has(jis2),
    names: ({ fy, jis2 }) => seats().has(fy) && !conflicted().has(jis2),
    remarks: false,
  }
  const reviewers: ReviewersSeen = { seat, shows: ({ fy, id }) => seat(fy) === id }
  return {
    applications,
    people: { ofApplications: false, ofReviewers: false, profile: (id) => id === profileId },
    papers: {
      kind: hasFile,
      names,
      // The same bytes may lie with two applications: one conflict, or one year that hides names, is enough to keep them.
      file: (holders) =>
        holders.length > 0 && holders.every((one) => hasFile(one.kind, one.fy) && applications.shows(one)),
    },
    reviewers,
    tally: openAfterOwnSheets(seat),
    meetings: { projects: () => false },
    office: {
      support: false,
      inquiries: false,
      disclosure: false,
      talent: false,
      history: false,
      work: false,
      jobsOf: profileId,
    },
    may: nothing,
    hears: (topic) => heard(topic, (id) => isShown(db, applications, id)),
  }
}

function isShown(db: ReadDb, applications: ApplicationsSeen, id: string): boolean {
  const row = applicationById(db, id)
  return row !== undefined && applications.shows(row)
}

/** The office's alone: nothing that a reviewer may ask for depends on them. */
const silent: ReadonlySet<RecordArea> = new Set([
  'minutes',
  'approvals',
  'inquiries',
  'correspondence',
  'forms',
  'disclosure',
  'sheetFiles',
  'scenarios',
  'selection',
  'meeting',
  'speeches',
  'projection',
  'letters',
  'templates',
  ...caseAreas,
  'postings',
  'partners',
  'training',
  'introductions',
  'notices',
  'forum',
  'audit',
  'keeping',
  'talent',
  'accelerators',
])
/** Named by a reviewer: whose sheets are filled in is no secret among them, as their codes are none. */
const byReviewer: ReadonlySet<RecordArea> = new Set(['scores', 'sheets', 'reviewers'])

/** An application that has left their sight, or was never in it, goes without its number: what shows it is asked again. */
function heard(topic: Topic, applicationShown: (id: string) => boolean): Topic | null {
  const area = areaOf(topic)
  if (silent.has(area)) return null
  const isTheirs = byReviewer.has(area) || (area === 'applications' && applicationShown(topic.slice(area.length + 1)))
  return isTheirs ? topic : area
}

/** The others' scores would colour one's own: the tally opens with the last sheet handed in. */
const openAfterOwnSheets = (seat: ReviewersSeen['seat']): TallySeen => ({
  closed(fy, openSheetsOf) {
    const own = seat(fy)
    if (own === null) return 'この年度の委員ではないため、集計は表示できません。'
    const open = openSheetsOf(own)
    return open > 0 ? `ほかの委員の点と集計は、ご自分の採点票(残り${open}件)を提出した後に見えます。` : null
  },
})

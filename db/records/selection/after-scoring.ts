import {
  type AfterScoring,
  type StepAfterScoring,
  stepsAfterScoring,
} from '../../../shared/domain/selection/after-scoring.ts'
import type { ReadDb } from '../../connection.ts'
import { applicationRows } from '../../tables/applications/application.ts'
import { noticeRows } from '../../tables/letters/notice.ts'
import { meetingRows } from '../../tables/meeting/meeting.ts'
import { decisionRowsOf } from '../../tables/selection/decision.ts'
import { proposalRows } from '../../tables/selection/proposal.ts'
import { publicationRow } from '../../tables/selection/publication.ts'
import { caseRows } from '../../tables/support/case.ts'
import { meetingFound } from '../meeting/course.ts'
import { minutesStateOf } from '../minutes/standing.ts'

/** What is to be done in a year once its scoring was closed, the next first. */
export function afterScoringOf(db: ReadDb, fy: number): StepAfterScoring[] {
  const rows = applicationRows(db, fy)
  const proposed = new Set(proposalRows(db, fy).map((row) => row.application_id))
  const supported = new Set(caseRows(db, fy).map((row) => row.applicationId))
  const issued = new Set(noticeRows(db, fy).flatMap((row) => (row.issuedOn === null ? [] : [row.applicationId])))
  const selected = rows.filter(({ state }) => state === 'selected')
  return stepsAfterScoring({
    undecided: rows.filter(({ id, state }) => state === 'deliberated' && !proposed.has(id)).length,
    proposed: proposed.size,
    meetings: meetingRows(db, fy)
      .filter(({ removedAt }) => removedAt === null)
      .map((row) => ({
        ...{ id: row.id, no: row.no, stage: meetingFound(db, row).course.stage },
        minutes: minutesStateOf(db, row.id),
      })),
    untold: decisionRowsOf(db, fy).filter((row) => !issued.has(row.application_id)).length,
    selected: selected.length,
    published: publicationRow(db, fy) !== undefined,
    unsupported: selected.filter(({ id }) => !supported.has(id)).length,
  })
}

const places = {
  meeting: '/meeting',
  propose: '/selection',
  minutes: '/meeting',
  approve: '/approvals',
  letters: '/letters',
  publish: '/selection',
  support: '/selection',
} as const satisfies Record<AfterScoring, string>

/** Where a step is done: a meeting that is under way in 会議モード. */
export function placeOfStep({ step, meeting }: StepAfterScoring): string {
  if (meeting === null) return places[step]
  const tail = step === 'minutes' ? '/minutes' : meeting.stage === 'planned' ? '' : '/room'
  return `/meeting/${meeting.id}${tail}`
}

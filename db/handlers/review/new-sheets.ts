import { randomUUID } from 'node:crypto'
import type { Context } from '../../handler.ts'
import { applicationRows } from '../../tables/applications/application.ts'
import { reviewerRows } from '../../tables/review/review.ts'
import { insertSheet } from '../../tables/review/score-sheet.ts'

/** One sheet for every reviewer and application in the running; those that are there stay as they are. */
export function ensureSheets({ db }: Context, fy: number): void {
  const inTheRunning = applicationRows(db, fy).filter((row) => row.state === 'scoring')
  for (const reviewer of reviewerRows(db, fy))
    for (const { id } of inTheRunning)
      insertSheet(db, { id: randomUUID(), reviewer_id: reviewer.id, application_id: id })
}

import { writeMinutes } from '../../../electron/host/jobs/letters/write-minutes.ts'
import type { MinutesVersion } from '../../../shared/domain/minutes/layout.ts'
import { jobHere } from '../hosts/job-here.ts'
import type { GivenOffice } from '../office/office.ts'

/** 議事概要 of a meeting as Word files by name, made by the job's own body, and what stops one. */
export async function minutesMade(given: GivenOffice, id: string, which: MinutesVersion[]) {
  const { tools, files } = jobHere(given)
  const { stopped } = await writeMinutes(tools, { id, roundId: null, which })
  return { files, stopped }
}

/** Sent to everybody who was there, and confirmed by all of them. */
export function minutesConfirmed({ ask }: GivenOffice, meetingId: string): void {
  ask.minutes.send({ id: crypto.randomUUID(), meetingId, sentOn: '2026-03-16', dueOn: '2026-03-18' })
  for (const answer of ask.minutes.page({ id: meetingId }).answers)
    ask.minutes.answer({ id: answer.id, answer: 'confirmed', answeredOn: null, words: '', revision: answer.revision })
}

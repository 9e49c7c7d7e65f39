import type { Cast } from '../../../electron/host/practice/cast.ts'
import type { ApplicationForm } from '../../../shared/domain/applications/form.ts'
import { madeUpForm, readingOf } from '../forms/made-up-form.ts'
import { passingWords } from './year.ts'

export interface Body {
  name: string
  form?: ApplicationForm
  /** Raw scores of each reviewer, by criterion; all 3 when left out. */
  scores?: readonly (readonly number[])[]
}

const threes = [3, 3, 3, 3, 3, 3]
const twoDigits = (n: number) => String(n).padStart(2, '0')

/** A year of these bodies, received in this order, with two 委員; all of them are selected, in this order. */
export function castOf(bodies: readonly Body[], fy = 2026, decidedOn = `${fy}-03-20`): Cast {
  // A day each, and of many bodies the rest on the last day, a minute each.
  const lastDay = 10
  const received = (index: number) =>
    `${fy}-02-${twoDigits(10 + Math.min(index, lastDay))}T10:${twoDigits(Math.max(index - lastDay, 0))}:00+09:00`
  const scoring = `${fy}-03-02T10:00:00+09:00`
  return {
    fy,
    applicants: bodies.map(({ name, form = madeUpForm(name) }, index) => ({
      name,
      reading: readingOf(form),
      receivedAt: received(index),
    })),
    seats: [
      { name: '見本 一郎', seat: 'chair' },
      { name: '見本 二郎', seat: 'member' },
    ],
    conflicts: [],
    confirms: false,
    words: passingWords,
    unsummarised: () => true,
    marks: (seat, applicant) => bodies[applicant]?.scores?.[seat] ?? threes,
    decisions: (_ranked, received) =>
      received.map((applicationId) => ({
        applicationId,
        result: 'selected',
        reason: '地域の均衡を考慮したため。',
        approvalRef: '総行情第12号',
        decidedOn,
      })),
    days: {
      checked: `${fy}-02-20T12:00:00+09:00`,
      appointed: scoring,
      scored: () => scoring,
      finished: scoring,
      decided: `${fy}-03-25T10:00:00+09:00`,
      started: `${fy}-04-01T10:00:00+09:00`,
    },
    pick: () => 0,
  }
}

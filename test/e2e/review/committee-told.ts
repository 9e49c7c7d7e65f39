import { test } from '@playwright/test'
import { appoint, type Committee, close, declare, markByExcel, markOnPaper } from './committee.ts'
import { compare, findLate, readAloud, settle } from './meeting.ts'

/** A 委員会, step by step, in a year whose applications are 要件適合. */
export async function tellCommittee(story: Committee): Promise<void> {
  await test.step('eight 委員 are appointed', () => appoint(story))
  await test.step('利害関係 is declared by Excel and on the screen', () => declare(story))
  await test.step('the 採点票 go out, and five come back by Excel', () => markByExcel(story))
  await test.step('one comes on paper, and a second officer looks at it', () => markOnPaper(story))
  await test.step('one never hands in, and scoring is closed', () => close(story))
  await test.step('the tally warns of a flip, and the 座長 settles the tie', () => settle(story))
  await test.step('a 利害関係 is found late, and both tallies stand side by side', () => findLate(story))
  await test.step('決め手 is read aloud', () => readAloud(story))
  await test.step('two 組合せ are compared, and one goes to the meeting', () => compare(story))
}

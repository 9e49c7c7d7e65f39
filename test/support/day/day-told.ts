import { expect, test } from '@playwright/test'
import {
  type Files,
  tellApproval,
  tellLetters,
  tellMinutes,
  tellPromotion,
  tellPublication,
  tellPublicList,
  textOf,
} from './after-told.ts'
import { fy, ranked, remark } from './given-day.ts'
import { tellMeeting } from './meeting-told.ts'
import { bodiesIn, found, kindsFound, pointsIn, type Secret, secretsOf } from './secrets.ts'
import type { Host, Told } from './told.ts'

const rejected = ['栃木県', '山梨県', '三重県', '奈良県', '高知県']
const reserve = '長野県'

/** The whole day, step by step. */
export async function tellDay(host: Host, id: string): Promise<void> {
  const told = await test.step('the meeting, from who is here to its closing', () => tellMeeting(host, id))
  const secrets = await secretsOf(host.api(), id, [remark])
  await test.step('nothing reached the room that is not the room’s', () => searchRoom(host, id, told, secrets))
  const minutes = await test.step('議事概要 are confirmed, frozen and published', () => tellMinutes(host, id))
  await test.step('what was decided goes through 起案 and 決裁', () => tellApproval(host))
  await test.step('a consent comes in, and the day of publication is fixed', () => tellPublication(host))
  const letters = await test.step('letters to all bodies and 公表資料 are made', () => tellLetters(host))
  const list = await test.step('公表用一覧 is made', () => tellPublicList(host))
  await test.step('nothing is in a file of the public that is not the public’s', () =>
    searchFiles(secrets, minutes, new Map([...letters, ...list])))
  await test.step('one declines, and the 補欠 takes its place', () => tellPromotion(host, ranked[0] ?? '', reserve))
  const again = await tellPublicList(host)
  for (const [name, bytes] of again) expect(bodiesIn([textOf(name, bytes)], [reserve]), name).toEqual([reserve])
}

async function searchRoom(host: Host, id: string, told: Told, secrets: readonly Secret[]): Promise<void> {
  const answers = told.rooms.flatMap((room) => room.answers)
  const pushes = told.rooms.flatMap((room) => room.pushes)
  const reached = [
    ...told.rooms.flatMap(({ drawn }) => drawn),
    ...answers.map((each) => JSON.stringify(each)),
    ...pushes,
  ]
  // What is the room's was heard there.
  expect(bodiesIn(reached, ranked)).toEqual(ranked)
  expect(pushes.length).toBeGreaterThan(50)
  expect(new Set(pushes.flatMap((push) => push.match(/[a-z]+\/[0-9a-f-]{36}/gu) ?? []))).toEqual(
    new Set([`projection/${id}`]),
  )
  expect(found(reached, secrets)).toEqual([])
  expect(await pointsIn(host.api(), id, answers)).toEqual([])
  // The search can fail: of each kind it finds something of what the officer sees and is told.
  const { conflicts, scores, meeting, reviewers } = host.api()
  const own = await Promise.all([
    conflicts.list({ fy }),
    meeting.page({ id }),
    ...(await reviewers.list({ fy })).map((each) => scores.grid({ fy, reviewerId: each.id })),
  ])
  const officer = [...told.officer, ...own.map((each) => JSON.stringify(each))]
  expect(kindsFound(officer, secrets)).toEqual([...new Set(secrets.map(({ kind }) => kind))].toSorted())
  expect(kindsFound(told.officer, secrets)).toEqual(expect.arrayContaining(['name', 'reason', 'speech']))
}

function searchFiles(secrets: readonly Secret[], minutes: Files, others: Files): void {
  const textsOf = (files: Files, name: RegExp) =>
    [...files].filter(([own]) => name.test(own)).map(([own, bytes]) => textOf(own, bytes))
  const [own, open] = [textsOf(minutes, /内部用/), textsOf(minutes, /公表用/)]
  expect([own.length, open.length]).toEqual([1, 1])
  // 公表用 may say what was said of a body that was selected, and by nobody.
  const apart = new Set([...rejected, reserve])
  const ofOpen = secrets.filter(({ kind, of }) => (kind !== 'speech' && kind !== 'reason') || apart.has(of))
  expect(found(open, ofOpen)).toEqual([])
  expect(bodiesIn(open, [...apart])).toEqual([])
  expect(bodiesIn(own, [...apart]).length).toBe(apart.size)
  expect(kindsFound(own, secrets)).toEqual(expect.arrayContaining(['name', 'reason', 'speech']))
  const published = [...textsOf(others, /公表/)]
  expect(published.length).toBe(3)
  expect(found(published, secrets)).toEqual([])
  expect(bodiesIn(published, [...apart])).toEqual([])
  for (const text of published) expect(bodiesIn([text], ranked).length).toBe(5)
  // A letter to a body names no other.
  for (const [name, bytes] of others) {
    const to = ranked.find((each) => name.includes(each))
    if (to === undefined) continue
    expect(bodiesIn([textOf(name, bytes)], ranked), name).toEqual([to])
    expect(found([textOf(name, bytes)], secrets), name).toEqual([])
  }
}

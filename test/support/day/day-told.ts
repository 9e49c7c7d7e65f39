import { expect, test } from '@playwright/test'
import { remark } from './given-day.ts'
import { tellMeeting } from './meeting-told.ts'
import { found, kindsFound, secretsOf } from './secrets.ts'
import type { Host } from './told.ts'

/** The whole day, step by step. */
export async function tellDay(host: Host, id: string): Promise<void> {
  const told = await test.step('the meeting, from who is here to its closing', () => tellMeeting(host, id))
  await test.step('nothing reached the room that is not the room’s', async () => {
    const secrets = await secretsOf(host.api(), id, [remark])
    const reached = told.rooms.flatMap(({ drawn, answers, pushes }) => [
      ...drawn,
      ...answers.map((each) => JSON.stringify(each)),
      ...pushes,
    ])
    expect(found(reached, secrets)).toEqual([])
    // The search can fail: on the officer's side it finds some of every kind.
    expect(kindsFound(told.officer, secrets)).toEqual([])
  })
}

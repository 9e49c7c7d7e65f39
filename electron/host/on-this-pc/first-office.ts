import { resolve } from 'node:path'
import type { Reply } from '../../../shared/contract/reply.ts'
import type { Desk } from '../desk.ts'
import { recentOffices } from './recent-offices.ts'

/**
 * What a start opens: the file it was given, else the one of last time. Undefined where there is none, and also where
 * the one of last time does not open (moved, in use): nobody asked for it now, and the first screen offers others.
 */
export async function openFirstOffice(desk: Desk, home: string, given: string | undefined): Promise<Reply | undefined> {
  const file = given ?? recentOffices(home)[0]?.file
  if (file === undefined) return undefined
  const starter = desk.sessions.open({ owner: true })
  const reply = await desk.call('main', starter, 'launcher.open', { file: resolve(file) })
  desk.sessions.close(starter)
  return reply.ok || given !== undefined ? reply : undefined
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDesk, type Desk, type DeskOptions } from '../../../electron/host/desk.ts'
import { createFileDoor } from '../../../electron/host/file-door.ts'
import type { Place } from '../../../electron/host/places.ts'
import type { Reply } from '../../../shared/contract/reply.ts'

/** What a test opened, closed again in reverse order when it is over. */
export function createCleanup() {
  const deeds: (() => unknown)[] = []
  return {
    later: (deed: () => unknown) => void deeds.push(deed),
    async run() {
      for (const deed of deeds.splice(0).reverse()) await deed()
    },
  }
}
export type Cleanup = ReturnType<typeof createCleanup>

export function temporaryFolder(cleanup: Cleanup): string {
  const folder = mkdtempSync(join(tmpdir(), 'banso-'))
  cleanup.later(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The program on a PC of its own, before anything is open. */
export function givenDesk(cleanup: Cleanup, options: Partial<DeskOptions> = {}) {
  const folder = temporaryFolder(cleanup)
  const desk = createDesk({ home: join(folder, 'settings'), ...options })
  cleanup.later(() => desk.close())
  const key = desk.sessions.open({ owner: true })
  return { desk, key, folder, home: join(folder, 'settings') }
}

export const newOffice = (folder: string, passphrase = '') => ({
  officeName: '見本課',
  officerName: '見本 太郎',
  folder,
  fileName: '見本課.banso',
  passphrase,
})

/** The program with a new office open and its first officer signed in. */
export async function givenOpenOffice(cleanup: Cleanup, options: Partial<DeskOptions> = {}) {
  const given = givenDesk(cleanup, options)
  const { desk, key, folder } = given
  valueIn(await desk.call('main', key, 'launcher.create', newOffice(folder)))
  const call = (name: string, input: unknown = {}, place: Place = 'main') => desk.call(place, key, name, input)
  return { ...given, call, file: join(folder, '見本課.banso') }
}

/** The value of an answer; a refusal fails the test with its own words. */
export function valueIn<Value = Record<string, unknown>>(reply: Reply): Value {
  if (!reply.ok)
    throw new Error(`${reply.problem.code}: ${reply.problem.message} ${JSON.stringify(reply.problem.fields)}`)
  return reply.value as Value
}

/** A job's record once it is over. */
export async function settledJob(desk: Desk, key: string, started: Reply, place: Place = 'main') {
  const { jobId } = valueIn<{ jobId: string }>(started)
  await desk.jobEnded(place, jobId)
  return valueIn<{
    id: string
    state: string
    output: Record<string, unknown>
    problem: { code: string; message: string } | null
  }>(await desk.call(place, key, 'jobs.status', { id: jobId }))
}

/** Puts files into the office that is open at the desk, as both hosts do, and answers with the id of each. */
export function filePutter(desk: Desk, key: string): (name: string, bytes: Uint8Array) => Promise<string> {
  const door = createFileDoor(desk)
  return async (name, bytes) => {
    const address = `http://office/files?name=${encodeURIComponent(name)}`
    const request = new Request(address, { method: 'PUT', body: bytes as Uint8Array<ArrayBuffer> })
    const response = await door(request, 'main', key)
    return valueIn<{ fileId: string }>(await response.json()).fileId
  }
}

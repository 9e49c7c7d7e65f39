import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import type { Reply } from '../../../shared/contract/reply.ts'
import { type givenOpenOffice, settledJob, valueIn } from './desk.ts'

type Call = (name: string, input?: unknown) => Promise<Reply>

/** A deed that adds one person. */
export const written = async (call: Call, name: string) =>
  valueIn(await call('reviewers.add', { id: crypto.randomUUID(), fy: 2026, name }))

/** Takes the office that is open to another PC, and answers where its file lies there. */
export async function takenAlong({
  desk,
  key,
  call,
  folder,
}: Pick<Awaited<ReturnType<typeof givenOpenOffice>>, 'desk' | 'key' | 'call' | 'folder'>): Promise<string> {
  const to = mkdtempSync(join(folder, 'ノートPC-'))
  const started = await call('travel.takeOut', { id: crypto.randomUUID(), destination: '会議用ノートPC', folder: to })
  const { output, problem } = await settledJob(desk, key, started)
  if (problem) throw new Error(problem.message)
  return String(output['file'])
}

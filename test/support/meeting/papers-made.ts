import { createHash, randomUUID } from 'node:crypto'
import { makeMeetingPapers } from '../../../electron/host/jobs/meeting/meeting-papers.ts'
import type { JobInput, JobTools } from '../../../electron/host/jobs/protocol.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import type { GivenOffice } from '../office/office.ts'

/** The papers of a meeting, made by the job's own body on a real office; its files are kept by name. */
export async function papersMade(
  { office, officer }: GivenOffice,
  input: Partial<JobInput<'meeting.materials'>> & { readonly id: string },
) {
  const files = new Map<string, Uint8Array>()
  const told: string[] = []
  const tools = {
    startedAt: '2026-02-27T01:00:00.000Z',
    ask(name: string, asked: unknown) {
      const reply = office.call(name, asked, officer)
      if (reply.ok) return reply.value
      throw new Refusal(reply.problem.code === 'broken' ? 'busy' : reply.problem.code, reply.problem.message)
    },
    async putFile(name: string, mime: string, bytes: Uint8Array) {
      files.set(name, bytes)
      return {
        fileId: randomUUID(),
        name,
        mime,
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      }
    },
    progress: (done: number, total: number, message: string) => void told.push(`${done}/${total} ${message}`),
  } as unknown as JobTools
  const output = await makeMeetingPapers(tools, { reviewerNames: 'coded', replyBy: null, declareBy: null, ...input })
  return { ...output, files, told, made: output.files }
}

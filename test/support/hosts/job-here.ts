import { createHash, randomUUID } from 'node:crypto'
import { openReader } from '../../../db/reader.ts'
import type { JobTools } from '../../../electron/host/jobs/protocol.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { afterwards } from '../cleanup.ts'
import type { GivenOffice } from '../office/office.ts'

/** What a job is given, in this process and on a real office; the files it makes are kept by name. */
export function jobHere({ office, officer }: GivenOffice, startedAt = '2026-02-27T01:00:00.000Z') {
  const files = new Map<string, Uint8Array>()
  const told: string[] = []
  const call = (name: string, asked: unknown) => {
    const reply = office.call(name, asked, officer)
    if (reply.ok) return reply.value
    throw new Refusal(reply.problem.code === 'broken' ? 'busy' : reply.problem.code, reply.problem.message)
  }
  const tools = {
    caller: officer,
    startedAt,
    ask: call,
    tell: async (name: string, asked: unknown) => call(name, asked),
    fileName: (fileId: string) => tools.fileBytes(fileId).name,
    step: <Value>(_name: string, work: () => Promise<Value>) => work(),
    fileBytes(fileId: string) {
      const reader = openReader({ file: office.file })
      afterwards(() => reader.close())
      return reader.fileBytes(fileId, officer)
    },
    async putFile(name: string, mime: string, bytes: Uint8Array) {
      files.set(name, bytes)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      return { fileId: randomUUID(), name, mime, size: bytes.length, sha256 }
    },
    progress: (done: number, total: number, message: string) => void told.push(`${done}/${total} ${message}`),
  } as unknown as JobTools
  return { tools, files, told }
}

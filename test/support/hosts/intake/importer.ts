import { expect } from 'vitest'
import { type createCleanup, filePutter, givenOpenOffice, settledJob } from '../desk.ts'

interface Imported {
  applications: { id: string; prefecture: string; receivedAt: string | null; outcome: string; fileNames: string[] }[]
  problems: { fileName: string; message: string }[]
}

const outputOf = (job: { output: unknown }) => job.output as Imported

/** An office that is open, into which files are put as by an officer. */
export async function givenImporter(cleanup: ReturnType<typeof createCleanup>) {
  const { desk, key, call, file, home } = await givenOpenOffice(cleanup)
  const put = filePutter(desk, key)
  const imported = async (...files: [name: string, bytes: Uint8Array][]): Promise<Imported> => {
    const fileIds: string[] = []
    for (const [name, bytes] of files) fileIds.push(await put(name, bytes))
    const job = await settledJob(desk, key, await call('intake.importFiles', { fy: 2026, fileIds }))
    expect(job).toMatchObject({ state: 'done', problem: null })
    return outputOf(job)
  }
  const settled = async (name: string, input: unknown) => await settledJob(desk, key, await call(name, input))
  return { call, imported, settled, file, home }
}

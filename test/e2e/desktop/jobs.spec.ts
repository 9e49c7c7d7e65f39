import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, type Page } from '@playwright/test'
import { root } from '../../../build/root.ts'
import { breaking, breakingNames } from '../../support/hosts/breaking.ts'
import { valueIn } from '../../support/hosts/desk.ts'
import { call, makeOffice, test } from '../../support/hosts/desktop.ts'
import { momentsOf } from '../../support/hosts/moments.ts'

interface Job {
  state: string
  problem: { message: string } | null
  output: { applications: { fileNames: string[] }[]; problems: { fileName: string; message: string }[] } | null
}

/** As a screen brings a file in. */
const put = (page: Page, name: string, bytes: Uint8Array): Promise<string> =>
  page.evaluate(
    async ([fileName, text]) => {
      const body = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
      const response = await fetch(`/files?name=${encodeURIComponent(fileName)}`, { method: 'PUT', body })
      return ((await response.json()) as { value: { fileId: string } }).value.fileId
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  )

const status = async (page: Page, id: string) => valueIn<Job>(await call(page, 'jobs.status', { id }))

async function over(page: Page, id: string): Promise<Job> {
  await expect.poll(async () => (await status(page, id)).state, { timeout: 60_000 }).not.toBe('running')
  return status(page, id)
}

test('中止 of a copy at any moment leaves the program alive and no copy that is none', async ({ pc, program }) => {
  test.setTimeout(120_000)
  const { page } = program
  valueIn(await makeOffice(page, pc.folder))
  const large = new Uint8Array(4_000_000).map((_, at) => (at * 2_654_435_761) >>> 13)
  for (let n = 0; n < 3; n++) await put(page, `大きな書類${n}.bin`, large)
  const moment = momentsOf(7)
  let done = 0
  for (let round = 0; round < 10; round++) {
    const { jobId } = valueIn<{ jobId: string }>(await call(page, 'office.backup'))
    await pause(moment() * 900)
    const { state, problem } = valueIn<Job>(await call(page, 'jobs.cancel', { id: jobId }))
    // Two copies of one second bear one name: the second is refused in words.
    if (state === 'failed') expect(problem?.message).toContain('同じ名前')
    else expect(['cancelled', 'done']).toContain(state)
    if (state === 'done') done++
    expect(await call(page, 'applications.list', { fy: 2026 })).toMatchObject({ ok: true })
    expect(readdirSync(pc.folder).filter((name) => /_\d{8}-\d{6}\.banso/.test(name))).toHaveLength(done)
  }
})

test('files that are made to stop the reader are named, and the mail beside them is taken in', async ({
  pc,
  program,
}) => {
  test.setTimeout(120_000)
  const { page } = program
  valueIn(await makeOffice(page, pc.folder))
  const fileIds: string[] = []
  for (const name of breakingNames) fileIds.push(await put(page, name, breaking(name)))
  fileIds.push(await put(page, '受信.eml', readFileSync(join(root, 'test/fixtures/forms/01_秋田県/受信.eml'))))
  const { jobId } = valueIn<{ jobId: string }>(await call(page, 'intake.importFiles', { fy: 2026, fileIds }))
  const job = await over(page, jobId)
  expect(job.state).toBe('done')
  const taken = job.output?.applications.flatMap(({ fileNames }) => fileNames) ?? []
  expect(taken).toContain('受信.eml')
  for (const name of breakingNames.filter((each) => !taken.includes(each)))
    expect(job.output?.problems.find(({ fileName }) => fileName === name)?.message, name).toMatch(/[ぁ-ん]/)
  expect(await call(page, 'applications.list', { fy: 2026 })).toMatchObject({ ok: true })
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { JobLimits } from '../../../electron/host/jobs/protocol.ts'
import { breaking, breakingNames } from '../../support/hosts/breaking.ts'
import { createCleanup, filePutter, givenOpenOffice, settledJob, valueIn } from '../../support/hosts/desk.ts'
import { jobProcesses } from '../../support/hosts/job-processes.ts'
import { changedMails } from '../../support/hosts/mails/changed-mails.ts'
import { momentsOf } from '../../support/hosts/moments.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

const forms = join(import.meta.dirname, '../../fixtures/forms')
const mails = readdirSync(forms)
  .map((folder) => join(forms, folder, '受信.eml'))
  .filter((file) => existsSync(file))
const good = readFileSync(mails[0] ?? '')
const onLinux = process.platform === 'linux'

async function givenImporter(limits: Partial<JobLimits> = {}) {
  const given = await givenOpenOffice(cleanup, { limits })
  const put = filePutter(given.desk, given.key)
  const start = async (files: readonly (readonly [name: string, bytes: Uint8Array])[]) => {
    const fileIds: string[] = []
    for (const [name, bytes] of files) fileIds.push(await put(name, bytes))
    return given.call('intake.importFiles', { fy: 2026, fileIds })
  }
  const over = async (started: Awaited<ReturnType<typeof start>>) => {
    const job = await settledJob(given.desk, given.key, started)
    const { applications = [], problems = [] } = (job.output ?? {}) as {
      applications?: { fileNames: string[] }[]
      problems?: { fileName: string; message: string }[]
    }
    return { ...job, taken: applications.flatMap(({ fileNames }) => fileNames), problems }
  }
  return { ...given, start, over }
}

describe('a file that ends the process which reads it', () => {
  it('is named where it was made for that, and the mail beside it is taken in', { timeout: 120_000 }, async () => {
    const { start, over, call } = await givenImporter()
    const files = breakingNames.map((name) => [name, breaking(name)] as const)
    const { state, taken, problems } = await over(await start([...files, ['受信.eml', good]]))
    expect(state).toBe('done')
    expect(taken).toContain('受信.eml')
    for (const name of breakingNames.filter((each) => !taken.includes(each)))
      expect(problems.find(({ fileName }) => fileName === name)?.message, name).toMatch(/[ぁ-ん]/)
    // By the reader itself, and not because the limit of a file ended it.
    expect(problems.filter(({ message }) => /秒たっても|メモリー/.test(message))).toEqual([])
    // Each stored file stands in an application, or in the list of what came with its reason.
    const standing = new Set<string>()
    for (const { id } of valueIn<{ id: string }[]>(await call('applications.list', { fy: 2026 })))
      for (const { fileId } of valueIn<{ files: { fileId: string }[] }>(await call('applications.get', { id })).files)
        standing.add(fileId)
    const came = valueIn<{ fileId: string | null; ending: string; reason: string }[]>(
      await call('incoming.list', { fy: 2026 }),
    )
    for (const { fileId, ending, reason } of came)
      if (fileId !== null && ending === 'refused') {
        expect(reason).toMatch(/[ぁ-ん]/)
        standing.add(fileId)
      }
    const verified = valueIn<{ files: { count: number } }>(await call('audit.verify'))
    expect(verified.files.count).toBe(standing.size)
  })

  it('is named where it takes more memory than a file may, and the mails on both sides are taken in', {
    timeout: 120_000,
  }, async () => {
    // A mail as it should be takes up to 130 MB in a process that has just begun.
    const { start, over } = await givenImporter({ growthMb: 200 })
    const large = Buffer.concat([
      Buffer.from('Subject: x\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\n'),
      Buffer.alloc(58_000_000, 'QUJD'),
    ])
    const second = readFileSync(mails[1] ?? '')
    const { state, taken, problems } = await over(
      await start([
        ['一.eml', good],
        ['重い.eml', large],
        ['二.eml', second],
      ]),
    )
    expect(state).toBe('done')
    expect(taken.filter((name) => /[一二]\.eml/.test(name))).toEqual(['一.eml', '二.eml'])
    expect(problems).toMatchObject([{ fileName: '重い.eml', message: expect.stringMatching(/200MB.*メモリー/) }])
  })

  it.skipIf(!onLinux)('is named where the reading stands still, and the others are taken in', async () => {
    const { start, over, call } = await givenImporter({ secondsPerFile: 3 })
    const started = await start(mails.map((file, at) => [`${at}.eml`, readFileSync(file)] as const))
    await expect
      .poll(async () => valueIn<unknown[]>(await call('applications.list', { fy: 2026 })).length, { interval: 5 })
      .toBeGreaterThan(0)
    for (const pid of jobProcesses()) process.kill(pid, 'SIGSTOP')
    const { state, taken, problems } = await over(started)
    expect(state).toBe('done')
    const named = problems.filter(({ message }) => message.startsWith('3秒たっても'))
    expect(named).toHaveLength(1)
    expect(taken.filter((name) => name.endsWith('.eml'))).toHaveLength(mails.length - 1)
    expect(taken).not.toContain(named[0]?.fileName)
  })

  it.skipIf(!onLinux)(
    'costs the others nothing at whatever moment its process is ended',
    { timeout: 120_000 },
    async () => {
      const { start, over, call } = await givenImporter()
      const moment = momentsOf(3)
      for (let round = 0; round < 4; round++) {
        const started = await start(mails.map((file, at) => [`${round}-${at}.eml`, readFileSync(file)] as const))
        await expect.poll(jobProcesses, { interval: 5 }).not.toEqual([])
        await pause(moment() * 1500)
        for (const pid of jobProcesses()) process.kill(pid, 'SIGSEGV')
        const { state, taken, problems } = await over(started)
        const answered = [...taken.filter((name) => name.endsWith('.eml')), ...problems.map(({ fileName }) => fileName)]
        // Ended before its first file, the job says so as a whole; else every mail is taken in, or named.
        if (state === 'done') expect(answered.toSorted()).toEqual(mails.map((_, at) => `${round}-${at}.eml`).toSorted())
        else expect(state).toBe('failed')
        expect(problems.length).toBeLessThanOrEqual(1)
        expect(await call('applications.list', { fy: 2026 })).toMatchObject({ ok: true })
      }
      const whole = await over(await start(mails.map((file, at) => [`${at}.eml`, readFileSync(file)] as const)))
      expect(whole.problems).toEqual([])
      expect(whole.taken.filter((name) => name.endsWith('.eml'))).toHaveLength(mails.length)
    },
  )
})

/** In every run the same; by hand `BANSO_ROUNDS=50` for 500 of them. */
const mailCount = Number(process.env['BANSO_ROUNDS'] ?? 4) * 10

describe('Outlook mails with bytes that were changed', () => {
  it(`are read or named, ${mailCount} of them, and the good mails among them are taken in`, {
    timeout: 300_000,
  }, async () => {
    const { start, over, call } = await givenImporter()
    const changed = changedMails(mailCount)
    for (let at = 0; at < changed.length; at += 40) {
      const some = changed.slice(at, at + 40)
      const between = readFileSync(mails[(at / 40) % mails.length] ?? '')
      const job = await over(await start([...some.slice(0, 20), ['よい.eml', between], ...some.slice(20)]))
      expect(job.state).toBe('done')
      expect(job.taken).toContain('よい.eml')
      const answered = new Set([...job.taken, ...job.problems.map(({ fileName }) => fileName.split(' / ')[0])])
      expect(some.map(([name]) => name).filter((name) => !answered.has(name))).toEqual([])
    }
    expect(await call('applications.list', { fy: 2026 })).toMatchObject({ ok: true })
  })
})

describe('a process of a job', () => {
  it.skipIf(!onLinux)('is gone when its job is over, stopped or closed', async () => {
    const { desk, start, call } = await givenImporter()
    const started = await start(mails.map((file, at) => [`${at}.eml`, readFileSync(file)] as const))
    await expect.poll(jobProcesses).toHaveLength(1)
    valueIn(await call('jobs.cancel', { id: valueIn<{ jobId: string }>(started).jobId }))
    expect(jobProcesses()).toEqual([])
    valueIn(await call('office.backup'))
    await expect.poll(jobProcesses).toHaveLength(1)
    await desk.close()
    expect(jobProcesses()).toEqual([])
  })

  it.skipIf(!onLinux)(
    'of a book waits for the next book and nothing else, and may end meanwhile',
    {
      timeout: 120_000,
    },
    async () => {
      const { desk, key, call } = await givenImporter()
      const preview = async () =>
        (await settledJob(desk, key, await call('reports.preview', { fy: 2026, book: 'R1', documentNumber: '' }))).state
      expect(await preview()).toBe('done')
      const [first] = jobProcesses()
      expect(await preview()).toBe('done')
      expect(jobProcesses()).toEqual([first])
      expect((await settledJob(desk, key, await call('audit.check', {}))).state).toBe('done')
      await expect.poll(jobProcesses).toEqual([first])
      // Ended while it waits, and asked for before anybody could know.
      process.kill(first ?? 0, 'SIGKILL')
      expect(await preview()).toBe('done')
      expect(jobProcesses()).not.toContain(first)
      await desk.close()
      expect(jobProcesses()).toEqual([])
    },
  )
})

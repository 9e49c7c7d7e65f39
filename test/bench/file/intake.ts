import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from '../../../build/root.ts'
import { createDesk } from '../../../electron/host/desk.ts'
import { forking } from '../../../electron/host/jobs/fork-process.ts'
import { filePutter, newOffice, valueIn } from '../../support/hosts/desk.ts'
import { countryMails } from '../../support/hosts/mails/country-mails.ts'
import { type BenchRow, rowOf, timed } from '../measure.ts'
import { readAndHash } from './reading.ts'

interface Drafted {
  readonly applications: readonly { readonly id: string }[]
}
interface Page {
  readonly revision: number
  readonly readings: readonly { readonly path: string; readonly sureness: string }[]
}

/** 47 mails of one day as drafts whose certain fields are confirmed, against reading and hashing what they consist of. */
export async function benchIntake(): Promise<BenchRow[]> {
  const mails = countryMails()
  const folder = mkdtempSync(join(tmpdir(), 'banso-intake-'))
  // As it is delivered: from the sources a process would begin by compiling them.
  const startProcess = forking(() => join(root, 'dist/job-process.cjs'))
  const desk = createDesk({ home: join(folder, 'settings'), startProcess })
  const key = desk.sessions.open({ owner: true })
  const call = async <Value>(name: string, input: unknown = {}) =>
    valueIn<Value>(await desk.call('main', key, name, input))
  const put = filePutter(desk, key)
  let day = 0
  /** As the officer's window sees it: done, while what nobody holds is still being put away. */
  const outputOf = async (id: string) => {
    for (;;) {
      const job = await call<{ state: string; output: Drafted | null }>('jobs.status', { id })
      if (job.state === 'done' && job.output !== null) return job.output
      if (job.state !== 'running') throw new Error(`the intake is ${job.state}`)
      await pause(5)
    }
  }
  const ours = async () => {
    day += 1
    await call('launcher.create', { ...newOffice(folder), fileName: `見本課${day}.banso`, folder })
    const fileIds: string[] = []
    for (const [at, mail] of mails.entries()) fileIds.push(await put(`${at}.eml`, mail))
    const { jobId } = await call<{ jobId: string }>('intake.importFiles', { fy: 2026, fileIds })
    const { applications } = await outputOf(jobId)
    if (applications.length !== mails.length) throw new Error(`${applications.length} drafts`)
    for (const { id } of applications) {
      const page = await call<Page>('applications.get', { id })
      const paths = page.readings.filter(({ sureness }) => sureness === 'certain').map(({ path }) => path)
      await call('applications.confirmFields', { id, paths, confirmed: true, revision: page.revision })
    }
  }
  const note = `メール ${mails.length}通、${Math.round(mails.reduce((sum, { length }) => sum + length, 0) / 1024)} KB`
  const readings = { ours: [] as number[], limit: [] as number[], again: [] as number[] }
  const warm = { limit: [] as number[], again: [] as number[] }
  await timed(ours)
  await timed(() => readAndHash(mails))
  for (let round = 0; round < 5; round++) {
    readings.limit.push(await readInNew())
    warm.limit.push(await timed(() => readAndHash(mails)))
    readings.ours.push(await timed(ours))
    readings.again.push(await readInNew())
    warm.again.push(await timed(() => readAndHash(mails)))
  }
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
  const name = '47通から確認済みの下書きまで ÷ 読み取りと要約値だけ'
  return [
    // Like with like: what comes from outside is only ever read by a process that has just begun.
    rowOf({ name: `${name}(始めたばかりのプロセスで)`, needed: 4, aim: 2.5, note }, readings),
    rowOf({ name: `${name}(何度も読んだプロセスで)`, needed: 4, aim: 2.5, note }, { ours: readings.ours, ...warm }),
  ]
}

async function readInNew(): Promise<number> {
  const child = fork(join(import.meta.dirname, 'reading.ts'))
  const [took] = await once(child, 'message')
  return Number(took)
}

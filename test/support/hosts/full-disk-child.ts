// `prepare` makes an office with mails to take in and ends; `run` opens it where the disk takes little more, runs every
// kind of job and says on stdout what came of each, and whether the program still answers.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createDesk } from '../../../electron/host/desk.ts'
import { filePutter, newOffice, settledJob, valueIn } from './desk.ts'
import { sampleMails } from './mails/import-mails.ts'

const [folder = '', phase] = process.argv.slice(2)
const desk = createDesk({ home: join(folder, 'settings') })
const key = desk.sessions.open({ owner: true })
const call = (name: string, input: unknown = {}) => desk.call('main', key, name, input)
const list = join(folder, 'files.json')

if (phase === 'prepare') {
  valueIn(await call('launcher.create', newOffice(folder)))
  const put = filePutter(desk, key)
  const fileIds: string[] = []
  for (const [at, mail] of sampleMails.entries()) fileIds.push(await put(`${at}.eml`, mail))
  writeFileSync(list, JSON.stringify(fileIds))
} else {
  valueIn(await call('launcher.open', { file: join(folder, '見本課.banso') }))
  const fileIds = JSON.parse(readFileSync(list, 'utf8')) as string[]
  for (const [name, input] of [
    ['office.backup', {}],
    ['intake.importFiles', { fy: 2026, fileIds }],
    ['reports.export', { fy: 2026, books: ['R1'] }],
  ] as const) {
    // What the last one left free may be enough for a small file or two.
    let end: { state: string; problem: { message: string } | null } = { state: 'done', problem: null }
    for (let tries = 0; tries < 40 && end.state === 'done'; tries++) {
      const started = await call(name, input)
      end = started.ok ? await settledJob(desk, key, started) : { state: 'refused', problem: started.problem }
    }
    const { state, problem } = end
    const lives = (await call('applications.list', { fy: 2026 })).ok
    process.stdout.write(`${JSON.stringify({ name, state, message: problem?.message ?? '', lives })}\n`)
  }
}
await desk.close()

import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterEach, expect, it } from 'vitest'
import { writeCopy } from '../../../db/copies/write.ts'
import { createCleanup, givenDesk, temporaryFolder, valueIn } from '../../support/hosts/desk.ts'
import { momentsOf } from '../../support/hosts/moments.ts'
import { bundleOf, copied } from '../../support/merge/bundles.ts'
import { aSession, givenCase } from '../../support/office/selected.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

/** BANSO_KILLS says how many by hand. */
const rounds = Number(process.env['BANSO_KILLS'] ?? 2)
const child = join(import.meta.dirname, '../../support/hosts/travelling-child.ts')
const now = '2026-07-01T10:00:00+09:00'

it(`takes a case in whole or not at all when it is killed ${rounds} times`, async () => {
  const here = givenCase()
  here.at(now)
  const { applicationId, id: caseId } = here.page
  bundleOf(here, applicationId)
  const there = copied(here, now)
  for (let day = 10; day < 30; day++)
    there.ask.sessions.add({ ...aSession(`2026-06-${day}T10:00:00+09:00`, { agenda: `会議 ${day}` }), caseId })
  const folder = temporaryFolder(cleanup)
  const [office, bundle] = [join(folder, '元.banso'), join(folder, '岩手県.banso-bundle')]
  writeCopy({ file: here.office.file, part: office })
  writeFileSync(bundle, bundleOf(there, applicationId))
  const moment = momentsOf(3)
  const seen = new Map<string, number>()
  for (let round = 0; round < rounds; round++) {
    const file = join(mkdtempSync(join(folder, 'round-')), '見本.banso')
    copyFileSync(office, file)
    const program = spawn(process.execPath, [child, temporaryFolder(cleanup), file, 'merge', bundle], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const gone = new Promise((resolve) => program.once('close', resolve))
    let said = ''
    program.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (said === '') void pause(moment() * 1500).then(() => program.kill('SIGKILL'))
      said += text
    })
    await gone
    const { desk, key } = givenDesk(cleanup)
    const call = (name: string, input: unknown = {}) => desk.call('main', key, name, input)
    valueIn(await call('launcher.open', { file }))
    expect(valueIn(await call('audit.verify'))).toMatchObject({ integrity: 'ok', firstBad: null, values: true })
    await desk.close()
    const raw = new Database(file, { readonly: true })
    const count = (what: string) => raw.prepare(`SELECT count(*) FROM ${what}`).pluck().get()
    const [sessions, entries, deeds] = [
      count('session'),
      count(`search_entry WHERE kind = 'session'`),
      count(`audit WHERE did = 'merge.take'`),
    ]
    raw.close()
    expect([
      [0, 0, 0],
      [20, 20, 1],
    ]).toContainEqual([sessions, entries, deeds])
    if (said.includes('done')) expect(sessions).toBe(20)
    seen.set(`${sessions}`, (seen.get(`${sessions}`) ?? 0) + 1)
  }
  console.info('a case taken in, killed:', Object.fromEntries(seen))
}, 600_000)

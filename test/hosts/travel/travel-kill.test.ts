import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { createCleanup, givenDesk, givenOpenOffice, temporaryFolder, valueIn } from '../../support/hosts/desk.ts'
import { momentsOf } from '../../support/hosts/moments.ts'
import { takenAlong, written } from '../../support/hosts/travelling.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

/** BANSO_KILLS says how many by hand. */
const rounds = Number(process.env['BANSO_KILLS'] ?? 2)
const child = join(import.meta.dirname, '../../support/hosts/travelling-child.ts')
const names = ['会議 一子', '机 一子']

/** Starts the deed in a program of its own and ends it some milliseconds later; says whether it had come to its end. */
async function killed(args: readonly string[], after: number): Promise<boolean> {
  const program = spawn(process.execPath, [child, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise((resolve) => program.once('close', resolve))
  let said = ''
  program.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said === '') void pause(after).then(() => program.kill('SIGKILL'))
    said += text
  })
  await gone
  return said.includes('done')
}

/** The office in that file as a program finds it that opens it next. */
async function opened(file: string) {
  const { desk, key } = givenDesk(cleanup)
  const call = (name: string, input: unknown = {}) => desk.call('main', key, name, input)
  valueIn(await call('launcher.open', { file }))
  const { standing } = valueIn<{ standing: string }>(await call('travel.standing'))
  const people = valueIn<{ name: string }[]>(await call('reviewers.list', { fy: 2026 })).map(({ name }) => name)
  expect(valueIn(await call('audit.standing'))).toMatchObject({ doubts: [] })
  expect(valueIn(await call('audit.verify'))).toMatchObject({
    integrity: 'ok',
    firstBad: null,
    values: true,
    beside: null,
  })
  return { desk, call, standing, people: people.sort() }
}

function copied(from: string, folder: string): string {
  mkdirSync(folder)
  for (const ending of ['', '-head']) copyFileSync(`${from}${ending}`, join(folder, `${basename(from)}${ending}`))
  return join(folder, basename(from))
}

it(`never leaves two that may be written to when it is killed ${rounds} times while it is taken along`, async () => {
  const given = await givenOpenOffice(cleanup)
  await written(given.call, '机 一子')
  await given.desk.close()
  const moment = momentsOf(1)
  const seen = new Map<string, number>()
  for (let round = 0; round < rounds; round++) {
    const folder = mkdtempSync(join(given.folder, 'round-'))
    const file = copied(given.file, join(folder, '机'))
    const to = join(folder, 'ノートPC')
    mkdirSync(to)
    const done = await killed([temporaryFolder(cleanup), file, 'out', to], moment() * 2500)
    const desk = await opened(file)
    expect(desk.people).toEqual(['机 一子'])
    const away = join(to, basename(file))
    if (existsSync(away)) {
      expect(desk.standing).toBe('waiting')
      const laptop = await opened(away)
      expect([laptop.standing, laptop.people]).toEqual(['out', ['机 一子']])
      await laptop.desk.close()
    }
    if (done) expect(existsSync(away)).toBe(true)
    const how = `${desk.standing}${existsSync(away) ? ', named' : ''}`
    seen.set(how, (seen.get(how) ?? 0) + 1)
    await desk.desk.close()
  }
  console.info('taken along, killed:', Object.fromEntries(seen))
}, 600_000)

it(`is the old one or the whole new one when it is killed ${rounds} times on the way back`, async () => {
  const given = await givenOpenOffice(cleanup)
  await written(given.call, '机 一子')
  const away = await takenAlong(given)
  await given.desk.close()
  const laptop = await opened(away)
  await written(laptop.call, '会議 一子')
  const { away: journey } = valueIn<{ away: { id: string } }>(await laptop.call('travel.standing'))
  valueIn(await laptop.call('travel.goHome', { id: journey.id }))
  await laptop.desk.close()
  const moment = momentsOf(2)
  const seen = new Map<string, number>()
  for (let round = 0; round < rounds; round++) {
    const folder = mkdtempSync(join(given.folder, 'round-'))
    const file = copied(given.file, join(folder, '机'))
    const done = await killed([temporaryFolder(cleanup), file, 'back', away], moment() * 200)
    const desk = await opened(file)
    seen.set(desk.standing, (seen.get(desk.standing) ?? 0) + 1)
    if (done) expect(desk.standing).toBe('home')
    if (desk.standing === 'waiting') valueIn(await desk.call('launcher.bringBack', { file: away }))
    await desk.desk.close()
    const after = await opened(file)
    expect([after.standing, after.people]).toEqual(['home', names])
    await after.desk.close()
    expect(readdirSync(join(folder, '机')).filter((name) => name.includes('.part'))).toEqual([])
  }
  console.info('brought back, killed:', Object.fromEntries(seen))
}, 600_000)

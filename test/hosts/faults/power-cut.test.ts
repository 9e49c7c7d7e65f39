import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { openOffice } from '../../../db/office.ts'
import { createCleanup, givenOpenOffice, temporaryFolder } from '../../support/hosts/desk.ts'
import { createDisk, cuts, type Traced, tracedCalls, tracedIn } from '../../support/hosts/killed/traced-disk.ts'
import { momentsOf } from '../../support/hosts/moments.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

const child = join(import.meta.dirname, '../../support/hosts/saving-child.ts')
/** By hand, `BANSO_CUTS=240`; without it this is left out: to be watched by strace takes a program ten times as long. */
const wanted = Number(process.env['BANSO_CUTS'] ?? 0)
const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0
/** Enough for the log to be taken into the file twice (`db/truth/keep.ts`). */
const saves = 230

/** What the saving program does to its disk until it has acknowledged so many saves. */
async function traced(home: string, file: string): Promise<Traced[]> {
  const to = join(home, 'trace')
  const watched = ['-f', '-y', '-xx', '-s', '1000000', '-e', `trace=${tracedCalls}`, '-o', to]
  const program = spawn('strace', [...watched, process.execPath, child, home, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  let said = 0
  const gone = new Promise((resolve) => program.once('close', resolve))
  program.stdout.setEncoding('utf8').on('data', (piece: string) => {
    said += piece.split('\n').length - 1
    if (said >= saves && program.pid) process.kill(-program.pid, 'SIGKILL')
  })
  await gone
  return [...tracedIn(readFileSync(to, 'latin1'))]
}

const beside = ['', '-wal', '-head']

it.skipIf(wanted === 0 || !canTrace)(
  `loses nothing it acknowledged in ${wanted} power cuts while saving`,
  { timeout: 3_600_000 },
  async () => {
    const given = await givenOpenOffice(cleanup)
    await given.desk.close()
    const home = temporaryFolder(cleanup)
    const file = join(home, 'cut.banso')
    for (const end of beside)
      if (existsSync(`${given.file}${end}`)) copyFileSync(`${given.file}${end}`, `${file}${end}`)
    const before = new Map(
      beside
        .filter((end) => existsSync(`${file}${end}`))
        .map((end): [string, Buffer] => [`cut.banso${end}`, readFileSync(`${file}${end}`)]),
    )
    const events = (await traced(home, file)).filter(
      (each) => each.did === 'say' || beside.some((end) => each.file === `cut.banso${end}`),
    )
    const first = events.findIndex(({ did }) => did === 'say')
    const chance = momentsOf(wanted)
    const moments = Array.from({ length: wanted }, () => first + Math.floor(chance() * (events.length - first)))
    const kinds = Object.values(cuts)
    const disk = createDisk(before)
    const acknowledged: string[] = []
    let met = 0
    let at = 0
    for (const [index, moment] of moments.toSorted((a, b) => a - b).entries()) {
      for (; at <= moment; at++) {
        const event = events[at]
        if (event?.did === 'say') acknowledged.push(event.text.trim())
        else if (event) disk.apply(event)
      }
      const kind = kinds[index % kinds.length]
      if (!kind) throw new Error('there is always one')
      met += judged(disk.afterCut(kind(chance)), acknowledged)
    }
    console.log(
      `${wanted} power cuts, ${acknowledged.length} saves acknowledged, ${met} promises kept, ${events.length} steps`,
    )
    expect(acknowledged.length).toBeGreaterThan(saves / 2)
  },
)

/** Opens what is left as the next start does; answers how many acknowledged saves were looked for. */
function judged(left: ReadonlyMap<string, Buffer>, acknowledged: readonly string[]): number {
  const folder = temporaryFolder(cleanup)
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of left) writeFileSync(join(folder, name), bytes)
  const office = openOffice({ file: join(folder, 'cut.banso') })
  try {
    const officer = office.signIn(office.profiles()[0]?.id ?? '', '')
    const text = JSON.stringify(office.call('reviewers.list', { fy: 2026 }, officer))
    expect(acknowledged.filter((id) => !text.includes(id))).toEqual([])
    expect(office.call('audit.standing', {}, officer)).toMatchObject({ value: { doubts: [] } })
    expect(office.call('audit.verify', {}, officer)).toMatchObject({
      value: { integrity: 'ok', firstBad: null, beside: null, values: true, pages: { changed: [] } },
    })
  } finally {
    office.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return acknowledged.length
}

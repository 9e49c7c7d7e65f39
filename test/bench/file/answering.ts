import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { createDesk } from '../../../electron/host/desk.ts'
import type { Reply } from '../../../shared/contract/reply.ts'
import { mostFiles } from '../../../shared/domain/applications/registration.ts'
import { inputOf } from '../../fuzz/input.ts'
import { kinds, writeSeeds } from '../../fuzz/seeds.ts'
import { sampleMails } from '../../support/hosts/mails/import-mails.ts'
import { type BenchRow, rowOf } from '../measure.ts'
import { longestStall } from '../stall.ts'

const filePassphrase = '桜並木ふたつのパスワード'
/** How many changed files come in at once; in three rounds 2,000 by hand (BANSO_SPOILED=667). */
const spoiled = Number(process.env['BANSO_SPOILED'] ?? 60)
/** What an office of a year holds in files. */
const files = { count: 40, pieces: 20, bytes: 65_536 }

const valueIn = <Value>(reply: Reply): Value => {
  if (!reply.ok) throw new Error(reply.problem.message)
  return reply.value as Value
}

/** The longest time the answering thread is held by what is done to an office with 50 MB of files, against the longest when idle. */
export async function benchAnswering(rounds = 3): Promise<BenchRow[]> {
  const home = mkdtempSync(join(tmpdir(), 'banso-answering-'))
  const desk = createDesk({ home: join(home, 'settings') })
  const key = desk.sessions.open({ owner: true })
  const call = async <Value>(name: string, input: unknown = {}) =>
    valueIn<Value>(await desk.call('main', key, name, input))
  const job = async (name: string, input: unknown = {}) => {
    const { jobId } = await call<{ jobId: string }>(name, input)
    await desk.jobEnded('main', jobId)
    const { state, problem } = await call<{ state: string; problem: unknown }>('jobs.status', { id: jobId })
    if (state !== 'done') throw new Error(JSON.stringify(problem))
  }
  /** In pieces with turns between, as a file comes through the door. */
  const brought = async (name: string, bytes: Uint8Array, times = 1) => {
    const [office, caller] = [desk.officeAt('main'), desk.sessions.callerOf(key, 'main')]
    if (!office || !caller) throw new Error('an office is open, and somebody is in')
    const upload = office.files.begin({ name, mime: 'application/octet-stream', limit: 1e8 }, caller)
    for (let time = 0; time < times; time += 1)
      for (let at = 0; at < bytes.byteLength; at += files.bytes) {
        upload.write(bytes.subarray(at, at + files.bytes))
        await nextTurn()
      }
    return upload.finish().fileId
  }
  const prepared = async () => (await call<{ groups: string[] }>('encryption.prepare')).groups.at(-1)
  const given = { folder: home, officeName: '測定課', officerName: '見本 太郎', passphrase: '' }
  await call('launcher.create', given)
  for (let n = 0; n < files.count; n += 1)
    await brought(`書類${n}.bin`, crypto.getRandomValues(new Uint8Array(files.bytes)), files.pieces)

  const seeds = join(home, 'seeds')
  await writeSeeds(seeds)
  let spoiledSoFar = 0
  let changed: string[] = []
  /**
   * They are changed before anything is measured, and lie in files meanwhile: that is this bench's work and its memory, and not
   * the program's.
   */
  const spoil = () => {
    const round = Array.from({ length: spoiled }, (_, at) => spoiledSoFar + at)
    spoiledSoFar += spoiled
    changed = round.map((no) => {
      const kind = kinds[no % kinds.length] ?? 'eml'
      const file = join(home, `壊れた${no}.${kind}`)
      writeFileSync(file, inputOf(seeds, { kind, no }, 1).bytes)
      return file
    })
  }

  const works: Readonly<Record<string, () => Promise<unknown>>> = {
    受け取り: async () => {
      const fileIds: string[] = []
      for (const [at, bytes] of sampleMails.entries()) {
        fileIds.push(await brought(`受信${at}.eml`, bytes))
        // Each comes in a request of its own.
        await nextTurn()
      }
      await job('intake.importFiles', { fy: 2026, fileIds })
    },
    壊れた書類の受け取り: async () => {
      for (let from = 0; from < changed.length; from += mostFiles) {
        const fileIds: string[] = []
        for (const file of changed.slice(from, from + mostFiles)) {
          fileIds.push(await brought(basename(file), await readFile(file)))
          await nextTurn()
        }
        await job('intake.importFiles', { fy: 2026, fileIds })
      }
    },
    バックアップ: () => job('office.backup', { why: 'daily' }),
    検査: () => job('audit.check'),
    暗号化: async () => call('encryption.begin', { filePassphrase, lastGroup: await prepared() }),
    解除: () => call('encryption.end', { secret: filePassphrase }),
    復元: async () => {
      const { copies } = await call<{ copies: { place: string; name: string }[] }>('launcher.copies')
      return call('launcher.restore', { place: copies[0]?.place, name: copies[0]?.name })
    },
  }
  const readings = new Map(
    Object.keys(works).map((name) => [name, { ours: [] as number[], limit: [] as number[], again: [] as number[] }]),
  )
  const idle = () => new Promise((done) => setTimeout(done, 1000))
  for (let round = 0; round < rounds; round += 1) {
    spoil()
    await idle()
    for (const [name, work] of Object.entries(works)) {
      const into = readings.get(name)
      into?.ours.push(await longestStall(work))
      into?.limit.push(await longestStall(idle))
      into?.again.push(await longestStall(idle))
    }
  }
  await desk.close()
  rmSync(home, { recursive: true, force: true })
  return [...readings].map(([name, found]) =>
    rowOf(
      {
        ...{ name: `${name}中の最長の停止 ÷ 何もしないとき`, needed: 10, aim: 4 },
        note: `最長 ${Math.round(Math.max(...found.ours))} ms(要 50 ms)`,
      },
      found,
    ),
  )
}

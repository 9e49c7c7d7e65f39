import { closeSync, openSync, readdirSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { createFileDoor } from '../../../electron/host/file-door.ts'
import { createCleanup, filePutter, givenDesk, givenOpenOffice, settledJob, valueIn } from '../../support/hosts/desk.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

const mail = readFileSync(join(import.meta.dirname, '../../fixtures/forms/01_秋田県/受信.eml'))
const whole = { integrity: 'ok', firstBad: null }

/** An office with two stored files, changed from outside while no program has it open, and opened again. */
async function givenChanged(change: (raw: Database.Database, fileIds: string[]) => void) {
  const first = await givenOpenOffice(cleanup)
  const put = filePutter(first.desk, first.key)
  const fileIds = [await put('受信.eml', mail), await put('写真.bin', new Uint8Array(1_200_000).fill(7))]
  await first.desk.close()
  const raw = new Database(first.file)
  change(raw, fileIds)
  raw.pragma('wal_checkpoint(TRUNCATE)')
  raw.close()
  const { desk, key } = givenDesk(cleanup)
  const opened = await desk.call('main', key, 'launcher.open', { file: first.file })
  const call = (name: string, input: unknown = {}) => desk.call('main', key, name, input)
  return { desk, key, call, opened, fileIds, file: first.file }
}

function flip(raw: Database.Database, fileId: string | undefined, seq: number): void {
  const { bytes } = raw
    .prepare<unknown[], { bytes: Buffer }>('SELECT bytes FROM stored_chunk WHERE file_id = ? AND seq = ?')
    .get(fileId, seq) ?? { bytes: Buffer.alloc(0) }
  bytes.writeUInt8(bytes.readUInt8(99) ^ 1, 99)
  raw.prepare('UPDATE stored_chunk SET bytes = ? WHERE file_id = ? AND seq = ?').run(bytes, fileId, seq)
}

describe('a stored file whose bytes have changed', () => {
  it.each([
    ['by one byte', (raw: Database.Database, id: string | undefined) => flip(raw, id, 1)],
    [
      'by a piece that is gone',
      (raw: Database.Database, id: string | undefined) =>
        raw.prepare('DELETE FROM stored_chunk WHERE file_id = ? AND seq = 2').run(id),
    ],
  ])('%s is found by 検査 and named, the others are not', async (_how, change) => {
    const { desk, key, call, opened, fileIds } = await givenChanged((raw, ids) => change(raw, ids[1]))
    valueIn(opened)
    const changed = { ...whole, files: { count: 2, changed: [{ fileId: fileIds[1], name: '写真.bin' }] } }
    expect(await call('audit.verify')).toMatchObject({ value: changed })
    const { output } = await settledJob(desk, key, await call('audit.check'))
    expect(output).toMatchObject(changed)
  })

  it('is looked for while others go on working, and no longer than somebody wants to know', async () => {
    const { desk, key, call } = await givenChanged(() => undefined)
    const started = await call('audit.check', { head: '0123456789abcdef' })
    valueIn(await call('people.add', { id: crypto.randomUUID(), name: '例示 十子', role: 'viewer' }))
    expect((await settledJob(desk, key, started)).output).toMatchObject({ ...whole, printed: { seq: null } })
    const { jobId } = valueIn<{ jobId: string }>(await call('audit.check'))
    expect(valueIn(await call('jobs.cancel', { id: jobId }))).toMatchObject({ state: 'cancelled' })
    expect(await call('audit.check', { head: '%' })).toMatchObject({ ok: false, problem: { code: 'invalid' } })
  })

  it('is not handed out as what was taken in', async () => {
    const { desk, key, opened, fileIds } = await givenChanged((raw, ids) => flip(raw, ids[1], 0))
    valueIn(opened)
    const door = createFileDoor(desk)
    const ask = (id: string | undefined) => door(new Request(`http://office/files/${id}`), 'main', key)
    const refused = await ask(fileIds[1])
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ problem: { message: expect.stringContaining('「写真.bin」') } })
    expect(Buffer.from(await (await ask(fileIds[0])).arrayBuffer()).equals(mail)).toBe(true)
  })

  it('is not read as an application', async () => {
    const { desk, key, call, opened, fileIds } = await givenChanged((raw, ids) => flip(raw, ids[0], 0))
    valueIn(opened)
    const started = await call('intake.importFiles', { fy: 2026, fileIds: fileIds.slice(0, 1) })
    const { output } = await settledJob(desk, key, started)
    expect(output).toMatchObject({
      applications: [],
      problems: [
        { fileName: '受信.eml', message: expect.stringContaining('変わっています') },
        // Nor is it listed: a doubtful office takes nothing.
        { fileName: '受信.eml', message: expect.stringContaining('この台帳には何も保存しません') },
      ],
    })
  })
})

describe('an office file that is damaged', () => {
  it('is never said to be safe, by whatever meets the damage', async () => {
    const { call, opened, file } = await givenChanged((raw) => {
      // Not to be found while opening: the pages of the stored pieces alone.
      raw.exec('VACUUM')
    })
    valueIn(opened)
    const pages = Math.floor(statSync(file).size / 4096)
    const handle = openSync(file, 'r+')
    for (let page = 40; page < pages; page += 3) writeSync(handle, Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096)
    closeSync(handle)
    const answers = JSON.stringify([
      await call('audit.verify'),
      await call('applications.list', { fy: 2026 }),
      await call('audit.entries'),
      await call('search.all', { text: '見本' }),
      await call('reviewers.add', { id: crypto.randomUUID(), fy: 2026, name: '見本 次郎' }),
    ])
    expect(answers).not.toMatch(/無事|確かです/)
    expect(answers).toMatch(/malformed|壊れていて|\bpage \d+|Tree \d+/)
  })
})

describe('a practice office that was damaged', () => {
  it('is made anew when it is asked for, and the damaged one is kept under a name that says so', async () => {
    const first = await givenOpenOffice(cleanup)
    valueIn(await first.call('launcher.practice'))
    await first.desk.close()
    const file = join(first.home, '練習用.banso')
    const bytes = readFileSync(file)
    writeFileSync(file, Buffer.concat([bytes.subarray(0, 100), Buffer.alloc(20_000, 0x5a), bytes.subarray(20_100)]))
    const { desk, key } = givenDesk(cleanup, { home: first.home })
    valueIn(await desk.call('main', key, 'launcher.open', { file: first.file }))
    expect(await desk.call('main', key, 'launcher.practice', {})).toMatchObject({ ok: true })
    expect(readdirSync(first.home)).toContain('練習用-壊れた台帳.banso')
    expect(desk.officeAt('practice')?.file).toBe(file)
    expect(await desk.call('practice', desk.sessions.open({ owner: true }), 'launcher.status', {})).toMatchObject({
      value: { office: { practice: true } },
    })
  }, 60_000)
})

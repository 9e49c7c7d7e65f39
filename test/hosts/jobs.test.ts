import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import { createFileDoor } from '../../electron/host/file-door.ts'
import type { JobLimits } from '../../electron/host/jobs/protocol.ts'
import { bookIds } from '../../shared/contract/reports/rows.ts'
import { createCleanup, filePutter, givenDesk, givenOpenOffice, settledJob, valueIn } from '../support/hosts/desk.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

const forms = join(import.meta.dirname, '../fixtures/forms')
const read = (path: string) => new Uint8Array(readFileSync(join(forms, path)))
const akita = '01_秋田県/受信.eml'

async function givenImporter(limits: Partial<JobLimits> = {}) {
  const given = await givenOpenOffice(cleanup, { limits })
  const { desk, key, call } = given
  const put = filePutter(desk, key)
  const start = async (fileIds: string[]) => call('intake.importFiles', { fy: 2026, fileIds })
  const imported = async (...files: [name: string, bytes: Uint8Array][]) => {
    const ids: string[] = []
    for (const [name, bytes] of files) ids.push(await put(name, bytes))
    return settledJob(desk, key, await start(ids))
  }
  return { ...given, put, start, imported }
}

interface Imported {
  applications: { id: string; prefecture: string; receivedAt: string | null; outcome: string; fileNames: string[] }[]
  problems: { fileName: string; message: string }[]
}
const outputOf = (job: { output: unknown }) => job.output as Imported

describe('importing applications', () => {
  it('makes a draft of an e-mail, with its receipt time, its forms and every file by its hash', async () => {
    const { imported, call } = await givenImporter()
    const { state, output } = await imported(['受信.eml', read(akita)])
    expect(state).toBe('done')
    const [draft] = (output as unknown as Imported).applications
    expect(draft).toMatchObject({ prefecture: '秋田県', receivedAt: '2026-02-18T10:15:00+09:00', outcome: 'drafted' })
    const page = valueIn<{ files: { kind: string; name: string; sha256: string }[]; form: { lgCode: string } }>(
      await call('applications.get', { id: draft?.id }),
    )
    expect(page.form.lgCode).toBe('050008')
    expect(page.files.map(({ kind }) => kind).toSorted()).toEqual(['cover', 'detail', 'mail'])
    expect(page.files.find(({ kind }) => kind === 'mail')?.sha256).toBe(
      createHash('sha256').update(read(akita)).digest('hex'),
    )
    const word = read('01_秋田県/別添2_鑑文_秋田県.docx')
    expect(page.files.find(({ kind }) => kind === 'cover')?.sha256).toBe(
      createHash('sha256').update(word).digest('hex'),
    )
  })

  it('takes the same e-mail in once, also under another name', async () => {
    const { imported, call } = await givenImporter()
    await imported(['受信.eml', read(akita)])
    expect(outputOf(await imported(['写し.eml', read(akita)])).applications).toMatchObject([{ outcome: 'already' }])
    expect(valueIn<unknown[]>(await call('applications.list', { fy: 2026 }))).toHaveLength(1)
  })

  it('puts loose Word files together by what they say, in whatever order they come', async () => {
    const { imported } = await givenImporter()
    const { applications, problems } = outputOf(
      await imported(
        ['a.docx', read('05_長野県/別添3_詳細_長野県.docx')],
        ['b.docx', read('03_石川県/別添2_鑑文_石川県.docx')],
        ['c.docx', read('05_長野県/別添2_鑑文_長野県.docx')],
        ['d.docx', read('03_石川県/別添3_詳細_石川県.docx')],
      ),
    )
    expect(problems).toEqual([])
    const found = applications.map(({ prefecture, fileNames }) => [prefecture, fileNames.toSorted().join(' ')])
    expect(found.toSorted()).toEqual([
      ['石川県', 'b.docx d.docx'],
      ['長野県', 'a.docx c.docx'],
    ])
  })

  it('names every file it cannot use and takes in the others', async () => {
    const { imported } = await givenImporter()
    const { applications, problems } = outputOf(
      await imported(
        ['壊れ.docx', new TextEncoder().encode('not a zip at all')],
        ['別の書類.docx', zipSync({ 'word/document.xml': new TextEncoder().encode('<w:document/>') })],
        ['写真.pdf', new TextEncoder().encode('%PDF-1.7')],
        ['空の様式.docx', read(`00_空の様式/${readdirSync(join(forms, '00_空の様式'))[0] ?? ''}`)],
        ['お知らせ.eml', new TextEncoder().encode('Subject: hello\r\n\r\nno forms here')],
        ['受信.eml', read(akita)],
      ),
    )
    expect(applications.map(({ prefecture }) => prefecture)).toEqual(['秋田県'])
    for (const name of ['壊れ.docx', '別の書類.docx', '写真.pdf', '空の様式.docx', 'お知らせ.eml'])
      expect(problems.find(({ fileName }) => fileName === name)?.message, name).toMatch(/[ぁ-ん]/)
  })

  it('takes one cover that is dropped under two names as one, and keeps both', async () => {
    const { imported } = await givenImporter()
    const cover = read('05_長野県/別添2_鑑文_長野県.docx')
    const { applications, problems } = outputOf(await imported(['一.docx', cover], ['二.docx', cover]))
    expect(applications).toMatchObject([{ prefecture: '長野県', fileNames: ['一.docx', '二.docx'] }])
    expect(problems).toEqual([])
  })

  it('keeps what was refused, for its line in the list of what came, and no file of what was here before, nor of what a killed program left the day before', async () => {
    const { desk, imported, put, call, file } = await givenImporter()
    const kept = async (from = call) => valueIn<{ files: { count: number } }>(await from('audit.verify')).files.count
    await imported(['受信.eml', read(akita)])
    const taken = await kept()
    const job = await imported(
      ['写し.eml', read(akita)],
      ['お知らせ.eml', new TextEncoder().encode('Subject: hello\r\n\r\nno forms here')],
    )
    expect(outputOf(job).problems.map(({ fileName }) => fileName)).toEqual(['お知らせ.eml'])
    const before = await kept()
    expect(before).toBe(taken + 1)
    expect(valueIn(await call('incoming.list', { fy: 2026 }))).toContainEqual(
      expect.objectContaining({ name: 'お知らせ.eml', ending: 'refused', fileId: expect.any(String) }),
    )
    await put('途中.eml', read(akita))
    expect(await kept()).toBe(before + 1)
    await desk.close()
    const next = givenDesk(cleanup, { clock: () => new Date(Date.now() + 2 * 86_400_000) })
    valueIn(await next.desk.call('main', next.key, 'launcher.open', { file }))
    valueIn(await next.desk.call('main', next.key, 'launcher.status', {}))
    const later = (name: string) => next.desk.call('main', next.key, name, {})
    await expect.poll(() => kept(later)).toBe(before)
  })

  it('lives through a Word file that would unpack to gigabytes', async () => {
    const { imported, call } = await givenImporter()
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(300_000_000) }, { level: 9 })
    const job = await imported(['爆弾.docx', bomb], ['受信.eml', read(akita)])
    expect(job.state).toBe('done')
    expect(outputOf(job).problems).toMatchObject([{ fileName: '爆弾.docx' }])
    expect(outputOf(job).applications).toHaveLength(1)
    expect(await call('programme.years')).toMatchObject({ ok: true })
  })
})

describe('a job', () => {
  it.each([
    ['its heap is full', { heapMb: 12 }],
    ['the program grows too far', { growthMb: 0 }],
    ['it takes too long', { silentSeconds: 0.05 }],
  ])('is stopped with a reason when %s, and the program goes on', async (_why, limits) => {
    const { imported, call } = await givenImporter(limits)
    const job = await imported(['受信.eml', read(akita)])
    expect(job).toMatchObject({ state: 'failed', problem: { message: expect.stringMatching(/メモリー|時間/) } })
    expect(await call('applications.list', { fy: 2026 })).toMatchObject({ ok: true })
  })

  it('can be stopped by the person who started it, and what it had not done stays undone', async () => {
    const { desk, key, call, put, start } = await givenImporter()
    const ids: string[] = []
    for (const folder of readdirSync(forms).filter((name) => existsSync(join(forms, name, '受信.eml'))))
      ids.push(await put(`${folder}.eml`, read(`${folder}/受信.eml`)))
    const { jobId } = valueIn<{ jobId: string }>(await start(ids))
    const stopped = valueIn<{ state: string }>(await call('jobs.cancel', { id: jobId }))
    expect(stopped.state).toBe('cancelled')
    await desk.jobEnded('main', jobId)
    expect(valueIn<{ state: string }>(await call('jobs.status', { id: jobId })).state).toBe('cancelled')
    const after = valueIn<unknown[]>(await call('applications.list', { fy: 2026 })).length
    expect(after).toBeLessThan(ids.length)
    const again = await settledJob(desk, key, await start(ids))
    expect(outputOf(again).applications).toHaveLength(ids.length)
  })

  it('cannot be stopped by somebody else who is no officer', async () => {
    const { desk, call, put, start } = await givenImporter()
    const id = crypto.randomUUID()
    valueIn(await call('people.add', { id, name: '例示 花子', role: 'viewer' }))
    const viewer = desk.sessions.open({ owner: false })
    valueIn(await desk.call('main', viewer, 'launcher.signIn', { profileId: id }))
    const { jobId } = valueIn<{ jobId: string }>(await start([await put('受信.eml', read(akita))]))
    const refused = await desk.call('main', viewer, 'jobs.cancel', { id: jobId })
    expect(refused).toMatchObject({ ok: false, problem: { code: 'forbidden' } })
    await desk.jobEnded('main', jobId)
    expect(valueIn<{ state: string }>(await call('jobs.status', { id: jobId })).state).toBe('done')
  })

  it('that the closing program stopped is found interrupted at the next opening', async () => {
    const { desk, put, start, file } = await givenImporter()
    const { jobId } = valueIn<{ jobId: string }>(await start([await put('受信.eml', read(akita))]))
    await desk.close()
    const next = givenDesk(cleanup)
    valueIn(await next.desk.call('main', next.key, 'launcher.open', { file }))
    const job = valueIn<{ state: string }>(await next.desk.call('main', next.key, 'jobs.status', { id: jobId }))
    expect(job.state).toBe('interrupted')
    // It may have come as far as keeping the one mail before it was stopped.
    expect(job).toMatchObject({ problem: { code: 'interrupted', message: expect.stringContaining('中断しました') } })
  })

  it('is refused to a role that may not start it', async () => {
    const { desk, call } = await givenImporter()
    const id = crypto.randomUUID()
    valueIn(await call('people.add', { id, name: '例示 花子', role: 'viewer' }))
    const viewer = desk.sessions.open({ owner: false })
    valueIn(await desk.call('main', viewer, 'launcher.signIn', { profileId: id }))
    const asked = { fy: 2026, fileIds: [crypto.randomUUID()] }
    expect(await desk.call('main', viewer, 'intake.importFiles', asked)).toMatchObject({
      problem: { code: 'forbidden' },
    })
  })
})

describe('a copy of the office', () => {
  it('lies beside the file, opens on its own and holds what was saved', async () => {
    const { desk, key, call, file } = await givenImporter()
    valueIn(await call('reviewers.add', { id: crypto.randomUUID(), fy: 2026, name: '例示 花子' }))
    const { state, output } = await settledJob(desk, key, await call('office.backup'))
    expect(state).toBe('done')
    const copy = output as { name: string; size: number; sha256: string; fileIds: string[] }
    const bytes = readFileSync(join(dirname(file), copy.name))
    expect(copy.name).toMatch(/^見本課_\d{8}-\d{6}\.banso$/)
    expect([copy.size, copy.sha256, copy.fileIds]).toEqual([
      bytes.length,
      createHash('sha256').update(bytes).digest('hex'),
      [],
    ])
    const other = givenDesk(cleanup)
    valueIn(await other.desk.call('main', other.key, 'launcher.open', { file: join(dirname(file), copy.name) }))
    const reviewers = await other.desk.call('main', other.key, 'reviewers.list', { fy: 2026 })
    expect(valueIn<{ name: string }[]>(reviewers).map(({ name }) => name)).toEqual(['例示 花子'])
    expect(await other.desk.call('main', other.key, 'audit.verify', {})).toMatchObject({
      value: { integrity: 'ok', firstBad: null },
    })
  })
})

describe('the workbooks', () => {
  interface Exported {
    files: { fileId: string; book: string; name: string; size: number }[]
  }

  it('are all made of a whole year, also for a 閲覧, one file a report and no two of one name', async () => {
    const { desk, call } = await givenImporter()
    valueIn(await call('launcher.practice'))
    valueIn(await call('launcher.status', {}, 'practice'))
    const id = crypto.randomUUID()
    valueIn(await call('people.add', { id, name: '閲覧 見本', role: 'viewer' }, 'practice'))
    const viewer = desk.sessions.open({ owner: false })
    valueIn(await desk.call('practice', viewer, 'launcher.signIn', { profileId: id }))
    const asked = { fy: 2026, books: [...bookIds], asOf: '2026-11-22' }
    const job = await settledJob(desk, viewer, await desk.call('practice', viewer, 'reports.export', asked), 'practice')
    expect(job).toMatchObject({ state: 'done', problem: null })
    const { files } = job.output as unknown as Exported
    expect(new Set(files.map(({ book }) => book))).toEqual(new Set(asked.books))
    expect(files.filter(({ book }) => book === 'R10').length).toBeGreaterThan(1)
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length)
    expect(files.map(({ name }) => name)).toContain('見本_R8_進捗総括表_202611_20261122.xlsx')
    const door = createFileDoor(desk)
    for (const { fileId, name } of files) {
      const response = await door(new Request(`http://office/files/${fileId}`), 'practice', viewer)
      const head = Buffer.from(await response.arrayBuffer()).subarray(0, 3)
      // A workbook is a zip, and text for Excel begins with its mark.
      expect([name, head.toString('hex')]).toEqual([name, name.endsWith('.csv') ? 'efbbbf' : '504b03'])
    }
  }, 120_000)

  it('say so where there is no confirmed report to print', async () => {
    const { desk, key, call } = await givenImporter()
    const job = await settledJob(desk, key, await call('reports.export', { fy: 2026, books: ['R10'] }))
    expect(job).toMatchObject({
      state: 'failed',
      problem: { code: 'invalid', message: expect.stringContaining('進捗報告') },
    })
  })
})

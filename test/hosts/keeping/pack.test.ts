import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, expect, it } from 'vitest'
import { createCleanup, filePutter, givenOpenOffice, settledJob, valueIn } from '../../support/hosts/desk.ts'
import { sampleMails } from '../../support/hosts/mails/import-mails.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

it('移管・引継ぎの一式 of a year is one whole file: originals as they came, records, books and a 目録 that names the hash of each', async () => {
  const { call, desk, key, folder } = await givenOpenOffice(cleanup)
  const [mail = new Uint8Array()] = sampleMails
  const fileId = await filePutter(desk, key)('受信.eml', mail)
  await settledJob(desk, key, await call('intake.importFiles', { fy: 2026, fileIds: [fileId] }))
  const [draft] = valueIn<{ id: string; revision: number }[]>(await call('applications.list', { fy: 2026 }))
  const { revision } = valueIn<{ revision: number }>(await call('applications.get', { id: draft?.id }))
  // From the first 受付 on there is a book to be made.
  valueIn(await call('intake.register', { id: draft?.id, revision }))
  const { state, output } = await settledJob(desk, key, await call('keeping.pack', { fy: 2026 }))
  expect(state).toBe('done')
  const name = String(output['name'])
  expect(readdirSync(folder).filter((each) => each.startsWith('移管_'))).toEqual([name])
  const bytes = readFileSync(join(folder, name))
  expect(output['sha256']).toBe(sha256(bytes))
  const entries = unzipSync(bytes)
  const listed = new TextDecoder()
    .decode(entries['SHA256SUMS.txt'])
    .trim()
    .split('\n')
    .map((line) => line.split('  '))
  expect(listed.map(([hash, path = '']) => [hash, path])).toEqual(
    listed.map(([, path = '']) => [sha256(entries[path] ?? new Uint8Array()), path]),
  )
  expect(listed).toHaveLength(Number(output['files']))
  const unlisted = Object.keys(entries).filter((path) => !listed.some(([, each]) => each === path))
  expect(unlisted.toSorted()).toEqual(['SHA256SUMS.txt', '目録.csv', '目録.html'])
  expect(listed.map(([hash]) => hash)).toContain(sha256(mail))
  const kinds = new Set(listed.map(([, path = '']) => path.split('/')[0]))
  expect(kinds).toEqual(new Set(['原本', '記録', '帳票']))
  expect(new TextDecoder().decode(entries['記録/応募書類/応募.csv'])).toContain('秋田県')
  const list = new TextDecoder().decode(entries['目録.html'])
  for (const [hash = ''] of listed) expect(list).toContain(hash)
  expect(list).toContain('令和8年度 応募書類')
}, 120_000)

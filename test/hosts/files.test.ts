import { createHash, randomBytes } from 'node:crypto'
import { request } from 'node:http'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { openReadOnly } from '../../db/connection.ts'
import { attachment } from '../../electron/host/file-door.ts'
import { createCleanup, valueIn } from '../support/hosts/desk.ts'
import { givenServer } from '../support/hosts/serve.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

const put = (name: string) => `/files?name=${encodeURIComponent(name)}&office=main`
interface Stored {
  fileId: string
  name: string
  mime: string
  size: number
  sha256: string
}

describe('the file door', () => {
  it.each([
    ['one byte', 1],
    ['a Word file', 40_000],
    ['more than one stored piece', 3_000_001],
  ])('takes in and hands out %s to the bit', async (_what, size) => {
    const { ask } = await givenServer(cleanup)
    const bytes = randomBytes(size)
    const stored = valueIn<Stored>(
      await (await ask(put('別添3_詳細_秋田県.docx'), { method: 'PUT', body: bytes })).json(),
    )
    expect(stored).toMatchObject({ size, sha256: createHash('sha256').update(bytes).digest('hex') })
    const back = await ask(`/files/${stored.fileId}?office=main`)
    expect(Buffer.from(await back.arrayBuffer()).equals(bytes)).toBe(true)
    expect(Object.fromEntries(back.headers)).toMatchObject({
      'content-length': String(size),
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': expect.stringContaining(
        `filename*=UTF-8''${encodeURIComponent('別添3_詳細_秋田県.docx')}`,
      ),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    })
  })

  it('keeps the bare name of a file, whatever folder or sign came with it', async () => {
    const { ask } = await givenServer(cleanup)
    const name = async (given: string) =>
      valueIn<Stored>(await (await ask(put(given), { method: 'PUT', body: 'x' })).json()).name
    expect(await name('C:\\Users\\x\\応募書.docx')).toBe('応募書.docx')
    expect(await name('../../etc/passwd')).toBe('passwd')
    expect(await name('a\r\nset-cookie: x.eml')).toBe('aset-cookie: x.eml')
    expect(await name('か\u3099.txt')).toBe('が.txt')
  })

  it.each(['', '..', 'folder/'])('refuses a file named %j', async (name) => {
    const { ask } = await givenServer(cleanup)
    expect((await ask(put(name), { method: 'PUT', body: 'x' })).status).toBe(400)
  })

  it('refuses an empty file', async () => {
    const { ask } = await givenServer(cleanup)
    const response = await ask(put('empty.eml'), { method: 'PUT', body: '' })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ problem: { message: expect.stringContaining('空のファイル') } })
  })

  it('stops at 60 MB, announced or not, and keeps nothing of it', async () => {
    const { ask, desk } = await givenServer(cleanup)
    const big = Buffer.alloc(61 * 1024 * 1024)
    const announced = await ask(put('big.eml'), { method: 'PUT', body: big })
    expect(announced.status).toBe(400)
    const pieces = new ReadableStream({
      start(controller) {
        for (let at = 0; at < big.length; at += 1024 * 1024) controller.enqueue(big.subarray(at, at + 1024 * 1024))
        controller.close()
      },
    })
    const streamed = await ask(put('big.eml'), { method: 'PUT', body: pieces, duplex: 'half' } as RequestInit)
    expect(streamed.status).toBe(400)
    expect(await streamed.json()).toMatchObject({
      problem: { code: 'invalid', message: expect.stringContaining('60MB') },
    })
    expect(storedPieces(desk.officeAt('main')?.file ?? '')).toBe(0)
  })

  it('keeps nothing of an upload that breaks off', async () => {
    const { server, entered, desk, ask } = await givenServer(cleanup)
    const sent = request({
      host: '127.0.0.1',
      port: server.port,
      path: put('half.eml'),
      method: 'PUT',
      headers: { ...entered, 'content-length': 5_000_000 },
    })
    sent.on('error', () => {})
    sent.write(randomBytes(2_000_000))
    const file = desk.officeAt('main')?.file ?? ''
    await expect.poll(() => storedPieces(file)).toBeGreaterThan(0)
    sent.destroy()
    await expect.poll(() => storedPieces(file)).toBe(0)
    expect((await ask(put('next.eml'), { method: 'PUT', body: 'x' })).status).toBe(200)
  })

  it.each(['/files/nope', '/files/00000000-0000-4000-8000-000000000000', '/files/', '/files'])(
    'has nothing at %s',
    async (path) => {
      const { ask } = await givenServer(cleanup)
      expect((await ask(path)).status).toBe(404)
    },
  )

  it('hands nothing to a browser that came in but has not signed in', async () => {
    const { ask, post } = await givenServer(cleanup)
    const { fileId } = valueIn<Stored>(await (await ask(put('a.eml'), { method: 'PUT', body: 'x' })).json())
    await post('launcher.signOut', {})
    expect((await ask(`/files/${fileId}`)).status).toBe(403)
    expect((await ask(put('b.eml'), { method: 'PUT', body: 'x' })).status).toBe(403)
  })
})

describe('the name in the header', () => {
  it('is one that every client reads back, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        const header = attachment(name)
        const [, real = ''] = /filename\*=UTF-8''(.*)$/.exec(header) ?? []
        expect(decodeURIComponent(real)).toBe(name.toWellFormed())
        expect(header).toMatch(/^[\x20-\x7e]*$/)
        expect(new Headers({ 'content-disposition': header }).get('content-disposition')).toBe(header)
      }),
    )
  })
})

/** Asked of the file itself, from outside the program. */
function storedPieces(file: string): number {
  const db = openReadOnly({ file })
  try {
    return Number(db.prepare('SELECT count(*) FROM stored_chunk').pluck().get())
  } finally {
    db.close()
  }
}

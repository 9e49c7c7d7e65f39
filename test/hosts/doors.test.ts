import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createCleanup, givenOpenOffice, temporaryFolder } from '../support/hosts/desk.ts'
import { enter, givenServer } from '../support/hosts/serve.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

/** fetch writes Host and Origin itself; a hostile page or a resolver trick shows only in a request by hand. */
function byHand(port: number, path: string, headers: Record<string, string>, method = 'GET', body = '') {
  return new Promise<number>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

describe('the loopback door', () => {
  it('lets nobody in without a session, though they call from this PC, and says so calmly', async () => {
    const { server } = await givenServer(cleanup)
    const page = await fetch(`${server.origin}/`)
    expect(page.status).toBe(401)
    expect(await page.text()).toContain('入口から入り直してください')
    const call = await fetch(`${server.origin}/call/programme.years`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    expect(call.status).toBe(401)
    expect(await call.json()).toMatchObject({ ok: false, problem: { code: 'forbidden' } })
    for (const path of ['/changes', '/files/00000000-0000-4000-8000-000000000000'])
      expect((await fetch(`${server.origin}${path}`)).status).toBe(401)
  })

  it('takes an entrance key once, and no other', async () => {
    const { server } = await givenServer(cleanup)
    const entrance = server.entrance()
    const { cookie } = await enter(entrance)
    expect(cookie).toMatch(/^banso-\d+=[\w-]{43}$/)
    expect((await fetch(entrance, { redirect: 'manual' })).status).toBe(401)
    expect((await fetch(`${server.origin}/enter?key=${'a'.repeat(43)}`, { redirect: 'manual' })).status).toBe(401)
    expect((await fetch(`${server.origin}/enter`, { redirect: 'manual' })).status).toBe(401)
    expect((await fetch(entrance, { redirect: 'manual', headers: { cookie } })).status).toBe(303)
  })

  it('gives a cookie that no script reads and no other site sends', async () => {
    const { server } = await givenServer(cleanup)
    const [cookie] = (await fetch(server.entrance(), { redirect: 'manual' })).headers.getSetCookie()
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Strict/i)
  })

  it('takes nothing of who has the cookie alone, which a browser sends to other ports of this PC, too', async () => {
    const { server, cookie } = await givenServer(cleanup)
    const other = await givenServer(cleanup)
    const body = { method: 'POST', body: '{}' }
    for (const page of ['', other.entered['x-banso-page']])
      for (const [path, init] of [
        ['/call/programme.years', body],
        ['/changes', {}],
        [`/files/${randomUUID()}`, {}],
      ] as const) {
        const headers = { cookie, 'x-banso-page': page, 'content-type': 'application/json' }
        expect((await fetch(`${server.origin}${path}`, { ...init, headers })).status, path).toBe(401)
      }
    // Nor is the rest told to it.
    const entrance = await fetch(`${server.origin}/enter`, { redirect: 'manual', headers: { cookie } })
    expect(entrance.headers.get('location')).toBe('/')
  })

  it('leads on by a page of its own where it is opened from a file, so that the browser sends the cookie there', async () => {
    const { server } = await givenServer(cleanup)
    const page = await fetch(server.entrance(), { redirect: 'manual', headers: { 'sec-fetch-site': 'cross-site' } })
    expect(page.status).toBe(200)
    expect(page.headers.getSetCookie()).toHaveLength(1)
    expect(await page.text()).toMatch(/http-equiv="refresh" content="0;url=\/#in=[\w-]{43}"/)
  })

  it('forgets a key when a newer one is drawn', async () => {
    const { server } = await givenServer(cleanup)
    const older = server.entrance()
    server.entrance()
    expect((await fetch(older, { redirect: 'manual' })).status).toBe(401)
  })

  it.each([
    ['a name that resolves here', { host: 'evil.example' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['a page from elsewhere', { origin: 'http://evil.example' }],
    ['a page of another program on this PC', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['a request that another site started', { 'sec-fetch-site': 'cross-site' }],
    ['a request of another port of this PC', { 'sec-fetch-site': 'same-site' }],
  ])('turns away %s', async (_what, headers) => {
    const { server, entered } = await givenServer(cleanup)
    const own = { ...entered, host: `127.0.0.1:${server.port}`, 'content-type': 'application/json' }
    expect(await byHand(server.port, '/call/programme.years', own, 'POST', '{}')).toBe(200)
    expect(await byHand(server.port, '/call/programme.years', { ...own, ...headers }, 'POST', '{}')).toBe(403)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'does not take a call sent as %j',
    async (type) => {
      const { post } = await givenServer(cleanup)
      expect((await post('programme.years', '{}', { 'content-type': type })).status).toBe(415)
    },
  )

  it.each(['', '{', 'undefined', '{"fy": }'])('answers the broken body %j', async (body) => {
    const { post } = await givenServer(cleanup)
    const response = await post('programme.years', body)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ ok: false, problem: { code: 'invalid' } })
  })

  it('does not read a call of more than 5 MB', async () => {
    const { post } = await givenServer(cleanup)
    const answer = await post('programme.years', JSON.stringify({ x: 'あ'.repeat(2_000_000) }))
    expect(answer.status).toBe(413)
  })

  it('knows only the two offices', async () => {
    const { post } = await givenServer(cleanup)
    expect((await post('programme.years', {}, { 'x-banso-office': 'other' })).status).toBe(400)
    const practice = await post('programme.years', {}, { 'x-banso-office': 'practice' })
    expect(await practice.json()).toMatchObject({ ok: false, problem: { code: 'missing' } })
  })

  it('listens to this PC only', async () => {
    const { server } = await givenServer(cleanup)
    expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  })

  it('survives addresses that are no addresses', async () => {
    const { server, entered } = await givenServer(cleanup)
    const own = { ...entered, host: `127.0.0.1:${server.port}` }
    for (const path of ['/%zz', '/call/%zz', '/files/%zz', '//', '/../package.json', '/%2e%2e/%2e%2e/etc/passwd'])
      expect(await byHand(server.port, path, own), path).toBeGreaterThanOrEqual(400)
    expect(await byHand(server.port, '/enter?key=%zz', { host: own.host })).toBe(401)
    expect(
      await byHand(server.port, '/call/programme.years', { ...own, 'content-type': 'application/json' }, 'POST', '{}'),
    ).toBe(200)
  })
})

describe('the pages', () => {
  function givenPages() {
    const folder = join(temporaryFolder(cleanup), 'renderer')
    mkdirSync(join(folder, 'assets'), { recursive: true })
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>伴走台帳</title>')
    writeFileSync(join(folder, 'assets', 'main-1.js'), 'export {}')
    writeFileSync(join(folder, '..', 'secret.txt'), 'secret')
    return folder
  }

  it('come with a policy that allows nothing from outside and nothing inline', async () => {
    const { ask } = await givenServer(cleanup, givenPages())
    const page = await ask('/')
    expect(page.status).toBe(200)
    const policy = page.headers.get('content-security-policy') ?? ''
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ])
      expect(policy).toContain(rule)
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect((await ask('/assets/main-1.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  it.each(['/../secret.txt', '/..%2fsecret.txt', '/assets/../../secret.txt', '/assets', '/%00', '/secret.txt'])(
    'hand out nothing for %s',
    async (path) => {
      const { server, cookie } = await givenServer(cleanup, givenPages())
      expect(await byHand(server.port, path, { cookie, host: `127.0.0.1:${server.port}` })).toBe(404)
    },
  )
})

describe('a program that is closed', () => {
  it('answers that no office is open instead of failing', async () => {
    const { desk, call } = await givenOpenOffice(cleanup)
    await desk.close()
    expect(await call('programme.years')).toMatchObject({ ok: false, problem: { code: 'missing' } })
  })
})

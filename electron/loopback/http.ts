import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie, setCookie } from 'hono/cookie'
import type { Desk } from '../host/desk.ts'
import { createFileDoor } from '../host/file-door.ts'
import { responseOf } from '../host/pages/page.ts'
import type { Pages } from '../host/pages/pages.ts'
import { isPlace, type Place } from '../host/places.ts'
import { refused } from '../host/refused.ts'
import { everywhere } from '../host/security-headers.ts'
import { changeStream } from './change-stream.ts'
import type { LaunchKeys } from './launch-key.ts'
import { createPageKeys } from './page-key.ts'
import { calm, entered, jsonOnly, readJson, replied } from './replies.ts'
import { createRoom } from './room.ts'

const largestCall = 5_000_000

export interface HttpHostOptions {
  readonly desk: Desk
  readonly pages: Pages
  readonly keys: LaunchKeys
  /** `host:port` values this server answers to; anything else is a rebinding attempt. */
  readonly hosts: () => readonly string[]
  /** Cookies do not know ports: the name tells two programs on one PC apart. */
  readonly cookieName: () => string
}

interface Known {
  Variables: { key: string; place: Place }
}

/**
 * A browser shows other people's pages too: ours share no process with them. The desktop's windows show nothing else,
 * and there the header would only throw away the process that Electron has started for the page.
 */
const apart: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('cross-origin-opener-policy', 'same-origin')
}

/** The same desk for a browser. Who is calling is what its cookie says; that it calls from this PC proves nothing. */
export function createHttpHost({ desk, pages, keys, hosts, cookieName }: HttpHostOptions): Hono<Known> {
  const app = new Hono<Known>()
  const files = createFileDoor(desk)
  const pageKeys = createPageKeys()

  const ownAddress: MiddlewareHandler = async (c, next) => {
    const host = c.req.header('host') ?? ''
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const strange = !hosts().includes(host) || (origin !== undefined && origin !== `http://${host}`)
    // `/enter` is followed from wherever the address was handed over; everything else only from our own pages.
    const elsewhere = site !== undefined && site !== 'same-origin' && site !== 'none' && c.req.path !== '/enter'
    if (strange || elsewhere)
      return calm(403, 'ここからは開けません', '伴走台帳が表示したアドレスから開き直してください。')
    return next()
  }

  const signedSession: MiddlewareHandler<Known> = async (c, next) => {
    const key = getCookie(c, cookieName())
    const asked = c.req.header('x-banso-office') ?? c.req.query('office') ?? 'main'
    if (!desk.sessions.has(key))
      return c.req.method === 'GET' && !c.req.path.startsWith('/files')
        ? calm(
            401,
            '入口から入り直してください',
            'プログラムを動かしているPCに表示された「伴走台帳:」で始まるアドレスを開いてください。',
          )
        : replied(refused('forbidden', '入口から入り直してください。このブラウザーはまだ認められていません。'), 401)
    if (!isPlace(asked)) return replied(refused('invalid', '台帳の指定が正しくありません。'), 400)
    c.set('key', key)
    c.set('place', asked)
    return next()
  }

  const ownPage: MiddlewareHandler<Known> = async (c, next) => {
    if (pageKeys.fits(c.get('key'), c.req.header('x-banso-page') ?? c.req.query('page'))) return next()
    return replied(refused('forbidden', '入口から入り直してください。この画面はまだ認められていません。'), 401)
  }

  /** From a file, by which our own window is opened, the browser sends no cookie to where an answer leads, but to where a page of ours does. */
  async function on(c: Context<Known>, to: string) {
    c.header('cache-control', 'no-store')
    c.header('referrer-policy', everywhere['referrer-policy'])
    if (c.req.header('sec-fetch-site') !== 'cross-site') return c.redirect(to, 303)
    const page = entered(to)
    return c.body(await page.text(), 200, Object.fromEntries(page.headers))
  }

  app.use(apart)
  app.use(ownAddress)
  app.get('/enter', async (c) => {
    const known = getCookie(c, cookieName())
    const isLetIn = keys.take(c.req.query('key') ?? '')
    if (!isLetIn && !desk.sessions.has(known))
      return calm(401, 'この入口はもう使えません', 'プログラムを始め直すと、新しいアドレスが表示されます。')
    // Whoever shows the cookie alone may look for the rest where it was kept.
    if (!isLetIn) return on(c, '/')
    const key = desk.sessions.has(known) ? known : desk.sessions.open({ owner: true })
    setCookie(c, cookieName(), key, { httpOnly: true, sameSite: 'Strict', path: '/' })
    return on(c, `/#in=${pageKeys.of(key)}`)
  })
  app.route(
    '/room',
    createRoom(desk, () => `${cookieName()}-room`),
  )
  app.use(signedSession)
  for (const path of ['/call/*', '/changes', '/files', '/files/*']) app.use(path, ownPage)
  app.post(
    '/call/:name',
    jsonOnly,
    bodyLimit({ maxSize: largestCall, onError: () => replied(tooLarge, 413) }),
    async (c) => {
      const input = await readJson(c.req.raw)
      if (input === undefined) return replied(refused('invalid', '送られた内容がJSONとして読めません。'), 400)
      return replied(await desk.call(c.get('place'), c.get('key'), c.req.param('name'), input))
    },
  )
  app.get('/changes', (c) =>
    changeStream((tell) => desk.onChange(c.get('place'), c.get('key'), tell), c.req.raw.signal),
  )
  app.on(['GET', 'PUT'], ['/files', '/files/:id'], (c) => files(c.req.raw, c.get('place'), c.get('key')))
  app.get('*', async (c) => responseOf(await pages.answer(new URL(c.req.url).pathname)))
  app.notFound(() => calm(404, 'このページはありません', 'アドレスを確かめるか、最初の画面に戻ってください。'))
  app.onError((error) => {
    const reference = desk.log.defect(error, 'http')
    return calm(500, '思わぬ不具合が起きました', `記録番号 ${reference} を添えてお知らせください。`)
  })
  return app
}

const tooLarge = refused('invalid', '一度に送る内容が大きすぎます。分けて保存してください。')

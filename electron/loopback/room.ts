import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie, setCookie } from 'hono/cookie'
import type { Desk } from '../host/desk.ts'
import { responseOf } from '../host/pages/page.ts'
import { createPages, roomFolder } from '../host/pages/pages.ts'
import { refused } from '../host/refused.ts'
import { everywhere, roomPolicy } from '../host/security-headers.ts'
import { changeStream } from './change-stream.ts'
import { calm, jsonOnly, readJson, replied } from './replies.ts'

const largestCall = 10_000

interface Known {
  Variables: { room: string }
}

/**
 * 投影 in a browser, all of it under `/room`: its own page, one question and its pushes. Its cookie goes nowhere else, and
 * that of an officer is none here.
 */
export function createRoom(desk: Desk, cookieName: () => string): Hono<Known> {
  const app = new Hono<Known>()
  const pages = createPages(roomFolder())
  const over = () =>
    calm(401, '投影の画面を開き直してください', '会議の画面の「投影を開く」から、もう一度開いてください。')

  app.get('/enter', (c) => {
    const entered = desk.rooms.enter(c.req.query('key') ?? '')
    if (entered === undefined) return over()
    setCookie(c, cookieName(), entered.key, { httpOnly: true, sameSite: 'Strict', path: '/room' })
    c.header('cache-control', 'no-store')
    c.header('referrer-policy', everywhere['referrer-policy'])
    return c.redirect(`/room/#${entered.meetingId}`, 303)
  })
  app.use(async (c, next) => {
    const key = getCookie(c, cookieName())
    if (!desk.rooms.has(key))
      return c.req.method === 'GET'
        ? over()
        : replied(refused('forbidden', '投影は終わりました。会議の画面から開き直してください。'), 401)
    c.set('room', key)
    return next()
  })
  app.post('/call/:name', jsonOnly, bodyLimit({ maxSize: largestCall }), async (c) => {
    const input = await readJson(c.req.raw)
    if (input === undefined) return replied(refused('invalid', '送られた内容がJSONとして読めません。'), 400)
    return replied(await desk.rooms.call(c.get('room'), c.req.param('name'), input))
  })
  app.get('/changes', (c) =>
    changeStream((tell) => desk.rooms.onChange(c.get('room'), tell), c.req.raw.signal, { pauseMs: 0 }),
  )
  app.get('*', async (c) => {
    const page = await pages.answer(new URL(c.req.url).pathname.slice('/room'.length))
    return responseOf({ ...page, headers: { ...page.headers, 'content-security-policy': policyAt(c) } })
  })
  // Nothing under this path is answered by what comes after it.
  app.all('*', () => calm(404, 'このページはありません', '会議の画面の「投影を開く」から開いてください。'))
  return app
}

/** The address by which the page was asked for has been found to be this program's own. */
function policyAt(c: Context): string {
  const origin = `http://${c.req.header('host') ?? ''}`
  return roomPolicy([`${origin}/room/call/meeting.projected`, `${origin}/room/changes`])
}

import type { MiddlewareHandler } from 'hono'
import type { Reply } from '../../shared/contract/reply.ts'
import { calmPage } from '../host/pages/calm-page.ts'
import { responseOf } from '../host/pages/page.ts'
import { refused } from '../host/refused.ts'
import { everywhere } from '../host/security-headers.ts'

export const calm = (...words: Parameters<typeof calmPage>): Response => responseOf(calmPage(...words))

/** A page of our own that goes on. */
export const entered = (to: string): Response =>
  responseOf(calmPage(200, '伴走台帳を開いています', '', `<meta http-equiv="refresh" content="0;url=${to}">`))

export const replied = (reply: Reply, status = 200): Response =>
  Response.json(reply, { status, headers: { ...everywhere, 'cache-control': 'no-store' } })

/** A form of another page can send text, but not this type: it would have to ask first, and is not answered. */
export const jsonOnly: MiddlewareHandler = async (c, next) => {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') return replied(refused('invalid', '送られた内容の形式が違います。'), 415)
  return next()
}

export async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json()
  } catch {
    return undefined
  }
}

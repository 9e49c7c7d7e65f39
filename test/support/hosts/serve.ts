import { createPages, rendererFolder } from '../../../electron/host/pages/pages.ts'
import { listen } from '../../../electron/loopback/listen.ts'
import type { Cleanup } from './desk.ts'
import { givenOpenOffice } from './desk.ts'

/** What a browser that was let in keeps, and shows with each question. */
export interface Entered {
  readonly cookie: string
  readonly 'x-banso-page': string
}

export async function enter(entrance: string): Promise<Entered> {
  const response = await fetch(entrance, { redirect: 'manual' })
  const [cookie] = response.headers.getSetCookie()
  const page = /^\/#in=([\w-]{43})$/.exec(response.headers.get('location') ?? '')?.[1]
  if (cookie === undefined || page === undefined) throw new Error(`no way in: ${response.status}`)
  return { cookie: cookie.split(';')[0] ?? '', 'x-banso-page': page }
}

/** A real server on a free port, with a browser that has come in and an officer at work. */
export async function givenServer(cleanup: Cleanup, pagesFolder = rendererFolder()) {
  const given = await givenOpenOffice(cleanup)
  const server = await listen({ desk: given.desk, pages: createPages(pagesFolder), port: 0 })
  cleanup.later(() => server.close())
  const entered = await enter(server.entrance())
  const { cookie } = entered
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${server.origin}${path}`, { ...init, headers: { ...entered, ...init.headers } })
  const post = (name: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(`/call/${name}`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })
  // The only officer has no passphrase, so the first look signs them in.
  await post('launcher.status', {})
  return { ...given, server, cookie, entered, ask, post }
}

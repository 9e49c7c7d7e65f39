import { createPages, rendererFolder } from '../../../electron/host/pages/pages.ts'
import { listen } from '../../../electron/loopback/listen.ts'
import type { Cleanup } from './desk.ts'
import { givenOpenOffice } from './desk.ts'

/** A cookie as a browser would keep and send it. */
export async function enter(entrance: string): Promise<string> {
  const response = await fetch(entrance, { redirect: 'manual' })
  const [cookie] = response.headers.getSetCookie()
  if (response.status !== 303 || cookie === undefined) throw new Error(`no way in: ${response.status}`)
  return cookie.split(';')[0] ?? ''
}

/** A real server on a free port, with a browser that has come in and an officer at work. */
export async function givenServer(cleanup: Cleanup, pagesFolder = rendererFolder()) {
  const given = await givenOpenOffice(cleanup)
  const server = await listen({ desk: given.desk, pages: createPages(pagesFolder), port: 0 })
  cleanup.later(() => server.close())
  const cookie = await enter(server.entrance())
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${server.origin}${path}`, { ...init, headers: { cookie, ...init.headers } })
  const post = (name: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(`/call/${name}`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })
  // The only officer has no passphrase, so the first look signs them in.
  await post('launcher.status', {})
  return { ...given, server, cookie, ask, post }
}

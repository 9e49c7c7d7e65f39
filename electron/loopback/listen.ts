import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Desk } from '../host/desk.ts'
import type { Pages } from '../host/pages/pages.ts'
import { createHttpHost } from './http.ts'
import { createLaunchKeys } from './launch-key.ts'

export interface ListenOptions {
  readonly desk: Desk
  readonly pages: Pages
  /** 0 takes any free port. */
  readonly port: number
  /** This PC only, unless the officer opens the room. */
  readonly address?: string
}

export interface Listening {
  readonly port: number
  readonly origin: string
  /** An address that lets one browser in, once. */
  entrance(): string
  close(): Promise<void>
}

export async function listen({ desk, pages, port, address = '127.0.0.1' }: ListenOptions): Promise<Listening> {
  const keys = createLaunchKeys()
  const at = () => (server.address() as AddressInfo).port
  const host = createHttpHost({
    desk,
    pages,
    keys,
    hosts: () => [`${address}:${at()}`, ...(address === '127.0.0.1' ? [`localhost:${at()}`] : [])],
    cookieName: () => `banso-${at()}`,
  })
  // `createServer` is not given, so the adapter makes a plain http server.
  const server = serve({ fetch: host.fetch, port, hostname: address }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.once('listening', () => resolve())
  })
  const origin = `http://${address}:${at()}`
  return {
    port: at(),
    origin,
    entrance: () => `${origin}/enter?key=${keys.draw()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

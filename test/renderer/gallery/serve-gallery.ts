import { createReadStream, existsSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { fingerprint } from '../../../build/fingerprint.ts'
import { root } from '../../../build/root.ts'
import { pageHeaders } from '../../../electron/host/security-headers.ts'

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
}

/**
 * The gallery's pages as they follow from the sources: built once, whoever asks. Two that ask at the same time both
 * build, each in a folder of its own, and the first to be ready is served by both.
 */
async function builtGallery(): Promise<string> {
  const print = fingerprint(root, ['renderer', 'shared', 'test/renderer/gallery', 'package-lock.json'])
  const folder = join(root, '.cache/gallery', print.slice(0, 16))
  if (existsSync(folder)) return folder
  const draft = `${folder}-${process.pid}`
  // Under any other name React's plugin builds the pages for development.
  process.env['NODE_ENV'] = 'production'
  await build({
    configFile: false,
    root: join(root, 'test/renderer/gallery'),
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: draft,
      emptyOutDir: true,
      target: 'chrome120',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
    },
  })
  try {
    renameSync(draft, folder)
  } catch (failure) {
    if (!existsSync(folder)) throw failure
    rmSync(draft, { recursive: true })
  }
  return folder
}

/** The gallery, built like the program and served under its very policy. */
export async function serveGallery(): Promise<{ address: string; close: () => void }> {
  const folder = await builtGallery()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://gallery')
    const file = join(folder, pathname === '/' ? 'index.html' : pathname)
    const type = types[extname(file)]
    if (type === undefined || !existsSync(file)) {
      response.writeHead(204).end()
      return
    }
    response.writeHead(200, { ...pageHeaders, 'content-type': type })
    createReadStream(file).pipe(response)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

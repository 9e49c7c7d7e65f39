import type { BrowserWindow } from 'electron'
import { ownOrigin } from './own-page.ts'

export interface Sent {
  /** The page's own words are with the window's process. */
  readonly page: Promise<void>
  /** So are the files that the page names in its head. */
  readonly files: Promise<void>
}

/** Tells when the first page has what it needs to draw. A page that gets nothing, or is closed, needs nothing more. */
export function whenSent(window: BrowserWindow, files: readonly string[]): Sent {
  const page = Promise.withResolvers<void>()
  const all = Promise.withResolvers<void>()
  const waiting = new Set(files.map((path) => ownOrigin + path))
  const { webContents } = window
  const { webRequest } = webContents.session
  const over = ({ url, resourceType }: { url: string; resourceType: string }) => {
    if (resourceType === 'mainFrame') page.resolve()
    waiting.delete(url)
    if (waiting.size === 0) end()
  }
  const end = () => {
    page.resolve()
    all.resolve()
  }
  const own = { urls: [`${ownOrigin}/*`] }
  webRequest.onCompleted(own, over)
  webRequest.onErrorOccurred(own, over)
  webContents.once('did-fail-load', end)
  webContents.once('did-finish-load', end)
  window.once('closed', end)
  void all.promise.then(() => {
    webRequest.onCompleted(null)
    webRequest.onErrorOccurred(null)
  })
  return { page: page.promise, files: all.promise }
}

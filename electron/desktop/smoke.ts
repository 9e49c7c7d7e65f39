import type { BrowserWindow } from 'electron'

const patienceMs = 40_000

/** For the packager's check: waits for the real first screen to be painted, and says its title; undefined where none comes. */
export function firstPaint(window: BrowserWindow): Promise<string | undefined> {
  const tooLong = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patienceMs))
  return Promise.race([painted(window), tooLong])
}

async function painted({ webContents }: BrowserWindow): Promise<string> {
  if (webContents.isLoading())
    await new Promise<void>((resolve) => webContents.once('did-finish-load', () => resolve()))
  const title: unknown = await webContents.executeJavaScript(`new Promise((resolve) => {
    const look = () => {
      const heading = document.querySelector('h1')
      if (heading?.textContent) requestAnimationFrame(() => requestAnimationFrame(() => resolve(document.title)))
      else setTimeout(look, 50)
    }
    look()
  })`)
  return String(title)
}

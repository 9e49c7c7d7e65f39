import type { BrowserWindow } from 'electron'

const patienceMs = 40_000

/**
 * For the packager's check and the bench: waits until the real first screen is painted with what it was waiting for,
 * and says its title; undefined where none comes.
 */
export function firstPaint(window: BrowserWindow): Promise<string | undefined> {
  const tooLong = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patienceMs))
  return Promise.race([painted(window), tooLong])
}

async function painted({ webContents }: BrowserWindow): Promise<string> {
  if (webContents.isLoading())
    await new Promise<void>((resolve) => webContents.once('did-finish-load', () => resolve()))
  const title: unknown = await webContents.executeJavaScript(`new Promise((resolve) => {
    const stands = () => document.querySelector('h1')?.textContent && !document.querySelector('[data-waiting], [role=alert]')
    const look = () => {
      if (!stands()) return
      changes.disconnect()
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(document.title)))
    }
    const changes = new MutationObserver(look)
    changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    look()
  })`)
  return String(title)
}

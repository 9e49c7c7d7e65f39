import type { BrowserWindow } from 'electron'

/** For the packager's check: waits for the real first screen to be painted, and says its title. */
export async function firstPaint(window: BrowserWindow): Promise<string> {
  const { webContents } = window
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

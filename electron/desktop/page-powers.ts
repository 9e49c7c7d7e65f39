import { fileURLToPath } from 'node:url'
import type { Session, WebPreferences } from 'electron'

/** What every page of the program may, and may not: sandboxed, isolated, without Node (Electron's own checklist). */
export const pagePowers = (session: Session): WebPreferences => ({
  session,
  preload: fileURLToPath(new URL('./preload.cjs', import.meta.url)),
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  enableWebSQL: false,
})

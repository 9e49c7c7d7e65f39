// Loaded before electron/main.ts where no Electron is to be had: whatever the program asks of Electron is said on stdout,
// a line each, in its order, and answered by nothing. BANSO_STARTED_FROM is where the program believes to stand.
import { writeSync } from 'node:fs'
import { registerHooks } from 'node:module'

const place = 'told:electron'
const names = [
  ...['app', 'BrowserWindow', 'contextBridge', 'dialog', 'ipcMain', 'ipcRenderer', 'Menu', 'nativeTheme', 'protocol'],
  ...['safeStorage', 'screen', 'session', 'shell', 'utilityProcess'],
]

const told = (path: string): unknown =>
  new Proxy(() => undefined, {
    get: (_nothing, name) => told(`${path}.${String(name)}`),
    apply: (_nothing, _self, words: readonly unknown[]) => void writeSync(1, `${JSON.stringify([path, ...words])}\n`),
  })

Object.assign(globalThis, { toldElectron: told })
registerHooks({
  resolve: (asked, context, next) =>
    asked === 'electron' ? { url: place, format: 'module', shortCircuit: true } : next(asked, context),
  load: (url, context, next) =>
    url === place
      ? {
          format: 'module',
          shortCircuit: true,
          source: names.map((name) => `export const ${name} = globalThis.toldElectron('${name}')`).join('\n'),
        }
      : next(url, context),
})

const from = process.env['BANSO_STARTED_FROM']
if (from !== undefined) {
  Object.defineProperty(process, 'execPath', { value: from })
  Object.defineProperty(process, 'platform', { value: 'win32' })
}

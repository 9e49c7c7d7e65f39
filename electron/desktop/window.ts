import { BrowserWindow, dialog, nativeTheme, type Session, screen } from 'electron'
import type { Log } from '../host/log.ts'
import type { Place } from '../host/places.ts'
import { pagePowers } from './page-powers.ts'
import { ground, rememberedWindow, rememberWindow, smallestOn } from './window-state.ts'

const titles = { main: '伴走台帳', practice: '伴走台帳(練習用)' } as const satisfies Record<Place, string>

export interface WindowOptions {
  readonly place: Place
  readonly session: Session
  readonly home: string
  readonly log: Log
}

/** One window of a place: sandboxed, without Node, shown when its first picture is there. What it shows is the caller's. */
export function openWindow({ place, session, home, log }: WindowOptions): BrowserWindow {
  const { maximized, least, ...bounds } = rememberedWindow(home, place, workAreas())
  const window = new BrowserWindow({
    ...bounds,
    minWidth: least.width,
    minHeight: least.height,
    show: false,
    title: titles[place],
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: pagePowers(session),
  })
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  // The thumb buttons of a mouse; only Windows tells them so.
  window.on('app-command', (_event, command) => {
    if (command === 'browser-backward') window.webContents.navigationHistory.goBack()
    if (command === 'browser-forward') window.webContents.navigationHistory.goForward()
  })
  window.on('close', () => rememberWindow(home, place, window))
  fitToScreens(window)
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit')
      void offerReload(window, log.defect(new Error(`the page is gone: ${reason}`), 'window'))
  })
  return window
}

/** The main screen first. */
function workAreas(): Electron.Rectangle[] {
  const main = screen.getPrimaryDisplay()
  return [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)].map(({ workArea }) => workArea)
}

/** A projector is plugged in, the scaling is changed: the least size must still fit. */
function fitToScreens(window: BrowserWindow): void {
  const fit = () => {
    const { width, height } = smallestOn(workAreas())
    window.setMinimumSize(width, height)
  }
  const changes = ['display-added', 'display-removed', 'display-metrics-changed'] as const
  // One signature a change; each of them only says that something is different.
  const listen = screen as NodeJS.EventEmitter
  for (const change of changes) listen.on(change, fit)
  window.once('closed', () => {
    for (const change of changes) listen.off(change, fit)
  })
}

async function offerReload(window: BrowserWindow, reference: string): Promise<void> {
  if (window.isDestroyed()) return
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: '伴走台帳',
    message: '画面が止まりました。',
    detail: `画面を開き直してください。続くときは、記録番号 ${reference} を添えてお知らせください。`,
    buttons: ['画面を開き直す', '閉じる'],
    defaultId: 0,
    cancelId: 1,
  })
  if (window.isDestroyed()) return
  if (response === 0) window.reload()
  else window.destroy()
}

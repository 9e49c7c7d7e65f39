import { BrowserWindow, type Display, type Session, screen, session } from 'electron'
import { once } from '../../shared/domain/once.ts'
import type { Log } from '../host/log.ts'
import { createPages, roomFolder } from '../host/pages/pages.ts'
import { roomPolicy } from '../host/security-headers.ts'
import { answerRoom } from './office-protocol.ts'
import { roomAddress } from './own-page.ts'
import { pagePowers } from './page-powers.ts'

/** A page that dies again so soon would only die again. */
const restMs = 10_000

/** Kept in memory and for itself: what the officer's windows keep on this PC is not there. */
const ownSession = once((): Session => {
  const own = session.fromPartition('room')
  answerRoom(own, createPages(roomFolder(), roomPolicy([])))
  return own
})

/** Where a projector is plugged in: a screen beside the one the officer's window stands on. */
function otherScreen(officer: BrowserWindow | undefined): Display | undefined {
  const own = officer === undefined ? screen.getPrimaryDisplay() : screen.getDisplayMatching(officer.getBounds())
  return screen.getAllDisplays().find(({ id }) => id !== own.id)
}

export interface ProjectorOptions {
  readonly meetingId: string
  readonly log: Log
  /** Keeps its place and its focus, whatever becomes of this window. */
  readonly officer: () => BrowserWindow | undefined
}

/**
 * 投影: on the second screen, and all of it; where there is none, a window like any other. It takes the focus from nobody,
 * remembers nothing, and shows no menu.
 */
export function openProjector({ meetingId, log, officer }: ProjectorOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...frameOn(screen.getPrimaryDisplay()),
    show: false,
    title: '投影',
    backgroundColor: '#ffffff',
    webPreferences: {
      ...pagePowers(ownSession()),
      // The officer works in the other window, and this one is to follow all the same.
      backgroundThrottling: false,
    },
  })
  window.removeMenu()
  window.once('ready-to-show', () => stand(window, officer()))
  followScreens(window, officer)
  leaveFullScreenByKey(window)
  comeBack(window, log)
  void window.loadURL(roomAddress(meetingId))
  return window
}

/** Puts it where the room sees it; again, when the officer asks for it again. */
export function stand(window: BrowserWindow, officer: BrowserWindow | undefined): void {
  const other = otherScreen(officer)
  if (window.isMinimized()) window.restore()
  window.setFullScreen(false)
  window.setBounds(frameOn(other ?? screen.getPrimaryDisplay()))
  window.showInactive()
  if (other === undefined) return
  window.setBounds(other.bounds)
  window.setFullScreen(true)
}

/** Two thirds of a screen, in its middle: room for the officer's own window behind it. */
function frameOn({ workArea }: Display): Electron.Rectangle {
  const [width, height] = [Math.round((workArea.width * 2) / 3), Math.round((workArea.height * 2) / 3)]
  return {
    width,
    height,
    x: workArea.x + Math.round((workArea.width - width) / 2),
    y: workArea.y + Math.round((workArea.height - height) / 2),
  }
}

/** A projector is unplugged: the officer's screen is not covered by what the room saw. It is plugged in: it goes there. */
function followScreens(window: BrowserWindow, officer: () => BrowserWindow | undefined): void {
  const removed = () => {
    if (window.isDestroyed() || otherScreen(officer()) !== undefined) return
    window.setFullScreen(false)
    window.setBounds(frameOn(screen.getPrimaryDisplay()))
    officer()?.moveTop()
  }
  const added = () => {
    if (!window.isDestroyed()) stand(window, officer())
  }
  screen.on('display-removed', removed)
  screen.on('display-added', added)
  window.once('closed', () => {
    screen.off('display-removed', removed)
    screen.off('display-added', added)
  })
}

/** It has no menu that could do it. */
function leaveFullScreenByKey(window: BrowserWindow): void {
  window.webContents.on('before-input-event', (_event, { type, key }) => {
    if (type !== 'keyDown') return
    if (key === 'Escape') window.setFullScreen(false)
    if (key === 'F11') window.setFullScreen(!window.isFullScreen())
  })
}

/** Nothing is said to the room: a page that has died is loaded again, and where that does not help the window goes. */
function comeBack(window: BrowserWindow, log: Log): void {
  let died = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log.defect(new Error(`the page is gone: ${reason}`), 'projector')
    const now = performance.now()
    const again = now - died >= restMs
    died = now
    // Not while Electron is telling of it.
    setImmediate(() => {
      if (window.isDestroyed()) return
      if (again) window.reload()
      else window.destroy()
    })
  })
}

import { app, BrowserWindow, dialog, type Session } from 'electron'
import type { Reply } from '../../shared/contract/reply.ts'
import { once } from '../../shared/domain/once.ts'
import { createDesk } from '../host/desk.ts'
import { loadLibraries } from '../host/libraries.ts'
import { openFirstOffice } from '../host/on-this-pc/first-office.ts'
import { createPages, rendererFolder } from '../host/pages/pages.ts'
import type { Place } from '../host/places.ts'
import { refused } from '../host/refused.ts'
import { accountVault } from './account-vault.ts'
import { connectWindows, type RoomSeat, type Seated } from './bridge.ts'
import { channels } from './channels.ts'
import { sayCopying } from './closing-window.ts'
import { isAlive } from './confinement.ts'
import { createDevice } from './device.ts'
import { whenSent } from './first-page.ts'
import { answerProtocol, sessionOf } from './office-protocol.ts'
import { ownAddress, ownOrigin, placeSearch } from './own-page.ts'
import { openProjector, stand } from './projector.ts'
import { startUtilityProcess } from './utility-process.ts'
import { openWindow } from './window.ts'

export interface Program {
  /** The first window, made at once. */
  readonly window: BrowserWindow
  /** When it is settled which office is open; what the person must know of it has been said. Rejects on a defect. */
  readonly opened: Promise<void>
  show(place: Place): BrowserWindow
  openPractice(): Promise<void>
  /** An office file that the person opened from the folder. */
  open(file: string): Promise<void>
  close(): Promise<void>
}

/**
 * The desktop program: the desk, one browser session a place, and a window in each that is wanted. It answers at once,
 * and whatever the person does while the first office is opened waits for that.
 */
export function startProgram({
  home,
  nativeBinding,
  file,
}: {
  home: string
  nativeBinding: string | undefined
  file: string | undefined
}): Program {
  const desk = createDesk({
    ...{ home, nativeBinding, startProcess: startUtilityProcess, documents: documentsOfSystem, vault: accountVault },
    keepCopies: process.env['BANSO_COPIES'] !== 'off',
  })
  const key = desk.sessions.open({ owner: true })
  const seated = new Set<Seated>()
  const rooms = new Set<RoomSeat & { readonly meetingId: string }>()
  const pages = once(() => createPages(rendererFolder()))
  const answering = new Set<Session>()
  function answerAt(place: Place, session: Session): void {
    if (!answering.has(session)) answerProtocol(session, { desk, pages: pages(), place, key })
    answering.add(session)
  }

  function open(place: Place, address: string): BrowserWindow {
    const session = sessionOf(place)
    // The window first: its process starts while we make ready to answer it.
    const window = openWindow({ place, session, home, log: desk.log })
    answerAt(place, session)
    void window.loadURL(address)
    const seat = { place, contents: window.webContents }
    seated.add(seat)
    window.once('closed', () => {
      seated.delete(seat)
      // Nobody is left who could close what stands on a wall.
      if (seated.size === 0) for (const { contents } of rooms) BrowserWindow.fromWebContents(contents)?.destroy()
    })
    return window
  }

  function show(place: Place): BrowserWindow {
    const [first] = [...seated].filter((seat) => seat.place === place)
    const present = first && BrowserWindow.fromWebContents(first.contents)
    if (!present) return open(place, `${ownOrigin}/${placeSearch[place]}`)
    if (present.isMinimized()) present.restore()
    present.focus()
    return present
  }

  async function openAddress(relative: string): Promise<Reply> {
    const wanted = ownAddress(relative)
    if (!wanted) return refused('invalid', 'このアドレスの画面はありません。')
    const reply = wanted.place === 'practice' ? await desk.call('main', key, 'launcher.practice', {}) : done
    if (reply.ok) open(wanted.place, wanted.address)
    return reply
  }

  /** One screen a meeting: asked for again, it comes back to its place. */
  function openRoom(from: Seated, entrance: string): Reply {
    const entered = desk.rooms.enter(entrance)
    if (entered === undefined) return refused('forbidden', '投影の入口がもう使えません。もう一度開いてください。')
    const { key: roomKey, meetingId } = entered
    const officer = () =>
      isAlive(from.contents) ? (BrowserWindow.fromWebContents(from.contents) ?? undefined) : undefined
    const before = [...rooms].find((room) => room.meetingId === meetingId && isAlive(room.contents))
    if (before !== undefined) rooms.delete(before)
    const present = before && BrowserWindow.fromWebContents(before.contents)
    const window = present ?? openProjector({ meetingId, log: desk.log, officer })
    const { webContents: contents } = window
    const room = { key: roomKey, contents, meetingId }
    const deaf = desk.rooms.onChange(roomKey, (change) => {
      if (rooms.has(room) && isAlive(contents)) contents.send(channels.changed, change)
    })
    rooms.add(room)
    window.once('closed', () => {
      rooms.delete(room)
      deaf()
    })
    if (present) {
      stand(window, officer())
      window.reload()
    }
    return done
  }

  async function openPractice(): Promise<void> {
    await opened
    const reply = await desk.call('main', key, 'launcher.practice', {})
    if (reply.ok) show('practice')
    else dialog.showErrorBox('練習用の台帳を開けません', reply.problem.message)
  }

  // In helpings between the window's requests: its own process starts and draws while the rest of the program is loaded.
  const window = show('main')
  const sent = whenSent(window, pages().firstFiles())
  let closing = false
  const opening = sent.page
    .then(() => loadLibraries(nativeBinding))
    .then(() => sent.files)
    .then(() => (closing ? undefined : openFirstOffice(desk, home, file)))
  // Whoever sits here is signed in before the page asks, so that its questions need not wait for one another.
  const ready = opening.then(() => desk.call('main', key, 'launcher.status', {}))
  const opened = opening.then((reply) => {
    if (reply?.ok === false) dialog.showErrorBox('台帳を開けません', reply.problem.message)
  })
  connectWindows({
    desk,
    key,
    windows: () => [...seated],
    rooms: () => [...rooms],
    device: createDevice({ desk, key, openAddress, openRoom }),
    ready,
  })
  return {
    window,
    opened,
    show,
    openPractice,
    async open(given) {
      await opened
      const reply = await desk.call('main', key, 'launcher.open', { file: given })
      if (!reply.ok) dialog.showErrorBox('台帳を開けません', reply.problem.message)
      show('main')
    },
    async close() {
      closing = true
      await opened.catch(() => undefined)
      let silent = () => {}
      await desk.close(({ is }) => {
        silent()
        silent = is === 'begun' ? sayCopying() : silent
      })
      silent()
    },
  }
}

/** Redirected or moved, as the system has it; undefined where it says that there is none. */
function documentsOfSystem(): string | undefined {
  try {
    return app.getPath('documents')
  } catch {
    return undefined
  }
}

const done: Reply = { ok: true, value: null }

import { ipcMain, type WebContents } from 'electron'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Desk } from '../host/desk.ts'
import { type Place, places } from '../host/places.ts'
import { refused } from '../host/refused.ts'
import { channels, type DeviceDeed, deviceDeeds } from './channels.ts'
import { isAlive } from './confinement.ts'
import { isOwnFrame, isRoomFrame } from './own-page.ts'

export interface Seated {
  readonly place: Place
  readonly contents: WebContents
}

/** A screen of 投影: its own key, and nothing of the PC. */
export interface RoomSeat {
  readonly key: string
  readonly contents: WebContents
}

export type Device = Record<DeviceDeed, (from: Seated, given: readonly unknown[]) => Promise<unknown>>

export interface BridgeOptions {
  readonly desk: Desk
  /** The desktop's own key: whoever sits at this PC. */
  readonly key: string
  /** The program's own windows; anything else that speaks is not answered. */
  readonly windows: () => readonly Seated[]
  readonly rooms: () => readonly RoomSeat[]
  readonly device: Device
  /** Until then it is not known which office is open, and questions wait. */
  readonly ready: Promise<unknown>
}

/** Answers our own windows, and tells them what has changed. */
export function connectWindows({ desk, key, windows, rooms, device, ready }: BridgeOptions): void {
  const seated = (event: Electron.IpcMainInvokeEvent): Seated => {
    const from = windows().find(({ contents }) => contents.id === event.sender.id)
    if (!from || !isOwnFrame(event.senderFrame)) throw new Error('this page may not ask')
    return from
  }
  ipcMain.handle(channels.call, async (event, name: unknown, input: unknown): Promise<Reply> => {
    const room = rooms().find(({ contents }) => contents.id === event.sender.id)
    if (room !== undefined) {
      if (!isRoomFrame(event.senderFrame) || typeof name !== 'string') throw new Error('this page may not ask')
      return desk.rooms.call(room.key, name, input)
    }
    const { place } = seated(event)
    if (typeof name !== 'string') return refused('invalid', '操作の名前がありません。')
    await ready
    return desk.call(place, key, name, input)
  })
  ipcMain.handle(channels.device, async (event, deed: unknown, ...given: unknown[]) => {
    const from = seated(event)
    const known = deviceDeeds.find((name) => name === deed)
    if (!known) throw new Error('there is no such deed')
    return device[known](from, given)
  })
  let isReady = false
  const settle = () => {
    isReady = true
  }
  ready.then(settle, settle)
  for (const place of places)
    desk.onChange(place, key, (change) => {
      // What happens before is news to nobody: no page has had an answer yet.
      if (!isReady) return
      for (const window of windows())
        if (window.place === place && isAlive(window.contents)) window.contents.send(channels.changed, change)
    })
}

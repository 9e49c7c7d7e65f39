import { contextBridge, ipcRenderer, webFrame } from 'electron'
import type { Change } from '../shared/contract/reply.ts'
import { channels, type DeviceDeed } from './desktop/channels.ts'

const device = (deed: DeviceDeed, ...given: unknown[]): Promise<unknown> =>
  ipcRenderer.invoke(channels.device, deed, ...given)

/** A handful of functions and no power of their own: what may be asked is decided on the other side. */
contextBridge.exposeInMainWorld('officeBridge', {
  call: (name: string, input: unknown) => ipcRenderer.invoke(channels.call, name, input),
  onChange(listener: (change: Change) => void) {
    const relay = (_event: unknown, change: Change) => listener(change)
    ipcRenderer.on(channels.changed, relay)
    return () => {
      ipcRenderer.off(channels.changed, relay)
    }
  },
  device: {
    pickFolder: () => device('pickFolder'),
    pickOfficeFile: () => device('pickOfficeFile'),
    saveFile: (fileId: string, name: string) => device('saveFile', fileId, name),
    saveToFolder: (files: readonly { fileId: string; name: string }[], inFolder?: string) =>
      device('saveToFolder', files, inFolder),
    openBook: (fileId: string) => device('openBook', fileId),
    openWindow: (address: string) => device('openWindow', address),
    openPractice: () => device('openPractice'),
    openProjector: (entrance: string) => device('openProjector', entrance),
    print: () => device('print'),
  },
})

// What this PC remembers is fetched now, while the program has time to answer: a page's first look into it waits for the
// program, and would wait until all of it is loaded.
void globalThis.localStorage.length

/** By then the first screen has long been painted, and most officers still read it. */
const paintedMs = 3000

// The page's half of desktop/put-away.ts: it, too, keeps the room of the rush in which it was loaded, 9 MB all day, until
// it is told that memory is wanted. Takes 1 to 3 ms of the page.
setTimeout(() => webFrame.clearCache(), paintedMs)

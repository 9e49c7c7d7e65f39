import type { Reply } from '../../shared/contract/reply.ts'
import { ProblemError } from './client.ts'
import { type OfficeBridge, type Place, pageKey } from './transports.ts'

export interface Uploaded {
  readonly fileId: string
  readonly name: string
  readonly size: number
  readonly sha256: string
}

/** What a window can do outside its page; the same for both hosts but for the two pickers. */
export interface Device {
  /** `folder`: everything in one, with where in it each lay. */
  pickFiles: (wish?: { accept?: string; multiple?: boolean; folder?: boolean }) => Promise<readonly File[]>
  /** Sends a file to the office and answers with what it is called there. `onProgress` gets a share from 0 to 1. */
  upload: (file: File, onProgress?: (share: number) => void) => Promise<Uploaded>
  /** Address of a stored file. */
  fileAddress: (fileId: string) => string
  /** Hands a stored file to the officer, under this name. Rejects with the reason where it could not lie where they said. */
  saveFile: (fileId: string, name: string) => Promise<void>
  /**
   * Several at once, into one folder: the officer's choice on the desktop, or a new one of this name in it; in a browser that
   * of downloads. False: not at all.
   */
  saveToFolder: (files: readonly { fileId: string; name: string }[], inFolder?: string) => Promise<boolean>
  /** 「Excelで開く」: a read-only copy of a workbook the office made. Null in a browser, which can only save it. */
  readonly openBook: ((fileId: string) => Promise<void>) | null
  copyText: (text: string) => Promise<void>
  print: () => Promise<void>
  /** A second window of this program: on a place of its own, or on the practice office. */
  openWindow: (place: string) => Promise<void>
  openPractice: () => Promise<void>
  /** The screen of 投影, by an entrance that serves once: on the second screen, or in a tab. */
  openProjector: (entrance: string) => Promise<void>
  /** Null where the host has no such dialog (a browser): then a path is typed. */
  readonly pickOfficeFile: (() => Promise<string | null>) | null
  readonly pickFolder: (() => Promise<string | null>) | null
}

export function createDevice(place: Place, native: OfficeBridge['device']): Device {
  const fileAddress = (fileId: string) => `/files/${fileId}?office=${place}${ofPage()}`
  const openAddress = async (address: string) => {
    if (native?.openWindow !== undefined) await native.openWindow(address)
    else window.open(address, '_blank', 'noopener')
  }
  const search = place === 'practice' ? '?office=practice' : ''
  return {
    pickFiles,
    upload: (file, onProgress) => upload(place, file, onProgress),
    fileAddress,
    saveFile: async (fileId, name) => {
      if (native?.saveFile === undefined) download(fileAddress(fileId), name)
      else settled(await native.saveFile(fileId, name))
    },
    saveToFolder: async (files, inFolder) => {
      if (native?.saveToFolder !== undefined) return settled(await native.saveToFolder(files, inFolder))
      for (const { fileId, name } of files) download(fileAddress(fileId), name)
      return true
    },
    openBook: openBookOf(native),
    copyText,
    print: async () => {
      if (native?.print === undefined) window.print()
      else await native.print()
    },
    openWindow: (to) => openAddress(`/${search}#${to}`),
    openPractice: async () => {
      if (native?.openPractice === undefined) await openAddress('/?office=practice')
      else await native.openPractice()
    },
    openProjector: async (entrance) => {
      if (native?.openProjector === undefined) await openAddress(`/room/enter?key=${encodeURIComponent(entrance)}`)
      else heard(await native.openProjector(entrance))
    },
    pickOfficeFile: native?.pickOfficeFile ?? null,
    pickFolder: native?.pickFolder ?? null,
  }
}

function openBookOf(native: OfficeBridge['device']): Device['openBook'] {
  const open = native?.openBook
  return open === undefined ? null : async (fileId) => void settled(await open(fileId))
}

function heard(reply: Reply): void {
  if (!reply.ok) throw new ProblemError(reply.problem)
}

/** Whether it lies there now; rejects with the reason where it could not. */
function settled(saved: string | null | Reply): boolean {
  if (saved !== null && typeof saved === 'object' && !saved.ok) throw new ProblemError(saved.problem)
  return saved !== null
}

/** The system's own dialog. An officer who closes it has chosen nothing. */
function pickFiles({
  accept = '',
  multiple = true,
  folder = false,
}: {
  accept?: string
  multiple?: boolean
  folder?: boolean
} = {}): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = multiple
    input.webkitdirectory = folder
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

/** A link carries no header. */
const ofPage = () => (pageKey() === '' ? '' : `&page=${pageKey()}`)

/** XMLHttpRequest, because only it tells how much has been sent. */
function upload(place: Place, file: File, onProgress?: (share: number) => void): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', `/files?name=${encodeURIComponent(file.name)}&office=${place}${ofPage()}`)
    request.responseType = 'json'
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total)
    }
    request.onerror = () => reject(new ProblemError(cutOff(file.name)))
    request.onload = () => {
      const reply = request.response as Reply | null
      if (reply === null) reject(new ProblemError(cutOff(file.name)))
      else if (!reply.ok) reject(new ProblemError(reply.problem))
      // Written by the host's file door, which both hosts share.
      else resolve(reply.value as Uploaded)
    }
    request.send(file)
  })
}

const cutOff = (name: string) => ({
  code: 'busy' as const,
  message: `「${name}」を送れませんでした。プログラムが動いていることを確かめて、もう一度入れてください。`,
  fields: {},
  clashes: [],
})

function download(address: string, name: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}

/** The clipboard is closed to pages served to other machines without TLS; there the old way still works. */
async function copyText(text: string): Promise<void> {
  if (navigator.clipboard !== undefined) return navigator.clipboard.writeText(text)
  const put = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
  }
  document.addEventListener('copy', put, { once: true })
  document.execCommand('copy')
}

import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import { type ProtocolRequest, type ProtocolResponse, protocol, type Session, session, type UploadData } from 'electron'
import type { Desk } from '../host/desk.ts'
import { calmPage } from '../host/pages/calm-page.ts'
import type { Page } from '../host/pages/page.ts'
import type { Pages } from '../host/pages/pages.ts'
import type { Place } from '../host/places.ts'
import { ownOrigin } from './own-page.ts'

/** Before the program is ready, or the scheme has no origin of its own. */
export function announceProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'office',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

/** A place has a browser session of its own: what a window keeps on this PC (drafts, chosen columns) stays in its place. */
export const sessionOf = (place: Place): Session =>
  place === 'main' ? session.defaultSession : session.fromPartition(`persist:${place}`)

/**
 * `office://app/…`: pages and files of one place. Each place has its own browser session, so a request tells which it is.
 * By the older way of Electron's two, for the start (see the README); files speak `Request` and `Response` all the same.
 */
export function answerProtocol(
  own: Session,
  { desk, pages, place, key }: { desk: Desk; pages: Pages; place: Place; key: string },
): void {
  async function answer(asked: ProtocolRequest): Promise<ProtocolResponse> {
    try {
      const url = new URL(asked.url)
      if (url.origin !== ownOrigin && url.host !== 'app')
        return shown(calmPage(404, 'このページはありません', '最初の画面に戻ってください。'))
      if (url.pathname === '/files' || url.pathname.startsWith('/files/')) {
        // Loaded with the first file; the pages are asked for before the program is whole.
        const { createFileDoor } = await import('../host/file-door.ts')
        return handed(await createFileDoor(desk)(await requestOf(asked, own), place, key))
      }
      return shown(await pages.answer(url.pathname))
    } catch (error) {
      const reference = desk.log.defect(error, 'office:')
      return shown(calmPage(500, '思わぬ不具合が起きました', `記録番号 ${reference} を添えてお知らせください。`))
    }
  }
  own.protocol.registerStreamProtocol('office', (asked, callback) => void answer(asked).then(callback))
}

/** `office://app/room/…`: the page of 投影, and nothing else at all. */
export function answerRoom(own: Session, pages: Pages): void {
  async function answer({ url }: ProtocolRequest): Promise<ProtocolResponse> {
    const { pathname } = new URL(url)
    return shown(await pages.answer(pathname.startsWith('/room/') ? pathname.slice('/room'.length) : 'none'))
  }
  own.protocol.registerStreamProtocol('office', (asked, callback) => void answer(asked).then(callback))
}

const shown = ({ status, headers, body }: Page): ProtocolResponse => ({
  statusCode: status,
  headers: { ...headers },
  data: Readable.from(Buffer.from(body.buffer)),
})

const handed = ({ status, headers, body }: Response): ProtocolResponse => ({
  statusCode: status,
  headers: Object.fromEntries(headers),
  data: body === null ? Readable.from([]) : Readable.from(body),
})

async function requestOf({ url, method, headers, uploadData }: ProtocolRequest, own: Session): Promise<Request> {
  if (uploadData === undefined) return new Request(url, { method, headers })
  const pieces = await Promise.all(uploadData.map((piece) => pieceOf(piece, own)))
  return new Request(url, { method, headers, body: new Blob(pieces) })
}

/** What a page sends, as Chromium hands it over: a file on the disk, what its own process holds, or plain bytes. */
async function pieceOf({ bytes, file, blobUUID }: UploadData, own: Session): Promise<BlobPart> {
  if (file !== undefined) return openAsBlob(file)
  return new Uint8Array(blobUUID === undefined ? bytes : await own.getBlobData(blobUUID))
}

import { protocol, type Session, session } from 'electron'
import { calmPage } from '../host/calm-page.ts'
import type { Desk } from '../host/desk.ts'
import type { Pages } from '../host/pages.ts'
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

/** `office://app/…`: pages and files of one place. Each place has its own browser session, so a request tells which it is. */
export function answerProtocol(
  own: Session,
  { desk, pages, place, key }: { desk: Desk; pages: Pages; place: Place; key: string },
): void {
  own.protocol.handle('office', async (request) => {
    try {
      const url = new URL(request.url)
      if (url.origin !== ownOrigin && url.host !== 'app')
        return calmPage(404, 'このページはありません', '最初の画面に戻ってください。')
      if (url.pathname === '/files' || url.pathname.startsWith('/files/')) {
        // Loaded with the first file; the pages are asked for before the program is whole.
        const { createFileDoor } = await import('../host/file-door.ts')
        return await createFileDoor(desk)(request, place, key)
      }
      return await pages.answer(url.pathname)
    } catch (error) {
      const reference = desk.log.defect(error, 'office:')
      return calmPage(500, '思わぬ不具合が起きました', `記録番号 ${reference} を添えてお知らせください。`)
    }
  })
}

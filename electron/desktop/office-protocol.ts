import { protocol, type Session } from 'electron'
import { calmPage } from '../host/calm-page.ts'
import type { Desk } from '../host/desk.ts'
import { createFileDoor } from '../host/file-door.ts'
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

/** `office://app/…`: pages and files of one place. Each place has its own browser session, so a request tells which it is. */
export function answerProtocol(
  session: Session,
  { desk, pages, place, key }: { desk: Desk; pages: Pages; place: Place; key: string },
): void {
  const files = createFileDoor(desk)
  session.protocol.handle('office', async (request) => {
    try {
      const url = new URL(request.url)
      if (url.origin !== ownOrigin && url.host !== 'app')
        return calmPage(404, 'このページはありません', '最初の画面に戻ってください。')
      if (url.pathname === '/files' || url.pathname.startsWith('/files/')) return await files(request, place, key)
      return await pages(url.pathname)
    } catch (error) {
      const reference = desk.log.defect(error, 'office:')
      return calmPage(
        500,
        '思わぬ不具合が起きました',
        `台帳の記録は無事です。記録番号 ${reference} を添えてお知らせください。`,
      )
    }
  })
}

import { app, type Session, shell, type WebContents } from 'electron'
import { isOwnAddress, ownOrigin } from './own-page.ts'

/** What our own pages may use of the browser's powers: putting a table or a picture on the clipboard, a full screen. */
const granted: readonly string[] = ['clipboard-sanitized-write', 'fullscreen']

/** Pages of the ministry that the program may hand to the person's own browser. */
const outside: readonly string[] = ['https://www.soumu.go.jp']

const isLocal = (address: string) =>
  isOwnAddress(address) || /^(blob:office:\/\/app\/|data:|devtools:\/\/)/.test(address)

/** No network: whatever is asked for in any session of the program, only our own protocol answers. */
export function confineSessions(): void {
  app.on('session-created', confine)
}

function confine(session: Session): void {
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isLocal(request.url) }))
  const mayUse = (permission: string, address: string) => granted.includes(permission) && isOwnAddress(address)
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(mayUse(permission, details.requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    mayUse(permission, `${origin.replace(/\/$/, '')}/`),
  )
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event, item) => {
    if (!isLocal(item.getURL())) event.preventDefault()
  })
}

/** For every page of the program, whoever makes it. */
export function confinePages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-navigate', (event) => keepInside(event, event.url))
    contents.on('will-redirect', (event) => keepInside(event, event.url))
    contents.on('will-frame-navigate', (event) => keepInside(event, event.url))
    contents.setWindowOpenHandler(({ url }) => {
      if (mayOpenOutside(url)) void shell.openExternal(url)
      return { action: 'deny' }
    })
  })
}

function keepInside(event: { preventDefault(): void }, address: string): void {
  if (!isOwnAddress(address)) event.preventDefault()
}

export const mayOpenOutside = (address: string): boolean =>
  URL.canParse(address) && outside.includes(new URL(address).origin) && !address.startsWith(ownOrigin)

/** A page's own renderer process, for what concerns only it. */
export const isAlive = (contents: WebContents): boolean => !contents.isDestroyed() && !contents.isCrashed()

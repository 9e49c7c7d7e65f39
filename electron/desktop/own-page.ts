import type { WebFrameMain } from 'electron'
import { isPlace, type Place } from '../host/places.ts'

export const ownOrigin = 'office://app'

export const isOwnAddress = (address: string): boolean =>
  URL.canParse(address) && new URL(address).href.startsWith(`${ownOrigin}/`)

/** Only the top frame of a page of ours may ask for anything: no frame inside it, no page from elsewhere. */
export const isOwnFrame = (frame: WebFrameMain | null): frame is WebFrameMain =>
  frame !== null && frame.parent === null && isOwnAddress(frame.url)

/** How a window's address says its place; it is read once, when the window is made. */
export const placeSearch = { main: '', practice: '?office=practice' } as const satisfies Record<Place, string>

/** A page's relative address as a place and what follows it, or undefined where it would leave the program. */
export function ownAddress(relative: string): { place: Place; address: string } | undefined {
  if (!URL.canParse(relative, `${ownOrigin}/`)) return undefined
  const url = new URL(relative, `${ownOrigin}/`)
  const place = url.searchParams.get('office') ?? 'main'
  if (!isOwnAddress(url.href) || url.pathname !== '/' || !isPlace(place)) return undefined
  return { place, address: `${ownOrigin}/${placeSearch[place]}${url.hash}` }
}

/** The page of 投影; its windows hold no other. */
const roomPage = `${ownOrigin}/room/`
export const roomAddress = (meetingId: string): string => `${roomPage}#${meetingId}`
export const isRoomFrame = (frame: WebFrameMain | null): boolean => isOwnFrame(frame) && frame.url.startsWith(roomPage)

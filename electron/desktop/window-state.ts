import { join } from 'node:path'
import type { BrowserWindow, Rectangle } from 'electron'
import { isRecord, readJsonFile, writeJsonFile } from '../host/on-this-pc/settings-folder.ts'
import type { Place } from '../host/places.ts'

export interface WindowState {
  readonly bounds: Rectangle
  readonly maximized: boolean
}

/** What a window shows before its first picture: `--bg` of renderer/ui/theme.css. */
export const ground = { light: '#f4f5f7', dark: '#14171c' } as const
const smallest = { width: 1024, height: 640 } as const
const usual = { width: 1366, height: 860 } as const

const fileOf = (home: string, place: Place) => join(home, `window-${place}.json`)

type Size = Readonly<Pick<Rectangle, 'width' | 'height'>>

const within = (size: Size, room: Size) => ({
  width: Math.min(size.width, room.width),
  height: Math.min(size.height, room.height),
})

/**
 * The smallest a window may be: never more than the smallest screen has room for beside its task bar. 1366×768 at 125 %
 * are 1092×574 to work on; Windows trims a first size to that, but not a minimum, and the foot of every screen would
 * lie under the task bar.
 */
export const smallestOn = (workAreas: readonly Size[]): Size => workAreas.reduce<Size>(within, smallest)

/** Where the window stood last, if that is still on a screen; a screen may have been unplugged since. The first is the main one. */
export function rememberedWindow(home: string, place: Place, workAreas: readonly Rectangle[]) {
  const read = readJsonFile(fileOf(home, place))
  const least = smallestOn(workAreas)
  const [main = { x: 0, y: 0, ...usual }] = workAreas
  if (!isWindowState(read)) return { ...within(usual, main), least, maximized: false }
  const { bounds, maximized } = read
  const size = { width: Math.max(bounds.width, least.width), height: Math.max(bounds.height, least.height) }
  const screen = workAreas.find(
    (area) =>
      bounds.x + 100 < area.x + area.width &&
      bounds.x + bounds.width > area.x + 100 &&
      bounds.y >= area.y &&
      bounds.y + 50 < area.y + area.height,
  )
  return { ...within(size, screen ?? main), ...(screen ? { x: bounds.x, y: bounds.y } : {}), least, maximized }
}

export function rememberWindow(
  home: string,
  place: Place,
  window: Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized'>,
): void {
  writeJsonFile(fileOf(home, place), {
    bounds: window.getNormalBounds(),
    maximized: window.isMaximized(),
  } satisfies WindowState)
}

const isWindowState = (read: unknown): read is WindowState =>
  isRecord(read) && typeof read['maximized'] === 'boolean' && isRectangle(read['bounds'])

const isRectangle = (read: unknown): read is Rectangle =>
  isRecord(read) &&
  [read['x'], read['y'], read['width'], read['height']].every(Number.isInteger) &&
  Number(read['width']) > 0 &&
  Number(read['height']) > 0

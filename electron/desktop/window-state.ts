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
export const smallest = { width: 1024, height: 640 } as const
const usual = { width: 1366, height: 860 } as const

const fileOf = (home: string, place: Place) => join(home, `window-${place}.json`)

/** Where the window stood last, if that is still on a screen; a screen may have been unplugged since. */
export function rememberedWindow(home: string, place: Place, screens: readonly Rectangle[]) {
  const read = readJsonFile(fileOf(home, place))
  if (!isWindowState(read)) return { ...usual, maximized: false }
  const { bounds, maximized } = read
  const size = { width: Math.max(bounds.width, smallest.width), height: Math.max(bounds.height, smallest.height) }
  const visible = screens.some(
    (screen) =>
      bounds.x + 100 < screen.x + screen.width &&
      bounds.x + bounds.width > screen.x + 100 &&
      bounds.y >= screen.y &&
      bounds.y + 50 < screen.y + screen.height,
  )
  return { ...size, ...(visible ? { x: bounds.x, y: bounds.y } : {}), maximized }
}

export function rememberWindow(home: string, place: Place, window: BrowserWindow): void {
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

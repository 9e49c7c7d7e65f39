import { join } from 'node:path'
import type { BrowserWindow, Rectangle } from 'electron'
import { z } from 'zod'
import type { Place } from '../host/places.ts'
import { readJsonFile, writeJsonFile } from '../host/settings-folder.ts'

const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) })
const state = z.object({ bounds: rectangle, maximized: z.boolean() })
export type WindowState = z.infer<typeof state>

export const smallest = { width: 1024, height: 640 } as const
const usual = { width: 1366, height: 860 } as const

const fileOf = (home: string, place: Place) => join(home, `window-${place}.json`)

/** Where the window stood last, if that is still on a screen; a screen may have been unplugged since. */
export function rememberedWindow(home: string, place: Place, screens: readonly Rectangle[]) {
  const read = state.safeParse(readJsonFile(fileOf(home, place)))
  if (!read.success) return { ...usual, maximized: false }
  const { bounds, maximized } = read.data
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

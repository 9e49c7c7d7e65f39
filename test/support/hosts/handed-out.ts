import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Download, expect, type Page } from '@playwright/test'
import type { Program } from './desktop.ts'

/** Does what makes the program hand out files, and answers with them by name once so many are there. */
export type HandedOut = (count: number, deed: () => Promise<void>) => Promise<ReadonlyMap<string, Uint8Array>>

const patience = { timeout: 60_000 }

/** A browser hands files out as downloads. */
export const asDownloads =
  (page: Page): HandedOut =>
  async (count, deed) => {
    const downloads: Download[] = []
    const keep = (download: Download) => downloads.push(download)
    page.on('download', keep)
    await deed()
    await expect.poll(() => downloads.length, patience).toBe(count)
    page.off('download', keep)
    const files = downloads.map(
      async (download) => [download.suggestedFilename(), readFileSync(await download.path())] as const,
    )
    return new Map(await Promise.all(files))
  }

/** The desktop asks where each file shall lie: the officer always chooses the same folder. */
export const asSaved =
  ({ app }: Program, folder: string): HandedOut =>
  async (count, deed) => {
    mkdirSync(folder, { recursive: true })
    await app.evaluate(({ dialog }, chosen) => {
      // The window comes first, as Electron takes it; only the name that was suggested is kept.
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
      dialog.showSaveDialog = async (...given: unknown[]) => {
        const { defaultPath } = given.at(-1) as { defaultPath: string }
        return { canceled: false, filePath: `${chosen}/${defaultPath.split(/[\\/]/).at(-1)}` }
      }
    }, folder)
    const all = () =>
      (readdirSync(folder, { recursive: true }) as string[]).filter((name) => /\.(?:xlsx|docx|csv)$/.test(name))
    const before = new Set(all())
    const names = () => all().filter((name) => !before.has(name))
    await deed()
    await expect.poll(() => names().length, patience).toBe(count)
    return new Map(names().map((name) => [name, readFileSync(join(folder, name))]))
  }

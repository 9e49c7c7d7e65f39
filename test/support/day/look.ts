import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** A folder for a picture of each moment; nothing is drawn without it. */
const pictures = process.env['BANSO_PICTURES']

/** A picture of a window as it stands, on a large screen and on a small one, where pictures are asked for. */
export async function lookAt(page: Page, where: string): Promise<void> {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  for (const [width, height] of [
    [1920, 1080],
    [1366, 768],
  ] as const) {
    await page.setViewportSize({ width, height })
    const path = join(pictures, `day-${where.replaceAll(' ', '-')}-${width}.png`)
    await page.screenshot({ animations: 'disabled', path })
  }
}

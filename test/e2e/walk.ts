import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import type { Step } from '../../electron/host/practice/year.ts'
import { type BrowserHost, startBrowserHost } from '../support/hosts/browser-host.ts'
import type { HandedOut } from '../support/hosts/handed-out.ts'
import { complaintsOf, cutOff, vanished, violations } from '../support/screen-checks.ts'

const small = { width: 1366, height: 768 }
/** A small screen at 200 %. */
const doubled = { width: 683, height: 384 }
const large = { width: 1920, height: 1080 }
const views = [
  { viewport: small, colorScheme: 'light', forcedColors: 'none' },
  { viewport: small, colorScheme: 'dark', forcedColors: 'none' },
  { viewport: large, colorScheme: 'light', forcedColors: 'none' },
  { viewport: large, colorScheme: 'dark', forcedColors: 'none' },
  { viewport: small, colorScheme: 'dark', forcedColors: 'active' },
] as const

/** A folder for a picture of everything the walk sees, in each view; nothing is drawn without it. */
const pictures = process.env['BANSO_PICTURES']

export interface Walk {
  readonly page: Page
  readonly host: BrowserHost
  /** Opens an address of the program. */
  visit(address: string): Promise<void>
  /** Opens it and looks at it, and then at what the dark changes, and twice the size. */
  go(address: string): Promise<void>
  /** Looks at everything on the screen as it stands. */
  look(where: string): Promise<void>
}

/** What a story needs that is told in the browser and in the desktop: only who hands its files out, and how it looks, is another. */
export interface Told extends Omit<Walk, 'host'> {
  readonly saved: HandedOut
}

/** The program with an office whose year has come so far (`null`: no office yet), and eyes for every rule. */
export const test = base.extend<{ until: Step | 'empty' | null; walk: Walk }>({
  until: ['empty', { option: true }],
  walk: async ({ page, until }, use) => {
    base.setTimeout(pictures === undefined ? 180_000 : 600_000)
    const host = await startBrowserHost(until === null ? { office: false } : until === 'empty' ? {} : { until })
    const complaints = complaintsOf(page)
    let drawn = 0
    const draw = async (folder: string, where: string) => {
      drawn += 1
      mkdirSync(folder, { recursive: true })
      for (const { viewport, colorScheme, forcedColors } of views) {
        await page.emulateMedia({ colorScheme, forcedColors })
        await page.setViewportSize(viewport)
        const name = `${until}-${String(drawn).padStart(2, '0')}-${where.replace(/[^\p{L}\p{N}]+/gu, '-').slice(-40)}`
        await page.screenshot({
          animations: 'disabled',
          path: join(folder, `${name}-${viewport.width}-${forcedColors === 'active' ? 'forced' : colorScheme}.png`),
        })
      }
      await page.emulateMedia({ forcedColors: 'none' })
      await page.setViewportSize(small)
    }
    // Colours follow the scheme a picture later, and some of them by way of a transition.
    const settled = () =>
      page.evaluate(async () => {
        const next = () => new Promise((resolve) => requestAnimationFrame(resolve))
        await next()
        await next()
        await Promise.allSettled(
          document
            .getAnimations()
            .filter((each) => each instanceof CSSTransition)
            .map(({ finished }) => finished),
        )
      })
    const look = async (where: string) => {
      await expect(page.locator('[data-waiting]'), where).toHaveCount(0)
      await settled()
      if (pictures === undefined) {
        expect.soft(await violations(page), where).toEqual([])
        await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' })
        await settled()
        expect.soft(await vanished(page), `${where} in high contrast`).toEqual([])
      } else await draw(pictures, where)
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
    }
    const visit = async (address: string) => {
      await page.goto(`${host.origin}/#${address}`)
      // Under a panel the screen's own heading is there, but out of reach.
      await expect(page.locator('h1').first(), address).toBeVisible()
    }
    const go = async (address: string) => {
      await visit(address)
      await look(address)
      if (pictures !== undefined) return
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.setViewportSize(doubled)
      await settled()
      expect.soft(await violations(page, 'colours'), `${address} in the dark, at 200 %`).toEqual([])
      expect.soft(await cutOff(page), `${address} at 200 %`).toEqual([])
      await page.setViewportSize(small)
      await page.emulateMedia({ colorScheme: 'light' })
    }
    // A panel that still slides in is neither inspected nor drawn.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(host.entrance)
    const radio = page.getByRole('radio', { name: /見本 太郎/ })
    const inside = page.getByRole('navigation', { name: '画面' })
    const outside = page.getByRole('textbox', { name: '課室名' })
    await expect(radio.or(inside).or(outside).first()).toBeVisible()
    // Where several may sign in, one says who one is.
    if (await radio.isVisible()) {
      await look('who one is')
      await radio.check()
      await page.getByRole('button', { name: 'サインイン' }).click()
      await expect(inside).toBeVisible()
    }
    await use({ page, host, visit, go, look })
    expect(complaints).toEqual([])
    await host.close()
  },
})

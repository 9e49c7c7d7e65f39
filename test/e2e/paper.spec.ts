import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { clientOf } from './story.ts'
import { test } from './walk.ts'

const fy = 2026
/** A folder for the prints, to be looked at. */
const prints = process.env['BANSO_PRINTS']
const atPrinting = z.object({ margins: z.string(), rows: z.number(), pressed: z.string() })
const landscape = /^\/MediaBox \[0 0 841\.\d+ 594\.\d+\]$/

/** The screen on paper as Chromium prints it, and what stood on the page at that moment. */
async function printed(page: Page, name: string) {
  await expect(page.locator('[data-waiting]')).toHaveCount(0)
  await page.evaluate(() => {
    const take = () => {
      const margins = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map((rule) => rule.cssText))
      const rows = document.querySelectorAll('[role="grid"] [role="row"][aria-rowindex]').length
      document.body.dataset['printed'] = JSON.stringify({ margins: margins.join(' '), rows, pressed: '' })
    }
    addEventListener('beforeprint', take, { once: true })
  })
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  if (prints !== undefined) writeFileSync(join(prints, `${name}.pdf`), pdf)
  // What is there to be pressed: the words of all that a print would show of it.
  await page.emulateMedia({ media: 'print' })
  const pressed = await page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'nav[aria-label="画面"], [class*="_tabs_"], [class*="_button_"], header > button, kbd',
      ),
    ]
      .filter((each) => each.checkVisibility())
      .map((each) => each.textContent)
      .join(' '),
  )
  await page.emulateMedia({ media: null })
  const seen = atPrinting.parse(JSON.parse((await page.locator('body').getAttribute('data-printed')) ?? '{}'))
  const raw = pdf.toString('latin1')
  return {
    ...seen,
    pressed,
    pages: raw.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0,
    boxes: [...new Set(raw.match(/\/MediaBox \[[^\]]+\]/g))],
  }
}

test.describe(() => {
  test.use({ until: 'accompanied' })
  test('screens on paper: label, office, name, date and pages around them, tables whole, nothing to press', async ({
    walk: { page, visit },
  }) => {
    await visit('/settings/audit')
    const audit = page.getByRole('grid').first()
    const all = Number(await audit.getAttribute('aria-rowcount'))
    expect(await audit.getByRole('row').count(), 'of a long list the window draws a part').toBeLessThan(all)
    const record = await printed(page, 'audit')
    expect(record.rows).toBe(all)
    expect(record.pages).toBeGreaterThan(1)
    await expect(audit.getByRole('row').nth(60), 'and again a part afterwards').toBeHidden()

    const [{ id: caseId } = { id: '' }] = await clientOf(page).support.portfolio({ fy })
    const names = { '/': 'ホーム', '/applications': '応募受付簿', [`/support/${caseId}/plan`]: '計画' }
    for (const [address, name] of Object.entries(names)) {
      await visit(address)
      const { margins, pressed, boxes } = await printed(page, name)
      expect(margins, name).toMatch(new RegExp(`@top-left { content: "見本課\u3000[^"]*${name}[^"]*"`))
      expect(margins, name).toContain('@top-right { content: "機密性2情報"')
      expect(margins, name).toMatch(/@bottom-left { content: "令和\d+年\d+月\d+日\(.\) 印刷"/)
      expect(margins, name).toContain('@bottom-right { content: counter(page) " / " counter(pages)')
      expect(pressed, name).toBe('')
      expect(boxes, name).toEqual([expect.stringMatching(landscape)])
    }
    // The twelve months of the plan, which is there now: as wide as the paper at most, and no higher.
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 1047, height: 680 })
    const months = await page.getByRole('group', { name: /の年間支援計画$/ }).boundingBox()
    expect(months?.width).toBeLessThanOrEqual(1047)
    expect(months?.height).toBeLessThanOrEqual(560)
  })
})

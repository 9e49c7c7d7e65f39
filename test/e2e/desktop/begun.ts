import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { makeOffice, type Pc, type Program, test } from '../../support/hosts/desktop.ts'
import { asSaved } from '../../support/hosts/handed-out.ts'
import { complaintsOf } from '../../support/screen-checks.ts'
import type { Told } from '../walk.ts'

/** An office of its own. What is looked at is looked at in the browser. */
export async function begun({
  pc,
  program,
}: {
  pc: Pc
  program: Program
}): Promise<Told & { complaints: readonly string[] }> {
  test.setTimeout(300_000)
  const { page } = program
  const complaints = complaintsOf(page)
  expect(await makeOffice(page, pc.folder)).toMatchObject({ ok: true })
  await page.reload()
  const visit = (address: string) => visited(page, address)
  return {
    page,
    visit,
    go: visit,
    look: async () => undefined,
    saved: asSaved(program, join(pc.folder, '書類')),
    complaints,
  }
}

async function visited(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, address)
  // What the story has asked of the office past the screen, the screen does not know.
  await page.reload()
  await expect(page.locator('h1').first(), address).toBeVisible()
}

import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on the screen or a part of it: each rule with the places that break it; or only what colours change. */
export async function violations(page: Page, rules: 'all' | 'colours' = 'all', part?: string): Promise<string[]> {
  // No page of ours shows another one inside: the inspection by parts, made for those, takes twice the time. Of the
  // many places that keep the rules none need be named.
  const whole = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const axe = part === undefined ? whole : whole.include(part)
  const inspected = rules === 'all' ? axe.withTags(levels) : axe.withRules(['color-contrast'])
  const { violations: found } = await inspected.analyze()
  return found.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

/** Everything the window complains of from now on: defects, breaches of the policy, answers that failed. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (defect) => complaints.push(defect.message))
  return complaints
}

/** Drops files on the window as from the explorer. */
export async function dropFiles(page: Page, files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }))
  await page.evaluate((dropped) => {
    const transfer = new DataTransfer()
    for (const { name, base64 } of dropped)
      transfer.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name))
    for (const kind of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer }))
  }, given)
}

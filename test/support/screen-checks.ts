import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What colours and sizes can break. */
const changed = ['color-contrast', 'target-size', 'scrollable-region-focusable']

/** What axe finds on the screen or a part of it: each rule with the places that break it; or only what colours change. */
export async function violations(page: Page, rules: 'all' | 'colours' = 'all', part?: string): Promise<string[]> {
  // No page of ours shows another one inside: the inspection by parts, made for those, takes twice the time. Of the
  // many places that keep the rules none need be named.
  const whole = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const axe = part === undefined ? whole : whole.include(part)
  const inspected = rules === 'all' ? axe.withTags(levels) : axe.withRules(changed)
  const { violations: found } = await inspected.analyze()
  return found.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

/**
 * Words that nobody sees in high contrast. The system lays its own ground behind words, whatever the ground of their box:
 * words in the colour of that ground are gone, and axe, which knows only the box, does not see it. And what is chosen by
 * colour alone.
 */
export const vanished = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'))
    const seen = (colour: string) => {
      probe.style.color = colour
      return getComputedStyle(probe).color
    }
    const ground = seen('Canvas')
    const gone: string[] = []
    const nameOf = (element: Element) => `${element.localName} ${element.textContent.trim().slice(0, 20)}`
    const shown = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    for (const element of document.querySelectorAll('body :not(script, style, option, svg, svg *)')) {
      const style = getComputedStyle(element)
      const says = [...element.childNodes].some((each) => each.nodeType === 3 && each.textContent?.trim() !== '')
      if (!says || !shown(element)) continue
      const behind = style.forcedColorAdjust === 'none' ? backgroundOf(element) : ground
      if (style.color === behind) gone.push(nameOf(element))
    }
    const chosen = '[aria-current]:not([aria-current="false"], svg *), [aria-pressed="true"]'
    for (const element of document.querySelectorAll(chosen))
      if (shown(element) && getComputedStyle(element).outlineStyle === 'none') gone.push(`chosen: ${nameOf(element)}`)
    probe.remove()
    return gone

    function backgroundOf(element: Element): string {
      for (let each: Element | null = element; each !== null; each = each.parentElement) {
        const { backgroundColor } = getComputedStyle(each)
        if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor
      }
      return ground
    }
  })

/** What needs a scroll to the side: words must come under each other where there is no room, tables scroll by themselves. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('main *')].filter(
      (each) => each.getBoundingClientRect().right > clientWidth + 1,
    )
    return wide.slice(0, 5).map((each) => `${each.localName}.${each.className} ${each.textContent.trim().slice(0, 20)}`)
  })

/** Which frames of a screen of 投影 hold more than they show: nobody scrolls there. */
export const cutFrames = (room: Page): Promise<string[]> =>
  room.evaluate(() =>
    [...document.querySelectorAll('html, main, aside')]
      .filter((each) => each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1)
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  )

/** Says so where the focus has fallen to the page with what it stood on, and half a second later is still there. */
function watchFocus(): void {
  let stood: Element | null = null
  let since = 0
  document.addEventListener('focusin', ({ target }) => {
    stood = target instanceof Element ? target : null
  })
  setInterval(() => {
    const fallen = document.activeElement === document.body && stood !== null && !stood.isConnected
    if (!fallen) since = 0
    else if (since === 0) since = Date.now()
    else if (Date.now() - since > 500) {
      console.error(`the focus fell to the page with ${stood?.localName} ${stood?.textContent?.slice(0, 30)}`)
      stood = null
    }
  }, 20)
}

/**
 * Everything the window complains of from now on: defects, breaches of the policy, answers that failed, a focus that was
 * lost. Asked for before the window is opened.
 */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  void page.addInitScript(watchFocus)
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

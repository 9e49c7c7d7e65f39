import { expect, type Locator, type Page } from '@playwright/test'

/** experience.md: whoever works by keyboard never has to cross more stops than these. */
const stops = 6

/** Hands that know no mouse: every deed is a key, and every place the focus comes to is looked at. */
export interface Keys {
  /** Keys one after the other; Tab only by `tabTo`, so that every run of it is counted. */
  press(...keys: readonly string[]): Promise<void>
  type(text: string): Promise<void>
  /** Tab, or Shift+Tab, until the focus is there. */
  tabTo(what: Locator, way?: 'Tab' | 'Shift+Tab'): Promise<void>
  /** One arrow, again and again, until the focus is there. */
  walkTo(what: Locator, arrow: string): Promise<void>
  /** The focus has come to stand there: seen by its ring, in the window, with nothing over it. */
  on(what: Locator): Promise<void>
  /** Ctrl+K, some words, Enter. */
  command(words: string): Promise<void>
  /** What became of a deed for many is said; where it stays, to be read, it is closed. */
  closeOutcome(summary: string | RegExp): Promise<void>
  longestRun(): { readonly stops: number; readonly to: string }
}

export function keysOf(page: Page): Keys {
  let longest = { stops: 0, to: '' }
  /** Stops since the last key that was no Tab. */
  let crossed: string[] = []
  const on = async (what: Locator) => {
    await expect(what)
      .toBeFocused()
      .catch(async (failure) => {
        throw new Error(`${await page.evaluate(focusWords)} has the focus`, { cause: failure })
      })
    await expect.poll(() => page.evaluate(unseenFocus)).toBe(null)
  }
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      if (key.endsWith('Tab')) throw new Error('Tab is pressed by tabTo')
      crossed = []
      await page.keyboard.press(key)
    }
  }
  const type = async (text: string) => {
    crossed = []
    await page.keyboard.insertText(text)
  }
  return {
    press,
    on,
    type,
    tabTo: async (what, way = 'Tab') => {
      do {
        if (crossed.length === stops) throw new Error(`${what} is not within ${stops} stops: ${crossed.join(' › ')}`)
        await page.keyboard.press(way)
        crossed.push(await page.evaluate(focusWords))
      } while (!(await isHeld(what)))
      await on(what)
      if (crossed.length > longest.stops) longest = { stops: crossed.length, to: crossed.join(' › ') }
    },
    walkTo: async (what, arrow) => {
      const walked: string[] = []
      while (!(await isHeld(what))) {
        if (walked.length === 20) throw new Error(`${what} is not reached by ${arrow}: ${walked.join(' › ')}`)
        await press(arrow)
        walked.push(await page.evaluate(focusWords))
      }
      await on(what)
    },
    closeOutcome: async (summary) => {
      const outcome = page.getByRole('dialog').filter({ has: page.getByRole('region', { name: '一件ずつの結果' }) })
      await expect(page.getByText(summary)).toBeVisible({ timeout: 30_000 })
      // Where nobody was left out it closes by itself.
      const stays = await expect(outcome)
        .toBeHidden({ timeout: 1500 })
        .then(() => false)
        .catch(() => true)
      if (stays) {
        await on(outcome.getByRole('button', { name: '閉じる' }))
        await press('Enter')
      }
      await expect(outcome).toBeHidden()
    },
    command: async (words) => {
      await press('Control+K')
      await on(page.getByRole('combobox', { name: 'さがす' }))
      await type(words)
      await expect(page.getByRole('option', { name: words, selected: true })).toBeVisible()
      await press('Enter')
    },
    longestRun: () => longest,
  }
}

/** Complains, where the complaints of the window are gathered, of every touch of a mouse. */
export const forbidMouse = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    for (const touch of ['pointerdown', 'mousedown', 'dragenter'])
      document.addEventListener(touch, () => console.error(`a mouse was used: ${touch}`), { capture: true })
  })

const isHeld = (what: Locator): Promise<boolean> => what.evaluate((element) => element === document.activeElement)

const focusWords = (): string => {
  const held = document.activeElement
  const words = held?.getAttribute('aria-label') ?? held?.textContent?.trim().slice(0, 24) ?? ''
  return `${held?.localName ?? ''} ${words}`
}

/** What is wrong with the focus as a person sees it; null where it is right. */
function unseenFocus(): string | null {
  const held = document.activeElement
  if (held === null || held === document.body) return 'the page has the focus'
  const named = held.getAttribute('aria-activedescendant')
  const shown = (named === null ? null : document.getElementById(named)) ?? held
  const words = `${shown.localName} ${shown.textContent?.trim().slice(0, 24)}`
  // A ring around it, or in its cell; a bar beside a line that is chosen; a line under a heading.
  const ringed = (element: Element | null): boolean => {
    if (element === null) return false
    const { outlineStyle, outlineWidth, boxShadow, textDecorationLine } = getComputedStyle(element)
    if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) return true
    return boxShadow.includes('inset') || textDecorationLine === 'underline'
  }
  if (!held.matches(':focus-visible')) return `${words} does not show that it has the focus`
  if (!ringed(shown) && !ringed(shown.parentElement)) return `${words} has no ring`
  const box = shown.getBoundingClientRect()
  const [x, y] = [box.left + Math.min(box.width / 2, 200), box.top + Math.min(box.height / 2, 60)]
  if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return `${words} is outside of the window`
  const above = document.elementFromPoint(x, y)
  if (above === null || !(shown.contains(above) || above.contains(shown))) return `${words} is covered`
  return null
}

import { expect, type Page } from '@playwright/test'

export const box = (page: Page) => page.getByRole('combobox', { name: 'さがす' })
export const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name })

/** With the key that does the same, where there is one. */
const named = (name: string) => new RegExp(`^${name.replaceAll(/[()]/g, '\\$&')}(?: (?:Ctrl P|\\?))?$`)

export async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await box(page).fill(text)
}

/** What the focus stands on: the panel it is in, what it is and what it is called. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    const panel = at?.closest('[role="dialog"]')?.getAttribute('aria-labelledby')
    const title = panel === undefined || panel === null ? '' : `${document.getElementById(panel)?.textContent}: `
    const label = at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at.labels?.[0]?.textContent : null
    return `${title}${at?.localName} ${at?.getAttribute('aria-label') ?? label ?? at?.textContent}`.trim()
  })

/** Every command that is offered now, with the reason of those that stand greyed. */
export async function offered(page: Page): Promise<ReadonlyMap<string, string | null>> {
  const found = new Map<string, string | null>()
  // All have one of these in their names; where there are more than fit beside hits, they are asked for.
  for (const typed of [
    '',
    'を',
    '見る',
    'する',
    '入れる',
    '作る',
    '起票',
    '加える',
    '記録',
    'リンク',
    '印刷',
    'サインアウト',
    'キー',
  ]) {
    await type(page, typed)
    // The command that is always there, or the line that says that nothing is.
    await expect(page.getByRole('option').or(page.getByText('は見つかりません')).first()).toBeVisible()
    const more = option(page, /^ほかの操作/)
    if ((await more.count()) > 0) await more.click()
    const lines = await page.getByRole('option').evaluateAll((all) =>
      all.map((each) => ({
        group: each.previousElementSibling?.textContent ?? null,
        name: each.querySelector('span')?.textContent ?? '',
        more: each.hasAttribute('data-more'),
        refused:
          each.getAttribute('aria-disabled') === 'true' ? (each.querySelector('small')?.textContent ?? '') : null,
      })),
    )
    let group = ''
    for (const line of lines) {
      group = line.group ?? group
      if (group === '操作' && !line.more) found.set(line.name, line.refused)
    }
    await page.keyboard.press('Escape')
    await expect(box(page)).toHaveCount(0)
  }
  return found
}

/** Asks for a command by its name and runs it. */
export async function runNamed(page: Page, name: string): Promise<void> {
  await type(page, name)
  await expect(option(page, named(name))).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
}

export interface Place {
  readonly at: RegExp
  readonly focus: string
}

/** Each leads there, and the focus stands on that. */
export async function leads(page: Page, name: string, { at, focus }: Place): Promise<void> {
  await runNamed(page, name)
  await expect(page, name).toHaveURL(at)
  await expect.poll(() => focused(page), { message: name }).toBe(focus)
  await page.keyboard.press('Escape')
}

export const place = (at: string, focus: string): Place => ({ at: new RegExp(`#${at.replaceAll('?', '\\?')}$`), focus })

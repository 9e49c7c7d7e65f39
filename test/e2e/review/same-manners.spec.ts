import { expect, type Locator } from '@playwright/test'
import { clientOf } from '../story.ts'
import { test } from '../walk.ts'

const fy = 2026
const box = async (of: Locator) => {
  const found = await of.boundingBox()
  if (found === null) throw new Error('it is not shown')
  return found
}

/** やめる and then the deed, on one line at the lower right. */
async function expectPair(dialog: Locator, deed: string) {
  const [whole, leave, go] = await Promise.all(
    [dialog, dialog.getByRole('button', { name: 'やめる' }), dialog.getByRole('button', { name: deed })].map(box),
  )
  if (whole === undefined || leave === undefined || go === undefined) throw new Error('three boxes')
  expect(go.y).toBe(leave.y)
  expect(go.x).toBeGreaterThan(leave.x + leave.width)
  expect(whole.x + whole.width - go.x - go.width).toBeLessThan(24)
  expect(whole.y + whole.height - go.y - go.height).toBeLessThan(24)
}

test.describe(() => {
  test.use({ until: 'scoring' })
  test('a declaration is chosen and not proposed, every 委員 has the same room, and dialogs end alike', async ({
    walk: { page, visit },
  }) => {
    const api = clientOf(page)
    const [first] = await api.reviewers.list({ fy })
    if (first === undefined) throw new Error('there are 委員')
    const long = '見本'.repeat(30)
    const { id, kana, seat, org, title, email, revision } = first
    await api.reviewers.edit({ id, name: long, kana, seat, org, title, email, revision })
    await visit('/review/conflicts')
    const head = (code: string) => page.getByRole('columnheader', { name: new RegExp(code) })
    const [a, b] = [await box(head('委員A')), await box(head('委員B'))]
    expect(Math.abs(a.width - b.width)).toBeLessThan(2)
    await expect(head('委員A')).toHaveAttribute('title', new RegExp(long))

    await page.getByRole('button', { name: 'なし 委員B 岩手県' }).click()
    const panel = page.getByRole('dialog', { name: /委員B .* と 岩手県/ })
    for (const radio of await panel.getByRole('radio').all()) await expect(radio).not.toBeChecked()
    await page.keyboard.press('Control+Enter')
    await expect(panel.getByText('■ 選んでください。')).toBeVisible()
    await panel.getByRole('radio', { name: /② 出身・出向/ }).check()
    await expect(panel.getByRole('combobox', { name: '扱い' })).toHaveValue('chairDecides')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('button', { name: /^② 座長判断待ち 委員B 岩手県/ })).toBeVisible()
    expect(Math.abs((await box(head('委員B'))).width - b.width)).toBeLessThan(2)

    await visit('/review/standing')
    await page
      .getByRole('button', { name: /欠席とする/ })
      .first()
      .click()
    await expectPair(page.getByRole('dialog'), '欠席とする')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('■ 理由を入力してください。')).toBeVisible()
    // The button of the form stands outside of it, and sends it all the same.
    await page.getByRole('dialog').getByRole('textbox', { name: '理由' }).fill('病気のため')
    await page.getByRole('dialog').getByRole('button', { name: '欠席とする' }).click()
    await expect(page.getByText(/を欠席としました/)).toBeVisible()
  })
})

test.describe(() => {
  test.use({ until: 'scored' })
  test('a hint has the room of a sentence, however narrow its field', async ({ walk: { page, visit } }) => {
    await visit('/review/tally')
    await page.getByRole('button', { name: '集計方法' }).click()
    for (const hint of [/届かない応募に/, /この順位の下に線を引きます/])
      expect((await box(page.getByText(hint))).height).toBeLessThan(28)
    expect((await box(page.getByRole('textbox', { name: /総合の下限/ }))).width).toBeLessThan(200)
  })
})

test.describe(() => {
  test.use({ until: 'accompanied' })
  test('a receipt stands on one line, and a long 課題 does not fill 概要', async ({ walk: { page, visit } }) => {
    const api = clientOf(page)
    const late = (await api.applications.list({ fy })).find((row) => row.late)
    await visit(`/applications/${late?.id}/overview`)
    expect((await box(page.getByText('令和8年2月20日(金)17:00:01'))).height).toBeLessThan(28)

    const [support] = await api.support.portfolio({ fy })
    const issue = page.getByRole('link', { name: /^見本の課題/ })
    await api.issues.add({
      id: crypto.randomUUID(),
      caseId: support?.id ?? '',
      body: '見本の課題。'.repeat(150),
      severity: 'high',
      track: 'TALENT',
      raisedOn: '2026-11-01',
    })
    await visit(`/support/${support?.id}`)
    await expect(issue).toBeVisible()
    expect((await box(issue)).height).toBeLessThan(60)
  })
})

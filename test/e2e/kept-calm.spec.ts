import { expect } from '@playwright/test'
import { clientOf } from './story.ts'
import { test } from './walk.ts'

const fy = 2026

test.describe(() => {
  test.use({ until: 'accompanied' })
  test('unsaved words are seen on the tab and on ホーム, each draft by its own words', async ({
    walk: { page, visit },
  }) => {
    const [{ id: caseId } = { id: '' }] = await clientOf(page).support.portfolio({ fy })
    const tab = page.locator('nav a').filter({ hasText: /^課題/ })
    for (const words of ['庁内の合意がまだない', '県と市町村の役割の分担']) {
      const made = words.startsWith('庁内') ? 'new' : (await clientOf(page).issues.list({ caseId }))[0]?.id
      await visit(`/support/${caseId}/issues/${made}`)
      await page
        .getByRole('textbox', { name: /件名|内容|課題/ })
        .first()
        .fill(words)
      await expect(page.getByText('未保存', { exact: true })).toBeVisible()
      // Behind the panel in which the words are typed.
      await expect(tab).toContainText('未保存')
    }
    await visit('/')
    const drafts = page.getByRole('listitem').filter({ hasText: '未保存の下書き' })
    await expect(drafts).toHaveCount(2)
    await expect(drafts.filter({ hasText: '「庁内の合意がまだない」' })).toHaveCount(1)
    await expect(drafts.filter({ hasText: '「県と市町村の役割の分担」' })).toHaveCount(1)
  })

  test('the next 支援記録 begins with a day, the hours and the people of the last one', async ({
    walk: { page, visit },
  }) => {
    const api = clientOf(page)
    const [{ id: caseId } = { id: '' }] = await api.support.portfolio({ fy })
    const last = (await api.sessions.list({ caseId })).at(-1)
    await visit(`/support/${caseId}/sessions/new`)
    await expect(page.getByRole('textbox', { name: '開始の日付' })).toHaveValue(/^令和\d+年/)
    await expect(page.getByRole('textbox', { name: '開始の時刻' })).toHaveValue(/\d/)
    await expect(page.getByRole('textbox', { name: '終了の時刻' })).toBeEnabled()
    await expect(page.getByRole('textbox', { name: /人目の氏名$/ })).toHaveCount(last?.participants.length ?? -1)
    await expect(page.getByText('未保存', { exact: true })).toHaveCount(0)
  })

  test('a bar that is drawn says its dates, and what the office is closed on', async ({ walk: { page, visit } }) => {
    const [{ id: caseId } = { id: '' }] = await clientOf(page).support.portfolio({ fy })
    await visit(`/support/${caseId}/plan`)
    const bar = page.getByRole('button', { name: /^④ 任命手続/ })
    const box = await bar.locator('rect').nth(1).boundingBox()
    if (box === null) throw new Error('the bar is drawn')
    const [x, y] = [box.x + 4, box.y + box.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    for (let by = 2; by <= 40; by += 1) {
      await page.mouse.move(x + by, y)
      if ((await page.getByText(/は閉庁日のため/).count()) > 0) break
    }
    await expect(page.getByText(/月\d+日\(.\)から.*まで　.*\((土|日|.)\)は閉庁日のため/)).toBeVisible()
    await page.mouse.up()
    await expect(page.getByText(/「④ 任命手続.*」の日程を変えました/)).toBeVisible()
    await expect(page.getByText(/は閉庁日のため/)).toHaveCount(0)
    // Alt+← is the bar's: the window stays where it is.
    const here = page.url()
    await bar.focus()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(page.getByText(/「④ 任命手続.*」の日程を変えました/)).toBeVisible()
    expect(page.url()).toBe(here)
  })
})

test.describe(() => {
  test.use({ until: 'registered' })
  test('a late application is decided about with its deadline, its receipt and the second between them', async ({
    walk: { page, visit },
  }) => {
    const rows = await clientOf(page).applications.list({ fy })
    await visit(`/applications/${rows.find(({ late }) => late)?.id}`)
    await page.getByRole('button', { name: '受理・不受理を決める' }).click()
    const dialog = page.getByRole('dialog', { name: /締切の後に届いています/ })
    await expect(dialog.getByText(/17:00:00/)).toBeVisible()
    await expect(dialog.getByText('締切を1秒過ぎています')).toBeVisible()
  })
})

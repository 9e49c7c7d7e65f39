import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type BrowserHost, startBrowserHost } from '../../support/hosts/browser-host.ts'
import { complaintsOf, dropFiles } from '../../support/screen-checks.ts'
import { clientOf, fy } from '../story.ts'

const forms = join(import.meta.dirname, '../../fixtures/forms')
const elevenMails = () =>
  readdirSync(forms)
    .filter((name) => !name.startsWith('00'))
    .map((name) => ({ name: `${name}.eml`, bytes: readFileSync(join(forms, name, '受信.eml')) }))

let host: BrowserHost
test.afterEach(() => host.close())

const many = async (page: Page, entry: RegExp) => {
  await page.getByRole('button', { name: 'まとめて' }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}
const outcome = (page: Page, title: string) => page.getByRole('dialog', { name: title })
const closed = (page: Page, title: string) => outcome(page, title).getByRole('button', { name: '閉じる' }).click()

test('eleven mails are received in the order of receipt by two presses, and what waits is named', async ({ page }) => {
  test.setTimeout(180_000)
  host = await startBrowserHost()
  const complaints = complaintsOf(page)
  await page.goto(host.entrance)
  await page.getByRole('link', { name: '公募・応募' }).click()
  await dropFiles(page, elevenMails())
  await page.getByRole('dialog', { name: 'メールから登録' }).getByText('未受付11件').waitFor({ timeout: 60_000 })
  await page.getByRole('dialog', { name: 'メールから登録' }).getByRole('button', { name: '閉じる' }).click()

  await many(page, /受信順に受付する\(11件\)/)
  // Nobody was left out: the list closes by itself, and the screen says what was done.
  await expect(page.getByRole('status').getByText('11件を受付しました。')).toBeVisible({ timeout: 60_000 })
  await expect(outcome(page, '受信順に受付する')).toBeHidden()
  const rows = await clientOf(page).applications.list({ fy })
  const byNumber = rows.toSorted((a, b) => String(a.receiptNo).localeCompare(String(b.receiptNo)))
  expect(byNumber.map(({ receivedAt }) => receivedAt)).toEqual(rows.map(({ receivedAt }) => receivedAt).toSorted())

  // 高知県 came too late: it waits for a decision, and the others go on without it.
  // The list of the screen is read anew behind the deed.
  await many(page, /要件確認を始める\(10件\)/)
  const begun = outcome(page, '要件確認を始める')
  await expect(begun.getByText(/件の要件確認を始めました。/)).toBeVisible({ timeout: 60_000 })
  await expect(begun.getByRole('listitem').filter({ hasText: '高知県' })).toContainText(/期限後|受理/)
  // Whom it leaves out is one press away, with the reason beside.
  await expect(
    begun.getByRole('listitem').filter({ hasText: '高知県' }).getByRole('link', { name: '開く' }),
  ).toHaveAttribute('href', /^#\/applications\//)
  await closed(page, '要件確認を始める')
  // What only a person can tell is said for all by its name; before that nothing is offered that would be refused.
  await page.getByRole('button', { name: 'まとめて' }).click()
  const judge = page.getByRole('menuitem', { name: /「指定の様式.*」を○にする\(11件\)/ })
  await expect(judge).toBeVisible()
  await expect(page.getByRole('menuitem', { name: /要件適合にする/ })).toHaveCount(0)
  await judge.click()
  await expect(page.getByText(/11件の「指定の様式.*」を○にしました。/)).toBeVisible({ timeout: 60_000 })
  await many(page, /要件適合にする\(9件\)/)
  const passed = outcome(page, '要件適合にする')
  await expect(passed.getByRole('listitem').filter({ hasText: '佐賀県' })).toContainText('不備が')
  await expect(passed.getByRole('button', { name: '閉じる' })).toBeVisible({ timeout: 60_000 })
  await closed(page, '要件適合にする')
  expect(complaints).toEqual([])
})

test('ten results, five cases and five reports of a month are each one deed', async ({ page }) => {
  test.setTimeout(180_000)
  host = await startBrowserHost({ until: 'scored' })
  const complaints = complaintsOf(page)
  await page.goto(host.entrance)
  await page.getByRole('radio', { name: '見本 太郎(担当)' }).check()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: '画面' })).toBeVisible()
  await page.goto(`${host.origin}/#/selection`)
  await page.getByRole('button', { name: '順位どおりに案を記録' }).click()
  await expect(page.getByText('決裁の前の案 10件(選定 5・不選定 5)')).toBeVisible()
  await page.getByRole('button', { name: '決裁を記録' }).click()
  const approval = page.getByRole('dialog', { name: '案10件に決裁を記録する' })
  await approval.getByRole('textbox', { name: '決裁の番号' }).fill('総行見本第12号')
  await approval.getByRole('textbox', { name: '決裁日' }).fill('R8.3.20')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('10件の案に決裁を記録しました')).toBeVisible()

  await page.getByRole('navigation', { name: '画面' }).getByRole('link', { name: '伴走支援' }).click()
  await page.getByRole('button', { name: '5団体の支援をまとめて始める' }).click()
  await expect(page.getByRole('grid', { name: '伴走支援の一覧' }).getByRole('row')).toHaveCount(6, { timeout: 30_000 })

  await page.getByRole('button', { name: /の報告を全件作る/ }).click()
  const drafted = page.getByRole('dialog', { name: /分の進捗報告を作る/ })
  await expect(drafted.getByText('5件の下書きを作りました。')).toBeVisible({ timeout: 30_000 })
  await drafted.getByRole('button', { name: '閉じる' }).click()
  await page.getByRole('button', { name: '下書き5件を確認して固定' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '5件を固定する' }).click()
  const fixed = page.getByRole('dialog', { name: /分の進捗報告を確認して固定する/ })
  await expect(page.getByText('5件を確認して固定しました。')).toBeVisible({ timeout: 30_000 })
  await expect(fixed).toBeHidden()
  await expect(page.getByRole('button', { name: /を確認して固定/ })).toBeHidden()
  expect(complaints).toEqual([])
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type BrowserHost, startBrowserHost } from '../support/hosts/browser-host.ts'
import { complaintsOf, dropFiles } from '../support/screen-checks.ts'

const forms = join(import.meta.dirname, '../fixtures/forms')
/** In order of receipt, as their mails say. */
const inOrder = [
  '島根県',
  '山梨県',
  '栃木県',
  '三重県',
  '秋田県',
  '長崎県',
  '佐賀県',
  '長野県',
  '石川県',
  '奈良県',
  '高知県',
]

const elevenMails = () =>
  readdirSync(forms)
    .filter((name) => !name.startsWith('00'))
    .map((name) => ({ name: `${name}.eml`, bytes: readFileSync(join(forms, name, '受信.eml')) }))

const list = (page: Page) => page.getByRole('grid', { name: '応募受付簿' })
const application = (page: Page) => page.getByRole('region', { name: '応募', exact: true })
const openTab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '応募の内容' }).getByRole('link', { name }).click()

let host: BrowserHost
test.beforeEach(async () => {
  host = await startBrowserHost()
})
test.afterEach(() => host.close())

test('eleven mails become eleven registered applications, and everything that is wrong is on the screen', async ({
  page,
}) => {
  test.setTimeout(300_000)
  const complaints = complaintsOf(page)
  await page.goto(host.entrance)

  await test.step('the empty book says what belongs there', async () => {
    await page.getByRole('link', { name: '公募・応募' }).click()
    await expect(page.getByRole('heading', { name: '応募はまだありません' })).toBeVisible()
    await expect(page.getByText('おおむね5団体')).toBeVisible()
  })

  await test.step('mails dropped on the window are read; what cannot be read is named and spoils nothing', async () => {
    await dropFiles(page, [...elevenMails(), { name: '壊れた応募.docx', bytes: new TextEncoder().encode('いいえ') }])
    const panel = page.getByRole('dialog', { name: 'メールから登録' })
    await expect(panel.getByText('未受付11件、読めなかったもの1件')).toBeVisible({ timeout: 60_000 })
    await expect(
      panel
        .getByRole('listitem')
        .filter({ hasText: '佐賀県' })
        .getByText(/^不備 [1-9]/),
    ).toBeVisible()
    await expect(panel.getByText(/^不備/)).toHaveCount(1)
    await expect(panel.getByRole('note').getByText(/はWord 文書.*ではありません/)).toBeVisible()
    await panel.getByRole('button', { name: '閉じる' }).click()
    await expect(list(page).getByRole('row')).toHaveCount(12)
    await page.getByRole('button', { name: '届いたもの(要対応 1)' }).click()
    await page.getByRole('button', { name: '壊れた応募.docxを別に置く' }).click()
    await page.getByRole('textbox', { name: '理由' }).fill('差出人に送り直しを頼んだ')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { name: '対応の要るものはありません' })).toBeVisible()
    await page.getByRole('dialog', { name: '届いたもの' }).getByRole('button', { name: '閉じる' }).click()
  })

  await test.step('the same mails again change nothing', async () => {
    await dropFiles(page, elevenMails().slice(0, 2))
    const panel = page.getByRole('dialog', { name: 'メールから登録' })
    await expect(panel.getByText('未受付0件、取り込み済み2件')).toBeVisible({ timeout: 30_000 })
    await panel.getByRole('button', { name: '閉じる' }).click()
    await expect(list(page).getByRole('row')).toHaveCount(12)
  })

  await test.step('each is confirmed and registered in order of receipt', async () => {
    for (const [index, prefecture] of inOrder.entries()) {
      await list(page).getByRole('link', { name: prefecture }).click()
      const pane = application(page)
      await expect(pane.getByRole('heading', { name: prefecture })).toBeVisible()
      await pane.getByRole('button', { name: /確かな\d+欄をまとめて確認/ }).click()
      await expect(pane.getByRole('button', { name: /まとめて確認/ })).toBeHidden()
      // Twice, as nervous hands do: it is registered once.
      await pane.getByRole('button', { name: '受付する' }).dblclick()
      await expect(pane.getByText(`R8-${String(index + 1).padStart(2, '0')}`, { exact: true })).toBeVisible()
    }
    await page.goto(`${host.origin}/#/applications`)
    await expect(page.getByText('11件(期限内10・期限後1)')).toBeVisible()
    await expect(list(page).getByRole('row')).toHaveCount(12)
  })

  await test.step('佐賀県 has its five defects, each leading to its field in the document', async () => {
    await list(page).getByRole('link', { name: '佐賀県' }).click()
    await expect(application(page).getByText('不備 5')).toBeVisible()
    await openTab(page, '要件確認')
    const checks = page.getByRole('grid', { name: '要件確認' })
    for (const words of [
      '重点テーマが2つ(B・F)選ばれています',
      '府中市は佐賀県の団体ではありません',
      '重点テーマのKPIがありません',
      '目標値が基準値と同じ4です',
      '同意',
    ])
      await expect(checks.getByText(words).first()).toBeVisible()
    await checks
      .getByRole('row', { name: /支援対象市区町村が管内/ })
      .getByRole('link', { name: '欄を見る' })
      .click()
    await expect(page.getByRole('row', { name: /支援対象とする市区町村/ })).toHaveAttribute('aria-selected', 'true')
    const hit = page.getByLabel('応募書(詳細)の文面').locator('td[class*="hit"]')
    await expect(hit).toHaveText('佐賀市、唐津市、府中市')
    await expect(hit).toBeInViewport()
  })

  await test.step('高知県 came a second too late: nothing goes on before somebody decided, with a reason', async () => {
    await list(page).getByRole('row', { name: '高知県' }).getByRole('link').click()
    const pane = application(page)
    await expect(pane.getByText('期限後', { exact: true }).first()).toBeVisible()
    await pane.getByRole('button', { name: '受理・不受理を決める' }).click()
    const dialog = page.getByRole('dialog', { name: /締切の後に届いています/ })
    await dialog.getByRole('button', { name: /記録する/ }).click()
    await expect(dialog.getByText('理由を入力してください。')).toBeVisible()
    await dialog.getByRole('radio', { name: /受理する/ }).check()
    await dialog.getByRole('textbox', { name: /理由/ }).fill('県の送信記録では締切前に送信されている。')
    await dialog.getByRole('button', { name: /記録する/ }).click()
    await expect(pane.getByText('期限後・受理').first()).toBeVisible()
  })

  await test.step('the others are in order', async () => {
    for (const prefecture of inOrder.filter((name) => name !== '佐賀県')) {
      await list(page).getByRole('link', { name: prefecture }).click()
      const pane = application(page)
      await expect(pane.getByRole('heading', { name: prefecture })).toBeVisible()
      await pane.getByRole('button', { name: '要件確認を始める' }).click()
      await openTab(page, '要件確認')
      // The one item no rule can judge: the officer looks at the form and presses 1.
      await page.getByRole('row', { name: /指定の様式/ }).focus()
      await page.keyboard.press('1')
      await expect(
        page.getByRole('button', { name: '4 指定の様式・当該年度の様式であるを○にする(1)' }),
      ).toHaveAttribute('aria-pressed', 'true')
      await pane.getByRole('button', { name: '要件適合にする' }).click()
      await expect(pane.getByText('要件適合', { exact: true })).toBeVisible()
    }
    await expect(list(page).getByText('要件適合', { exact: true })).toHaveCount(10)
  })

  await test.step('the workbook is handed out', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Excelへ' }).click()
    expect((await download).suggestedFilename()).toMatch(/応募受付簿.*\.xlsx$/)
  })
  expect(complaints).toEqual([])
})

test('who changes what somebody has just changed sees both values, and an edit can be put back', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto(host.entrance)
  await page.goto(`${host.origin}/#/applications`)
  await expect(page.getByRole('heading', { name: '応募はまだありません' })).toBeVisible()
  await dropFiles(page, elevenMails().slice(0, 1))
  await page
    .getByRole('dialog', { name: 'メールから登録' })
    .getByRole('link', { name: /から確かめる/ })
    .click()
  const goal = (window: Page) =>
    window.getByRole('grid', { name: '応募書の欄' }).getByRole('row', { name: /^到達目標/ })
  const editor = (window: Page) => window.getByRole('textbox', { name: '到達目標' })
  await expect(page.getByRole('dialog', { name: 'メールから登録' })).toBeHidden()

  const second = await page.context().newPage()
  await second.goto(page.url())
  await goal(page).dblclick()
  await editor(page).fill('こちらで直した目標')

  await goal(second).dblclick()
  await editor(second).fill('あちらで直した目標')
  await second.keyboard.press('Control+Enter')
  await expect(second.getByText('「到達目標」を直しました')).toBeVisible()

  await page.keyboard.press('Control+Enter')
  const clash = page.getByRole('dialog', { name: '保存する前に書き換えられています' })
  await expect(clash.getByRole('cell', { name: 'あちらで直した目標' })).toBeVisible()
  await expect(clash.getByRole('cell', { name: 'こちらで直した目標' })).toBeVisible()
  await clash.getByRole('button', { name: 'あなたの入力を残す' }).click()
  await expect(goal(page)).toContainText('こちらで直した目標')
  await expect(goal(second)).toContainText('こちらで直した目標')

  // What the other window did has been overwritten knowingly: it can no longer be put back from there.
  await second.keyboard.press('Control+z')
  await expect(second.getByText(/その後に、あなたが別のウィンドウや画面で 令和.* に変更しています/)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(goal(page)).not.toContainText('こちらで直した目標')
})

test('what is typed is stored as it stands there or not at all, and its field says why', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto(host.entrance)
  await page.goto(`${host.origin}/#/applications`)
  await expect(page.getByRole('heading', { name: '応募はまだありません' })).toBeVisible()
  await dropFiles(page, elevenMails().slice(0, 1))
  await page
    .getByRole('dialog', { name: 'メールから登録' })
    .getByRole('link', { name: /から確かめる/ })
    .click()
  await expect(page.getByRole('dialog', { name: 'メールから登録' })).toBeHidden()
  const rowOf = (name: RegExp) => page.getByRole('grid', { name: '応募書の欄' }).getByRole('row', { name })
  const replaced = async (box: ReturnType<Page['getByRole']>, typed: string) => {
    await box.press('Control+a')
    await box.pressSequentially(typed)
  }

  await test.step('a day that does not exist', async () => {
    const shown = await rowOf(/^文書の日付/).innerText()
    await rowOf(/^文書の日付/).dblclick()
    const box = page.getByRole('textbox', { name: '文書の日付' })
    await replaced(box, 'R8.2.29')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/R8\.2\.29.*暦にありません/)).toBeVisible()
    await replaced(box, 'R8.2.23(月・祝)')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('「文書の日付」を直しました')).toBeVisible()
    await expect(rowOf(/^文書の日付/)).toContainText('令和8年2月23日')
    expect(shown).not.toContain('令和8年2月23日')
  })

  await test.step('a number that is two', async () => {
    await rowOf(/^管内市区町村数/).dblclick()
    const box = page.getByRole('textbox', { name: '管内市区町村数' })
    await replaced(box, '10~20')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/「10~20」は数として読み取れません/)).toBeVisible()
    await replaced(box, '１９')
    await page.keyboard.press('Control+Enter')
    await expect(rowOf(/^管内市区町村数/)).toContainText('19')
  })

  await test.step('a receipt of a day without its time, and a time that is none', async () => {
    await page.goto(`${host.origin}/#/applications`)
    await page.getByRole('button', { name: 'その他' }).click()
    await page.getByRole('menuitem', { name: '手入力で登録' }).click()
    const panel = page.getByRole('dialog', { name: '手入力で登録' })
    await panel.getByRole('combobox', { name: '都道府県' }).pressSequentially('青森')
    await page.getByRole('option', { name: /青森県/ }).click()
    await panel.getByRole('textbox', { name: '受信日時の日付' }).pressSequentially('R8.2.20')
    await page.keyboard.press('Control+Enter')
    await expect(panel.getByText(/時刻も入力してください/)).toBeVisible()
    // The first field that is wrong gets the focus; whoever goes on from there is not called back.
    await expect(panel.getByRole('textbox', { name: '受信日時の日付' })).toBeFocused()
    const time = panel.getByRole('textbox', { name: '受信日時の時刻' })
    await expect(time).toHaveValue('')
    await time.pressSequentially('25:00')
    await page.keyboard.press('Control+Enter')
    await expect(panel.getByText(/時刻「25:00」は読み取れません/)).toBeVisible()
    await replaced(time, '16:59')
    await page.keyboard.press('Control+Enter')
    await expect(panel).toBeHidden()
    await expect(list(page).getByRole('row', { name: /2\.20\(金\) 16:59:00 青森県/ })).toBeVisible()
  })
})

test('a draft that was thrown away says so, comes back by its button, and by its mail when that is dropped again', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const complaints = complaintsOf(page)
  await page.goto(host.entrance)
  await page.goto(`${host.origin}/#/applications`)
  await expect(page.getByRole('heading', { name: '応募はまだありません' })).toBeVisible()
  const dialog = page.getByRole('dialog', { name: 'メールから登録' })
  await dropFiles(page, elevenMails().slice(0, 1))
  await dialog.getByRole('link', { name: /から確かめる/ }).click()
  await expect(dialog).toBeHidden()
  const address = page.url()
  const throwAway = async () => {
    await application(page).getByRole('button', { name: 'その他' }).click()
    await page.getByRole('menuitem', { name: '受付せずに破棄' }).click()
    await expect(page.getByText(/の未受付の応募を破棄しました/)).toBeVisible()
  }
  await throwAway()
  await page.goto(address)
  await expect(application(page).getByText('破棄した応募です')).toBeVisible()
  await expect(application(page).getByRole('button', { name: '受付する' })).toBeHidden()
  await application(page).getByRole('button', { name: '未受付に戻す' }).click()
  await expect(application(page).getByRole('button', { name: '受付する' })).toBeVisible()

  await throwAway()
  await dropFiles(page, elevenMails().slice(0, 1))
  await expect(dialog.getByText('未受付0件、破棄から戻したもの1件')).toBeVisible()
  await dialog.getByRole('link', { name: /から確かめる/ }).click()
  await expect(application(page).getByRole('button', { name: '受付する' })).toBeVisible()
  expect(complaints).toEqual([])
})

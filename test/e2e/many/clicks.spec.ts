import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import type { Step } from '../../../electron/host/practice/year.ts'
import { formatWarekiMonth } from '../../../shared/domain/calendar/wareki.ts'
import { type BrowserHost, startBrowserHost } from '../../support/hosts/browser-host.ts'
import { complaintsOf, dropFiles } from '../../support/screen-checks.ts'
import { clientOf, fy } from '../story.ts'

/*
 * How much an officer does for what is done often: one deed is one click, one field filled, one key that acts; files
 * dropped together are one. Each story may take no more than its number says.
 */

const forms = join(import.meta.dirname, '../../fixtures/forms')
const mails = readdirSync(forms)
  .filter((name) => !name.startsWith('00'))
  .map((name) => ({ name: `${name}.eml`, bytes: readFileSync(join(forms, name, '受信.eml')) }))
const oneMail = () => mails.filter(({ name }) => name.includes('島根'))

interface Hands {
  click: (on: Locator, how?: { clickCount: number }) => Promise<void>
  fill: (field: Locator, words: string) => Promise<void>
  press: (key: string) => Promise<void>
  drop: (files: typeof mails) => Promise<void>
  /** Deeds since the last time it was asked. */
  deeds: () => number
}

function handsOn(page: Page): Hands {
  let count = 0
  const deed = async (does: Promise<unknown>) => {
    count += 1
    await does
  }
  return {
    click: (on, how = { clickCount: 1 }) => deed(on.click(how)),
    fill: (field, words) => deed(field.fill(words)),
    press: (key) => deed(page.keyboard.press(key)),
    drop: (files) => deed(dropFiles(page, files)),
    deeds: () => {
      const done = count
      count = 0
      return done
    },
  }
}

let host: BrowserHost
test.afterEach(() => host.close())

/** To an address, with the hand on the rail: what stands there stays, however long the screen takes to come. */
async function visit(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation', { name: '画面' }).getByRole('link').first().focus()
  await page.goto(`${host.origin}/#${place}`)
  await expect(page.locator('main h1')).toBeVisible()
}

async function atWork(page: Page, place: string, until?: Step): Promise<string[]> {
  test.setTimeout(180_000)
  host = await startBrowserHost(until === undefined ? {} : { until })
  const complaints = complaintsOf(page)
  await page.goto(host.entrance)
  if (until !== undefined) {
    await page.getByRole('radio', { name: '見本 太郎(担当)' }).check()
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('navigation', { name: '画面' })).toBeVisible()
  await visit(page, place)
  return complaints
}

const application = (page: Page) => page.getByRole('region', { name: '応募', exact: true })
const menuEntry = (page: Page, name: RegExp) => page.getByRole('menuitem', { name })
const listed = (page: Page, title: string | RegExp) => page.getByRole('dialog', { name: title })

test('one mail: 受付済 by a drop and two deeds, 要件適合 by two more, and on to the next', async ({ page }) => {
  const complaints = await atWork(page, '/applications')
  const { click, press, drop, deeds } = handsOn(page)
  await drop(oneMail())
  await click(listed(page, 'メールから登録').getByRole('link', { name: '島根県から確かめる' }))
  const pane = application(page)
  // Twice, as nervous hands do: what has taken the place of the button by then is not pressed.
  await click(pane.getByRole('button', { name: /^確かな\d+欄を確認して受付する$/ }), { clickCount: 2 })
  await expect(pane.getByText('R8-01', { exact: true })).toBeVisible()
  await expect(pane.getByText('受付済', { exact: true })).toBeVisible()
  await expect(page.getByRole('menu')).toHaveCount(0)
  expect(deeds()).toBe(1 + 2)

  // What waits for the eye is on the screen and holds the focus: nobody has to look for it.
  await expect(pane.getByRole('row', { name: /指定の様式/ })).toBeFocused()
  await press('1')
  await expect(pane.getByText('要件確認中', { exact: true })).toBeVisible()
  await click(pane.getByRole('button', { name: '要件適合にする' }))
  await expect(pane.getByText('要件適合', { exact: true })).toBeVisible()
  expect(deeds()).toBe(2)
  // The way back is no button any more: a second press of a nervous hand leads on.
  await expect(pane.getByRole('button', { name: /戻す/ })).toHaveCount(0)
  await expect(pane.getByRole('link', { name: '審査・選定へ' })).toBeVisible()
  const [row] = await clientOf(page).applications.list({ fy })
  expect(row).toMatchObject({ state: 'eligible', defects: 0 })
  expect(row?.toConfirm).toBeLessThan(5)
  expect(complaints).toEqual([])
})

test('eleven mails to 要件適合 in sixteen deeds, and what cannot go there is named with its reason', async ({
  page,
}) => {
  const complaints = await atWork(page, '/applications')
  const { click, fill, drop, deeds } = handsOn(page)
  const many = async (entry: RegExp, notYet?: RegExp) => {
    await click(page.getByRole('button', { name: 'まとめて' }))
    await expect(menuEntry(page, entry)).toBeVisible()
    if (notYet !== undefined) await expect(menuEntry(page, notYet)).toHaveCount(0)
    await click(menuEntry(page, entry))
  }
  await drop(mails)
  await expect(listed(page, 'メールから登録').getByText('未受付11件')).toBeVisible({ timeout: 90_000 })
  await click(listed(page, 'メールから登録').getByRole('button', { name: '受信順に11件を受付する' }))
  await expect(page.getByText('11件を受付しました。')).toBeVisible({ timeout: 60_000 })
  // Nobody was left out: there is nothing to close.
  await expect(listed(page, '受信順に受付する')).toBeHidden()
  await expect(page.getByText('11件(期限内10・期限後1)')).toBeVisible()

  await many(/確かな欄を確認する\(11件\)/)
  const seen = listed(page, '確かな欄を確認する')
  await expect(seen.getByText('11件の確かな欄を確認しました。')).toBeVisible({ timeout: 60_000 })
  await expect(seen.getByText(/残る\d+欄は、応募書と見比べてください/).first()).toBeVisible()
  await click(seen.getByRole('button', { name: '閉じる' }))
  // Before the one item that only a person can tell nothing is offered that would be refused.
  await many(/4「指定の様式・当該年度の様式である」を○にする\(11件\)/, /要件適合にする/)
  await expect(page.getByText(/11件の「指定の様式.*」を○にしました。/)).toBeVisible({ timeout: 60_000 })
  await many(/要件適合にする\(9件\)/)
  const passed = listed(page, '要件適合にする')
  await expect(passed.getByText(/9件を要件適合にしました。/)).toBeVisible({ timeout: 60_000 })
  await expect(passed.getByRole('listitem').filter({ hasText: '佐賀県' })).toContainText('不備が5件あります')
  const late = passed.getByRole('listitem').filter({ hasText: '高知県' })
  await expect(late).toContainText('期限後の扱い')

  await click(late.getByRole('link', { name: '開く' }))
  const pane = application(page)
  await click(pane.getByRole('button', { name: '受理・不受理を決める' }))
  const dialog = listed(page, /締切の後に届いています/)
  await click(dialog.getByRole('radio', { name: /受理する/ }))
  await fill(dialog.getByRole('textbox', { name: /理由/ }), '県の送信記録では締切前に送信されている。')
  await click(dialog.getByRole('button', { name: /記録する/ }))
  await click(pane.getByRole('button', { name: '要件確認を始める' }))
  await click(pane.getByRole('button', { name: '要件適合にする' }))
  await expect(pane.getByText('要件適合', { exact: true })).toBeVisible()
  // Of the thirty that were asked for.
  expect(deeds()).toBe(16)
  const rows = await clientOf(page).applications.list({ fy })
  expect(rows.filter(({ state }) => state === 'eligible')).toHaveLength(10)
  expect(rows.filter(({ state }) => state !== 'eligible').map(({ prefecture }) => prefecture)).toEqual(['佐賀県'])
  // 佐賀県 waits, and is where the next step leads.
  await expect(pane.getByRole('link', { name: '次の応募へ(佐賀県)' })).toBeVisible()
  expect(complaints).toEqual([])
})

test('ten results in five deeds, number and date once; five cases in one', async ({ page }) => {
  const complaints = await atWork(page, '/selection', 'scored')
  const { click, fill, press, deeds } = handsOn(page)
  await click(page.getByRole('button', { name: '順位どおりに案を記録' }))
  await expect(page.getByText('決裁の前の案 10件(選定 5・不選定 5)')).toBeVisible({ timeout: 30_000 })
  await click(page.getByRole('button', { name: '決裁を記録' }))
  const approval = listed(page, '案10件に決裁を記録する')
  await fill(approval.getByRole('textbox', { name: '決裁の番号' }), '総行見本第12号')
  await fill(approval.getByRole('textbox', { name: '決裁日' }), 'R8.3.20')
  await press('Control+Enter')
  await expect(page.getByText('10件の案に決裁を記録しました')).toBeVisible()
  expect(deeds()).toBeLessThanOrEqual(5)

  await visit(page, '/support')
  await click(page.getByRole('button', { name: '5団体の支援をまとめて始める' }))
  await expect(page.getByRole('grid', { name: '伴走支援の一覧' }).getByRole('row')).toHaveCount(6, { timeout: 30_000 })
  await expect(page.getByText('5団体の支援を始めました。', { exact: false })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(deeds()).toBe(1)
  expect(complaints).toEqual([])
})

test('a reviewer with a passphrase in seven fields, on one screen, and the officer is warned of having none', async ({
  page,
}) => {
  const complaints = await atWork(page, '/review/reviewers')
  const { fill, press, deeds } = handsOn(page)
  await page.getByRole('button', { name: '委員を加える' }).first().click()
  const panel = listed(page, '委員を加える')
  for (const [name, words] of [
    ['氏名', '例示 花子'],
    ['かな', 'れいじ はなこ'],
    ['所属', '見本大学'],
    ['職', '教授'],
    ['メール', 'hanako@example.ac.jp'],
    ['最初のパスワード(なくてもよい)', 'さくら'],
  ] as const)
    await fill(panel.getByRole('textbox', { name, exact: true }), words)
  await expect(panel.getByRole('checkbox', { name: 'サインインできるようにする' })).toBeChecked()
  await press('Control+Enter')
  await expect(page.getByText('委員A 例示 花子を加えました')).toBeVisible()
  expect(deeds()).toBeLessThanOrEqual(7)
  await page.keyboard.press('Escape')

  await expect(page.getByText('パスワードのない利用者がいます: 見本 太郎')).toBeVisible()
  await page.getByRole('link', { name: '自分のパスワードを決める' }).click()
  const own = page.getByRole('form', { name: 'パスワード' })
  await own.getByRole('textbox', { name: '新しいパスワード' }).fill('うめ')
  await own.getByRole('textbox', { name: 'もう一度' }).fill('うめ')
  await page.keyboard.press('Enter')
  await expect(page.getByText('見本 太郎のパスワードを変えました')).toBeVisible()
  await expect(page.getByText('パスワードのない利用者がいます')).toBeHidden()

  await page.getByRole('button', { name: /見本 太郎/ }).click()
  await page.getByRole('menuitem', { name: 'サインアウト' }).click()
  await page.getByRole('radio', { name: '例示 花子(委員)' }).check()
  await page.getByRole('textbox', { name: 'パスワード' }).fill('さくら')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: '画面' })).toBeVisible()
  expect(complaints).toEqual([])
})

test('a KPI value in three fields and Enter; a month’s drafts in one deed, one confirmed in three; five books in three', async ({
  page,
}) => {
  const complaints = await atWork(page, '/support', 'accompanied')
  const api = clientOf(page)
  const { click, fill, press, deeds } = handsOn(page)
  const { today } = await api.home.today({ fy })
  const [first] = await api.support.portfolio({ fy })
  const caseId = first?.id ?? ''
  const reports = () => api.progress.list({ caseId })
  const before = new Set((await reports()).map(({ id }) => id))

  await visit(page, `/support/${caseId}/kpi`)
  const form = page.getByRole('form', { name: '実績値を追加' }).first()
  await fill(form.getByRole('textbox', { name: /日/ }), today)
  await fill(form.getByRole('textbox', { name: /^値/ }), '6')
  await fill(form.getByRole('textbox', { name: '備考' }), '数えた日の登録者数')
  await press('Enter')
  await expect(page.getByRole('cell', { name: '数えた日の登録者数' })).toBeVisible()
  expect(deeds()).toBe(3 + 1)

  await visit(page, '/support')
  await click(page.getByRole('button', { name: /の報告を全件作る/ }))
  const drafted = listed(page, /進捗報告を作る/)
  await expect(drafted.getByText(/件の下書きを作りました/)).toBeVisible({ timeout: 30_000 })
  expect(deeds()).toBe(1)
  const draft = (await reports()).find(({ id }) => !before.has(id))
  expect(draft).toMatchObject({ state: 'draft' })

  await click(
    drafted
      .getByRole('listitem')
      .filter({ hasText: first?.prefecture ?? '' })
      .getByRole('link', { name: '開く' }),
  )
  await click(page.getByRole('button', { name: '確認して固定' }))
  await click(page.getByRole('alertdialog').getByRole('button', { name: '固定する' }))
  await expect(
    page.getByText(`${formatWarekiMonth(draft?.period ?? '')}分の進捗報告を確認し、固定しました`),
  ).toBeVisible()
  expect(deeds()).toBe(3)

  await visit(page, '/reports')
  const downloads: string[] = []
  page.on('download', (download) => downloads.push(download.suggestedFilename()))
  await click(page.getByRole('checkbox', { name: '出せる帳票をすべて選ぶ' }))
  await click(page.getByRole('button', { name: /\d種類を出力する/ }))
  const made = page.getByRole('region', { name: 'できたファイル' })
  await expect(made.getByText(/件のファイルができました/)).toBeVisible({ timeout: 90_000 })
  await click(made.getByRole('button', { name: 'すべて保存' }))
  await expect.poll(() => downloads.length).toBeGreaterThanOrEqual(5)
  expect(deeds()).toBe(3)
  expect(complaints).toEqual([])
})

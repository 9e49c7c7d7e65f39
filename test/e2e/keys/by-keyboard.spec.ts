import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type BrowserHost, startBrowserHost } from '../../support/hosts/browser-host.ts'
import { complaintsOf } from '../../support/screen-checks.ts'
import { clientOf, fy, people, tabName } from '../story.ts'
import { forbidMouse, type Keys, keysOf } from './keys.ts'
import { lookAgain, sayWhence } from './second-look.ts'

/** Six in order, of which five are supported, and one that waits for its corrections. */
const applicants = ['秋田県', '栃木県', '石川県', '山梨県', '長野県', '三重県', '佐賀県']
const incomplete = '佐賀県'
const forms = join(import.meta.dirname, '../../fixtures/forms')
const mails = () =>
  readdirSync(forms)
    .filter((folder) => applicants.some((name) => folder.endsWith(name)))
    .map((folder) => ({
      name: `${folder}.eml`,
      mimeType: 'message/rfc822',
      buffer: readFileSync(join(forms, folder, '受信.eml')),
    }))

let host: BrowserHost
test.beforeEach(async () => {
  host = await startBrowserHost({ office: false })
})
test.afterEach(() => host.close())

test('from an empty office to five supported bodies and a confirmed report, by keyboard alone', async ({ page }) => {
  test.setTimeout(360_000)
  const complaints = complaintsOf(page)
  await forbidMouse(page)
  await page.goto(host.entrance)
  const keys = keysOf(page)
  await test.step('the office is made in three short steps', () => begin(page, keys))
  await test.step('seven mails come in, their fields are confirmed, and they are received', () => receive(page, keys))
  await test.step('six are in order', () => check(page, keys))
  await test.step('three reviewers are appointed, one with a conflict', () => appoint(page, keys))
  await test.step('they score, and scoring is closed', () => score(page, keys))
  await test.step('five are selected', () => select(page, keys))
  await test.step('five bodies are supported, and a report is confirmed', () => support(page, keys))
  expect(complaints).toEqual([])
  test.info().annotations.push({ type: 'longest run of Tab', description: JSON.stringify(keys.longestRun()) })
})

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name })
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

async function begin(page: Page, keys: Keys): Promise<void> {
  await keys.on(page.getByRole('textbox', { name: '課室名' }))
  await keys.type('見本課')
  await keys.press('Enter')
  await keys.on(page.getByRole('textbox', { name: '担当者名' }))
  await keys.type('見本 太郎')
  await keys.press('Enter')
  await keys.on(page.getByRole('textbox', { name: '保存先フォルダー' }))
  await keys.press('Control+A')
  await keys.type(host.folder)
  await keys.press('Enter')
  await keys.on(heading(page, 'ホーム'))
}

/** The whole receipt book, past the deeds of its head. */
async function openList(page: Page, keys: Keys): Promise<void> {
  await keys.command('公募・応募を開く')
  await keys.on(heading(page, '応募受付簿'))
  await keys.press('F6')
  await keys.on(page.getByRole('grid', { name: '応募受付簿' }))
}

/** 「まとめて」, one of its deeds for all that are listed, and back to the list. */
async function many(page: Page, keys: Keys, deed: RegExp, summary: RegExp): Promise<void> {
  await keys.tabTo(button(page, 'まとめて'), 'Shift+Tab')
  await keys.press('Enter')
  const entry = page.getByRole('menuitem', { name: deed })
  await expect(entry).toBeVisible()
  await keys.walkTo(entry, 'ArrowDown')
  await keys.press('Enter')
  await keys.closeOutcome(summary)
  // Where nothing is left to be done for many, the list has it.
  const list = page.getByRole('grid', { name: '応募受付簿' })
  const held = page.locator(':focus')
  await expect(list.or(button(page, 'まとめて')).and(held)).toHaveCount(1)
  if ((await list.and(held).count()) === 0) await keys.tabTo(list)
}

async function receive(page: Page, keys: Keys): Promise<void> {
  const chosen = page.waitForEvent('filechooser')
  await keys.command('応募をメールから登録')
  await (await chosen).setFiles(mails())
  // The panel holds the focus while it reads, and hands it to its next step.
  await expect(link(page, /から確かめる/)).toBeVisible({ timeout: 60_000 })
  await keys.on(link(page, /から確かめる/))
  await keys.press('Enter')

  const fields = page.getByRole('grid', { name: '応募書の欄' })
  const field = fields.locator('[aria-selected="true"]')
  await keys.on(field)
  await keys.tabTo(button(page, /確かな\d+欄をまとめて確認/), 'Shift+Tab')
  await keys.press('Enter')
  // The two that are empty are left for the eye.
  for (let left = 2; left > 0; left--) {
    await expect(page.getByText(`未確認 ${left} /`)).toBeVisible()
    await keys.on(field)
    await keys.press('Space')
  }
  await expect(page.getByText('すべて確認済み')).toBeVisible()
  await keys.on(field)
  await keys.press('Control+Enter')
  await keys.on(button(page, '受付する'))
  await keys.press('Enter')
  // Received, it is the first item that a person decides which comes next.
  await keys.on(page.getByRole('grid', { name: '要件確認' }).locator('[aria-selected="true"]'))

  await openList(page, keys)
  await many(page, keys, /受信順に受付する\(6件\)/, /6件を受付しました。/)
  await many(page, keys, /要件確認を始める\(7件\)/, /7件の要件確認を始めました。/)
}

/** The item no rule can judge: the officer looks at each form and presses 1, and J leads to the next. */
async function check(page: Page, keys: Keys): Promise<void> {
  await keys.press('Control+Home', 'Enter')
  const pane = page.getByRole('region', { name: '応募', exact: true })
  await expect(pane.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await keys.press('F6', 'F6', 'Home', 'ArrowRight', 'ArrowRight', 'Enter')
  const tab = page.getByRole('navigation', { name: '応募の内容' }).getByRole('link', { name: '要件確認' })
  await keys.on(tab)
  const item = page.getByRole('grid', { name: '要件確認' }).locator('[aria-selected="true"]')
  await keys.tabTo(item)
  for (const [index] of applicants.entries()) {
    if (index > 0) await keys.press('j')
    await keys.on(item)
    if (await pane.getByRole('heading', { name: incomplete }).isVisible()) continue
    await expect(item).toContainText('指定の様式')
    await keys.press('1')
    await expect(item.getByRole('button', { name: /を○にする/ })).toHaveAttribute('aria-pressed', 'true')
    await keys.on(item)
  }
  await openList(page, keys)
  await many(page, keys, /要件適合にする/, /6件を要件適合にしました。/)
  const rows = await clientOf(page).applications.list({ fy })
  expect(rows.filter(({ state }) => state === 'eligible')).toHaveLength(6)
}

/** To another tab of 審査・選定: one stop, and arrows. */
async function openTab(page: Page, keys: Keys, name: string, way?: 'Tab' | 'Shift+Tab'): Promise<void> {
  const tabs = page.getByRole('navigation', { name: '審査・選定' })
  await keys.tabTo(tabs.locator('[aria-current="page"]'), way)
  await keys.press('Home')
  await keys.walkTo(tabs.getByRole('link', { name: tabName(name) }), 'ArrowRight')
  await keys.press('Enter')
  await keys.on(heading(page, name))
}

async function appoint(page: Page, keys: Keys): Promise<void> {
  await keys.command('審査・選定を開く')
  await keys.on(heading(page, '進み具合'))
  await openTab(page, keys, '委員')
  await keys.tabTo(button(page, '委員を加える').first())
  await keys.press('Enter')
  const panel = page.getByRole('dialog', { name: '委員を加える' })
  const name = panel.getByRole('textbox', { name: '氏名' })
  for (const [index, person] of people.entries()) {
    await keys.on(name)
    await keys.type(person)
    if (index === 0) {
      await keys.tabTo(panel.getByRole('radio', { name: '委員' }))
      await keys.walkTo(panel.getByRole('radio', { name: '座長' }), 'ArrowUp')
    }
    await keys.press('Control+Enter')
    await expect(name).toHaveValue('')
  }
  await keys.press('Escape')
  await keys.on(button(page, '委員を加える').first())
  await expect(page.getByRole('grid', { name: '委員の一覧' }).getByRole('row')).toHaveCount(4)

  await openTab(page, keys, '利害関係')
  const matrix = page.getByRole('grid', { name: '利害関係' })
  await keys.tabTo(matrix.getByRole('button', { name: /^未回答 / }).first())
  await keys.press('ArrowRight')
  const cell = matrix.getByRole('button', { name: /委員B 三重県/ })
  await keys.walkTo(cell, 'ArrowDown')
  await keys.press('Enter')
  const declaration = page.getByRole('dialog', { name: /委員B .*三重県/ })
  await keys.on(declaration.getByRole('radio').first())
  await keys.walkTo(declaration.getByRole('radio', { name: /③ 委託・取引/ }), 'ArrowDown')
  await keys.tabTo(declaration.getByRole('textbox', { name: '内容' }))
  await keys.type('令和7年度に同県から受託')
  await keys.press('Control+Enter')
  await keys.on(matrix.getByRole('button', { name: /除外・退席 委員B 三重県/ }))

  await openTab(page, keys, '進み具合', 'Shift+Tab')
  await keys.tabTo(button(page, '採点を始める'))
  await keys.press('Enter')
  await confirm(page, keys, '採点を始める')
}

/** What cannot be undone is asked first, with the focus on the way back. */
async function confirm(page: Page, keys: Keys, deed: string | RegExp): Promise<void> {
  const dialog = page.getByRole('alertdialog')
  await keys.on(dialog.getByRole('button', { name: 'やめる' }))
  await keys.tabTo(dialog.getByRole('button', { name: deed }))
  await keys.press('Enter')
  await expect(dialog).toBeHidden()
}

async function score(page: Page, keys: Keys): Promise<void> {
  // The sheets are out: the first of them is next, and not the end of scoring.
  await keys.on(link(page, '委員Aの採点へ'))
  await keys.press('Enter')
  await keys.on(heading(page, '採点'))
  const api = clientOf(page)
  const board = await api.scores.board({ fy })
  for (const [index, { id, code, name }] of board.reviewers.entries()) {
    const { sheets, criteria } = await api.scores.grid({ fy, reviewerId: id })
    const cell = page
      .getByRole('grid', { name: `${code}の採点表` })
      .getByRole('textbox')
      .first()
    await sayWhence(page, keys, `${code} ${name}`, index === 0)
    await keys.on(cell)
    const open = sheets.filter(({ state }) => state === 'open')
    for (const [place] of open.entries())
      for (const _ of criteria) await keys.press(`${Math.max(1, 5 - place)}`, 'Enter')
    await lookAgain(page, keys, code, open.length, criteria.length)
    await keys.on(heading(page, '採点'))
    await keys.tabTo(button(page, '提出'))
    await keys.press('Enter')
    await confirm(page, keys, `${open.length}件を提出`)
    await expect(page.getByText(`${open.length}件すべて提出済み`)).toBeVisible()
    const next = board.reviewers[index + 1]
    await keys.on(link(page, next === undefined ? '集計を見る' : `${next.code}の採点へ`))
    await keys.press('Enter')
  }
  await keys.on(heading(page, '集計'))
  await openTab(page, keys, '進み具合')
  await keys.tabTo(button(page, '採点を締める'))
  await keys.press('Enter')
  await confirm(page, keys, '採点を締める')
  // The 審議会議 comes next; what is decided without one is recorded beside it.
  await keys.on(link(page, '審議会議へ'))
  await keys.tabTo(link(page, '選定へ'), 'Shift+Tab')
}

async function select(page: Page, keys: Keys): Promise<void> {
  await keys.press('Enter')
  await keys.on(heading(page, '選定'))
  await keys.tabTo(button(page, '順位どおりに案を記録'))
  await keys.press('Enter')
  await keys.closeOutcome(/6件の案を記録しました。/)
  await keys.on(button(page, '決裁を記録'))
  await keys.press('Enter')
  const dialog = page.getByRole('dialog', { name: '案6件に決裁を記録する' })
  await keys.on(dialog.getByRole('textbox', { name: '決裁の番号' }))
  await keys.type('総行見本第12号')
  await keys.tabTo(dialog.getByRole('textbox', { name: '決裁日' }))
  await keys.type('R8.3.20')
  await keys.press('Control+Enter')
  await keys.on(button(page, '支援を始める'))
  await expect(page.getByText('選定 5・補欠 0・不選定 1・未決 0')).toBeVisible()
}

async function support(page: Page, keys: Keys): Promise<void> {
  await keys.command('伴走支援を開く')
  await keys.on(heading(page, '伴走支援'))
  await keys.tabTo(button(page, '5団体の支援をまとめて始める'))
  await keys.press('Enter')
  await keys.closeOutcome(/5団体の支援を始めました。/)
  const list = page.getByRole('grid', { name: '伴走支援の一覧' })
  await keys.on(list)
  await expect(list.getByRole('row')).toHaveCount(6)
  await keys.press('Enter')
  await keys.on(heading(page, '秋田県'))
  const tabs = page.getByRole('navigation', { name: '秋田県の記録' })
  await keys.tabTo(tabs.locator('[aria-current="page"]'))
  await keys.walkTo(tabs.getByRole('link', { name: '進捗報告' }), 'ArrowRight')
  await keys.press('Enter')
  await keys.on(tabs.getByRole('link', { name: '進捗報告' }))
  await keys.tabTo(button(page, /分の下書きを作る/).first())
  await keys.press('Enter')
  const form = page.getByRole('form', { name: '進捗報告の評価と文章' })
  await keys.on(form.getByRole('combobox').first())
  await keys.tabTo(form.getByRole('textbox', { name: '今月の実績' }))
  await keys.press('Control+End')
  await keys.type('募集要項の案を確かめた。')
  await keys.press('Control+Enter')
  await expect(page.getByText(/の進捗報告を保存しました/)).toBeVisible()
  await keys.tabTo(button(page, '確認して固定'), 'Shift+Tab')
  await keys.press('Enter')
  await confirm(page, keys, '固定する')
  await expect(page.getByText(/進捗報告を確認し、固定しました/)).toBeVisible()
  await keys.on(button(page, 'Excelへ'))
  const reports = (await clientOf(page).support.portfolio({ fy })).map(({ report }) => report?.state)
  expect(reports.filter((state) => state === 'confirmed')).toHaveLength(1)
  // And what waits next is a few stops from the heading of ホーム.
  await keys.command('ホームを開く')
  await keys.on(heading(page, 'ホーム'))
  await keys.tabTo(page.getByRole('region', { name: '今日やること' }).getByRole('link').first())
}

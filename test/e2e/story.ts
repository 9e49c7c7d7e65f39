import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { carryOutRemotely } from '../../electron/host/practice/play.ts'
import * as steps from '../../electron/host/practice/steps.ts'
import { createClient, type OfficeClient } from '../../renderer/api/client.ts'
import type { OfficeBridge } from '../../renderer/api/transports.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { HandedOut } from '../support/hosts/handed-out.ts'
import { remoteCallOf } from '../support/office/year.ts'
import { dropFiles } from '../support/screen-checks.ts'
import { receiveOnPaper, typeAllAgain } from './review/second-look.ts'

/** The year of an office from its first start to the five workbooks; the same steps in the browser and in the desktop. */
export interface Story {
  readonly page: Page
  readonly api: OfficeClient
  /** Where the officer keeps the office file. */
  readonly folder: string
  readonly saved: HandedOut
}

export const fy = 2026
export const people = ['見本 一郎', '例示 二葉', '見本 三枝'] as const
/** Who the second reviewer has worked for. */
export const conflicted = '三重県'
/** Its form has five defects: it waits for corrections while the others are scored. */
export const incomplete = '佐賀県'
export const late = '高知県'
/** Goes through the screens from the mail to 要件適合; the others by the operations those screens call. */
const byHand = '島根県'

/** Raw scores by prefecture, the same from all three, so that the order is known beforehand. */
export const marks: Readonly<Record<string, string>> = {
  島根県: '555555',
  長崎県: '555545',
  秋田県: '554545',
  石川県: '544545',
  長野県: '444544',
  奈良県: '444443',
  三重県: '434343',
  栃木県: '333343',
  山梨県: '333332',
  高知県: '323232',
}
export const ranked = Object.keys(marks)

const forms = join(import.meta.dirname, '../fixtures/forms')
const elevenMails = () =>
  readdirSync(forms)
    .filter((name) => !name.startsWith('00'))
    .map((name) => ({ name: `${name}.eml`, bytes: readFileSync(join(forms, name, '受信.eml')) }))

/** The page's own client: the window's bridge in the desktop, the page's address in a browser. */
export const clientOf = (page: Page): OfficeClient =>
  createClient({
    call: (name, input) =>
      page.evaluate(
        async ([operation, given]) => {
          const { officeBridge } = window as unknown as { officeBridge?: OfficeBridge }
          if (officeBridge !== undefined) return officeBridge.call(operation, given)
          const page = localStorage.getItem('banso-page-key') ?? ''
          const headers = { 'content-type': 'application/json', 'x-banso-page': page }
          const response = await fetch(`/call/${operation}`, { method: 'POST', headers, body: JSON.stringify(given) })
          return (await response.json()) as Reply
        },
        [name, input] as const,
      ),
    onChange: () => () => undefined,
  })

/** Out, and in again as the first 委員 of the list. */
export async function becomeReviewer(page: Page): Promise<void> {
  await clientOf(page).launcher.signOut({})
  await page.reload()
  await page
    .getByRole('radio', { name: /\(委員\)/ })
    .first()
    .check()
  await page.getByRole('button', { name: 'サインイン' }).click()
  await expect(page.getByRole('navigation', { name: '画面' })).toBeVisible()
}

export const open = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '画面' }).getByRole('link', { name }).click()
/** A tab of 審査・選定, which may bear a count: 「採点」 is not 「採点票の取込」, nor 「集計」 「集計方法」. */
export const tabName = (name: string): RegExp => new RegExp(`^${name}(?!方法|票)`)
export const reviewTab = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: '審査・選定' })
    .getByRole('link', { name: tabName(name) })
    .click()

/** 1. Three short steps make the office. */
export async function begin({ page, folder }: Story): Promise<void> {
  await page.getByRole('textbox', { name: '課室名' }).fill('見本課')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: '担当者名' }).fill('見本 太郎')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: '保存先フォルダー' }).fill(folder)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: '画面' })).toContainText('見本課')
}

/** 2. Eleven e-mails are dropped on the window and read. */
export async function receive({ page }: Story): Promise<void> {
  await open(page, '公募・応募')
  await dropFiles(page, elevenMails())
  const panel = page.getByRole('dialog', { name: 'メールから登録' })
  await expect(panel.getByText('未受付11件')).toBeVisible({ timeout: 60_000 })
  await panel.getByRole('button', { name: '閉じる' }).click()
  await expect(page.getByRole('grid', { name: '応募受付簿' }).getByRole('row')).toHaveCount(12)
}

/** 3. One application through the screens, the others by the same operations; what is wrong stays behind. */
export async function check(story: Story): Promise<void> {
  const { page, api } = story
  const list = page.getByRole('grid', { name: '応募受付簿' })
  await list.getByRole('link', { name: byHand }).click()
  const pane = page.getByRole('region', { name: '応募', exact: true })
  await pane.getByRole('button', { name: /確かな\d+欄をまとめて確認/ }).click()
  await expect(pane.getByRole('button', { name: /まとめて確認/ })).toBeHidden()
  await pane.getByRole('button', { name: '受付する' }).click()
  await pane.getByRole('button', { name: '要件確認を始める' }).click()
  await page.getByRole('navigation', { name: '応募の内容' }).getByRole('link', { name: '要件確認' }).click()
  await page.getByRole('row', { name: /指定の様式/ }).focus()
  await page.keyboard.press('1')
  await expect(page.getByRole('button', { name: /指定の様式.*を○にする/ })).toHaveAttribute('aria-pressed', 'true')
  await pane.getByRole('button', { name: '要件適合にする' }).click()
  await expect(pane.getByText('要件適合', { exact: true })).toBeVisible()

  const drafts = (await api.applications.list({ fy })).filter(({ receiptNo }) => receiptNo === null)
  for (const { id, prefecture } of drafts) await checkByOperations(api, id, prefecture ?? '')
  const states = new Map((await api.applications.list({ fy })).map((row) => [row.prefecture, row.state]))
  expect(states.get(incomplete)).toBe('checking')
  expect([...states].filter(([, state]) => state === 'eligible').map(([name]) => name)).toHaveLength(10)
}

async function checkByOperations(api: OfficeClient, id: string, prefecture: string): Promise<void> {
  const call = remoteCallOf(api)
  const page = await carryOutRemotely(steps.register(id), call)
  expect(page.late).toBe(prefecture === late)
  if (prefecture === incomplete) {
    expect(await api.applications.move({ id, to: 'checking', revision: page.revision })).toMatchObject({ defects: 5 })
    return
  }
  const words = { late: '県の送信記録では締切前に送信されている。', check: '書類で確認' }
  await carryOutRemotely(steps.pass(id, words), call)
}

/** 4. Three reviewers, one conflict, and scoring begins. */
export async function appoint({ page }: Story): Promise<void> {
  await open(page, '審査・選定')
  await reviewTab(page, '委員')
  await page.getByRole('button', { name: '委員を加える' }).first().click()
  const panel = page.getByRole('dialog', { name: '委員を加える' })
  for (const [index, name] of people.entries()) {
    await panel.getByRole('textbox', { name: '氏名' }).fill(name)
    if (index === 0) await panel.getByRole('radio', { name: '座長' }).check()
    await page.keyboard.press('Control+Enter')
    await expect(panel.getByRole('textbox', { name: '氏名' })).toHaveValue('')
  }
  await page.keyboard.press('Escape')
  await reviewTab(page, '利害関係')
  await page.getByRole('button', { name: `未回答 委員B ${conflicted}` }).click()
  const declaration = page.getByRole('dialog', { name: new RegExp(`委員B .*${conflicted}`) })
  await declaration.getByRole('radio', { name: /③ 委託・取引/ }).check()
  await declaration.getByRole('textbox', { name: '内容' }).fill('令和7年度に同県から受託')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: new RegExp(`除外・退席 委員B ${conflicted}`) })).toBeVisible()
  await reviewTab(page, '進み具合')
  await page.getByRole('button', { name: '採点を始める' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '採点を始める' }).click()
  await expect(page.getByText(/採点の対象 10件/)).toBeVisible()
}

/** 5. The chair's sheets by keyboard, those of the two others as they came back. */
export async function score({ page, api }: Story): Promise<void> {
  const [chair, ...others] = await api.reviewers.list({ fy })
  if (chair === undefined) throw new Error('there are three reviewers')
  await reviewTab(page, '採点')
  const { candidates, criteria } = await api.scores.grid({ fy, reviewerId: chair.id })
  const grid = page.getByRole('grid', { name: `${chair.code}の採点表` })
  const [first] = candidates
  await receiveOnPaper(page)
  await grid.getByRole('textbox', { name: `${first?.prefecture} ${criteria[0]?.shortName} 未記入` }).focus()
  for (const { prefecture } of candidates)
    for (const digit of marks[prefecture] ?? '') {
      await page.keyboard.press(digit)
      await page.keyboard.press('Enter')
    }
  await typeAllAgain(page, api, fy, candidates.length * criteria.length)
  await page.getByRole('button', { name: '提出' }).click()
  await page.getByRole('button', { name: '10件を提出' }).click()
  await expect(page.getByText('10件すべて提出済み')).toBeVisible()
  for (const { id } of others) await scoreByOperations(api, id)
}

async function scoreByOperations(api: OfficeClient, reviewerId: string): Promise<void> {
  const { candidates } = await api.scores.grid({ fy, reviewerId })
  const marksOf = (id: string) =>
    [...(marks[candidates.find((each) => each.id === id)?.prefecture ?? ''] ?? '')].map(Number)
  await carryOutRemotely(steps.score(fy, reviewerId, marksOf), remoteCallOf(api))
}

/** 6. The tally shows the order, warns of the sheet that is missing, and scoring is closed. */
export async function tally({ page, api }: Story): Promise<void> {
  await reviewTab(page, '集計')
  const table = page.getByRole('grid', { name: '審査集計' })
  await expect(table.getByRole('row', { name: new RegExp(`^1 ${ranked[0]} 内 `) })).toBeVisible()
  await expect(table.getByRole('row', { name: new RegExp(conflicted) })).toContainText('／ 除外')
  const { rows } = await api.tally.page({ fy })
  expect(rows.toSorted((a, b) => a.rank - b.rank).map(({ prefecture }) => prefecture)).toEqual(ranked)
  await reviewTab(page, '進み具合')
  await page.getByRole('button', { name: '採点を締める' }).click()
  // What the closing leaves behind is named before it.
  await expect(page.getByRole('alertdialog')).toContainText(`1件あります: ${incomplete}(要件確認中)`)
  await page.getByRole('alertdialog').getByRole('button', { name: '採点を締める' }).click()
  await page.getByRole('link', { name: '選定へ' }).click()
}

const passedOver = { name: ranked[4] ?? '', reason: '選定した団体と取組が重なるため。' }
const lifted = { name: ranked[5] ?? '', reason: 'ほかにないテーマであり、地域の均衡に資するため。' }
const approvalRef = '総行見本第12号'

/** 7. Five are selected: the first four by rank, the sixth before the fifth, with the reasons the rules ask for. */
export async function select({ page, api }: Story): Promise<void> {
  const table = page.getByRole('table', { name: '選定の案と結果' })
  const propose = async (name: string, result: '選定' | '補欠', reason: string) => {
    await table.getByRole('link', { name }).click()
    const form = page.getByRole('form', { name: `${name}の選定の案` })
    await form.getByRole('radio', { name: result, exact: true }).check()
    if (reason !== '') await form.getByRole('textbox', { name: '理由' }).fill(reason)
    await form.getByRole('button', { name: '案を記録して次へ' }).click()
    await expect(table.getByRole('row', { name: new RegExp(name) })).toContainText(result)
  }
  for (const name of ranked.slice(0, 4)) await propose(name, '選定', '')
  await propose(passedOver.name, '補欠', passedOver.reason)
  await propose(lifted.name, '選定', lifted.reason)
  const { rows } = await api.selection.list({ fy })
  for (const { applicationId } of rows.filter(({ proposal }) => proposal === null))
    await api.selection.propose({ applicationId, result: 'rejected' })
  await page.getByRole('button', { name: '決裁を記録' }).click()
  const dialog = page.getByRole('dialog', { name: /^案10件に決裁を記録する/ })
  await dialog.getByRole('textbox', { name: '決裁の番号' }).fill(approvalRef)
  await dialog.getByRole('textbox', { name: '決裁日' }).fill('R8.3.20')
  await dialog.getByRole('button', { name: '決裁を記録' }).click()
  await expect(page.getByText('選定 5・補欠 1・不選定 4・未決 0')).toBeVisible()
  await expect(table.getByText('順位と異なる', { exact: true })).toHaveCount(2)
  await page.getByRole('button', { name: '公表を記録' }).click()
  const publication = page.getByRole('dialog', { name: '公表の記録' })
  await publication.getByRole('textbox', { name: '公表日' }).fill('R8.3.24')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('公表を記録しました')).toBeVisible()
  expect((await api.reports.published({ fy, asOf: '2026-03-24' })).rows).toHaveLength(5)
}

const bookTitles = ['応募受付簿', '審査集計表', '選定結果一覧', '進捗総括表', '進捗報告書'] as const

/** 9. The five workbooks in one go, and all of them saved. */
export async function handOut(story: Story): Promise<ReadonlyMap<string, Uint8Array>> {
  const { page } = story
  await open(page, '帳票')
  // Those that the story compares line by line; the others have stories of their own.
  for (const title of bookTitles) await page.getByRole('checkbox', { name: title, exact: true }).check()
  for (const [index, title] of bookTitles.entries())
    await page.getByRole('textbox', { name: `${title}の資料番号` }).fill(`資料1-${index + 1}`)
  await page.getByRole('button', { name: /5種類を出力する/ }).click()
  const made = page.getByRole('region', { name: 'できたファイル' })
  await expect(made.getByText('5件のファイルができました')).toBeVisible({ timeout: 60_000 })
  return story.saved(5, () => made.getByRole('button', { name: 'すべて保存' }).click())
}

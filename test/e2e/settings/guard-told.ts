import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { copiesFolder, copyName } from '../../../db/copies/names.ts'
import { claimCopy, writeCopy } from '../../../db/copies/write.ts'
import type { OfficeClient } from '../../../renderer/api/client.ts'
import { toJst } from '../../../shared/domain/calendar/jst.ts'
import { dropFiles } from '../../support/screen-checks.ts'
import { fy } from '../story.ts'

/** What is promised of the office file, step by step: the same in a browser and in the desktop. */

const forms = join(import.meta.dirname, '../../fixtures/forms')
export const mails = readdirSync(forms)
  .filter((name) => !name.startsWith('00'))
  .slice(0, 4)
  .map((name) => ({ name: `${name}.eml`, bytes: readFileSync(join(forms, name, '受信.eml')) }))
export const hoursAgo = (hours: number) => toJst(new Date(Date.now() - hours * 3_600_000).toISOString())

/** The copy of that evening, as the program makes it when it is closed. */
export function copiedAt(file: string, at: string): string {
  const to = join(copiesFolder(file), copyName(file, at, 'daily'))
  const part = claimCopy(to)
  writeCopy({ file, part })
  renameSync(part, to)
  return to
}

export const openApplications = (page: Page) =>
  page.getByRole('navigation', { name: '画面' }).getByRole('link', { name: '公募・応募' }).click()

export async function dropped(page: Page, some: typeof mails, words: string): Promise<void> {
  await dropFiles(page, some)
  const panel = page.getByRole('dialog', { name: 'メールから登録' })
  await expect(panel.getByText(words).first()).toBeVisible({ timeout: 60_000 })
  await panel.getByRole('button', { name: '閉じる' }).click()
}

/** A piece of the file is overwritten while nobody has it. */
export function damage(file: string): void {
  const bytes = readFileSync(file)
  bytes.fill(0x5a, 100, 9000)
  writeFileSync(file, bytes)
}

/** At the entrance the file is refused in words, and its copy of yesterday stands below. */
export async function refusedAtEntrance(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^見本課/ }).click()
  await expect(page.getByText(/台帳ファイルが壊れていて開けません|台帳ファイルが壊れています/)).toBeVisible()
  await page.getByRole('row', { name: /昨日 / }).click()
  await expect(page.getByText(/このバックアップの後の操作 \d+件がありません/)).toBeVisible()
}

/** Restored into a new file; the mails are dropped again, half of which the copy holds, and none is there twice. */
export async function restoredAndDroppedAgain(
  page: Page,
  api: OfficeClient,
  { file, mails: again = mails }: { file: string; mails?: typeof mails },
): Promise<void> {
  const damaged = readFileSync(file)
  await page.getByRole('button', { name: 'この時点を新しいファイルに' }).click()
  await expect(page.getByRole('navigation', { name: '画面' })).toContainText('見本課')
  expect((await api.launcher.status({})).office?.file).toMatch(/見本課_復元\d{8}-\d{4}\.banso$/)
  expect(readFileSync(file).equals(damaged)).toBe(true)
  expect((await api.audit.entries({ limit: 1 })).entries[0]).toMatchObject({ did: 'office.restored' })
  expect((await api.audit.standing({})).doubts).toEqual([])
  await openApplications(page)
  const rows = page.getByRole('grid', { name: '応募受付簿' }).getByRole('row')
  const half = again.length / 2
  await expect(rows).toHaveCount(1 + half)
  await dropped(page, again, `未受付${half}件、取り込み済み${half}件`)
  await expect(rows).toHaveCount(1 + again.length)
  const taken = await api.applications.list({ fy })
  expect(new Set(taken.map(({ prefecture }) => prefecture)).size).toBe(again.length)
  expect(taken).toHaveLength(again.length)
}

const band = (page: Page) => page.getByRole('complementary', { name: '持ち出しの知らせ' })

/** Taken along on a stick: from then on the desk only reads, on every screen. Answers where the file lies. */
export async function takenAlong(page: Page, stick: string): Promise<string> {
  mkdirSync(stick, { recursive: true })
  await page.getByRole('textbox', { name: '持ち出し先' }).fill('会議用ノートPC(第2会議室)')
  await page.getByRole('textbox', { name: 'コピーを置くフォルダー' }).fill(stick)
  await page.getByRole('button', { name: '台帳を持ち出す' }).click()
  await expect(page.getByText('持ち出すコピーができています')).toBeVisible({ timeout: 30_000 })
  await expect(band(page)).toContainText('「会議用ノートPC(第2会議室)」へ')
  return join(stick, '見本課.banso')
}

/** Whoever writes at the desk meanwhile is told who took it along. */
export async function onlyRead(page: Page): Promise<void> {
  await expect(band(page)).toBeVisible()
  await page.getByRole('textbox', { name: '課室名' }).fill('書けない課')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/この台帳は持ち出し中です。見本 太郎 さんが/)).toBeVisible()
  await page.getByRole('button', { name: '入力をやめる' }).click()
}

/** On the laptop: one more person, and closed for the way home. */
export async function writtenThere(there: Page, api: OfficeClient, look = async (_: string) => {}): Promise<void> {
  await expect(band(there)).toContainText('持ち出した台帳です')
  await look('travel-out')
  await api.reviewers.add({ id: crypto.randomUUID(), fy, name: '会議 一子' })
  await there.getByRole('button', { name: '締めて持ち帰る' }).click()
  await expect(band(there)).toContainText('締めて持ち帰るところ')
  await look('travel-closed')
}

/** Back at the desk, with what was written, and written to again. */
export async function broughtBack(page: Page, api: OfficeClient, file: string): Promise<void> {
  await page.getByRole('textbox', { name: '持ち出し先で使ったファイル' }).fill(file)
  await page.getByRole('button', { name: '戻す', exact: true }).click()
  await expect(page.getByText(/持ち出し先の操作3件を戻しました/)).toBeVisible({ timeout: 30_000 })
  await expect(band(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: '台帳を持ち出す' })).toBeVisible()
  expect(await api.reviewers.list({ fy })).toMatchObject([{ name: '会議 一子' }])
  await api.reviewers.add({ id: crypto.randomUUID(), fy, name: '机 一子' })
}

import { readFileSync } from 'node:fs'
import { type Download, expect, type Page } from '@playwright/test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { clientOf } from '../story.ts'
import { test } from '../walk.ts'

const fy = 2026
test.use({ until: 'decided' })

const table = (page: Page) => page.getByRole('table', { name: '通知と公表資料' })
const bytesOf = async (download: Download) => new Uint8Array(readFileSync(await download.path()))
const bodyOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())

test('the letters of a decided year: what stops them, their numbers, all in one job, and a template edited in Word', async ({
  walk: { page, visit, go, look },
}) => {
  test.setTimeout(300_000)
  const api = clientOf(page)
  const bodies = (await api.letters.page({ fy })).rows.filter(({ applicationId }) => applicationId !== null)
  await go('/letters')

  await test.step('what stops a letter says where it is filled, and leads there', async () => {
    await expect(table(page).getByText('止まっている').first()).toBeVisible()
    const note = page.getByRole('note', { name: '止まっている理由と変わった内容' })
    await expect(note.getByText('発信者の職名が空欄です(設定「課室」)。')).toBeVisible()
    await note.getByRole('link', { name: '設定「課室」へ' }).click()
    const sender = page.getByRole('textbox', { name: '発信者の職名' })
    await sender.fill('総務省自治行政局地域力創造グループ\n地域情報化企画室長')
    await page.getByRole('textbox', { name: '電話' }).fill('00-0000-0000')
    await look('what the letters take from the office')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('課室の設定を直しました')).toBeVisible()
    const year = await api.programme.year({ fy })
    await api.programme.editYear({
      ...year,
      callFrom: '2026-01-15',
      schedule: '令和8年4月上旬 担当者打合せ\n5月下旬 キックオフ',
      declineBy: '2026-03-30',
      reserveUntil: '2026-09-30',
    })
  })

  await test.step('each is looked at before it is made, by the arrows alone', async () => {
    await visit('/letters')
    const text = page.getByLabel('通知の下見')
    await expect(text).toContainText('(文書番号 未定)')
    await table(page).getByRole('link').first().focus()
    await page.keyboard.press('ArrowDown')
    await expect(table(page).getByRole('link').nth(1)).toBeFocused()
    await expect(text).toContainText(`${bodies[1]?.prefecture}知事 殿`)
    await look('a letter as it would be made')
  })

  await test.step('number and day for all at once', async () => {
    await page.getByRole('button', { name: '文書番号と施行日を記録' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: '施行日' }).fill('R8.3.27')
    const number = (at: number) => dialog.getByRole('textbox', { name: new RegExp(`^${bodies[at]?.prefecture} `) })
    await number(0).fill('総行見本第15号')
    await dialog.getByRole('button', { name: '1件目から続きの番号を入れる' }).click()
    await expect(number(bodies.length - 1)).toHaveValue(`総行見本第${14 + bodies.length}号`)
    await look('numbers for all')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/件の文書番号・施行日を記録しました/)).toBeVisible()
    await expect(table(page)).toContainText('総行見本第15号')
  })

  const downloads: Download[] = []
  page.on('download', (download) => downloads.push(download))

  await test.step('all are made in one job, and kept', async () => {
    await page.getByRole('button', { name: '全件を作る' }).click()
    await expect(page.getByRole('heading', { name: '作った結果' })).toBeVisible({ timeout: 120_000 })
    await expect(table(page).getByText('作成済').first()).toBeVisible()
    const { rows } = await api.letters.page({ fy })
    const made = rows.filter(({ kept }) => kept !== null)
    await expect.poll(() => downloads.length, { timeout: 60_000 }).toBe(made.length)
    await expect(page.getByLabel('作った通知の文面')).toBeVisible()
    await look('all letters are made')
  })

  await test.step('a template is taken out, spoiled, refused by name, and mended', async () => {
    await page.getByRole('link', { name: '様式' }).first().click()
    await go('/settings/templates')
    await page.getByRole('button', { name: '選定結果通知(選定)' }).click()
    const before = downloads.length
    await page.getByRole('button', { name: '取り出す' }).click()
    await expect.poll(() => downloads.length, { timeout: 60_000 }).toBe(before + 1)
    const own = await bytesOf(downloads.at(-1) as Download)
    const edited = (from: string, to: string) => {
      const parts = unzipSync(own)
      parts['word/document.xml'] = strToU8(bodyOf(own).replace(from, to))
      return Buffer.from(zipSync(parts))
    }
    const bring = async (buffer: Buffer) => {
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: '直した様式を戻す' }).click()
      await (await chooser).setFiles({ name: '様式.docx', mimeType: 'application/octet-stream', buffer })
    }
    await bring(edited('{宛名}', '{あて名}'))
    await expect(page.getByText('「{あて名}」という差込項目はありません。')).toBeVisible({ timeout: 60_000 })
    await look('a template that is refused')
    await bring(edited('なお、下記に', 'つきましては、下記に'))
    await expect(page.getByText('第1版にしました')).toBeVisible({ timeout: 60_000 })
    await look('a template of the office')
  })
})

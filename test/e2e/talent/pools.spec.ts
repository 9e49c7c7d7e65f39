import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import ExcelJS from 'exceljs'
import { openOffice } from '../../../db/office.ts'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { blankPool } from '../../../shared/domain/talent/pools/compare.ts'
import { madeUpForm, readingOf } from '../../support/forms/made-up-form.ts'
import { createClient } from '../../support/office/direct-client.ts'
import { test } from '../walk.ts'

const fy = 2026
const [last, day] = ['2025-10-01', '2026-10-01']

/** 長崎県 has applied, and most prefectures said their numbers a year before. */
function yearBefore(folder: string): void {
  const office = openOffice({ file: join(folder, '見本課.banso'), clock: () => new Date(`${day}T08:00:00+09:00`) })
  const [officer] = office.profiles()
  const ask = createClient(office, office.signIn(officer?.id ?? '', ''))
  ask.intake.takeIn({
    ...{ id: randomUUID(), fy, receivedAt: '2026-02-10T10:00:00+09:00', messageId: '', files: [] },
    sender: { name: '見本 太郎', address: 'sample@example.lg.jp', subject: '応募書の提出' },
    reading: readingOf(madeUpForm('長崎県')),
  })
  const lines = prefectures.slice(0, 45).map(({ jis2 }, at) => ({
    ...{ ...blankPool, jis2, asOf: last, revision: 1, bodies: at % 9, fulltime: at % 4, parttime: at % 3 },
    ...{ contract: at % 2, supported: at % 6, wishing: at % 5, pr: 1, pm: 0 },
  }))
  ask.pools.take({ fileName: '前年(見本).xlsx', lines })
  office.close()
}

async function workbook(file: string): Promise<void> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('人材プール')
  sheet.addRow(['推進体制・人材プール調べ(見本)'])
  sheet.addRow(['都道府県', '参加団体', '協定・規約', '常勤', '非常勤', '委託等', '支援中', 'ふりがな'])
  sheet.addRow(['佐賀県', 20, 'あり', 3, 2, 0, 7, 'さがけん'])
  sheet.addRow(['長崎県', 19, '', 1, '', '', '', 'ながさきけん'])
  sheet.addRow(['福岡県', 60, '検討中', 8, 1, 4, 22, 'ふくおかけん'])
  sheet.addRow(['北海道', 100, 'なし', 5, 5, 5, 30, 'ほっかいどう'])
  writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer()))
}

test('a prefecture is entered, taken over from its application, the others come from Excel, and all is compared with last year', async ({
  context,
  walk: { page, host, visit, go, look },
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('about:blank')
  await page.goto(await host.die(() => yearBefore(host.folder)))
  const table = page.getByRole('grid', { name: '都道府県ごとの推進体制・人材プール' })
  const rowOf = (name: string) => table.getByRole('row').filter({ hasText: name })

  await test.step('長崎県 is opened from the table by keyboard, and its numbers are entered', async () => {
    await visit(`/talent/pools?day=${day}&against=${last}`)
    await page.getByRole('button', { name: /^長崎県 / }).click()
    await expect(rowOf('長崎県')).toBeVisible()
    await table.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: '長崎県', level: 1 })).toBeVisible()
    await expect(page.getByText('まだ記入がありません')).toBeVisible()
    await page.getByRole('textbox', { name: '参加団体' }).fill('22')
    await page.getByRole('combobox', { name: '協定・規約' }).selectOption('あり')
    await page.getByRole('textbox', { name: '協定・規約の日' }).fill('R7.12.1')
    await page.getByRole('textbox', { name: '常勤', exact: true }).fill('2')
    await look('what is typed')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('推進体制・人材プールを保存しました')).toBeVisible()
    await expect(page.getByText('より多くなっています')).toBeVisible()
    await expect(page.getByText(/手入力 見本 太郎/)).toBeVisible()
  })

  await test.step('its application is taken over value by value; what is not chosen stays', async () => {
    await page.getByRole('button', { name: '応募書から引き継ぐ…' }).click()
    const dialog = page.getByRole('dialog', { name: '応募書から引き継ぐ' })
    await expect(dialog.getByText('常勤: 2人 → 1人')).toBeVisible()
    await expect(dialog.getByText('委託・派遣等: (空欄) → 2人')).toBeVisible()
    await dialog.getByRole('checkbox', { name: '常勤: 2人 → 1人' }).first().uncheck()
    await look('what would be taken over')
    await dialog.getByRole('button', { name: '8件を引き継ぐ' }).click()
    await expect(page.getByText('応募書の数を引き継ぎました')).toBeVisible()
    await expect(page.getByRole('textbox', { name: '常勤', exact: true })).toHaveValue('2')
    await expect(page.getByRole('textbox', { name: '非常勤' })).toHaveValue('3')
    await expect(page.getByText('人材プール 計 7人')).toBeVisible()
    await go(`/talent/pools/42?day=${day}`)
  })

  const file = join(host.folder, '人材プール(見本).xlsx')
  await workbook(file)
  const choose = async () => {
    await page.getByRole('button', { name: 'Excelから取り込む' }).click()
    const chosen = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'ファイルを選ぶ' }).click()
    await (await chosen).setFiles(file)
  }

  await test.step('a table from Excel is seen line by line and then stored; the same once more brings nothing', async () => {
    await visit(`/talent/pools?day=${day}&against=${last}`)
    await choose()
    const lines = page.getByRole('grid', { name: '取り込む行' })
    await expect(page.getByRole('region', { name: '取り込まない行' })).toContainText('「検討中」が分かりません')
    await expect(lines.getByText('参加団体 22団体 → 19団体、常勤 2人 → 1人')).toBeVisible()
    await expect(page.getByText('読まない見出し: ふりがな')).toBeVisible()
    await look('what the file would bring')
    await page.getByRole('button', { name: '3件を取り込む' }).click()
    await expect(page.getByText('取り込みました(加えた 2件、変えた 1件)')).toBeVisible()
    await choose()
    await expect(page.getByText('取り込まない 1・変わらない 3')).toBeVisible()
    await expect(page.getByRole('button', { name: '取り込むものがありません' })).toBeDisabled()
    await page.getByRole('button', { name: 'やめる' }).click()
  })

  await test.step('the days are compared on map and table, which are one selection, and a row goes to Excel', async () => {
    await go(`/talent/pools?day=${day}&against=${last}`)
    await expect(page.getByText('記入のある 3 / 47 都道府県の計')).toBeVisible()
    await expect(page.getByText('両方に記入のある3県')).toBeVisible()
    await page.getByRole('button', { name: /^佐賀県 .* 5$/ }).click()
    await expect(table.getByRole('row', { name: /佐賀県 20 あり 3 2 0 5 7/, selected: true })).toBeVisible()
    await table.focus()
    await page.keyboard.press('Control+c')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('佐賀県\t20\tあり')
    await page.getByRole('combobox', { name: '地図と増減に出す数' }).selectOption('推進体制に参加する市区町村数')
    await look('another number')
    await page.getByRole('combobox', { name: '基準日' }).selectOption({ label: 'ほかの日…' })
    const other = page.getByRole('dialog', { name: '基準日' })
    await other.getByRole('textbox', { name: '基準日' }).fill('R8.7.15')
    await look('another day')
    await other.getByRole('button', { name: 'この日にする' }).click()
    await expect(page.getByText('記入のある 0 / 47 都道府県の計')).toBeVisible()
  })
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import ExcelJS from 'exceljs'
import { openOffice } from '../../../db/office.ts'
import { addDays, jstDate } from '../../../shared/domain/calendar/jst.ts'
import { asDownloads } from '../../support/hosts/handed-out.ts'
import { createClient } from '../../support/office/direct-client.ts'
import { registered, statedPerson, statedTerms } from '../../support/talent/registrants.ts'
import { test } from '../walk.ts'

const today = jstDate(new Date().toISOString())

/** 採用情報 as a prefecture's list says them: one of 佐賀県, one by name, and one that cannot be read. */
async function workbook(file: string): Promise<void> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('採用情報')
  sheet.addRow([
    '団体コード',
    '団体',
    '職',
    '任用',
    '人数',
    '週の日数',
    '勤務地',
    'テーマ',
    '役割',
    '要件',
    '掲載日',
    '締切',
  ])
  const days = [addDays(today, -10), addDays(today, 2)]
  sheet.addRow([
    '410004',
    '佐賀県',
    '市町村DX支援 専門官(見本)',
    '任期付',
    1,
    5,
    '佐賀市',
    'F',
    'PM',
    'いずれか',
    ...days,
  ])
  sheet.addRow(['', '佐賀県唐津市', 'AI利用推進員(見本)', '副業', 2, 2, '', 'F', '', '', ...days])
  sheet.addRow(['', '府中市', '情報担当(見本)', '常勤', 1, 5, '', '', '', '', ...days])
  writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer()))
}

/** Three registrants, one without a consent for 佐賀県. */
function people(folder: string): void {
  const office = openOffice({ file: join(folder, '見本課.banso'), clock: () => new Date(`${today}T08:00:00+09:00`) })
  const [officer] = office.profiles()
  const ask = createClient(office, office.signIn(officer?.id ?? '', ''))
  registered(ask)
  registered(ask, { person: statedPerson('架空 二郎', 'jirou@example.jp'), receivers: ['42'] })
  const terms = { ...statedTerms, days: 4, homeJis2: '13' }
  registered(ask, { person: statedPerson('架空 三郎', 'saburou@example.jp'), terms })
  office.close()
}

test('採用情報 come from Excel; who comes into question is asked, accepts, is introduced and hired', async ({
  walk: { page, host, visit, go, look },
}) => {
  await page.goto('about:blank')
  await page.goto(await host.die(() => people(host.folder)))
  const file = join(host.folder, '採用情報(見本).xlsx')
  await workbook(file)
  await visit('/talent/postings')
  await page.getByRole('button', { name: 'Excelから取り込む' }).click()
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'ファイルを選ぶ' }).click()
  await (await chosen).setFiles(file)
  const lines = page.getByRole('grid', { name: '取り込む行' })
  await expect(page.getByRole('region', { name: '取り込まない行' })).toContainText('「府中市」は2団体あります')
  await expect(lines.getByRole('row')).toHaveCount(3)
  await look('what the file would bring')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('採用情報を取り込みました(加えた 2件、変えた 0件)')).toBeVisible()

  const list = page.getByRole('grid', { name: '採用情報の一覧' })
  await expect(list.getByText('市町村DX支援 専門官(見本)')).toBeVisible()
  await list.getByText('市町村DX支援 専門官(見本)').click()
  const table = page.getByRole('grid', { name: '候補' })
  await expect(table.getByRole('button', { name: /に照会する$/ })).toHaveCount(2)
  await expect(table.getByText('同意を尋ねる')).toHaveCount(1)
  await go(new URL(page.url()).hash.slice(1))
  // A name stands nowhere on the screen.
  await expect(page.locator('body')).not.toContainText('架空')

  await table
    .getByRole('button', { name: /に照会する$/ })
    .first()
    .click()
  await page.keyboard.press('Control+Enter')
  await expect(table.getByText('照会中')).toBeVisible()
  await table.getByText('照会中').click()
  await page.getByRole('button', { name: '返事を記録' }).click()
  await expect(page.getByRole('radio', { name: '承諾' })).not.toBeChecked()
  // What somebody answered is never taken for granted.
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('選んでください')
  await look('the answer of a registrant')
  await page.getByRole('radio', { name: '承諾' }).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: '紹介文をコピー' })).toBeVisible()
  await page.getByRole('button', { name: '紹介を記録' }).click()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: '結果を記録' }).click()
  await page.getByRole('radio', { name: '内定' }).check()
  await page.keyboard.press('Control+Enter')
  await expect(table.getByText('内定')).toBeVisible()
  await look('a registrant who was hired')

  // 定期のお知らせ: prepared, its text read, copied and sent.
  await page.getByRole('button', { name: 'お知らせを作る…' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('登録 3 から 0 を除く')).toBeVisible()
  await look('a notice that is prepared')
  await page.getByRole('button', { name: '文を見る' }).click()
  await expect(page.getByRole('textbox', { name: '本文' })).toHaveValue(/市町村DX支援 専門官\(見本\)/)
  await look('the text of a notice')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '宛先と本文をコピー…' }).click()
  await look('how a notice is copied')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: '送ったことを記録…' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/3人 照会につながった/)).toBeVisible()
  await look('a notice that was sent')

  // By hand, and by keyboard.
  await page.keyboard.press('n')
  await look('a posting that is written down')
  await page.keyboard.press('Escape')
})

test('a partner is written down with who is spoken to; a course is held and its 修了証書 made', async ({
  walk: { page, visit, go, look },
}) => {
  await visit('/talent/partners/new')
  await page.getByRole('textbox', { name: '名称' }).fill('見本情報サービス')
  await page.getByRole('checkbox', { name: '職員派遣' }).check()
  await page.getByRole('button', { name: '経過を加える' }).click()
  await page.getByRole('textbox', { name: '経過1', exact: true }).fill('職員2人の派遣の申出があった')
  await look('a partner that is written down')
  await page.getByRole('button', { name: /^加える/ }).click()
  const partners = page.getByRole('grid', { name: '協力企業・団体の一覧' })
  await partners.getByText('見本情報サービス').dblclick()
  await page.getByRole('textbox', { name: '担当者' }).fill('例示 二郎')
  await page.getByRole('button', { name: '担当者を保存' }).click()
  await expect(page.getByText('担当者と連絡先を保存しました')).toBeVisible()
  await expect(page.getByRole('textbox', { name: '担当者' })).toHaveValue('例示 二郎')
  await look('a partner and who is spoken to')
  await page.keyboard.press('Escape')
  await go('/talent/partners')

  await visit('/talent/training/new')
  await page.getByRole('textbox', { name: '研修名' }).fill('行政実務研修(見本)')
  await page.getByRole('button', { name: '単位を加える' }).click()
  await page.getByRole('textbox', { name: '単位1の名前' }).fill('予算編成の実務')
  await look('a course that is written down')
  await page.getByRole('button', { name: /^加える/ }).click()
  await page.getByRole('button', { name: '受講者を加える' }).click()
  await page.getByRole('textbox', { name: '氏名' }).fill('例示 三子')
  await page.getByRole('combobox', { name: '都道府県' }).selectOption('41')
  await look('a participant')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: '例示 三子 予算編成の実務 記録なし' }).click()
  await expect(page.getByRole('button', { name: '例示 三子 予算編成の実務 出席' })).toBeVisible()
  await page.getByRole('button', { name: '例示 三子に修了証書の番号を付ける' }).click()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: '修了証書を作る(1枚)' }).click()
  await expect(page.getByText('■ 修了証書はできませんでした')).toBeVisible()
  await look('certificates that could not be made')
  await page.getByRole('link', { name: '設定「課室」へ' }).click()
  await page.getByRole('textbox', { name: '発信者の職名' }).fill('総務省地域情報化企画室長(見本)')
  await page.keyboard.press('Control+Enter')
  await visit('/talent/training')
  await page.getByRole('button', { name: '修了証書を作る(1枚)' }).click()
  await expect(page.getByText('● 1枚の修了証書ができました')).toBeVisible()
  const files = await asDownloads(page)(1, () =>
    page.getByRole('region', { name: 'できた修了証書' }).getByRole('button', { name: '保存' }).click(),
  )
  expect([...files.keys()]).toEqual([expect.stringMatching(/^R8_修了証書_第1号_\d{8}\.docx$/)])
  await go('/talent/training')
})

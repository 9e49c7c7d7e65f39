import { expect, type Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { addDays, jstDate } from '../../../shared/domain/calendar/jst.ts'
import type { Told } from '../walk.ts'
import { type Named, noName } from './people-told.ts'

const today = jstDate(new Date().toISOString())
const post = '市町村DX支援 専門官(見本)'

/** 採用情報 as a prefecture's list says them: one of 佐賀県, one by name, and one that cannot be read. */
async function workbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('採用情報')
  const days = ['2026-06-01', addDays(today, 2)]
  sheet.addRows([
    ['団体コード', '団体', '職', '任用', '人数', '週の日数', '勤務地', 'テーマ', '役割', '要件', '掲載日', '締切'],
    ['410004', '佐賀県', post, '任期付', 1, 5, '佐賀市', 'F', 'PM', 'いずれか', ...days],
    ['', '佐賀県唐津市', 'AI利用推進員(見本)', '副業', 2, 2, '', 'F', '', '', ...days],
    ['', '府中市', '情報担当(見本)', '常勤', 1, 5, '', '', '', '', ...days],
  ])
  return Buffer.from(await book.xlsx.writeBuffer())
}

const candidates = (page: Page) => page.getByRole('grid', { name: '候補' })

/** 採用情報 come from Excel, and beside one of them stands who comes into question. */
export async function tellPostings({ page, visit, go, look }: Told): Promise<void> {
  await visit('/talent/postings')
  await page.getByRole('button', { name: 'Excelから取り込む' }).click()
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'ファイルを選ぶ' }).click()
  await (await chosen).setFiles({
    name: '採用情報(見本).xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await workbook(),
  })
  const lines = page.getByRole('grid', { name: '取り込む行' })
  await expect(page.getByRole('region', { name: '取り込まない行' })).toContainText('「府中市」は2団体あります')
  await expect(lines.getByRole('row')).toHaveCount(3)
  await look('what the file would bring')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('採用情報を取り込みました(加えた 2件、変えた 0件)')).toBeVisible()
  const list = page.getByRole('grid', { name: '採用情報の一覧' })
  await list.getByText(post).click()
  await expect(candidates(page).getByRole('button', { name: /に照会する$/ })).toHaveCount(1)
  await expect(candidates(page).getByText('同意を尋ねる')).toHaveCount(1)
  await go(new URL(page.url()).hash.slice(1))
  await noName(page)
}

/** One deed of 照会 → 結果, on its day. */
async function step(page: Page, button: string, label: string, day: string, chosen?: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  const dialog = page.getByRole('dialog')
  if (chosen !== undefined) await dialog.getByRole('radio', { name: chosen }).check()
  await dialog.getByRole('textbox', { name: label }).fill(day)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
}

/** 照会, 承諾, 紹介 and 内定 of one for 佐賀県. */
export async function tellHired({ page, look }: Told, one: Named): Promise<void> {
  const table = candidates(page)
  await step(page, `${one.no}に照会する`, '照会した日', 'R8.7.1')
  await expect(table.getByText('照会中')).toBeVisible()
  await table.getByText('照会中').click()
  await page.getByRole('button', { name: '返事を記録' }).click()
  // What somebody answered is never taken for granted.
  await expect(page.getByRole('radio', { name: '承諾' })).not.toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('選んでください')
  await look('the answer of a registrant')
  await page.getByRole('radio', { name: '承諾' }).check()
  await page.getByRole('dialog').getByRole('textbox', { name: '返事の日' }).fill('R8.7.3')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: '紹介文をコピー' })).toBeVisible()
  await step(page, '紹介を記録', '紹介した日', 'R8.7.6')
  await step(page, '結果を記録', '結果の日', 'R8.7.20', '内定')
  await expect(table.getByText('内定')).toBeVisible()
}

/** 定期のお知らせ: prepared, its text read, copied and sent. */
export async function tellNotice({ page, look }: Told): Promise<void> {
  await page.getByRole('button', { name: 'お知らせを作る…' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('登録 2 から 0 を除く')).toBeVisible()
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
  await expect(page.getByText(/2人 照会につながった/)).toBeVisible()
  await page.keyboard.press('n')
  await look('a posting that is written down')
  await page.keyboard.press('Escape')
}

/** The one who was hired becomes アクセラレータ of 佐賀県; nothing of who it is is typed again, and each page leads to the other. */
export async function tellBecomesAccelerator({ page, visit, look }: Told, one: Named): Promise<void> {
  const posting = new URL(page.url()).hash.slice(1)
  await candidates(page).getByText('内定').click()
  await page.getByRole('button', { name: 'アクセラレータとして記録…' }).click()
  const panel = page.getByRole('dialog', { name: `${one.no}をアクセラレータとして記録` })
  await expect(panel.getByRole('textbox', { name: '氏名' })).toHaveValue('架空 専太郎')
  await expect(panel.getByRole('textbox', { name: 'ふりがな' })).toHaveValue('かくう せんたろう')
  await expect(panel.getByRole('combobox', { name: '都道府県' })).toHaveValue('41')
  await expect(panel.getByRole('checkbox', { name: 'PM' })).toBeChecked()
  await panel.getByRole('radio', { name: '常勤', exact: true }).check()
  await panel.getByRole('combobox', { name: '任用形態' }).selectOption('任期付職員')
  await panel.getByRole('textbox', { name: '任期の始まり' }).fill('R8.9.1')
  await panel.getByRole('textbox', { name: /任期の終わり/ }).fill('R9.1.31')
  await panel.getByRole('checkbox', { name: '佐賀市' }).check()
  await look('a registrant who becomes an accelerator')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '架空 専太郎' })).toBeVisible()
  await page.getByRole('link', { name: `登録番号 ${one.no}` }).click()
  await expect(page.getByRole('heading', { name: one.no })).toBeVisible()
  await expect(page.getByText('アクセラレータとして記録済み')).toBeVisible()
  await visit(posting)
  await candidates(page).getByText('内定').click()
  await expect(page.getByText('● アクセラレータとして記録済み')).toBeVisible()
  await look('a registrant who has become an accelerator')
  await page.getByRole('link', { name: 'アクセラレータを開く' }).click()
  await expect(page.getByRole('heading', { name: '架空 専太郎' })).toBeVisible()
}

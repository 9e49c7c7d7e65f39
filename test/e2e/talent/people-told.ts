import { expect, type Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { clientOf, fy } from '../story.ts'
import type { Told } from '../walk.ts'

const heads = [
  ...['申請日', '氏名', 'ふりがな', 'メールアドレス', '現所属', '登録要件', '実務年数', '職歴', '保有資格'],
  ...['専門テーマ', '人材類型', '推進型・助言型', '希望任用', '週の日数', '勤務可能地域', '居住都道府県', '概要'],
]
const expert = (name: string, kana: string, email: string, employer: string) => [
  ...['2026/2/1', name, kana, email, employer, '(1)(2)', '7年', '2015年〜2020年 架空情報 統括', 'SC', 'C、F'],
  ...['PM・SD', '推進型', '常勤', '5', '福岡・佐賀・長崎', '福岡県', '窓口改革を進めた(見本)'],
]

async function list(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('回答')
  sheet.addRows([
    heads,
    expert('架空 専太郎', 'かくう せんたろう', 'sentarou@example.jp', '株式会社見本架空総研'),
    expert('仮名 取下子', 'かめい とりさげこ', 'torisageko@example.jp', '見本辞退商会'),
    ['2026/2/1', '', '', 'dare@example.jp', '', '(1)'],
  ])
  return Buffer.from(await book.xlsx.writeBuffer())
}

async function bringIn(page: Page): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '名簿の取込' }).click()
  await (await choosing).setFiles({
    name: '回答.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await list(),
  })
}

/** What tells of nobody but the one who withdraws. */
export const wordsOfTheOther = ['取下子', 'とりさげこ', 'torisageko', '見本辞退商会']
const names = ['架空', '仮名', 'sentarou', '見本架空総研', ...wordsOfTheOther]
export const noName = async (page: Page) => {
  const text = await page.locator('body').innerText()
  expect(names.filter((name) => text.includes(name))).toEqual([])
}

export interface Named {
  readonly id: string
  readonly no: string
}

/** Two come by Excel; the same file once more changes nothing. */
async function takeIn({ page, visit, look }: Told): Promise<readonly [Named, Named]> {
  await visit('/talent/people')
  await look('no registrant yet')
  await bringIn(page)
  const panel = page.getByRole('dialog', { name: '名簿の取込' })
  await expect(panel.getByRole('row', { name: /「回答」4行目 .*取り込まない.*氏名: 空欄です/ })).toBeVisible()
  await noName(page)
  await look('every line of the list, before anything is done')
  await panel.getByRole('button', { name: '2人を取り込む' }).click()
  await expect(page.getByText('2人を加え、0人を変えました')).toBeVisible()
  await bringIn(page)
  await expect(panel.getByText('取り込む行がありません')).toBeVisible()
  await panel.getByRole('button', { name: '取り込まずに消す' }).click()
  await expect(panel).toBeHidden()
  const { talent } = clientOf(page)
  // Both lines of a page look alike: who is who only the details say.
  const { rows } = await talent.list({ fy })
  const kana = async ({ id }: Named) =>
    (await talent.see({ id: crypto.randomUUID(), registrantId: id, whole: false, purpose: 'verify', remark: '' })).kana
  const [first, second] = rows
  if (first === undefined || second === undefined) throw new Error('two were taken in')
  return (await kana(first)).startsWith('かくう') ? [first, second] : [second, first]
}

/** An expert comes by Excel, is verified, and agrees to 佐賀県 and 長崎県; another one comes along. */
export async function tellRegistered(story: Told): Promise<readonly [Named, Named]> {
  const { page, look } = story
  const [one, two] = await takeIn(story)
  // By hand: what lacks is where the focus goes.
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: '申請日' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: '氏名' })).toBeFocused()
  await look('an application by hand that lacks a name')
  await page.keyboard.press('Escape')
  const grid = page.getByRole('grid', { name: '協力可能人材の一覧' })
  await page.getByRole('button', { name: /登録を確かめる 2/ }).click()
  await expect(grid.getByRole('row')).toHaveCount(3)
  await grid.getByText(one.no).click()
  await expect(page.getByRole('heading', { name: one.no })).toBeVisible()
  await noName(page)
  await page.getByRole('button', { name: '確認する' }).first().click()
  const verify = page.getByRole('dialog', { name: /①実務経験を確認する/ })
  await verify.getByRole('button', { name: /確認を記録/ }).click()
  await expect(verify.getByText('満たすか、満たさないかを選んでください。')).toBeVisible()
  await verify.getByRole('radio', { name: '満たす', exact: true }).check()
  await verify.getByRole('button', { name: /確認を記録/ }).click()
  await expect(page.getByText('今日有効な同意を記録すると登録できます')).toBeVisible()
  await look('one registrant, being verified')

  await page.getByRole('button', { name: '同意を記録' }).click()
  const consent = page.getByRole('dialog', { name: /提供の同意を記録する/ })
  await expect(consent).toBeVisible()
  // The scope is said by whoever takes the consent down, never by the program.
  await page.keyboard.press('Control+Enter')
  await expect(consent.getByText('提供してよい範囲を選んでください。')).toBeVisible()
  await consent.getByRole('radio', { name: '選んだ都道府県だけ' }).check()
  await consent.getByRole('checkbox', { name: '佐賀' }).check()
  await consent.getByRole('checkbox', { name: '長崎' }).check()
  await look('a consent for two prefectures')
  await consent.getByRole('button', { name: /同意を記録/ }).click()
  await page.getByRole('button', { name: '登録する' }).click()
  await expect(page.getByText(`${one.no}: 登録しました`)).toBeVisible()
  await expect(grid).toBeFocused()
  return [one, two]
}

/** Who it is is shown once it is on record who asked; then 佐賀県 gets its list (R16), without a name. */
export async function tellProvided({ page, look, saved }: Told, one: Named): Promise<void> {
  await page.getByRole('button', { name: '詳細を見る(記録されます)' }).click()
  const why = page.getByRole('dialog', { name: `${one.no}の詳細を見る` })
  await why.getByRole('textbox', { name: '補足' }).fill('佐賀県への紹介の準備')
  await why.getByRole('button', { name: /記録して見る/ }).click()
  const details = page.getByRole('dialog', { name: `${one.no}の詳細` })
  await expect(details.getByText('株式会社見本架空総研')).toBeVisible()
  await look('the details, on record')
  await details.getByRole('button', { name: '概要に本人の分かることがないと確認' }).click()
  await expect(details).toBeHidden()
  await expect(page.getByRole('region', { name: '誰が見たか' })).toContainText('佐賀県への紹介の準備')

  await page.getByRole('combobox', { name: '状態' }).selectOption('registered')
  await page.getByRole('button', { name: '県へ提供…' }).click()
  await expect(page.getByRole('combobox', { name: '提供先' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog').getByText('提供先を選んでください。')).toBeVisible()
  await expect(page.getByRole('combobox', { name: '提供先' })).toBeFocused()
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: '勤務できる地域' }).selectOption({ label: '佐賀県' })
  await page.getByRole('checkbox', { name: /F AI利用/ }).check()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('checkbox', { name: /E 確保/ })).toBeFocused()
  await expect(page.getByText('佐賀県へ提供できる人 1 / 1')).toBeVisible()
  await look('the list, filtered to a theme and a prefecture')

  await page.getByRole('button', { name: '県へ提供…' }).click()
  const provide = page.getByRole('dialog', { name: /県へ提供する一覧を作る/ })
  await expect(provide.getByText(/除く: 登録の前 1/)).toBeVisible()
  await look('who goes out and who does not')
  const files = await saved(1, () => provide.getByRole('button', { name: /佐賀県へ 1人の一覧を作る/ }).click())
  const [[name, bytes] = ['', new Uint8Array()]] = [...files]
  expect(name).toMatch(/R8_協力可能人材一覧\(提供用\)_佐賀県_\d{8}\.xlsx/)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  const said = JSON.stringify(book.model)
  expect(said).toContain(one.no)
  expect(said).toContain('九州・沖縄')
  expect(said).toContain('窓口改革を進めた(見本)')
  expect(names.filter((each) => said.includes(each))).toEqual([])
}

/** The other one is registered too, with a consent for 長崎県 alone. */
export async function givenTheOther(page: Page, { id }: Named): Promise<void> {
  const { talent } = clientOf(page)
  const now = async () => (await talent.page({ id })).revision
  const verified = { requirement: 1, holds: true, evidence: 'careers', finding: '' } as const
  await talent.verify({ id, revision: await now(), ...verified })
  await talent.recordConsent({
    ...({ id, revision: await now(), consentId: crypto.randomUUID(), kind: 'given', way: 'form' } as const),
    ...{ everywhere: false, receivers: ['42'], givenOn: '2026-02-01', validTo: '2027-03-31' },
  })
  await talent.move({ id, revision: await now(), to: 'registered' })
}

/** The other one withdraws, and is nowhere to be found; the file itself is looked at once it is closed. */
export async function tellWithdrawn({ page, visit, look }: Told, one: Named, two: Named): Promise<void> {
  const api = clientOf(page)
  await visit(`/talent/people/${two.id}`)
  await page.getByRole('button', { name: '同意の取下げを受ける…' }).click()
  await look('what 抹消 takes away and what stays')
  await page
    .getByRole('dialog', { name: `${two.no}を抹消する` })
    .getByRole('button', { name: new RegExp(`${two.no}を抹消する`) })
    .click()
  await expect(page.getByText(`${two.no}を抹消しました`).first()).toBeVisible()
  expect((await api.talent.list({ fy })).rows.map(({ id }) => id)).toEqual([one.id])
  for (const text of [two.no, ...wordsOfTheOther]) expect((await api.search.everywhere({ text })).hits).toEqual([])
  await expect.poll(async () => (await api.keeping.files({})).scouring).toBe(false)
}

import { expect, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { day, fy, lifted, members } from './given-day.ts'
import type { Host } from './told.ts'

export type Files = ReadonlyMap<string, Uint8Array>

/** Everything a file says, in whichever part of it. */
export const textOf = (name: string, bytes: Uint8Array): string =>
  name.endsWith('.csv')
    ? strFromU8(bytes)
    : Object.entries(unzipSync(bytes))
        .map(([part, content]) => `${part}\n${strFromU8(content).replace(/<[^>]+>/gu, '')}`)
        .join('\n')

const tab = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: '審査・選定' }).getByRole('link', { name }).click()
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const field = (page: Page, name: string) => page.getByRole('textbox', { name })
const today = day.replaceAll('-', '')

/** 議事概要: nothing is missing, everybody is asked and answers, it is frozen, written and published. */
export async function tellMinutes(host: Host, id: string): Promise<Files> {
  const page = host.page()
  await page.getByRole('link', { name: '議事概要', exact: true }).click()
  await expect(page.getByRole('region', { name: '六つの確かめ' })).toContainText('6 / 6')
  await host.look('12 minutes')
  await button(page, '確認を依頼').click()
  await field(page, '送った日').press('Control+Enter')
  const answers = page.getByRole('region', { name: '出席者の確認' })
  await expect(answers).toContainText('第1版')
  await answers.getByRole('button', { name: `${members[0]}の確認を記録する` }).click()
  await expect(answers.getByRole('button', { name: `${members[0]}の確認を記録する` })).toHaveCount(0)
  const { minutes } = host.api()
  for (const { id: own, answer, revision } of (await minutes.page({ id })).answers)
    if (answer === 'waiting')
      await minutes.answer({ id: own, answer: 'confirmed', answeredOn: day, words: '', revision })
  await button(page, '確定').click()
  await button(page, '確定する').click()
  await expect(page.getByRole('region', { name: '版' })).toContainText('照合番号')
  const files = await host.saved()(2, () => button(page, '両方をWordにする').click())
  await button(page, '公表を記録').click()
  await field(page, '公表日').press('Control+Enter')
  await expect(page.getByText('第1版 公表').first()).toBeVisible()
  await host.look('13 minutes published')
  return files
}

/** From the 案 that wait to the 施行 of what was decided on them. */
async function approved(page: Page, ref: string): Promise<void> {
  await button(page, '起案を記録').click()
  await field(page, '起案日').press('Control+Enter')
  await button(page, '回議に回す').click()
  await button(page, '回議を記録').click()
  await field(page, '役職').fill('室長')
  await field(page, '回議の日').fill(today)
  await page.getByRole('radio', { name: '承認' }).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('table', { name: '回議', exact: true })).toContainText('室長')
  await button(page, '決裁を記録').click()
  await field(page, '決裁の番号').fill(ref)
  await field(page, '決裁日').fill(today)
  await field(page, '決裁日').press('Control+Enter')
  await expect(page.getByText(/件に決裁を記録しました/)).toBeVisible()
  await button(page, '施行を記録').click()
  await field(page, '施行日').fill(today)
  await field(page, '施行日').press('Control+Enter')
  await expect(button(page, '完結を記録')).toBeVisible()
}

/** What the meeting decided is the 案: 起案, 回議, 決裁, 施行. */
export async function tellApproval(host: Host): Promise<void> {
  const page = host.page()
  await page.getByRole('navigation', { name: '画面' }).getByRole('link', { name: '審査・選定' }).click()
  await tab(page, /^起案・決裁/)
  await expect(page.getByText('起案に入っていない案 11件')).toBeVisible()
  await approved(page, '総行見本第12号')
  await host.look('14 approved')
}

/** A body that is selected gives its consent to be named, and the day of publication is fixed. */
export async function tellPublication(host: Host): Promise<void> {
  const page = host.page()
  await tab(page, /^選定/)
  await expect(page.getByText(`▲ 載せない団体 1`)).toBeVisible()
  await button(page, '同意を直す').click()
  const dialog = page.getByRole('dialog', { name: '公表・情報共有への同意を直す' })
  await dialog.getByRole('radio', { name: new RegExp(`^${lifted}`) }).check()
  await dialog.getByRole('radio', { name: '同意する', exact: true }).check()
  await dialog.getByRole('textbox', { name: '理由' }).fill('電話で同意を得た')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`${lifted}の同意を「同意する」に直しました`)).toBeVisible()
  await host.look('15 consent')
  await button(page, '公表を記録').click()
  await field(page, '公表日').fill(today)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('公表を記録しました')).toBeVisible()
  await expect(page.getByText('載せない団体')).toHaveCount(0)
  await host.look('16 selection')
}

/** 通知 W5 and W6 to all bodies and 公表資料 W7, in one job. */
export async function tellLetters(host: Host): Promise<Files> {
  const page = host.page()
  await tab(page, /^通知・公表/)
  await button(page, '文書番号と施行日を記録').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '施行日' }).fill(today)
  await dialog.getByRole('textbox', { name: /^秋田県 / }).fill('総行見本第15号')
  await dialog.getByRole('button', { name: '1件目から続きの番号を入れる' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/件の文書番号・施行日を記録しました/)).toBeVisible()
  const files = await host.saved()(11, () => button(page, '全件を作る').click())
  await expect(page.getByRole('heading', { name: '作った結果' })).toBeVisible()
  const press = page.getByRole('table', { name: '通知と公表資料' }).getByRole('link', { name: '公表資料' })
  await press.click()
  const own = await host.saved()(1, () => button(page, '作る').click())
  await host.look('17 letters')
  return new Map([...files, ...own])
}

/** 公表用一覧 R7, as a workbook and as CSV. */
export async function tellPublicList(host: Host): Promise<Files> {
  const page = host.page()
  await tab(page, /^選定/)
  return host.saved()(2, async () => {
    await page.getByRole('button', { name: 'Excelへ' }).click()
    await page.getByRole('menuitem', { name: 'R7 公表用一覧' }).click()
  })
}

/** One body declines, and the 補欠 takes its place by a 決裁 of its own. */
export async function tellPromotion(host: Host, declines: string, follows: string): Promise<void> {
  const page = host.page()
  await page.getByRole('table', { name: '選定の案と結果' }).getByRole('link', { name: declines }).click()
  await button(page, '辞退を記録').click()
  await field(page, '辞退の理由').fill('県の予算が付かなかったため。')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('link', { name: `${follows}を繰り上げる` }).click()
  await field(page, '理由').fill('辞退により、補欠第1位を繰り上げるため。')
  await button(page, '案にして起案する').click()
  await expect(page.getByText(`${follows}を繰り上げる案を記録しました`)).toBeVisible()
  await tab(page, /^起案・決裁/)
  await approved(page, '総行見本第40号')
  await host.look('18 promoted')
  const { rows } = await host.api().selection.list({ fy })
  const decided = new Map(rows.map(({ prefecture, decision, state }) => [prefecture, { decision, state }]))
  expect(decided.get(declines)?.state).toBe('declined')
  expect(decided.get(follows)?.decision).toMatchObject({ result: 'selected', approvalRef: '総行見本第40号' })
}

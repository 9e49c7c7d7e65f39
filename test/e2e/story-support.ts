import { expect, type Page } from '@playwright/test'
import { formatWarekiMonth } from '../../shared/domain/calendar/wareki.ts'
import { fy, ranked, type Story } from './story.ts'

export interface Reported {
  readonly caseId: string
  readonly reportId: string
  /** ISO date on which the story happens. */
  readonly today: string
}

const prefecture = ranked[0] ?? ''
const tab = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: `${prefecture}の記録` })
    .getByRole('link', { name })
    .click()

/** 8. One case: its plan agreed, a KPI measured, a session held, an issue raised, the month's report confirmed. */
export async function support({ page, api }: Story): Promise<Reported> {
  await page.getByRole('link', { name: prefecture }).click()
  await page.getByRole('button', { name: '支援を始める' }).click()
  await page.getByRole('link', { name: '支援案件を開く' }).click()
  await expect(page.getByRole('heading', { level: 1, name: prefecture })).toBeVisible()
  const { today } = await api.home.today({ fy })
  const caseId = (await api.support.portfolio({ fy }))[0]?.id ?? ''
  await agreePlan(page)
  await measure(page)
  await holdSession(page, today)
  await raiseIssue(page)
  await report(page, today.slice(0, 7))
  const reportId = (await api.progress.list({ caseId }))[0]?.id ?? ''
  return { caseId, reportId, today }
}

async function agreePlan(page: Page): Promise<void> {
  await tab(page, '計画')
  await page.getByRole('button', { name: '基準を固定' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '固定する' }).click()
  await expect(page.getByRole('button', { name: '基準を取り直す' })).toBeVisible()
}

async function measure(page: Page): Promise<void> {
  await tab(page, 'KPI')
  const form = page.getByRole('form', { name: '実績値を追加' })
  await form.getByRole('textbox', { name: /^値/ }).fill('6')
  await form.getByRole('textbox', { name: '備考' }).fill('月末の登録者数')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('cell', { name: '月末の登録者数' })).toBeVisible()
}

async function holdSession(page: Page, today: string): Promise<void> {
  await tab(page, '支援記録')
  await page.getByRole('link', { name: '最初の支援を記録する' }).click()
  const form = page.getByRole('form', { name: '支援記録' })
  await form.getByRole('combobox', { name: '種類' }).selectOption('visit')
  await form.getByRole('textbox', { name: '場所' }).fill('県庁3階会議室')
  await form.getByRole('textbox', { name: '開始の日付' }).fill(today)
  await form.getByRole('textbox', { name: '開始の時刻' }).fill('10:00')
  await form.getByRole('button', { name: '参加者を加える' }).click()
  await form.getByRole('textbox', { name: '1人目の氏名' }).fill('例示 花子')
  await form.getByRole('textbox', { name: '議題' }).fill('公募の概要\n報酬の幅')
  await form.getByRole('textbox', { name: '要旨' }).fill('要項の案を確かめた。')
  await form.getByRole('button', { name: '助言を加える' }).click()
  await form.getByRole('textbox', { name: '助言1の助言者' }).fill('見本 七子')
  await form.getByRole('textbox', { name: '助言1', exact: true }).fill('兼業を認めると応募が増える。')
  await form.getByRole('button', { name: '宿題を加える' }).click()
  await form.getByRole('textbox', { name: '宿題1', exact: true }).fill('要項を直す')
  await form.getByRole('textbox', { name: '宿題1の担当' }).fill('県')
  await form.getByRole('combobox', { name: '記録の状態' }).selectOption('confirmed')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('第1回の支援を記録しました')).toBeVisible()
}

async function raiseIssue(page: Page): Promise<void> {
  await tab(page, '課題・相談')
  await page.getByRole('link', { name: '課題・相談を起票' }).first().click()
  const panel = page.getByRole('dialog', { name: '課題・相談を起票' })
  await panel.getByRole('textbox', { name: '内容' }).fill('応募がまだない。')
  await panel.getByRole('combobox', { name: '重要度' }).selectOption('high')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('grid', { name: '課題・相談' }).getByText('応募がまだない。')).toBeVisible()
}

async function report(page: Page, month: string): Promise<void> {
  await tab(page, '進捗報告')
  await page.getByRole('button', { name: `${formatWarekiMonth(month)}分の下書きを作る` }).click()
  await page.getByRole('button', { name: '確認して固定' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '固定する' }).click()
  await expect(page.getByText(/進捗報告を確認し、固定しました/)).toBeVisible()
}

import { expect } from '@playwright/test'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { readWorkbook, recordsOf, sheetNamed, wordsOf } from '../../support/read-workbook.ts'
import { clientOf, fy } from '../story.ts'
import type { Told } from '../walk.ts'
import { givenAccelerators } from './given-accelerators.ts'

const [april, october] = ['2026-04-01', '2026-10-01']
const name = '架空 専太郎'

/** Others are appointed in the country, and the day before was fixed. */
export async function givenTheCountry({ page }: Told): Promise<void> {
  const api = clientOf(page)
  await givenAccelerators(api)
  const jis2s = prefectures.map(({ jis2 }) => jis2)
  await api.accelerators.noteReports({ fy, asOf: april, jis2s, receivedOn: '2026-04-20' })
  await api.accelerators.fix({ id: crypto.randomUUID(), fy, asOf: april })
}

/** 要件, 任命手続 and 任命 of the one whose page is open. */
export async function tellAppointed({ page, look }: Told): Promise<void> {
  // Without a verified requirement nobody is appointed, and the way there is said.
  await page.getByRole('button', { name: '任命手続を始める…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '任命手続を始める' }).click()
  await expect(page.getByText('要件の確認が済むと任命できます')).toBeVisible()
  await page.getByRole('button', { name: '② IPA高度試験の合格を確認…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '根拠' }).fill('ITストラテジスト 合格証の写しを見た(見本)')
  await look('a requirement')
  await dialog.getByRole('button', { name: '記録する' }).click()
  await expect(page.getByText('確認済み')).toBeVisible()

  // The steps of the year are taken one after the other, one with its paper.
  for (const step of ['推薦受理', '要件確認', '起案', '決裁', '任命書交付']) {
    await page.getByRole('button', { name: `${step}を記録` }).click()
    const dialog = page.getByRole('dialog', { name: step })
    await dialog.getByRole('textbox', { name: '日付' }).fill('R8.8.28')
    if (step === '決裁') {
      const chosen = page.waitForEvent('filechooser')
      await dialog.getByRole('button', { name: 'ファイルを選ぶ…' }).click()
      await (await chosen).setFiles({ name: '決裁(見本).txt', mimeType: 'text/plain', buffer: Buffer.from('決裁') })
      await expect(dialog.getByText('決裁(見本).txt')).toBeVisible()
    }
    await dialog.getByRole('button', { name: '記録する' }).click()
    await expect(dialog).toBeHidden()
  }
  await page.getByRole('button', { name: '任命する…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '任命する' }).click()
  await expect(page.getByText('佐賀県の任用を「任命」にしました')).toBeVisible()
  await expect(page.getByText(/任期は令和9年1月31日までです/)).toBeVisible()
  await expect(page.getByRole('button', { name: '更新する…' })).toBeFocused()
}

/** 10月1日 is fixed without 和歌山県, and map and table tell 0 and no report apart. */
export async function tellCounted({ page, visit, go, look, saved }: Told): Promise<void> {
  await visit(`/talent/accelerators?day=${october}`)
  await page.getByRole('button', { name: '届いた報告 0 / 47…' }).click()
  const dialog = page.getByRole('dialog', { name: '届いた報告' })
  for (const { name: body } of prefectures.filter(({ jis2 }) => jis2 !== '30'))
    await dialog.getByRole('checkbox', { name: body }).uncheck()
  await look('the reports')
  await dialog.getByRole('button', { name: '記録する' }).click()
  await expect(page.getByRole('button', { name: '届いた報告 46 / 47…' })).toBeVisible()
  await page.getByRole('button', { name: '確定する…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '確定する' }).click()
  await expect(page.getByText(/確定済み/)).toBeVisible()
  const table = page.getByRole('grid', { name: '都道府県ごとの任命状況' })
  await table.getByRole('columnheader', { name: '増減' }).click()
  await table.getByRole('columnheader', { name: '増減' }).click()
  await expect(table.getByRole('row', { name: /佐賀県 1 0 1 1 1 0 ＋1/ })).toBeVisible()
  await page.getByRole('button', { name: /和歌山県 … 未報告/ }).click()
  await expect(table.getByRole('row', { name: /和歌山県 … … … … … \d+ －/ })).toHaveAttribute('aria-selected', 'true')
  await table.getByRole('columnheader', { name: 'コード' }).click()
  await go(`/talent/accelerators?day=${october}`)
  const files = await saved(1, () => page.getByRole('button', { name: '任命状況(R15)' }).click())
  const workbook = readWorkbook(Buffer.from([...files.values()][0] ?? []))
  const rows = recordsOf(sheetNamed(workbook, 'データ'))
  expect(rows).toHaveLength(47)
  expect(rows.find((row) => row['都道府県'] === '佐賀県')).toMatchObject({ 計: 1, 算定対象: 1, 増減: 1 })
  expect(rows.find((row) => row['都道府県'] === '和歌山県')).toMatchObject({ 計の欠測理由: '報告なし' })
  expect(wordsOf(sheetNamed(workbook, '様式'))).toContain('令和8年10月1日現在')
  expect(wordsOf(sheetNamed(workbook, '様式'))).not.toContain(name)
}

/** A renewal is a term of its own, and what was fixed stays. */
export async function tellRenewed({ page, visit, look }: Told): Promise<void> {
  await visit(`/talent/accelerators?day=${october}`)
  await page.getByRole('link', { name: 'すべて見る' }).click()
  await page.getByRole('link', { name }).click()
  await page.getByRole('button', { name: '更新する…' }).first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: '任期の始まり' })).toHaveValue(/令和9年2月1日/)
  await look('a renewal')
  await dialog.getByRole('button', { name: '更新する' }).click()
  await expect(page.getByText('令和9年2月1日から令和10年1月31日まで')).toBeVisible()
  await expect(page.getByText('令和8年9月1日から令和9年1月31日まで')).toBeVisible()
  await page.getByRole('button', { name: '2026-09-01からの任期を直す' }).click()
  await page.getByRole('dialog').getByRole('checkbox', { name: '市町村支援が主たる業務' }).uncheck()
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('任期を保存しました')).toBeVisible()
  await visit(`/talent/accelerators?day=${october}`)
  await expect(page.getByText('確定した後に記録が変わりました(佐賀県)')).toBeVisible()
  await look('departed from what was fixed')
}

/** The rules of the year, the days side by side, the people, the search, and ホーム. */
export async function tellRoom({ page, go }: Told): Promise<void> {
  await go('/talent/accelerators/rule')
  await go('/talent/accelerators/days')
  await go('/talent/accelerators/people')
  await page.keyboard.press('n')
  await expect(page.getByRole('dialog', { name: '候補を記録' }).getByRole('textbox', { name: '氏名' })).toBeFocused()
  await page.keyboard.press('Escape')
  const api = clientOf(page)
  const found = await api.search.everywhere({ text: 'かくうせんたろう' })
  expect(found.hits.map(({ kind, title }) => [kind, title])).toEqual([['accelerator', name]])
  const { tasks } = await api.home.today({ fy })
  expect(tasks.filter(({ kind }) => kind === '人材').length).toBe((await api.home.counts({ fy })).talent)
}

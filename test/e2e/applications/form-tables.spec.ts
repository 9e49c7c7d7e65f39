import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { clientOf, fy } from '../story.ts'
import { test } from '../walk.ts'

const akita = readFileSync(join(import.meta.dirname, '../../fixtures/forms/01_秋田県/受信.eml'))

test('the tables of the form are filled in as in Excel: typed, pasted, refused, taken back, copied out and saved', async ({
  walk: { page, visit, look },
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const api = clientOf(page)
  await visit('/applications')
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'メールから登録' }).first().click()
  await (await asked).setFiles({ name: '秋田県.eml', mimeType: 'message/rfc822', buffer: akita })
  await page
    .getByRole('dialog', { name: 'メールから登録' })
    .getByRole('link', { name: /から確かめる/ })
    .click({ timeout: 90_000 })
  const [draft] = await api.applications.list({ fy })
  const id = draft?.id ?? ''
  const stored = async () => (await api.applications.get({ id })).form
  const before = await stored()
  const rowOf = (name: RegExp) => page.getByRole('grid', { name: '応募書の欄' }).getByRole('row', { name })
  const cell = (name: RegExp) => page.getByRole('textbox', { name })
  const fromExcel = async (text: string) => {
    await page.evaluate((words) => navigator.clipboard.writeText(words), text)
    await page.keyboard.press('Control+v')
  }
  const press = (...keys: string[]) =>
    keys.reduce(async (done, key) => {
      await done
      await page.keyboard.press(key)
    }, Promise.resolve())
  const said = page.getByRole('status').filter({ hasText: /貼り付け|コピー/ })

  await test.step('a cell is typed in, and Esc gives the old value back', async () => {
    await visit(`/applications/${id}/form?field=kpis`)
    await rowOf(/^KPI .*→/).dblclick()
    await expect(cell(/^1行目 区分/)).toBeFocused()
    await press('Tab')
    await page.keyboard.type('書きかけ')
    await press('Escape')
    await expect(cell(/^1行目 指標/)).toHaveAccessibleName(`1行目 指標 ${before.kpis[0]?.name}`)
    await page.keyboard.type('人材プールの人数(常勤換算)')
    await press('Enter')
    await expect(cell(/^2行目 指標/)).toBeFocused()
    await look('the table of KPI')
  })

  await test.step('what Excel copied is put in; what cannot be read stays as it was, and nothing is stored', async () => {
    await press('Home', 'Control+ArrowDown')
    await expect(cell(/^新しい行 区分/)).toBeFocused()
    await fromExcel(
      '人材確保\t"外部人材の\n「任命」数"\t人\t１\t令和８年３月３１日\t1,200\tR9.2.29\r\n重点テーマ\t"書かない窓口"の導入\t団体\t0\t2026/3/31\t十\t2027/3/31\r\n',
    )
    await expect(said).toContainText('2行を貼り付けました')
    await expect(page.getByText(/R9\.2\.29.*暦にありません/)).toBeVisible()
    await expect(page.getByText(/「十」は数として読み取れません/)).toBeVisible()
    await look('a table with cells that cannot be read')
    await page.getByRole('button', { name: /^保存/ }).click()
    expect((await stored()).kpis).toEqual(before.kpis)
    await expect(page.getByRole('button', { name: /行目の目標日/ })).toBeFocused()
  })

  await test.step('each fault leads to its cell; put right, all of it is stored', async () => {
    await press('Enter')
    await page.keyboard.type('R9.2.28')
    await press('Tab')
    await page.getByRole('button', { name: /行目の目標値/ }).click()
    await page.keyboard.type('10')
    await press('Control+Enter')
    await expect(page.getByText('「KPI」を直しました')).toBeVisible()
    const { kpis } = await stored()
    expect(kpis[0]?.name).toBe('人材プールの人数(常勤換算)')
    expect(kpis.slice(before.kpis.length)).toEqual([
      {
        ...{ track: 'TALENT', name: '外部人材の\n「任命」数', unit: '人', baseline: 1, baselineDate: '2026-03-31' },
        ...{ target: 1200, targetDate: '2027-02-28' },
      },
      {
        ...{ track: 'THEME', name: '"書かない窓口"の導入', unit: '団体', baseline: 0, baselineDate: '2026-03-31' },
        ...{ target: 10, targetDate: '2027-03-31' },
      },
    ])
  })

  await test.step('what is typed and not saved is seen from everywhere, and neither confirmed nor registered unsaid', async () => {
    await visit('/applications')
    await page.getByRole('link', { name: '秋田県', exact: true }).click()
    await rowOf(/^スケジュール/).dblclick()
    await expect(cell(/^1行目 月/)).toBeFocused()
    const { top, bottom } = await rowOf(/^スケジュール/).evaluate((row) => {
      const list = row.closest('table')?.parentElement?.getBoundingClientRect()
      const own = row.getBoundingClientRect()
      return { top: own.top - (list?.top ?? 0), bottom: (list?.bottom ?? 0) - own.top }
    })
    expect(top).toBeGreaterThanOrEqual(0)
    expect(bottom).toBeGreaterThan(150)
    const marked = page
      .getByLabel(/^応募書\(.*の文面$/)
      .locator('[class*="hit"]')
      .first()
    await expect(marked).toBeInViewport()
    await page.keyboard.type('書きかけ')
    await press('Enter', 'Escape', 'Escape')
    await expect(rowOf(/^スケジュール.*未保存/)).toBeFocused()
    await expect(page.getByRole('link', { name: /^応募書.*未保存/ })).toBeVisible()
    await page.getByRole('button', { name: /^確かな\d+欄を確認して受付する$/ }).click()
    await expect(
      page.getByText(/で受付しました.未保存の書きかけがある「スケジュール」は、保存されている値のままです/),
    ).toBeVisible()
    const { readings } = await api.applications.get({ id })
    expect(readings.find(({ path }) => path === 'schedule')?.confirmedAt).toBeNull()
    await visit('/')
    await page
      .getByRole('link', { name: /書きかけ/ })
      .first()
      .click()
    await expect(rowOf(/^スケジュール.*未保存/)).toHaveAttribute('aria-selected', 'true')
    await look('a field with unsaved words')
    await rowOf(/^スケジュール/).dblclick()
    await page.getByRole('button', { name: 'やめる' }).click()
    await expect(rowOf(/^スケジュール/)).not.toContainText('未保存')
  })

  await test.step('too much is refused in words; the table copied out and pasted in again is itself', async () => {
    await rowOf(/^スケジュール/).dblclick()
    await expect(cell(/^1行目 月/)).toBeFocused()
    await fromExcel('a\tb\tc\td\r\n')
    await expect(said).toContainText('「月」から右は3列です')
    await fromExcel('4月\t研修\t調査\r\n'.repeat(1000))
    await expect(said).toContainText('1,000行を貼り付けようとしましたが、この表は60行までです')
    await page.getByRole('button', { name: 'スケジュールの表をコピー' }).click()
    await expect(said).toContainText('コピーしました')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^月\t人材確保\t重点テーマ\r\n/)
    await cell(/^1行目 月/).focus()
    await press('Control+a', 'Delete', 'Control+v')
    await expect(said).toContainText('見出しの行を除いて')
    await look('the table of the schedule')
    await press('Control+z')
    await press('Control+z')
    await page.keyboard.type('四月')
    await press('Control+Enter')
    await expect(page.getByText('「スケジュール」を直しました')).toBeVisible()
    const { schedule } = await stored()
    expect(schedule).toEqual(before.schedule.map((line, at) => (at === 0 ? { ...line, month: '四月' } : line)))
  })
})

import { expect, type Page, test } from '@playwright/test'
import { addDays } from '../../shared/domain/calendar/jst.ts'
import { formatWareki } from '../../shared/domain/calendar/wareki.ts'
import { type BrowserHost, startBrowserHost } from '../support/hosts/browser-host.ts'
import { selectedYear } from '../support/office/remote-year.ts'
import { complaintsOf } from '../support/screen-checks.ts'
import { clientOf } from './story.ts'

const fy = 2026

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '岩手県の記録' }).getByRole('link', { name }).click()
const short = (date: string) => formatWareki(date, 'short')

let host: BrowserHost
test.beforeAll(async () => {
  host = await startBrowserHost()
})
test.afterAll(() => host.close())

test('a selected prefecture is accompanied: plan, session, figures, and a report that stays as it was confirmed', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const complaints = complaintsOf(page)
  await page.goto(host.entrance)
  await expect(page.getByRole('link', { name: '伴走支援' })).toBeVisible()
  const api = clientOf(page)

  await test.step('before anybody is selected, the screen says where the first step is', async () => {
    await page.getByRole('link', { name: '伴走支援' }).click()
    await expect(page.getByRole('heading', { name: '支援団体はまだありません' })).toBeVisible()
  })

  await selectedYear(api, fy, [
    ['岩手県', 'A'],
    ['福井県', 'D'],
  ])

  await test.step('support begins with a click, and a second click begins nothing twice', async () => {
    await expect(page.getByRole('heading', { name: '支援はまだ始まっていません' })).toBeVisible()
    await page.getByRole('button', { name: '岩手県の支援を始める' }).dblclick()
    await expect(page.getByRole('heading', { name: '岩手県', level: 1 })).toBeVisible()
    expect(await api.support.portfolio({ fy })).toHaveLength(1)
    await page.getByRole('link', { name: '一覧へ' }).click()
    await expect(page.getByRole('grid', { name: '伴走支援の一覧' }).getByRole('row')).toHaveCount(2)
    await expect(page.getByRole('button', { name: '福井県の支援を始める' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^① 市町村ニーズ調査/ })).toBeVisible()
  })
  const { today } = await api.home.today({ fy })
  const [{ id: caseId } = { id: '' }] = await api.support.portfolio({ fy })
  const spanOf = async (title: string) => {
    const item = (await api.plan.list({ caseId })).find((each) => each.title === title)
    return [item?.start, item?.end]
  }

  await test.step('the goals are written down, and words that were not saved are still there', async () => {
    await page.goto(`${host.origin}/#/support/${caseId}`)
    const goal = page.getByRole('textbox', { name: '目標(人材確保)' })
    await goal.fill('人材プールを9人にする。')
    await page.getByRole('textbox', { name: '委託事業者' }).fill('見本コンサルティング')
    await tab(page, '経緯')
    await expect(page.getByText('支援を始めた')).toBeVisible()
    await tab(page, '概要')
    await expect(page.getByText('保存していなかった下書きを戻しました。')).toBeVisible()
    await expect(goal).toHaveValue('人材プールを9人にする。')
    await goal.press('Control+Enter')
    await expect(page.getByText('岩手県の概要を直しました')).toBeVisible()
    expect(await api.support.case({ id: caseId })).toMatchObject({
      goalTalent: '人材プールを9人にする。',
      contractor: '見本コンサルティング',
    })
  })

  await test.step('a bar moves by keyboard, what depends on it follows, and undo brings all of it back', async () => {
    await tab(page, '計画')
    const [first, follower] = ['① 市町村ニーズ調査', '① 課題一覧の作成']
    const before = [await spanOf(first), await spanOf(follower)]
    await page.getByRole('button', { name: new RegExp(`^${first}`) }).focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(async () => (await spanOf(first))[0]).not.toEqual(before[0]?.[0])
    await expect.poll(async () => (await spanOf(follower))[0]).not.toEqual(before[1]?.[0])
    await expect(page.getByText(`「${first}」の日程を変えました`)).toBeVisible()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => [await spanOf(first), await spanOf(follower)]).toEqual(before)
  })

  await test.step('an item is added and the plan is fixed as agreed', async () => {
    await page.getByRole('link', { name: '加える' }).click()
    const panel = page.getByRole('dialog', { name: '計画の項目を加える' })
    await panel.getByRole('textbox', { name: '件名' }).fill('首長への説明')
    await panel.getByRole('textbox', { name: '始まり' }).fill('R8.9.1')
    await panel.getByRole('button', { name: /加える/ }).click()
    await expect(panel.getByText('終わりを入力してください。')).toBeVisible()
    await panel.getByRole('textbox', { name: '終わり' }).fill('R8.9.4')
    await panel.getByRole('button', { name: /加える/ }).dblclick()
    await expect(page.getByRole('link', { name: '首長への説明' })).toHaveCount(1)
    await page.getByRole('button', { name: '基準を固定' }).click()
    await page.getByRole('button', { name: '固定する' }).click()
    await expect(page.getByText('岩手県の計画を基準として固定しました')).toBeVisible()
    expect((await api.support.case({ id: caseId })).planAgreedOn).toBe(today)
  })

  await test.step('a session is recorded with advice and homework', async () => {
    await tab(page, '支援記録')
    const first = page.getByRole('link', { name: '最初の支援を記録する' })
    const said = await page.getByRole('heading', { name: '支援記録はまだありません' }).boundingBox()
    const offered = await first.boundingBox()
    expect((offered?.y ?? 0) - (said?.y ?? 0), 'the first step stands right below what is empty').toBeLessThan(120)
    await first.click()
    const form = page.getByRole('form', { name: '支援記録' })
    await form.getByRole('button', { name: /保存/ }).click()
    await expect(form.getByText('支援の日時を入力してください。')).toBeVisible()
    await form.getByRole('combobox', { name: '種類' }).selectOption('キックオフ')
    await form.getByRole('textbox', { name: '開始の日付' }).fill(short(today))
    await form.getByRole('textbox', { name: '開始の時刻' }).fill('１４：００')
    await form.getByRole('textbox', { name: '終了の時刻' }).fill('１６時')
    await form.getByRole('button', { name: '参加者を加える' }).click()
    await form.getByRole('textbox', { name: '1人目の氏名' }).fill('例示 花子')
    await form.getByRole('button', { name: '助言を加える' }).click()
    await form.getByRole('textbox', { name: '助言1', exact: true }).fill('兼業を認めると応募が増える。')
    await form.getByRole('combobox', { name: '助言1の扱い' }).selectOption('採用')
    await form.getByRole('button', { name: '宿題を加える' }).click()
    await form.getByRole('textbox', { name: '宿題1', exact: true }).fill('要項を直す')
    await form.getByRole('textbox', { name: '宿題1の期限' }).fill(short(addDays(today, -1)))
    await form.getByRole('textbox', { name: '要旨' }).fill('要項の案を確かめた。')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('第1回の支援を記録しました')).toBeVisible()
    const [session] = await api.sessions.list({ caseId })
    expect(session).toMatchObject({
      startAt: `${today}T14:00:00+09:00`,
      endAt: `${today}T16:00:00+09:00`,
      advice: [{ adopted: 'adopted' }],
      reportDue: addDays(today, 7),
    })
    await tab(page, '宿題')
    await expect(page.getByRole('row', { name: /要項を直す/ })).toContainText('1日超過')
    await page.getByRole('button', { name: '「要項を直す」を今日終える' }).click()
    await expect(page.getByRole('row', { name: /要項を直す/ })).toContainText('完了')
  })

  await test.step('an issue is raised and closed', async () => {
    await tab(page, '課題・相談')
    await page.getByRole('link', { name: '課題・相談を起票' }).first().click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('textbox', { name: '内容' }).fill('応募がまだない。')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('row', { name: /応募がまだない/ })).toContainText('起票')
    await page.getByRole('grid', { name: '課題・相談' }).focus()
    await page.keyboard.press('Enter')
    await panel.getByRole('button', { name: '完了にする' }).click()
    await expect(page.getByRole('row', { name: /応募がまだない/ })).toContainText('完了')
  })

  await test.step('figures go in with Enter; a second one for the same day is no correction by accident', async () => {
    await tab(page, 'KPI')
    const form = page.getByRole('form', { name: '実績値を追加' })
    const value = form.getByRole('textbox', { name: /^値/ })
    await value.fill('７')
    await value.press('Enter')
    const values = page.getByRole('table', { name: /の実績値$/ })
    await expect(values.getByRole('row')).toHaveCount(2)
    await value.fill('8')
    await value.press('Enter')
    await expect(form.getByText(/値はすでにあります.*記録されている値 7/)).toBeVisible()
    await form.getByRole('button', { name: '記録されている値を直す' }).click()
    await page.getByRole('form', { name: '実績値を直す' }).getByRole('button', { name: /直す/ }).click()
    await expect(values.getByRole('cell', { name: '8', exact: true })).toBeVisible()
    await page.getByRole('button', { name: /の値を消す/ }).click()
    await expect(values).toBeHidden()
    await page.getByRole('button', { name: '元に戻す' }).last().click()
    await expect(values.getByRole('cell', { name: '8', exact: true })).toBeVisible()
  })

  await test.step('the month’s reports are drafted in one go, with the outcome of each', async () => {
    await page.getByRole('link', { name: '一覧へ' }).click()
    await page.getByRole('button', { name: '今月の報告を全件作る' }).dblclick()
    const dialog = page.getByRole('dialog', { name: /進捗報告を作る/ })
    await expect(dialog.getByText('1件の下書きを作りました。')).toBeVisible()
    await dialog.getByRole('link', { name: '開く' }).click()
    await expect(
      page.getByRole('region', { name: '期間の記録' }).getByText('兼業を認めると応募が増える。'),
    ).toBeVisible()
  })

  await test.step('another level than the figures suggest asks for a reason; then the report is frozen', async () => {
    const form = page.getByRole('form', { name: '進捗報告の評価と文章' })
    await form.getByRole('combobox', { name: '全体' }).selectOption('順調')
    await form.getByRole('button', { name: /保存/ }).click()
    await expect(form.getByText('数値と異なる評価とする理由を入力してください。')).toBeVisible()
    await form.getByRole('textbox', { name: '評価の理由' }).fill('支援を始めたばかりで、計画を見直すため。')
    await page.getByRole('button', { name: '確認して固定' }).click()
    const question = page.getByRole('alertdialog')
    await expect(question).toContainText('全体は「順調」です')
    await question.getByRole('button', { name: '固定する' }).click()
    await expect(page.getByText(/に確認し、固定しました/)).toBeVisible()
    await expect(form).toBeHidden()
  })

  await test.step('what changes later leaves it as it was, and it is handed out as a workbook', async () => {
    const [kpi] = await api.kpi.list({ caseId })
    const [value] = kpi?.values ?? []
    if (value === undefined) throw new Error('a value was entered above')
    await api.kpi.editValue({ ...value, value: 9 })
    const content = page.getByRole('region', { name: '期間の記録' })
    await expect(content.getByRole('table', { name: 'KPI' })).toContainText('8人')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Excelへ' }).click()
    expect((await download).suggestedFilename()).toMatch(/進捗報告書_岩手県.*\.xlsx$/)
    await page.getByRole('link', { name: '一覧へ' }).click()
    const row = page.getByRole('row', { name: /岩手県/ })
    await expect(row).toContainText('確認済')
    await expect(row).toContainText('● 順調')
    await expect(page.getByRole('combobox', { name: '報告の月' })).toHaveValue(today.slice(0, 7))
  })
  expect(complaints).toEqual([])
})

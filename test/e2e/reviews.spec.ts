import { expect, type Page, test } from '@playwright/test'
import { type BrowserHost, startBrowserHost } from '../support/hosts/browser-host.ts'
import { eligibleYear } from '../support/office/remote-year.ts'
import { complaintsOf } from '../support/screen-checks.ts'
import { receiveOnPaper, typeAllAgain, typeMarks } from './review/second-look.ts'
import { clientOf, tabName } from './story.ts'

const fy = 2026
const bodies = [
  ['岩手県', 'A'],
  ['福井県', 'B'],
  ['滋賀県', 'C'],
  ['鳥取県', 'D'],
  ['愛媛県', 'E'],
  ['大分県', 'F'],
] as const
/** By body in order of receipt: everybody agrees, so that the ranking is the order of receipt. */
const marks = ['555555', '355555', '335555', '333555', '333355', '333335']
const people = ['見本 一郎', '例示 二葉', '見本 三枝']

const tab = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: '審査・選定' })
    .getByRole('link', { name: tabName(name) })
    .click()
const sheets = (page: Page, code: string) => page.getByRole('grid', { name: `${code}の採点表` })

let host: BrowserHost
test.beforeAll(async () => {
  host = await startBrowserHost()
})
test.afterAll(() => host.close())

test('three reviewers score six applications by keyboard, and five are selected, one of them off the rank order', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const complaints = complaintsOf(page)
  await page.goto(host.entrance)
  await expect(page.getByRole('link', { name: '審査・選定' })).toBeVisible()
  const api = clientOf(page)
  await eligibleYear(api, fy, bodies)

  await test.step('before anybody is there, the screen says what to do first', async () => {
    await page.getByRole('link', { name: '審査・選定' }).click()
    await expect(page.getByRole('heading', { name: '委員がまだいません' })).toBeVisible()
    await expect(page.getByText('要件適合 6件')).toBeVisible()
  })

  await test.step('three reviewers are entered in one go; a second click is the same person', async () => {
    await page.getByRole('link', { name: '委員を登録する' }).click()
    await page.getByRole('button', { name: '委員を加える' }).first().click()
    const panel = page.getByRole('dialog', { name: '委員を加える' })
    for (const [index, name] of people.entries()) {
      await panel.getByRole('textbox', { name: '氏名' }).fill(name)
      if (index === 0) await panel.getByRole('radio', { name: '座長' }).check()
      if (index === 1) await panel.getByRole('button', { name: '加える' }).dblclick()
      else await page.keyboard.press('Control+Enter')
      await expect(panel.getByRole('textbox', { name: '氏名' })).toHaveValue('')
    }
    await page.keyboard.press('Escape')
    await expect(page.getByRole('grid', { name: '委員の一覧' }).getByRole('row')).toHaveCount(4)
  })

  await test.step('a reviewer who is taken off comes back with 元に戻す', async () => {
    await page.getByRole('grid', { name: '委員の一覧' }).getByText('見本 三枝').click()
    await page.getByRole('button', { name: '委員Cを削除' }).click()
    await expect(page.getByRole('grid', { name: '委員の一覧' }).getByRole('row')).toHaveCount(3)
    await page.getByText('委員Cを削除しました').locator('..').getByRole('button', { name: '元に戻す' }).click()
    await expect(page.getByRole('grid', { name: '委員の一覧' }).getByRole('row')).toHaveCount(4)
  })

  await test.step('a conflict is declared by keyboard; its cell is hatched and says so', async () => {
    await tab(page, '利害関係')
    await page.getByRole('button', { name: '未回答 委員A 岩手県' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const panel = page.getByRole('dialog', { name: '委員B 例示 二葉 と 福井県' })
    await panel.getByRole('radio', { name: /③ 委託・取引/ }).check()
    await expect(panel.getByRole('combobox', { name: '扱い' })).toHaveValue('excludeAndLeave')
    await panel.getByRole('textbox', { name: '内容' }).fill('令和7年度に同県から受託')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('button', { name: /③ 除外・退席 委員B 福井県/ })).toBeVisible()
  })

  await test.step('scoring begins, after it was said that the measure is frozen by it', async () => {
    await tab(page, '進み具合')
    await page.getByRole('button', { name: '採点を始める' }).click()
    const dialog = page.getByRole('alertdialog', { name: '採点を始めますか' })
    await expect(dialog.getByText(/ここで固定されます/)).toBeVisible()
    await dialog.getByRole('button', { name: '採点を始める' }).click()
    await expect(page.getByText('採点中 採点の対象 6件')).toBeVisible()
  })

  await test.step('the first sheets are filled in by keyboard; an empty cell is named and stays behind', async () => {
    await tab(page, '採点')
    const grid = sheets(page, '委員A')
    await receiveOnPaper(page)
    await grid.getByRole('textbox', { name: '岩手県 必要性 未記入' }).focus()
    await typeMarks(page, marks.join('').slice(0, -1))
    await expect(grid.getByRole('row', { name: /岩手県/ })).toContainText('100')
    await page.keyboard.press('F2')
    await page
      .getByRole('dialog', { name: /所見 大分県/ })
      .getByRole('textbox')
      .fill('翌年度の計画が示されていない。')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('翌年度の計画が示されていない。')).toBeVisible()
    await page.getByRole('textbox', { name: '総合所見' }).fill('全体に計画が粗い。')
    await typeAllAgain(page, api, fy, 35)
    await page.getByRole('button', { name: '提出' }).click()
    const dialog = page.getByRole('alertdialog', { name: '委員Aの採点票を5件提出しますか' })
    await expect(dialog.getByText('大分県: 横展開')).toBeVisible()
    await dialog.getByRole('button', { name: 'やめる' }).click()
    await grid.getByRole('textbox', { name: /大分県 横展開 未記入/ }).focus()
    await page.keyboard.press('4')
    await page.keyboard.press('Escape')
    await expect(grid.getByRole('textbox', { name: /大分県 横展開 未記入/ })).toBeVisible()
    await page.keyboard.press('5')
    // Of all that was typed, the one point that is new waits; until it is checked the sheet stays behind.
    await expect(grid.getByRole('textbox', { name: /^大分県 横展開 5点 .*照合待ち/ })).toBeVisible()
    await typeAllAgain(page, api, fy, 1)
    await page.getByRole('button', { name: '提出' }).click()
    await page.getByRole('button', { name: '6件を提出' }).click()
    await expect(page.getByText('6件すべて提出済み')).toBeVisible()
    await expect(page.getByText('全体に計画が粗い。')).toBeVisible()
  })

  await test.step('the two others: the conflicted line is stepped over', async () => {
    for (const [code, given] of [
      ['委員B', marks.filter((_, index) => index !== 1)],
      ['委員C', marks],
    ] as const) {
      await page
        .getByRole('combobox', { name: '委員' })
        .selectOption({ label: `${code} ${people[code === '委員B' ? 1 : 2]}` })
      const grid = sheets(page, code)
      if (code === '委員B')
        await expect(grid.getByText(/利害関係のため採点しません.*令和7年度に同県から受託/)).toBeVisible()
      await receiveOnPaper(page)
      await grid.getByRole('textbox', { name: '岩手県 必要性 未記入' }).focus()
      await typeMarks(page, given.join(''))
      await typeAllAgain(page, api, fy, given.join('').length)
      await page.getByRole('button', { name: '提出' }).click()
      await page.getByRole('button', { name: `${given.length}件を提出` }).click()
      await expect(page.getByText(`${given.length}件すべて提出済み`)).toBeVisible()
    }
  })

  await test.step('the tally ranks them; the line moves by arrow and stays where it was put', async () => {
    await tab(page, '集計')
    const table = page.getByRole('grid', { name: '審査集計' })
    await expect(table.getByRole('row', { name: /^1 岩手県 内 R8-01/ })).toBeVisible()
    await expect(table.getByRole('row', { name: /福井県/ })).toContainText('／ 除外')
    await expect(page.getByText(/採点票の数が応募によって異なります/)).toBeVisible()
    await page.getByRole('slider', { name: /選定の目安の線/ }).focus()
    await page.keyboard.press('ArrowUp')
    await expect(page.getByText('選定の目安の線を4位の下に引きました')).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { name: '選定圏内4団体の構成' })).toBeVisible()
    await page.getByRole('slider', { name: /選定の目安の線/ }).focus()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('heading', { name: '選定圏内5団体の構成' })).toBeVisible()
    await expect(page.getByText('選定の目安の線を5位の下に引きました')).toBeVisible()
  })

  await test.step('scoring is closed', async () => {
    await tab(page, '進み具合')
    await page.getByRole('button', { name: '採点を締める' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: '採点を締める' }).click()
    await expect(page.getByRole('link', { name: '選定へ' })).toBeVisible()
    await expect(page.getByRole('button', { name: '岩手県の採点票を差し戻す' })).toBeVisible()
  })

  await test.step('what passes 要件確認 only now is not stranded: a second round, or left out with a reason', async () => {
    await eligibleYear(api, fy, [['山口県', 'A']])
    await expect(page.getByText('採点を締めた後に要件適合になった応募が1件あります')).toBeVisible()
    await expect(page.getByRole('button', { name: '第2回の採点を始める' })).toBeVisible()
    await page.getByRole('button', { name: '山口県を加えずに終える' }).click()
    const dialog = page.getByRole('dialog', { name: '山口県の応募を採点に加えずに終える' })
    await dialog.getByRole('textbox', { name: '理由' }).fill('選定の日程に間に合わないため。')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('採点を締めた後に要件適合になった応募が1件あります')).toBeHidden()
    await page.getByRole('link', { name: '選定へ' }).click()
    await expect(page.getByRole('row', { name: /岩手県/ })).toContainText('未決')
  })

  await test.step('five are proposed; leaving the rank order is refused until it says why', async () => {
    const form = (name: string) => page.getByRole('form', { name: `${name}の選定の案` })
    for (const [name] of bodies.slice(0, 4)) {
      await form(name).getByRole('radio', { name: '選定', exact: true }).check()
      await page.keyboard.press('Control+Enter')
      await expect(page.getByRole('row', { name: new RegExp(`${name}.*選定\\(案\\)`) })).toBeVisible()
    }
    const passedOver = form('愛媛県')
    await passedOver.getByRole('radio', { name: '補欠' }).check()
    await expect(passedOver.getByRole('textbox', { name: '補欠の順位' })).toHaveValue('1')
    await expect(passedOver.getByText(/採点の順位と異なる結果です/)).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(passedOver.getByText('■ 順位と異なる結果とする理由を入力してください。')).toBeVisible()
    await passedOver.getByRole('textbox', { name: '理由' }).fill('選定した団体と取組が重なるため。')
    await page.keyboard.press('Control+Enter')
    const lifted = form('大分県')
    await lifted.getByRole('radio', { name: '選定', exact: true }).check()
    await lifted.getByRole('textbox', { name: '理由' }).fill('ほかにないテーマであり、地域の均衡に資するため。')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('選定 0・補欠 0・不選定 0・案 6・未決 0')).toBeVisible()
    await expect(page.getByText('順位と異なる', { exact: true })).toHaveCount(2)
    await expect(page.getByText('決裁の前の案 6件(選定 5・補欠 1)')).toBeVisible()
  })

  await test.step('one 決裁 makes all of them decisions', async () => {
    await page.getByRole('button', { name: '決裁を記録' }).click()
    const dialog = page.getByRole('dialog', { name: '案6件に決裁を記録する' })
    await dialog.getByRole('textbox', { name: '決裁の番号' }).fill('総行見本第12号')
    await dialog.getByRole('textbox', { name: '決裁日' }).fill('R8.3.20')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('6件の案に決裁を記録しました')).toBeVisible()
    await expect(page.getByText('選定 5・補欠 1・不選定 0・未決 0')).toBeVisible()
    await expect(page.getByText('順位と異なる', { exact: true })).toHaveCount(2)
  })

  await test.step('a decision is taken back only by another 決裁', async () => {
    await page.getByRole('link', { name: '大分県' }).click()
    await page.getByRole('button', { name: '取り消す' }).click()
    const dialog = page.getByRole('dialog', { name: '大分県の「選定」を取り消す' })
    await dialog.getByRole('textbox', { name: '取消の理由' }).fill('辞退の意向があったため。')
    await dialog.getByRole('textbox', { name: '取消の決裁の番号' }).fill('総行見本第12号')
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByText('■ 取消の決裁の番号を入力してください。')).toBeVisible()
    await dialog.getByRole('button', { name: 'やめる' }).click()
  })

  await test.step('the support case begins, and the workbooks are handed out', async () => {
    await page.getByRole('link', { name: '岩手県' }).click()
    await page.getByRole('button', { name: '支援を始める' }).click()
    await expect(page.getByRole('link', { name: '支援案件を開く' })).toHaveAttribute(
      'href',
      /#\/support\/[0-9a-f-]{36}$/,
    )
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Excelへ' }).click()
    await page.getByRole('menuitem', { name: 'R6 選定結果一覧' }).click()
    expect((await download).suggestedFilename()).toMatch(/選定結果一覧.*\.xlsx$/)
  })

  await test.step('a body that declines ends its support, and the first 補欠 is offered in its place', async () => {
    await page.getByRole('button', { name: '辞退を記録' }).click()
    const dialog = page.getByRole('dialog', { name: '岩手県の辞退を記録する' })
    await expect(dialog.getByText(/支援案件は「中止」になり/)).toBeVisible()
    await dialog.getByRole('textbox', { name: '辞退の理由' }).fill('県の予算が付かなかったため。')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('岩手県が辞退しました')).toBeVisible()
    await page.getByRole('link', { name: '愛媛県を繰り上げる' }).click()
    const form = page.getByRole('form', { name: '愛媛県の選定結果' })
    const field = (name: string) => form.getByRole('textbox', { name })
    await expect(form.getByRole('radio', { name: '選定', exact: true })).toBeChecked()
    for (const name of ['理由', '決裁の番号', '決裁日']) await expect(field(name)).toHaveValue('')
    await form.getByRole('radio', { name: '補欠' }).check()
    await expect(field('理由')).toHaveValue('選定した団体と取組が重なるため。')
    await expect(field('決裁の番号')).toHaveValue('総行見本第12号')
    await form.getByRole('radio', { name: '選定', exact: true }).check()
    await field('決裁の番号').fill('総行見本第40号')
    await form.getByRole('button', { name: '繰り上げる' }).click()
    await expect(form.getByText('■ 決裁日を入力してください。')).toBeVisible()
    await field('決裁日').fill('R8.4.10')
    await form.getByRole('button', { name: '繰り上げる' }).click()
    await expect(page.getByText('愛媛県を「選定」と記録しました')).toBeVisible()
    await expect(page.getByText('岩手県が辞退しました')).toBeHidden()
    await expect(page.getByText('選定 5・補欠 0・不選定 0・辞退 1・未決 0')).toBeVisible()
    await expect(page.getByRole('heading', { name: '選定した5団体の構成' })).toBeVisible()
  })

  await test.step('under a decision no sheet is offered to be handed back', async () => {
    await tab(page, '進み具合')
    const given = page.getByRole('table', { name: '委員Aの採点票' })
    await expect(given.getByText('確定').first()).toBeVisible()
    await expect(given.getByRole('button', { name: /差し戻す/ })).toHaveCount(0)
    await tab(page, '選定')
    await page.getByRole('link', { name: '岩手県' }).click()
  })

  await test.step('what was scored can be looked at, and only whom to reach be put right', async () => {
    await page.getByRole('link', { name: '応募', exact: true }).last().click()
    await page.getByRole('link', { name: /^応募書 \d+ 件/ }).click()
    await expect(page.getByText('採点を始めた後に直せるのは連絡先だけです')).toBeVisible()
  })

  expect(complaints).toEqual([])
})

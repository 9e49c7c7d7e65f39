import { expect, type Page } from '@playwright/test'
import { clientOf, fy } from '../story.ts'
import { test } from '../walk.ts'

test.use({ until: 'scored' })

/** 案 for all: the first five 選定, the sixth 補欠, the others 不選定. */
async function proposeAll(page: Page): Promise<void> {
  const api = clientOf(page)
  const { rows } = await api.selection.list({ fy })
  for (const [place, { applicationId }] of rows.entries()) {
    const result = place < 5 ? 'selected' : place === 5 ? 'reserve' : 'rejected'
    const reserveOrder = place === 5 ? 1 : null
    await api.selection.propose({ applicationId, result, reserveOrder, reason: '会議のとおり。', condition: '' })
  }
}

test('a 起案 goes through 回議, comes back, is taken up again, and its 決裁 makes the decisions', async ({
  walk: { page, visit, look },
}) => {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const field = (name: string) => page.getByRole('textbox', { name })
  const course = page.getByRole('list', { name: '起案から完結まで' })
  const recorded = async (post: string, day: string, verdict: '承認' | '差戻し', remark = '') => {
    await button('回議を記録').click()
    await field('役職').fill(post)
    await field('回議の日').fill(day)
    await page.getByRole('radio', { name: verdict }).check()
    await field('意見').fill(remark)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(`${post}の${verdict}を記録しました`)).toBeVisible()
  }

  await test.step('what stands under no 起案 is offered for one', async () => {
    await visit('/approvals')
    await expect(page.getByText('起案・決裁はまだありません')).toBeVisible()
    await look('no 起案 yet')
    await proposeAll(page)
    await visit('/selection')
    await page.getByRole('link', { name: '起案・決裁' }).last().click()
    await expect(page.getByText('起案に入っていない案 10件')).toBeVisible()
    await button('起案を記録').click()
    await field('起案日').fill('')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('■ 起案日を入力してください。')).toBeVisible()
    await look('a 起案 that lacks its day')
    await field('起案日').fill('R8.3.10')
    await field('起案者').fill('見本 太郎')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('table', { name: '起案に入っている案' }).getByRole('row')).toHaveCount(11)
    await expect(course.getByRole('listitem').first()).toContainText('R8.3.10')
  })

  await test.step('回議 sends it back, and the next round keeps what was said', async () => {
    await button('回議に回す').click()
    await recorded('係長', 'R8.3.11', '承認')
    await recorded('課長補佐', 'R8.3.12', '差戻し', '理由を補うこと。')
    await expect(course.getByRole('listitem').nth(1)).toContainText('差戻し')
    await look('a 起案 that was sent back')
    await button('案を取り直して起案').click()
    await field('起案日').fill('R8.3.11')
    await page.keyboard.press('Control+Enter')
    await expect(
      page.getByText('■ 起案日が、前の回の最後の日(令和8年3月12日)より前です。日付を確かめてください。'),
    ).toBeVisible()
    await field('起案日').fill('R8.3.13')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('table', { name: '第1回の回議' })).toContainText('理由を補うこと。')
  })

  await test.step('a 案 that moved in 回議 is named, and the way on is to take it up again', async () => {
    await button('回議に回す').click()
    const { rows } = await clientOf(page).selection.list({ fy })
    const [first] = rows
    await clientOf(page).selection.propose({
      applicationId: first?.applicationId ?? '',
      result: 'selected',
      reason: '取組が具体的である。',
      revision: first?.proposal?.revision,
    })
    await expect(page.getByText(`起案した後に変わったものがあります: ${first?.prefecture}(変更)`)).toBeVisible()
    await expect(button('決裁を記録')).toHaveCount(0)
    await look('a 起案 whose 案 moved')
    await visit('/selection')
    await expect(page.getByRole('link', { name: '起案・決裁へ' })).toBeVisible()
    await page.getByRole('link', { name: '起案・決裁へ' }).click()
    await button('案を取り直して起案').click()
    await field('起案日').fill('R8.3.16')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('第3回 見本 太郎')).toBeVisible()
  })

  await test.step('its 決裁 makes all of them decisions, and 施行 and 完結 follow', async () => {
    await button('回議に回す').click()
    await recorded('室長', 'R8.3.18', '承認')
    await button('決裁を記録').click()
    await field('決裁の番号').fill('総行見本第12号')
    await field('決裁日').fill('R8.3.19')
    await look('a 決裁 to be recorded')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('10件に決裁を記録しました')).toBeVisible()
    const { rows } = await clientOf(page).selection.list({ fy })
    expect(new Set(rows.map(({ decision }) => decision?.approvalRef))).toEqual(new Set(['総行見本第12号']))
    await button('施行を記録').click()
    await field('施行日').fill('R8.3.18')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/^■ 施行日が、決裁日\(令和8年3月19日\)より前です/)).toBeVisible()
    await field('施行日').fill('R8.3.23')
    await page.keyboard.press('Control+Enter')
    await button('完結を記録').click()
    await field('完結日').fill('R8.3.31')
    await page.keyboard.press('Control+Enter')
    await expect(course.getByRole('listitem').last()).toContainText('R8.3.31')
    await page.keyboard.press('Control+z')
    await expect(button('完結を記録')).toBeVisible()
  })

  await test.step('a 決定取消 is a 起案 of its own', async () => {
    await button('決定取消を起案').click()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('■ 取消の理由を入力してください。')).toBeVisible()
    await field('取消の理由').fill('応募の内容に誤りがあったため。')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('■ 取り消す決定を選んでください。')).toBeVisible()
    await look('a 決定取消 that names no decision')
    await page.getByRole('checkbox', { name: /^岩手県/ }).check()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('table', { name: '取り消す決定' })).toContainText('岩手県')
    await expect(page.getByText('2件(決裁の前 1件)')).toBeVisible()
  })
})

test('a 問い合わせ is put down by three keys, answered, found again, and comes back when it was deleted', async ({
  walk: { page, visit, look },
}) => {
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  const table = page.getByRole('grid', { name: '問い合わせの一覧' })
  await visit('/inquiries')
  await look('no 問い合わせ yet')
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: '問い合わせの内容' })).toBeFocused()
  await page.keyboard.type('選定の理由を知りたい。')
  await field('所属').fill('見本新聞')
  await field('氏名').fill('例示 花子')
  await page.getByRole('combobox', { name: '対象の応募' }).fill('岩手')
  await page.getByRole('option', { name: /^岩手県/ }).click()
  await look('a 問い合わせ that is put down')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('問い合わせ1を記録しました')).toBeVisible()
  await expect(table.getByRole('row').filter({ hasText: '見本新聞' })).toContainText('岩手県')
  await expect(page.getByText('1件(未回答 1件)')).toBeVisible()

  await table.getByRole('row').filter({ hasText: '見本新聞' }).dblclick()
  await page.getByRole('radio', { name: '回答済' }).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('■ 回答を入力してください。')).toBeVisible()
  await page.getByRole('textbox', { name: '回答', exact: true }).fill('公表資料のとおりです。')
  await expect(field('回答者')).toHaveValue('見本 太郎')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('1件(未回答 0件)')).toBeVisible()
  await look('the 問い合わせ of a year')

  await page.getByRole('combobox', { name: '状態' }).selectOption('未回答')
  await expect(page.getByText('当てはまる問い合わせはありません')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('公表資料のとおり')
  await page.getByRole('option', { name: /問い合わせ1 見本新聞/ }).click()
  await expect(page.getByRole('dialog', { name: '問い合わせ1' })).toBeVisible()
  await page.getByRole('button', { name: '削除' }).click()
  await expect(page.getByText('問い合わせはまだありません')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('1件(未回答 0件)')).toBeVisible()

  await visit('/disclosure')
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: '請求の内容' })).toBeFocused()
  await page.keyboard.type('岩手県の応募と審査の記録')
  await page.getByRole('combobox', { name: '対象の応募' }).fill('岩手')
  // A name that was typed and not chosen is not kept as 「年度全体」.
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('「岩手」は一覧から選ばれていません。')).toBeVisible()
  await page.getByRole('combobox', { name: '対象の応募' }).fill('岩手県')
  await page.getByRole('option', { name: /^岩手県/ }).click()
  await look('a 開示請求 that is put down')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('1件(準備中 1件)')).toBeVisible()
  await page.getByRole('grid', { name: '開示請求の一覧' }).getByRole('row').filter({ hasText: '岩手県' }).dblclick()
  await page.getByRole('link', { name: '対象の文書を開く' }).click()
  const documents = page.getByRole('grid', { name: '対象の文書の一覧' })
  await expect(documents.getByRole('row').filter({ hasText: /^利害関係の申告 委員A/ })).toHaveCount(1)
  await documents.getByRole('row').filter({ hasText: '応募の受付の記録' }).click()
  await expect(page.getByText('枠の中が不開示になります')).toBeVisible()
  await page.getByRole('button', { name: '到達目標を決める' }).click()
  await page.getByRole('radio', { name: '不開示', exact: true }).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('■ 不開示とする根拠(5条の号)を選んでください。')).toBeVisible()
  await page.getByRole('combobox', { name: '根拠' }).selectOption('5条6号 事務・事業に関する情報')
  await page.getByRole('textbox', { name: '理由' }).fill('交渉に支障があるため。')
  await look('a part that is to be withheld')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/確認済み$/)).toHaveCount(1)
  await page.getByRole('button', { name: /^提案のとおりに決める/ }).click()
  await expect(page.getByText('すべて確認済み')).toBeVisible()
  await look('the documents of a 開示請求')
  await page.getByRole('link', { name: '墨消し済みの文書' }).click()
  const pages = page.getByRole('region', { name: '墨消し済みの本文' })
  await expect(pages.getByRole('heading', { name: /^応募の受付の記録/ })).toBeVisible()
  await look('the redacted pages of a 開示請求')

  // What is decided stands until it is taken back with its reason.
  await page.getByRole('link', { name: '請求の記録へ' }).click()
  await page.getByRole('radio', { name: '決定済' }).check()
  await page.getByRole('radio', { name: '一部開示' }).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('1件(準備中 0件)')).toBeVisible()
  await page.getByRole('grid', { name: '開示請求の一覧' }).getByRole('row').filter({ hasText: '岩手県' }).dblclick()
  await expect(page.getByText('決定済です')).toBeVisible()
  await look('a 開示請求 that is decided')
  await page.getByRole('button', { name: '決定を取り消す' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('■ 取消の理由を入力してください。')).toBeVisible()
  await page.getByRole('textbox', { name: '取消の理由' }).fill('第三者の意見書が届いた。')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: '備考' })).toHaveValue(
    /の一部開示の決定を取消し。理由: 第三者の意見書が届いた。$/,
  )
})

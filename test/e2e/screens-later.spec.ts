import { expect } from '@playwright/test'
import { caseTabs } from '../../renderer/features/support/place.ts'
import { isApart, reviewTabs } from '../../renderer/record/review-places.ts'
import { allByTelephone } from './review/second-look.ts'
import { becomeReviewer, clientOf } from './story.ts'
import { test } from './walk.ts'

/** The walk goes on from 審査 to the end of the year: every screen and panel, once. */
const fy = 2026

test.describe(() => {
  test.use({ until: 'scoring' })
  test('審査 while it goes on', async ({ walk: { page, visit, go, look } }) => {
    for (const tab of reviewTabs.filter((each) => each !== 'tally' && !isApart(each))) await go(`/review/${tab}`)
    await go('/review/conflicts/forms')
    await visit('/review/reviewers')
    await page.getByRole('button', { name: '委員を加える' }).first().click()
    await expect(page.getByRole('dialog', { name: '委員を加える' })).toBeVisible()
    await look('a reviewer to be added')
    await page.keyboard.press('Escape')
    await visit('/review/conflicts')
    await page.getByRole('button', { name: 'なし 委員A 岩手県' }).click()
    await expect(page.getByRole('dialog', { name: /委員A .* と 岩手県/ })).toBeVisible()
    await look('a conflict to be declared')
    await page.keyboard.press('Escape')
    await allByTelephone(clientOf(page), fy)
    await visit('/review/scores')
    // What came by telephone is known here as soon as its news has come.
    await expect(page.getByText(/に受け取った点を入力します/)).toBeVisible()
    await page
      .getByRole('textbox', { name: /^岩手県 .* 未記入/ })
      .first()
      .focus()
    await page.keyboard.press('4')
    await page.keyboard.press('F2')
    await page
      .getByRole('dialog', { name: /所見 岩手県/ })
      .getByRole('textbox')
      .fill('計画が具体的である。')
    await look('a remark')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: '提出' }).click()
    // Nothing is full: what is lacking is told, and no deed is offered for nothing.
    const lacking = page.getByRole('dialog', { name: /の採点票は、まだ提出できません$/ })
    await expect(lacking.getByRole('listitem').first()).toContainText('岩手県')
    await expect(page.getByRole('button', { name: /件を提出/ })).toHaveCount(0)
    await look('sheets to be handed in')
  })
})

test.describe(() => {
  test.use({ until: 'scoring' })
  test('what 委員 see first, and where they go', async ({ walk: { page, go, look } }) => {
    await becomeReviewer(page)
    await look('the first view of 委員')
    // Nothing that would be refused, and nothing that is others' work.
    const rail = page.getByRole('navigation', { name: '画面' })
    await expect(rail.getByRole('link', { name: /^審査・選定/ })).toBeVisible()
    for (const place of ['伴走支援', '帳票']) await expect(rail.getByRole('link', { name: place })).toHaveCount(0)
    for (const tab of ['conflicts', 'scores', 'tally']) await go(`/review/${tab}`)
    await go('/applications')
    await expect(page.getByRole('columnheader', { name: '不備' })).toBeVisible()
    await expect(page.getByRole('columnheader', { name: '未確認' })).toHaveCount(0)
  })
})

test.describe(() => {
  test.use({ until: 'scored' })
  test('選定 before it is decided', async ({ walk: { page, visit, go, look } }) => {
    for (const tab of ['scores', 'tally', 'why', 'scenarios']) await go(`/review/${tab}`)
    const { rows } = await clientOf(page).selection.list({ fy })
    // The first and the last have one neighbour only.
    for (const row of [rows[0], rows[4], rows.at(-1)]) await go(`/review/why/${row?.applicationId}`)
    const last = rows.at(-1)
    await visit(`/selection/${last?.applicationId}`)
    const form = page.getByRole('form', { name: /の選定の案$/ })
    await form.getByRole('radio', { name: '選定', exact: true }).check()
    await form.getByRole('button', { name: '案を記録して次へ' }).click()
    await expect(form.getByText(/^■ /).first()).toBeVisible()
    await look('a proposal that lacks its reason')
    await form.getByRole('textbox', { name: /理由/ }).fill('テーマと地域の釣合いを考えた。')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('決裁の前の案 1件(選定 1)')).toBeVisible()
    await page.getByRole('button', { name: /決裁を記録/ }).click()
    await expect(page.getByRole('dialog', { name: '案1件に決裁を記録する' })).toBeVisible()
    await look('a 決裁 for all proposals')
  })
})

test.describe(() => {
  test.use({ until: 'accompanied' })
  test('the end of the year: ホーム, 選定 and 帳票', async ({ walk: { page, visit, go, look } }) => {
    await go('/')
    await visit('/selection')
    const { rows } = await clientOf(page).selection.list({ fy })
    await go(`/selection/${rows.find(({ decision }) => decision?.result === 'reserve')?.applicationId}`)
    await page.getByRole('button', { name: '取り消す' }).click()
    const dialog = page.getByRole('dialog', { name: /を取り消す$/ })
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByText(/^■ /).first()).toBeVisible()
    await look('a decision to be revoked')
    await page.keyboard.press('Escape')
    for (const tab of ['overview', 'history']) await go(`/applications/${rows[0]?.applicationId}/${tab}`)
    await go('/reports')
    await page.getByRole('button', { name: '出力する' }).click()
    await expect(page.getByText('■ 左の一覧で帳票を選んでください。')).toBeVisible()
    await look('no book chosen')
    await page.getByText('応募受付簿', { exact: true }).first().click()
    await page.getByRole('button', { name: '1種類を出力する' }).click()
    await expect(
      page.getByRole('region', { name: 'できたファイル' }).getByText('1件のファイルができました'),
    ).toBeVisible()
    await clientOf(page).reports.export({ fy, books: ['R10'], month: '2027-03' })
    await expect(page.getByRole('row', { name: /失敗/ })).toBeVisible()
    await look('a book that was made and one that failed')
  })

  test('伴走支援', async ({ walk: { page, visit, go, look } }) => {
    await go('/support')
    await page.getByRole('button', { name: '今月の報告を全件作る' }).click()
    const made = page.getByRole('dialog', { name: /進捗報告を作る/ })
    await expect(made.getByText(/件の下書きを作りました/)).toBeVisible()
    await look('the reports of a month')
    await page.keyboard.press('Escape')
    const api = clientOf(page)
    const [{ id: caseId } = { id: '' }] = await api.support.portfolio({ fy })
    const at = (tab: string, item?: string) => `/support/${caseId}/${tab}${item === undefined ? '' : `/${item}`}`
    for (const tab of caseTabs) await go(at(tab))
    for (const [tab, [record]] of Object.entries({
      plan: await api.plan.list({ caseId }),
      kpi: await api.kpi.list({ caseId }),
      sessions: await api.sessions.list({ caseId }),
      issues: await api.issues.list({ caseId }),
      actions: await api.actions.list({ caseId }),
    })) {
      await visit(at(tab, record?.id))
      await look(`a record of ${tab}`)
      await visit(at(tab, 'new'))
      await look(`a new one of ${tab}`)
    }
    await visit(at('plan', 'new'))
    const item = page.getByRole('dialog', { name: '計画の項目を加える' })
    await item.getByRole('textbox', { name: '件名' }).fill('首長への説明')
    await item.getByRole('textbox', { name: '始まり' }).fill('R8.9.1')
    await item.getByRole('button', { name: /加える/ }).click()
    await expect(item.getByText('終わりを入力してください。')).toBeVisible()
    await look('half a span')
    await visit(at('sessions', 'new'))
    for (const line of ['参加者', '助言', '宿題']) await page.getByRole('button', { name: `${line}を加える` }).click()
    await look('the lines of a session')
    await visit(at('kpi'))
    const figures = page.getByRole('form', { name: '実績値を追加' })
    for (const value of ['7', '8']) {
      await figures.getByRole('textbox', { name: /^値/ }).fill(value)
      await page.keyboard.press('Enter')
      await expect(figures.getByRole('textbox', { name: /^値/ })).toHaveValue(value === '7' ? '' : '8')
    }
    await expect(figures.getByText('■ この日の値はすでにあります。')).toBeVisible()
    await look('a second figure of one day')
    const reports = await api.progress.list({ caseId })
    const [frozen, draft] = ['confirmed', 'draft'].map((state) => reports.find((each) => each.state === state))
    await go(at('reports', frozen?.id))
    await go(at('reports', draft?.id))
    await page.getByRole('form', { name: '進捗報告の評価と文章' }).getByRole('button', { name: /保存/ }).click()
    await page.getByRole('button', { name: '確認して固定' }).click()
    await expect(page.getByRole('alertdialog')).toBeVisible()
    await look('a report to be frozen')
  })
})

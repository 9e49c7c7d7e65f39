import { expect, type Page } from '@playwright/test'
import { allByTelephone } from './review/second-look.ts'
import { clientOf } from './story.ts'
import { test } from './walk.ts'

const fy = 2026
const notice = (page: Page) => page.getByRole('status').filter({ hasText: '元に戻しました' })

/** Presses Ctrl+Z where the officer stands, and waits for the words. Nothing that was put back offers it again. */
async function putBack(page: Page, words: string | RegExp) {
  await page.keyboard.press('Control+z')
  await expect(notice(page)).toHaveText(words)
  await expect(page.getByRole('button', { name: '元に戻す' })).toHaveCount(0)
}

test.describe(() => {
  test.use({ until: 'scoring' })
  test('Ctrl+Z in the score grid puts back point after point, and says at the cell what goes in', async ({
    walk: { page, visit },
  }) => {
    await allByTelephone(clientOf(page), fy)
    await visit('/review/scores')
    const cell = (state: string) => page.getByRole('textbox', { name: new RegExp(`^岩手県 必要性 ${state}`) })
    await cell('未記入').focus()
    await page.keyboard.press('4')
    await page.keyboard.press('3')
    await expect(cell('3点')).toBeVisible()
    await page.keyboard.press('9')
    await expect(page.getByRole('cell', { name: /0–5で/ }).or(page.getByText('■ 0–5で'))).toBeVisible()
    await expect(cell('3点')).toHaveAttribute('aria-invalid', 'true')
    await putBack(page, /岩手県 必要性 4 → 3 を元に戻しました/)
    await expect(cell('4点')).toBeVisible()
    await putBack(page, /岩手県 必要性 未記入 → 4 を元に戻しました/)
    await expect(cell('未記入')).toBeVisible()

    await visit('/review/conflicts')
    await page.getByRole('button', { name: 'なし 委員A 岩手県' }).click()
    const dialog = page.getByRole('dialog', { name: /委員A .* と 岩手県/ })
    await dialog.getByRole('radio').first().check()
    await dialog.getByRole('button', { name: /申告を記録/ }).click()
    await expect(dialog).toBeHidden()
    await putBack(page, /利害関係を記録しました/)
    await expect(page.getByRole('button', { name: 'なし 委員A 岩手県' })).toBeVisible()
    const { entries } = await clientOf(page).audit.entries({ limit: 20 })
    // What was put back is on record like what was done.
    const deeds = entries.map(({ did }) => did)
    expect(deeds).toContain('conflicts.withdraw')
    expect(deeds.filter((each) => each === 'scores.record')).toHaveLength(4)

    // What somebody else has typed since is not put back, and nothing says that it was.
    await visit('/review/scores')
    await cell('未記入').focus()
    await page.keyboard.press('2')
    await expect(cell('2点')).toBeVisible()
    const api = clientOf(page)
    const scored = async () => {
      const [reviewer] = await api.reviewers.list({ fy })
      const { sheets, candidates, criteria, entry } = await api.scores.grid({ fy, reviewerId: reviewer?.id ?? '' })
      const candidate = candidates.find(({ prefecture }) => prefecture === '岩手県')
      const sheet = sheets.find(({ applicationId }) => applicationId === candidate?.id)
      const criterionId = criteria.find(({ shortName }) => shortName === '必要性')?.id ?? ''
      const { id: sheetId = '', revision = 0 } = sheet ?? {}
      return { sheetId, criterionId, revision, raw: sheet?.scores[criterionId], entryId: entry?.id ?? '' }
    }
    await expect.poll(async () => (await scored()).raw).toBe(2)
    await api.scores.record({ ...(await scored()), raw: 5 })
    await page.keyboard.press('Control+z')
    await expect(
      page.getByText(/^元に戻せませんでした。その後に、あなたが別のウィンドウや画面で 令和\d+年.* に変更しています。$/),
    ).toBeVisible()
    await expect(cell('5点')).toBeVisible()
    expect((await scored()).raw).toBe(5)
  })
})

test.describe(() => {
  test.use({ until: 'scored' })
  test('Ctrl+Z takes back a 案, and brings back the one before it', async ({ walk: { page, visit } }) => {
    const { rows } = await clientOf(page).selection.list({ fy })
    await visit(`/selection/${rows[0]?.applicationId}`)
    const form = page.getByRole('form', { name: /の選定の案$/ })
    await form.getByRole('radio', { name: '選定', exact: true }).check()
    await form.getByRole('button', { name: '案を記録して次へ' }).click()
    await expect(page.getByText('決裁の前の案 1件(選定 1)')).toBeVisible()
    await putBack(page, /の案 なし → 選定 を元に戻しました/)
    await expect(page.getByText('決裁の前の案 1件(選定 1)')).toBeHidden()
  })
})

test.describe(() => {
  test.use({ until: 'registered' })
  test('Ctrl+Z goes back a state where the process has a way back, and only there', async ({
    walk: { page, visit },
  }) => {
    const api = clientOf(page)
    const [first] = await api.applications.list({ fy })
    const id = first?.id ?? ''
    const { revision } = await api.applications.get({ id })
    await api.applications.move({ id, to: 'checking', reason: '', revision })
    await visit(`/applications/${id}/overview`)
    const pane = page.getByRole('region', { name: '応募', exact: true })
    await pane.getByRole('button', { name: 'その他 ▾' }).click()
    await page.getByRole('menuitem', { name: '要件不適合にする' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('対象とする団体でない。')
    await dialog.getByRole('button', { name: /要件不適合/ }).click()
    await expect(dialog).toBeHidden()
    await putBack(page, /要件確認中 → 要件不適合 を元に戻しました/)
    await expect.poll(async () => (await api.applications.get({ id })).state).toBe('checking')
  })

  test('Ctrl+Z on an application never overwrites what somebody else has written there since', async ({
    walk: { page, visit },
  }) => {
    const api = clientOf(page)
    const [first] = await api.applications.list({ fy })
    const id = first?.id ?? ''
    const stored = () => api.applications.get({ id })
    const refusal = page.getByText(
      /^元に戻せませんでした。その後に、あなたが別のウィンドウや画面で 令和\d+年.* に変更しています。$/,
    )
    const { revision } = await stored()
    await api.applications.move({ id, to: 'checking', reason: '', revision })

    await visit(`/applications/${id}/checks`)
    await page.getByRole('row', { name: /指定の様式/ }).focus()
    await page.keyboard.press('1')
    const form = async () => (await stored()).checks.find(({ name }) => name.includes('指定の様式'))
    await expect.poll(async () => (await form())?.result).toBe('ok')
    const itemId = (await form())?.itemId ?? ''
    const seen = await stored()
    await api.checks.record({ id, itemId, result: 'ng', note: '旧年度の様式', revision: seen.revision })
    await page.keyboard.press('Control+z')
    await expect(refusal).toBeVisible()
    expect(await form()).toMatchObject({ result: 'ng', note: '旧年度の様式' })
    await page.getByRole('status').filter({ has: refusal }).getByRole('button', { name: '閉じる' }).click()
    await expect(refusal).toBeHidden()

    await visit(`/applications/${id}/overview`)
    await page.getByRole('region', { name: '応募', exact: true }).getByRole('button', { name: '直す' }).click()
    const receipt = page.getByRole('dialog', { name: /の受信日時・備考/ })
    await receipt.getByRole('textbox', { name: '備考' }).fill('電話で確かめた。')
    await receipt.getByRole('button', { name: '保存' }).click()
    await expect(receipt).toBeHidden()
    const { receivedAt, revision: edited } = await stored()
    await api.applications.editReceipt({ id, receivedAt, note: 'ほかの人の備考', revision: edited })
    await page.keyboard.press('Control+z')
    await expect(refusal).toBeVisible()
    expect((await stored()).note).toBe('ほかの人の備考')
  })
})

import { expect, type Page } from '@playwright/test'
import { fieldsOf, type ValuesOf } from '../../shared/domain/record-fields.ts'
import { caseFields } from '../../shared/domain/support/fields/case.ts'
import { clientOf, fy } from './story.ts'
import { test } from './walk.ts'

const moment = '令和\\d+年\\d+月\\d+日 \\d\\d:\\d\\d'

/** 例示 花子 at another desk, while the words of 見本 太郎 stand in this window. */
async function elsewhere(page: Page, deed: () => Promise<unknown>): Promise<void> {
  const api = clientOf(page)
  const people = await api.people.list({})
  const hanako =
    people.find(({ name }) => name === '例示 花子')?.id ??
    (await api.people.add({ id: crypto.randomUUID(), name: '例示 花子', role: 'officer' })).id
  const taro = people.find(({ name }) => name === '見本 太郎')?.id ?? ''
  await api.launcher.signIn({ profileId: hanako, passphrase: '' })
  await deed()
  await api.launcher.signIn({ profileId: taro, passphrase: '' })
}

test.use({ until: 'supported' })
test('who was faster, and when: each field is chosen by itself, and nothing stays stale or unsaved', async ({
  walk: { page, visit, look },
}) => {
  const api = clientOf(page)
  const [head] = await api.support.portfolio({ fy })
  const id = head?.id ?? ''
  const stored = () => api.support.case({ id })
  const edit = async (more: Partial<ValuesOf<typeof caseFields>>) => {
    const now = await stored()
    await api.support.edit({ ...fieldsOf(caseFields, now), ...more, id, revision: now.revision })
  }
  await visit(`/support/${id}/overview`)
  const talent = page.getByRole('textbox', { name: '目標(人材確保)' })
  const theme = page.getByRole('textbox', { name: '目標(重点テーマ)' })
  await talent.fill('県と市町で、合わせて八人の人材を確保する。')
  await theme.fill('文書管理の共同調達を、九月までに始める。')

  await test.step('what is not saved is seen from everywhere', async () => {
    await expect(page.getByRole('banner').getByText(/未保存/)).toBeVisible()
    await expect(page.getByRole('link', { name: /概要.*未保存/ })).toBeVisible()
    await visit('/')
    await expect(
      page
        .getByRole('main')
        .getByText(/未保存/)
        .first(),
    ).toBeVisible()
    await expect(page.getByRole('banner').getByText(/未保存/)).toBeVisible()
    await look('unsaved words on the first screen')
    await visit(`/support/${id}/overview`)
    await expect(talent).toHaveValue(/八人/)
  })

  const dialog = page.getByRole('dialog', { name: '保存する前に書き換えられています' })
  await test.step('the clash names her, and offers each field', async () => {
    await elsewhere(page, () =>
      edit({ goalTalent: '県で六人を確保する。', contractor: '例示コンサルティング株式会社' }),
    )
    await theme.press('Control+Enter')
    await expect(dialog).toBeVisible()
    await expect(
      dialog.getByText(new RegExp(`この記録は、開いた後に、例示 花子 さんが ${moment} に変更しました。`)),
    ).toBeVisible()
    await expect(dialog.getByText(new RegExp(`^例示 花子 さんが ${moment} に変更$`))).toHaveCount(2)
    await expect(dialog.getByRole('radio', { name: '委託事業者: いま保存されている値を残す' })).toBeChecked()
    await expect(dialog.getByRole('radio', { name: '目標(重点テーマ): あなたの入力を残す' })).toBeChecked()
    await expect(dialog.getByRole('button', { name: '選んだ内容を残す' })).toBeDisabled()
    await look('a clash of three fields')
    await dialog.getByRole('radio', { name: '目標(人材確保): いま保存されている値を残す' }).check()
    await look('a clash that is decided')
    await dialog.getByRole('button', { name: '選んだ内容を残す' }).click()
    await expect(dialog).toBeHidden()
    await expect(talent).toHaveValue('県で六人を確保する。')
    await expect(theme).toHaveValue(/共同調達/)
    expect(await stored()).toMatchObject({
      contractor: '例示コンサルティング株式会社',
      goalTalent: '県で六人を確保する。',
    })
  })

  await test.step('the form is fresh: nothing is unsaved, and the next save asks nothing', async () => {
    await expect(page.getByRole('banner').getByText(/未保存/)).toHaveCount(0)
    await theme.fill('文書管理の共同調達を、八月までに始める。')
    await page.keyboard.press('Control+Enter')
    await expect.poll(async () => (await stored()).goalTheme).toMatch(/八月/)
    await expect(dialog).toBeHidden()
  })

  await test.step('what somebody has changed since is not put back, and who that was is said', async () => {
    await elsewhere(page, () => edit({ goalTheme: '共同調達を見送る。' }))
    // In a text the key is the text's own.
    await visit(`/support/${id}/issues`)
    await page.keyboard.press('Control+z')
    await expect(
      page.getByText(new RegExp(`^元に戻せませんでした。その後に、例示 花子 さんが ${moment} に変更しています。$`)),
    ).toBeVisible()
    await look('an undo that was refused')
    expect((await stored()).goalTheme).toBe('共同調達を見送る。')
  })

  await test.step('in another window it was oneself, and one field alone has two buttons', async () => {
    await visit(`/support/${id}/overview`)
    await talent.fill('七人を確保する。')
    await edit({ goalTalent: '五人を確保する。' })
    await talent.press('Control+Enter')
    await expect(dialog.getByText(new RegExp(`^あなたが別のウィンドウや画面で ${moment} に変更$`))).toBeVisible()
    await look('a clash with oneself')
    await dialog.getByRole('button', { name: 'あなたの入力を残す' }).click()
    await expect.poll(async () => (await stored()).goalTalent).toBe('七人を確保する。')
    await expect(page.getByRole('banner').getByText(/未保存/)).toHaveCount(0)
  })
})

test.describe(() => {
  test.use({ until: 'scored' })
  test('where the other one stays, the form of a 案 shows it', async ({ walk: { page, visit } }) => {
    const api = clientOf(page)
    const applicationId = (await api.selection.list({ fy })).rows[0]?.applicationId ?? ''
    const { revision } = await api.selection.propose({ applicationId, result: 'selected', reason: '', condition: '' })
    await visit(`/selection/${applicationId}`)
    const form = page.getByRole('form', { name: /の選定の案$/ })
    const reason = form.getByRole('textbox', { name: '理由' })
    await reason.fill('見本の理由')
    await elsewhere(page, () =>
      api.selection.propose({ applicationId, result: 'selected', reason: '例示の理由', condition: '', revision }),
    )
    await reason.press('Control+Enter')
    await page.getByRole('button', { name: 'いま保存されている方を残す' }).click()
    await expect(reason).toHaveValue('例示の理由')
    await expect(page.getByRole('banner').getByText(/未保存/)).toHaveCount(0)
  })
})

import { expect, type Page } from '@playwright/test'
import { carryOutRemotely } from '../../../electron/host/practice/play.ts'
import * as steps from '../../../electron/host/practice/steps.ts'
import { madeUpForm, readingOf } from '../../support/forms/made-up-form.ts'
import { passingWords, remoteCallOf } from '../../support/office/year.ts'
import { clientOf, fy } from '../story.ts'
import { test } from '../walk.ts'

const receivedAt = '2026-02-17T10:00:00+09:00'

/** 岩手県 is 要件適合, 秋田県 in 要件確認. */
async function receivedTwo(page: Page): Promise<{ fit: string; checking: string }> {
  const call = remoteCallOf(clientOf(page))
  const ids = []
  for (const name of ['岩手県', '秋田県']) {
    const id = await carryOutRemotely(
      steps.takeIn(fy, { name, reading: readingOf(madeUpForm(name)), receivedAt }),
      call,
    )
    await carryOutRemotely(steps.register(id), call)
    ids.push(id)
  }
  const [fit = '', checking = ''] = ids
  await carryOutRemotely(steps.pass(fit, passingWords), call)
  const api = clientOf(page)
  let { checks, revision } = await api.applications.move({
    ...{ id: checking, to: 'checking' },
    revision: (await api.applications.get({ id: checking })).revision,
  })
  for (const { itemId } of checks.filter(({ result }) => result !== 'ok'))
    ({ checks, revision } = await api.checks.record({
      ...{ id: checking, itemId, result: 'ok', note: '電話で確認', revision },
    }))
  return { fit, checking }
}

const list = (page: Page) => page.getByRole('grid', { name: '要件確認の項目' })
const row = (page: Page, name: string) => list(page).getByRole('row', { name: new RegExp(name) })
const pick = (page: Page, name: string) => row(page, name).getByRole('gridcell', { name }).first().click()
const notice = (page: Page, words: string | RegExp) => expect(page.getByText(words).first()).toBeVisible()

test('a year asks for an item more, for two pairs of eyes and for one item less, while applications are checked', async ({
  walk: { page, visit, look },
}) => {
  const api = clientOf(page)
  const { checking } = await receivedTwo(page)
  await visit('/settings/checks')
  await expect(list(page).getByRole('row')).not.toHaveCount(0)

  await page.getByRole('button', { name: '項目を加える' }).click()
  const panel = page.getByRole('dialog', { name: '要件確認の項目を加える' })
  await panel.getByRole('textbox', { name: '項目名' }).fill('首長の了解を得ている')
  await panel.getByRole('checkbox', { name: /ダブルチェック/ }).check()
  await expect(panel.getByText(/要件適合の応募1件は要件適合のままですが/)).toBeVisible()
  await panel.getByRole('button', { name: /加える/ }).click()
  await expect(panel.getByText(/変える理由を入力してください/).first()).toBeVisible()
  await look('an item is added and says what it does')
  await panel.getByRole('textbox', { name: /変える理由/ }).fill('募集要領の改正(見本)')
  await panel.getByRole('button', { name: /加える/ }).click()
  await notice(page, '「首長の了解を得ている」を16番に加えました')
  await expect(row(page, '首長の了解を得ている')).toContainText('二人')
  await expect(row(page, '首長の了解を得ている')).toBeInViewport({ ratio: 0.9 })

  // By key and by button; it is the same item, wherever it stands.
  await list(page).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await notice(page, '「首長の了解を得ている」を15番にしました')
  await page.getByRole('button', { name: '上へ' }).click()
  await notice(page, '「首長の了解を得ている」を14番にしました')
  await page.getByRole('textbox', { name: '項目名' }).fill('首長の了解の文書がある')
  await page.getByRole('button', { name: /^保存/ }).click()
  await expect(row(page, '首長の了解の文書がある')).toContainText('14')
  await look('the list of the year, with an item picked')

  await pick(page, '期限内に受信している')
  await page.getByRole('button', { name: '廃止する' }).click()
  const dialog = page.getByRole('dialog', { name: '項目を廃止' })
  await expect(dialog.getByText(/応募2件は、この項目では止まらなくなり/)).toBeVisible()
  await dialog.getByRole('textbox', { name: /廃止する理由/ }).fill('締切の扱いを別に決めるため(見本)')
  await look('an item is given up')
  await dialog.getByRole('button', { name: /廃止する/ }).click()
  await expect(row(page, '期限内に受信している')).toContainText('廃1')
  await look('what was given up is read')

  await visit(`/applications/${checking}/checks`)
  const checks = page.getByRole('grid', { name: '要件確認' })
  const item = checks.getByRole('row', { name: /首長の了解の文書がある/ })
  await expect(item).toBeVisible()
  await item.focus()
  await page.keyboard.press('1')
  await expect(item.getByText('二人目の確認待ち')).toBeVisible()
  await expect(item.getByRole('button', { name: /二人目として確認/ })).toHaveCount(0)
  await expect(page.getByText('ダブルチェック待ち 1')).toBeVisible()
  await expect(page.getByRole('button', { name: '要件適合にする' })).toHaveCount(0)
  await look('the first has looked')

  const { id: profileId } = await api.people.add({ id: crypto.randomUUID(), name: '見本 次郎', role: 'officer' })
  await api.launcher.signIn({ profileId, passphrase: '' })
  await page.reload()
  await visit('/')
  await page.getByRole('link', { name: /二人目の確認待ち 1件/ }).click()
  await expect(page.getByRole('grid', { name: '要件確認表' }).getByRole('row', { name: /秋田県/ })).toContainText('待')
  await look('the matrix of what waits')
  await visit(`/applications/${checking}/checks`)
  await expect(item.getByText('二人目の確認待ち')).toBeVisible()
  await look('the second may look')
  await item.focus()
  await page.keyboard.press('5')
  await expect(item.getByText('二人目が確認済み')).toBeVisible()
  await expect(item).toContainText('見本 次郎')
  await look('two have looked')
  await page.getByRole('button', { name: '要件適合にする' }).click()
  await expect.poll(async () => (await api.applications.get({ id: checking })).state).toBe('eligible')
})

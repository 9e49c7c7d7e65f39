import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { carryOutRemotely } from '../../../electron/host/practice/play.ts'
import * as steps from '../../../electron/host/practice/steps.ts'
import { correctionFields } from '../../../shared/domain/applications/correction/fields.ts'
import { toJst } from '../../../shared/domain/calendar/jst.ts'
import { officeFields } from '../../../shared/domain/office/office-fields.ts'
import { fieldsOf } from '../../../shared/domain/record-fields.ts'
import { readingOf } from '../../support/forms/made-up-form.ts'
import { remoteCallOf } from '../../support/office/year.ts'
import { dropFiles } from '../../support/screen-checks.ts'
import { clientOf, fy } from '../story.ts'
import type { Told } from '../walk.ts'

const mail = readFileSync(join(import.meta.dirname, '../../fixtures/forms/11_佐賀県/受信.eml'))

/** 佐賀県 as its mail came, in 要件確認. */
async function givenSaga(page: Page): Promise<string> {
  const api = clientOf(page)
  await dropFiles(page, [{ name: '佐賀県.eml', bytes: mail }])
  const panel = page.getByRole('dialog', { name: 'メールから登録' })
  await expect(panel.getByText('未受付1件')).toBeVisible({ timeout: 60_000 })
  await panel.getByRole('button', { name: '閉じる' }).click()
  const [row] = await api.applications.list({ fy })
  const { id, revision } = await carryOutRemotely(steps.register(row?.id ?? ''), remoteCallOf(api))
  await api.applications.move({ id, to: 'checking', revision })
  return id
}

/** Its second mail, in which the theme is still two. */
async function answerOf(page: Page, id: string): Promise<string> {
  const api = clientOf(page)
  const { form, checks, revision } = await api.applications.get({ id })
  const looked = checks.find(({ rule }) => rule === 'targetsInside')
  await api.checks.record({ id, itemId: looked?.itemId ?? '', result: 'ng', note: '電話で伝えた', revision })
  const mended = {
    ...form,
    ...{ targets: ['佐賀市', '唐津市', '鹿島市'], consent: true },
    kpis: form.kpis.flatMap((kpi) => [
      { ...kpi, target: 6 },
      { ...kpi, track: 'THEME' as const, name: '導入団体', unit: '団体', baseline: 3, target: 9 },
    ]),
  }
  const play = steps.takeIn(fy, {
    name: '佐賀県',
    reading: readingOf(mended),
    receivedAt: toJst(new Date().toISOString()),
  })
  return carryOutRemotely(play, remoteCallOf(api))
}

/** 佐賀県 is asked for its five defects, answers with another version, is closed item by item, and asked again. */
export async function tellCorrections({ page, visit, go, look, saved }: Told): Promise<void> {
  await visit('/applications')
  const id = await givenSaga(page)
  const api = clientOf(page)
  const pane = page.getByRole('region', { name: '応募', exact: true })

  await test.step('受領連絡 names the files with their sums', async () => {
    await visit(`/applications/${id}/overview`)
    await pane.getByRole('button', { name: 'その他' }).click()
    await page.getByRole('menuitem', { name: '受領連絡のメールの文' }).click()
    const panel = page.getByRole('dialog', { name: '佐賀県への受領連絡' })
    const { files } = await api.applications.get({ id })
    for (const { kind, sha256 } of files) if (kind !== 'mail') await expect(panel.getByText(sha256)).toBeVisible()
    await look('the mail of a receipt')
    await panel.getByRole('button', { name: '本文をコピー' }).click()
    await expect(page.getByText('受領連絡のメールの本文をコピーしました')).toBeVisible()
    await panel.getByRole('button', { name: '送ったことを記録' }).click()
    await page.keyboard.press('Control+Enter')
    await expect(panel.getByText('送付済')).toBeVisible()
    await expect.poll(() => panel.evaluate((own) => own.contains(document.activeElement))).toBe(true)
    await panel.getByRole('button', { name: '記録を取り消す…' }).press('Enter')
    await expect(page.getByRole('textbox', { name: '取り消す理由' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(panel.getByRole('button', { name: '記録を取り消す…' })).toBeFocused()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: '取り消す理由' }).fill('別の県に送っていた')
    await page.keyboard.press('Control+Enter')
    await expect(panel.getByText('第1版は未送付')).toBeVisible()
    await expect.poll(() => panel.evaluate((own) => own.contains(document.activeElement))).toBe(true)
    await look('a receipt that was sent by mistake')
    await page.keyboard.press('Escape')
    await visit('/applications?show=unsent')
    const unsent = page.getByRole('grid', { name: '応募受付簿' })
    await expect(unsent.getByRole('link', { name: '佐賀県' })).toBeVisible()
    await visit(`/applications/${id}/overview?show=unsent`)
    await pane.getByRole('button', { name: '文を見る・記録する' }).click()
    await panel.getByRole('button', { name: '送ったことを記録' }).click()
    await page.keyboard.press('Control+Enter')
    await expect(panel.getByText('送付済')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(unsent.getByRole('link', { name: '佐賀県' })).toHaveCount(0)
    await look('the overview with its receipt sent')
    await visit('/correspondence/41')
    await expect(page.getByText('第1版の受領連絡(W1)を送った 取消し')).toBeVisible()
    await expect(page.getByText('第1版の受領連絡(W1)を送った', { exact: true })).toBeVisible()
    await visit(`/applications/${id}/overview`)
  })

  await test.step('the next step leads to the tab, where the five are gathered and their words edited by keyboard', async () => {
    await pane.getByRole('link', { name: '補正を依頼する' }).click()
    await look('no request yet')
    await pane.getByRole('button', { name: '第1回の補正依頼を作る(5件)' }).click()
    const form = pane.getByRole('form', { name: '第1回の補正依頼' })
    await expect(form.getByRole('textbox', { name: /^事項\d の?内容$|^事項\dの内容$/ })).toHaveCount(5)
    await expect(form.getByText(/規則の指摘: 重点テーマが2つ/)).toBeVisible()
    await expect(pane.getByRole('note', { name: 'Wordにするのを止めているもの' })).toContainText(
      '発信者の職名が空欄です',
    )
    const first = form.getByRole('textbox', { name: '事項1の内容' })
    await first.fill('重点テーマを一つに絞ってください。')
    await first.press('Alt+ArrowDown')
    await expect(form.getByRole('textbox', { name: '事項2の内容' })).toBeFocused()
    await expect(form.getByRole('textbox', { name: '事項2の内容' })).toHaveValue('重点テーマを一つに絞ってください。')
    await form.getByRole('button', { name: '事項を書き加える' }).click()
    await expect(form.getByRole('textbox', { name: '事項6の箇所' })).toBeFocused()
    await page.keyboard.type('概要図')
    await form.getByRole('textbox', { name: '事項6の内容' }).fill('概要図を御提出ください。')
    await expect(pane.getByText('保存していない変更があります')).toBeVisible()
    await expect(pane.getByRole('button', { name: '送付した日を記録する' })).toHaveCount(0)
    await look('a request with words not saved')
    const [stored] = (await api.corrections.list({ applicationId: id })).requests
    if (stored === undefined) throw new Error('it was drawn')
    await api.corrections.edit({
      ...fieldsOf(correctionFields, stored),
      dueHour: 12,
      id: stored.id,
      revision: stored.revision,
    })
    await page.keyboard.press('Control+Enter')
    const clash = page.getByRole('dialog', { name: '保存する前に書き換えられています' })
    await expect(clash.getByRole('cell', { name: '12時' })).toBeVisible()
    await clash.getByRole('button', { name: '選んだ内容を残す' }).click()
    await expect(page.getByText('第1回の補正依頼を保存しました')).toBeVisible()
    await expect(pane.getByLabel('補正依頼のメールの文')).toContainText('概要図を御提出ください。(差替え)')
    await expect(form.getByRole('textbox', { name: '事項6の内容' })).toBeFocused()
    await look('a request that was saved')
  })

  await test.step('it is a Word file once nothing stops that, and then it is sent', async () => {
    const { revision, ...settings } = await api.office.settings({})
    await api.office.editSettings({
      ...fieldsOf(officeFields, settings),
      label: '機密性2情報',
      senderTitle: '室長',
      revision,
    })
    await pane.getByRole('button', { name: 'Wordにする' }).click()
    const files = await saved(1, () => page.keyboard.press('Control+Enter'))
    expect([...files.keys()]).toEqual([expect.stringMatching(/^R8_補正依頼_佐賀県_\d{8}\.docx$/u)])
    await pane.getByRole('textbox', { name: '事項6の内容' }).press('Control+Enter')
    await expect(pane.getByRole('button', { name: '送付した日を記録する' })).toBeFocused()
    await page.keyboard.press('Enter')
    await look('the day of sending')
    await page.keyboard.press('Control+Enter')
    await expect(pane.getByRole('button', { name: '回答のあった日を記録する' })).toBeFocused()
    await expect(pane.getByText('補正依頼中', { exact: true })).toBeVisible()
    await expect(pane.getByText(/期限まであと3開庁日です/).first()).toBeVisible()
    await go(`/applications/${id}`)
  })

  await test.step('its second mail replaces the first version', async () => {
    const draft = await answerOf(page, id)
    await visit(`/applications/${draft}/versions`)
    await expect(pane.getByRole('row', { name: /^届いていません/ }).first()).toBeVisible()
    await look('a second mail, to be taken as 差替え or 補正')
    await pane.getByRole('button', { name: '第1回の補正の回答として受け取る' }).click()
    await expect(pane.getByText('回答あり').first()).toBeVisible()
    await visit(`/applications/${id}/overview`)
    await expect(pane.getByRole('heading', { name: '要再確認の欄 3' })).toBeVisible()
    await look('what is to be looked at again')
    await visit(`/applications/${id}/checks`)
    const item = pane.getByRole('row', { name: /支援対象市区町村が管内である/ })
    await expect(item).toContainText('第1版「佐賀市、唐津市、府中市」→ 第2版「佐賀市、唐津市、鹿島市」')
    await look('an item to be looked at again')
    await item.focus()
    await page.keyboard.press('1')
    await expect(item.getByText('要再確認')).toHaveCount(0)
    await visit(`/applications/${id}/corrections`)
    await expect(pane.getByText('未確認 6').first()).toBeVisible()
  })

  await test.step('items are closed as the rules propose, the rest by keys', async () => {
    await expect(pane.getByText('規則の案 解消')).toHaveCount(4)
    await look('an answer to be closed')
    await pane.getByRole('button', { name: '規則の案のとおりにする(5件)' }).click()
    await expect(pane.getByRole('row', { name: /№6 概要図/ })).toBeFocused()
    await page.keyboard.press('2')
    await expect(pane.getByRole('button', { name: '№6を一部にする(2)' })).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('Enter')
    await page.keyboard.type('電話で依頼済み')
    await page.keyboard.press('Control+Enter')
    await expect(pane.getByRole('row', { name: /№6 概要図/ })).toBeFocused()
    await expect(pane.getByText('解消 4・一部 1・未回答 1').first()).toBeVisible()
    await look('an answer that is closed')
  })

  await test.step('what is left over is asked again', async () => {
    await page.keyboard.press('Control+Enter')
    await expect(pane.getByRole('button', { name: '第2回の補正依頼を作る(4件)' })).toBeFocused()
    await page.keyboard.press('Enter')
    const form = pane.getByRole('form', { name: '第2回の補正依頼' })
    await expect(form.getByText('前の回から')).toHaveCount(2)
    await pane.getByRole('button', { name: '第1回' }).click()
    await expect(pane.getByText('次の依頼を作ったため、結果は変えられません。')).toBeVisible()
    await go(`/applications/${id}/corrections`)
  })
}

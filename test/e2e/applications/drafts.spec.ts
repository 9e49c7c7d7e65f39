import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { attachmentPart, basicHeaders, mailOf, multipart } from '../../support/forms/mail.ts'
import { clientOf, fy } from '../story.ts'
import { test } from '../walk.ts'

const form = (path: string) => readFileSync(join(import.meta.dirname, '../../fixtures/forms', path))
const akita = form('01_秋田県/別添3_詳細_秋田県.docx')
const tochigi = form('02_栃木県/別添3_詳細_栃木県.docx')

const mail = (...forms: readonly (readonly [string, Uint8Array])[]) => {
  const { header, body } = multipart(forms.map(([name, bytes]) => attachmentPart(`filename="${name}"`, bytes)))
  return Buffer.from(mailOf([...basicHeaders, header], body))
}

test('a mail with two forms is asked about before 受付; a draft and a version of the wrong body go to their own', async ({
  walk: { page, visit, go, look },
}) => {
  const api = clientOf(page)
  const dropped = async (name: string, bytes: Buffer) => {
    await visit('/applications')
    const panel = page.getByRole('dialog', { name: 'メールから登録' })
    const asked = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'メールから登録' }).first().click()
    await (await asked).setFiles({ name, mimeType: 'message/rfc822', buffer: bytes })
    await panel.getByRole('link', { name: /から確かめる/ }).click({ timeout: 90_000 })
    await expect(panel).toBeHidden()
  }
  const more = async (name: string) => {
    await page.getByRole('button', { name: 'その他 ▾' }).last().click()
    await page.getByRole('menuitem', { name }).click()
  }
  const moveTo = async (prefecture: string, reason: string) => {
    const dialog = page.getByRole('dialog', { name: /別の団体へ移す/ })
    const body = dialog.getByRole('combobox', { name: '移す先の団体' })
    await body.fill(prefecture)
    await page.getByRole('option', { name: prefecture }).click()
    await dialog.getByRole('textbox', { name: '理由' }).fill(reason)
    return dialog
  }
  const deed = '別の団体へ移す'

  await test.step('受付 is refused naming both files, and the officer chooses', async () => {
    await dropped('二つ.eml', mail(['a.docx', akita], ['b.docx', tochigi]))
    await expect(page.getByText('詳細が2つあります。使う方を選んでください')).toBeVisible()
    await page.getByRole('region', { name: '応募', exact: true }).getByRole('button', { name: '受付する' }).click()
    await expect(page.getByText(/詳細が2つあり\(「a\.docx」と「b\.docx」\)、どれが応募か/)).toBeVisible()
    await look('two forms of a mail')
    await page.getByRole('button', { name: '「b.docx」を使う' }).click()
    await expect(page.getByRole('heading', { name: '栃木県' })).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText(/どれが応募か/)).toBeHidden()
    await page.getByRole('link', { name: /^書類/ }).click()
    await look('the papers, of which another may be chosen')
    await page.getByRole('button', { name: 'a.docxを応募書として読む' }).click()
    await expect(page.getByRole('heading', { name: '秋田県' })).toBeVisible({ timeout: 60_000 })
  })

  await test.step('a draft goes to the body whose it is', async () => {
    await more(deed)
    const dialog = await moveTo('高知県', '')
    await dialog.getByRole('button', { name: deed }).click()
    await expect(dialog.getByText(/応募書には「秋田県」とあります/).first()).toBeVisible()
    await look('a draft that its paper contradicts')
    await dialog.getByRole('textbox', { name: '理由' }).fill('差出人に電話で確かめた')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { name: '高知県' })).toBeVisible()
    await page.getByRole('link', { name: '経緯' }).click()
    await expect(page.getByText('秋田県から高知県へ移した')).toBeVisible()
  })

  await test.step('a version that was taken for the wrong body goes back to be a draft', async () => {
    const [first] = await api.applications.list({ fy })
    const kochi = await api.applications.get({ id: first?.id ?? '' })
    await api.intake.register({ id: kochi.id, revision: kochi.revision })
    await dropped('別の県.eml', mail(['c.docx', tochigi]))
    const draft = (await api.applications.list({ fy })).find(({ receiptNo }) => receiptNo === null)
    const { id, revision } = await api.intake.moveTo({
      ...{ id: draft?.id ?? '', jis2: '39', reason: '取り違え', revision: draft?.revision ?? 0 },
    })
    const target = await api.applications.get({ id: kochi.id })
    await api.intake.replaceWith({ id: target.id, draftId: id, draftRevision: revision, revision: target.revision })
    await go(`/applications/${target.id}/versions`)
    await page.getByRole('button', { name: '第2版を別の団体へ移す' }).click()
    const dialog = await moveTo('栃木県', '差替えではなく、栃木県の応募だった')
    await look('a version that is moved')
    await dialog.getByRole('button', { name: deed }).click()
    await expect(page.getByRole('heading', { name: '栃木県' })).toBeVisible({ timeout: 60_000 })
    expect((await api.applications.get({ id: target.id })).version).toBe(1)
    await go(`/applications/${id}/history`)
    await go(`/applications/came`)
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { tabs as applicationTabs } from '../../renderer/features/applications/place.ts'
import { settingTabs } from '../../renderer/features/settings/place.ts'
import { dropFiles } from '../support/screen-checks.ts'
import { clientOf } from './story.ts'
import { test } from './walk.ts'

/** Every screen and panel is looked at here, once; the stories tell what happens on them. */
const fy = 2026

test.describe(() => {
  test.use({ until: null })
  test('the first screens, and what they refuse', async ({ walk: { page, host, look } }) => {
    await expect(page.getByRole('textbox', { name: '課室名' })).toBeFocused()
    await look('the first step')
    await page.keyboard.type('見本課')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: '担当者名' }).fill('見本 太郎')
    await page.getByRole('textbox', { name: /^パスワード\(/ }).fill('さくら')
    await page.keyboard.press('Enter')
    await expect(page.getByText('二つのパスワードが違います')).toBeVisible()
    await look('two passphrases')
    await page.getByRole('textbox', { name: 'パスワードをもう一度' }).fill('さくら')
    await page.keyboard.press('Enter')
    const folder = page.getByRole('textbox', { name: '保存先フォルダー' })
    await folder.fill(join(host.folder, 'ない場所'))
    await page.keyboard.press('Enter')
    await expect(page.getByText(/保存先フォルダーがありません/)).toBeVisible()
    await look('a folder that is not there')
    await folder.fill(host.folder)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation', { name: '画面' })).toBeVisible()

    await clientOf(page).launcher.signOut({})
    await page.reload()
    await page.getByRole('button', { name: '台帳を開く' }).click()
    await expect(page.getByRole('button', { name: /^見本課/ })).toBeFocused()
    await look('offices opened before')
    await page.getByRole('textbox', { name: /台帳ファイルの場所/ }).fill(join(host.folder, 'ない.banso'))
    await page.keyboard.press('Enter')
    await expect(page.getByText('台帳ファイルが見つかりません')).toBeVisible()
    await look('a file that is not there')
    await page.getByRole('button', { name: /^見本課/ }).click()
    await page.getByRole('textbox', { name: 'パスワード' }).fill('うめ')
    await page.keyboard.press('Enter')
    await expect(page.getByText('パスワードが違います。')).toBeVisible()
    await look('a wrong passphrase')
  })
})

test('an office in which nothing is yet', async ({ walk: { page, go, look } }) => {
  await go('/')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('the keys')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /さがす/ }).fill('かながわ')
  await expect(page.getByRole('option').first()).toBeVisible()
  await look('the command box')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /見本 太郎 ▾/ }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await look('the ways to leave')
  await page.keyboard.press('Escape')
  for (const address of ['/applications', '/review', '/selection', '/support', '/reports', '/nowhere'])
    await go(address)
})

test('the settings', async ({ walk: { page, visit, go, look } }) => {
  for (const tab of settingTabs) await go(`/settings/${tab}`)
  await visit('/settings/year')
  await page.getByRole('textbox', { name: '事業名' }).fill('')
  await page.getByRole('textbox', { name: /団体数/ }).fill('')
  await page.getByRole('button', { name: /^保存/ }).click()
  await expect(page.getByText('■ 事業名を入力してください。')).toBeVisible()
  await look('a year that cannot be')
  const title = page.getByRole('textbox', { name: '事業名' })
  await page.getByRole('button', { name: '入力をやめる' }).click()
  await title.fill('名称を考え中')
  const api = clientOf(page)
  const {
    label: _l,
    criteriaFrozen: _f,
    documents: _d,
    themes: _t,
    criteria: _c,
    checkItems: _i,
    ...theirs
  } = await api.programme.year({ fy })
  await api.programme.editYear({ ...theirs, title: '別のウィンドウで決めた名称' })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: '保存する前に書き換えられています' })).toBeVisible()
  await look('two values')
  await page.getByRole('button', { name: 'いま保存されている方を残す' }).click()
  await visit('/settings/criteria')
  await page.getByRole('button', { name: '評価項目を加える' }).click()
  const panel = page.getByRole('dialog', { name: '評価項目を加える' })
  await panel.getByRole('textbox', { name: '重み' }).fill('101')
  await page.keyboard.press('Control+Enter')
  await expect(panel.getByText('■ 0から100までの数を入力してください。')).toBeVisible()
  await look('a criterion that cannot be')
  await page.keyboard.press('Escape')
  await visit('/settings/documents')
  await page.getByRole('grid', { name: '重点テーマ' }).getByRole('row', { name: /^D / }).click()
  await look('a theme')
  await visit('/settings/people')
  await page.getByRole('button', { name: '人を加える' }).click()
  await page.getByRole('dialog', { name: '人を加える' }).getByRole('textbox', { name: '氏名' }).fill('例示 花子')
  await look('a person to be added')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('form', { name: '例示 花子の登録' })).toBeVisible()
  await look('a person')
  await visit('/settings/holidays')
  await page.getByRole('textbox', { name: '日付' }).fill('R8.6.1')
  await page.getByRole('textbox', { name: '名称' }).fill('庁舎の停電')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /庁舎の停電/ })).toBeVisible()
  await look('a day off')
  await visit('/settings/guard')
  await page.getByRole('button', { name: 'バックアップを作る' }).click()
  await expect(page.getByText('● バックアップができました')).toBeVisible()
  await look('a copy that was made')
  await visit('/settings/audit')
  await page.getByRole('button', { name: '台帳を検査する' }).click()
  await expect(page.getByText('検査した範囲に、傷みも変更も見つかりませんでした')).toBeVisible()
  await look('an office that was examined')
})

test.describe(() => {
  test.use({ until: 'registered' })
  test('the receipt book and its applications', async ({ walk: { page, go, look } }) => {
    const forms = join(import.meta.dirname, '../fixtures/forms')
    await go('/applications')
    await dropFiles(page, [
      { name: '佐賀県.eml', bytes: readFileSync(join(forms, '11_佐賀県/受信.eml')) },
      { name: '壊れた応募.docx', bytes: new TextEncoder().encode('いいえ') },
    ])
    const imported = page.getByRole('dialog', { name: 'メールから登録' })
    await expect(imported.getByText('未受付1件、読めなかったもの1件')).toBeVisible({ timeout: 60_000 })
    await look('what was read')
    await imported.getByRole('button', { name: '閉じる' }).click()
    await go('/applications/came')
    await go('/applications/register')
    await go('/applications?view=matrix')
    await page.getByRole('link', { name: /^×がある/ }).click()
    await page.getByRole('grid', { name: '要件確認表' }).focus()
    // Past 受付番号 and 都道府県 to the twelfth item.
    for (const key of ['Control+Home', ...Array(13).fill('ArrowRight')]) await page.keyboard.press(key)
    await page.keyboard.press('Enter')
    await expect(page.locator(':focus')).toContainText('連絡先が記入されている')
    await look('the item that was opened')
    const rows = await clientOf(page).applications.list({ fy })
    const idOf = (name: string) => rows.find(({ prefecture }) => prefecture === name)?.id ?? ''
    for (const tab of applicationTabs) await go(`/applications/${idOf('佐賀県')}/${tab}`)
    await go(`/applications/${idOf('佐賀県')}/form?field=targets`)
    await page
      .getByRole('grid', { name: '応募書の欄' })
      .getByRole('row', { name: /^到達目標/ })
      .dblclick()
    await page.getByRole('textbox', { name: '到達目標' }).fill('こちらで直した目標')
    const { revision } = await clientOf(page).applications.get({ id: idOf('佐賀県') })
    const theirs = { id: idOf('佐賀県'), path: 'goal', value: 'あちらで直した目標', revision } as const
    await clientOf(page).applications.editField(theirs)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog', { name: '保存する前に書き換えられています' })).toBeVisible()
    await look('two values of a field')
    await go(`/applications/${idOf('熊本県')}`)
    await page.getByRole('button', { name: '受理・不受理を決める' }).click()
    const late = page.getByRole('dialog', { name: /締切の後に届いています/ })
    await late.getByRole('button', { name: /記録する/ }).click()
    await expect(late.getByText('理由を入力してください。')).toBeVisible()
    await look('a late application')
  })
})

import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type BrowserHost, startBrowserHost } from '../../support/hosts/browser-host.ts'
import { eligibleYear } from '../../support/office/remote-year.ts'
import { complaintsOf } from '../../support/screen-checks.ts'
import { clientOf } from '../story.ts'
import { drawn } from './drawn.ts'
import { givenAsker, person, shownAndErased, wordsLeft } from './person-told.ts'

const fy = 2026
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '設定' }).getByRole('link', { name, exact: true }).click()
/** Puts the last deed back, by the button that stands beside what was said of it. */
const undo = (page: Page, said: string) =>
  page.getByText(said).locator('..').getByRole('button', { name: '元に戻す' }).click()

let host: BrowserHost
test.beforeEach(async ({ page }) => {
  host = await startBrowserHost()
  await page.goto(host.entrance)
  await page.getByRole('navigation', { name: '画面' }).getByRole('link', { name: '設定' }).click()
})
test.afterEach(() => host.close())

test('the year’s call is edited, put back, and never overwritten unseen', async ({ page }) => {
  const complaints = complaintsOf(page)
  const api = clientOf(page)
  const title = page.getByRole('textbox', { name: '事業名' })
  const slots = page.getByRole('textbox', { name: /団体数/ })

  await test.step('saved by Ctrl+Enter, put back by 元に戻す', async () => {
    await slots.fill('6')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('令和8年度の公募を直しました')).toBeVisible()
    expect((await api.programme.year({ fy })).slots).toBe(6)
    await undo(page, '令和8年度の公募を直しました')
    await expect(slots).toHaveValue('5')
  })

  await test.step('what cannot be is said beside its field', async () => {
    await slots.fill('')
    await title.fill('')
    await page.getByRole('button', { name: /^保存/ }).click()
    await expect(page.getByText('■ 事業名を入力してください。')).toBeVisible()
    await expect(page.getByText('■ 1から47までの数を入力してください。')).toBeVisible()
    await expect(title).toBeFocused()
    await page.getByRole('button', { name: '入力をやめる' }).click()
    await expect(title).toHaveValue(/令和8年度/)
  })

  await test.step('what is typed outlives leaving the screen', async () => {
    await title.fill('名称を考え中')
    await tab(page, '休日')
    await tab(page, '年度')
    await expect(title).toHaveValue('名称を考え中')
    await expect(page.getByText('保存していなかった下書きを戻しました。')).toBeVisible()
  })

  await test.step('somebody else was first: both values, and the officer chooses', async () => {
    const {
      documents: _documents,
      themes: _themes,
      criteria: _criteria,
      checkItems: _items,
      ...seen
    } = await api.programme.year({ fy })
    const { label: _label, criteriaFrozen: _frozen, ...theirs } = seen
    await api.programme.editYear({ ...theirs, title: '別のウィンドウで決めた名称' })
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: /^保存/ }).click()
    const dialog = page.getByRole('dialog', { name: '保存する前に書き換えられています' })
    await expect(dialog.getByRole('cell', { name: '別のウィンドウで決めた名称' })).toBeVisible()
    await expect(dialog.getByRole('cell', { name: '名称を考え中' })).toBeVisible()
    await dialog.getByRole('button', { name: 'いま保存されている方を残す' }).click()
    await expect(title).toHaveValue('別のウィンドウで決めた名称')
    await expect(dialog).toBeHidden()
  })

  await test.step('the next year is a copy of this one', async () => {
    await page.getByRole('button', { name: '令和9年度を加える' }).dblclick()
    await expect(page.getByRole('heading', { name: '令和9年度の公募' })).toBeVisible()
    expect((await api.programme.year({ fy: 2027 })).criteria).toHaveLength(6)
    await page.getByRole('button', { name: '令和8年度を表示' }).click()
    await expect(page.getByRole('heading', { name: '令和8年度の公募' })).toBeVisible()
  })
  expect(complaints).toEqual([])
})

test('the deadline is moved for 石川県 with a reason, and both stand wherever the deadline is told', async ({
  page,
}) => {
  const complaints = complaintsOf(page)
  const api = clientOf(page)
  const late = { receivedAt: '2026-02-23T09:00:00+09:00', fy }
  const [ishikawa, kochi] = [crypto.randomUUID(), crypto.randomUUID()]
  await api.intake.create({ ...late, id: ishikawa, jis2: '17' })
  await api.intake.create({ ...late, id: kochi, jis2: '39' })
  await expect(page.getByRole('textbox', { name: /応募の締切/ }).first()).toHaveAttribute('readonly')
  await page.getByRole('button', { name: '締切を延ばす' }).click()
  const dialog = page.getByRole('dialog', { name: '締切を延ばす' })
  await dialog.getByRole('radio', { name: /都道府県を選んで/ }).check()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('■ 都道府県を選んでください。')).toBeVisible()
  await expect(dialog.getByText('■ 理由を入力してください。')).toBeVisible()
  await dialog.getByRole('combobox', { name: '都道府県' }).fill('いしかわ')
  await page.getByRole('option', { name: '石川県' }).click()
  await dialog
    .getByRole('textbox', { name: /新しい締切/ })
    .first()
    .fill('R8.2.27')
  await dialog.getByRole('textbox', { name: '理由' }).fill('大雪により県庁が閉庁したため(見本)')
  await drawn(page, 'deadline-dialog')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  const moves = page.getByRole('region', { name: '延ばした記録' })
  await expect(moves.getByText(/大雪により県庁が閉庁したため/)).toBeVisible()
  await drawn(page, 'deadline-moves')
  expect((await api.applications.get({ id: ishikawa })).late).toBe(false)
  expect((await api.applications.get({ id: kochi })).late).toBe(true)
  await page.goto(`${host.origin}/#/applications/${ishikawa}`)
  await expect(page.getByText('石川県は2.27(金) 17:00まで')).toBeVisible()
  await page.getByRole('link', { name: '概要', exact: true }).click()
  await expect(page.getByText(/延長: 石川県 令和8年2月27日/)).toBeVisible()
  await drawn(page, 'deadline-application')
  expect(complaints).toEqual([])
})

test('criteria are added and removed until scoring begins, and stand still after it', async ({ page }) => {
  const api = clientOf(page)
  await tab(page, '評価項目')
  const list = page.getByRole('grid', { name: '評価項目' })
  await expect(list.getByRole('row')).toHaveCount(7)
  await page.getByRole('button', { name: '評価項目を加える' }).click()
  const panel = page.getByRole('dialog', { name: '評価項目を加える' })
  await panel.getByRole('textbox', { name: '評価項目名' }).fill('地域の独自性')
  await panel.getByRole('textbox', { name: '重み' }).fill('101')
  await page.keyboard.press('Control+Enter')
  await expect(panel.getByText('■ 0から100までの数を入力してください。')).toBeVisible()
  await panel.getByRole('textbox', { name: '重み' }).fill('２')
  await panel.getByRole('button', { name: '加える' }).dblclick()
  await expect(list.getByRole('row')).toHaveCount(8)
  await expect(page.getByText('満点 110点')).toBeVisible()
  await page.getByRole('button', { name: 'この項目を削除' }).click()
  await expect(list.getByRole('row')).toHaveCount(7)
  await undo(page, '評価項目を削除しました')
  await expect(list.getByRole('row')).toHaveCount(8)

  await eligibleYear(api, fy, [['岩手県', 'A']])
  await api.reviewers.add({ id: crypto.randomUUID(), fy, name: '見本 一郎' })
  await api.scores.start({ fy })
  await expect(page.getByText('採点が始まっています')).toBeVisible()
  await expect(page.getByRole('button', { name: '評価項目を加える' })).toBeHidden()
  await list.getByRole('row', { name: /地域の独自性/ }).click()
  await expect(page.getByRole('textbox', { name: '段階の最高' })).toHaveAttribute('readonly')
  await page.getByRole('textbox', { name: '観点' }).fill('地域の資源を生かしているか。')
  await page.keyboard.press('Control+Enter')
  await expect(list.getByRole('row', { name: /地域の資源を生かしているか/ })).toBeVisible()
})

test('documents, themes and check items are reworded', async ({ page }) => {
  await tab(page, '書類・テーマ')
  await page.getByRole('grid', { name: '重点テーマ' }).getByRole('row', { name: /^D / }).click()
  await page.getByRole('textbox', { name: '略称' }).fill('データの利活用')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('row', { name: /データの利活用/ })).toBeVisible()
  await page.getByRole('grid', { name: '提出書類' }).getByText('応募書(詳細)').click()
  await page.getByRole('textbox', { name: '書類名' }).fill('応募書(詳細・様式2)')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('row', { name: /様式2/ })).toBeVisible()
  await tab(page, '要件確認')
  await page.getByRole('grid', { name: '要件確認の項目' }).getByRole('row').nth(1).click()
  await page.getByRole('checkbox', { name: /必須/ }).uncheck()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('row', { name: /任意/ })).toBeVisible()
})

test('days off are added, opened, and put back', async ({ page }) => {
  await tab(page, '休日')
  await page.getByRole('button', { name: '昭和の日を開庁日にする' }).click()
  await expect(page.getByRole('row', { name: /昭和の日.*開庁日にした/ })).toBeVisible()
  await undo(page, '「昭和の日」を開庁日にしました')
  await expect(page.getByRole('row', { name: /昭和の日.*祝日/ })).toBeVisible()
  await page.getByRole('button', { name: '休日を加える' }).click()
  await expect(page.getByText('■ 日付を入力してください。')).toBeVisible()
  await page.getByRole('textbox', { name: '日付' }).fill('R8.6.1')
  await page.getByRole('textbox', { name: '名称' }).fill('庁舎の停電')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /令和8年6月1日.*庁舎の停電.*この課室の休日/ })).toBeVisible()
  await page.getByRole('button', { name: '庁舎の停電を削除' }).click()
  await expect(page.getByRole('row', { name: /庁舎の停電/ })).toBeHidden()
  await undo(page, '「庁舎の停電」の変更を取り消しました')
  await expect(page.getByRole('row', { name: /庁舎の停電/ })).toBeVisible()
})

test('people are added and stopped, but the last officer stays', async ({ page }) => {
  await tab(page, '人と役割')
  await page.getByRole('button', { name: '人を加える' }).click()
  const panel = page.getByRole('dialog', { name: '人を加える' })
  await panel.getByRole('textbox', { name: '氏名' }).fill('例示 花子')
  await panel.getByRole('radio', { name: /閲覧/ }).check()
  await panel.getByRole('button', { name: '加える' }).dblclick()
  const list = page.getByRole('grid', { name: '人と役割' })
  await expect(list.getByRole('row')).toHaveCount(3)
  await page
    .getByRole('form', { name: '例示 花子の登録' })
    .getByRole('checkbox', { name: 'サインインできる' })
    .uncheck()
  await page.keyboard.press('Control+Enter')
  await expect(list.getByRole('row', { name: /例示 花子.*止めている/ })).toBeVisible()

  await list.getByText('見本 太郎').click()
  await page.getByRole('radio', { name: /閲覧/ }).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('担当が一人もいなくなります。')).toBeVisible()
  await page.getByRole('button', { name: '入力をやめる' }).click()

  const passphrase = page.getByRole('form', { name: 'パスワード' })
  await passphrase.getByRole('textbox', { name: '新しいパスワード' }).fill('さくら')
  await passphrase.getByRole('textbox', { name: 'もう一度' }).fill('うめ')
  await page.keyboard.press('Enter')
  await expect(passphrase.getByText(/二つのパスワードが違います/)).toBeVisible()
  await passphrase.getByRole('textbox', { name: 'もう一度' }).fill('さくら')
  await page.keyboard.press('Enter')
  await expect(list.getByRole('row', { name: /見本 太郎.*あり/ })).toBeVisible()
})

test('the office is copied and checked, and every deed is in the record', async ({ page }) => {
  await tab(page, '課室')
  await page.getByRole('textbox', { name: '格付表示' }).fill('機密性3情報')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('課室の設定を直しました')).toBeVisible()

  await tab(page, '守り')
  await expect(page.getByRole('heading', { name: 'バックアップはまだありません' })).toBeVisible()
  await page.getByRole('button', { name: 'バックアップを作る' }).click()
  await expect(page.getByText('● バックアップができました')).toBeVisible()
  await expect(page.getByRole('row', { name: /今日 .*手動.*このPC ● 済み/ })).toBeVisible()

  await tab(page, '操作の記録')
  await expect(page.getByRole('row', { name: /課室の設定を変えた.*格付表示.*機密性3情報/ })).toBeVisible()
  await page.getByRole('button', { name: '台帳を検査する' }).click()
  await expect(page.getByText('検査した範囲に、傷みも変更も見つかりませんでした')).toBeVisible()
  await expect(page.getByText(/抜けも変更もなくつながっています/)).toBeVisible()
  const printed = page.getByRole('textbox', { name: /印刷された値/ })
  await printed.fill('みほん')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/印字された操作記録の値/)).toBeVisible()
  await printed.fill((await clientOf(page).audit.entries({ limit: 1 })).head.slice(0, 12))
  await page.keyboard.press('Enter')
  await expect(page.getByText('印刷された値は鎖の中にあります')).toBeVisible()
  await printed.fill('0123456789ab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('印刷された値が鎖の中にありません')).toBeVisible()
  await page.getByRole('searchbox', { name: 'この頁の中をさがす' }).fill('機密性')
  await expect(page.getByRole('grid', { name: '操作の記録' }).getByRole('row')).toHaveCount(2)

  await tab(page, 'この台帳')
  await expect(page.getByText('見本課.banso')).toBeVisible()
})

test('what is kept of a person is shown with its ground and erased, and a file whose time is over goes with its record', async ({
  page,
}) => {
  const complaints = complaintsOf(page)
  const api = clientOf(page)
  const file = join(host.folder, '見本課.banso')
  await givenAsker(api, fy)
  await tab(page, '人の情報')
  await shownAndErased(page)
  const held = page.getByRole('grid', { name: 'この人について持っているもの' })
  await expect(held.getByRole('row', { name: /令和8年度 問い合わせ・開示請求.*残す.*第6条第1項/ })).not.toHaveCount(0)
  expect(wordsLeft(file, [person.contact])).toEqual([])

  // Who may not see the people of 人材 is not told that nobody is there.
  const unlooked = page.getByText('の記録は調べていません')
  const me = async () => (await api.people.list({})).find(({ name }) => name === '見本 太郎')
  for (const talent of [true, false, true]) {
    await api.people.grant({ id: (await me())?.id ?? '', talent, revision: (await me())?.revision ?? 0 })
    await page.reload()
    await tab(page, '人の情報')
    await page.getByRole('grid', { name: '氏名や連絡先のある人' }).getByText(person.name).click()
    await expect(held.getByRole('row').nth(1)).toBeVisible()
    await expect(unlooked).toHaveCount(talent ? 0 : 1)
  }

  await tab(page, '記録の保存')
  await page.getByRole('grid', { name: '行政文書ファイル' }).getByText('令和元年度 問い合わせ・開示請求').click()
  await page.getByRole('button', { name: '廃棄を記録' }).click()
  const gone = page.getByRole('dialog', { name: '「令和元年度 問い合わせ・開示請求」の廃棄を記録し、台帳から消す' })
  await gone.getByRole('textbox', { name: '同意または移管の日' }).fill('R8.4.1')
  await gone.getByRole('textbox', { name: '同意または受領の文書番号' }).fill('府公第34号')
  await gone.getByRole('textbox', { name: '同意または受領した者' }).fill('内閣総理大臣')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('令和元年度 問い合わせ・開示請求の廃棄を記録し、台帳から消しました')).toBeVisible()
  await expect(page.getByRole('cell', { name: '府公第34号' }).or(page.getByText('府公第34号')).first()).toBeVisible()
  expect((await api.audit.verify({})).firstBad).toBe(null)
  expect(complaints).toEqual([])
})

import { expect, type Page, test } from '@playwright/test'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { type BrowserHost, startBrowserHost } from '../../support/hosts/browser-host.ts'
import { complaintsOf, vanished, violations } from '../../support/screen-checks.ts'
import { givenMeeting } from '../meeting/given-meeting.ts'
import { clientOf, fy } from '../story.ts'
import { box, leads, offered, option, type Place, place, runNamed, type } from './box.ts'
import { aCase, book, everywhere, onTheSpot } from './command-places.ts'

let host: BrowserHost
test.afterEach(() => host.close())

type Until = NonNullable<Parameters<typeof startBrowserHost>[0]>['until']

async function begin(page: Page, until: Until, who = /見本 太郎/): Promise<string[]> {
  test.setTimeout(240_000)
  host = await startBrowserHost(until === undefined ? {} : { until })
  const complaints = complaintsOf(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(host.entrance)
  const inside = page.getByRole('navigation', { name: '画面' })
  const radio = page.getByRole('radio', { name: who }).first()
  await expect(inside.or(radio).first()).toBeVisible()
  if (await radio.isVisible()) {
    await radio.check()
    await page.getByRole('button', { name: 'サインイン' }).click()
  }
  await expect(inside).toBeVisible()
  return complaints
}

/** Where the call is written down. */
const noteOf = (prefecture: string | null | undefined) => `${prefecture}との電話メモ: textarea`

test('every command of a year at work leads where it says, and the focus stands on what was asked for', async ({
  page,
}) => {
  const complaints = await begin(page, 'accompanied')
  const { today } = await clientOf(page).home.today({ fy })
  const month = `${Number(today.slice(5, 7))}月分`
  const ofCase: Readonly<Record<string, Place>> = {
    支援を記録: place(`${aCase}/sessions/new`, 'select 種類'),
    'KPI「人材プールの人数」の実績を入れる': place(`${aCase}/kpi/[0-9a-f-]+`, 'input 値(人)'),
    'KPI「アクセラレータの任命数」の実績を入れる': place(`${aCase}/kpi/[0-9a-f-]+`, 'input 値(人)'),
    'KPI「実施計画の策定団体数」の実績を入れる': place(`${aCase}/kpi/[0-9a-f-]+`, 'input 値(団体)'),
    [`${month}の進捗報告の下書きを作る`]: place(`${aCase}/reports`, `button 令和8年${month}の下書きを作る`),
    '課題・相談を起票': place(`${aCase}/issues/new`, '課題・相談を起票: textarea'),
    宿題を加える: place(`${aCase}/actions/new`, '宿題を加える: textarea'),
  }
  const bodies = (await clientOf(page).support.portfolio({ fy })).map(({ prefecture }) => prefecture)
  const places = new Map<string, Place>([
    ...Object.entries(everywhere),
    [`${month}の進捗報告を全件作る`, place(`/support?month=${today.slice(0, 7)}`, 'button 今月の報告を全件作る')],
    ...prefectures.map(
      ({ jis2, name }) => [`${name}の電話メモを書く`, place(`/correspondence/${jis2}/new`, noteOf(name))] as const,
    ),
    ...bodies.flatMap((body) => Object.entries(ofCase).map(([deed, at]) => [`${body}の${deed}`, at] as const)),
  ])
  const refused = {
    応募を受信順に受付する: '未受付の応募がありません',
    要件確認をする: '要件確認を待つ応募がありません',
    採点を始める: '採点は締め切りました',
    採点する: '採点は締め切りました',
    採点を締める: '採点は締め切りました',
    次の審議会議を開く: '審議会議がまだありません',
    会議モードを開く: '審議会議がまだありません',
    議事概要を開く: '終わった審議会議がまだありません',
    フォーラムの当日の記録を開く: 'フォーラムがまだありません',
    'フォーラムの招待・申込を開く': 'フォーラムがまだありません',
    フォーラムの資料を開く: 'フォーラムがまだありません',
    フォーラムのアンケートを開く: 'フォーラムがまだありません',
    アクセラレータ任命状況を出力: '任命されている人がまだいません。「人材」の「アクセラレータ」で記録してください。',
    フォーラム開催記録を出力: '開催したフォーラムがまだありません。',
    '採用情報・お知らせ一覧を出力': '採用情報がまだありません。「人材」の「採用情報」で加えてください。',
    選定案を記録する: '未決の応募がありません',
    選定の決裁を記録する: '決裁を待つ案がありません',
    組合せを出力: '組合せの案がまだありません。「審査・選定」の「組合せ」で案を作ってください。',
  }
  const greyed = async () => Object.fromEntries([...(await offered(page))].filter(([, reason]) => reason !== null))
  // The commands come as the answers of their areas do.
  await expect.poll(greyed, { timeout: 20_000 }).toEqual(refused)
  const now = await offered(page)
  const offers = [...now].filter(([, reason]) => reason === null).map(([name]) => name)
  expect(offers.toSorted()).toEqual([...places.keys(), ...onTheSpot].toSorted())
  // One prefecture stands for all: the same declaration makes the others'.
  const others = prefectures.filter(({ name }) => name !== bodies[0]).map(({ name }) => `${name}の`)
  for (const [name, at] of places) if (!others.some((body) => name.startsWith(body))) await leads(page, name, at)

  await test.step('a call is noted for the body whose case or application is open', async () => {
    const [one] = await clientOf(page).support.portfolio({ fy })
    const [other] = (await clientOf(page).applications.list({ fy })).filter(({ jis2 }) => jis2 !== one?.jis2)
    await page.goto(`${host.origin}/#/support/${one?.id}/kpi`)
    await leads(
      page,
      `電話メモを書く(${one?.prefecture})`,
      place(`/correspondence/${one?.jis2}/new`, noteOf(one?.prefecture)),
    )
    await page.goto(`${host.origin}/#/applications/${other?.id}/overview`)
    await leads(
      page,
      `電話メモを書く(${other?.prefecture})`,
      place(`/correspondence/${other?.jis2}/new`, noteOf(other?.prefecture)),
    )
  })

  await test.step('the book is chosen, and one more press makes it', async () => {
    await leads(page, '進捗総括表を出力', book('R9'))
    await expect(page.getByRole('checkbox', { name: /進捗総括表/ })).toBeChecked()
    await expect(page.getByRole('checkbox', { name: /応募受付簿/ })).not.toBeChecked()
    await leads(page, '応募受付簿を出力', book('R1'))
    await expect(page.getByRole('checkbox', { name: /進捗総括表/ })).not.toBeChecked()
    await page.keyboard.press('Enter')
    await expect(page.getByText('1件のファイルができました')).toBeVisible({ timeout: 60_000 })
  })

  await test.step('one that would be refused stands there with its reason, and Enter does nothing', async () => {
    const before = page.url()
    await type(page, '採点を締める')
    await expect(option(page, '採点を締める')).toContainText('採点は締め切りました')
    await page.keyboard.press('Enter')
    await expect(box(page)).toBeVisible()
    expect(page.url()).toBe(before)
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await vanished(page)).toEqual([])
    await page.emulateMedia({ forcedColors: 'none' })
    await page.keyboard.press('Escape')
  })
  expect(complaints).toEqual([])
})

test('what waits is offered when it can be done: 受付 and the ways in', async ({ page }) => {
  const complaints = await begin(page, 'drafted')
  await leads(page, '応募を受信順に受付する', place('/applications?show=drafts', 'button まとめて ▾'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: /受信順に受付する/ })).toBeVisible()
  await page.keyboard.press('Escape')
  const asked = page.waitForEvent('filechooser')
  await type(page, 'メールを取り込む')
  await expect(option(page, '応募をメールから登録')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  expect((await asked).isMultiple()).toBe(true)
  expect(complaints).toEqual([])
})

test('the review is offered step by step, each from when it can be done', async ({ page }) => {
  const complaints = await begin(page, 'eligible')
  const api = clientOf(page)
  const reasonOf = async (name: string) => {
    await type(page, name)
    const line = page.getByRole('option', { name }).first()
    await expect(line).toBeVisible()
    const reason =
      (await line.getAttribute('aria-disabled')) === 'true' ? await line.locator('small').textContent() : null
    await page.keyboard.press('Escape')
    return reason
  }
  expect(await reasonOf('採点を始める')).toBe('委員がまだいません')
  await api.reviewers.add({ id: crypto.randomUUID(), fy, name: '見本 一郎', seat: 'chair' })
  expect(await reasonOf('採点する')).toBe('採点はまだ始まっていません')
  await leads(page, '採点を始める', place('/review/standing', 'button 採点を始める'))
  await api.scores.start({ fy })
  await expect.poll(() => reasonOf('採点を締める')).toMatch(/^未提出の採点票が\d+件あります$/)
  await leads(page, '採点する', { at: /#\/review\/scores$/, focus: 'input 岩手県 必要性 未記入' })
  expect(complaints).toEqual([])
})

test('案 and 決裁 are offered once the scoring is closed', async ({ page }) => {
  const complaints = await begin(page, 'scored')
  const meeting = await givenMeeting(clientOf(page))
  await leads(page, '次の審議会議を開く', place(`/meeting/${meeting.id}`, 'h1 審議会議'))
  await leads(page, '選定案を記録する', place('/selection', 'input 選定'))
  await type(page, '選定の決裁を記録する')
  await expect(option(page, '選定の決裁を記録する')).toContainText('決裁を待つ案がありません')
  await page.keyboard.press('Escape')
  const [first] = (await clientOf(page).selection.list({ fy })).rows
  await clientOf(page).selection.propose({
    applicationId: first?.applicationId ?? '',
    result: 'selected',
    reserveOrder: null,
    reason: '',
    condition: '',
  })
  await leads(page, '選定の決裁を記録する', place('/selection', 'button 決裁を記録'))
  await type(page, '公表を記録する')
  await expect(option(page, '公表を記録する')).toContainText('選定した団体がまだありません')
  expect(complaints).toEqual([])
})

test('a 委員 is offered their own work alone', async ({ page }) => {
  const complaints = await begin(page, 'scoring', /\(委員\)/)
  const now = await offered(page)
  expect([...now].filter(([, reason]) => reason !== null)).toEqual([
    ['集計を見る', expect.stringMatching(/^ご自分の採点票\(残り\d+件\)を提出した後に見えます$/)],
  ])
  expect([...now].flatMap(([name, reason]) => (reason === null ? [name] : [])).toSorted()).toEqual(
    [
      '採点する',
      '利害関係を申告・記録する',
      '自分のパスワードを変える',
      'ホームを開く',
      '公募・応募を開く',
      '審査・選定を開く',
      '設定を開く',
      'サインアウト(利用者を替える)',
      '別の台帳を開く',
      '練習用の台帳を別のウィンドウで開く',
      'この画面を印刷',
      'この画面のリンクをコピー',
      'この画面の使い方・キーの一覧',
      '審査・選定の「利害関係」を開く',
      '審査・選定の「採点」を開く',
      '設定の「人と役割」を開く',
      '設定の「この台帳」を開く',
    ].toSorted(),
  )
  await leads(page, '採点する', { at: /#\/review\/scores$/, focus: 'input 岩手県 必要性 未記入' })
  await leads(page, '自分のパスワードを変える', place('/settings/people', 'input 新しいパスワード'))
  expect(complaints).toEqual([])
})

test('what is done on the spot is done, and the window can be left from the box', async ({ page, context }) => {
  const complaints = await begin(page, undefined)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  await runNamed(page, 'この画面を印刷')
  await expect(page.locator('html[data-printed]')).toHaveCount(1)
  await runNamed(page, 'この画面のリンクをコピー')
  await expect(page.getByText('この画面のリンクをコピーしました')).toBeVisible()
  await runNamed(page, 'この画面の使い方・キーの一覧')
  await expect(page.getByRole('dialog', { name: 'ホームの使い方' })).toBeVisible()
  await page.keyboard.press('Escape')
  const opened = context.waitForEvent('page')
  await runNamed(page, '練習用の台帳を別のウィンドウで開く')
  const practice = await opened
  expect(practice.url()).toContain('office=practice')
  // The first time its year is played, and nobody is answered meanwhile: seconds here, more on a machine at work.
  await expect(practice.getByRole('navigation', { name: '画面' })).toBeVisible({ timeout: 60_000 })
  await page.bringToFront()
  await runNamed(page, '別の台帳を開く')
  await expect(page.getByRole('button', { name: /^見本課/ })).toBeVisible()
  await page.goto(host.origin)
  await page.getByRole('button', { name: 'サインイン' }).click()
  await expect(page.getByRole('navigation', { name: '画面' })).toBeVisible()
  await runNamed(page, 'サインアウト(利用者を替える)')
  await expect(page.getByRole('heading', { name: '見本課にサインイン' })).toBeVisible()
  expect(complaints).toEqual([])
})

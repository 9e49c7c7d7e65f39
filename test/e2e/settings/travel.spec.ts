import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { type BrowserHost, startBrowserHost } from '../../support/hosts/browser-host.ts'
import { complaintsOf } from '../../support/screen-checks.ts'
import { clientOf } from '../story.ts'
import { drawn } from './drawn.ts'
import { broughtBack, onlyRead, takenAlong, writtenThere } from './guard-told.ts'

const hosts: BrowserHost[] = []
test.afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close()
})

test('the laptop is taken to a meeting and comes back', async ({ page, browser }) => {
  const complaints = complaintsOf(page)
  const desk = await startBrowserHost()
  const laptop = await startBrowserHost({ office: false })
  hosts.push(desk, laptop)
  const stick = join(desk.folder, 'USB')
  mkdirSync(stick)
  const file = join(stick, '見本課.banso')

  await page.goto(desk.entrance)
  await page.goto(`${desk.origin}/#/settings/travel`)
  await test.step('taken along: the desk only reads, on every screen', async () => {
    await drawn(page, 'travel-home')
    await page.getByRole('textbox', { name: '持ち出し先' }).fill('会議用ノートPC(第2会議室)')
    await page.getByRole('textbox', { name: 'コピーを置くフォルダー' }).fill(join(stick, 'ない'))
    await page.getByRole('button', { name: '台帳を持ち出す' }).click()
    await expect(page.getByText(/保存先フォルダーがありません/)).toBeVisible()
    await takenAlong(page, stick)
    await drawn(page, 'travel-waiting')
    await page.goto(`${desk.origin}/#/settings/office`)
    await onlyRead(page)
  })

  const there = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  await test.step('written to on the laptop, and closed for the way home', async () => {
    await there.goto(laptop.entrance)
    await clientOf(there).launcher.open({ file })
    await there.goto(`${laptop.origin}/#/settings/travel`)
    await there.reload()
    await writtenThere(there, clientOf(there), (name) => drawn(there, name))
    await there.context().close()
    await laptop.close()
    hosts.pop()
  })

  await test.step('back at the desk, with what was written', async () => {
    await page.goto(`${desk.origin}/#/settings/travel`)
    await broughtBack(page, clientOf(page), file)
    await drawn(page, 'travel-back')
  })
  expect(complaints.filter((each) => !/409|400/.test(each))).toEqual([])
})

test('a case comes back from another office file: both values side by side, and one of them is chosen', async ({
  page,
}) => {
  const host = await startBrowserHost({ until: 'supported' })
  hosts.push(host)
  await page.goto(host.entrance)
  const api = clientOf(page)
  const { profiles } = await api.launcher.status({})
  const officer = profiles.find(({ name }) => name === '見本 太郎') ?? profiles[0]
  await api.launcher.signIn({ profileId: officer?.id ?? '' })
  await page.reload()
  const [head] = await api.support.portfolio({ fy: 2026 })
  if (!head) throw new Error('the year has a case')
  const { receiptNo } = await api.applications.get({ id: head.applicationId })
  await page.goto(`${host.origin}/#/settings/travel`)
  await expect(page.getByText('入らないもの: 年度の設定')).toBeVisible()
  await page.getByRole('combobox', { name: '書き出す案件' }).selectOption({ label: `${receiptNo} ${head.prefecture}` })
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'まとめを書き出す' }).click()
  const bundle = join(host.folder, '届いた.banso-bundle')
  await (await coming).saveAs(bundle)

  // On the other side somebody is in charge now, and here somebody else.
  const before = await api.support.case({ id: head.id })
  const text = gunzipSync(readFileSync(bundle)).toString()
  writeFileSync(bundle, gzipSync(text.replaceAll(JSON.stringify(before.officer), '"会議 一子"')))
  await api.support.edit({ ...before, officer: '机 一子' })

  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '届いたまとめを見比べる' }).click()
  await (await choosing).setFiles(bundle)
  const clash = page.getByRole('region', { name: '支援案件 担当' })
  await expect(clash).toContainText('机 一子')
  await expect(clash).toContainText('会議 一子')
  await page.getByRole('button', { name: '取り込む', exact: true }).click()
  await expect(page.getByText(/まだ選んでいない違いが/)).toBeVisible()
  await drawn(page, 'travel-clash')
  for (const choice of await page.getByRole('radio', { name: '届いたまとめ' }).all()) await choice.check()
  await page.getByRole('button', { name: '取り込む', exact: true }).click()
  await expect(page.getByText(/の記録.*を取り込みました/)).toBeVisible()
  expect((await api.support.case({ id: head.id })).officer).toBe('会議 一子')
})

import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Download, expect, type Page } from '@playwright/test'
import { answered, type Words } from '../../support/sheets/declarations-out.ts'
import { clientOf } from '../story.ts'
import { test } from '../walk.ts'

const fy = 2026
test.use({ until: 'eligible' })

const table = (page: Page) => page.getByRole('table', { name: '委員ごとの利害関係申告書' })
const line = (page: Page, code: string) => table(page).getByRole('row', { name: new RegExp(`^${code} `) })

async function choose(page: Page, files: readonly { name: string; bytes: Uint8Array }[]) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '戻った申告書を選ぶ' }).click()
  await (await chooser).setFiles(
    files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })),
  )
}

test('利害関係申告書 go out to three and come back', async ({ walk: { page, visit, look } }) => {
  test.setTimeout(400_000)
  const api = clientOf(page)
  for (let n = (await api.reviewers.list({ fy })).length; n < 3; n += 1)
    await api.reviewers.add({ id: randomUUID(), fy, name: `例示 ${'一二三四'[n]}子` })
  const reviewers = await api.reviewers.list({ fy })
  const { applicants } = await api.scores.board({ fy })
  for (const each of [...(await api.conflicts.list({ fy }))])
    await api.conflicts.withdraw({ id: each.id, reason: '改めて申告を受ける', revision: each.revision })
  for (const { id: reviewerId } of reviewers) await api.conflicts.takeNoneBack({ reviewerId, bodies: applicants })
  const names = new Map((await api.applications.list({ fy })).map(({ jis2, prefecture }) => [jis2, prefecture]))
  const bodies = applicants.map((jis2) => names.get(jis2) ?? '')
  const sent = new Map<string, Uint8Array>()

  await visit('/review/conflicts')
  await page.getByRole('link', { name: '申告書(Excel)' }).click()
  await expect(page.getByText('申告書(Excel)　まだ出していません')).toBeVisible()
  await look('before any form is out')

  await test.step('one form a 委員, with the day it is due', async () => {
    await page.getByRole('button', { name: '申告書を出す' }).click()
    // It is due on a day on which the office is open.
    await expect(page.getByRole('textbox', { name: '提出期限' })).not.toHaveValue(/\([土日]\)/)
    await look('the dialog that hands the forms out')
    const downloads: Download[] = []
    page.on('download', (download) => downloads.push(download))
    await page.getByRole('button', { name: `${reviewers.length}人分を作る` }).click()
    await expect.poll(() => downloads.length, { timeout: 60_000 }).toBe(reviewers.length)
    for (const download of downloads) {
      const name = download.suggestedFilename()
      expect(name).toMatch(/^(【見本】)?R8_利害関係申告書_委員[A-Z]_\d{8}\.xlsx$/)
      sent.set(/委員[A-Z]/.exec(name)?.[0] ?? '', new Uint8Array(readFileSync(await download.path())))
    }
    for (const { code } of reviewers) await expect(line(page, code)).toContainText('未着')
  })

  const back = (code: string, words: (body: string, at: number) => Words) =>
    answered(sent.get(code) ?? new Uint8Array(), Object.fromEntries(bodies.map((body, at) => [body, words(body, at)])))

  await test.step('one comes back with なし for all, one with あり and with what is no answer, and a file that is none', async () => {
    await choose(page, [
      { name: 'A.xlsx', bytes: await back('委員A', () => ['なし']) },
      {
        name: 'R8_利害関係申告書_委員B.xlsx',
        bytes: await back('委員B', (_, at) => {
          if (at === 0) return ['あり', '③ 委託・取引', '県の調達仕様書の作成を受託', '令和5年4月']
          return at === 1 ? ['○'] : ['なし']
        }),
      },
      { name: '控え.xlsx', bytes: new TextEncoder().encode('控え') },
    ])
    await expect(page.getByRole('heading', { name: '受け付けなかったファイル' })).toBeVisible({ timeout: 60_000 })
    await expect(line(page, '委員A')).toContainText('確かめる')
    await expect(line(page, '委員B')).toContainText('確かめる')
    await expect(page.getByRole('table', { name: '委員Aの申告書の全部の行' })).toBeVisible()
    await page.getByRole('button', { name: `選んだ${bodies.length}件を反映` }).click()
    await expect(line(page, '委員A')).toContainText('反映済み')
    const [a] = reviewers
    const none = (await api.conflicts.none({ fy })).filter(({ reviewerId }) => reviewerId === a?.id)
    expect(none).toHaveLength(bodies.length)
  })

  await test.step('あり goes in with the 扱い that the officer has chosen, and what is no answer is named', async () => {
    await table(page).getByRole('link', { name: '委員B' }).click()
    const left = page.getByRole('region', { name: '反映しないもの' })
    await expect(left).toContainText('「○」は、なし・ありのどちらでもありません')
    const treatment = page.getByRole('combobox', { name: `${bodies[0]}の扱い` })
    await expect(treatment).toHaveValue('excludeAndLeave')
    await look('a form beside the office')
    await page.getByRole('checkbox', { name: `${bodies[0]}を反映する` }).focus()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('checkbox', { name: `${bodies[2]}を反映する` })).toBeFocused()
    await treatment.selectOption('exclude')
    await page.keyboard.press('Control+Enter')
    await expect(line(page, '委員B')).toContainText('未回答 1')
    const b = reviewers.find(({ code }) => code === '委員B')?.id
    expect((await api.conflicts.list({ fy })).filter(({ reviewerId }) => reviewerId === b)).toMatchObject([
      { jis2: applicants[0], kind: 'business', treatment: 'exclude', since: '令和5年4月' },
    ])
  })

  await test.step('the same file once more says 変更なし', async () => {
    await choose(page, [{ name: '写し.xlsx', bytes: await back('委員A', () => ['なし']) }])
    await expect(page.getByText('利害関係申告書 1件を読みました')).toBeVisible({ timeout: 30_000 })
    await table(page).getByRole('link', { name: '委員A' }).click()
    await expect(page.getByText('変更なし').first()).toBeVisible()
    await expect(page.getByText(/反映して次の/)).toBeHidden()
    await look('a form that changes nothing')
  })

  await test.step('the record of an answer says whence it came', async () => {
    await page.getByRole('link', { name: '利害関係の表へ' }).click()
    await page.getByRole('button', { name: new RegExp(`^③ 除外 委員B ${bodies[0]}`) }).click()
    const told = page.getByRole('region', { name: 'これまでの回答' })
    await expect(told).toContainText('申告書(Excel)「R8_利害関係申告書_委員B.xlsx」')
    await look('the answer and its source')
    await page.keyboard.press('Escape')
  })
})

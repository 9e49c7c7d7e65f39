import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Download, expect, type Page } from '@playwright/test'
import { byTelephone } from '../../support/office/by-telephone.ts'
import { changed, fill } from '../../support/sheets/filled.ts'
import { clientOf } from '../story.ts'
import { test } from '../walk.ts'

const fy = 2026
test.use({ until: 'scoring' })

interface Sent {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Files dropped nowhere in particular, and chosen in the dialog. */
async function choose(page: Page, files: readonly { name: string; bytes: Uint8Array }[]) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '戻った票を選ぶ' }).click()
  await (await chooser).setFiles(
    files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })),
  )
}

const table = (page: Page) => page.getByRole('table', { name: '委員ごとの採点票' })
const line = (page: Page, code: string) => table(page).getByRole('row', { name: new RegExp(`^${code} `) })

test('採点票 go out by Excel, five come back and one is spoiled; what goes in is chosen cell by cell', async ({
  walk: { page, visit, look },
}) => {
  test.setTimeout(300_000)
  const api = clientOf(page)
  for (let n = (await api.reviewers.list({ fy })).length; n < 7; n += 1)
    await api.reviewers.add({ id: randomUUID(), fy, name: `例示 ${'一二三四五六七八'[n]}子` })
  const reviewers = await api.reviewers.list({ fy })
  const [a] = reviewers
  if (!a) throw new Error('there are reviewers')

  // Whoever has come in late has not answered for 利害関係 yet, and no sheet goes out before.
  const { applicants } = await api.scores.board({ fy })
  const answers = [...(await api.conflicts.list({ fy })), ...(await api.conflicts.none({ fy }))]
  const late = reviewers.filter(({ id }) => !answers.some(({ reviewerId }) => reviewerId === id))
  const last = late.pop()
  for (const { id: reviewerId } of late) await api.conflicts.declareNone({ reviewerId, bodies: applicants })
  expect(last?.code).toBe('委員G')
  await visit('/review/excel')
  await look('before any sheet is out')
  const sent = new Map<string, Sent>()

  await test.step('one workbook a reviewer, with the day it is due', async () => {
    await page.getByRole('button', { name: '採点票を出す' }).click()
    await expect(page.getByRole('checkbox', { name: /^委員G .*利害関係の未回答 \d+件/ })).toBeDisabled()
    await look('the dialog that hands the sheets out')
    const downloads: Download[] = []
    page.on('download', (download) => downloads.push(download))
    await page.getByRole('button', { name: '6人分を作る' }).click()
    await expect.poll(() => downloads.length, { timeout: 60_000 }).toBe(6)
    for (const download of downloads) {
      const name = download.suggestedFilename()
      const code = /委員[A-Z]/.exec(name)?.[0] ?? ''
      sent.set(code, { name, bytes: new Uint8Array(readFileSync(await download.path())) })
    }
    expect([...sent.keys()].toSorted().join()).toBe('委員A,委員B,委員C,委員D,委員E,委員F')
    await expect(line(page, '委員A')).toContainText('未着')
    await expect(line(page, '委員G')).toContainText('未出力')
    await look('all sheets are out')
  })

  const filledIn = (code: string, spoil: Parameters<typeof changed>[1] = () => undefined) =>
    changed(sent.get(code)?.bytes ?? new Uint8Array(), async (sheet, book) => {
      Object.assign(book, { modified: new Date() })
      fill(
        sheet,
        () => [3, 4, 3, 4, 3, 2],
        () => '見本の所見です。\n二行目。',
      )
      await spoil(sheet, book)
    })

  await test.step('five come back, one of them spoiled, and a file that is none', async () => {
    await choose(page, [
      { name: 'A.xlsx', bytes: await filledIn('委員A') },
      { name: 'R8_採点票_委員B.xlsx', bytes: await filledIn('委員B') },
      {
        name: 'R8_採点票_委員C.xlsx',
        bytes: await filledIn('委員C', (sheet) => {
          sheet.getCell(6, 5).value = '５点'
          sheet.getCell(6, 6).value = 6
          sheet.getCell(7, 5).value = 3.5
          sheet.getCell(7, 6).value = '○'
          sheet.getCell(7, 7).value = { formula: '1+1', result: 2 }
          sheet.getCell(8, 5).value = null
        }),
      },
      { name: 'R8_採点票_委員D.xlsx', bytes: await filledIn('委員D') },
      { name: 'R8_採点票_委員E.xlsx', bytes: await filledIn('委員E') },
      { name: '採点メモ.xlsx', bytes: new TextEncoder().encode('採点メモ') },
    ])
    await expect(page.getByRole('heading', { name: '受け付けなかったファイル' })).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText('採点メモ.xlsx').first()).toBeVisible()
    for (const code of ['委員A', '委員B', '委員C', '委員D', '委員E'])
      await expect(line(page, code)).toContainText('確かめる')
    await expect(line(page, '委員F')).toContainText('未着')
    await expect(page.getByRole('button', { name: 'そろった4件をまとめて反映' })).toBeVisible()
    await look('five sheets are back')
  })

  await test.step('a good one goes in by one press, and the next one is shown', async () => {
    await expect(page.getByRole('heading', { name: '委員A' })).toBeVisible()
    await page.getByRole('button', { name: /^選んだ\d+点・所見\d+件を反映$/ }).click()
    await expect(line(page, '委員A')).toContainText('反映済み')
    const grid = await api.scores.grid({ fy, reviewerId: a.id })
    for (const { scores, comment } of grid.sheets) {
      expect(grid.criteria.map(({ id }) => scores[id])).toEqual([3, 4, 3, 4, 3, 2])
      expect(comment).toBe('見本の所見です。\n二行目。')
    }
  })

  await test.step('of the spoiled one only what is right goes in, and the rest is named', async () => {
    await table(page).getByRole('link', { name: '委員C' }).click()
    const cells = page.getByRole('table', { name: '委員Cの票の全部の欄' })
    await expect(cells).toBeVisible()
    const left = page.getByRole('region', { name: '反映しないもの' })
    await expect(left).toContainText('「6」は範囲外')
    await expect(left).toContainText('「3.5」は範囲外')
    await expect(left).toContainText('「○」は点として読めません')
    await expect(left).toContainText('式の値(2)')
    await cells.locator('td[data-kind]').first().click()
    await expect(page.getByRole('region', { name: '選んだ欄' })).toContainText('「５点」と記入')
    await look('a spoiled sheet beside the office')
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('region', { name: '選んだ欄' })).toContainText('「6」と記入')
    await page.keyboard.press('Control+Enter')
    await expect(line(page, '委員C')).toContainText('反映済み')
    const c = reviewers.find(({ code }) => code === '委員C')
    const grid = await api.scores.grid({ fy, reviewerId: c?.id ?? '' })
    const [one, two] = grid.candidates.map(({ id }) => grid.sheets.find(({ applicationId }) => applicationId === id))
    const inOrder = (sheet: typeof one) => grid.criteria.map(({ id }) => sheet?.scores[id] ?? null)
    expect(inOrder(one)).toEqual([5, null, 3, 4, 3, 2])
    expect(inOrder(two)).toEqual([null, null, null, 4, 3, 2])
  })

  await test.step('the same file once more says that nothing changes; a value goes back to what it was', async () => {
    await choose(page, [{ name: 'もう一度.xlsx', bytes: await filledIn('委員B') }])
    await expect(page.getByText('採点票 1件を読みました')).toBeVisible({ timeout: 30_000 })
    await table(page).getByRole('link', { name: '委員A' }).click()
    const cells = page.getByRole('table', { name: '委員Aの票の全部の欄' })
    const [sheet] = (await api.scores.grid({ fy, reviewerId: a.id })).sheets
    const criterionId = (await api.scores.board({ fy })).criteria[0]?.id ?? ''
    const entryId = (await api.scoreEntries.begin(byTelephone(a.id))).id
    await api.scores.record({ sheetId: sheet?.id ?? '', criterionId, raw: 5, entryId, revision: sheet?.revision ?? 0 })
    const stale = cells.locator('td[data-kind="stale"]')
    await expect(stale).toHaveCount(1)
    // A call that failed is no word that there was nothing before.
    await page.route('**/sheetFiles.history', (route) => route.fulfill({ body: 'a page of a proxy' }))
    await stale.click()
    await expect(page.getByRole('region', { name: '選んだ欄' }).getByRole('alert')).toBeVisible()
    await expect(page.getByText('これまでの値はありません。')).toHaveCount(0)
    await page.unroute('**/sheetFiles.history')
    await cells.locator('td[data-kind]').last().click()
    await stale.click()
    await page.getByRole('button', { name: 'この値に戻す' }).first().click()
    await expect(stale).toHaveCount(0)
    const after = (await api.scores.grid({ fy, reviewerId: a.id })).sheets[0]
    expect(after?.scores[criterionId]).toBe(3)
    await look('a value is back as it was')
  })

  await test.step('a file that could not be taken off the list says so, and can be', async () => {
    const refused = page.getByRole('region', { name: '受け付けなかったファイル' })
    await page.route('**/sheetFiles.putAside', (route) => route.fulfill({ body: 'a page of a proxy' }))
    await refused.getByRole('button', { name: '採点メモ.xlsxを一覧から外す' }).click()
    await expect(refused.getByRole('alert')).toBeVisible()
    await page.unroute('**/sheetFiles.putAside')
    await refused.getByRole('button', { name: '採点メモ.xlsxを一覧から外す' }).click()
    await expect(refused).toHaveCount(0)
  })

  await test.step('whose sheet has not come back is reminded', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: '委員Fへの催促文をコピー' }).click()
    await expect(page.getByText('委員Fへの催促文をコピーしました')).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('まだ届いておりません')
  })
})

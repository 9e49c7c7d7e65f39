import { expect, type Page } from '@playwright/test'
import { clientOf, fy } from '../story.ts'
import { test } from '../walk.ts'

test.use({ until: 'scoring' })

const paper = (page: Page) => page.getByRole('region', { name: '応募書(詳細)の文面' })

/** Another person at this desk. */
const become = (page: Page, profileId: string) => clientOf(page).launcher.signIn({ profileId, passphrase: '' })

test('a year hides the names of those who applied from its 委員: an officer says so, looks, and a 委員 reads without them', async ({
  walk: { page, visit, look },
}) => {
  const api = clientOf(page)
  const people = await api.people.list({})
  const reviewer = people.find(({ role }) => role === 'reviewer')
  const officer = people.find(({ name: known }) => known === '見本 太郎')?.id ?? ''
  const seat = (await api.scores.board({ fy })).reviewers.find(({ name }) => name === reviewer?.name)
  const grid = await api.scores.grid({ fy, reviewerId: seat?.id ?? '' })
  const application = await api.applications.get({ id: grid.candidates[0]?.id ?? '' })
  const { name, email } = application.form.contact
  expect(name).toMatch(/\S+ \S+/)

  await test.step('the paper beside shows them as long as the year says so', async () => {
    await become(page, reviewer?.id ?? '')
    await visit(`/applications/${application.id}/form`)
    await page.reload()
    await expect(paper(page)).toContainText(name ?? '')
    await visit(`/applications/${application.id}/files`)
    await expect(page.getByText(/届いた書類の原本は/)).toBeHidden()
  })

  await test.step('the officer says in the year that it does not', async () => {
    await become(page, officer)
    await visit('/settings/year')
    await page.reload()
    // A workbook that is out already stays as it was written: whose it is, is said before.
    const job = await api.sheetFiles.write({ fy, reviewerIds: [seat?.id ?? ''], dueOn: '2099-12-10' })
    await expect.poll(async () => (await api.jobs.status({ id: job.jobId })).state, { timeout: 60_000 }).toBe('done')
    await page.getByRole('radio', { name: '委員には伏せる' }).check()
    await expect(page.getByText('すでに渡した採点票(Excel)は変わりません')).toBeVisible()
    await expect(page.getByText(new RegExp(`^${seat?.code}\\(`))).toBeVisible()
    await look('the year that hides names')
    await page.getByRole('main').getByRole('button', { name: /^保存/ }).click()
    await expect(page.getByText(/公募を直しました/)).toBeVisible()
  })

  await test.step('and looks at what is hidden, and hides what was left', async () => {
    await visit(`/applications/${application.id}/names`)
    const shown = page.getByRole('region', { name: '委員に見える詳細' })
    await expect(shown).toContainText('■■■')
    await expect(shown).not.toContainText(name ?? '')
    await expect(page.getByRole('main')).toContainText((name ?? '').replace(' ', ''))
    await look('how a 委員 reads it')
    const word = application.form.targets[0] ?? ''
    await expect(shown).toContainText(word)
    await page.getByRole('textbox', { name: 'ほかに伏せる氏名' }).fill('仮名 次郎')
    await page.getByRole('textbox', { name: 'ほかに伏せる氏名' }).press('Enter')
    await expect(page.getByRole('button', { name: '「仮名 次郎」を外す' })).toBeVisible()
    await page.getByRole('textbox', { name: 'ほかに伏せる氏名' }).fill('未定')
    await page.getByRole('button', { name: '伏せる', exact: true }).click()
    await expect(page.getByText(/2文字以上/)).toBeVisible()
    await page.getByRole('textbox', { name: 'ほかに伏せる氏名' }).fill('')
    await page.getByRole('button', { name: '「仮名 次郎」を外す' }).click()
    await expect(page.getByRole('button', { name: '「仮名 次郎」を外す' })).toBeHidden()
  })

  await test.step('the 委員 reads the paper without them, beside the grid too, and finds nothing by them', async () => {
    await become(page, reviewer?.id ?? '')
    await visit(`/applications/${application.id}/form`)
    await page.reload()
    await expect(paper(page)).toContainText('■■■')
    await expect(paper(page)).not.toContainText(name ?? '')
    await expect(page.getByText('「■■■」は、氏名・連絡先を伏せた所です。')).toBeVisible()
    const html = await page.locator('body').innerHTML()
    expect(html).not.toContain(email)
    await look('a 委員 beside the fields')
    await visit(`/applications/${application.id}/files`)
    await expect(page.getByText(/届いた書類の原本は、委員には渡していません/)).toBeVisible()
    await look('no originals')
    await visit('/review/scores')
    await page.getByRole('button', { name: '応募書 F4' }).click()
    await expect(paper(page)).toContainText('■■■')
    await look('a 委員 beside the grid')
    const own = clientOf(page)
    // A Word file names whom it names, and its pictures may: a 委員 gets the words alone.
    await expect(own.applications.look({ id: application.id })).rejects.toThrow(/あなたの役割では/)
    expect((await own.search.everywhere({ text: name ?? '', kind: 'application' })).hits).toEqual([])
    expect((await own.search.everywhere({ text: name ?? '', kind: 'file' })).hits).toEqual([])
  })
})

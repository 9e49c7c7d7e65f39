import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { clientOf } from '../story.ts'
import { test } from '../walk.ts'

test.use({ until: 'accompanied' })

test('beside what a prefecture sends for the next year stands what became of the year before', async ({
  walk: { page, visit, look },
}) => {
  await visit('/applications')
  const api = clientOf(page)
  const [supported] = await api.support.portfolio({ fy: 2026 })
  if (supported === undefined) throw new Error('the year before supported somebody')
  const fy = 2027
  await api.programme.addYear({ fy, deadline: '2027-02-19T17:00:00+09:00' })
  const [again, never] = [randomUUID(), randomUUID()]
  await api.intake.create({ id: again, fy, jis2: supported.jis2, receivedAt: null })
  await api.intake.create({ id: never, fy, jis2: '47', receivedAt: null })

  await test.step('the draft opens on its fields, and its page says that there is a year before', async () => {
    await visit(`/applications/${again}`)
    const tab = page.getByRole('link', { name: /^過去の年度/ })
    await expect(tab).toHaveText('過去の年度1件')
    await tab.click()
    const year = page.getByRole('region', { name: '令和8年度' })
    await expect(year).toContainText(/R8-\d+選定/)
    await expect(year).toContainText(/点\(\d+点満点\)　\d+位\/10団体/)
    await expect(year.getByRole('row')).toHaveCount(supported.kpis.length + 1)
    await look('the year before')
  })

  await test.step('in 概要 the year is one line; of a body that did not apply it says so', async () => {
    await visit(`/applications/${again}/overview`)
    await expect(page.getByText(/選定、支援は.+、KPIは\d+件中\d+件達成/)).toBeVisible()
    await look('one line a year')
    await visit(`/applications/${never}/memory`)
    await expect(page.getByText('沖縄県の応募はありません(この年度の受付 10件)')).toBeVisible()
  })

  await test.step('of the first year it says where an earlier one could come from', async () => {
    const [first] = await api.applications.list({ fy: 2026 })
    await visit(`/applications/${first?.id}/memory`)
    const title = '令和8年度より前の年度の応募は、この台帳にありません'
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    await expect(page.getByRole('link', { name: '年度のまとめを取り込む' })).toBeVisible()
    await look('no year before')
  })
})

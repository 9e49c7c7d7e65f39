import { expect } from '@playwright/test'
import { pointsAtMost, round2 } from '../../../shared/domain/review/scoring.ts'
import { clientOf } from '../story.ts'
import { test } from '../walk.ts'

const fy = 2026
test.use({ until: 'scored' })

test('at 1366 every 委員 stands beside the rank, statistics can be folded, and the figures are those of R5', async ({
  walk: { page, visit },
}) => {
  await visit('/review/tally')
  const table = page.getByRole('grid', { name: '審査集計' })
  const api = clientOf(page)
  const r5 = await api.reports.tally({ fy, asOf: '2026-03-10', reviewerNames: 'coded' })
  for (const { code } of r5.reviewers)
    await expect(table.getByRole('columnheader', { name: code })).toBeInViewport({ ratio: 1 })

  // What R5 prints under a criterion's name stands on the screen under the same name, and adds up to the mean.
  const [best] = r5.applications
  const line = table.getByRole('row', { name: new RegExp(`^1 ${best?.prefecture}`) })
  for (const criterion of r5.criteria)
    await expect(
      table.getByRole('columnheader', { name: `${criterion.shortName} /${pointsAtMost(criterion)}` }),
    ).toHaveCount(1)
  for (const { mean } of best?.criterionMeans ?? []) await expect(line).toContainText(round2(mean ?? 0))
  const sum = (best?.criterionMeans ?? []).reduce((all, { mean }) => all + (mean ?? 0), 0)
  expect(round2(sum)).toBe(round2(best?.mean ?? 0))

  await page.getByRole('button', { name: '列', exact: true }).click()
  for (const name of ['中央値', '標準偏差']) await page.getByRole('checkbox', { name }).uncheck()
  await page.keyboard.press('Escape')
  await expect(table.getByRole('columnheader', { name: '標準偏差' })).toHaveCount(0)
  await page.reload()
  await expect(table.getByRole('columnheader', { name: '平均' })).toBeVisible()
  await expect(table.getByRole('columnheader', { name: '標準偏差' })).toHaveCount(0)

  // The points of the picture can be read off.
  const picture = page.getByRole('group', { name: '得点の分布' })
  await expect(picture.getByText('60', { exact: true })).toBeVisible()
  await expect(picture.getByText('点', { exact: true })).toBeVisible()
})

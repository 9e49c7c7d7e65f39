import { expect } from '@playwright/test'
import { clientOf } from '../story.ts'
import { test } from '../walk.ts'

const fy = 2026

test.use({ until: 'decided' })
test('a 利害関係 found after the decision: the tally of 採点の締め and the one of now side by side, and what was decided stays', async ({
  walk: { page, visit, look },
}) => {
  const api = clientOf(page)
  await visit('/review/tally')
  await expect(page.getByRole('grid', { name: '審査集計' })).toBeVisible()
  await expect(page.getByText('採点の締めの後に、利害関係の変更が')).toHaveCount(0)
  const { reviewers, rows } = await api.tally.page({ fy })
  const first = rows[0]
  const [reviewer] = reviewers.filter(({ id }) =>
    first?.totals.some(({ reviewerId, excluded }) => reviewerId === id && !excluded),
  )
  if (first === undefined || reviewer === undefined) throw new Error('somebody scored the first')
  const { id, revision } = await api.conflicts.declare({
    id: crypto.randomUUID(),
    reviewerId: reviewer.id,
    jis2: first.jis2,
    kind: 'business',
    treatment: 'excludeAndLeave',
    detail: '令和6年度に受託していたことが後から分かった',
  })

  await expect(page.getByText('採点の締めの後に、利害関係の変更が1件あります')).toBeVisible()
  await look('the tally with a late 利害関係')
  await page.getByRole('button', { name: '締めのときと並べる' }).click()
  const dialog = page.getByRole('dialog', { name: '採点の締めのときの集計と、今の集計' })
  await expect(dialog.getByText(`${reviewer.code}と${first.prefecture}: 申告`)).toBeVisible()
  const line = dialog.getByRole('row').filter({ hasText: first.prefecture })
  await expect(line).toContainText(`1位`)
  await expect(line).toContainText(`(${first.n}票)`)
  await expect(line).toContainText(`(${first.n - 1}票)`)
  await expect(line).toContainText(/選定 1位・平均/)
  await look('both tallies side by side')
  await page.keyboard.press('Escape')

  await api.conflicts.withdraw({ id, revision, reason: '別の県だった' })
  await expect(page.getByText('採点の締めの後に、利害関係の変更が')).toHaveCount(0)
})

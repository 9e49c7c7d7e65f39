import { expect } from '@playwright/test'
import { round2 } from '../../../shared/domain/review/scoring.ts'
import { becomeReviewer, clientOf } from '../story.ts'
import { test } from '../walk.ts'

const fy = 2026
test.use({ until: 'scored' })

test('決め手 is read from the screen: from the whole to one application, why it stands there and how firm that is', async ({
  walk: { page, visit },
}) => {
  await visit('/review/why')
  const found = await clientOf(page).tally.firmness({ fy })
  const ladder = page.getByRole('navigation', { name: '順位' })
  await expect(ladder.getByRole('link')).toHaveCount(found.standings.length)
  await expect(page.getByRole('grid', { name: '方法ごとの順位と点の散らばり' })).toBeVisible()
  await expect(page.getByText(found.agreement.sentence)).toBeVisible()

  // J goes through the order, K back, and before the first stands the whole.
  const heading = (place: number) => {
    const own = found.standings[place]
    return page.getByRole('heading', { name: `${own?.rank}位 ${own?.prefecture}` })
  }
  await page.keyboard.press('j')
  await expect(heading(0)).toBeVisible()
  await page.keyboard.press('j')
  await expect(heading(1)).toBeVisible()
  const [upper, lower] = found.pairs
  await expect(page.getByText(lower?.why.ahead ?? '', { exact: true })).toBeVisible()
  await expect(page.getByText(upper?.why.behind ?? '', { exact: true })).toBeVisible()
  const own = found.standings[1]
  await expect(page.getByText(`${own?.waysInside}通りで${found.cut}位以内`)).toBeVisible()

  // What is drawn can be read: the difference, and the weight at which the next one passes.
  await expect(page.getByRole('figure', { name: `${own?.prefecture}の差の内訳` })).toContainText('採点者の違い')
  const solved = lower?.breakEvens?.find(({ at }) => at !== null)
  if (solved !== undefined)
    await expect(page.getByRole('figure', { name: `${own?.prefecture}の順位の確かさ` })).toContainText(
      round2(solved.at ?? 0),
    )

  // A link that was copied opens again; the ladder is one stop, arrows walk it, Enter goes there.
  await page.reload()
  await expect(heading(1)).toBeVisible()
  await ladder.getByRole('link').nth(1).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(heading(2)).toBeVisible()
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await expect(page.getByRole('grid', { name: '方法ごとの順位と点の散らばり' })).toBeVisible()
})

test('no 委員 is shown the way to 決め手, and its address says nothing', async ({ walk: { page, visit } }) => {
  await becomeReviewer(page)
  await visit('/review/tally')
  await expect(page.getByRole('link', { name: '決め手' })).toHaveCount(0)
  await visit('/review/why')
  await expect(page.getByRole('heading', { name: 'この場所は表示できません' })).toBeVisible()
})

import { expect } from '@playwright/test'
import { test } from '../walk.ts'

test.describe(() => {
  test.use({ until: 'scored' })
  test('how firm an order is called is the year’s own', async ({ walk: { page, visit, look } }) => {
    await visit('/review/rules')
    const words = page.getByRole('group', { name: '決め手の「確かさ」の語と境目' })
    await expect(words).toContainText('ほかは「やや確か」。')
    await words.getByRole('textbox', { name: '確かの語', exact: true }).fill('僅差')
    await page.getByRole('textbox', { name: '変える理由' }).fill('会議の言い方に合わせるため')
    await page.getByRole('button', { name: /^決まりを保存/ }).click()
    await expect(page.getByText('確かさの三つの語は、互いに違う語にしてください。').first()).toBeVisible()
    await words.getByRole('textbox', { name: '確かの語', exact: true }).fill('明らか')
    await words.getByRole('textbox', { name: '僅差の語' }).fill('接戦')
    await words.getByRole('textbox', { name: '僅差: 入れ替わる変え方' }).fill('1')
    await expect(words).toContainText('1通り以上で入れ替わるか、同じ順の重みが50%に満たなければ「接戦」')
    await words.scrollIntoViewIfNeeded()
    await look('the words of the year')
    await page.getByRole('button', { name: /^決まりを保存/ }).click()
    await expect(page.getByRole('region', { name: '評価項目と集計方法の版', exact: true })).toContainText('僅差 → 接戦')

    await visit('/review/why')
    const ladder = page.getByRole('navigation', { name: '順位' })
    await expect(ladder).toContainText('接戦')
    await expect(ladder).not.toContainText('僅差')
    await look('the ladder in the words of the year')
  })
})

import { expect, type Page } from '@playwright/test'
import { fy, reviewTab } from '../story.ts'
import { type Committee, hard, kind, level } from './committee.ts'

/** The order of a tally by value, from the first. */
async function ranked({ api }: Committee): Promise<string[]> {
  const { rows } = await api.tally.page({ fy })
  return rows.toSorted((a, b) => a.rank - b.rank).map(({ rank, prefecture }) => `${rank} ${prefecture}`)
}

/** 6. The tally warns of the order that rests on one 委員, and the tie at the line is settled by the 座長. */
export async function settle(story: Committee): Promise<void> {
  const { page } = story
  const [one, other] = level
  await reviewTab(page, '集計')
  await expect(
    page.getByText(
      `${hard.conflicted}が${hard.on}より上となる順位は、片方だけを採点した委員(${hard.code})の点によるものです。両方を採点した委員だけで比べると逆になります。`,
    ),
  ).toBeVisible()
  const inOrder = ['1 群馬県', '2 福島県', '3 岩手県', `4 ${kind.to}`]
  expect((await ranked(story)).slice(0, 6)).toEqual([...inOrder, `5 ${one}`, `5 ${other}`])
  await expect(page.getByText(`${one}と${other}が同点のままです。`)).toBeVisible()
  await page.getByRole('button', { name: `同点の順を決める(${one}・${other})` }).click()
  const dialog = page.getByRole('dialog', { name: '同点の順を決める' })
  await dialog.getByRole('radio', { name: '座長裁定' }).check()
  await dialog.getByRole('button', { name: `${other}を上へ` }).click()
  // The button is gone with that, and the keys are still the form's.
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/理由を入力/)).toBeVisible()
  const reason = '管内の町村の参加が多く、横展開が見込めるため。'
  await dialog.getByRole('textbox', { name: '理由' }).fill(reason)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`座長裁定: ${other} → ${one} 理由: ${reason}`)).toBeVisible()
  expect((await ranked(story)).slice(0, 6)).toEqual([...inOrder, `5 ${other}`, `6 ${one}`])
}

/** 7. A 利害関係 found after 採点の締め: both tallies side by side, and another body within the line. */
export async function findLate(story: Committee): Promise<void> {
  const { page } = story
  const [one, other] = level
  await reviewTab(page, '利害関係')
  await page.getByRole('button', { name: new RegExp(`^なし ${kind.code} ${kind.to}`) }).click()
  const declaration = page.getByRole('dialog', { name: new RegExp(`${kind.code} .*${kind.to}`) })
  await declaration.getByRole('radio', { name: /③ 委託・取引/ }).check()
  await declaration.getByRole('textbox', { name: '内容' }).fill('令和6年度の受託が後から分かった')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: new RegExp(`^③ 除外・退席 ${kind.code} ${kind.to}`) })).toBeVisible()
  await reviewTab(page, '集計')
  await expect(page.getByText('採点の締めの後に、利害関係の変更が1件あります')).toBeVisible()
  await page.getByRole('button', { name: '締めのときと並べる' }).click()
  const dialog = page.getByRole('dialog', { name: '採点の締めのときの集計と、今の集計' })
  await expect(dialog.getByText(`${kind.code}と${kind.to}: 申告`)).toBeVisible()
  const line = (body: string) => dialog.getByRole('row').filter({ hasText: body })
  // 562 of 7 sheets; without the 100 of one of them 462 of 6.
  await expect(line(kind.to)).toHaveText(/4位80\.29 \(7票\)6位77\.00 \(6票\)↓2/)
  await expect(line(other)).toHaveText(/5位80\.00 \(7票\)4位80\.00 \(7票\)↑1/)
  await expect(line(one)).toHaveText(/6位80\.00 \(7票\)5位80\.00 \(7票\)↑1/)
  await page.keyboard.press('Escape')
  expect((await ranked(story)).slice(3, 6)).toEqual([`4 ${other}`, `5 ${one}`, `6 ${kind.to}`])
}

/** 8. 決め手 read aloud: who, why there and not one higher, how firm, and what the missing 委員 could still turn. */
export async function readAloud(story: Committee): Promise<void> {
  const { page, api } = story
  await reviewTab(page, '決め手')
  const found = await api.tally.firmness({ fy })
  expect(found.standings.slice(0, 5).map(({ prefecture }) => prefecture)).toEqual([
    '群馬県',
    '福島県',
    '岩手県',
    ...level.toReversed(),
  ])
  const ladder = page.getByRole('navigation', { name: '順位' })
  // By hand: 600 and 552 of six sheets each, so that 43 of a seventh is below 92; then 560 of seven, and 462 of six.
  const missing: Readonly<Record<number, string>> = {
    0: '委員Aは群馬県を採点していない。43点以下なら入れ替わる(44点なら並ぶ)。委員Hはどちらも採点していない。福島県を群馬県より49点以上高く付けない限り、入れ替わらない。',
    1: '委員Hはどちらも採点していない。付け方によっては入れ替わる。',
    4: `委員Hはどちらも採点していない。${kind.to}を${level[0]}より18点以上高く付けない限り、入れ替わらない。`,
  }
  const presses: Readonly<Record<number, number>> = { 0: 1, 1: 1, 4: 3 }
  for (const place of [0, 1, 4]) {
    for (let n = presses[place] ?? 0; n > 0; n -= 1) await page.keyboard.press('j')
    const own = found.standings[place]
    const [above, below] = [found.pairs[place - 1], found.pairs[place]]
    const told = page.getByRole('region', { name: new RegExp(`^${place + 1}位 ${own?.prefecture}`) })
    await expect(told).toBeVisible()
    await expect(told.getByText(below?.why.ahead ?? '', { exact: true })).toBeVisible()
    if (above !== undefined) await expect(told.getByText(above.why.behind, { exact: true })).toBeVisible()
    await expect(told).toContainText(`一つ下の${found.standings[place + 1]?.prefecture}との間: ${missing[place]}`)
    expect(below?.missingWords.join('')).toBe(missing[place])
    const firm = page.getByRole('region', { name: 'この順位はどれだけ確かか' })
    await expect(firm).toContainText(`${own?.waysInside}通りで${found.cut}位以内`)
    const rung = ladder.getByRole('listitem').nth(place)
    await expect(rung).toContainText(found.verdicts.words[below?.verdict ?? 'firm'])
  }
  await story.look('what a missing reviewer would have to give')
  // The pair of which the order rests on one 委員 says so on its rung.
  await expect(ladder.getByRole('listitem').nth(1)).toContainText('▲逆転')
}

const make = async (page: Page, aim: string) => {
  await page.getByRole('button', { name: /案を作る/ }).click()
  await page.getByRole('menuitem', { name: aim, exact: true }).click()
}

/** 9. Two 組合せ, one by hand and one suggested: compared, refused for want of a reason, and taken to the meeting. */
export async function compare(story: Committee): Promise<void> {
  const { page, api } = story
  const [out] = level
  const into = kind.to
  const byHandName = '次の順位を入れる'
  await reviewTab(page, '組合せ')
  await make(page, '手で組む')
  await expect(page.getByText('「手で組んだ案」を作りました')).toBeVisible()
  await make(page, 'テーマごとに一つ')
  await expect(page.getByRole('textbox', { name: '案の名前' })).toHaveValue('テーマごとに一つ')

  // Alt+1 goes to the set by hand; its name is edited where it stands.
  await page.keyboard.press('Alt+1')
  const name = page.getByRole('textbox', { name: '案の名前' })
  await expect(name).toHaveValue('手で組んだ案')
  await name.fill(byHandName)
  await page.keyboard.press('Enter')
  await expect(page.getByText('案の名前を変えました')).toBeVisible()

  // Space takes out the last of the plain order, and puts in the next after it.
  const option = (body: string) =>
    page.getByRole('listbox', { name: '点の順の団体' }).getByRole('option', { name: new RegExp(body) })
  await option(out).focus()
  await page.keyboard.press(' ')
  await expect(option(out)).toHaveAttribute('aria-selected', 'false')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press(' ')
  await expect(option(into)).toHaveAttribute('aria-selected', 'true')

  const sets = async () => (await api.scenarios.page({ fy })).sets
  const [byHand, suggested] = await sets()
  if (byHand === undefined || suggested === undefined) throw new Error('two sets were made')
  expect(byHand.given).toBeCloseTo(3)
  const table = page.getByRole('table', { name: '組合せの比較' })
  await expect(table.getByRole('row', { name: /^失う点/ })).toContainText('−3.00')
  // Each set has its own themes, beside those of the plain order.
  expect(suggested.bodies).not.toEqual(byHand.bodies)
  await expect(table.getByRole('row', { name: /^重点テーマ/ }).getByRole('cell')).toHaveCount(3)

  await expect(page.getByRole('button', { name: `「${byHandName}」を会議に出す` })).toHaveCount(0)
  await expect(api.scenarios.take({ id: byHand.id, revision: byHand.revision })).rejects.toThrow(/理由/)
  await expect(page.getByText('理由を書くと会議に出せます').first()).toBeVisible()
  await story.look('組合せ side by side')
  await page.getByRole('button', { name: `「${byHandName}」の${into}を入れる理由へ` }).click()
  const panel = page.getByRole('dialog', { name: `「${byHandName}」の順位と違う理由` })
  for (const [words, reason] of [
    [`${into}を入れる理由`, '後から外れた点を除いても、ほかにない取組であるため。'],
    [`${out}を外す理由`, '上位の団体と取組が重なるため。'],
  ] as const) {
    await panel
      .getByRole('form', { name: new RegExp(words) })
      .getByRole('textbox')
      .fill(reason)
    await page.keyboard.press('Control+Enter')
    await expect.poll(async () => JSON.stringify(await sets())).toContain(reason)
  }
  await story.look('reasons of a 組合せ')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: `「${byHandName}」を会議に出す` }).click()
  await expect(page.getByText('会議に出す案1')).toBeVisible()
  // There it does not change any more; back from there it does.
  await expect(option(into)).toHaveAttribute('aria-disabled', 'true')
  await expect(name).toHaveCount(0)
  await page.getByRole('button', { name: `「${byHandName}」を会議から戻す` }).click()
  await expect(option(into)).not.toHaveAttribute('aria-disabled')
  await page.getByRole('button', { name: `「${byHandName}」を会議に出す` }).click()
  await expect(page.getByText('会議に出す案1')).toBeVisible()
  expect((await sets()).map(({ meeting }) => meeting)).toEqual([1, null])

  // A set is deleted and comes back.
  const column = page.getByRole('columnheader').filter({ hasText: 'テーマごとに一つ' })
  await page.keyboard.press('Alt+2')
  await page.getByRole('button', { name: '「テーマごとに一つ」を削除' }).click()
  await expect(column).toHaveCount(0)
  await page.getByRole('button', { name: '元に戻す' }).click()
  await expect(column).toHaveCount(1)

  // The paper of it leads to the workbook.
  const files = await story.saved(1, () => page.getByRole('button', { name: '比べた紙を印刷(Excel)' }).click())
  expect([...files.keys()].join()).toMatch(/組合せ.*\.xlsx$/)
}

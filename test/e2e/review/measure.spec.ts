import { expect, type Page } from '@playwright/test'
import { byTelephone } from '../../support/office/by-telephone.ts'
import { clientOf } from '../story.ts'
import { test } from '../walk.ts'

const fy = 2026

const paneOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test.describe(() => {
  test.use({ until: 'eligible' })
  test('rules are tried on made-up scores before the first sheet is out; nothing is stored by it', async ({
    walk: { page, visit, look },
  }) => {
    await visit('/review/rules')
    const tried = page.getByRole('table', { name: 'ためした順位' })
    await expect(tried.getByRole('row', { name: /^4 見本D県.*同点のまま/ })).toBeVisible()
    await expect(paneOf(page, 'ためす')).toContainText('委員別得点の平均で順位を付ける(大きい順)。')
    await look('集計方法')

    await page.getByRole('radio', { name: '順位点の合計' }).check()
    const points = page.getByRole('textbox', { name: /順位点/ })
    await points.fill('７－３－１')
    await expect(paneOf(page, 'ためす')).toContainText('1位7点')
    await expect(points).toHaveValue('７－３－１')
    await points.fill('５－３－１')
    await page.getByRole('radio', { name: '切捨て' }).check()
    await page.getByRole('combobox', { name: '同点処理を加える' }).selectOption('合議')
    await expect(paneOf(page, 'ためす')).toContainText('順位点の合計(1位5点、2位3点、3位1点)で順位を付ける')
    await expect(paneOf(page, 'ためす')).toContainText('座長裁定、合議の順に判断する')
    await look('集計方法-順位点')
    const api = clientOf(page)
    expect((await api.tally.page({ fy })).rules.method).toBe('mean')

    // What is given up is gone from the field too, and the deed is in sight however long the rules are.
    await points.fill('９')
    await expect(paneOf(page, '集計方法').getByRole('button', { name: /^決まりを保存/ })).toBeInViewport()
    await page.getByRole('button', { name: '入力をやめる' }).click()
    await page.getByRole('radio', { name: '順位点の合計' }).check()
    await expect(points).toHaveValue('5、3、1')
  })
})

/** Every sheet handed in: the first four with the same marks, the others lower. */
async function tied(page: Page): Promise<string[]> {
  const api = clientOf(page)
  const { reviewers } = await api.scores.board({ fy })
  const names: string[] = []
  for (const { id } of reviewers) {
    const { sheets, criteria, candidates } = await api.scores.grid({ fy, reviewerId: id })
    const entryId = (await api.scoreEntries.begin(byTelephone(id))).id
    for (const [at, candidate] of candidates.entries()) {
      if (at < 4 && !names.includes(candidate.prefecture)) names.push(candidate.prefecture)
      let sheet = sheets.find(({ applicationId }) => applicationId === candidate.id)
      for (const criterion of criteria)
        if (sheet?.state === 'open')
          sheet = await api.scores.record({
            sheetId: sheet.id,
            criterionId: criterion.id,
            raw: at < 4 ? 4 : 1,
            remark: '見本',
            entryId,
            revision: sheet.revision,
          })
      const typed = criteria.map((each) => ({ criterionId: each.id, raw: at < 4 ? 4 : 1 }))
      if (sheet?.state === 'open')
        await api.scoreEntries.typeAgain({ sheetId: sheet.id, typed, revision: sheet.revision })
    }
    await api.scores.submit({ fy, reviewerId: id })
  }
  return names
}

test.describe(() => {
  test.use({ until: 'scoring' })
  test('a rule changed after the first sheet is a new version; a tie is settled by 決選投票, and what it leaves by 合議', async ({
    walk: { page, visit, look },
  }) => {
    await visit('/review/rules')
    for (const rule of ['優先項目の平均', '上位とした委員の数', '座長裁定'])
      await page.getByRole('button', { name: `${rule}を使わない` }).click()
    await expect(page.getByRole('list', { name: /^同点処理/ })).toBeFocused()
    for (const rule of ['決選投票', '合議'])
      await page.getByRole('combobox', { name: '同点処理を加える' }).selectOption(rule)
    await expect(page.getByText(/この変更が及ぶ採点票 \d+票/)).toBeVisible()
    await page.getByRole('button', { name: '決まりを保存' }).click()
    await expect(page.getByText(/変える理由を入力してください/).first()).toBeVisible()
    await page.getByRole('textbox', { name: '変える理由' }).fill('募集要領の同点処理に合わせるため')
    await look('集計方法-理由')
    await page.getByRole('button', { name: '決まりを保存' }).click()
    await expect(paneOf(page, '評価項目と集計方法の版')).toContainText('募集要領の同点処理に合わせるため')
    await expect(page.getByText(/^第2版/).first()).toBeVisible()

    const names = await tied(page)
    await visit('/review/tally')
    const table = page.getByRole('grid', { name: '審査集計' })
    await expect(page.getByText(/同点のときは、決選投票、合議の順に判断する。/)).toBeVisible()
    await look('集計-同点')
    await page.getByRole('button', { name: `同点の順を決める(${names.join('・')})` }).click()
    const dialog = page.getByRole('dialog')
    const voters = dialog.getByRole('group', { name: /投票した委員/ }).getByRole('checkbox')
    for (const voter of await voters.all()) if (await voter.isEnabled()) await voter.check()
    for (const [at, name] of names.entries())
      await dialog.getByRole('textbox', { name: `${name}の票` }).fill(String([1, 1, 0, 0][at]))
    await dialog.getByRole('textbox', { name: '理由' }).fill('審議会議での投票')
    await look('決選投票')
    await dialog.getByRole('button', { name: '記録する' }).click()
    await expect(page.getByText('決選投票を記録しました')).toBeVisible()

    const [first = '', second = ''] = names
    await page.getByRole('button', { name: `同点の順を決める(${first}・${second})` }).click()
    await dialog.getByRole('radio', { name: '合議' }).check()
    await dialog.getByRole('button', { name: `${second}を上へ` }).click()
    // Left by mistake and opened again: what was decided stands there, and that it was not stored.
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await page.getByRole('button', { name: `同点の順を決める(${first}・${second})` }).click()
    await expect(dialog).toContainText('保存していなかった下書きを戻しました。')
    await expect(dialog.getByRole('list', { name: '上位から' })).toContainText(`1. ${second}`)
    await dialog.getByRole('textbox', { name: '理由' }).fill('市町村の参画が広いため')
    await look('合議')
    await dialog.getByRole('button', { name: '記録する' }).click()
    await expect(table.getByRole('row', { name: new RegExp(`^1 ${second}`) })).toContainText('合議')
    await expect(table.getByRole('row', { name: new RegExp(`^2 ${first}`) })).toContainText('合議')
    await look('集計-決まった')

    await page.getByRole('button', { name: `合議(${second}・${first})を取り消す` }).click()
    await dialog.getByRole('textbox', { name: '理由' }).fill('記録の誤り')
    await dialog.getByRole('button', { name: '取り消す' }).click()
    await expect(page.getByRole('button', { name: `同点の順を決める(${first}・${second})` })).toBeVisible()
    await expect(page.getByText(/取消しの理由: 記録の誤り/)).toBeVisible()
  })
})

test.describe(() => {
  test.use({ until: 'scored' })
  test('a × raises 要協議 and moves no rank; a weight changed late is a version; the rule stands beside every rank', async ({
    walk: { page, visit, look },
  }) => {
    const dialog = page.getByRole('dialog')
    await visit('/review/rules')
    await page.getByRole('button', { name: '要件を加える' }).click()
    await dialog.getByRole('textbox', { name: '要件' }).fill('両トラック')
    await dialog.getByRole('textbox', { name: '変える理由' }).fill('募集要領の要件')
    await look('要件を加える')
    await dialog.getByRole('button', { name: /^加える/ }).click()
    await expect(paneOf(page, '要件の○×')).toContainText('要1 両トラック')

    // What was told of one place does not lie over the next.
    const told = page.getByText('要件の○×を加えました')
    await expect(told).toBeVisible()
    await page.waitForTimeout(1100)
    await page.getByRole('link', { name: '集計', exact: true }).click()
    await expect(told).toHaveCount(0, { timeout: 2000 })

    await visit('/review/tally')
    const table = page.getByRole('grid', { name: '審査集計' })
    const api = clientOf(page)
    const [best, next] = (await api.tally.page({ fy })).rows
    await page.getByRole('button', { name: '要件の○×' }).click()
    await page.getByRole('button', { name: `${next?.prefecture}の両トラックは○` }).click()
    // Faster down the list than the office answers.
    const others = (await api.tally.page({ fy })).rows
      .slice(2, 5)
      .map(({ prefecture }) => `${prefecture}の両トラックは○`)
    await page.evaluate((names) => {
      for (const name of names) document.querySelector<HTMLElement>(`[aria-label="${name}"]`)?.click()
    }, others)
    for (const name of others) await expect(page.getByRole('button', { name })).toHaveAttribute('aria-pressed', 'true')
    await page.getByRole('button', { name: `${best?.prefecture}の両トラックは×` }).click()
    await page.getByRole('textbox', { name: '備考' }).fill('テーマ側の計画がない')
    await page.getByRole('button', { name: '×とする' }).click()
    await expect(page.getByRole('button', { name: `${best?.prefecture}の両トラックは×` })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await look('要件の○×')
    await page.keyboard.press('Escape')
    await expect(table.getByRole('row', { name: new RegExp(`^1 ${best?.prefecture}`) })).toContainText('要協議')
    await look('集計-要件')

    const [criterion] = (await api.programme.year({ fy })).criteria
    await visit(`/settings/criteria?item=${criterion?.id}`)
    await page.getByRole('textbox', { name: /^重み/ }).fill('4.5')
    await page.getByRole('textbox', { name: '変える理由' }).fill('配点の誤り')
    await look('評価項目')
    await page.getByRole('button', { name: /^保存/ }).click()
    await expect(page.getByText('評価項目1を直しました')).toBeVisible()
    expect((await api.tally.measure({ fy })).versions.map(({ change }) => change)).toEqual([
      `評価項目1「${criterion?.name}」: 重み 4 → 4.5`,
      '要件の○×「両トラック」を加えた',
    ])

    await visit('/selection')
    await expect(page.getByText(/委員別得点の平均で順位を付ける\(大きい順\)。/)).toBeVisible()
    await look('選定')
    await visit('/review/rules')
    await expect(page.getByText(/^第3版/).first()).toBeVisible()
    await look('集計方法-版')
  })
})

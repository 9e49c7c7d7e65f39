import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { openWord } from '../../../electron/documents/word/word.ts'
import { clientOf } from '../story.ts'
import { test } from '../walk.ts'
import { toldMeeting } from './told-meeting.ts'

test.use({ until: 'scored' })

const pane = (page: Page, name: string) => page.getByRole('region', { name })

test('議事概要 from the record of a meeting to both Word files: mended, edited, confirmed, frozen, published', async ({
  walk: { page, go, look },
}) => {
  const api = clientOf(page)
  const meeting = await toldMeeting(api)
  await go(`/meeting/${meeting.id}/minutes`)
  const checks = pane(page, '六つの確かめ')
  await expect(checks).toContainText('4 / 6')

  // What is missing is mended where it is missed: the return in the line that tells of the leaving …
  await page.getByRole('button', { name: '足りない2件を直す' }).click()
  const time = page.getByRole('textbox', { name: '戻った時刻' })
  await expect(time).toBeFocused()
  await time.fill(meeting.back)
  await page.keyboard.press('Enter')
  await expect(checks).toContainText('5 / 6')
  // … and the speaker in the speech itself.
  await page.getByRole('button', { name: '足りない1件を直す' }).click()
  await page.keyboard.press('Enter')
  const speech = page.getByRole('dialog', { name: '発言の記録を直す' })
  const speaker = speech.getByRole('combobox', { name: '発言者' })
  await speaker.selectOption({ label: meeting.names[0] ?? '' })
  await speaker.press('Control+Enter')
  await expect(checks).toContainText('6 / 6')
  await look('nothing is missing')

  // The public version names nobody, and leaves out what is of a body that was not selected.
  await page.getByRole('button', { name: '公表用(構成員)' }).click()
  const list = page.getByRole('list', { name: '議事概要' })
  for (const name of meeting.names) await expect(list.locator('[data-sentence]', { hasText: name })).toHaveCount(0)
  await expect(list.getByText('(公表用には載せません)').first()).toBeVisible()
  await look('as the public reads it')
  await page.getByRole('button', { name: '内部用(氏名あり)' }).click()

  // A sentence is put in other words.
  const topic = list.locator('button', { hasText: '事務局から説明があった。' })
  await topic.click()
  const edit = page.getByRole('dialog', { name: /の文を直す$/ })
  await edit
    .getByRole('textbox', { name: '議事概要の文' })
    .fill('応募の概要について、事務局から資料1により説明があった。')
  await page.keyboard.press('Control+Enter')
  await expect(list.getByText('資料1により説明があった。')).toBeVisible()

  // 確認の依頼, an answer each, a correction that is not taken with its reason.
  await page.getByRole('button', { name: '確認を依頼' }).click()
  await expect(page.getByRole('textbox', { name: '送った日' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  const answers = pane(page, '出席者の確認')
  await expect(answers).toContainText('第1版')
  const [first = '', ...others] = meeting.names
  for (const name of others) await answers.getByRole('button', { name: `${name}の確認を記録する` }).click()
  await answers.getByRole('button', { name: `${first}の回答を開く` }).click()
  const dialog = page.getByRole('dialog', { name: `${first}の回答` })
  await dialog.getByRole('combobox', { name: '回答', exact: true }).selectOption({ label: '修正の申出' })
  await dialog.getByRole('textbox', { name: /修正の申出/ }).fill('発言の末尾を直してほしい。')
  await dialog.getByRole('button', { name: '回答を記録' }).click()
  await dialog.getByRole('combobox', { name: '申出の扱い' }).selectOption({ label: '反映しない' })
  await dialog.getByRole('textbox', { name: /反映しない理由/ }).fill('録音のとおりのため。')
  await dialog.getByRole('button', { name: '扱いを記録' }).click()
  await expect(answers).toContainText('反映しない理由: 録音のとおりのため。')
  await look('every member has answered')

  // 確定, and nothing is mended any more.
  await page.getByRole('button', { name: '確定', exact: true }).click()
  await page.getByRole('button', { name: '確定する' }).click()
  await expect(pane(page, '版')).toContainText('照合番号')
  await expect(list.locator('button')).toHaveCount(0)
  const [head] = (await api.minutes.page({ id: meeting.id })).round?.head.match(/^.{12}/) ?? ['']
  await look('frozen')

  // Both Word files say what was frozen.
  const downloads: string[] = []
  const bytes = new Map<string, Uint8Array>()
  page.on('download', async (download) => {
    downloads.push(download.suggestedFilename())
    bytes.set(download.suggestedFilename(), new Uint8Array(readFileSync(await download.path())))
  })
  await page.getByRole('button', { name: '両方をWordにする' }).click()
  await expect.poll(() => bytes.size, { timeout: 30_000 }).toBe(2)
  const textOf = (which: string) => {
    const [name, content] = [...bytes].find(([each]) => each.includes(which)) ?? ['', new Uint8Array()]
    return openWord(content, name)
      .view.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
      .join('\n')
  }
  expect(textOf('内部用')).toContain(head ?? '?')
  expect(textOf('内部用')).toContain('資料1により説明があった。')
  for (const name of meeting.names) expect(textOf('公表用')).not.toContain(name)

  await page.getByRole('button', { name: '公表を記録' }).click()
  await expect(page.getByRole('textbox', { name: '公表日' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('第1版 公表').first()).toBeVisible()

  // 会議後回収.
  const collect = pane(page, '会議後回収')
  await collect.getByRole('textbox', { name: /資料1.*の回収部数/ }).fill('5')
  await page.keyboard.press('Enter')
  await expect(collect).toContainText('回収 5部')

  // The same record beside the plan: what was ticked here is ticked there, and the other way round.
  await go(`/meeting/${meeting.id}`)
  const beside = pane(page, '会議後回収')
  await expect(beside).toContainText('回収 5部')
  await beside.getByRole('textbox', { name: /資料2.*の回収部数/ }).fill('4')
  await page.keyboard.press('Enter')
  await expect(beside).toContainText('回収 4部')
  await look('the papers that came back, beside the plan')
})

import { existsSync, readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import type { OfficeClient } from '../../../renderer/api/client.ts'

export const person = { name: '架空 蔵之介', contact: 'kakuu.kuranosuke@example.lg.jp' } as const

/** Somebody who asked seven years ago; `fy`: and again this year, or null. */
export async function givenAsker(api: OfficeClient, fy: number | null): Promise<void> {
  await api.programme.addYear({ fy: 2019, deadline: '2019-02-20T17:00:00+09:00' })
  for (const [year, contact] of [[2019, person.contact] as const, ...(fy === null ? [] : [[fy, ''] as const])])
    await api.inquiries.add({
      id: crypto.randomUUID(),
      fy: year,
      askedAt: `${year}-05-01T10:00:00+09:00`,
      org: '見本県',
      person: person.name,
      contact,
      question: '選定の理由を知りたい。',
    })
}

const heldOf = (page: Page) => page.getByRole('grid', { name: 'この人について持っているもの' })

/** 人の情報 shows each place with its ground; what may go is erased with its reason and consent. */
export async function shownAndErased(page: Page): Promise<void> {
  await page.getByRole('grid', { name: '氏名や連絡先のある人' }).getByText(person.name).click()
  await expect(
    heldOf(page).getByRole('row', { name: /令和元年度 問い合わせ・開示請求.*同意があれば/ }),
  ).not.toHaveCount(0)
  await page.getByRole('button', { name: '消してよい所から消す' }).click()
  const dialog = page.getByRole('dialog', { name: 'この人の情報を、消してよい所から消す' })
  await dialog.getByRole('textbox', { name: '消す理由' }).fill('本人の申出')
  await dialog.getByRole('textbox', { name: '廃棄の同意の日' }).fill('R8.4.1')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('■ 入力してください。')).toBeVisible()
  await dialog.getByRole('textbox', { name: '廃棄の同意の文書番号' }).fill('府公第12号')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/か所と書類 0件から消しました/)).toBeVisible()
  await expect(heldOf(page).getByRole('row', { name: /令和元年度/ })).toHaveCount(0)
}

/** Which of these words any byte of the office still spells: the file, its log, and what is kept beside it. */
export const wordsLeft = (file: string, words: readonly string[] = Object.values(person)): string[] => {
  const bytes = Buffer.concat(
    [file, `${file}-wal`, `${file}-shm`, `${file}-head`].filter(existsSync).map((each) => readFileSync(each)),
  )
  return words.filter((word) => bytes.includes(word) || bytes.includes(word.replaceAll(' ', '')))
}

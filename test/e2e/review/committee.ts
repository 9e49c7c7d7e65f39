import { expect, type Page } from '@playwright/test'
import type { OutputAt } from '../../../electron/host/practice/play.ts'
import { carryOutRemotely } from '../../../electron/host/practice/play.ts'
import * as steps from '../../../electron/host/practice/steps.ts'
import { remoteCallOf } from '../../support/office/year.ts'
import { dropFiles } from '../../support/screen-checks.ts'
import { answered, type Words } from '../../support/sheets/declarations-out.ts'
import { changed, fill } from '../../support/sheets/filled.ts'
import { fy, open, reviewTab, type Story } from '../story.ts'
import { receiveOnPaper, typeMarks } from './second-look.ts'

/** A 委員会 from 利害関係申告 to the meeting; the same steps in the browser and in the desktop. */
export interface Committee extends Pick<Story, 'page' | 'api' | 'saved'> {
  /** Looks at everything on the screen as it stands. */
  look(where: string): Promise<void>
}

/** Who marks how, by body: what the letters of five 委員 and the paper of one say alike. */
const marks: Readonly<Record<string, string>> = {
  群馬県: '555555',
  福島県: '445555',
  岩手県: '545555',
  鳥取県: '444444',
  愛媛県: '444444',
  大分県: '444443',
  福井県: '434343',
  岐阜県: '333343',
  滋賀県: '333333',
  熊本県: '323232',
}
/** Has worked for 福島県, and is hard on 岩手県: whoever marked both puts 岩手県 first, the means 福島県. */
export const hard = { code: '委員C', conflicted: '福島県', on: '岩手県', marks: '334333' } as const
/** Is kind to 大分県, which stands among the five by it; that this 委員 had worked there is found after 採点の締め. */
export const kind = { code: '委員E', to: '大分県', marks: '555555' } as const
/** Level by every 委員, on both sides of the line of five. */
export const level = ['鳥取県', '愛媛県'] as const

const chair = '委員A'
/** Was discussed before the 座長 came, who has no sheet of it. */
export const unseen = '群馬県'
const byExcel = ['委員B', '委員C', '委員D', '委員E', '委員F']
const onPaper = '委員G'
const missing = '委員H'
const secondOfficer = '例示 花子'

function marksBy(code: string, body: string): string | undefined {
  if (code === hard.code && body === hard.conflicted) return undefined
  if (code === chair && body === unseen) return undefined
  if (code === hard.code && body === hard.on) return hard.marks
  if (code === kind.code && body === kind.to) return kind.marks
  return marks[body]
}

const digits = (given: string | undefined): number[] | undefined =>
  given === undefined ? undefined : [...given].map(Number)

async function reviewerAt({ api }: Committee, code: string): Promise<OutputAt<'reviewers.list'>[number]> {
  const found = (await api.reviewers.list({ fy })).find((each) => each.code === code)
  if (found === undefined) throw new Error(`nobody is ${code}`)
  return found
}

const byCode = (files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> =>
  new Map([...files].map(([name, bytes]) => [/委員[A-Z]/.exec(name)?.[0] ?? '', bytes]))
const bookOf = (files: ReadonlyMap<string, Uint8Array>, code: string): Uint8Array => {
  const bytes = files.get(code)
  if (bytes === undefined) throw new Error(`nothing went out to ${code}`)
  return bytes
}
const lineOf = (page: Page, table: string, code: string) =>
  page.getByRole('table', { name: table }).getByRole('row', { name: new RegExp(`^${code} `) })

/** Eight 委員, of whom the first is the 座長, and a second officer who can look at what the first has typed. */
export async function appoint({ page, api }: Committee): Promise<void> {
  for (const [at, sign] of [...'一二三四五六七八'].entries())
    await api.reviewers.add({
      id: crypto.randomUUID(),
      fy,
      name: `例示 ${sign}子`,
      seat: at === 0 ? 'chair' : 'member',
    })
  await api.people.add({ id: crypto.randomUUID(), name: secondOfficer, role: 'officer' })
  await open(page, '審査・選定')
}

/** 1. Two 申告書 out and back, one 委員 answered for on the screen, the others but one by the operations it calls. */
export async function declare(story: Committee): Promise<void> {
  const { page, api } = story
  const table = '委員ごとの利害関係申告書'
  const asked = ['委員B', hard.code]
  await reviewTab(page, '利害関係')
  await page.getByRole('link', { name: '申告書(Excel)' }).click()
  await page.getByRole('button', { name: '申告書を出す' }).click()
  const reviewers = await api.reviewers.list({ fy })
  for (const { code } of reviewers.filter((each) => !asked.includes(each.code)))
    await page.getByRole('checkbox', { name: new RegExp(`^${code} `) }).uncheck()
  const sent = byCode(await story.saved(2, () => page.getByRole('button', { name: '2人分を作る' }).click()))
  const back = (code: string, said: Readonly<Record<string, Words>>) =>
    answered(bookOf(sent, code), {
      ...Object.fromEntries(Object.keys(marks).map((body): [string, Words] => [body, ['なし']])),
      ...said,
    })
  const worked: Words = ['あり', '③ 委託・取引', '県の調達仕様書の作成を受託', '令和5年4月']
  await dropFiles(page, [
    { name: 'B.xlsx', bytes: await back('委員B', {}) },
    { name: 'C.xlsx', bytes: await back(hard.code, { [hard.conflicted]: worked }) },
  ])
  for (const code of asked) await expect(lineOf(page, table, code)).toContainText('確かめる', { timeout: 60_000 })
  for (const code of asked) {
    await page.getByRole('table', { name: table }).getByRole('link', { name: code }).click()
    await page.getByRole('button', { name: '選んだ10件を反映' }).click()
    await expect(lineOf(page, table, code)).toContainText('反映済み')
  }
  await page.getByRole('link', { name: '利害関係の表へ' }).click()
  await expect(
    page.getByRole('button', { name: new RegExp(`^③ 除外・退席 ${hard.code} ${hard.conflicted}`) }),
  ).toBeVisible()
  await page.getByRole('button', { name: '残り10件なし 委員D' }).click()
  await expect(page.getByRole('button', { name: '残り10件なし 委員D' })).toHaveCount(0)
  const { applicants } = await api.scores.board({ fy })
  for (const code of [chair, '委員E', '委員F', onPaper])
    await api.conflicts.declareNone({ reviewerId: (await reviewerAt(story, code)).id, bodies: applicants })
}

/** 2. and 3. 採点票 out to whoever has answered, five filled in, and back at one press. */
export async function markByExcel(story: Committee): Promise<void> {
  const { page } = story
  const table = '委員ごとの採点票'
  await reviewTab(page, '進み具合')
  await page.getByRole('button', { name: '採点を始める' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '採点を始める' }).click()
  await expect(page.getByText(/採点の対象 10件/)).toBeVisible()
  await reviewTab(page, '採点票の取込')
  await page.getByRole('button', { name: '採点票を出す' }).click()
  await expect(page.getByRole('checkbox', { name: new RegExp(`^${missing} .*利害関係の未回答 10件`) })).toBeDisabled()
  const sent = byCode(await story.saved(7, () => page.getByRole('button', { name: '7人分を作る' }).click()))
  expect([...sent.keys()].toSorted()).toEqual([chair, ...byExcel, onPaper])
  const back = async (code: string) => ({
    name: `${code}から.xlsx`,
    bytes: await changed(bookOf(sent, code), (sheet, book) => {
      Object.assign(book, { modified: new Date() })
      fill(
        sheet,
        (body) => digits(marksBy(code, body)),
        (body) => (marksBy(code, body) === undefined ? '' : '見本の所見です。'),
      )
    }),
  })
  await dropFiles(page, await Promise.all(byExcel.map(back)))
  for (const code of byExcel) await expect(lineOf(page, table, code)).toContainText('確かめる', { timeout: 60_000 })
  await page.getByRole('button', { name: 'そろった5件をまとめて反映' }).click()
  for (const code of byExcel) await expect(lineOf(page, table, code)).toContainText('反映済み')
  await expect(lineOf(page, table, onPaper)).toContainText('未着')
  for (const code of byExcel) await isMarked(story, code)
}

/** Every point of a 委員 in the office is the one of the workbook or the paper. */
async function isMarked(story: Committee, code: string): Promise<void> {
  const { id: reviewerId } = await reviewerAt(story, code)
  const { sheets, candidates, criteria } = await story.api.scores.grid({ fy, reviewerId })
  const found = sheets.map(({ applicationId, scores }) => [
    candidates.find(({ id }) => id === applicationId)?.prefecture ?? '',
    criteria.map(({ id }) => scores[id]).join(''),
  ])
  const given = Object.keys(marks).flatMap((body) => marksBy(code, body) ?? []).length
  expect(found).toHaveLength(given)
  for (const [body = '', points] of found) expect([code, body, points]).toEqual([code, body, marksBy(code, body)])
}

/** Somebody else sits down at this desk. */
async function sitsDown({ page, api }: Committee, name: string): Promise<void> {
  await api.launcher.signOut({})
  await page.reload()
  await page.getByRole('radio', { name: new RegExp(name) }).check()
  await page.getByRole('button', { name: 'サインイン' }).click()
  await expect(page.getByRole('navigation', { name: '画面' })).toBeVisible()
}

/** 4. One comes on paper: typed by the first officer, looked at by the second, and handed in. */
export async function markOnPaper(story: Committee): Promise<void> {
  const { page, api } = story
  const { id: reviewerId, name } = await reviewerAt(story, onPaper)
  const { candidates, criteria } = await api.scores.grid({ fy, reviewerId })
  await reviewTab(page, '採点')
  await page.getByRole('combobox', { name: '委員' }).selectOption({ label: `${onPaper} ${name}` })
  await receiveOnPaper(page)
  await page
    .getByRole('grid', { name: `${onPaper}の採点表` })
    .getByRole('textbox', { name: `${candidates[0]?.prefecture} ${criteria[0]?.shortName} 未記入` })
    .focus()
  await typeMarks(page, candidates.map(({ prefecture }) => marksBy(onPaper, prefecture)).join(''))
  const waiting = async () => (await api.scoreEntries.unchecked({ fy })).flatMap(({ cells }) => cells).length
  await expect.poll(waiting, { timeout: 30_000 }).toBe(60)

  await sitsDown(story, secondOfficer)
  await open(page, '審査・選定')
  await reviewTab(page, '照合')
  const list = page.getByRole('grid', { name: '照合を待つ採点票' })
  await list.getByRole('row').nth(1).click()
  await page.keyboard.press('Enter')
  for (let left = candidates.length; left > 0; left -= 1) {
    if (left > 1) await expect(list.getByRole('row')).toHaveCount(left + 1)
    await expect(page.getByRole('button', { name: '6点を確かめた' })).toBeFocused()
    await page.keyboard.press('Enter')
  }
  const on = page.getByRole('link', { name: `${onPaper}の採点へ` })
  await expect(on).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '提出' }).click()
  await page.getByRole('button', { name: '10件を提出' }).click()
  await expect(page.getByText(/^10件の採点票を提出しました/)).toBeVisible()
  await isMarked(story, onPaper)
  await sitsDown(story, '見本 太郎')
}

/** 欠席 on all that is still open of a 委員. */
async function isAbsent(story: Committee, code: string, reason: string): Promise<void> {
  const { id: reviewerId } = await reviewerAt(story, code)
  for (const { id: sheetId, state, revision } of (await story.api.scores.grid({ fy, reviewerId })).sheets)
    if (state === 'open') await story.api.scores.markAbsent({ sheetId, absent: true, reason, revision })
}

/** 5. One never hands in and is 欠席 with its reason, the 座長 marks, everything is handed in, and scoring is closed. */
export async function close(story: Committee): Promise<void> {
  const { page, api } = story
  const [{ id: chairId }, { name }] = [await reviewerAt(story, chair), await reviewerAt(story, missing)]
  const { candidates } = await api.scores.grid({ fy, reviewerId: chairId })
  const bodyOf = (id: string) => candidates.find((each) => each.id === id)?.prefecture ?? ''
  await carryOutRemotely(
    steps.score(fy, chairId, (id) => digits(marksBy(chair, bodyOf(id)))),
    remoteCallOf(api),
  )
  await isAbsent(story, chair, 'この議題の後に着席したため。')
  for (const code of byExcel) await api.scores.submit({ fy, reviewerId: (await reviewerAt(story, code)).id })
  await open(page, '審査・選定')
  await reviewTab(page, '進み具合')
  await expect(page.getByText(/未提出 10件/)).toBeVisible()
  await page.getByRole('grid', { name: '委員ごとの提出' }).getByText(name).click()
  await page.getByRole('button', { name: '群馬県の採点票を欠席とする' }).click()
  const dialog = page.getByRole('dialog', { name: `${missing}の群馬県の採点票を欠席とする` })
  await dialog.getByRole('button', { name: '欠席とする' }).click()
  await expect(dialog.getByText(/理由を入力/)).toBeVisible()
  await dialog.getByRole('textbox', { name: '理由' }).fill('病気により採点できないため。')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await isAbsent(story, missing, '病気により採点できないため。')
  await page.getByRole('button', { name: '採点を締める' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '採点を締める' }).click()
  await expect(page.getByRole('link', { name: '選定へ' })).toBeVisible()
}

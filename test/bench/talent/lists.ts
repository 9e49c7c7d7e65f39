import { chromium, type Page } from '@playwright/test'
import { startBrowserHost } from '../../support/hosts/browser-host.ts'
import { stillAt } from '../file/country.ts'
import { type BenchRow, rowOf } from '../measure.ts'
import { crowded, crowdedOffice } from './crowded-office.ts'

const rounds = 9
const few = { registrants: 100, accelerators: 100, postings: 100 }

const lists = [
  ['協力可能人材2,000人', '#/talent/people'],
  ['アクセラレータ500人', '#/talent/accelerators/people'],
  ['採用情報3,000件', '#/talent/postings'],
] as const

/** The lists of 人材 from their address to the last change of the screen, with all that stands beside them, against those of 100. */
export async function benchTalentLists(): Promise<BenchRow[]> {
  const own = process.env['BANSO_BROWSER']
  const browser = await chromium.launch(own === undefined ? {} : { executablePath: own })
  const many = await startBrowserHost({ made: (file) => crowdedOffice(file, crowded) })
  const hundred = await startBrowserHost({ made: (file) => crowdedOffice(file, few) })
  try {
    const pageOf = async ({ entrance }: typeof many) => {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
      await page.goto(entrance)
      return page
    }
    const [ours, limit] = [await pageOf(many), await pageOf(hundred)]
    const rows: BenchRow[] = []
    for (const [name, address] of lists) {
      const readings = { ours: [] as number[], limit: [] as number[], again: [] as number[] }
      // The first time the screen's own program is fetched, too.
      for (const page of [ours, limit]) await opened(page, address)
      for (let round = 0; round < rounds; round += 1) {
        readings.limit.push(await opened(limit, address))
        readings.ours.push(await opened(ours, address))
        readings.again.push(await opened(limit, address))
      }
      const note = `100行は${few.registrants}行ずつの課室`
      rows.push(rowOf({ name: `${name}の一覧を開く ÷ 100行の一覧を開く`, needed: 2, aim: 1.3, note }, readings))
    }
    return rows
  } finally {
    await browser.close()
    await many.close()
    await hundred.close()
  }
}

/** Nothing is known of the records but what is asked for. */
async function opened(page: Page, address: string): Promise<number> {
  await page.bringToFront()
  await stillAt(page, '#/home')
  await page.reload()
  await page.getByRole('link', { name: '公募・応募' }).waitFor()
  await stillAt(page, '#/home?again')
  const ms = await stillAt(page, address)
  if ((await page.getByRole('grid').count()) === 0 || (await page.getByRole('alert').count()) > 0)
    throw new Error(`${address} shows no list: ${await page.getByRole('alert').allTextContents()}`)
  return ms
}

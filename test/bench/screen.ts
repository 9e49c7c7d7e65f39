import { chromium, type Page } from '@playwright/test'
import type { OfficeClient } from '../../renderer/api/client.ts'
import { prefectures } from '../../shared/domain/bodies/prefectures.ts'
import { clientOf } from '../e2e/story.ts'
import { serveGallery } from '../renderer/gallery/serve-gallery.ts'
import { startBrowserHost } from '../support/hosts/browser-host.ts'
import { byTelephone } from '../support/office/by-telephone.ts'
import { eligibleYear } from '../support/office/remote-year.ts'
import { type BenchRow, rowOf } from './measure.ts'

const fy = 2026
const frameMs = 1000 / 60
export const keys = 240

/** What an officer waits for at the screen: a key in the score grid, and a long list that is opened. */
export async function benchScreen(): Promise<BenchRow[]> {
  const own = process.env['BANSO_BROWSER']
  const browser = await chromium.launch(own === undefined ? {} : { executablePath: own })
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    return [await typing(page), await drawing(page)]
  } finally {
    await browser.close()
  }
}

/** 47 bodies of six criteria, in the window of the officer who types a reviewer's sheet. */
async function typing(page: Page): Promise<BenchRow> {
  const host = await startBrowserHost()
  try {
    await page.goto(host.entrance)
    // The only person of a new office is let in when the window asks where it stands.
    await page.getByRole('link', { name: '審査・選定' }).waitFor()
    await givenSheets(clientOf(page))
    await page.goto(`${host.origin}/#/review/scores`)
    await page.getByRole('grid').getByRole('textbox').first().focus()
    await page.evaluate(watchKeys)
    for (let at = 0; at < keys; at++) await page.keyboard.press(at % 2 === 0 ? String(at % 6) : 'Enter')
    const took = await page.evaluate(() => window.keysTook ?? [])
    if (took.length < keys) throw new Error(`${took.length} of ${keys} keys were seen`)
    return keyRow('採点表の一打から描くばかりになるまで(p95)÷ 1コマ(60分の1秒)', took, '47団体')
  } finally {
    await host.close()
  }
}

export function keyRow(name: string, took: readonly number[], note: string): BenchRow {
  const p95 = took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? Number.NaN
  return {
    name,
    ours_ms: round(p95),
    limit_ms: round(frameMs),
    ratio: round(p95 / frameMs),
    needed: 0.3,
    aim: 0.2,
    control: 1,
    note: `${note}、${keys}打`,
  }
}

async function givenSheets(api: OfficeClient): Promise<void> {
  await eligibleYear(
    api,
    fy,
    prefectures.map(({ name }) => [name, 'A'] as const),
  )
  for (const name of ['見本 一郎', '例示 二葉', '見本 三枝'])
    await api.reviewers.add({ id: crypto.randomUUID(), fy, name })
  await api.scores.start({ fy })
  for (const { id } of await api.reviewers.list({ fy })) await api.scoreEntries.begin(byTelephone(id))
}

declare global {
  interface Window {
    keysTook?: number[]
  }
}

/**
 * From the first handler of a key to the last, and the same of the text it brings: React draws between them. The page is
 * laid out in the end. A later task would wait behind the keys that follow, and tell of those.
 */
export function watchKeys(): void {
  const took: number[] = []
  window.keysTook = took
  let begun = 0
  let sum = 0
  for (const kind of ['keydown', 'input'] as const) {
    window.addEventListener(
      kind,
      () => {
        begun = performance.now()
      },
      { capture: true },
    )
    window.addEventListener(kind, () => {
      document.body.getBoundingClientRect()
      sum += performance.now() - begun
    })
  }
  window.addEventListener(
    'keyup',
    () => {
      took.push(sum)
      sum = 0
    },
    { capture: true },
  )
}

const many = 10_000
const few = 47

/** The first drawing of a long list against that of a short one, both with every manner of the program's lists. */
async function drawing(page: Page): Promise<BenchRow> {
  const gallery = await serveGallery()
  try {
    await page.goto(`${gallery.address}/#/drawn`)
    await page.waitForFunction(() => window.drawn !== undefined)
    const drawn = (rows: number) => page.evaluate(drawnInTurn, rows)
    for (const rows of [few, many]) await drawn(rows)
    const readings = { ours: [] as number[], limit: [] as number[], again: [] as number[] }
    for (let round = 0; round < 40; round++) {
      readings.limit.push(await drawn(few))
      readings.ours.push(await drawn(many))
      readings.again.push(await drawn(few))
    }
    return rowOf({ name: '10,000行の一覧を開く ÷ 47行の一覧を開く', needed: 1, aim: 0.95, note: '' }, readings)
  } finally {
    gallery.close()
  }
}

/** A page's clock goes in steps of 0.1 ms, a fiftieth of one drawing: a reading is the mean of several. */
function drawnInTurn(rows: number): number {
  const times = 5
  let sum = 0
  for (let time = 0; time < times; time++) sum += window.drawn?.(rows) ?? Number.NaN
  return sum / times
}

const round = (value: number) => Number(value.toFixed(3))

import { readFileSync } from 'node:fs'
import { test as base, type Download, expect } from '@playwright/test'
import { startBrowserHost } from '../support/hosts/browser-host.ts'
import { complaintsOf } from '../support/screen-checks.ts'
import { clientOf, type Story } from './story.ts'
import { tellStory } from './story-told.ts'

const test = base.extend<{ story: Story }>({
  story: async ({ page }, use) => {
    const host = await startBrowserHost({ office: false })
    await page.goto(host.entrance)
    await use({ page, api: clientOf(page), folder: host.folder, saved: savedBy(page) })
    await host.close()
  },
})

/** A browser hands files out as downloads. */
const savedBy =
  (page: Story['page']): Story['saved'] =>
  async (count, deed) => {
    const downloads: Download[] = []
    page.on('download', (download) => downloads.push(download))
    await deed()
    await expect.poll(() => downloads.length).toBe(count)
    const files = downloads.map(
      async (download) => [download.suggestedFilename(), readFileSync(await download.path())] as const,
    )
    return new Map(await Promise.all(files))
  }

test('an office’s year in the browser: from the first start to five workbooks that say what the records say', async ({
  story,
}) => {
  test.setTimeout(300_000)
  const complaints = complaintsOf(story.page)
  await tellStory(story)
  expect(complaints).toEqual([])
})

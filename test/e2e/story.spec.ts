import { test as base, expect } from '@playwright/test'
import { startBrowserHost } from '../support/hosts/browser-host.ts'
import { asDownloads } from '../support/hosts/handed-out.ts'
import { complaintsOf } from '../support/screen-checks.ts'
import { clientOf, type Story } from './story.ts'
import { tellStory } from './story-told.ts'

const test = base.extend<{ story: Story }>({
  story: async ({ page }, use) => {
    const host = await startBrowserHost({ office: false })
    await page.goto(host.entrance)
    await use({ page, api: clientOf(page), folder: host.folder, saved: asDownloads(page) })
    await host.close()
  },
})

test('an office’s year in the browser: from the first start to five workbooks that say what the records say', async ({
  story,
}) => {
  test.setTimeout(300_000)
  const complaints = complaintsOf(story.page)
  await tellStory(story)
  expect(complaints).toEqual([])
})

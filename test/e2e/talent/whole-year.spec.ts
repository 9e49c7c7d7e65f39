import { expect } from '@playwright/test'
import { asDownloads } from '../../support/hosts/handed-out.ts'
import { leftIn } from '../../support/talent/left-in.ts'
import { tellForum } from '../forum/forum-told.ts'
import { test } from '../walk.ts'
import { wordsOfTheOther } from './people-told.ts'
import { tellTalentYear } from './year-told.ts'

test('an expert comes by Excel and is provided, hired, appointed, counted, trained and renewed; another withdraws and is nowhere', async ({
  walk,
}) => {
  test.setTimeout(300_000)
  const { page, host } = walk
  await tellTalentYear({ ...walk, saved: asDownloads(page) })
  await page.goto('about:blank')
  const entrance = await host.die(() => {
    expect(leftIn(host.folder, wordsOfTheOther)).toEqual([])
    // What stays is found, so that what is gone was looked for rightly.
    expect(leftIn(host.folder, ['専太郎'])).not.toEqual([])
  })
  await page.goto(entrance)
  await expect(page.getByRole('link', { name: /人材/ })).toBeVisible()
})

test('a forum is prepared, held with a proxy, reported, and the next one made from it', async ({ walk }) =>
  tellForum({ ...walk, saved: asDownloads(walk.page) }))

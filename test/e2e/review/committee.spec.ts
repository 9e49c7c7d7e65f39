import { asDownloads } from '../../support/hosts/handed-out.ts'
import { clientOf } from '../story.ts'
import { test } from '../walk.ts'
import { tellCommittee } from './committee-told.ts'

test.use({ until: 'eligible' })

test('a 委員会 in the browser: from 利害関係申告 to the 組合せ that goes to the meeting', async ({
  walk: { page, look },
}) => {
  test.setTimeout(300_000)
  await tellCommittee({ page, look, api: clientOf(page), saved: asDownloads(page) })
})

import { join } from 'node:path'
import { expect } from '@playwright/test'
import { playYearRemotely } from '../../../electron/host/practice/year.ts'
import { makeOffice, test } from '../../support/hosts/desktop.ts'
import { asSaved } from '../../support/hosts/handed-out.ts'
import { remoteCallOf } from '../../support/office/year.ts'
import { complaintsOf } from '../../support/screen-checks.ts'
import { tellCommittee } from '../review/committee-told.ts'
import { clientOf } from '../story.ts'

test('a 委員会 in the desktop: from 利害関係申告 to the 組合せ that goes to the meeting', async ({ pc, program }) => {
  test.setTimeout(300_000)
  const { page } = program
  const complaints = complaintsOf(page)
  expect(await makeOffice(page, pc.folder)).toMatchObject({ ok: true })
  await page.reload()
  const api = clientOf(page)
  await playYearRemotely(remoteCallOf(api), { until: 'eligible' })
  // What is looked at is looked at in the browser.
  const look = () => Promise.resolve()
  await tellCommittee({ page, look, api, saved: asSaved(program, join(pc.folder, '受け渡し')) })
  expect(complaints).toEqual([])
})

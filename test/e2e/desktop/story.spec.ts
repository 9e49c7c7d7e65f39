import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../../support/hosts/desktop.ts'
import { asSaved } from '../../support/hosts/handed-out.ts'
import { complaintsOf } from '../../support/screen-checks.ts'
import { clientOf } from '../story.ts'
import { tellStory } from '../story-told.ts'

test('an office’s year in the desktop: from the first start to five workbooks that say what the records say', async ({
  pc,
  program,
}) => {
  test.setTimeout(300_000)
  const { page } = program
  const complaints = complaintsOf(page)
  await tellStory({
    page,
    api: clientOf(page),
    folder: pc.folder,
    saved: asSaved(program, join(pc.folder, '帳票')),
  })
  expect(existsSync(join(pc.folder, '見本課.banso'))).toBe(true)
  expect(complaints).toEqual([])
})

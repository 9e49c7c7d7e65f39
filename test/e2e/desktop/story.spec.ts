import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { type Program, test } from '../../support/hosts/desktop.ts'
import { complaintsOf } from '../../support/screen-checks.ts'
import { clientOf, type Story } from '../story.ts'
import { tellStory } from '../story-told.ts'

/** The desktop asks where each file shall lie: the officer always chooses the same folder. */
const savedBy =
  ({ app }: Program, folder: string): Story['saved'] =>
  async (count, deed) => {
    mkdirSync(folder)
    await app.evaluate(({ dialog }, chosen) => {
      // The window comes first, as Electron takes it; only the name that was suggested is kept.
      dialog.showSaveDialog = async (...given: unknown[]) => {
        const { defaultPath } = given.at(-1) as { defaultPath: string }
        return { canceled: false, filePath: `${chosen}/${defaultPath.split(/[\\/]/).at(-1)}` }
      }
    }, folder)
    await deed()
    const names = () => readdirSync(folder).filter((name) => name.endsWith('.xlsx'))
    await expect.poll(() => names().length).toBe(count)
    return new Map(names().map((name) => [name, readFileSync(join(folder, name))]))
  }

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
    saved: savedBy(program, join(pc.folder, '帳票')),
  })
  expect(existsSync(join(pc.folder, '見本課.banso'))).toBe(true)
  expect(complaints).toEqual([])
})

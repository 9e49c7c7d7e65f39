import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { packageConfig } from '../../build/packaging/package-config.ts'
import { root } from '../../build/root.ts'
import { rememberedWindow, rememberWindow, smallestOn } from '../../electron/desktop/window-state.ts'
import { officeFileIn } from '../../electron/host/given-file.ts'
import { createCleanup, temporaryFolder } from '../support/hosts/desk.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

const area = (width: number, height: number, x = 0, y = 0) => ({ x, y, width, height })

function givenHome(state?: object): string {
  const home = temporaryFolder(cleanup)
  mkdirSync(home, { recursive: true })
  if (state) writeFileSync(join(home, 'window-main.json'), JSON.stringify(state))
  return home
}

describe('the window of a small screen', () => {
  it('of 1366×768 at 125 % fits beside the task bar, the first time and at its smallest', () => {
    const first = rememberedWindow(givenHome(), 'main', [area(1092, 574)])
    expect(first).toMatchObject({ width: 1092, height: 574, least: { width: 1024, height: 574 } })
  })

  it('keeps the usual size where there is room', () => {
    const first = rememberedWindow(givenHome(), 'main', [area(1920, 1040)])
    expect(first).toEqual({ width: 1366, height: 860, least: { width: 1024, height: 640 }, maximized: false })
  })

  it('never is larger than the screen it opens on, and its smallest fits every screen', () => {
    const areas = fc.array(
      fc.record({
        x: fc.integer({ min: -3000, max: 3000 }),
        y: fc.integer({ min: -2000, max: 2000 }),
        width: fc.integer({ min: 400, max: 4000 }),
        height: fc.integer({ min: 300, max: 3000 }),
      }),
      { minLength: 1, maxLength: 3 },
    )
    const states = fc.option(
      fc.record({
        bounds: fc.record({
          x: fc.integer({ min: -3000, max: 3000 }),
          y: fc.integer({ min: -2000, max: 2000 }),
          width: fc.integer({ min: 1, max: 5000 }),
          height: fc.integer({ min: 1, max: 5000 }),
        }),
        maximized: fc.boolean(),
      }),
      { nil: undefined },
    )
    fc.assert(
      fc.property(areas, states, (workAreas, state) => {
        const { width, height, least } = rememberedWindow(givenHome(state), 'main', workAreas)
        expect(workAreas.some((room) => width <= room.width && height <= room.height)).toBe(true)
        for (const room of workAreas) {
          expect(least.width).toBeLessThanOrEqual(room.width)
          expect(least.height).toBeLessThanOrEqual(room.height)
        }
        expect(smallestOn(workAreas)).toEqual(least)
      }),
    )
  })
})

describe('a window that is closed', () => {
  const window = { getNormalBounds: () => area(1100, 700, 20, 30), isMaximized: () => false }

  it('stands where it stood at the next start', () => {
    const home = givenHome()
    rememberWindow(home, 'main', window)
    expect(rememberedWindow(home, 'main', [area(1920, 1040)])).toMatchObject({ x: 20, y: 30, width: 1100, height: 700 })
  })

  it('is closed all the same where that cannot be written down, and leaves no half file', () => {
    const home = givenHome()
    mkdirSync(join(home, 'window-main.json', 'in the way'), { recursive: true })
    expect(() => rememberWindow(home, 'main', window)).not.toThrow()
    expect(readdirSync(home)).toEqual(['window-main.json'])
  })
})

describe('the start of the desktop program', () => {
  /** What it asks of Electron, from the first word to the last; a second program of the person's, it ends by itself. */
  function started(from?: string) {
    const listener = pathToFileURL(join(root, 'test/support/hosts/told-electron-child.ts')).href
    const env = { ...process.env, BANSO_HOME: temporaryFolder(cleanup) }
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', listener, join(root, 'electron/main.ts')],
      { encoding: 'utf8', env: from === undefined ? env : { ...env, BANSO_STARTED_FROM: from } },
    )
    const asked = stdout.split('\n').flatMap((line): string[][] => (line === '' ? [] : [JSON.parse(line)]))
    return { status, asked, stderr }
  }

  it.each(['\\\\server\\共有\\banso-daicho\\banso-daicho.exe', '\\\\?\\UNC\\server\\共有\\banso-daicho.exe'])(
    'from a share (%s) is refused in words before anything else is asked of Electron',
    (place) => {
      const { status, asked, stderr } = started(place)
      expect(asked, stderr).toEqual([
        [
          'dialog.showErrorBox',
          '伴走台帳を始められません',
          expect.stringMatching(/共有フォルダー.*このPCの中.*コピー/),
        ],
      ])
      expect(status).toBe(1)
    },
  )

  it('gives it the name by which Windows keeps its icons together, the same that the installer writes', () => {
    const { status, asked, stderr } = started()
    const named = asked.find(([what]) => what === 'app.setAppUserModelId')?.[1]
    expect(named, stderr).toBe(
      packageConfig({ icons: { png: '', ico: '' }, runtime: { dist: '', version: '' }, prebuilt: '' }).appId,
    )
    expect(readFileSync(join(root, 'build/packaging/windows/setup.nsi'), 'utf8')).toContain(`!define APP_ID "${named}"`)
    expect(asked.map(([what]) => what)).not.toContain('dialog.showErrorBox')
    expect(asked.at(-1)).toEqual(['app.quit'])
    expect(status).toBe(0)
  })
})

describe('the office file a start is given', () => {
  it('lies in the folder where the person typed its name, not where the program stands', () => {
    const folder = resolve('別の場所')
    expect(officeFileIn(['banso-daicho.exe', '見本課.BANSO'], folder)).toBe(join(folder, '見本課.BANSO'))
    expect(officeFileIn(['banso-daicho.exe', '--x', join(folder, 'a.banso')], resolve('/'))).toBe(
      join(folder, 'a.banso'),
    )
    expect(officeFileIn(['見本.banso'])).toBeUndefined()
  })
})

import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { rememberedWindow, smallestOn } from '../../electron/desktop/window-state.ts'
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

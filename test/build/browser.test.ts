import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasDisplay } from '../../build/browsers/display.ts'
import { openAppWindow, usualPlaces } from '../../electron/loopback/app-window.ts'
import { newFolder } from '../support/office/office.ts'

describe('a browser is looked for', () => {
  it('on Windows in both program folders and in the user’s own, Edge first', () => {
    const env = { 'PROGRAMFILES(X86)': 'C:/x86', PROGRAMFILES: 'C:/pf', LOCALAPPDATA: 'C:/own' }
    const places = usualPlaces('win32', env)
    expect(places[0]).toContain('msedge.exe')
    expect(places).toContain('C:/pf/Google/Chrome/Application/chrome.exe')
    expect(places).toHaveLength(9)
  })

  it('on Windows without a 32-bit program folder, too', () => {
    expect(usualPlaces('win32', { PROGRAMFILES: 'C:/pf' })).toHaveLength(3)
  })

  it('on macOS among the applications of the machine and of the user', () => {
    expect(usualPlaces('darwin', { HOME: '/Users' })).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    )
  })

  it('on Linux along PATH', () => {
    expect(usualPlaces('linux', { PATH: '/usr/bin:/opt/bin' })).toContain('/opt/bin/chromium')
  })
})

it('leaves the way in where it is when a browser gives its window to one that runs already, which reads it later', async () => {
  const folder = newFolder()
  for (let turn = 1; turn <= 2; turn++) {
    // What answers at once and ends, as such a browser does.
    await once(openAppWindow(process.execPath, 'http://127.0.0.1:9/enter?key=k', join(folder, 'app-window')), 'exit')
    expect(readdirSync(folder).filter((name) => name.startsWith('entrance-'))).toHaveLength(turn)
  }
})

describe('a window can be shown', () => {
  it.each([
    ['on Windows', 'win32', {}, true],
    ['on a Linux desk', 'linux', { DISPLAY: ':0' }, true],
    ['on a Wayland desk', 'linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['on a Linux server', 'linux', {}, false],
    ['where DISPLAY is empty', 'linux', { DISPLAY: '' }, false],
    ['on a build machine', 'win32', { CI: 'true' }, false],
  ] as const)('%s: %s → %s', (_where, platform, env, expected) => {
    expect(hasDisplay(env, platform)).toBe(expected)
  })
})

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { root } from '../../../build/root.ts'

const folder = join(root, 'release', process.platform === 'win32' ? 'win-unpacked' : 'linux-unpacked')
const program = join(folder, process.platform === 'win32' ? 'banso-daicho.exe' : 'banso-daicho')
const asar = join(folder, 'resources/app.asar')

test.describe.configure({ mode: 'serial' })

test.beforeAll('the program is packaged', () => {
  test.setTimeout(180_000)
  const args = [join(root, 'build/tasks/package.ts'), 'dir']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  expect(status, stdout + stderr).toBe(0)
})

test('the packaged program opens its first screen under its own name', () => {
  const home = mkdtempSync(join(tmpdir(), 'banso-packaged-'))
  // Inspecting is closed by a fuse, so the program itself says what it shows.
  const { stdout, stderr, status } = spawnSync(program, process.getuid?.() === 0 ? ['--no-sandbox'] : [], {
    cwd: home,
    encoding: 'utf8',
    timeout: 60_000,
    // A program that hangs may also hang on a polite request to leave.
    killSignal: 'SIGKILL',
    env: { ...process.env, BANSO_SMOKE: '1', BANSO_HOME: home },
  })
  rmSync(home, { recursive: true, force: true })
  expect(stdout, stderr).toContain('smoke: ok 伴走台帳')
  expect(status).toBe(0)
})

test('it carries the bundle and one build of SQLite, and nothing else', () => {
  const files = listPackage(asar, { isPack: false }).map((file) => file.replaceAll('\\', '/'))
  const tops = new Set(
    files.map((file) => file.split('/').slice(1, 3).join('/')).filter((top) => !/^dist(\/|$)/.test(top)),
  )
  expect([...tops].sort()).toEqual(['node_modules', 'node_modules/better-sqlite3', 'package.json'])
  expect(files.filter((file) => file.endsWith('.node'))).toHaveLength(1)
  expect(files.filter((file) => /\.(map|ts|tsx)$/.test(file))).toEqual([])
  // Against a heavy package carried along by mistake. All of it together is 8.1 MB today.
  expect(statSync(asar).size).toBeLessThan(9_000_000)
  expect(readdirSync(join(folder, 'resources')).sort()).toEqual(['app.asar', 'app.asar.unpacked'])
})

test('its fuses are set: no Node by environment, no inspector, only the packed program', async () => {
  const fuses = await getCurrentFuseWire(program)
  const state = (fuse: FuseV1Options) => fuses[fuse]
  expect(state(FuseV1Options.RunAsNode)).toBe(FuseState.DISABLE)
  expect(state(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(FuseState.DISABLE)
  expect(state(FuseV1Options.EnableNodeCliInspectArguments)).toBe(FuseState.DISABLE)
  expect(state(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(FuseState.DISABLE)
  expect(state(FuseV1Options.EnableCookieEncryption)).toBe(FuseState.ENABLE)
  expect(state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(FuseState.ENABLE)
  expect(state(FuseV1Options.OnlyLoadAppFromAsar)).toBe(FuseState.ENABLE)
})

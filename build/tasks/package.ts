import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build as electronBuilder, Platform } from 'electron-builder'
import { fetchElectron, runtimeVersion } from '../electron-runtime.ts'
import { sha256, writeBillOfMaterials } from '../packaging/bill-of-materials.ts'
import { browserEdition } from '../packaging/browser-edition.ts'
import { drawIcons } from '../packaging/icon.ts'
import type { System } from '../packaging/node-runtime.ts'
import { packageConfig } from '../packaging/package-config.ts'
import { findMakensis, makeSetup } from '../packaging/setup.ts'
import { zipFolder } from '../packaging/zip-folder.ts'
import { root } from '../root.ts'
import { bundleOrExit } from './bundle.ts'

const release = join(root, 'release')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
const artefact = (tail: string) => join(release, `banso-daicho-${version}-${tail}`)

/** Not to be had on this machine; what would have to be there is said by name. */
class Missing extends Error {}

const systems = {
  linux: { name: 'Linux', platform: Platform.LINUX, prebuilt: 'linux-x64', folder: 'linux-unpacked', tail: 'linux' },
  win32: {
    name: 'Windows',
    platform: Platform.WINDOWS,
    prebuilt: 'win32-x64',
    folder: 'win-unpacked',
    tail: 'windows',
  },
} as const

/** This machine's own Electron, fetched if need be; for Windows on Linux the folder that somebody has brought. */
async function runtime(system: System): Promise<{ dist: string; version: string }> {
  if (system !== process.platform) {
    const dist = system === 'win32' ? process.env['BANSO_WINDOWS_ELECTRON'] : undefined
    if (!dist || !existsSync(join(dist, 'version')))
      throw new Missing(
        `${systems[system].name} 版の Electron のフォルダーがありません(${system === 'win32' ? 'BANSO_WINDOWS_ELECTRON で場所を示すか、' : ''}${systems[system].name} で実行してください)`,
      )
    return { dist, version: runtimeVersion(dist) }
  }
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] || join(root, 'node_modules/electron/dist')
  if (!existsSync(join(dist, 'version'))) {
    console.log('Electron を取り寄せています(約100MB、初回だけ)…')
    const fetched = await fetchElectron()
    if (!fetched.ok) throw new Missing(`Electron を取り寄せられません: ${fetched.reason}`)
  }
  return { dist, version: runtimeVersion(dist) }
}

/** The folder of the desktop program, which runs where it lies. */
async function folder(system: System): Promise<void> {
  const electron = await runtime(system)
  const { platform, prebuilt } = systems[system]
  const config = packageConfig({ icons: drawIcons(), runtime: electron, prebuilt })
  await electronBuilder({ projectDir: root, targets: platform.createTarget('dir'), config, publish: 'never' })
  writeBillOfMaterials(artefact(`${systems[system].tail}.cdx.json`), version, {
    name: 'electron',
    version: electron.version,
  })
}

function finished(system: System): string {
  const there = join(release, systems[system].folder)
  if (!existsSync(there)) throw new Missing(`もとのフォルダー(release/${systems[system].folder})がありません`)
  return there
}

const zip = (system: System) => zipFolder(finished(system), artefact(`${systems[system].tail}.zip`))

function setup(): void {
  const there = finished('win32')
  const makensis = findMakensis()
  if (makensis === undefined) throw new Missing('NSIS(makensis)がありません')
  const small = process.argv.includes('--small')
  makeSetup({ makensis, folder: there, version, icon: drawIcons().ico, to: artefact('setup.exe'), small })
}

async function browser(system: System): Promise<void> {
  const { tail } = systems[system]
  const there = join(release, `browser-${tail}`, 'banso-daicho-browser')
  const node = await browserEdition(system, there, version)
  writeBillOfMaterials(artefact(`browser-${tail}.cdx.json`), version, { name: 'node', version: node.version })
  await zipFolder(there, artefact(`browser-${tail}.zip`))
}

interface Target {
  /** As it is asked for: `npm run package -- browser`. */
  readonly word: 'dir' | 'zip' | 'setup' | 'browser'
  readonly name: string
  readonly make: () => Promise<void> | void
}

/** This machine's own first; each later one may need the folder of an earlier one. */
const order: System[] = process.argv.includes('--windows')
  ? ['win32']
  : process.platform === 'win32'
    ? ['win32', 'linux']
    : ['linux', 'win32']
const targets: Target[] = order.flatMap((system) => {
  const { name } = systems[system]
  const installer: Target[] =
    system === 'win32' ? [{ word: 'setup', name: `${name} のインストーラー`, make: setup }] : []
  return [
    { word: 'dir', name: `${name} のフォルダー`, make: () => folder(system) },
    { word: 'zip', name: `${name} の zip`, make: () => zip(system) },
    ...installer,
    { word: 'browser', name: `${name} のブラウザー版`, make: () => browser(system) },
  ] satisfies Target[]
})

type Outcome = 'made' | 'missing' | 'failed'

async function carryOut({ name, make }: Target): Promise<Outcome> {
  console.log(`\n■ ${name}`)
  const started = performance.now()
  try {
    await make()
    console.log(`できました (${((performance.now() - started) / 1000).toFixed(1)}秒)`)
    return 'made'
  } catch (error) {
    const missing = error instanceof Missing
    console.log(
      `${missing ? '作っていません' : '作れませんでした'}: ${name}\n理由: ${String(error instanceof Error ? error.message : error)}`,
    )
    return missing ? 'missing' : 'failed'
  }
}

/** What is handed out, with its size and the sum by which a receiver knows it. */
function listed(): void {
  const files = readdirSync(release).filter((name) => /\.(zip|exe|cdx\.json)$/.test(name))
  const lines = files.sort().map((name) => ({ name, sum: sha256(join(release, name)) }))
  writeFileSync(join(release, 'SHA256SUMS.txt'), lines.map(({ name, sum }) => `${sum}  ${name}\n`).join(''))
  console.log('\n■ できたもの (release/)')
  for (const { name, sum } of lines)
    console.log(`  ${name}  ${(statSync(join(release, name)).size / 1_000_000).toFixed(1)} MB  SHA-256 ${sum}`)
}

if (process.platform !== 'linux' && process.platform !== 'win32') {
  console.log(`${process.platform} 向けのパッケージは作りません。Windows か Linux で実行してください。`)
  process.exit(1)
}
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'))

await bundleOrExit({ shipped: true })
if (wanted.length === 0) rmSync(release, { recursive: true, force: true })
mkdirSync(release, { recursive: true })
const outcomes: Outcome[] = []
for (const target of targets)
  if (wanted.length === 0 || wanted.includes(target.word)) outcomes.push(await carryOut(target))
listed()
process.exit(outcomes.includes('made') && !outcomes.includes('failed') ? 0 : 1)

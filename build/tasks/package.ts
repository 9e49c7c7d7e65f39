import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build as electronBuilder, Platform } from 'electron-builder'
import { fetchElectron, runtimeVersion } from '../electron-runtime.ts'
import { drawIcons } from '../packaging/icon.ts'
import { packageConfig } from '../packaging/package-config.ts'
import { zipFolder } from '../packaging/zip-folder.ts'
import { root } from '../root.ts'
import { bundleOrExit } from './bundle.ts'

const release = join(root, 'release')
const megabytes = (file: string) => `${(statSync(file).size / 1_000_000).toFixed(1)} MB`

const kinds = {
  linux: { platform: Platform.LINUX, prebuilt: 'linux-x64', targets: ['dir', 'zip'] },
  win32: { platform: Platform.WINDOWS, prebuilt: 'win32-x64', targets: ['dir', 'nsis', 'portable'] },
} as const

/** The prepared Electron folder, or one fetched now; a reason where neither is to be had. */
async function runtime(): Promise<{ dist: string; version: string } | string> {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] || join(root, 'node_modules/electron/dist')
  if (!existsSync(join(dist, 'version'))) {
    console.log('Electron を取り寄せています(約100MB、初回だけ)…')
    const fetched = await fetchElectron()
    if (!fetched.ok) return fetched.reason
  }
  return { dist, version: runtimeVersion(dist) }
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

async function build(system: keyof typeof kinds, target: string): Promise<void> {
  const { platform, prebuilt } = kinds[system]
  const electron = await runtime()
  if (typeof electron === 'string') throw new Error(`Electron を取り寄せられません: ${electron}`)
  const config = packageConfig({ icons: drawIcons(), runtime: electron, prebuilt, version })
  await electronBuilder({ projectDir: root, targets: platform.createTarget(target), config, publish: 'never' })
}

/** electron-builder's own zip needs a program from the internet, so the finished folder is zipped here. */
async function zip(): Promise<void> {
  const folder = join(release, 'linux-unpacked')
  if (!existsSync(folder)) throw new Error('zip にするフォルダー(release/linux-unpacked)がありません')
  await zipFolder(folder, join(release, `banso-daicho-${version}-linux.zip`))
}

async function make(system: keyof typeof kinds, target: string): Promise<boolean> {
  console.log(`\n■ ${system} ${target}`)
  try {
    await (target === 'zip' ? zip() : build(system, target))
    return true
  } catch (error) {
    console.log(
      `作れませんでした: ${system} ${target}\n理由: ${error instanceof Error ? error.message : String(error)}`,
    )
    return false
  }
}

const system = process.platform
if (system !== 'linux' && system !== 'win32') {
  console.log(`${system} 向けのパッケージは作りません。Windows か Linux で実行してください。`)
  process.exit(1)
}
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'))
const targets = kinds[system].targets.filter((target) => wanted.length === 0 || wanted.includes(target))

await bundleOrExit({ shipped: true })
if (wanted.length === 0) rmSync(release, { recursive: true, force: true })
const made: boolean[] = []
for (const target of targets) made.push(await make(system, target))

console.log('\n■ できたもの (release/)')
for (const name of existsSync(release) ? readdirSync(release) : []) {
  const asar = join(release, name, 'resources/app.asar')
  if (existsSync(asar)) console.log(`  ${name}/ (app.asar ${megabytes(asar)})`)
  else if (/\.(zip|exe)$/.test(name)) console.log(`  ${name} (${megabytes(join(release, name))})`)
}
if (system === 'linux') {
  console.log('Windows のインストーラー(nsis・portable)は Windows で npm run package を実行して作ります。')
}
process.exit(made.every(Boolean) && made.length > 0 ? 0 : 1)

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, relative, sep } from 'node:path'
import { root } from '../root.ts'

/** Where makensis stands: named for electron-builder, on PATH, or where its own installer puts it. */
export function findMakensis(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const name = process.platform === 'win32' ? 'makensis.exe' : 'makensis'
  const folders = [
    env['ELECTRON_BUILDER_NSIS_DIR'],
    ...(env['PATH'] ?? '').split(delimiter),
    ...[env['PROGRAMFILES(X86)'], env['PROGRAMFILES']].map((folder) => folder && join(folder, 'NSIS')),
  ]
  return folders.flatMap((folder) => (folder ? [join(folder, name)] : [])).find((file) => existsSync(file))
}

interface Setup {
  makensis: string
  /** The finished Windows folder. */
  folder: string
  version: string
  icon: string
  to: string
  /** Smaller, and ten times slower to make: for what is handed out. */
  small: boolean
}

/** Every path as NSIS writes it below the folder of the program; `$` would begin a variable. */
const there = (path: string) => ['$INSTDIR', ...path.split(sep)].join('\\').replace(/\$(?!INSTDIR)/g, '$$$$')

/** Two lists beside the script: what is brought, and by name what the uninstaller removes, so that nothing else ever goes. */
export function filesOf(folder: string): { install: string[]; uninstall: string[]; kilobytes: number } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = (kind: 'isFile' | 'isDirectory') =>
    entries
      .filter((entry) => entry[kind]())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .sort()
  const files = paths('isFile')
  let at = ''
  const install = files.flatMap((path) => {
    const home = dirname(path) === '.' ? '$INSTDIR' : there(dirname(path))
    // A place on this machine, not one that NSIS works out: `$` begins nothing here.
    const file = `File "${join(folder, path)}"`
    if (home === at) return [file]
    at = home
    return [`SetOutPath "${home}"`, file]
  })
  const uninstall = [
    ...files.map((path) => `Delete "${there(path)}"`),
    ...paths('isDirectory')
      .reverse()
      .map((path) => `RMDir "${there(path)}"`),
  ]
  const bytes = files.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0)
  return { install, uninstall, kilobytes: Math.ceil(bytes / 1024) }
}

/** Makes Setup.exe with our own script: electron-builder's deletes what a person put into the folder of the program. */
export function makeSetup({ makensis, folder, version, icon, to, small }: Setup): void {
  const lists = join(root, '.cache/setup')
  mkdirSync(lists, { recursive: true })
  const { install, uninstall, kilobytes } = filesOf(folder)
  // NSIS takes a file for UTF-8 by its mark.
  const write = (name: string, lines: string[]) => writeFileSync(join(lists, name), `\ufeff${lines.join('\n')}\n`)
  write('install.nsh', install)
  write('uninstall.nsh', uninstall)
  const four = [...(version.split('-')[0] ?? version).split('.'), '0', '0', '0'].slice(0, 4).join('.')
  const defines = {
    VERSION: version,
    VERSION4: four,
    LISTS: lists,
    SIZE_KB: String(kilobytes),
    ICON: icon,
    OUT: to,
    COMPRESSION: small ? '/SOLID lzma' : 'zlib',
  }
  const words = Object.entries(defines).map(([name, value]) => `-D${name}=${value}`)
  const script = join(root, 'build/packaging/windows/setup.nsi')
  const args = ['-V2', '-WX', '-INPUTCHARSET', 'UTF8', ...words, script]
  // Without a language of UTF-8 makensis on Linux ends by a segmentation fault at the first file with a Japanese name.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' }
  const { status, signal, stdout, stderr, error } = spawnSync(makensis, args, { encoding: 'utf8', env })
  if (status !== 0) throw new Error(`makensis: ${error?.message ?? signal ?? `${stdout}${stderr}`}`)
}

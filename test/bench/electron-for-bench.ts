import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createOfficeFile } from '../../db/create-office.ts'

const root = new URL('../../', import.meta.url).pathname

export interface ElectronForBench {
  readonly program: string
  /** What the program is started with: our own, with an office to open, or the trivial one. */
  readonly ours: readonly string[]
  readonly trivial: readonly string[]
  /** A folder of this measurement's own. */
  readonly folder: string
  end(): void
}

/**
 * The real Electron with our program and an office, and beside it a program of one window, whose main process is
 * `trivialMain`. Null where there is no Electron to start; the table says so.
 */
export function electronForBench(trivialMain: string): ElectronForBench | null {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist')
  const program = join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron')
  if (!existsSync(program) || !existsSync(join(root, 'dist/main.cjs'))) return null
  const folder = mkdtempSync(join(tmpdir(), 'banso-bench-'))
  const trivial = join(folder, 'trivial')
  mkdirSync(trivial)
  writeFileSync(join(trivial, 'package.json'), '{"name":"trivial","main":"main.cjs"}')
  writeFileSync(join(trivial, 'main.cjs'), trivialMain)
  writeFileSync(join(trivial, 'index.html'), '<!doctype html><title>trivial</title><h1>trivial</h1>')
  const office = join(folder, '測定.banso')
  createOfficeFile({
    file: office,
    officeName: '見本課室',
    officerName: '見本 太郎',
    passphrase: '',
    practice: true,
    now: '2026-11-22T10:00:00+09:00',
  })
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return {
    program,
    ours: [root, office, ...asRoot],
    trivial: [trivial, ...asRoot],
    folder,
    end: () => rmSync(folder, { recursive: true, force: true }),
  }
}

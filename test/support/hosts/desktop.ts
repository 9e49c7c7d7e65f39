import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test'
import { installedElectron } from '../../../build/electron-runtime.ts'
import { root } from '../../../build/root.ts'
import type { OfficeBridge } from '../../../renderer/api/transports.ts'
import type { Reply } from '../../../shared/contract/reply.ts'

export interface Program {
  readonly app: ElectronApplication
  readonly page: Page
  close(): Promise<void>
}

export interface Pc {
  /** The folder of a person who has never used the program. */
  readonly folder: string
  start(...words: string[]): Promise<Program>
  /** The program on a PC beside this one: with settings of its own. */
  another(): Promise<Program>
  /** Started, and perhaps not yet at its first screen; the story closes it itself. */
  launch(...words: string[]): Promise<ElectronApplication>
}

export const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export const executable = (): string => {
  const file = installedElectron()
  if (file === undefined) throw new Error('Electron is not installed; see README')
  return file
}

/** Where no language is set, Chromium calls every file with a Japanese name 「download」. */
export const environment = (folder: string, copies = false) =>
  ({
    ...{ LANG: 'C.UTF-8', ...process.env, BANSO_HOME: join(folder, 'settings') },
    ...(copies ? {} : { BANSO_COPIES: 'off' }),
  }) as Record<string, string>

const launch = (folder: string, words: readonly string[], copies = false): Promise<ElectronApplication> =>
  electron.launch({
    executablePath: executable(),
    args: [root, ...asRoot, ...words],
    env: environment(folder, copies),
    cwd: root,
  })

async function start(folder: string, words: readonly string[], copies: boolean): Promise<Program> {
  const app = await launch(folder, words, copies)
  const page = await app.firstWindow()
  await page.waitForLoadState()
  return { app, page, close: () => app.close() }
}

/** A PC of its own for each story, on which the program is started for real. */
export const test = base.extend<{ copies: boolean; pc: Pc; program: Program }>({
  // Whether the office is copied without being asked, which every closing waits for.
  copies: [false, { option: true }],
  pc: async ({ copies }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'banso-pc-'))
    const running: Program[] = []
    const started = async (of: string, words: readonly string[]) => {
      const program = await start(of, words, copies)
      running.push(program)
      return program
    }
    await use({
      folder,
      start: (...words) => started(folder, words),
      another: () => started(join(folder, '別のPC'), []),
      launch: (...words) => launch(folder, words),
    })
    for (const program of running) await program.close()
    rmSync(folder, { recursive: true, force: true })
  },
  program: async ({ pc }, use) => use(await pc.start()),
})

/** A call as a screen makes it. */
export const call = (page: Page, name: string, input: unknown = {}): Promise<Reply> =>
  page.evaluate(
    ([operation, given]) => (window as unknown as { officeBridge: OfficeBridge }).officeBridge.call(operation, given),
    [name, input] as const,
  )

export async function makeOffice(page: Page, folder: string): Promise<Reply> {
  return call(page, 'launcher.create', { officeName: '見本課', officerName: '見本 太郎', folder, fileName: '見本課' })
}

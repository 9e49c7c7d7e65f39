import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

type Env = Readonly<Record<string, string | undefined>>

const onWindows = [
  'Microsoft/Edge/Application/msedge.exe',
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
]
const onMac = [
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
]
const onLinux = [
  'microsoft-edge',
  'microsoft-edge-stable',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
]

/** Where a Chromium-family browser usually stands, in the order in which they are tried. */
export function usualPlaces(platform: NodeJS.Platform, env: Env): string[] {
  if (platform === 'win32') {
    const homes = [env['PROGRAMFILES(X86)'], env['PROGRAMFILES'], env['LOCALAPPDATA']]
    return onWindows.flatMap((tail) => homes.filter((home) => home !== undefined).map((home) => `${home}/${tail}`))
  }
  if (platform === 'darwin') {
    const homes = ['/Applications', `${env['HOME'] ?? ''}/Applications`]
    return onMac.flatMap((tail) => homes.map((home) => `${home}/${tail}`))
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '')
  return onLinux.flatMap((name) => [...folders, '/snap/bin'].map((folder) => `${folder}/${name}`))
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/** Ubuntu ships a `chromium-browser` that only tells how to install one; asking for the version finds it out. */
export const answers = (file: string) =>
  process.platform !== 'linux' || spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0

/** An installed Edge, Chrome or Chromium; `BANSO_BROWSER` names another one. */
export function findBrowser(): string | undefined {
  const named = process.env['BANSO_BROWSER']
  if (named !== undefined && named !== '') return isProgram(named) ? named : undefined
  return usualPlaces(process.platform, process.env).find((file) => isProgram(file) && answers(file))
}

/** A browser that is back sooner gave the window to one that was running already, and says nothing of its end. */
export const handedOver = 3_000

/** A window of its own, with a profile of its own: closing it ends the browser process. */
export function openAppWindow(browser: string, address: string, profile: string): ChildProcess {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0
  const entrance = entranceFile(address, profile)
  const words = [
    `--app=${pathToFileURL(entrance)}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    // Edge would stay in the background after its last window, and the program with it.
    '--disable-background-mode',
    ...(asRoot ? ['--no-sandbox'] : []),
  ]
  // A browser that gave the window to one that runs already ends before that one has read the file.
  setTimeout(() => rmSync(entrance, { force: true }), entranceMs).unref()
  return spawn(browser, words, { stdio: 'ignore' })
}

/** As long as a browser may take to start; the key in it serves once. */
const entranceMs = 60_000

/** What a program was started with can be read by everybody at this PC: the key lies in a file that only we and the browser read. */
function entranceFile(address: string, profile: string): string {
  const folder = dirname(profile)
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder).filter((each) => /^entrance-\d+\.html$/.test(each))) {
    const { mtimeMs = 0 } = statSync(join(folder, name), { throwIfNoEntry: false }) ?? {}
    if (Date.now() - mtimeMs > entranceMs) rmSync(join(folder, name), { force: true })
  }
  const file = join(folder, `entrance-${process.hrtime.bigint()}.html`)
  const page = `<!doctype html><meta charset="utf-8"><title>伴走台帳</title><meta http-equiv="refresh" content="0;url=${address}">`
  writeFileSync(file, page, { mode: 0o600, flag: 'wx' })
  return file
}

import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

const folderName = 'banso-daicho'

type Environment = Readonly<Record<string, string | undefined>>

/** Where the program keeps what belongs to this PC and not to an office: recent files, log, practice office. */
export function settingsFolder(env: Environment, platform: NodeJS.Platform = process.platform): string {
  if (env['BANSO_HOME']) return env['BANSO_HOME']
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), folderName)
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', folderName)
  return join(env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), folderName)
}

/** What a settings file holds, or undefined where it is absent or not readable as JSON: settings can be made anew. */
export function readJsonFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** For the guards of what such a file holds; they stand in place of schemas because they are needed before the first window. */
export const isRecord = (read: unknown): read is Readonly<Record<string, unknown>> =>
  typeof read === 'object' && read !== null

/** All or nothing, also in a power cut: written beside, synchronised, then renamed over the old one. */
export function writeJsonFile(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}.new`
  const handle = openSync(beside, 'w')
  try {
    writeSync(handle, `${JSON.stringify(value, null, 2)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(beside, file)
}

import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { isOfTheSystem, renameOver } from '../../../db/upkeep/beside.ts'

const folderName = 'banso-daicho'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Where the program keeps what belongs to this PC and not to an office: recent files, log, window storage, practice
 * office. On Windows the part of the profile that stays here: the other one offices lay on a share or copy at every
 * sign-in, and SQLite's files must lie on neither.
 */
export function settingsFolder(env: Environment, platform: NodeJS.Platform = process.platform): string {
  if (env['BANSO_HOME']) return env['BANSO_HOME']
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), folderName)
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', folderName)
  return join(env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), folderName)
}

/**
 * The settings folder, of which nobody else at this PC reads anything, nor of what this program writes from here on: files
 * 0600, folders 0700. Windows keeps a profile's folders to its owner by itself.
 */
export function ownSettingsFolder(): string {
  const home = settingsFolder(process.env)
  process.umask(0o077)
  if (process.platform === 'win32' || !existsSync(home)) return home
  try {
    chmodSync(home, 0o700)
  } catch (error) {
    // Of a folder that somebody else gave.
    if (!isOfTheSystem(error)) throw error
  }
  return home
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

/**
 * All or nothing, also in a power cut: written beside, synchronised, then renamed over the old one. False where that
 * was not to be had: what the PC remembers is a convenience, and no deed may fail for it.
 */
export function writeJsonFile(file: string, value: unknown): boolean {
  const beside = `${file}.${process.pid}.new`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeThrough(beside, `${JSON.stringify(value, null, 2)}\n`)
    renameOver(beside, file)
    return true
  } catch (error) {
    if (!isOfTheSystem(error)) throw error
    clearAway(beside)
    return false
  }
}

/** Where the folder is none, or the disk is away, there is nothing that could be cleared. */
function clearAway(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch (error) {
    if (!isOfTheSystem(error)) throw error
  }
}

function writeThrough(file: string, text: string): void {
  const handle = openSync(file, 'w')
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

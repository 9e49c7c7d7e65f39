import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { once } from '../../../shared/domain/once.ts'
import { isOnNetwork } from './network-drive.ts'
import { syncedBy } from './synced-folder.ts'

const shellFolders = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\User Shell Folders'

/** 「ドキュメント」 as Windows has it, which may be redirected to a share or into OneDrive; asked once a run. */
const documentsOfWindows = once((): string | undefined => {
  const program = join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'reg.exe')
  const { stdout } = spawnSync(program, ['query', shellFolders, '/v', 'Personal'], { timeout: 3000, windowsHide: true })
  return stdout ? personalFolder(stdout, process.env) : undefined
})

const personal = /^\s+Personal\s+REG_(?:EXPAND_)?SZ\s+(?=\S)/

/** What `reg query` answers, in the letters of a Japanese console or of any other. */
export function personalFolder(
  answer: Uint8Array,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const utf8 = new TextDecoder().decode(answer)
  const text = utf8.includes('\ufffd') ? new TextDecoder('shift_jis').decode(answer) : utf8
  const line = text.split(/\r?\n/).find((each) => personal.test(each))
  const value = line?.replace(personal, '').trim()
  const known = new Map(Object.entries(env).map(([name, set]) => [name.toUpperCase(), set]))
  return value?.replace(/%([^%]+)%/g, (whole, name: string) => known.get(name.toUpperCase()) ?? whole)
}

/**
 * Where a new office file goes unless somebody says otherwise: 「ドキュメント」 where it lies on a disk of this PC, else the
 * home folder; where that is a share, too, the part of the profile that never leaves the PC.
 */
export function suggestedFolder(documents: string | undefined = undefined): string {
  const asked = documents ?? (process.platform === 'win32' ? documentsOfWindows() : undefined)
  const usual = ['Documents', 'ドキュメント'].map((name) => join(homedir(), name))
  const candidates = [...(asked === undefined ? usual : [asked]), homedir(), process.env['LOCALAPPDATA']]
  const found = candidates.find(
    (folder) => folder !== undefined && existsSync(folder) && !isOnNetwork(folder) && syncedBy(folder) === undefined,
  )
  return found ?? homedir()
}

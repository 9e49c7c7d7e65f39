import { spawnSync } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, join, parse } from 'node:path'
import { existing, isOnNetwork, mountOf, mountsOfLinux } from './network-drive.ts'
import { ownSpelling } from './spelling.ts'
import { syncedBy } from './synced-folder.ts'

/** Where a file lies: on a disk of this PC, on one that is carried about, in a folder that is copied to a cloud, on a share. */
export type DriveKind = 'local' | 'removable' | 'synced' | 'network'

export interface Drive {
  readonly kind: DriveKind
  /** Which cloud, by the name a person knows. */
  readonly by: string | null
}

/** Asks the system, so that it may take a tenth of a second on Windows: not for what a start waits for. */
export function driveOf(path: string): Drive {
  if (isOnNetwork(path)) return { kind: 'network', by: null }
  const real = ownSpelling(existing(path))
  const by = syncedBy(real) ?? syncedBy(path)
  if (by !== undefined) return { kind: 'synced', by }
  return { kind: isRemovable(real) ? 'removable' : 'local', by: null }
}

function isRemovable(real: string): boolean {
  if (process.platform !== 'win32') return isRemovableDevice(mountOf(real, mountsOfLinux())?.device ?? '')
  const [letter] = /^[a-z]:/i.exec(parse(real).root) ?? []
  if (letter === undefined) return false
  const program = join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'fsutil.exe')
  const { stdout } = spawnSync(program, ['fsinfo', 'drivetype', letter], { timeout: 3000, windowsHide: true })
  return stdout ? saysRemovable(stdout) : false
}

/** What `fsutil fsinfo drivetype` answers, in the letters of a Japanese console or of any other. */
export const saysRemovable = (answer: Uint8Array): boolean =>
  ['shift_jis', 'utf-8'].some((letters) => /removable|リムーバブル/i.test(new TextDecoder(letters).decode(answer)))

/** A disk says so of itself, its parts do not: /sys/class/block/sdb1 lies inside sdb. */
function isRemovableDevice(device: string): boolean {
  try {
    const part = realpathSync(join('/sys/class/block', basename(device)))
    return [part, dirname(part)].some((folder) => flag(join(folder, 'removable')) === '1')
  } catch {
    return false
  }
}

function flag(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return ''
  }
}

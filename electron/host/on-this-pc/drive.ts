import { execFile } from 'node:child_process'
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

/** Asks the system, which may take a tenth of a second on Windows: not for what a start waits for. */
export async function driveOf(path: string): Promise<Drive> {
  if (isOnNetwork(path)) return { kind: 'network', by: null }
  const real = ownSpelling(existing(path))
  const by = syncedBy(real) ?? syncedBy(path)
  if (by !== undefined) return { kind: 'synced', by }
  return { kind: (await isRemovable(real)) ? 'removable' : 'local', by: null }
}

async function isRemovable(real: string): Promise<boolean> {
  if (process.platform !== 'win32') return isRemovableDevice(mountOf(real, mountsOfLinux())?.device ?? '')
  const [letter] = /^[a-z]:/i.exec(parse(real).root) ?? []
  if (letter === undefined) return false
  const program = join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'fsutil.exe')
  return new Promise((resolve) => {
    const options = { timeout: 1000, windowsHide: true, encoding: 'buffer' } as const
    // A program that an office's policy forbids says nothing: then the disk is taken for the PC's own.
    execFile(program, ['fsinfo', 'drivetype', letter], options, (_error, answer) => resolve(saysRemovable(answer)))
  })
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

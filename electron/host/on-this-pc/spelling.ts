import { realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'

/** The path without the sign by which programs of Windows pass its old limits: `\\?\C:\…` and `\\.\C:\…` are `C:\…`. */
export const plainPath = (path: string): string => path.replace(/^[\\/]{2}[?.][\\/](?=[a-z]:[\\/])/i, '')

/**
 * The path as the system itself spells it: letters of the disk, links followed, the share behind a drive letter. Where
 * it does not say (absent drives, RAM disks, some encrypted ones: nodejs/node#6861) the path as it was given.
 */
export function ownSpelling(path: string): string {
  const given = plainPath(path)
  try {
    return plainPath(realpathSync.native(given))
  } catch {
    return resolve(given)
  }
}

/** Whether both name one file on this PC, in whatever letters; false where one of them is not there. */
export function isSameFile(one: string, other: string): boolean {
  if (one === other) return true
  const [a, b] = [one, other].map((path) => statSync(plainPath(path), { bigint: true, throwIfNoEntry: false }))
  return a !== undefined && b !== undefined && a.ino !== 0n && a.ino === b.ino && a.dev === b.dev
}

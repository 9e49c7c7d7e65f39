import { mkdirSync, statfsSync } from 'node:fs'
import { freemem, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

const gigabyte = 2 ** 30

/**
 * Where tests keep their offices: in memory where this machine has the room (Linux), so that none waits for the disk.
 * Each save of an office waits for it, a year played through is a thousand saves, and a disk that others use as well
 * takes ten times as long.
 */
export function temporaryPlace(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    if (bavail * bsize < 2 * gigabyte || freemem() < 3 * gigabyte) return tmpdir()
    const place = join('/dev/shm', `banso-tests-${userInfo().uid}`)
    mkdirSync(place, { recursive: true })
    return place
  } catch {
    // Not Linux, or a container without it.
    return tmpdir()
  }
}

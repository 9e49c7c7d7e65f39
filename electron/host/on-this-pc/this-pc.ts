import { readFileSync, statfsSync } from 'node:fs'
import { release, version as systemVersion } from 'node:os'
import { dirname } from 'node:path'
import type { z } from 'zod'
import type { thisPc } from '../../../shared/contract/office/launcher.ts'
import { once } from '../../../shared/domain/once.ts'
import { driveOf } from './drive.ts'
import { isRecord } from './settings-folder.ts'
import { whyNotThere } from './why-not-there.ts'

/** What the program runs on and where its file lies, for the person who helps from afar. Nothing of the records. */
export async function thisPcOf(file: string, home: string, logFile: string): Promise<z.input<typeof thisPc>> {
  const drive = await driveOf(file)
  return {
    version: ownVersion(),
    runtime: runtimeNow(),
    system: `${systemVersion()} (${release()})`,
    program: process.execPath,
    file,
    drive: drive.kind,
    driveBy: drive.by,
    caution: whyNotThere(drive) ?? null,
    freeBytes: freeBeside(file),
    settings: home,
    log: logFile,
  }
}

function runtimeNow(): string {
  const { electron, chrome, node } = process.versions
  return electron === undefined ? `Node ${node}` : `Electron ${electron} (Chromium ${chrome ?? '?'}, Node ${node})`
}

function freeBeside(file: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(dirname(file))
    return bavail * bsize
  } catch {
    // Some drives do not say.
    return null
  }
}

/** Beside the bundle, above it, or at the top of the sources. */
const ownVersion = once((): string => {
  for (const place of ['./package.json', '../package.json', '../../../package.json'])
    try {
      const told: unknown = JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8'))
      if (isRecord(told) && told['name'] === 'banso-daicho') return String(told['version'])
    } catch {
      // Not there: the next place.
    }
  return ''
})

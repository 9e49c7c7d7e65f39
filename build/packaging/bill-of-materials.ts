import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'
import { packagesFile } from '../tasks/bundle.ts'

interface Locked {
  version?: string
  integrity?: string
  license?: string
  name?: string
}

/** What an artefact is made of besides our own sources. */
export interface Runtime {
  readonly name: string
  readonly version: string
}

/** Bundled as a matter of course, or laid beside the bundle. */
const parts = ['programs', 'preload', 'renderer', 'room']
const beside = 'node_modules/better-sqlite3'

const component = (name: string, { version = '', integrity, license }: Locked) => {
  const [group, bare] = name.startsWith('@')
    ? [name.slice(0, name.indexOf('/')), name.slice(name.indexOf('/') + 1)]
    : []
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  const [kind, sum] = integrity?.split('-') ?? []
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group === undefined ? { name } : { group, name: bare }),
    version,
    purl,
    ...(kind === 'sha512' && sum
      ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(sum, 'base64').toString('hex') }] }
      : {}),
    // Expressions like 「(MIT OR GPL-3.0-or-later)」 are no ids.
    ...(license ? { licenses: [/[ (]/.test(license) ? { expression: license } : { license: { name: license } }] } : {}),
  }
}

/** The folders of the packages that the bundler really took in, and of SQLite's. */
export function bundledPlaces(): string[] {
  const places = parts.flatMap((part) => {
    const file = packagesFile(root, part)
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : []
  })
  return [...new Set([...places, beside])].sort()
}

/**
 * A CycloneDX 1.6 list of what an edition holds: the packages that the bundler really took in, SQLite's and the runtime,
 * with the versions and sums of the lock file. The same sources give the same list.
 */
export function billOfMaterials(version: string, runtime: Runtime): object {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  const components = bundledPlaces().flatMap((place) => {
    const entry = packages[place]
    if (entry === undefined) return []
    return [component(entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length), entry)]
  })
  const known = new Map(components.map((one) => [one['bom-ref'], one]))
  const own = {
    type: 'application',
    'bom-ref': 'banso-daicho',
    name: '伴走台帳',
    version,
    supplier: { name: '伴走台帳' },
  }
  const platform = {
    type: 'platform',
    'bom-ref': `pkg:generic/${runtime.name}@${runtime.version}`,
    ...runtime,
    purl: `pkg:generic/${runtime.name}@${runtime.version}`,
  }
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: own },
    components: [platform, ...known.values()],
    dependencies: [{ ref: 'banso-daicho', dependsOn: [platform['bom-ref'], ...known.keys()] }],
  }
}

export function writeBillOfMaterials(to: string, version: string, runtime: Runtime): void {
  writeFileSync(to, `${JSON.stringify(billOfMaterials(version, runtime), null, 2)}\n`)
}

export const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

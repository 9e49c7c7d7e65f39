import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../build/root.ts'

interface Manifest {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

interface Entry extends Manifest {
  version?: string
  integrity?: string
  link?: boolean
}

const json = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'))
const manifest: Manifest = json('package.json')
const packages: Record<string, Entry> = json('package-lock.json').packages

/** Our own folder, which npm links and does not download. */
const local = 'build/node24'

describe('what gets installed', () => {
  it('is named to the last digit', () => {
    const wanted = {
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...json(`${local}/package.json`).optionalDependencies,
    }
    const loose = Object.entries<string>(wanted).filter(
      ([, version]) => !/^(npm:[\w-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) && version !== `file:${local}`,
    )
    expect(loose).toEqual([])
    expect(Object.keys(wanted).length).toBeGreaterThan(30)
  })

  it('is the same in the lock file as in package.json', () => {
    expect(packages['']?.dependencies).toEqual(manifest.dependencies)
    expect(packages['']?.devDependencies).toEqual(manifest.devDependencies)
  })

  it('is held to its content by a hash', () => {
    const unchecked = Object.entries(packages).filter(
      ([place, { integrity, link }]) => place !== '' && place !== local && !link && !integrity?.startsWith('sha512-'),
    )
    expect(unchecked.map(([place]) => place)).toEqual([])
  })

  // npm 11 refuses a lock file from which the packages of another system are missing, and npm 10 installs it
  // there without them.
  it('is locked for every system, not only for the one that wrote the file', () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter((name) => {
        const own = place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`
        return packages[own] === undefined && packages[`node_modules/${name}`] === undefined
      }),
    )
    expect(missing).toEqual([])
  })

  it('runs no script of a package', () => {
    for (const file of ['.npmrc', 'build/mutation/.npmrc'])
      expect([file, readFileSync(join(root, file), 'utf8')]).toEqual([
        file,
        expect.stringMatching(/^ignore-scripts=true$/m),
      ])
  })

  it('is as strict where one task alone needs packages', () => {
    const own: Manifest = json('build/mutation/package.json')
    const { '': top, ...rest }: Record<string, Entry> = json('build/mutation/package-lock.json').packages
    expect(top?.dependencies).toEqual(own.dependencies)
    expect(Object.values(own.dependencies ?? {}).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
    expect(Object.keys(rest).length).toBeGreaterThan(100)
    const unchecked = Object.entries(rest).filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))
    expect(unchecked.map(([place]) => place)).toEqual([])
    // The house's own Vitest runs the tests there as well.
    expect(Object.keys(rest).filter((place) => place.endsWith('node_modules/vitest'))).toEqual([])
  })

  it('ships nothing but SQLite beside the bundle', () => {
    expect(Object.keys(manifest.dependencies ?? {})).toEqual(['better-sqlite3'])
  })
})

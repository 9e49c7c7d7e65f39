import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { billOfMaterials } from '../../build/packaging/bill-of-materials.ts'
import { notices } from '../../build/packaging/notices.ts'
import { root } from '../../build/root.ts'
import { bundle, packagesFile } from '../../build/tasks/bundle.ts'

interface Component {
  type: string
  group?: string
  name: string
  version: string
  hashes?: { alg: string; content: string }[]
  licenses?: object[]
}

const bill = () =>
  billOfMaterials('0.1.0', { name: 'electron', version: '45.5.0' }) as {
    bomFormat: string
    components: Component[]
    dependencies: { ref: string; dependsOn: string[] }[]
  }

beforeAll(async () => {
  if (!existsSync(packagesFile(root, 'renderer'))) await bundle()
}, 120_000)

it('names the runtime, SQLite and every package that the bundler took in, as the lock file has them', () => {
  const { bomFormat, components, dependencies } = bill()
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string; name?: string }>
  }
  const locked = Object.entries(packages).map(
    ([place, { name, version }]) => `${name ?? place.replace(/^.*node_modules\//, '')}@${version}`,
  )
  expect(bomFormat).toBe('CycloneDX')
  const [platform, ...libraries] = components
  expect(platform).toMatchObject({ type: 'platform', name: 'electron', version: '45.5.0' })
  const named = libraries.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`)
  expect(named.filter((name) => !locked.includes(name))).toEqual([])
  const bare = named.map((name) => name.replace(/@[^@]+$/, ''))
  for (const name of ['react-dom', 'zod', 'fflate', '@tanstack/react-query', 'better-sqlite3-multiple-ciphers'])
    expect(bare).toContain(name)
  // What only builds and judges is in no artefact.
  for (const name of ['electron-builder', 'vite', '@playwright/test', 'typescript']) expect(bare).not.toContain(name)
  for (const { name, hashes } of libraries)
    expect(hashes, name).toEqual([{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }])
  expect(dependencies[0]?.dependsOn).toHaveLength(components.length)
  expect(bill()).toEqual(bill())
})

it('has the licence of each of them word by word, and none that nobody may pass on', () => {
  const text = notices()
  for (const { name, version, group } of bill().components.slice(1))
    expect(text).toContain(`${group ? `${group}/` : ''}${name} ${version}(`)
  expect(text).not.toMatch(/^(buffers|unzipper) /m)
  expect(text.split('-'.repeat(80)).filter((each) => each.trim().length < 300)).toEqual([])
})

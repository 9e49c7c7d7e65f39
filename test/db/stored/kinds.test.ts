import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyValueOf } from '../../support/any-value.ts'
import { asStored, storedKinds } from '../../support/stored-kinds.ts'

const folder = new URL('../../fixtures/stored/', import.meta.url)
const migrations = readdirSync(new URL('../../../db/migrations/', import.meta.url), {
  recursive: true,
  encoding: 'utf8',
})
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.json'))
const fixture = (name: string, version: number) => readFileSync(new URL(`${name}/v${version}.json`, folder), 'utf8')
const versionsOf = ({ version }: { version: number }) => Array.from({ length: version }, (_, index) => index + 1)

describe.each(storedKinds.map((kind) => ({ ...kind, kind })))('what is stored as $name', ({ kind }) => {
  it('opens in every version it ever had', () => {
    for (const version of versionsOf(kind)) {
      const read = kind.read(asStored(fixture(kind.name, version)), 'the fixture')
      expect(kind.shape.safeParse(read)).toMatchObject({ success: true })
    }
  })

  it('comes back as it was written, whatever it holds', () => {
    fc.assert(
      fc.property(anyValueOf(kind.shape), (value) => {
        expect(kind.read(kind.write(value), 'the drawn one')).toEqual(value)
      }),
    )
  })

  it('is written as its newest fixture is', () => {
    const text = fixture(kind.name, kind.version)
    expect(JSON.parse(kind.write(kind.read(asStored(text), 'the fixture')))).toEqual(JSON.parse(text))
  })

  it('had a migration with each new version, so that an older program refuses the file and not one record', () => {
    const steps = versionsOf(kind)
      .slice(1)
      .map((version) => `${kind.name}-v${version}.ts`)
    expect(steps.filter((step) => !migrations.some((path) => path.endsWith(`-${step}`)))).toEqual([])
  })
})

describe('the fixtures of what is stored', () => {
  it('are one a kind and version, and nothing else', () => {
    const wanted = storedKinds.flatMap((kind) => versionsOf(kind).map((version) => `${kind.name}/v${version}.json`))
    expect(fixtures.toSorted()).toEqual(wanted.toSorted())
  })

  it('stay as they were: offices keep such texts for years', async () => {
    const hashes = fixtures.toSorted().map((name) => {
      const text = readFileSync(new URL(name, folder))
      return `${createHash('sha256').update(text).digest('hex')}  ${name}`
    })
    await expect(`${hashes.join('\n')}\n`).toMatchFileSnapshot('../../fixtures/stored/fixtures.sha256')
  })
})

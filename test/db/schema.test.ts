import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openWriter, type WriteDb } from '../../db/connection.ts'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'banso-schema-'))
const open: WriteDb[] = []
const fresh = (name: string): WriteDb => {
  const db = openWriter({ file: join(folder, name) })
  open.push(db)
  return db
}
afterAll(() => {
  for (const db of open) db.close()
  rmSync(folder, { recursive: true, force: true })
})

const schemaOf = (db: WriteDb) =>
  db
    .prepare(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_index_%' ORDER BY name`)
    .pluck()
    .all()
    .join(';\n\n')

const numberOf = (path: string) => Number(/\/(\d{4})-/.exec(path)?.[1])

/** `<stage>/<number>-<noun>.ts`, by their number. */
const files = readdirSync(new URL('../../db/migrations/', import.meta.url), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\/\d{4}-[^/]+$/.test(path))
  .sort((one, other) => numberOf(one) - numberOf(other))

describe('the schema', () => {
  it('is the one that was reviewed', async () => {
    const db = fresh('reviewed.banso')
    migrate(db)
    await expect(`${schemaOf(db)};\n`).toMatchFileSnapshot('./schema.sql')
  })

  it('is the same whether made at once or step by step', () => {
    const stepwise = fresh('stepwise.banso')
    for (let upTo = 1; upTo <= migrations.length; upTo++) migrate(stepwise, upTo)
    const atOnce = fresh('at-once.banso')
    migrate(atOnce)
    expect(schemaOf(stepwise)).toBe(schemaOf(atOnce))
  })

  it('lists every migration file, in order', () => {
    expect(files).toHaveLength(migrations.length)
    expect(files.map(numberOf)).toEqual(migrations.map((_, index) => index + 1))
  })

  it('keeps shipped steps as they were shipped', async () => {
    const hashes = files.map((name) => {
      const text = readFileSync(new URL(`../../db/migrations/${name}`, import.meta.url))
      return `${createHash('sha256').update(text).digest('hex')}  ${name}`
    })
    await expect(`${hashes.join('\n')}\n`).toMatchFileSnapshot('./migrations.sha256')
  })

  it('refuses a file that a newer program wrote, and one that is no office', () => {
    const newer = fresh('newer.banso')
    migrate(newer)
    newer.pragma(`user_version = ${migrations.length + 1}`)
    expect(() => migrate(newer)).toThrow(expect.objectContaining({ code: 'invalid' }))
    const foreign = fresh('foreign.banso')
    foreign.exec('CREATE TABLE other (x)')
    expect(() => migrate(foreign)).toThrow(expect.objectContaining({ code: 'invalid' }))
  })
})

import { describe, expect, it } from 'vitest'
import { sources } from '../../build/house/sources.ts'

const db = sources(['db'], ['.ts'])
const where = (pattern: RegExp) => db.filter(({ read }) => pattern.test(read())).map(({ file }) => file)

describe('stored JSON', () => {
  it('is parsed in one place', () => {
    expect(where(/JSON\s*\.\s*parse\b/)).toEqual(['db/stored/kind.ts'])
  })

  it('is made in one place: nothing else says of a text that it is of a kind', () => {
    expect(where(/\bas\s+StoredText\b/)).toEqual(['db/stored/kind.ts'])
  })

  it('is looked into by SQL only where a migration draws a column from it', () => {
    const found = where(/->>|\bjsonb?_\w+\s*\(|'\$[.[]/)
    expect(found.filter((file) => !file.startsWith('db/migrations/'))).toEqual([])
    expect(found.length).toBeGreaterThan(0)
  })
})

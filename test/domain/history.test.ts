import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officeContract } from '../../shared/contract/index.ts'
import { fieldsOfDeed } from '../../shared/domain/history/deed-fields.ts'
import { sayDeed } from '../../shared/domain/history/words.ts'

const operations = Object.entries(officeContract).flatMap(([area, own]) =>
  Object.keys(own).map((name) => `${area}.${name}`),
)
/** What every object of JavaScript answers to. */
const inherited = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__']
const names = [...new Set(Object.values(fieldsOfDeed).flatMap((fields) => Object.keys(fields)))]
const parts = ['from', 'to', 'item', 'items', 'kind', 'jis2', 'period', 'overall', 'changed', 'pushed', 'order', 'note']

const nearly = ['2026-02-30T10:00:00Z', '2026-05-01T99:99:99Z', '2026-13-45', '2026-99', '0000-00', '１０時']
const value = fc.oneof(fc.constantFrom(...nearly, ...inherited), fc.jsonValue({ maxDepth: 2 }))
const record = fc.dictionary(fc.oneof(fc.constantFrom(...names, ...inherited), fc.string()), value, { maxKeys: 4 })
const anything = fc.oneof(value, record, fc.array(fc.oneof(value, record), { maxLength: 3 }))
const detail = fc.dictionary(fc.constantFrom(...names, ...parts, 'before', 'after'), anything, { maxKeys: 6 })

describe('an entry of the record of deeds', () => {
  it('is said whatever was noted with it, by this program, an older or a newer one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...operations, ...inherited), detail, (did, noted) => {
        const { deed, more } = sayDeed(did, noted)
        expect(deed).not.toBe('')
        expect(typeof more).toBe('string')
        const words = `${deed}${more}`
        if (!JSON.stringify([did, noted]).includes('object')) expect(words).not.toMatch(/\[object |native code/)
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps the name of a deed that it does not know, also of one that every object answers to', () => {
    expect(sayDeed('selection.ofTomorrow', {})).toEqual({ deed: 'selection.ofTomorrow', more: '' })
    for (const did of inherited) expect(sayDeed(did, {})).toEqual({ deed: did, more: '' })
  })

  it('leaves a text that only looks like a moment as it was typed', () => {
    const to = '2026-02-30T10:00:00+09:00'
    expect(sayDeed('applications.editField', { field: '文書番号', from: '', to }).more).toBe(`(空欄) → ${to}`)
    const { more } = sayDeed('sessions.edit', { seq: 1, before: { startAt: null }, after: { startAt: to } })
    expect(more).toContain(to)
  })
})

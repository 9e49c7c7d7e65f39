import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnLetters, columnOfLetters } from '../../shared/domain/spreadsheet-column.ts'

it('calls columns as Excel does', () => {
  expect([1, 26, 27, 52, 702, 703, 16_384].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA', 'XFD'])
})

it('goes there and back for every column that a spreadsheet has', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 16_384 }), (column) => {
      expect(columnOfLetters(columnLetters(column))).toBe(column)
    }),
  )
})

import { expect, it } from 'vitest'
import { sources } from '../../build/house/sources.ts'

/** Looks for something as one types, and stores nothing. */
const search = ['renderer/app/find/command-box.tsx', 'renderer/app/find/find.tsx', 'renderer/ui/table/table-head.tsx']
/** The kit's own: what is typed there is its value, or is judged sign by sign. */
const ownText = [
  'renderer/ui/fields/text-field.tsx',
  'renderer/ui/fields/check-field.tsx',
  'renderer/ui/grid/grid-cell.tsx',
  'renderer/ui/grid/line-entry.tsx',
  // A line of speech goes to its keeper at every key, and is drawn by none.
  'renderer/features/meeting/room/speech/speech-field.tsx',
]

const inputs = (source: string): string[] => source.match(/<(?:input|textarea)\b[\s\S]*?\/?>/g) ?? []
const isTyped = (input: string): boolean => !/type="(?:checkbox|radio)"/.test(input)

it('whatever can be typed stands in a field of the kit, which stores what it shows or says why not', () => {
  const typed = sources(['renderer'], ['.tsx']).filter(({ read }) => inputs(read()).some(isTyped))
  const strangers = typed
    .filter(({ file, read }) => ![...search, ...ownText].includes(file) && !read().includes('useTypedText'))
    .map(({ file }) => file)
  expect(strangers).toEqual([])
  expect(typed.map(({ file }) => file)).toEqual(
    expect.arrayContaining([...search, 'renderer/ui/fields/date-field.tsx']),
  )
})

it('a field whose value is not its text holds it by the one rule for it', () => {
  const holders = sources(['renderer'], ['.tsx']).filter(({ read }) => read().includes('useTypedText<'))
  expect(holders.map(({ file }) => file)).toEqual(
    ['combo-field', 'date-field', 'number-field', 'time-field'].map((name) => `renderer/ui/fields/${name}.tsx`),
  )
})

import { expect, it } from 'vitest'
import { superLinear } from '../../build/house/linear.ts'
import { allPatterns } from '../../build/house/patterns.ts'

/** Allowed to stand, by file and the words by which the pattern is known: what it is given has a bound, or it is linear. */
const allowed: readonly (readonly [file: string, words: string, reason: string])[] = [
  ['electron/documents/forms/consent.ts', '(?<=する)', 'a cell of more than 2,000 letters is not looked at (linesOf)'],
  ['electron/documents/forms/cover.ts', '百千][', 'a line of a letter is looked at up to 120 letters (longestLine)'],
  ['electron/documents/forms/text.ts', '(?:※.*)?$', 'labelKey gives 301 letters at most'],
  ['electron/documents/forms/values.ts', '.{1,30}?', 'what two repetitions could share is 30 letters at most'],
  ['electron/documents/forms/values.ts', '\\S{2,20}?', 'what two repetitions could share is 20 letters at most'],
  ['renderer/ui/go.ts', '\\?(.*)$', 'with the flag s its end is always reached'],
  ['shared/domain/minutes/draft-course.ts', '\\(.*$', 'with the flag s its end is always reached'],
  ['shared/domain/applications/names/paper.ts', '{0,24}', 'what two repetitions could share is 24 letters at most'],
]

it('no regular expression of the product takes more than linear time', () => {
  const written = allPatterns()
  expect(written.length).toBeGreaterThan(500)
  const used = new Set<string>()
  const wrong = superLinear(written).filter(({ at, source }) => {
    const known = allowed.find(([file, words]) => at.startsWith(`${file}:`) && source.includes(words))
    if (known !== undefined) used.add(known.join())
    return known === undefined
  })
  expect(wrong.map(({ at, why, source }) => `${at} ${why}: ${source}`)).toEqual([])
  expect(allowed.filter((each) => !used.has(each.join()))).toEqual([])
})

it.each(['\\s+$', '(?:a|a)*b', '^\\s*a?\\s*b', '第.*号', '<font>.*?</font>', '(\\d+)+x', ' +\\n', '"[^x]*y'])(
  'finds /%s/',
  (source) => {
    expect(superLinear([{ at: '', source, flags: '' }])).toHaveLength(1)
  },
)

it.each(['^\\s+', '(?<!\\s)\\s+$', '^a.*b', '"[^"]*"', '第[^第]*号'])('lets /%s/ stand', (source) => {
  expect(superLinear([{ at: '', source, flags: '' }])).toEqual([])
})

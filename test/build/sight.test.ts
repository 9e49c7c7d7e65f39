import { expect, it } from 'vitest'
import { sources } from '../../build/house/sources.ts'

/** Who may see what is said by db/sight; what a role may ask at all, by the contract and the door that obeys it. A screen
 * asks neither: `useMay` or an answer tells it what to offer. */
const mayReadRoles = /^db\/sight\//
const readsRole = /caller\??\.role\b|\brole\s*[!=]==?\s*['"`]|['"`]\s*[!=]==?\s*(\w+\.)*role\b/

it.each([
  [`if (caller.role === 'reviewer') return []`],
  ['roleLabel[caller.role]'],
  [`const own = role !== "reviewer"`],
  [`'officer' === me.role`],
])('the reading of a role is seen: %s', (source) => {
  expect(readsRole.test(source)).toBe(true)
})

it('nothing but db/sight and the door reads the role of who asks', () => {
  const found = sources(['db', 'renderer'], ['.ts', '.tsx']).flatMap(({ file, read }) =>
    read()
      .split('\n')
      .flatMap((line, index) => (readsRole.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  )
  expect(found.filter((line) => !mayReadRoles.test(line.split(':')[0] ?? ''))).toEqual([])
  expect(found).not.toEqual([])
})

import { expect, it } from 'vitest'
import { sources } from '../../build/house/sources.ts'
import { nodesOf, parsed } from '../../build/house/syntax.ts'
import { terms } from '../../build/house/terms.ts'

/** What a program may say to a person: its texts, the fixed parts of its templates, and the words of its screens. */
const textsOf = (file: string, source: string): string[] =>
  nodesOf(parsed(file, source)).flatMap(({ type, value }) => {
    if (type === 'TemplateElement') return [(value as { raw: string }).raw]
    return (type === 'Literal' || type === 'JSXText') && typeof value === 'string' ? [value] : []
  })

// What prefectures write is read there, in their words.
const saying = sources(['renderer', 'shared', 'electron', 'db', 'build'], ['.ts', '.tsx']).filter(
  ({ file }) => !file.startsWith('electron/documents/forms/') && file !== 'build/house/terms.ts',
)

it('calls one thing by one name, the office’s own', () => {
  const found = saying.flatMap(({ file, read }) =>
    textsOf(file, read()).flatMap((text) =>
      terms
        .filter(({ notAnyMore, elsewhere }) => notAnyMore.test(elsewhere ? text.replaceAll(elsewhere, '') : text))
        .map(({ term }) => `${file}: 「${text.trim()}」 is ${term}`),
    ),
  )
  expect(found).toEqual([])
})

it('sees a word that was given up', () => {
  const said = textsOf('a.tsx', ['const a = <p>命令{`をさがす$', '{b}合言葉`}</p>'].join(''))
  expect(terms.filter(({ notAnyMore }) => said.some((text) => notAnyMore.test(text))).map(({ term }) => term)).toEqual([
    '操作',
    'パスワード',
  ])
})

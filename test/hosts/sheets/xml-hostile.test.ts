import { describe, expect, it } from 'vitest'
import { readXml } from '../../../electron/documents/word/xml.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const read = (text: string) => readXml(new TextEncoder().encode(text), '見本.docx')
const many = (count: number, each: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => each(at)).join('')

/** Milliseconds that reading takes. */
function taking(text: string): number {
  const begun = performance.now()
  read(text)
  return performance.now() - begun
}

describe('What is written to keep the program busy', () => {
  it.each([
    ['a tag of 100,000 attributes', `<a${many(100_000, (at) => ` x${at}="1"`)}/>`],
    [
      'attributes that differ in their last letter alone',
      `<a${many(20_000, (at) => ` ${'x'.repeat(400)}${at + 10_000}="1"`)}/>`,
    ],
    [
      '20,000 prefixes in force, and another one at each of 10,000 tags',
      `<a${many(20_000, (at) => ` xmlns:p${at}="u"`)}>${'<b xmlns="v"/>'.repeat(10_000)}</a>`,
    ],
    [
      'the same, down to 190 levels and up again',
      `<a${many(20_000, (at) => ` xmlns:p${at}="u"`)}>${many(390, () => `${'<b xmlns="v">'.repeat(190)}${'</b>'.repeat(190)}`)}</a>`,
    ],
  ])('takes no longer than its length: %s', (_, text) => {
    expect(taking(text)).toBeLessThan(5000)
  })

  it('is refused where one of many attributes stands there twice', () => {
    const attributes = (last: string) => `<a${many(40, (at) => ` x${at}="1"`)} ${last}="1"/>`
    expect(read(attributes('x40')).attributes.size).toBe(41)
    for (const known of ['x0', 'x15', 'x16', 'x39']) expect(() => read(attributes(known))).toThrow(Refusal)
  })
})

describe('A prefix', () => {
  it('means in an element what is declared there, and behind it what it meant before', () => {
    const text = `<w:a xmlns:w="${word}"><w:b xmlns:w="u"><w:c/><w:d xmlns:w="${word}"/><w:e/></w:b><w:f/><x:g xmlns:x="${word}"/><x:h/></w:a>`
    const names: string[] = []
    const walk = ({ name, children }: ReturnType<typeof read>): void => {
      names.push(name)
      for (const child of children) if (typeof child !== 'string') walk(child)
    }
    walk(read(text))
    expect(names).toEqual(['w:a', 'other:b', 'other:c', 'w:d', 'other:e', 'w:f', 'w:g', 'x:h'])
  })
})

it.each([...'\u0000\u0001\u007f\u0085\u00a0\u2003\u2028\u3000\ufeff'])(
  'a name is not one with a sign in it that another reader takes for a blank: %j',
  (sign) => {
    for (const text of [`<a${sign}b/>`, `<a b${sign}c="1"/>`, `<a ${sign}b="1"/>`, `<${sign}a/>`])
      expect(() => read(text)).toThrow(Refusal)
  },
)

it('a name may hold whatever else XML lets it hold', () => {
  expect(read('<応募-書.1 名・前="1" 𠮷="2"/>')).toMatchObject({ name: '応募-書.1' })
})

import fc from 'fast-check'
import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { readXml, type XmlNode } from '../../../electron/documents/word/xml.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const read = (text: string) => readXml(new TextEncoder().encode(text), '見本.docx')

function isRead(text: string): boolean {
  try {
    read(text)
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'invalid') return false
    throw error
  }
}

const written = (node: XmlNode): string => {
  if (typeof node === 'string') return node.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${value}"`).join('')
  return `<${node.name}${attributes}>${node.children.map(written).join('')}</${node.name}>`
}

const pieces = fc.array(
  fc.constantFrom(
    ...['<a>', '</a>', '<b x="1">', '</b>', '<c/>', '<d y = "5" >', '</d >', `<w:t xmlns:w="${word}" w:val='2'/>`],
    ...['words', ' ', '\r\n', '日本', '&amp;', '&#x41;', '&', '&bad', '<!-- <c> -->', '<![CDATA[x<y]]>', '<?pi x?>'],
    ...['<a x="1" x="2"/>', '<a x=1/>', '<a x/>', '<a b="<"/>', '<1>', '<', '>', '"', ']]>', '<!DOCTYPE a>'],
  ),
  { maxLength: 8 },
)

describe('A part of an office file', () => {
  it('is read exactly where another reader finds it well-formed, and has no declaration', () => {
    fc.assert(
      fc.property(pieces, (found) => {
        const text = `<r>${found.join('')}</r>`
        expect(isRead(text)).toBe(XMLValidator.validate(text) === true && !text.includes('<!DOCTYPE'))
      }),
      { numRuns: 3000 },
    )
  })

  it('written again and read again is the same', () => {
    fc.assert(
      fc.property(pieces, (found) => {
        const text = `<r>${found.join('')}</r>`
        fc.pre(isRead(text))
        const once = written(read(text))
        expect(written(read(once))).toBe(once)
      }),
      { numRuns: 1000 },
    )
  })

  it.each(['', 'words', '<a/>words', '<a/><b/>', '<a/>&amp;', '<a>', '<a></a></a>', ' <?xml version="1.0"?><a/>'])(
    'is refused where it is not one root and nothing beside: %s',
    (text) => {
      expect(isRead(text)).toBe(false)
    },
  )

  it('names its elements by the address of their namespace, and what it does not know by no name of ours', () => {
    const text = `<x:p xmlns:x="${word}" xmlns="urn:else" x:val="1" val="2"><t/><x:t>a&lt;<!-- -->b</x:t></x:p>`
    expect(written(read(text))).toBe(
      `<w:p xmlns:x="${word}" xmlns="urn:else" w:val="1" val="2"><other:t></other:t><w:t>a&lt;b</w:t></w:p>`,
    )
  })

  it('is refused beyond 200 levels and 150,000 tags', () => {
    expect(isRead(`${'<a>'.repeat(200)}${'</a>'.repeat(200)}`)).toBe(true)
    expect(isRead(`${'<a>'.repeat(202)}${'</a>'.repeat(202)}`)).toBe(false)
    expect(isRead(`<a>${'<b/>'.repeat(150_000)}</a>`)).toBe(false)
  })
})

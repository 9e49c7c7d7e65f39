import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readApplicationForms } from '../../../electron/documents/forms/reader.ts'
import { readMail } from '../../../electron/documents/mail/mail.ts'
import { openWord } from '../../../electron/documents/word/word.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { documentXml, docx, docxOf, line, packageOf } from '../../support/forms/word.ts'
import { refusalOf } from '../../support/refused.ts'

const sample = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/forms/01_秋田県/${name}`, import.meta.url))
const detail = sample('別添3_詳細_秋田県.docx')
const mail = sample('受信.eml')

const open = (bytes: Uint8Array, name = '応募書.docx') => refusalOf(() => openWord(bytes, name))

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)
const ole = (text: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(text, 'utf16le'),
  ])

describe('a file that is not a Word document is refused by name, with what to do', () => {
  test.each([
    ['an empty file', new Uint8Array(0), '0バイト'],
    ['a PDF under a Word name', ascii('%PDF-1.7\n%…'), 'PDF'],
    ['rich text', ascii('{\\rtf1\\ansi }'), 'RTF'],
    ['a saved web page', ascii('<html><body>応募書</body></html>'), 'ウェブページ'],
    ['plain text', ascii('応募書'), 'Word 文書(.docx)ではありません'],
    ['an old .doc', ole('WordDocument'), '.doc'],
    ['a document with a password', ole('EncryptedPackage'), 'パスワード'],
    ['a workbook renamed', packageOf({ 'xl/workbook.xml': '<workbook/>' }), 'Excel'],
    ['a presentation renamed', packageOf({ 'ppt/presentation.xml': '<p/>' }), 'PowerPoint'],
    [
      'an OpenDocument text',
      packageOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
      'OpenDocument',
    ],
    ['a bare zip', packageOf({ 'memo.txt': 'memo' }), 'Word 文書(.docx)ではありません'],
  ])('%s', (_name, bytes, reason) => {
    const refusal = open(bytes)
    expect(refusal.code).toBe('invalid')
    expect(refusal.message).toContain('「応募書.docx」')
    expect(refusal.message).toContain(reason)
    expect(refusal.message).toMatch(/(?:ください|もらってください)。$/)
  })
})

describe('a dangerous document is refused before it can do harm', () => {
  test('a document type, and with it every entity, is refused', () => {
    const xml = documentXml(line('&a;')).replace('<w:document', '<!DOCTYPE w [<!ENTITY a "ha">]><w:document')
    expect(open(docxOf(xml)).message).toContain('読み取れません')
  })

  test('a part that inflates beyond its limit is refused', () => {
    const bytes = docxOf(documentXml(line('あ'.repeat(4_000_000))))
    expect(bytes.length).toBeLessThan(200_000)
    expect(open(bytes).message).toContain('大きすぎる')
  })

  test('a part that lies about its size is refused', () => {
    const bytes = Uint8Array.from(docxOf(documentXml(line('あ'.repeat(4_000_000)))))
    const view = new DataView(bytes.buffer)
    const end = bytes.length - 22
    let at = view.getUint32(end + 16, true)
    for (let index = 0; index < view.getUint16(end + 10, true); index += 1) {
      view.setUint32(at + 24, 100, true)
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
    expect(open(bytes).code).toBe('invalid')
  })

  test('a package of thousands of parts is refused', () => {
    const parts = Object.fromEntries(Array.from({ length: 2_100 }, (_, index) => [`word/${index}.xml`, 'x']))
    expect(open(packageOf(parts)).message).toContain('大きすぎる')
  })

  test('a document nested beyond all reason is refused, not overflowed', () => {
    const deep = '<w:ins>'.repeat(5_000) + line('x') + '</w:ins>'.repeat(5_000)
    expect(open(docx(deep)).code).toBe('invalid')
  })

  test('one changed byte of the text is found by its checksum', () => {
    const bytes = Uint8Array.from(docx(line('人材プール 3人')))
    const at = Buffer.from(bytes).indexOf('word/document.xml') + 60
    bytes[at] = (bytes[at] ?? 0) ^ 0x01
    expect(open(bytes).code).toBe('invalid')
  })
})

describe('whatever is thrown at the reader, it answers or refuses', () => {
  const settles = (act: () => unknown): void => {
    try {
      act()
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal)
    }
  }

  test('a form cut off anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: detail.length - 1 }), (length) => {
        expect(open(detail.subarray(0, length)).code).toBe('invalid')
      }),
      { numRuns: 60 },
    )
  })

  test('a form with bytes changed anywhere', () => {
    const change = fc.tuple(fc.integer({ min: 0, max: detail.length - 1 }), fc.integer({ min: 0, max: 255 }))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = Uint8Array.from(detail)
        for (const [at, value] of changes) bytes[at] = value
        settles(() => readApplicationForms([{ fileName: '詳細.docx', bytes }]))
      }),
      { numRuns: 60 },
    )
  })

  test('random bytes, with and without a zip or Office beginning', () => {
    const start = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 600 }), (head, rest) => {
        settles(() => openWord(Uint8Array.from([...head, ...rest]), 'x.docx'))
      }),
    )
  })

  test('random words in random tables', () => {
    const text = fc.constantFrom(
      '常勤',
      '計',
      '人材確保',
      '重点テーマ',
      'KPI',
      '指標',
      '目標値',
      '□A）',
      '',
      '○',
      '同意する',
      '副担当',
      '令和',
      '3',
    )
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { maxLength: 12 }), (rows) => {
        const cells = rows.map(
          (texts) => `<w:tr>${texts.map((value) => `<w:tc>${line(value)}</w:tc>`).join('')}</w:tr>`,
        )
        const headings = ['人材プールの現状', 'KPI', '実施体制', 'スケジュール', '現状と課題'].map(line).join('')
        settles(() =>
          readApplicationForms([{ fileName: 'x', bytes: docx(`${headings}<w:tbl>${cells.join('')}</w:tbl>`) }]),
        )
      }),
      { numRuns: 200 },
    )
  })

  test('a mail cut off anywhere is refused, never read with half an attachment', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: mail.length - 60 }), async (length) => {
        await expect(readMail(mail.subarray(0, length), '受信.eml')).rejects.toBeInstanceOf(Refusal)
      }),
      { numRuns: 60 },
    )
  })

  test('a mail of random bytes', async () => {
    const start = fc.constantFrom(
      '',
      'Received: ',
      'From: a@example.jp\n\n',
      'Content-Type: multipart/mixed; boundary=b\nFrom: x\n\n--b\n',
    )
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), async (head, rest) => {
        const bytes = Uint8Array.from([...ascii(head), ...rest])
        await readMail(bytes, 'x.eml').catch((error: unknown) => expect(error).toBeInstanceOf(Refusal))
      }),
    )
  })
})

test('files that open but are no application form are named', () => {
  const refusal = refusalOf(() => readApplicationForms([{ fileName: '議事録.docx', bytes: docx(line('議事録')) }]))
  expect(refusal.message).toContain('「議事録.docx」')
  expect(refusalOf(() => readApplicationForms([])).code).toBe('invalid')
})

test('two forms of one kind are not chosen between', () => {
  const other = readFileSync(new URL('../../fixtures/forms/02_栃木県/別添3_詳細_栃木県.docx', import.meta.url))
  const files = [
    { fileName: '案.docx', bytes: detail },
    { fileName: '最終.docx', bytes: other },
  ]
  expect(refusalOf(() => readApplicationForms(files)).message).toContain('「案.docx」と「最終.docx」')
})

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readApplicationForms } from '../../../electron/documents/forms/reader.ts'
import { readMail } from '../../../electron/documents/mail/mail.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { basicHeaders, mailOf } from '../../support/forms/mail.ts'
import { outlookMail } from '../../support/forms/outlook.ts'
import { cell, docx, line, paragraph, row, run, table, textCell } from '../../support/forms/word.ts'
import { frame } from '../../support/office/detail.ts'

/** Ten times what these take on a quiet machine; what grows with the square took minutes. */
const limit = { timeout: 20_000 }

const settles = async (act: () => unknown): Promise<void> => {
  try {
    await act()
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal)
    expect(error instanceof Refusal && /[ぁ-ん]/.test(error.message)).toBe(true)
  }
}

const words = (body: string): Promise<void> =>
  settles(() => readApplicationForms([{ fileName: '詳細.docx', bytes: docx(frame + body) }]))

const nested = (depth: number, wrap: (inside: string) => string, core: string): string => {
  let content = core
  for (let level = 0; level < depth; level += 1) content = wrap(content)
  return content
}

/** The same flood in every kind of field. */
const everywhere = (text: string): string =>
  line('到達目標') +
  table([row([textCell('到達目標'), textCell(text)])]) +
  line('人材プールの現状') +
  table([row([textCell('常勤'), textCell(text)])]) +
  line('支援対象とする市区町村') +
  table([row([textCell('団体名'), textCell(text)])]) +
  line('重点テーマの選択') +
  line(text) +
  line('公表・情報共有への同意') +
  line(text) +
  line('基本情報') +
  table(['副担当', '職・氏名', '電話番号', 'メールアドレス'].map((label) => row([textCell(label), textCell(text)])))

describe('a Word file of a few KB never keeps the reader', limit, () => {
  const fieldMark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`

  test.each([
    [
      'fields within fields',
      paragraph((fieldMark('begin') + fieldMark('separate') + run('1')).repeat(9_000) + fieldMark('end').repeat(9_000)),
    ],
    ['fields without end', paragraph((fieldMark('begin') + run('1')).repeat(20_000))],
    [
      'a field told to draw without end',
      paragraph(fieldMark('begin') + code(`EQ ${'\\o(\\s\\up 9('.repeat(30_000)}`) + fieldMark('end')),
    ],
    [
      'alternatives in a line',
      paragraph(
        nested(
          60,
          (inside) => `<w:r><mc:AlternateContent><mc:Choice>${inside}</mc:Choice></mc:AlternateContent></w:r>`,
          '',
        ),
      ),
    ],
    [
      'alternatives of blocks',
      nested(60, (inside) => `<mc:AlternateContent><mc:Choice>${inside}</mc:Choice></mc:AlternateContent>`, line('')),
    ],
    ['tables in tables', nested(40, (inside) => table([row([cell(inside), textCell('x')])]), line('x'))],
    [
      'checkboxes in checkboxes',
      paragraph(
        nested(
          60,
          (inside) => `<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`,
          run('x'),
        ),
      ),
    ],
    ['line breaks in a cell', table([row([textCell('到達目標'), textCell(`a${'\n'.repeat(140_000)}b`)])])],
    ['line breaks beyond all reason', table([row([textCell('到達目標'), textCell(`a${'\n'.repeat(200_000)}b`)])])],
    [
      'empty paragraphs in a cell',
      table([row([textCell('到達目標'), cell(line('a') + '<w:p/>'.repeat(140_000) + line('b'))])]),
    ],
    ['paragraphs beyond all reason', '<w:p/>'.repeat(1_600_000)],
    [
      'joined and struck paragraphs',
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('x', '<w:strike/>')}</w:p>`.repeat(9_000),
    ],
  ])('%s', (_name, body) => words(body))

  test.each([...' 　※○□★+-0.(あ市\ufffc'].map((sign) => [sign]).concat([['_at_'], ['郡町'], ['0-'], ['()'], ['a ']]))(
    'a flood of %j in every field',
    (unit) => words(everywhere(`a${unit.repeat(Math.floor(20_000 / unit.length))}b`)),
  )
})

describe('a mail never keeps the reader', limit, () => {
  test.each(['<', '<a ', '<style>', '<script>', '<!--', '&', ' ', '\n'].map((unit) => [unit]))(
    'an HTML body of %j',
    (unit) => {
      const body = unit.repeat(Math.floor(120_000 / unit.length))
      return settles(() => readMail(mailOf([...basicHeaders, 'Content-Type: text/html'], body), 'x.eml'))
    },
  )

  test.each([
    ['words of its subject', '=?UTF-8?B?5Yil?= '.repeat(50_000)],
    ['words that never end', '=?UTF-8?B?'.repeat(50_000)],
    ['folded lines', 'x\r\n y'.repeat(100_000)],
  ])('%s', (_, subject) => settles(() => readMail(mailOf([...basicHeaders, `Subject: ${subject}`], 'x'), 'x.eml')))

  test('files of uuencode that never end', () =>
    settles(() => readMail(mailOf(basicHeaders, 'begin 644 a\r\n'.repeat(30_000)), 'x.eml')))
})

test('500 Outlook mails with changed bytes are read or refused', limit, async () => {
  const form = readFileSync(new URL('../../fixtures/forms/01_秋田県/別添3_詳細_秋田県.docx', import.meta.url))
  const mail = outlookMail({
    subject: '応募',
    body: '送付します。',
    sender: '見本',
    address: 'sample@example.lg.jp',
    attachments: [{ fileName: '別添3.docx', bytes: form }],
  })
  const place = fc.oneof(fc.integer({ min: 0, max: 511 }), fc.integer({ min: 0, max: mail.length - 1 }))
  const changes = fc.array(fc.tuple(place, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(changes, async (changed) => {
      const bytes = Uint8Array.from(mail)
      for (const [at, value] of changed) bytes[at] = value
      await settles(() => readMail(bytes, '受信.msg'))
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['counts of sectors beyond the file', 44, 2_000_000_000],
  ['a table of small sectors beyond the file', 64, 2_000_000_000],
])('an Outlook mail with %s is refused', async (_name, at, value) => {
  const mail = outlookMail({ subject: 'x', body: 'y', sender: 'z', address: 'a@example.jp' })
  const bytes = Uint8Array.from(mail)
  new DataView(bytes.buffer).setInt32(at, value, true)
  await expect(readMail(bytes, '受信.msg')).rejects.toBeInstanceOf(Refusal)
})

test('an Outlook mail whose directory goes in a circle is refused', async () => {
  const bytes = Uint8Array.from(outlookMail({ subject: 'x', body: 'y', sender: 'z', address: 'a@example.jp' }))
  const view = new DataView(bytes.buffer)
  const [table, directory] = [view.getInt32(76, true), view.getInt32(48, true)]
  view.setInt32((table + 1) * 512 + directory * 4, directory, true)
  await expect(readMail(bytes, '受信.msg')).rejects.toBeInstanceOf(Refusal)
})

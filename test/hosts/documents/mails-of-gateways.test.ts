import { describe, expect, test } from 'vitest'
import { readMail } from '../../../electron/documents/mail/mail.ts'
import { receivedDate } from '../../../electron/documents/mail/received-date.ts'
import { attachmentPart, basicHeaders, mailOf, multipart, type Part } from '../../support/forms/mail.ts'
import { docx, line } from '../../support/forms/word.ts'

const form = docx(line('応募書'))
const words: Part = { headers: ['Content-Type: text/plain; charset=utf-8'], body: 'hello' }
const withForm = (disposition: string, type?: string): Part => attachmentPart(disposition, form, type)

const mailWith = (parts: readonly Part[], headers: readonly string[] = basicHeaders): Uint8Array => {
  const { header, body } = multipart(parts)
  return mailOf([...headers, header], body)
}
const whole = mailWith([words, withForm('filename="a.docx"')])
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

const expectForm = async (bytes: Uint8Array, fileName = 'a.docx') => {
  const mail = await readMail(bytes, 'x.eml')
  expect(mail.receivedAt).toBe('2026-02-20T16:59:59+09:00')
  expect(mail.attachments.map((each) => [each.fileName, Buffer.compare(each.bytes, form)])).toEqual([[fileName, 0]])
  return mail
}

describe('a mail saved or passed on in another shape is the same mail', () => {
  test.each([
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(latin(whole), 'utf16le')])],
    [
      'UTF-16, the high byte first',
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(latin(whole), 'utf16le').swap16()]),
    ],
    ['carriage returns alone', Buffer.from(latin(whole).replaceAll('\r\n', '\r'), 'latin1')],
    ['doubled carriage returns', Buffer.from(latin(whole).replaceAll('\r\n', '\r\r\n'), 'latin1')],
  ])('%s', async (_, bytes) => {
    await expectForm(bytes)
  })

  test('a second Content-Type that a gateway added hides no attachments', async () => {
    const { header, body } = multipart([words, withForm('filename="a.docx"')])
    await expectForm(mailOf([...basicHeaders, 'Content-Type: text/plain', header], body))
  })

  test('a form sent as text, told by its name alone, is an attachment', async () => {
    const part = {
      ...withForm(''),
      headers: ['Content-Type: text/plain; name="a.docx"', 'Content-Transfer-Encoding: base64'],
    }
    await expectForm(mailWith([words, part]))
  })

  test('a part whose empty line was lost begins where its content does', async () => {
    const part = withForm('filename="a.docx"')
    await expectForm(Buffer.from(latin(mailWith([words, part])).replace('.docx"\r\n\r\n', '.docx"\r\n'), 'latin1'))
  })

  test('a mail passed on as message/global is opened', async () => {
    await expectForm(
      mailWith([words, { headers: ['Content-Type: message/global'], body: latin(whole).replaceAll('b1', 'b2') }]),
    )
  })
})

describe('names and subjects as the sender wrote them', () => {
  test('an encoded word cut within a letter', async () => {
    const cut = '=?UTF-8?B?5Yil5g==?=\r\n =?UTF-8?B?t7szLmRvY3g=?='
    const headers = basicHeaders.map((each) => (each.startsWith('Subject') ? `Subject: ${cut}` : each))
    const mail = await expectForm(mailWith([words, withForm(`filename="${cut}"`)], headers), '別添3.docx')
    expect(mail.subject).toBe('別添3.docx')
  })

  test('raw EUC, which is also a row of half-width kana', async () => {
    const name = Buffer.from([0xca, 0xcc, 0xc5, 0xba]).toString('latin1')
    await expectForm(mailWith([words, withForm(`filename="${name}3.docx"`)]), '別添3.docx')
  })

  test('raw Shift_JIS with half-width kana that is no EUC', async () => {
    const name = Buffer.from([0x95, 0xca, 0xb1]).toString('latin1')
    await expectForm(mailWith([words, withForm(`filename="${name}.docx"`)]), '別ｱ.docx')
  })
})

describe('what stays closed is named', () => {
  test.each([
    [
      'Outlook’s own container under another name',
      attachmentPart('filename="ATT001.dat"', Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1])),
    ],
    [
      'one part of a mail in several',
      { headers: ['Content-Type: message/partial; id="x"; number=1; total=2'], body: 'xxxx' },
    ],
    [
      'a file that lies elsewhere',
      { headers: ['Content-Type: message/external-body; access-type=URL'], body: 'Content-Type: text/plain' },
    ],
  ])('%s', async (_, part) => {
    const { notes } = await readMail(mailWith([words, part]), 'x.eml')
    expect(notes.join('')).toContain('送り直し')
  })
})

test.each(['Fri, 20 Feb 2026 16:59:59 +9900', 'Fri, 20 Feb 0026 16:59:59 +0900'])(
  '%s is no time of receipt',
  (date) => {
    expect(receivedDate(`from a by b; ${date}`)).toBeNull()
  },
)

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readMail } from '../../../electron/documents/mail/mail.ts'
import { mailDate } from '../../../electron/documents/mail/received-date.ts'
import { basicHeaders, mailOf, multipart } from '../../support/forms/mail.ts'
import { docx, line } from '../../support/forms/word.ts'

const received = '2026-02-20T16:59:59+09:00'

test.each([['Fri,20 Feb 2026 16:59:59 +0900'], ['Fri, 20-Feb-2026 16:59:59 +0900'], ['20 Feb 2026 16:59:59 +0900']])(
  'the date %s',
  (written) => {
    expect(mailDate(written)).toBe(received)
  },
)

describe('a head that is not as it should be', () => {
  test.each([
    ['a byte order mark', (bytes: Buffer) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])],
    ['empty lines before it', (bytes: Buffer) => Buffer.concat([Buffer.from('\r\n\r\n'), bytes])],
    ['a first line that is none', (bytes: Buffer) => Buffer.concat([Buffer.from('--- saved mail ---\r\n'), bytes])],
    ['an mbox line', (bytes: Buffer) => Buffer.concat([Buffer.from('From a@b Fri Feb 20\r\n'), bytes])],
  ])('%s', async (_name, change) => {
    const mail = await readMail(change(Buffer.from(mailOf(basicHeaders, 'body'))), 'x.eml')
    expect([mail.receivedAt, mail.subject, mail.text.trim()]).toEqual([received, 'test', 'body'])
  })

  test('a text that is no mail stays none', async () => {
    const text = 'これはメールではありません。\r\nSubject: と書いてあるだけの文です。\r\n二行目\r\n\r\n本文'
    await expect(readMail(Buffer.from(text), 'x.eml')).rejects.toThrow('メールとして読み取れません')
  })

  test.each([
    ['Shift_JIS', Buffer.from([0x89, 0x9e, 0x95, 0xe5, 0x8f, 0x91])],
    ['JIS', Buffer.from('\u001b$B1~Jg=q\u001b(B', 'latin1')],
    ['EUC', Buffer.from([0xb1, 0xfe, 0xca, 0xe7, 0xbd, 0xf1])],
    ['UTF-8', Buffer.from('応募書')],
  ])('a subject in raw %s', async (_name, subject) => {
    const head = mailOf([...basicHeaders.slice(0, 4)], '').subarray(0, -4)
    const bytes = Buffer.concat([head, Buffer.from('\r\nSubject: '), subject, Buffer.from('\r\n\r\nbody')])
    expect((await readMail(bytes, 'x.eml')).subject).toBe('応募書')
  })
})

const uu = (bytes: Uint8Array): string => {
  const lines: string[] = []
  for (let at = 0; at < bytes.length; at += 45) {
    const part = bytes.subarray(at, at + 45)
    let text = String.fromCharCode(32 + part.length)
    for (let index = 0; index < part.length; index += 3) {
      const word = ((part[index] ?? 0) << 16) | ((part[index + 1] ?? 0) << 8) | (part[index + 2] ?? 0)
      for (const shift of [18, 12, 6, 0]) text += String.fromCharCode(32 + ((word >> shift) & 63)).replace(' ', '`')
    }
    lines.push(text)
  }
  return `begin 644 form.docx\r\n${lines.join('\r\n')}\r\n\`\r\nend\r\n`
}

describe('attachments as old and careless mailers send them', () => {
  const form = docx(line('応募書'))

  test('set into the text in uuencode', async () => {
    const mail = await readMail(mailOf(basicHeaders, `body\r\n${uu(form)}after`), 'x.eml')
    expect(mail.attachments.map(({ fileName }) => fileName)).toEqual(['form.docx'])
    expect(Buffer.compare(mail.attachments[0]?.bytes ?? new Uint8Array(), form)).toBe(0)
    expect(mail.text.replace(/\s+/g, ' ').trim()).toBe('body after')
  })

  test('in quoted-printable they have the bytes that were sent', async () => {
    const folder = new URL('../../fixtures/cases/one-byte-behind-the-end/', import.meta.url)
    const mail = await readMail(readFileSync(new URL('quoted-printable.eml', folder)), 'x.eml')
    expect(mail.attachments.find(({ fileName }) => fileName === 'detail.docx')?.bytes.length).toBe(3465)
  })

  test.each([
    ['no name at all', 'inline', '名前のない添付1.docx'],
    ['a name without an extension', 'attachment; filename="form"', 'form.docx'],
    ['a name cut down to 8.3', 'attachment; filename="BETTEN~1.DOC"', 'BETTEN~1.docx'],
    ['another extension', 'attachment; filename="form.dat"', 'form.dat.docx'],
    ['its own', 'attachment; filename="form.docm"', 'form.docm'],
  ])('a Word file with %s is known by its content', async (_name, disposition, expected) => {
    const part = {
      headers: [
        'Content-Type: application/octet-stream',
        'Content-Transfer-Encoding: base64',
        `Content-Disposition: ${disposition}`,
      ],
      body: Buffer.from(form).toString('base64'),
    }
    const { header, body } = multipart([part])
    const mail = await readMail(mailOf([...basicHeaders, header], body), 'x.eml')
    expect(mail.attachments.map(({ fileName }) => fileName)).toEqual([expected])
  })

  test.each([['form.doc'], ['form.jtd'], ['form.pdf'], ['form.docm'], ['form.rtf']])('%s is named', async (name) => {
    const part = {
      headers: ['Content-Type: application/octet-stream', `Content-Disposition: attachment; filename="${name}"`],
      body: 'x',
    }
    const { header, body } = multipart([part])
    const mail = await readMail(mailOf([...basicHeaders, header], body), 'x.eml')
    expect(mail.notes.join('')).toContain(name)
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { attachmentPart, basicHeaders, mailOf, multipart } from '../support/forms/mail.ts'
import { createCleanup, valueIn } from '../support/hosts/desk.ts'
import { givenImporter } from '../support/hosts/intake/importer.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

const cases = new URL('../fixtures/cases/', import.meta.url)
const sample = new URL('../fixtures/forms/', import.meta.url)
const read = (path: string, from = cases) => new Uint8Array(readFileSync(new URL(path, from)))

interface Page {
  files: { kind: string; name: string }[]
}

interface Chosen {
  revision: number
  form: { prefecture: string | null }
  files: { id: string; kind: string; name: string }[]
  readings: { path: string; sureness: string; note: string; confirmedAt: string | null }[]
  checks: { rule: string; ruleResult: string; defects: { code: string }[]; warnings: { code: string }[] }[]
}

interface Expected {
  readonly prefecture: string
  readonly receivedAt?: string
  readonly kinds?: readonly string[]
  readonly fileNames?: readonly string[]
  readonly noteNames?: string | readonly string[]
}

const expectedOf = (name: string): Expected => JSON.parse(readFileSync(new URL(`${name}/expected.json`, cases), 'utf8'))

const mails = [
  'mail-that-begins-with-a-byte-order-mark',
  'subject-whose-second-line-is-not-folded',
  'line-in-the-head-that-is-no-header',
  'word-file-without-its-extension',
  'file-name-in-raw-shift-jis',
  'old-word-file-beside-the-form',
  'outlook-attachment-without-a-long-name',
].flatMap((name) =>
  readdirSync(new URL(`${name}/`, cases))
    .filter((file) => /\.(?:eml|msg)$/.test(file))
    .map((file) => ({ name, file })),
)

it('does not blame a file for a defect of the program: it is written down, named by its number, and the others go on', async () => {
  const { call, imported, file, home } = await givenImporter(cleanup)
  const db = new Database(file)
  // Whatever is stored of 栃木県 strikes an error that is none of the file's.
  db.exec(`CREATE INDEX broken ON application (CASE jis2 WHEN '09' THEN json_extract('no json', '$') END)`)
  db.close()
  const pair = (folder: string, prefecture: string): [string, Uint8Array][] =>
    ['別添2_鑑文', '別添3_詳細'].map((form) => [
      `${form}_${prefecture}.docx`,
      read(`${folder}/${form}_${prefecture}.docx`, sample),
    ])
  const { applications, problems } = await imported(...pair('02_栃木県', '栃木県'), ...pair('03_石川県', '石川県'))
  expect(applications.map(({ prefecture }) => prefecture)).toEqual(['石川県'])
  expect(problems).toHaveLength(1)
  const [, reference = ''] = /記録番号 ([0-9a-f-]+)/.exec(problems[0]?.message ?? '') ?? []
  expect(problems[0]?.message).toContain('ファイルが悪いとは限りません')
  expect(readFileSync(join(home, 'log', 'defects.log'), 'utf8')).toContain(reference)
  expect(reference).not.toBe('')
  expect(valueIn<unknown[]>(await call('applications.list', { fy: 2026 }))).toHaveLength(1)
})

describe('mails as gateways, phones and old mailers leave them', () => {
  it.each(mails)('$name/$file', async ({ name, file }) => {
    const { imported, call } = await givenImporter(cleanup)
    const expected = expectedOf(name)
    const { applications, problems } = await imported([file, read(`${name}/${file}`)])
    expect(applications).toMatchObject([{ prefecture: expected.prefecture, outcome: 'drafted' }])
    if (expected.receivedAt !== undefined) expect(applications[0]?.receivedAt).toBe(expected.receivedAt)
    const { files } = valueIn<Page>(await call('applications.get', { id: applications[0]?.id }))
    const forms = files.filter(({ kind }) => kind === 'cover' || kind === 'detail')
    if (expected.kinds !== undefined)
      expect(forms.map(({ kind }) => kind).toSorted()).toEqual([...expected.kinds].toSorted())
    if (expected.fileNames !== undefined)
      expect(forms.map(({ name: each }) => each).toSorted()).toEqual([...expected.fileNames].toSorted())
    for (const note of [expected.noteNames ?? []].flat())
      expect(problems.map(({ message }) => message).join('\n')).toContain(note)
  })

  it('names a form that came as PDF, with macros or as 一太郎, and takes the rest in', async () => {
    const { imported } = await givenImporter(cleanup)
    const folder = 'form-as-pdf-or-macro-file-in-a-mail'
    const { problems } = await imported(
      ...['docm.eml', 'jtd.eml', 'pdf.eml'].map((file): [string, Uint8Array] => [file, read(`${folder}/${file}`)]),
    )
    const told = problems.map(({ message }) => message).join('\n')
    for (const name of [expectedOf(folder).noteNames ?? []].flat()) expect(told).toContain(name)
  })

  it('hands an attachment of a quoted-printable mail on with the bytes that were sent', async () => {
    const { imported } = await givenImporter(cleanup)
    const folder = 'one-byte-behind-the-end'
    const { applications } = await imported(
      ['別添3_詳細.docx', read(`${folder}/別添3_詳細.docx`)],
      ['mail.eml', read(`${folder}/quoted-printable.eml`)],
    )
    expect(applications.map(({ prefecture, outcome }) => [prefecture, outcome])).toContainEqual(['秋田県', 'drafted'])
  })
})

describe('a mail that was received after now', () => {
  const mailAt = (received: string) => {
    const form = attachmentPart('filename="form.docx"', read('01_秋田県/別添3_詳細_秋田県.docx', sample))
    const { header, body } = multipart([form])
    return mailOf([`Received: from a by b; ${received}`, ...basicHeaders.slice(2), header], body)
  }

  it('is taken in without its time, which the officer is asked for before 受付', async () => {
    const { imported, call } = await givenImporter(cleanup)
    const { applications, problems } = await imported(['受信.eml', mailAt('Wed, 20 Feb 2036 16:59:59 +0900')])
    expect(applications).toMatchObject([{ prefecture: '秋田県', receivedAt: null, late: false }])
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('今より後のため')])
    const { id, revision } = valueIn<{ id: string; revision: number }>(
      await call('applications.get', { id: applications[0]?.id }),
    )
    expect(await call('intake.register', { id, revision })).toMatchObject({
      problem: { code: 'invalid', fields: { receivedAt: expect.stringContaining('秒まで') } },
    })
  })

  it('counts by its time where only the clock of this PC is a little behind', async () => {
    const { imported } = await givenImporter(cleanup)
    const soon = new Date(Date.now() + 120_000).toUTCString().replace('GMT', '+0000')
    const { applications, problems } = await imported(['受信.eml', mailAt(soon)])
    expect(applications[0]?.receivedAt).not.toBeNull()
    expect(problems).toEqual([])
  })
})

const withFiles = (count: number) => {
  const form = attachmentPart('filename="form.docx"', read('01_秋田県/別添3_詳細_秋田県.docx', sample))
  const small = Array.from({ length: count }, (_, at) => attachmentPart(`filename="${at + 1}.txt"`, `${at + 1}`))
  const { header, body } = multipart([...small, form])
  return mailOf([...basicHeaders, header], body)
}

describe('a mail with many attachments', () => {
  it('is taken in with every one of sixty', async () => {
    const { imported, call } = await givenImporter(cleanup)
    const { applications, problems } = await imported(['多い.eml', withFiles(60)])
    expect(applications).toMatchObject([{ prefecture: '秋田県', outcome: 'drafted' }])
    expect(problems.filter(({ message }) => message.includes('添付'))).toEqual([])
    const { files } = valueIn<Page>(await call('applications.get', { id: applications[0]?.id }))
    expect(files).toHaveLength(62)
    expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['form.docx', '1.txt', '60.txt']))
  })

  it('keeps its form beyond what an application bears, and names what stays in the mail alone', async () => {
    const { imported, call } = await givenImporter(cleanup)
    const { applications, problems } = await imported(['多い.eml', withFiles(210)])
    expect(applications).toMatchObject([{ prefecture: '秋田県', outcome: 'drafted' }])
    const { files } = valueIn<Page>(await call('applications.get', { id: applications[0]?.id }))
    expect(files).toHaveLength(200)
    expect(files.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['mail', 'detail']))
    const told = problems.map(({ message }) => message).join()
    expect(told).toContain('次の12点は書類に付けていません')
    for (let at = 199; at <= 210; at++) expect(told).toContain(`「${at}.txt」`)
  })
})

describe('a mail with two of a form', () => {
  const akita = '01_秋田県/別添3_詳細_秋田県.docx'
  const tochigi = '02_栃木県/別添3_詳細_栃木県.docx'
  const withForms = (...paths: readonly string[]) => {
    const parts = paths.map((path, at) => attachmentPart(`filename="${at + 1}.docx"`, read(path, sample)))
    const { header, body } = multipart(parts)
    return mailOf([...basicHeaders, header], body)
  }

  it('keeps both, is certain of nothing and asks the prefecture for nothing until one is chosen', async () => {
    const { imported, call, settled } = await givenImporter(cleanup)
    const { applications } = await imported(['二つ.eml', withForms(akita, tochigi)])
    expect(applications).toMatchObject([{ prefecture: '秋田県', outcome: 'drafted' }])
    const id = applications[0]?.id
    const page = async () => valueIn<Chosen>(await call('applications.get', { id }))
    const before = await page()
    expect(before.files.filter(({ kind }) => kind === 'detail').map(({ name }) => name)).toEqual(['1.docx', '2.docx'])
    for (const { path, sureness, note } of before.readings) {
      expect([path, ['check', 'unread'].includes(sureness)]).toEqual([path, true])
      expect(note).toContain('仮に「1.docx」から読みました')
    }
    const detail = before.checks.find(({ rule }) => rule === 'detail')
    expect(detail).toMatchObject({ ruleResult: 'pending', warnings: [{ code: 'detail.twice' }] })
    expect(before.checks.flatMap(({ defects }) => defects).filter(({ code }) => code !== 'cover.missing')).toEqual([])

    expect(await call('intake.register', { id, revision: before.revision })).toMatchObject({
      problem: { code: 'conflict', message: expect.stringContaining('「1.docx」と「2.docx」') },
    })

    const second = before.files.find(({ name }) => name === '2.docx')
    const job = await settled('intake.readChosen', { id, file: second?.id, revision: before.revision })
    expect(job.state).toBe('done')
    const after = await page()
    expect(after.form.prefecture).toBe('栃木県')
    expect(after.files.filter(({ kind }) => kind !== 'mail').map(({ name, kind }) => [name, kind])).toEqual([
      ['1.docx', 'other'],
      ['2.docx', 'detail'],
    ])
    expect(after.readings.find(({ path }) => path === 'prefecture')?.sureness).toBe('certain')
    expect(after.checks.find(({ rule }) => rule === 'detail')?.ruleResult).toBe('ok')

    const stale = await settled('intake.readChosen', { id, file: second?.id, revision: before.revision })
    expect(stale.state).toBe('failed')
  })

  it('can be chosen between once more before 受付, and what was confirmed is lost only where it differs', async () => {
    const { imported, call, settled } = await givenImporter(cleanup)
    const { applications } = await imported(['二つ.eml', withForms(akita, tochigi)])
    const id = applications[0]?.id
    const page = async () => valueIn<Chosen>(await call('applications.get', { id }))
    const choose = async (wanted: string) => {
      const { files, revision } = await page()
      const file = files.find(({ name }) => name === wanted)?.id
      const job = await settled('intake.readChosen', { id, file, revision })
      expect(job.state).toBe('done')
      return page()
    }
    const confirmed = ({ readings }: Chosen) =>
      readings.flatMap((each) => (each.confirmedAt === null ? [] : [each.path]))
    const seen = { id, paths: ['prefecture', 'consent'], confirmed: true, revision: (await page()).revision }
    valueIn(await call('applications.confirmFields', seen))
    expect(confirmed(await choose('2.docx'))).toEqual(['consent'])
    const back = await choose('1.docx')
    expect([back.form.prefecture, confirmed(back)]).toEqual(['秋田県', ['consent']])
    expect(back.files.filter(({ kind }) => kind === 'detail').map(({ name }) => name)).toEqual(['1.docx'])
  })

  it('takes the same file attached twice as one form', async () => {
    const { imported, call } = await givenImporter(cleanup)
    const { applications } = await imported(['同じ.eml', withForms(akita, akita)])
    const { files } = valueIn<Page>(await call('applications.get', { id: applications[0]?.id }))
    expect(files.map(({ kind }) => kind).toSorted()).toEqual(['detail', 'mail', 'other'])
  })
})

describe('loose Word files', () => {
  it('of which two are a 詳細 of one prefecture become one draft, to be chosen between', async () => {
    const { imported, call } = await givenImporter(cleanup)
    const bytes = read('01_秋田県/別添3_詳細_秋田県.docx', sample)
    const { applications, problems } = await imported(
      ['古い.docx', bytes],
      ['新しい.docx', read('two-numbers-in-one-cell/別添3_詳細.docx')],
      ['古い - コピー.docx', bytes],
    )
    expect([applications.length, problems]).toEqual([1, []])
    const { files } = valueIn<Page>(await call('applications.get', { id: applications[0]?.id }))
    expect(files.map(({ name, kind }) => [name, kind])).toEqual([
      ['古い.docx', 'detail'],
      ['新しい.docx', 'detail'],
      ['古い - コピー.docx', 'other'],
    ])
  })
})

describe('the same mail is the same content', () => {
  it('takes two mails of one Message-ID in, and the first of them only once', async () => {
    const { imported } = await givenImporter(cleanup)
    const folder = 'two-mails-of-one-message-id'
    const outcomes: [string, string][] = []
    for (const file of ['a.eml', 'b.eml', 'a.eml'])
      for (const { prefecture, outcome } of (await imported([file, read(`${folder}/${file}`)])).applications)
        outcomes.push([prefecture, outcome])
    expect(outcomes).toEqual([
      ['秋田県', 'drafted'],
      ['栃木県', 'drafted'],
      ['秋田県', 'already'],
    ])
  })

  it('knows a mail again that another program saved with other bytes', async () => {
    const { imported } = await givenImporter(cleanup)
    const bytes = read('01_秋田県/受信.eml', sample)
    const again = Buffer.concat([Buffer.from('X-Saved-By: another program\r\n'), bytes])
    await imported(['受信.eml', bytes])
    expect((await imported(['again.eml', again])).applications).toMatchObject([{ outcome: 'already' }])
  })

  it('takes a mail in that brings one paper more under the Message-ID and with the form of another', async () => {
    const { imported } = await givenImporter(cleanup)
    const { applications } = await imported(['受信.eml', withFiles(1)], ['二通目.eml', withFiles(2)])
    expect(applications.map(({ outcome }) => outcome)).toEqual(['drafted', 'drafted'])
    // Saved once more, it is found beside the shorter one, which has the same form.
    const again = Buffer.concat([Buffer.from('X-Saved-By: another program\r\n'), withFiles(2)])
    expect((await imported(['again.eml', again])).applications).toMatchObject([
      { outcome: 'already', id: applications[1]?.id },
    ])
  })
})

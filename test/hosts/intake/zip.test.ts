import { readFileSync } from 'node:fs'
import { type Zippable, zipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import { attachmentPart, basicHeaders, mailOf, multipart } from '../../support/forms/mail.ts'
import { createCleanup, valueIn } from '../../support/hosts/desk.ts'
import { givenImporter } from '../../support/hosts/intake/importer.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

const forms = new URL('../../fixtures/forms/', import.meta.url)
const read = (path: string) => new Uint8Array(readFileSync(new URL(path, forms)))

const tochigi = (form: string) => read(`02_栃木県/${form}_栃木県.docx`)

interface Item {
  id: string
  parentId: string | null
  name: string
  kind: string
  ending: string
  fileId: string | null
  open: boolean
}

async function givenZip() {
  const given = await givenImporter(cleanup)
  const listed = async () => valueIn<(Item & object)[]>(await given.call('incoming.list', { fy: 2026 }))
  return { ...given, listed }
}

describe('a zip that is put in', () => {
  const zip = () => {
    const packed = zipSync(
      {
        'in/ABCD.eml': read('01_秋田県/受信.eml'),
        '02/別添2.docx': tochigi('別添2_鑑文'),
        '02/別添3.docx': tochigi('別添3_詳細'),
        '図.pdf': Buffer.from('%PDF-1.7'),
        '__MACOSX/._ABCD.eml': Buffer.from('x'),
      },
      { mtime: '2026-02-20' },
    )
    // 「受信」 as Windows writes it.
    return Buffer.from(Buffer.from(packed).toString('latin1').replaceAll('ABCD', '\u008e\u00f3\u0090\u004d'), 'latin1')
  }

  it('is opened: each mail, form and paper in it has its own end, and the same once more adds nothing', async () => {
    const { imported, listed } = await givenZip()
    const { applications } = await imported(['応募.zip', zip()])
    expect(applications.map(({ prefecture, outcome }) => [prefecture, outcome])).toEqual([
      ['秋田県', 'drafted'],
      ['栃木県', 'drafted'],
    ])
    const items = await listed()
    const [around, ...others] = items.filter(({ parentId }) => parentId === null)
    expect(others).toEqual([])
    expect(around).toMatchObject({ name: '応募.zip', ending: 'opened', parts: 4, listed: 4, open: false })
    const inside = items.filter(({ parentId }) => parentId === around?.id)
    expect(inside.map(({ name, ending, open }) => [name, ending, open]).toSorted()).toEqual([
      ['別添2.docx', 'drafted', false],
      ['別添3.docx', 'drafted', false],
      ['受信.eml', 'drafted', false],
      ['図.pdf', 'refused', true],
    ])
    expect(
      items.filter(({ parentId }) => inside.some(({ id, kind }) => id === parentId && kind === 'mail')),
    ).toHaveLength(2)

    expect((await imported(['応募.zip', zip()])).applications.map(({ outcome }) => outcome)).toEqual([
      'already',
      'already',
    ])
    expect(await listed()).toEqual(items)
  })

  it('of which one part is damaged is refused whole and kept, with nothing of it taken in', async () => {
    const { imported, listed } = await givenZip()
    const damaged = zip()
    const at = damaged.indexOf('別添3.docx') + 2000
    damaged[at] = (damaged[at] ?? 0) ^ 1
    const { applications, problems } = await imported(['応募.zip', damaged])
    expect(applications).toEqual([])
    expect(problems).toMatchObject([{ fileName: '応募.zip', message: expect.stringContaining('壊れています') }])
    expect(await listed()).toMatchObject([
      { name: '応募.zip', ending: 'refused', fileId: expect.any(String), open: true },
    ])
  })
})

describe('a zip that came with a mail', () => {
  const zipped = (parts: Zippable) => Buffer.from(zipSync(parts, { mtime: '2026-02-20' }))
  const forms = { '鑑文.docx': tochigi('別添2_鑑文'), '詳細.docx': tochigi('別添3_詳細') }
  const sent = (files: Readonly<Record<string, Uint8Array>>) => {
    const parts = Object.entries(files).map(([name, bytes]) => attachmentPart(`filename="${name}"`, bytes))
    const { header, body } = multipart(parts)
    return mailOf([...basicHeaders, header], body)
  }

  it('is opened where it lies: its forms become the application, and every paper is listed with its end', async () => {
    const { imported, listed, call } = await givenZip()
    const mail = sent({ 'papers.zip': zipped({ ...forms, '概要図.pdf': Buffer.from('%PDF-1.7') }) })
    const { applications, problems } = await imported(['受信.eml', mail])
    expect(applications).toMatchObject([{ prefecture: '栃木県', outcome: 'drafted' }])
    expect(problems).toEqual([])
    const items = await listed()
    const [front] = items.filter(({ parentId }) => parentId === null)
    expect(front).toMatchObject({ name: '受信.eml', ending: 'drafted', parts: 1, listed: 1, open: false })
    const [zip] = items.filter(({ parentId }) => parentId === front?.id)
    expect(zip).toMatchObject({ name: 'papers.zip', ending: 'opened', parts: 3, listed: 3, open: false })
    expect(
      items.filter(({ parentId }) => parentId === zip?.id).map(({ name, ending, open }) => [name, ending, open]),
    ).toEqual([
      ['鑑文.docx', 'drafted', false],
      ['詳細.docx', 'drafted', false],
      ['概要図.pdf', 'drafted', false],
    ])
    const { files } = valueIn<{ files: { name: string }[] }>(
      await call('applications.get', { id: applications[0]?.id ?? '' }),
    )
    expect(files.map(({ name }) => name)).toEqual(['受信.eml', '鑑文.docx', '詳細.docx', 'papers.zip', '概要図.pdf'])
    expect((await imported(['受信.eml', mail])).applications).toMatchObject([{ outcome: 'already' }])
    expect(await listed()).toEqual(items)
  })

  it('stays closed under a password, which is said, and the forms beside it are taken in', async () => {
    const { imported, listed } = await givenZip()
    const locked = zipped({ '概要図.pdf': Buffer.from('%PDF-1.7') })
    // The flag of an encrypted part, in its directory.
    locked.writeUInt8(1, locked.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 8)
    const { applications, problems } = await imported([
      '受信.eml',
      sent({ 'a.docx': forms['鑑文.docx'], 'b.docx': forms['詳細.docx'], 'locked.zip': locked }),
    ])
    expect(applications).toMatchObject([{ prefecture: '栃木県', outcome: 'drafted' }])
    expect(problems).toMatchObject([
      { message: expect.stringMatching(/locked.zip.*パスワード.*書類に付けています/), remark: true },
    ])
    expect((await listed()).map(({ name, ending }) => [name, ending])).toContainEqual(['locked.zip', 'drafted'])
  })
})

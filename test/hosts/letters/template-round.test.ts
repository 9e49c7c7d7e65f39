import { afterEach, expect, it } from 'vitest'
import { createCleanup } from '../../support/hosts/desk.ts'
import { bodyOf, givenNumbered } from '../../support/letters/letter-desk.ts'
import { textChanged } from '../../support/letters/template-kept.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

it('a template is taken out, edited, brought back, used, and taken back again', async () => {
  const { ids, ask, settled, bytesOf, made, put } = await givenNumbered(cleanup)
  const kind = 'selected'
  const out = (await settled('templates.takeOut', { kind, version: 0 })).output as {
    files: { fileId: string; name: string }[]
  }
  expect(out.files[0]?.name).toBe('様式_選定結果通知(選定)_標準.docx')
  const own = await bytesOf(out.files[0]?.fileId ?? '')
  const back = async (bytes: Uint8Array) =>
    (await settled('templates.bringBack', { kind, fileId: await put('様式.docx', bytes) })).output
  expect(await back(textChanged(own, '{宛名}', '{あて名}'))).toEqual({
    problems: ['「{あて名}」という差込項目はありません。', '「{宛名}」がなくなっています。'],
    version: null,
  })
  expect(await back(textChanged(own, 'なお、下記に', 'つきましては、下記に'))).toEqual({ problems: [], version: 1 })
  const first = async () => {
    const { files } = await made({ applicationIds: [ids[0]] })
    return bodyOf(await bytesOf(files[0]?.fileId ?? ''))[7]
  }
  expect(await first()).toMatch(/^つきましては/)
  await ask('templates.goBack', { kind, version: 0 })
  expect(await first()).toMatch(/^なお/)
  const list = await ask<
    { kind: string; inForce: number; versions: { version: number; backTo: number | null; takenBy: string }[] }[]
  >('templates.list', {})
  expect(list.find((each) => each.kind === kind)).toMatchObject({
    inForce: 2,
    versions: [
      { version: 2, backTo: 0, takenBy: '見本 太郎' },
      { version: 1, backTo: null, takenBy: '見本 太郎' },
    ],
  })
})

it('a template that was put there past the check is refused where a letter is made of it', async () => {
  const { ids, ask, made, put } = await givenNumbered(cleanup)
  await ask('templates.keep', { kind: 'selected', fileId: await put('様式.docx', new Uint8Array([0x50, 0x4b, 3, 4])) })
  const { files, stopped } = await made({ applicationIds: [ids[0]] })
  expect(files).toEqual([])
  expect(stopped[0]?.reasons[0]).toContain('様式「選定結果通知(選定)」の第1版が使えません。')
})

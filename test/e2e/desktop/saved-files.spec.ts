import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect } from '@playwright/test'
import { makeOffice, type Program, test } from '../../support/hosts/desktop.ts'

test('files go in and come out over the program’s own protocol, to the bit', async ({ pc, program: { page } }) => {
  await makeOffice(page, pc.folder)
  const same = await page.evaluate(async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(60_000))
    const stored = await new Promise<{ value: { fileId: string; size: number } }>((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.open('PUT', `/files?name=${encodeURIComponent('別添3_詳細.docx')}&office=main`)
      request.responseType = 'json'
      request.onload = () => resolve(request.response)
      request.onerror = () => reject(new Error('not sent'))
      request.send(new File([bytes], '別添3_詳細.docx'))
    })
    const back = await fetch(`/files/${stored.value.fileId}?office=main`)
    const got = new Uint8Array(await back.arrayBuffer())
    return {
      size: stored.value.size,
      equal: got.length === bytes.length && got.every((byte, at) => byte === bytes[at]),
      disposition: back.headers.get('content-disposition'),
    }
  })
  expect(same).toMatchObject({ size: 60_000, equal: true, disposition: expect.stringContaining('attachment') })
})

test('a stored file is saved where the officer chooses', async ({ pc, program: { app, page } }) => {
  await makeOffice(page, pc.folder)
  const to = join(pc.folder, '保存先.txt')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async (...asked: unknown[]) => {
      Object.assign(globalThis, { suggested: (asked.at(-1) as { defaultPath: string }).defaultPath })
      return { canceled: false, filePath }
    }
  }, to)
  await page.evaluate(async () => {
    const stored = await (await fetch(`/files?name=x.txt&office=main`, { method: 'PUT', body: 'こんにちは' })).json()
    const { officeBridge } = globalThis as unknown as {
      officeBridge: { device: { saveFile(fileId: string, name: string): Promise<string> } }
    }
    return officeBridge.device.saveFile(stored.value.fileId, '議事録:第1回.txt')
  })
  expect(readFileSync(to, 'utf8')).toBe('こんにちは')
  // A name that Windows can store: with the colon it would be a hidden stream of another file.
  const suggested = await app.evaluate(() => (globalThis as unknown as { suggested: string }).suggested)
  expect(basename(suggested)).toBe('議事録_第1回.txt')
})

test('a file that is not in the office is refused in the office’s words, whichever way it is asked for', async ({
  pc,
  program: { page },
}) => {
  await makeOffice(page, pc.folder)
  const answers = await page.evaluate(async (fileId) => {
    const { officeBridge } = globalThis as unknown as {
      officeBridge: { device: Record<string, (...words: unknown[]) => Promise<unknown>> }
    }
    const asked: readonly (readonly [deed: string, ...words: unknown[]])[] = [
      ['saveFile', fileId, 'x.txt'],
      ['saveToFolder', [{ fileId, name: 'x.txt' }]],
      ['openBook', fileId],
    ]
    return Promise.all(asked.map(async ([deed, ...words]) => officeBridge.device[deed]?.(...words)))
  }, randomUUID())
  expect(answers).toMatchObject([1, 2, 3].map(() => ({ ok: false, problem: { code: 'missing' } })))
})

/** Stores a file of each name, holding that name, and saves them all to the folder the officer chooses, or to one in it. */
async function saveAll(
  { app, page }: Program,
  { to, names, inFolder }: { to: string; names: readonly string[]; inFolder?: string },
) {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, to)
  await page.evaluate(
    async ({ wanted, own }) => {
      const put = async (name: string) => {
        const stored = await (await fetch(`/files?name=${name}&office=main`, { method: 'PUT', body: name })).json()
        return { fileId: stored.value.fileId as string, name }
      }
      const { officeBridge } = globalThis as unknown as {
        officeBridge: { device: { saveToFolder(files: object[], inFolder?: string): Promise<string> } }
      }
      return officeBridge.device.saveToFolder(await Promise.all(wanted.map(put)), own)
    },
    { wanted: [...names], own: inFolder },
  )
}

test('several stored files go into one folder that the officer chooses, beside what lies there', async ({
  pc,
  program,
}) => {
  await makeOffice(program.page, pc.folder)
  const folder = join(pc.folder, '見本')
  mkdirSync(folder)
  writeFileSync(join(folder, 'a.txt'), '前からある')
  await saveAll(program, { to: folder, names: ['a.txt', 'b.txt', 'CON.txt', '議事録:第1回.txt'] })
  const held = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])
  expect(Object.fromEntries(held)).toEqual({
    'a.txt': '前からある',
    'a(2).txt': 'a.txt',
    'b.txt': 'b.txt',
    '_CON.txt': 'CON.txt',
    '議事録_第1回.txt': '議事録:第1回.txt',
  })
})

test('several stored files go into a new folder of their own, in the one that the officer chooses', async ({
  pc,
  program,
}) => {
  await makeOffice(program.page, pc.folder)
  const folder = join(pc.folder, '会議')
  mkdirSync(join(folder, 'R8_第1回審議会議'), { recursive: true })
  const names = ['01_a.txt', '02_b.txt']
  await saveAll(program, { to: folder, names, inFolder: 'R8_第1回審議会議' })
  await saveAll(program, { to: folder, names, inFolder: '../外' })
  expect(readdirSync(folder).toSorted()).toEqual(['.._外', 'R8_第1回審議会議', 'R8_第1回審議会議(2)'])
  expect(readdirSync(join(folder, 'R8_第1回審議会議(2)')).toSorted()).toEqual(names)
})

test('a link to a stored file becomes a download under its own name', async ({ pc, program: { app, page } }) => {
  await makeOffice(page, pc.folder)
  const to = join(pc.folder, 'downloaded.txt')
  await app.evaluate(({ session }, path) => {
    session.defaultSession.once('will-download', (_event, item) => {
      item.setSavePath(path)
      Object.assign(globalThis, { downloadName: item.getFilename() })
    })
  }, to)
  await page.evaluate(async () => {
    const name = encodeURIComponent('進捗総括表.txt')
    const stored = await (await fetch(`/files?name=${name}&office=main`, { method: 'PUT', body: 'こんにちは' })).json()
    const link = document.createElement('a')
    link.href = `/files/${stored.value.fileId}?office=main`
    link.download = '進捗総括表.txt'
    link.click()
  })
  await expect.poll(() => existsSync(to) && readFileSync(to, 'utf8')).toBe('こんにちは')
  const name = await app.evaluate(() => (globalThis as unknown as { downloadName: string }).downloadName)
  expect(name).toBe('進捗総括表.txt')
  expect(page.url()).toMatch(/^office:\/\/app\//)
})

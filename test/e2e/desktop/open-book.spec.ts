import { existsSync, readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { call, makeOffice, test } from '../../support/hosts/desktop.ts'

test('a book that was made is opened in Excel as a read-only copy; what came in, and what is no book, is not', async ({
  pc,
  program: { app, page },
}) => {
  await makeOffice(page, pc.folder)
  await app.evaluate(({ shell }) => {
    shell.openPath = async (path) => {
      Object.assign(globalThis, { opened: path })
      return ''
    }
  })
  const openBook = (fileId: string) =>
    page.evaluate((id) => {
      const { officeBridge } = globalThis as unknown as {
        officeBridge: { device: { openBook(fileId: string): Promise<unknown> } }
      }
      return officeBridge.device.openBook(id)
    }, fileId)
  const brought = await page.evaluate(async () => {
    const stored = await (await fetch(`/files?name=x.xlsx&office=main`, { method: 'PUT', body: 'PK' })).json()
    return stored.value.fileId as string
  })
  expect(await openBook(brought)).toMatchObject({ ok: false, problem: { code: 'forbidden' } })

  const { value: job } = (await call(page, 'reports.export', { fy: 2026, books: ['R18'] })) as {
    value: { jobId: string }
  }
  const output = async () => {
    const status = (await call(page, 'jobs.status', { id: job.jobId })) as {
      value: { output: { fileIds: string[] } | null }
    }
    return status.value.output?.fileIds[0] ?? null
  }
  await expect.poll(output, { timeout: 30_000 }).not.toBeNull()
  const place = await openBook((await output()) ?? '')
  expect(place).toContain('操作・版履歴')
  expect(await app.evaluate(() => (globalThis as unknown as { opened: string }).opened)).toBe(place)
  expect(readFileSync(String(place)).subarray(0, 2).toString()).toBe('PK')
  await app.close()
  expect(existsSync(String(place))).toBe(false)
})

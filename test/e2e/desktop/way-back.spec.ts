import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { call, makeOffice, test } from '../../support/hosts/desktop.ts'

test.use({ copies: true })

test('the day’s work is copied when the window is closed, and a damaged office comes back from that copy at the entrance', async ({
  pc,
}) => {
  const first = await pc.start()
  expect(await makeOffice(first.page, pc.folder)).toMatchObject({ ok: true })
  await first.close()
  expect(readdirSync(join(pc.folder, '見本課_バックアップ'))).toEqual([
    expect.stringMatching(/^見本課_\d{8}-\d{6}_日次\.banso$/),
  ])

  const file = join(pc.folder, '見本課.banso')
  const bytes = readFileSync(file)
  bytes.fill(0x5a, 100, 9000)
  writeFileSync(file, bytes)
  const { page } = await pc.start()
  await page.getByRole('button', { name: /^見本課/ }).click()
  await expect(page.getByText(/台帳ファイルが壊れて/)).toBeVisible()
  await page.getByRole('button', { name: 'この時点を新しいファイルに' }).click()
  await expect(page.getByRole('navigation', { name: '画面' })).toContainText('見本課')
  expect(await call(page, 'audit.entries', { limit: 1 })).toMatchObject({
    value: { entries: [{ did: 'office.restored' }] },
  })
})

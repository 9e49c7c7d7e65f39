import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { call, test } from '../../support/hosts/desktop.ts'

const filePassphrase = '桜並木ふたつのことば'

async function value<Value>(page: Page, name: string, input: unknown = {}): Promise<Value> {
  const reply = await call(page, name, input)
  if (!reply.ok) throw new Error(reply.problem.message)
  return reply.value as Value
}

test('an encrypted office is copied by a process of its own, asked for at the next start, and by the account where that is safe', async ({
  pc,
}) => {
  const first = await pc.start()
  const { groups } = await value<{ groups: string[] }>(first.page, 'encryption.prepare')
  const office = { officeName: '見本課', officerName: '見本 太郎', folder: pc.folder, fileName: '見本課' }
  await value(first.page, 'launcher.create', { ...office, encryption: { filePassphrase, lastGroup: groups.at(-1) } })
  const { jobId } = await value<{ jobId: string }>(first.page, 'office.backup')
  const job = () => value<{ state: string; output: { name: string } }>(first.page, 'jobs.status', { id: jobId })
  await expect.poll(async () => (await job()).state, { timeout: 30_000 }).toBe('done')
  const copy = join(pc.folder, (await job()).output.name)
  expect(readFileSync(copy).subarray(0, 8).toString()).toBe('BANSOENC')

  const hidden = await first.app.evaluate(
    ({ safeStorage }) => process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text',
  )
  const asked = await call(first.page, 'encryption.account', { secret: filePassphrase, on: true })
  // Without a key ring Electron hides the key by words that everybody knows: that is refused.
  expect(asked.ok ? '' : asked.problem.message).toBe(
    hidden
      ? 'このPCでは、アカウントで開くための保管場所が使えません。台帳のパスワードか復旧キーで開いてください。'
      : '',
  )
  await first.close()

  const next = await pc.start()
  const entered = next.page.getByRole('navigation', { name: '画面' })
  if (hidden) {
    await next.page.getByLabel('台帳のパスワードか復旧キー').fill(filePassphrase)
    await next.page.getByRole('button', { name: '開く', exact: true }).click()
  }
  await expect(entered).toContainText('見本課')
  await next.close()
  // By the account it would have opened already.
  if (!hidden) return

  await test.step('nobody remembers the passphrase: the paper opens it, and gives it another', async () => {
    const last = await pc.start()
    const { page } = last
    await page.getByLabel('台帳のパスワードか復旧キー').fill('おぼえていないことば')
    await page.getByRole('button', { name: '開く', exact: true }).click()
    await expect(page.getByText('パスワードが違います')).toBeVisible()
    await page.getByLabel('台帳のパスワードか復旧キー').fill(groups.join(' '))
    await page.getByLabel('新しい台帳のパスワード').fill('新しくきめたことば')
    await page.getByLabel('台帳のパスワードをもう一度').fill('新しくきめたことば')
    await page.getByRole('button', { name: '開く', exact: true }).click()
    await expect(page.getByRole('navigation', { name: '画面' })).toContainText('見本課')
  })
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { root } from '../../../build/root.ts'
import { asRoot, call, environment, executable, makeOffice, test } from '../../support/hosts/desktop.ts'

test('an office made once is open again, and the officer at work in it, at the next start', async ({ pc }) => {
  const first = await pc.start()
  expect(await makeOffice(first.page, pc.folder)).toMatchObject({ ok: true })
  await first.close()
  expect(readdirSync(join(pc.folder, 'settings/window/compiled'))).toContainEqual(expect.stringMatching(/^office-/))
  const second = await pc.start()
  expect(await call(second.page, 'launcher.status')).toMatchObject({
    value: { office: { name: '見本課', file: join(pc.folder, '見本課.banso') }, caller: { name: '見本 太郎' } },
  })
})

test('an office file that is opened from its folder comes first', async ({ pc }) => {
  const first = await pc.start()
  await makeOffice(first.page, pc.folder)
  await call(first.page, 'launcher.create', { officeName: '例示課', officerName: '例示 花子', folder: pc.folder })
  await first.close()
  const second = await pc.start(join(pc.folder, '見本課.banso'))
  expect(await call(second.page, 'launcher.status')).toMatchObject({ value: { office: { name: '見本課' } } })
})

test('what changes is told to the window, and a job runs beside it', async ({ pc, program: { page } }) => {
  await makeOffice(page, pc.folder)
  const heard = await page.evaluate(async () => {
    const { officeBridge } = globalThis as unknown as {
      officeBridge: {
        call(name: string, input: unknown): Promise<{ value: { jobId: string; state: string } }>
        onChange(listener: (change: { topics: string[] }) => void): () => void
      }
    }
    const topics = new Set<string>()
    const { jobId } = (await officeBridge.call('office.backup', {})).value
    return new Promise((resolve) => {
      const look = async (more: string[]) => {
        for (const topic of more) topics.add(topic)
        const { state } = (await officeBridge.call('jobs.status', { id: jobId })).value
        if (state !== 'running') resolve({ state, topics: [...topics] })
      }
      officeBridge.onChange(({ topics: more }) => void look(more))
      void look([])
    })
  })
  expect(heard).toMatchObject({ state: 'done' })
})

test('the practice office has a window, a file and a browser session of its own', async ({
  pc,
  program: { app, page },
}) => {
  await makeOffice(page, pc.folder)
  const [practice] = await Promise.all([
    app.waitForEvent('window'),
    page.evaluate(() =>
      (
        globalThis as unknown as { officeBridge: { device: { openWindow(address: string): Promise<unknown> } } }
      ).officeBridge.device.openWindow('/?office=practice'),
    ),
  ])
  await practice.waitForLoadState()
  expect(practice.url()).toContain('?office=practice')
  expect(await call(practice, 'launcher.status')).toMatchObject({ value: { office: { practice: true } } })
  expect(await call(page, 'launcher.status')).toMatchObject({ value: { office: { practice: false } } })
  await page.evaluate(() => localStorage.setItem('draft', 'real'))
  expect(await practice.evaluate(() => localStorage.getItem('draft'))).toBeNull()
})

test('the way back stands in the menu and on its keys', async ({ pc, program: { app, page } }) => {
  await makeOffice(page, pc.folder)
  const chosen = (label: string) =>
    app.evaluate(({ Menu, BrowserWindow }, wanted) => {
      const [window] = BrowserWindow.getAllWindows()
      const entries = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
      entries.find((entry) => entry.label === wanted)?.click(undefined, window, window?.webContents)
    }, label)
  // As the window system hands them in; keys of the test's own line never reach the menu.
  const pressed = (keyCode: string) =>
    app.evaluate(({ BrowserWindow }, key) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers: ['alt'] })
      contents?.sendInputEvent({ type: 'keyUp', keyCode: key, modifiers: ['alt'] })
    }, keyCode)
  const navigation = page.getByRole('navigation', { name: '画面' })
  await navigation.getByRole('link', { name: /応募/ }).click()
  await navigation.getByRole('link', { name: /^帳票/ }).click()
  await expect(page).toHaveURL(/#\/reports/)
  await chosen('前の画面に戻る')
  await expect(page).toHaveURL(/#\/applications/)
  await chosen('次の画面に進む')
  await expect(page).toHaveURL(/#\/reports/)
  await pressed('Left')
  await expect(page).toHaveURL(/#\/applications/)
  await pressed('Right')
  await expect(page).toHaveURL(/#\/reports/)
})

test('a second start shows the window that is already open', async ({ pc, program: { app } }) => {
  const second = spawn(executable(), [root, ...asRoot], { env: environment(pc.folder), stdio: 'ignore' })
  const [code] = await once(second, 'close')
  expect(code).toBe(0)
  expect(app.windows()).toHaveLength(1)
})

test('a file opened while the program is still starting is the one that is open', async ({ pc }) => {
  const first = await pc.start()
  await makeOffice(first.page, pc.folder)
  await call(first.page, 'launcher.create', { officeName: '例示課', officerName: '例示 花子', folder: pc.folder })
  await first.close()
  const app = await pc.launch()
  // Typed as a bare name, in the folder where it lies: not the one in which the first start stands.
  const words = [root, ...asRoot, '見本課.banso']
  const second = spawn(executable(), words, { env: environment(pc.folder), cwd: pc.folder, stdio: 'ignore' })
  const [code] = await once(second, 'close')
  expect(code).toBe(0)
  const page = await app.firstWindow()
  await page.waitForLoadState()
  const office = async () => ((await call(page, 'launcher.status')) as { value: { office: { name: string } } }).value
  await expect.poll(async () => (await office()).office.name).toBe('見本課')
  expect(app.windows()).toHaveLength(1)
  await app.close()
})

test('a program closed while it is starting leaves the office file at rest', async ({ pc }) => {
  const first = await pc.start()
  await makeOffice(first.page, pc.folder)
  await first.close()
  for (const pause of [0, 40, 80, 120, 200]) {
    const app = await pc.launch()
    const gone = app.waitForEvent('close')
    // The connection goes with the program.
    await app
      .evaluate(async ({ BrowserWindow }, milliseconds) => {
        await new Promise((resolve) => setTimeout(resolve, milliseconds))
        for (const window of BrowserWindow.getAllWindows()) window.close()
      }, pause)
      .catch(() => undefined)
    await gone
    expect(readdirSync(pc.folder).filter((name) => name.endsWith('-wal'))).toEqual([])
  }
})

test('the window comes back as large as it was left', async ({ pc }) => {
  const first = await pc.start()
  // A person sizes a window they see, and sees it sized; the window system takes its time for both.
  await expect
    .poll(() => first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true)
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1100, 700))
  await expect
    .poll(() => first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds()))
    .toMatchObject({ width: 1100, height: 700 })
  // The connection goes with the program.
  await first.app.evaluate(({ app }) => app.quit()).catch(() => undefined)
  await expect.poll(() => existsSync(join(pc.folder, 'settings', 'window-main.json'))).toBe(true)
  await first.close().catch(() => undefined)
  const second = await pc.start()
  const size = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize())
  expect(size).toEqual([1100, 700])
})

test('a page that crashes is offered again, and the office is still open', async ({ pc, program: { app, page } }) => {
  await makeOffice(page, pc.folder)
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false })
  })
  const name = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (!window) return undefined
    const { webContents } = window
    const back = new Promise<void>((resolve) => {
      webContents.once('render-process-gone', () => webContents.once('did-finish-load', () => resolve()))
    })
    webContents.forcefullyCrashRenderer()
    await back
    return webContents.executeJavaScript(
      `officeBridge.call('launcher.status', {}).then(({ value }) => value.office?.name)`,
    )
  })
  expect(name).toBe('見本課')
})

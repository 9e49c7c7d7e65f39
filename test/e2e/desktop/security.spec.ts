import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from '@playwright/test'
import { test } from '../../support/hosts/desktop.ts'

test.describe('Electron’s own checklist', () => {
  test('every window is isolated, sandboxed and without Node', async ({ program: { app, page } }) => {
    const [choices] = await app.evaluate(({ BrowserWindow }) =>
      // Kept out of the type definitions, because only tests should want it.
      BrowserWindow.getAllWindows().map(({ webContents }) =>
        (webContents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences(),
      ),
    )
    expect(choices).toMatchObject({ contextIsolation: true, sandbox: true, webSecurity: true, nodeIntegration: false })
    // Electron leaves out of its answer what was never switched on.
    const switchedOn = Object.entries(choices ?? {}).flatMap(([name, choice]) => (choice === true ? [name] : []))
    for (const power of [
      'nodeIntegrationInWorker',
      'nodeIntegrationInSubFrames',
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'webviewTag',
      'navigateOnDragDrop',
      'enableBlinkFeatures',
    ])
      expect(switchedOn).not.toContain(power)
    const powers = await page.evaluate(() =>
      ['require', 'process', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
    )
    expect(powers).toEqual([])
  })

  test('the page has a handful of functions and no more', async ({ program: { page } }) => {
    const bridge = await page.evaluate(() => {
      const shape = (value: object): unknown =>
        Object.fromEntries(
          Object.entries(value).map(([key, inner]) => [key, typeof inner === 'object' ? shape(inner) : typeof inner]),
        )
      return shape((globalThis as unknown as { officeBridge: object }).officeBridge)
    })
    const device = Object.fromEntries(
      'pickFolder pickOfficeFile saveFile saveToFolder openBook openWindow openPractice openProjector print'
        .split(' ')
        .map((name) => [name, 'function']),
    )
    expect(bridge).toEqual({ call: 'function', onChange: 'function', device })
  })

  test('pages come over our own protocol with the strict policy', async ({ program: { page } }) => {
    expect(page.url()).toMatch(/^office:\/\/app\//)
    const headers = await page.evaluate(async () => Object.fromEntries((await fetch('/')).headers))
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'")
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
  })

  test('text never becomes script', async ({ program: { page } }) => {
    const tried = await page.evaluate(() => {
      const attempt = (deed: () => unknown) => {
        try {
          deed()
          return 'done'
        } catch (error) {
          return (error as Error).name
        }
      }
      return {
        html: attempt(() => {
          document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>'
        }),
        source: attempt(() => {
          document.createElement('script').src = 'https://example.com/x.js'
        }),
      }
    })
    expect(tried).toEqual({ html: 'TypeError', source: 'TypeError' })
    const inline = await page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener(
            'securitypolicyviolation',
            ({ effectiveDirective }) => resolve(effectiveDirective),
            {
              once: true,
            },
          )
          const style = document.createElement('style')
          style.textContent = 'body { color: red }'
          document.head.append(style)
        }),
    )
    expect(inline).toBe('style-src-elem')
  })

  test('no page leads out of the program', async ({ program: { page } }) => {
    const own = page.url()
    for (const address of ['https://example.com/', 'file:///etc/passwd', 'data:text/html,x', 'office://other/']) {
      await page.evaluate((to) => {
        location.href = to
      }, address)
      // A refused navigation leaves the page where it is and able to answer.
      expect(await page.evaluate(() => location.href)).toBe(own)
    }
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = 'https://example.com/'
      link.target = '_top'
      document.body.append(link)
      link.click()
      link.remove()
    })
    expect(await page.evaluate(() => document.title)).toContain('伴走台帳')
    expect(page.url()).toBe(own)
  })

  test('no page opens a window of its own', async ({ program: { app, page } }) => {
    for (const address of ['https://example.com/', 'office://app/', 'about:blank', 'javascript:1'])
      expect(await page.evaluate((to) => window.open(to, '_blank') === null, address), address).toBe(true)
    expect(app.windows()).toHaveLength(1)
  })

  test('nothing of the PC is granted but the clipboard and the full screen', async ({ program: { page } }) => {
    const granted = await page.evaluate(async () => {
      const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state
      const answer = (deed: Promise<unknown>) =>
        deed.then(
          () => 'granted',
          (error: Error) => error.name,
        )
      return {
        geolocation: await state('geolocation'),
        notifications: await Notification.requestPermission(),
        camera: await answer(navigator.mediaDevices.getUserMedia({ video: true })),
        clipboardRead: await state('clipboard-read'),
        midi: await answer(navigator.requestMIDIAccess({ sysex: true })),
        usb:
          'usb' in navigator
            ? (await (navigator as unknown as { usb: { getDevices(): Promise<[]> } }).usb.getDevices()).length
            : 0,
      }
    })
    expect(granted).toMatchObject({ geolocation: 'denied', notifications: 'denied', clipboardRead: 'denied', usb: 0 })
    expect(granted.camera).not.toBe('granted')
    expect(granted.midi).not.toBe('granted')
  })

  test('nothing reaches the network, from the page or from under it', async ({ program: { app, page } }) => {
    let visits = 0
    const server = createServer((_request, response) => {
      visits++
      response.end('hello')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    try {
      const fromPage = await page.evaluate(
        (to) =>
          fetch(to, { mode: 'no-cors' }).then(
            () => 'sent',
            () => 'refused',
          ),
        address,
      )
      const fromUnder = await app.evaluate(
        ({ session }, to) =>
          Promise.all(
            [session.defaultSession, session.fromPartition('persist:practice')].map((each) =>
              each.fetch(to).then(
                () => 'sent',
                () => 'refused',
              ),
            ),
          ),
        address,
      )
      expect([fromPage, ...fromUnder]).toEqual(['refused', 'refused', 'refused'])
      expect(visits).toBe(0)
    } finally {
      server.close()
    }
  })

  test('only the top frame of a window we made is answered', async ({ program: { app, page } }) => {
    const answer = await app.evaluate(async ({ app: program, BrowserWindow, session }) => {
      const preload = `${program.getAppPath()}/dist/preload.cjs`
      const foreign = new BrowserWindow({
        show: false,
        webPreferences: {
          preload,
          sandbox: true,
          contextIsolation: true,
          session: session.defaultSession,
        },
      })
      await foreign.loadURL('office://app/')
      const heard: unknown = await foreign.webContents.executeJavaScript(
        `officeBridge.call('launcher.status', {}).then((reply) => JSON.stringify(reply), (error) => 'refused: ' + error.message)`,
      )
      foreign.destroy()
      return heard
    })
    expect(answer).toContain('refused')
    const inFrame = await page.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const has = 'officeBridge' in (frame.contentWindow ?? {})
      frame.remove()
      return has
    })
    expect(inFrame).toBe(false)
  })

  test('an unknown deed or a strange call is refused, and the program goes on', async ({ program: { page } }) => {
    const answers = await page.evaluate(async () => {
      const { officeBridge } = globalThis as unknown as {
        officeBridge: { call(name: unknown, input?: unknown): Promise<{ ok: boolean }> }
      }
      const strange: unknown[] = [undefined, 7, {}, '', 'launcher.__proto__', '__proto__.call', 'x'.repeat(1_000_000)]
      const found: boolean[] = []
      for (const name of strange) found.push((await officeBridge.call(name)).ok)
      found.push((await officeBridge.call('launcher.status', {})).ok)
      return found
    })
    expect(answers).toEqual([false, false, false, false, false, false, false, true])
  })

  test('paths stay inside the program’s own pages', async ({ program: { page } }) => {
    const statuses = await page.evaluate(async () => {
      const paths = [
        '/../package.json',
        '/..%2fpackage.json',
        '/%2e%2e/main.cjs',
        '/main.cjs',
        '/%zz',
        '/assets',
        '/files/%zz',
      ]
      return Promise.all(paths.map(async (path) => (await fetch(path)).status))
    })
    expect(statuses.every((status) => status >= 400)).toBe(true)
  })
})

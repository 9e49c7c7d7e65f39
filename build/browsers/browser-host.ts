import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { findBrowser, handedOver, openAppWindow } from '../../electron/loopback/app-window.ts'
import { ended, leavesWith } from '../child.ts'
import { root } from '../root.ts'
import { hasDisplay } from './display.ts'

const say = (line: string) => console.error(line)

/**
 * The browser keeps drafts and column widths per address, so the port is the same at every start, as long as it is
 * free. It lies below the ports that systems hand out by themselves.
 */
const usualPort = 28471

async function isFree(port: number): Promise<boolean> {
  const trial = createServer()
  trial.listen(port, '127.0.0.1')
  const free = await once(trial, 'listening').then(
    () => true,
    () => false,
  )
  trial.close()
  return free
}

const withPort = async (args: readonly string[]) =>
  args.some((word) => word.startsWith('--port'))
    ? args
    : ['--port', (await isFree(usualPort)) ? String(usualPort) : '0', ...args]

function whyNoWindow(): string | undefined {
  if (process.env['BANSO_NO_WINDOW'])
    return 'ウィンドウは開きません(BANSO_NO_WINDOW)。上の番地をブラウザーで開いてください。'
  if (!hasDisplay()) return 'ウィンドウは開けないため、上の番地をブラウザーで開いてください。'
  return undefined
}

function show(address: string, server: ChildProcess, stopping: AbortSignal) {
  const reason = whyNoWindow()
  if (reason !== undefined) return say(reason)
  const browser = findBrowser()
  if (browser === undefined)
    return say('Edge・Chrome・Chromium が見つかりません。上の番地をブラウザーで開いてください。')
  say(`${browser} のウィンドウで開きます。ウィンドウを閉じると終わります。`)
  const window = openAppWindow(browser, address, join(root, '.cache/app-window'))
  server.on('exit', () => window.kill())
  void ended(window).then(({ code, lasted }) => {
    if (stopping.aborted) return
    if (lasted > handedOver) server.kill('SIGTERM')
    else if (code === 0) say('開いていたブラウザーにウィンドウを渡しました。終わるときは Ctrl+C を押してください。')
    else say(`ウィンドウを開けませんでした(終了コード ${code})。上の番地をブラウザーで開いてください。`)
  })
}

/** The same program in plain Node, with a browser's window before it. Ends when either of them does. */
export async function browserHost(args: readonly string[], stopping: AbortSignal): Promise<number> {
  const server = spawn(process.execPath, [join(root, 'dist/serve.cjs'), ...(await withPort(args))], {
    stdio: ['inherit', 'pipe', 'inherit'],
    cwd: root,
  })
  leavesWith(stopping, server)
  const end = ended(server)
  for await (const line of createInterface({ input: server.stdout })) {
    console.log(line)
    const address = /^伴走台帳: (http:\/\/\S+)/.exec(line)?.[1]
    if (address !== undefined) show(address, server, stopping)
  }
  return (await end).code
}

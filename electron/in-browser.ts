import { join } from 'node:path'
import { closingWords } from './host/copies/closing-words.ts'
import { createDesk } from './host/desk.ts'
import { officeFileIn } from './host/given-file.ts'
import { openFirstOffice } from './host/on-this-pc/first-office.ts'
import { ownSettingsFolder } from './host/on-this-pc/settings-folder.ts'
import { createPages, rendererFolder } from './host/pages/pages.ts'
import { findBrowser, handedOver, openAppWindow } from './loopback/app-window.ts'
import { type Listening, listen } from './loopback/listen.ts'
import { hearSecond, meetingPlace, toldFirst } from './loopback/one-start.ts'

/**
 * The browser keeps drafts and column widths per address, so the port is the same at every start, as long as it is
 * free. It lies below the ports that systems hand out by themselves.
 */
const usualPort = 28471

const say = (line: string) => console.log(line)

/** The browser edition: the browser host and, before it, a window of the browser that the PC has. */
async function start(): Promise<void> {
  process.title = '伴走台帳(このウィンドウを閉じると終わります)'
  const home = ownSettingsFolder()
  const file = officeFileIn(process.argv.slice(1))
  const place = meetingPlace(home)
  if (await toldFirst(place, file)) return say('伴走台帳はもう動いています。そちらのウィンドウを開きました。')

  const keepCopies = process.env['BANSO_COPIES'] !== 'off'
  const desk = createDesk({ home, nativeBinding: process.env['BANSO_SQLITE_BINDING'], keepCopies })
  const opened = await openFirstOffice(desk, home, file)
  // The first screen offers others, and says the same of this one when it is asked for again.
  if (opened?.ok === false) say(opened.problem.message)
  const at = (port: number) => listen({ desk, pages: createPages(rendererFolder()), port })
  const listening = await at(usualPort).catch(() => at(0))

  let leaving = false
  async function leave(): Promise<void> {
    if (leaving) return
    leaving = true
    deaf()
    await listening.close()
    await desk.close((copy) => say(closingWords(copy)))
    process.exit(0)
  }
  const deaf = await hearSecond(place, home, (given) => {
    const opening = given === undefined ? undefined : openFirstOffice(desk, home, given)
    void Promise.resolve(opening).finally(() => show(listening, home, () => void leave()))
  })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => void leave())
  process.on('unhandledRejection', (defect) => say(`記録番号 ${desk.log.defect(defect, 'in-browser')}`))
  show(listening, home, () => void leave())
}

/** Shows a window; `closed` is told when the person has closed the last one. */
function show(listening: Listening, home: string, closed: () => void): void {
  const address = listening.entrance()
  say(`伴走台帳: ${address}`)
  if (process.env['BANSO_NO_WINDOW']) return
  const browser = findBrowser()
  if (browser === undefined) {
    say('Edge・Chrome・Chromium が見つかりません。上の番地をブラウザーで開いてください。')
    return
  }
  say('ウィンドウを閉じると終わります。')
  const started = performance.now()
  const window = openAppWindow(browser, address, join(home, 'app-window'))
  const noWindow = (code: number | null) =>
    say(`ウィンドウを開けませんでした(終了コード ${code})。上の番地をブラウザーで開いてください。`)
  window.once('error', () => noWindow(127))
  window.once('exit', (code) => {
    if (performance.now() - started > handedOver) closed()
    else if (code !== 0) noWindow(code)
  })
}

void start()

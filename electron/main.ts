import { join } from 'node:path'
import { app, dialog } from 'electron'
import { reuseCompiled } from './desktop/compiled-pieces.ts'
import { confinePages, confineSessions } from './desktop/confinement.ts'
import { setMenu } from './desktop/menu.ts'
import { announceProtocol } from './desktop/office-protocol.ts'
import { type Program, startProgram } from './desktop/program.ts'
import { putAwayAfterStart } from './desktop/put-away.ts'
import { firstPaint } from './desktop/smoke.ts'
import { officeFileIn } from './host/given-file.ts'
import { createLog } from './host/log.ts'
import { isOnNetwork } from './host/on-this-pc/network-drive.ts'
import { ownSettingsFolder } from './host/on-this-pc/settings-folder.ts'

// From a share Chromium's own sandbox cannot start its processes: there would be no window and no word
// (electron/electron#36698). Said before any of it is asked for.
if (process.platform === 'win32' && isOnNetwork(process.execPath)) {
  dialog.showErrorBox(
    '伴走台帳を始められません',
    '共有フォルダー(ネットワークドライブ)からは始められません。フォルダーごとこのPCの中(たとえばデスクトップ)にコピーしてから、そちらの banso-daicho.exe を開いてください。',
  )
  process.exit(1)
}

const home = ownSettingsFolder()
const log = createLog(home)
const smoke = process.env['BANSO_SMOKE'] === '1'
const keepCompiled = reuseCompiled(join(home, 'window', 'compiled'))

app.setName('伴走台帳')
// Windows keeps together in the task bar what bears one name: the shortcut that the installer makes bears it, too.
app.setAppUserModelId('jp.banso.daicho')
// What the browser part keeps (window storage, caches) stays apart from the settings themselves.
app.setPath('userData', join(home, 'window'))
// Started without it, as tests of an administrator must, the sandbox cannot be asked for again.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
// No name is ever looked up: the program speaks to nobody, whatever a page or a library tries.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
app.commandLine.appendSwitch('disable-background-networking')
// So there is nothing that a process for the network would keep apart; without it one process less is started and held.
app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2')
// Tables and forms need no graphics card, and without its driver they look and start alike on every PC (README).
if (process.env['BANSO_GPU'] !== '1') app.disableHardwareAcceleration()
announceProtocol()
confinePages()
confineSessions()
// Before the program is ready, or Electron first builds a menu of its own.
let program: Program | undefined
setMenu({ openPractice: () => void program?.openPractice() })

/** A defect of the program itself: said, written down, and the end. What was acknowledged is in the file. */
function endWith(defect: unknown): void {
  const reference = log.defect(defect, 'main')
  dialog.showErrorBox(
    '伴走台帳を終了します',
    `思わぬ不具合が起きました。記録番号 ${reference} を添えてお知らせください。`,
  )
  app.exit(1)
}
let told = false

/** A piece of work that failed with nobody waiting for it: written down each time, said once, and the program goes on. */
function goOnAfter(defect: unknown): void {
  const reference = log.defect(defect, 'main')
  if (told || !app.isReady()) return
  told = true
  void dialog.showMessageBox({
    type: 'warning',
    message: '思わぬ不具合が起きました。',
    detail: `仕事は続けられます。いま行った操作が済んでいるかを画面で確かめてください。続くときは、記録番号 ${reference} を添えてお知らせください。`,
  })
}

process.on('uncaughtException', endWith)
process.on('unhandledRejection', goOnAfter)

if (app.requestSingleInstanceLock()) run().catch(endWith)
else app.quit()

async function run(): Promise<void> {
  await app.whenReady()
  program = startProgram({
    home,
    nativeBinding: process.env['BANSO_SQLITE_BINDING'],
    file: officeFileIn(process.argv),
  })
  // In the same turn: a file may be opened, or the window closed, while the first office is still on its way.
  const { window, opened, show, open } = program
  app.on('second-instance', (_event, words, folder) => {
    const file = officeFileIn(words, folder)
    if (file === undefined) show('main')
    else void open(file)
  })
  app.on('activate', () => show('main'))
  app.on('window-all-closed', () => app.quit())
  closeBeforeQuit(program)
  await opened
  putAwayAfterStart()
  if (!smoke || window.isDestroyed()) return
  const title = await firstPaint(window)
  process.stdout.write(title === undefined ? 'smoke: failed\n' : `smoke: ok ${title}\n`)
  if (title === undefined) app.exit(1)
  else app.quit()
}

/** Jobs are stopped and the file is put to rest before the program goes. */
function closeBeforeQuit(program: Program): void {
  let rested = false
  app.on('will-quit', (event) => {
    if (rested) return
    event.preventDefault()
    rested = true
    // Not in the same breath: while this event is being told, Electron takes a second quit for the first.
    void program.close().finally(() => {
      keepCompiled()
      setImmediate(() => app.quit())
    })
  })
}

import { join } from 'node:path'
import { app, dialog } from 'electron'
import { confinePages, confineSessions } from './desktop/confinement.ts'
import { setMenu } from './desktop/menu.ts'
import { announceProtocol } from './desktop/office-protocol.ts'
import { officeFileIn, type Program, startProgram } from './desktop/program.ts'
import { firstPaint } from './desktop/smoke.ts'
import { createLog } from './host/log.ts'
import { settingsFolder } from './host/settings-folder.ts'

const home = settingsFolder(process.env)
const log = createLog(home)
const smoke = process.env['BANSO_SMOKE'] === '1'

app.setName('伴走台帳')
// What the browser part keeps (window storage, caches) stays apart from the settings themselves.
app.setPath('userData', join(home, 'window'))
// Started without it, as tests of an administrator must, the sandbox cannot be asked for again.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
// No name is ever looked up: the program speaks to nobody, whatever a page or a library tries.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
app.commandLine.appendSwitch('disable-background-networking')
announceProtocol()
confinePages()
confineSessions()
// Before the program is ready, or Electron first builds a menu of its own.
let opened: Program | undefined
setMenu({ openPractice: () => void opened?.openPractice() })

process.on('uncaughtException', (defect) => {
  const reference = log.defect(defect, 'main')
  dialog.showErrorBox(
    '伴走台帳を終了します',
    `思わぬ不具合が起きました。台帳の記録は無事です。記録番号 ${reference} を添えてお知らせください。`,
  )
  app.exit(1)
})
process.on('unhandledRejection', (defect) => void log.defect(defect, 'main'))

if (app.requestSingleInstanceLock()) void run()
else app.quit()

async function run(): Promise<void> {
  await app.whenReady()
  const program = await startProgram({
    home,
    nativeBinding: process.env['BANSO_SQLITE_BINDING'],
    file: officeFileIn(process.argv),
  })
  opened = program
  app.on('second-instance', (_event, words) => {
    const file = officeFileIn(words)
    if (file === undefined) program.show('main')
    else void program.open(file)
  })
  app.on('activate', () => program.show('main'))
  app.on('window-all-closed', () => app.quit())
  closeBeforeQuit(program)
  const window = program.show('main')
  if (!smoke) return
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
    void program.close().finally(() => setImmediate(() => app.quit()))
  })
}

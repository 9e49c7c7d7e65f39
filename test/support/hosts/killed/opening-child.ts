// Opens an office through the program's door, saves once, says what was acknowledged, and closes it again.
import { writeSync } from 'node:fs'
import { createDesk } from '../../../../electron/host/desk.ts'

const [home = '', file = ''] = process.argv.slice(2)
const desk = createDesk({ home })
const key = desk.sessions.open({ owner: true })
writeSync(1, 'ready\n')
const opened = await desk.call('main', key, 'launcher.open', { file })
if (!opened.ok) throw new Error(opened.problem.message)
await desk.call('main', key, 'launcher.signIn', { profileId: desk.officeAt('main')?.profiles()[0]?.id, passphrase: '' })
const id = crypto.randomUUID()
const saved = await desk.call('main', key, 'people.add', { id, name: `見本 ${id}`, role: 'viewer' })
if (!saved.ok) throw new Error(saved.problem.message)
writeSync(1, `${id}\n`)
await desk.close()

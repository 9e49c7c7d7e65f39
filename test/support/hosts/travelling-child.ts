// Opens an office, says `ready`, takes it along or back, and says `done`: to be killed in between.
import { createDesk } from '../../../electron/host/desk.ts'
import { settledJob, valueIn } from './desk.ts'

const [home = '', file = '', deed = '', at = ''] = process.argv.slice(2)
const desk = createDesk({ home })
const key = desk.sessions.open({ owner: true })
const call = (name: string, input: unknown = {}) => desk.call('main', key, name, input)
valueIn(await call('launcher.open', { file }))
process.stdout.write('ready\n')
if (deed === 'out') {
  const input = { id: crypto.randomUUID(), destination: '会議用ノートPC', folder: at }
  await settledJob(desk, key, await call('travel.takeOut', input))
} else valueIn(await call('launcher.bringBack', { file: at }))
process.stdout.write('done\n')
await desk.close()

// Opens an office, says `ready`, takes it along or back or a case in, and says `done`: to be killed in between.
import { readFileSync } from 'node:fs'
import { createDesk } from '../../../electron/host/desk.ts'
import { filePutter, settledJob, valueIn } from './desk.ts'

const [home = '', file = '', deed = '', at = ''] = process.argv.slice(2)
const desk = createDesk({ home })
const key = desk.sessions.open({ owner: true })
const call = (name: string, input: unknown = {}) => desk.call('main', key, name, input)
valueIn(await call('launcher.open', { file }))
process.stdout.write('ready\n')
if (deed === 'out') {
  const input = { id: crypto.randomUUID(), destination: '会議用ノートPC', folder: at }
  await settledJob(desk, key, await call('travel.takeOut', input))
} else if (deed === 'merge') {
  const fileId = await filePutter(desk, key)('岩手県.banso-bundle', readFileSync(at))
  const { mark } = valueIn<{ mark: string }>(await call('merge.compare', { fileId }))
  valueIn(await call('merge.take', { fileId, choices: [], mark }))
} else valueIn(await call('launcher.bringBack', { file: at }))
process.stdout.write('done\n')
await desk.close()

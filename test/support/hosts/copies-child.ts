// Opens an office and makes copies of it, or goes back to one, over and over; says `ready` before each and what it answered.
import { join } from 'node:path'
import { createDesk } from '../../../electron/host/desk.ts'
import { settledJob, valueIn } from './desk.ts'

const [folder = '', file = '', kind = '', times = ''] = process.argv.slice(2)
const desk = createDesk({ home: join(folder, 'settings') })
const say = (words: string) => void process.stdout.write(`${words}\n`)
const key = desk.sessions.open({ owner: true })
const call = (name: string, input: unknown = {}) => desk.call('main', key, name, input)

valueIn(await call('launcher.open', { file }))
const { copies } = valueIn<{ copies: { name: string }[] }>(await call('launcher.copies', { file }))

for (let n = 0; n < Number(times); n++) {
  say('ready')
  if (kind === 'copy') say((await settledJob(desk, key, await call('office.backup', { why: 'daily' }))).state)
  else {
    const name = copies.at(-1)?.name
    const { office } = valueIn<{ office: { file: string } }>(
      await call('launcher.restore', { file, place: 'here', name }),
    )
    say(office.file)
  }
}
await desk.close()

// Opens an office, does one kind of job over and over, and says on stdout what was answered: `ready`, then what each gave.
import { join } from 'node:path'
import { createDesk } from '../../../electron/host/desk.ts'
import { filePutter, settledJob, valueIn } from './desk.ts'
import { countryMails } from './mails/country-mails.ts'
import { sampleMails } from './mails/import-mails.ts'

const [folder = '', file = '', kind = '', times = '', mails = '4'] = process.argv.slice(2)
const desk = createDesk({ home: join(folder, 'settings') })
const key = desk.sessions.open({ owner: true })
const call = (name: string, input: unknown = {}) => desk.call('main', key, name, input)
const say = (words: string) => void process.stdout.write(`${words}\n`)
valueIn(await call('launcher.open', { file }))

const inputOf = {
  'intake.importFiles': async () => {
    const put = filePutter(desk, key)
    const fileIds: string[] = []
    const all = Number(mails) > sampleMails.length ? countryMails() : sampleMails
    for (const [at, mail] of all.slice(0, Number(mails)).entries()) fileIds.push(await put(`${at}.eml`, mail))
    fileIds.push(await put('質問.eml', Buffer.from('From: a@example.lg.jp\r\nSubject: Q\r\n\r\n添付2件です。\r\n')))
    return { fy: 2026, fileIds }
  },
  'reports.export': async () => ({ fy: 2026, books: ['R1', 'R5'] }),
  'office.backup': async () => ({}),
}[kind]

for (let n = 0; n < Number(times); n++) {
  const input = await inputOf?.()
  say('ready')
  const { state, output, problem } = await settledJob(desk, key, await call(kind, input))
  say(JSON.stringify({ state, output, message: problem?.message ?? '' }))
}
await desk.close()

// Holds a scripted meeting through the program's door, from where the office says it stands, until it is killed or over.
import { writeSync } from 'node:fs'
import { createDesk } from '../../../electron/host/desk.ts'
import { scriptOf } from '../meeting/script.ts'

const [home = '', file = '', id = '', speeches = '0'] = process.argv.slice(2)
const desk = createDesk({ home })
const key = desk.sessions.open({ owner: true })
const call = async (name: string, input: object) => {
  const reply = await desk.call('main', key, name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.problem.message}`)
  // The operations are known by name here; their answers are read for what the story needs of them.
  return reply.value as { [name: string]: unknown; id: string }
}
await call('launcher.open', { file })
interface Page {
  currentId: string | null
  items: { id: string; kind: string; applicationId: string | null }[]
  members: { id: string }[]
  entries: { id: string }[]
}
const page = (await call('meeting.page', { id })) as unknown as Page
const said = (await call('meeting.speeches', { id })) as unknown as { id: string }[]
const done = new Set([...page.entries, ...said].map((each) => each.id))
const script = scriptOf({ ...page, id }, Number(speeches))
writeSync(1, `at ${page.currentId}\n`)
for (const step of script.filter((each) => !done.has(each.id))) {
  await call(step.name, step.input)
  // Straight to the pipe: what is read on the other side had been acknowledged before the end.
  writeSync(1, `${step.id}\n`)
}
writeSync(1, 'over\n')
await desk.close()
process.exit(0)

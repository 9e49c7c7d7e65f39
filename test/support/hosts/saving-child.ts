// Saves through the program's door as fast as it can and says on stdout what was acknowledged, until it is killed.
import { writeSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { createDesk } from '../../../electron/host/desk.ts'

const [home = '', file = ''] = process.argv.slice(2)
const desk = createDesk({ home })
const key = desk.sessions.open({ owner: true })
const opened = await desk.call('main', key, 'launcher.open', { file })
if (!opened.ok) throw new Error(opened.problem.message)
for (let n = 0; ; n++) {
  const id = crypto.randomUUID()
  const saved = await desk.call('main', key, 'reviewers.add', { id, fy: 2026, name: `見本 ${n}` })
  if (!saved.ok) throw new Error(saved.problem.message)
  // Straight to the pipe: what is read on the other side had been acknowledged before the end.
  writeSync(1, `${id}\n`)
  // Each save comes in a turn of its own, and behind some the log is taken in.
  await nextTurn()
}

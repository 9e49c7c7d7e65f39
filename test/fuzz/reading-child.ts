import '../../electron/host/zod-setup.ts'
import { type Asked, inputOf } from './input.ts'
import { type Outcome, reading } from './reading.ts'

/** `ms` is of the processor: a machine with other work at hand is slow, not wrong. */
export type Answered = Asked & { readonly file: string; readonly outcome: Outcome; readonly ms: number }

const [seeds = '', folder = '', seed = '0'] = process.argv.slice(2)

const mostMemory = 1_000_000_000

async function answer(asked: Asked): Promise<Answered> {
  const { file, bytes } = inputOf(seeds, asked, Number(seed))
  const begun = process.cpuUsage()
  const outcome = await reading(asked.kind, file, bytes, folder)
  const { user, system } = process.cpuUsage(begun)
  const ms = (user + system) / 1_000
  const memory = process.memoryUsage.rss()
  if (outcome.kind !== 'fault' && memory > mostMemory)
    return { ...asked, file, ms, outcome: { kind: 'fault', why: `${Math.round(memory / 1e6)} MB` } }
  return { ...asked, file, outcome, ms }
}

process.on('message', (asked: Asked) => void answer(asked).then((answered) => process.send?.(answered)))

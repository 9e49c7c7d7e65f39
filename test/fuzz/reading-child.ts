import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import '../../electron/host/zod-setup.ts'
import { changed } from './changes.ts'
import { type Outcome, reading } from './reading.ts'
import type { Kind } from './seeds.ts'

/** What the parent asks: the file of that number. The child makes it itself, so that none travels. */
export interface Asked {
  readonly kind: Kind
  readonly no: number
}

export type Answered = Asked & { readonly file: string; readonly outcome: Outcome; readonly ms: number }
// `ms` is of the processor: a machine with other work at hand is slow, not wrong.

const [seeds = '', folder = '', seed = '0'] = process.argv.slice(2)

const mostMemory = 1_000_000_000

export function inputOf(from: string, { kind, no }: Asked, run: number): { file: string; bytes: Uint8Array } {
  const files = readdirSync(join(from, kind)).sort()
  const file = files[no % files.length] ?? ''
  return { file, bytes: changed(kind, readFileSync(join(from, kind, file)), run, no) }
}

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

if (process.send !== undefined)
  process.on('message', (asked: Asked) => void answer(asked).then((answered) => process.send?.(answered)))

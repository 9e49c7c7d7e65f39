import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { processLives } from '../../../db/upkeep/beside.ts'

/** The files that the programs of this person are writing anywhere on this PC, until they have their names. */
export interface Unfinished {
  /** Before the first byte; answers how to forget it again. */
  remember(beside: string): () => void
  /** Takes away what killed programs have left, and nothing that one that lives is writing. */
  sweep(): void
}

/** A note a file, in the folder of settings: the folders that people save to are never searched. */
export function unfinishedFiles(home: string): Unfinished {
  const folder = join(home, 'unfinished')
  return {
    remember(beside) {
      const note = join(folder, `${process.pid}-${randomUUID()}`)
      // A settings folder that takes nothing keeps nobody from saving.
      trying(() => mkdirSync(folder, { recursive: true }))
      trying(() => writeFileSync(note, beside))
      return () => trying(() => rmSync(note, { force: true }))
    },
    sweep() {
      for (const name of trying(() => readdirSync(folder)) ?? []) {
        const pid = Number(/^(\d+)-/.exec(name)?.[1])
        if (!Number.isInteger(pid) || processLives(pid)) continue
        trying(() => clear(join(folder, name), pid))
      }
    },
  }
}

/** Only what bears the mark of the process that wrote the note; what is held now waits for the next start. */
function clear(note: string, pid: number): void {
  const beside = readFileSync(note, 'utf8')
  if (beside.endsWith(`.${pid}.part`)) rmSync(beside, { force: true })
  rmSync(note, { force: true })
}

function trying<Value>(deed: () => Value): Value | undefined {
  try {
    return deed()
  } catch {
    return undefined
  }
}

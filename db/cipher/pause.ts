import { Refusal } from '../../shared/domain/refusal.ts'
import type { WriteDb } from '../connection.ts'

/** Nothing is saved while the file is written anew beside itself: it would stand in the old one alone. */
export interface Pause {
  readonly on: boolean
  /** Refuses what would be saved now. */
  assertNone(): void
  during<Value>(work: () => Promise<Value>): Promise<Value>
}

export function createPause(db: WriteDb): Pause {
  let on = false
  const assertNone = () => {
    if (on) throw new Refusal('busy', beingWritten)
  }
  return {
    get on() {
      return on
    },
    assertNone,
    async during(work) {
      assertNone()
      on = true
      // For what comes by no door: a piece of a file that is being brought in.
      db.pragma('query_only = ON')
      try {
        return await work()
      } finally {
        on = false
        if (db.open) db.pragma('query_only = OFF')
      }
    },
  }
}

const beingWritten =
  '台帳ファイルの暗号化を変えているため、いまは保存できません。見ることはできます。終わってから、もう一度保存してください。'

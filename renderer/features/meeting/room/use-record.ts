import { useRef } from 'react'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import type { Deed } from './records.ts'

/** Writes lines of the record, one after the other; answers how many were taken. What refuses one is in `error`. */
export function useRecord(id: string) {
  const command = useCommand(useApi().meeting.record)
  const all = async (deeds: readonly Deed[], at?: string): Promise<number> => {
    let taken = 0
    for (const deed of deeds) {
      const made = await command.run({ id, entryId: crypto.randomUUID(), deed, ...(at === undefined ? {} : { at }) })
      if (made === null) return taken
      taken += 1
    }
    return taken
  }
  const former = useRef<Promise<unknown>>(Promise.resolve())
  /** Several keys in quick succession: each is taken, in the order in which they were pressed. */
  const inTurn = (deed: Deed): Promise<boolean> => {
    const turn = former.current.then(() => one(deed))
    former.current = turn.catch(() => undefined)
    return turn
  }
  const one = async (deed: Deed, at?: string): Promise<boolean> => (await all([deed], at)) === 1
  return { one, all, inTurn, busy: command.busy, error: command.error, clear: command.clear }
}
export type Recording = ReturnType<typeof useRecord>

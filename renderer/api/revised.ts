import { useRef } from 'react'
import type { Clash } from '../../shared/domain/refusal.ts'
import type { RemoteCommand } from './client.ts'
import { type CommandOptions, type RunningCommand, useCommand } from './hooks.ts'

/** Both values of a stale edit, and the ways out of it; `<StaleChoice of={…} />` of the kit shows them. */
export interface Stale<Stored> {
  readonly clashes: readonly Clash[]
  readonly busy: boolean
  /** Asks for what is stored now and answers with it. */
  takeTheirs: () => Promise<Stored | undefined>
  keepYours: () => Promise<unknown>
  close: () => void
}

export interface RevisedCommand<I, O, Stored> extends RunningCommand<I, O> {
  readonly stale: Stale<Stored>
}

/**
 * An edit of a record that somebody else may have changed since it was shown. `newest` asks for the record as it is
 * stored now, in the command's own shape; with its revision the officer's value can be kept, knowing the other.
 */
export function useRevised<I extends { revision: number }, O, Stored extends { revision: number }>(
  command: RemoteCommand<I, O>,
  newest: () => Promise<Stored | undefined>,
  options: CommandOptions<I, O> = {},
): RevisedCommand<I, O, Stored> {
  const last = useRef<I | null>(null)
  const running = useCommand(command, options)
  const run = (input: I) => {
    last.current = input
    return running.run(input)
  }
  return {
    ...running,
    run,
    stale: {
      clashes: running.error?.problem.clashes ?? [],
      busy: running.busy,
      takeTheirs: async () => {
        running.clear()
        return newest()
      },
      keepYours: async () => {
        const stored = await newest()
        if (stored === undefined || last.current === null) return running.clear()
        await run({ ...last.current, revision: stored.revision })
      },
      close: running.clear,
    },
  }
}

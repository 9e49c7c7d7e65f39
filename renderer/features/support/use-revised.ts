import { useRef } from 'react'
import type { Clash } from '../../../shared/domain/refusal.ts'
import type { RemoteCommand } from '../../api/client.ts'
import { type CommandOptions, type RunningCommand, useCommand } from '../../api/hooks.ts'

/** Both values of a stale edit, and the ways out of it. Goes into `<StaleChoice of={…} />`. */
export interface Stale {
  readonly clashes: readonly Clash[]
  readonly busy: boolean
  takeTheirs: () => Promise<unknown>
  keepYours: () => Promise<unknown>
  close: () => void
}

export interface RevisedCommand<I, O> extends RunningCommand<I, O> {
  readonly stale: Stale
}

export interface RevisedInput {
  id: string
  revision?: number
}

/**
 * A deed on a record that somebody else may have changed. `newest` asks again and answers with the revision that is
 * stored now; with it the officer's own value can be kept, knowing the other.
 */
export function useRevised<I extends RevisedInput, O>(
  command: RemoteCommand<I, O>,
  newest: (refused: I) => Promise<number | undefined>,
  options: CommandOptions<I, O> = {},
): RevisedCommand<I, O> {
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
      clashes: isDayTaken(running.error) ? [] : (running.error?.problem.clashes ?? []),
      busy: running.busy,
      takeTheirs: async () => {
        const refused = last.current
        running.clear()
        if (refused !== null) await newest(refused)
      },
      keepYours: async () => {
        const refused = last.current
        if (refused === null) return
        const revision = await newest(refused)
        if (revision === undefined) return running.clear()
        await run({ ...refused, revision })
      },
      close: running.clear,
    },
  }
}

/** A value of that day is there already: no older state of the same record, so there is nothing to choose between. */
export const isDayTaken = (error: RunningCommand<unknown, unknown>['error']): boolean =>
  error?.problem.code === 'conflict' && error.problem.fields['asOf'] !== undefined

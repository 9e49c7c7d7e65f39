import { useRef } from 'react'
import type { Clash, OtherEdit } from '../../shared/domain/refusal.ts'
import { ProblemError, type RemoteCommand } from './client.ts'
import { type CommandOptions, type RunningCommand, useCommand } from './hooks.ts'

/** What is stored now of a record, as far as an edit must know it. */
interface AtRevision {
  revision: number
}

/** Both values of a stale edit, and the ways out of it; `<StaleChoice of={…} />` of the kit shows them. */
export interface Stale<Stored = unknown> {
  readonly clashes: readonly Clash[]
  /** Who made the record newer, and when; null where nobody can be named. */
  readonly by: OtherEdit | null
  /** The record was new here, and is stored already: an earlier sending of it arrived. */
  readonly sentBefore: boolean
  readonly busy: boolean
  /** Asks for what is stored now and answers with it. */
  takeTheirs: () => Promise<Stored | undefined>
  /** Stores one's own, but for these fields, which stay as they are stored. */
  keepYours: (theirs: readonly string[]) => Promise<unknown>
  close: () => void
}

export interface RevisedCommand<I, O, Stored = unknown> extends RunningCommand<I, O> {
  readonly stale: Stale<Stored>
}

interface RevisedOptions<I, O, Stored> extends CommandOptions<I, O> {
  /** How one's own value is kept knowing the other, where it takes more than the revision of what is stored. */
  keepAs?: (refused: I, stored: Stored) => I
}

/**
 * A creation that is an edit as soon as the record is known to be there: when the answer to the first sending was lost, and
 * the words were improved before the second. Which of them stays is then the officer's choice, as with any edit.
 */
export const orEdit = <I, O>(
  add: RemoteCommand<I, O>,
  edit: RemoteCommand<I & { revision: number }, O>,
): RemoteCommand<I & { revision?: number }, O> =>
  Object.assign(
    (input: I & { revision?: number }) =>
      input.revision === undefined ? add(input) : edit({ ...input, revision: input.revision }),
    { path: add.path },
  )

/**
 * An edit of a record that somebody else may have changed since it was shown. `newest` asks for the record as it is
 * stored now, for the deed that was refused; with its revision the officer's value can be kept, knowing the other.
 */
export function useRevised<I extends { revision?: number | undefined }, O, Stored extends AtRevision>(
  command: RemoteCommand<I, O>,
  newest: (refused: I) => Promise<Stored | undefined>,
  { keepAs, ...options }: RevisedOptions<I, O, Stored> = {},
): RevisedCommand<I, O, Stored> {
  const last = useRef<I | null>(null)
  const patient = async (input: I): Promise<O> => {
    try {
      return await command(input)
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure
      const { stale, clashes } = failure.problem
      // Others have changed the record, but nothing that this would overwrite: there is nothing to choose.
      if (!stale || clashes.length === 0 || clashes.some(({ by }) => by !== null)) throw failure
      return command({ ...input, revision: stale.revision })
    }
  }
  const running = useCommand(Object.assign(patient, { path: command.path }), options)
  const run = (input: I) => {
    last.current = input
    return running.run(input)
  }
  const clashes = running.error?.problem.clashes ?? []
  const shown = running.error?.problem.stale?.revision
  return {
    ...running,
    run,
    stale: {
      clashes,
      by: running.error?.problem.stale?.by ?? null,
      sentBefore: last.current?.revision === undefined,
      busy: running.busy,
      takeTheirs: async () => {
        const refused = last.current
        running.clear()
        return refused === null ? undefined : newest(refused)
      },
      keepYours: async (theirs) => {
        const refused = last.current
        if (refused === null) return
        const stored = await newest(refused)
        if (stored === undefined) return running.clear()
        // Chosen was between the values that were shown: what somebody stored since then is asked about anew.
        const seen = { ...stored, revision: shown ?? stored.revision }
        const yours = withStored(refused, clashes, theirs)
        await run(keepAs?.(yours, seen) ?? { ...yours, revision: seen.revision })
      },
      close: running.clear,
    },
  }
}

/** The input with the stored values of these fields: each bears in a clash the name that it has in the input. */
const withStored = <I extends object>(input: I, clashes: readonly Clash[], theirs: readonly string[]): I => ({
  ...input,
  ...Object.fromEntries(
    clashes.filter(({ field }) => theirs.includes(field)).map(({ field, stored }) => [field, stored]),
  ),
})

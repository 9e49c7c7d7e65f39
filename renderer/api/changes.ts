import type { QueryClient } from '@tanstack/react-query'
import type { Change } from '../../shared/contract/reply.ts'
import type { RemoteQuery } from './client.ts'
import { pace } from './pace.ts'

/** Keeps the answers of a window true: asks again for what others changed, and never for what a deed just answered. */
export interface Changes {
  /** A deed of this window was answered. */
  done(answer: unknown, change: number): void
  /** A change that was announced, of this window or another. */
  hear(change: Change): void
  /** The deed's answer is all of what the question asks. */
  keep<I, O>(ask: RemoteQuery<I, O>, input: I, answer: O): void
  /** The deed's answer is a part of what the question asks: `put` sets it in. */
  place<I, O>(ask: RemoteQuery<I, O>, input: I, answer: object, put: (shown: O) => O): void
  stop(): void
}

export function createChanges(cache: QueryClient): Changes {
  /** By a deed's answer: the change it was. */
  const numbers = new WeakMap<object, number>()
  /** By question: the changes that its shown answer holds already. */
  const held = new Map<string, Set<number>>()
  /** The deeds of this window that it has not been told of, or not asked again for. */
  const own = new Set<number>()
  let heard: Change[] = []
  const when = pace(() => void askAgain())

  const facts = () => import('./contract-facts.ts').catch(() => null)

  async function askAgain(): Promise<void> {
    const changes = heard
    heard = []
    // Where that part of the program cannot be had, everything is asked again: more than needed, and never too little.
    const known = await facts()
    const last = Math.max(...changes.map(({ no }) => no))
    await cache.invalidateQueries({
      predicate: ({ queryKey: [path, input], queryHash }) =>
        changes.some(
          ({ no, topics }) =>
            held.get(queryHash)?.has(no) !== true && (known === null || known.isDisturbed(String(path), input, topics)),
        ),
    })
    forget(own, last)
    for (const [question, numbers] of held) {
      forget(numbers, last)
      if (numbers.size === 0) held.delete(question)
    }
  }

  const hold = (queryKey: readonly unknown[], answer: object) => {
    const no = numbers.get(answer)
    const query = cache.getQueryCache().find({ queryKey, exact: true })
    if (no === undefined || query === undefined) return
    const numbersHeld = held.get(query.queryHash) ?? new Set()
    held.set(query.queryHash, numbersHeld.add(no))
  }

  return {
    done(answer, change) {
      own.add(change)
      if (heard.some(({ no }) => no === change)) when.ownDeed()
      if (typeof answer === 'object' && answer !== null) numbers.set(answer, change)
    },
    hear(change) {
      heard.push(change)
      if (own.has(change.no)) when.ownDeed()
      else when.othersDeed()
    },
    keep(ask, input, answer) {
      const queryKey = [ask.path, input]
      const under = cache.getQueryState(queryKey)?.fetchStatus === 'fetching'
      // An answer still on its way may be older and would take its place, and the next deed would carry a revision of
      // the past: it is no longer waited for, and asked for again with the change.
      if (under) void cache.cancelQueries({ queryKey, exact: true })
      cache.setQueryData(queryKey, answer)
      if (!under && typeof answer === 'object' && answer !== null) hold(queryKey, answer)
    },
    place<I, O>(ask: RemoteQuery<I, O>, input: I, answer: object, put: (shown: O) => O) {
      const queryKey = [ask.path, input]
      const state = cache.getQueryState<O>(queryKey)
      // What waits to be asked again lacks more than this part.
      if (state?.data === undefined || (state.isInvalidated && state.fetchStatus === 'idle')) return
      cache.setQueryData<O>(queryKey, put(state.data))
      if (state.fetchStatus === 'idle') hold(queryKey, answer)
    },
    stop: when.stop,
  }
}

function forget(numbers: Set<number>, last: number): void {
  for (const no of numbers) if (no <= last) numbers.delete(no)
}

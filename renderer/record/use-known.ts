import { useQueryClient } from '@tanstack/react-query'
import type { RemoteQuery } from '../api/client.ts'
import { useLine } from '../api/office.tsx'

/** What this window knows as the answer to a question, and how it comes to know the newest. */
export function useKnown<I, O>(ask: RemoteQuery<I, O>) {
  const cache = useQueryClient()
  const { changes } = useLine()
  return {
    known: (input: I) => cache.getQueryData<O>([ask.path, input]),
    /** A deed has answered all of it. */
    keep: (input: I, answer: O) => changes.keep(ask, input, answer),
    /** As it is stored now. */
    renew: async (input: I): Promise<O> => {
      const answer = await ask(input)
      changes.keep(ask, input, answer)
      return answer
    },
  }
}

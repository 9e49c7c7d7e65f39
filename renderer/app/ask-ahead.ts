import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RemoteQuery } from '../api/client.ts'
import { type OfficeLine, useLine } from '../api/office.tsx'
import { shownLast } from './use-fiscal-year.ts'

/**
 * Asks what the frame and ホーム will ask, together with who is signed in: the answers are there when they are drawn,
 * all at once. Only on a PC that has shown a year before; whoever is not signed in is refused here and asks again.
 */
export function useAskAhead(): void {
  const line = useLine()
  const cache = useQueryClient()
  useState(() => askAhead(line, cache))
}

function askAhead({ api, place }: OfficeLine, cache: QueryClient): void {
  const fy = shownLast(place)
  if (fy === null) return
  const ask = <I>(query: RemoteQuery<I, unknown>, input: I) =>
    void cache.prefetchQuery({ queryKey: [query.path, input], queryFn: () => query(input) })
  ask(api.launcher.status, {})
  ask(api.programme.years, {})
  ask(api.holidays.list, {})
  ask(api.home.counts, { fy })
  ask(api.home.today, { fy })
  ask(api.home.recent, {})
}

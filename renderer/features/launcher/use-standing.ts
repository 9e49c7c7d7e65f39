import { useQueryClient } from '@tanstack/react-query'
import { type Standing, useApi } from '../../api/office.tsx'

/** Puts the host's answer in place at once: the window goes on to the office without asking again. */
export function useArrival(): (standing: Standing) => void {
  const api = useApi()
  const cache = useQueryClient()
  return (standing) => {
    // What another office or another person was shown must not stay.
    cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== api.launcher.status.path })
    cache.setQueryData([api.launcher.status.path, {}], standing)
  }
}

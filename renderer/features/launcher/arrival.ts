import { useQueryClient } from '@tanstack/react-query'
import { type Standing, useLine } from '../../api/office.tsx'
import { go, usePlacePath } from '../../ui/go.ts'

/** Where whoever leaves an office is offered the others of this PC. */
export const otherOffices = '/open'

/** Puts the host's answer in place at once: the window goes on to the office, or out of it, without asking again. */
export function useArrival(): (standing: Standing) => void {
  const { api, undo } = useLine()
  const cache = useQueryClient()
  const [place] = usePlacePath()
  return (standing) => {
    // What another office or another person was shown must not stay, nor what the former one could still take back.
    cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== api.launcher.status.path })
    undo.getState().clear()
    if (standing.caller !== null && place === otherOffices) go('/', { replace: true })
    cache.setQueryData([api.launcher.status.path, {}], standing)
  }
}

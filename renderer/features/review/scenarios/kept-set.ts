import type { RemoteCommand } from '../../../api/client.ts'
import { useApi, useDesk, useLine } from '../../../api/office.tsx'
import type { Scenario } from '../records.ts'

/**
 * The deeds that answer with the set itself: it is set into the page at once, so that neither a form nor the next key press
 * goes by what it was before. `newest` asks for it.
 */
export function useKeptSet() {
  const { fy } = useDesk()
  const { scenarios } = useApi()
  const { changes } = useLine()
  const kept = <I>(command: RemoteCommand<I, Scenario>): RemoteCommand<I, Scenario> =>
    Object.assign(
      async (input: I) => {
        const set = await command(input)
        changes.place(scenarios.page, { fy }, set, (page) => ({
          ...page,
          sets: page.sets.map((each) => (each.id === set.id ? set : each)),
        }))
        return set
      },
      { path: command.path },
    )
  return {
    edit: kept(scenarios.edit),
    place: kept(scenarios.place),
    explain: kept(scenarios.explain),
    take: kept(scenarios.take),
    newest: async ({ id }: { id: string }) => (await scenarios.page({ fy })).sets.find((each) => each.id === id),
  }
}

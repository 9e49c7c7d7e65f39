import { useQueryClient } from '@tanstack/react-query'
import type { RemoteCommand } from '../../../../api/client.ts'
import { useApi, useDesk } from '../../../../api/office.tsx'
import type { Person } from '../records.ts'

/** Every deed on a person answers the person: it is shown at once, and the next deed is done on it, not on what was. */
export function useKept() {
  const cache = useQueryClient()
  const { fy } = useDesk()
  const { get } = useApi().accelerators
  return <I>(command: RemoteCommand<I, Person>): RemoteCommand<I, Person> =>
    Object.assign(
      async (input: I) => {
        const person = await command(input)
        cache.setQueryData([get.path, { fy, id: person.id }], person)
        return person
      },
      { path: command.path },
    )
}

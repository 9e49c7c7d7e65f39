import { useCommand } from '../../../../api/hooks.ts'
import { useApi } from '../../../../api/office.tsx'

/** A line of the record at another time: struck and written anew as one, so that the record keeps both. */
export function useRetime(id: string) {
  const command = useCommand(useApi().meeting.retime)
  const run = async (entryId: string, at: string, reason: string): Promise<boolean> => {
    const ids = { strikeId: crypto.randomUUID(), againId: crypto.randomUUID() }
    return (await command.run({ id, entryId, ...ids, at, reason })) !== null
  }
  return { run, busy: command.busy, error: command.error }
}

import type { RemoteCommand } from '../../api/client.ts'
import type { CommandOptions } from '../../api/hooks.ts'
import { useApi } from '../../api/office.tsx'
import { type RevisedCommand, useRevised } from '../../api/revised.ts'
import { useKnown } from '../../record/use-known.ts'
import { isDayTaken } from './kpi/day-taken.ts'
import type { CaseHead, Change, Listed, Report } from './records.ts'
import { type Room, useRoom } from './rooms.ts'

interface RevisedInput {
  id: string
  revision?: number
}

/** A deed on the case itself; its answer is shown at once. */
export function useCaseCommand<I extends RevisedInput>(
  command: RemoteCommand<I, CaseHead>,
  options: CommandOptions<I, CaseHead> = {},
): RevisedCommand<I, CaseHead> {
  const { keep, renew } = useKnown(useApi().support.case)
  return useRevised(command, ({ id }) => renew({ id }), {
    ...options,
    onDone: (head, input) => {
      keep({ id: head.id }, head)
      options.onDone?.(head, input)
    },
  })
}

/**
 * A deed in a room of a case. Its answer is what it has changed there, set in at once; `newest` asks for what the deed is
 * about where that is no record of the room.
 */
export function useRoomCommand<R extends Listed, I extends RevisedInput>(
  room: Room<R>,
  caseId: string,
  command: RemoteCommand<I, Change<R>>,
  options: CommandOptions<I, Change<R>> = {},
  newest?: () => Promise<{ revision: number }>,
): RevisedCommand<I, Change<R>> {
  const { renew, put } = useRoom(room, caseId)
  const stored = async ({ id }: I) =>
    (await renew()).flatMap((record) => [record, ...(record.values ?? [])]).find((record) => record.id === id)
  const deed = useRevised(command, newest ?? stored, {
    ...options,
    onDone: (change, input) => {
      put(change)
      options.onDone?.(change, input)
    },
  })
  return isDayTaken(deed.error) ? { ...deed, stale: { ...deed.stale, clashes: [] } } : deed
}

/** A deed on a progress report; its answer is the report. */
export function useReportCommand<I extends RevisedInput>(
  caseId: string,
  command: RemoteCommand<I, Report>,
  options: CommandOptions<I, Report> = {},
): RevisedCommand<I, Report> {
  const { keep, renew } = useKnown(useApi().progress.get)
  return useRevised(command, ({ id }) => renew({ caseId, id }), {
    ...options,
    onDone: (report, input) => {
      keep({ caseId, id: report.id }, report)
      options.onDone?.(report, input)
    },
  })
}

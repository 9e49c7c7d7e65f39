import { useQueryClient } from '@tanstack/react-query'
import type { RemoteCommand } from '../../api/client.ts'
import type { CommandOptions } from '../../api/hooks.ts'
import { useApi, useLine } from '../../api/office.tsx'
import { type RevisedCommand, useRevised } from '../../api/revised.ts'
import { isDayTaken } from './kpi/day-taken.ts'
import { type CasePage, type Report, revisionIn } from './records.ts'

interface RevisedInput {
  id: string
  revision?: number
}

/** The newest page of a case that this window knows, and the way to a newer one. */
export function useKnownCase() {
  const api = useApi()
  const cache = useQueryClient()
  const { changes } = useLine()
  const keep = (page: CasePage) => changes.keep(api.support.case, { id: page.id }, page)
  return {
    known: (id: string) => cache.getQueryData<CasePage>([api.support.case.path, { id }]),
    keep,
    ask: async (id: string) => {
      const page = await api.support.case({ id })
      keep(page)
      return page
    },
  }
}

/** A deed on a case or one of its records. Its answer is the page as it is then, shown at once. */
export function useCaseCommand<I extends RevisedInput>(
  caseId: string,
  command: RemoteCommand<I, CasePage>,
  options: CommandOptions<I, CasePage> = {},
): RevisedCommand<I, CasePage> {
  const { keep, ask } = useKnownCase()
  const newest = async ({ id }: I) => {
    const revision = revisionIn(await ask(caseId), id)
    return revision === undefined ? undefined : { revision }
  }
  const deed = useRevised(command, newest, {
    ...options,
    onDone: (page, input) => {
      keep(page)
      options.onDone?.(page, input)
    },
  })
  return isDayTaken(deed.error) ? { ...deed, stale: { ...deed.stale, clashes: [] } } : deed
}

/** A deed on a progress report; its answer is the report. */
export function useReportCommand<I extends RevisedInput>(
  command: RemoteCommand<I, Report>,
  options: CommandOptions<I, Report> = {},
): RevisedCommand<I, Report> {
  const api = useApi()
  const { changes } = useLine()
  const keep = (report: Report) => changes.keep(api.progress.get, { id: report.id }, report)
  const newest = async ({ id }: I) => {
    const report = await api.progress.get({ id })
    keep(report)
    return report
  }
  return useRevised(command, newest, {
    ...options,
    onDone: (report, input) => {
      keep(report)
      options.onDone?.(report, input)
    },
  })
}

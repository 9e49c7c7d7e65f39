import { useQueryClient } from '@tanstack/react-query'
import type { RemoteCommand } from '../../api/client.ts'
import type { CommandOptions } from '../../api/hooks.ts'
import { useApi } from '../../api/office.tsx'
import { type CasePage, type Report, revisionIn } from './records.ts'
import { type RevisedCommand, type RevisedInput, useRevised } from './use-revised.ts'

/** The newest page of a case that this window knows, and the way to a newer one. */
export function useKnownCase() {
  const api = useApi()
  const cache = useQueryClient()
  const place = (id: string) => [api.support.case.path, { id }]
  const keep = (page: CasePage) => {
    cache.setQueryData(place(page.id), page)
  }
  return {
    known: (id: string) => cache.getQueryData<CasePage>(place(id)),
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
  return useRevised(command, async ({ id }) => revisionIn(await ask(caseId), id), {
    ...options,
    onDone: (page, input) => {
      keep(page)
      options.onDone?.(page, input)
    },
  })
}

/** A deed on a progress report; its answer is the report. */
export function useReportCommand<I extends RevisedInput>(
  command: RemoteCommand<I, Report>,
  options: CommandOptions<I, Report> = {},
): RevisedCommand<I, Report> {
  const api = useApi()
  const cache = useQueryClient()
  const keep = (report: Report) => {
    cache.setQueryData([api.support.report.path, { id: report.id }], report)
  }
  const newest = async ({ id }: I) => {
    const report = await api.support.report({ id })
    keep(report)
    return report.revision
  }
  return useRevised(command, newest, {
    ...options,
    onDone: (report, input) => {
      keep(report)
      options.onDone?.(report, input)
    },
  })
}

import type { OfficeClient } from '../../../renderer/api/client.ts'
import type { Direct } from './direct-client.ts'

/** Everything of a case out of its rooms, as the screen puts it together. */
export const casePage = (ask: Direct, caseId: string) => ({
  ...ask.support.case({ id: caseId }),
  milestones: ask.plan.list({ caseId }),
  kpiList: ask.kpi.list({ caseId }),
  sessions: ask.sessions.list({ caseId }),
  actions: ask.actions.list({ caseId }),
  issues: ask.issues.list({ caseId }),
  reports: ask.progress.list({ caseId }),
})
export type CasePage = ReturnType<typeof casePage>

/** The same from where answers take their time. */
export async function askedCasePage(api: OfficeClient, caseId: string): Promise<CasePage> {
  const [head, milestones, kpiList, sessions, actions, issues, reports] = await Promise.all([
    api.support.case({ id: caseId }),
    api.plan.list({ caseId }),
    api.kpi.list({ caseId }),
    api.sessions.list({ caseId }),
    api.actions.list({ caseId }),
    api.issues.list({ caseId }),
    api.progress.list({ caseId }),
  ])
  return { ...head, milestones, kpiList, sessions, actions, issues, reports }
}

type Room = 'plan' | 'kpi' | 'sessions' | 'actions' | 'issues'
type Paged = {
  [Area in Room]: {
    [Name in keyof Direct[Area]]: Direct[Area][Name] extends (input: infer I) => { caseId: string }
      ? (input: I) => CasePage
      : Direct[Area][Name]
  }
}

/** The deeds in the rooms of a case, each answering with all of the case as it is then. */
export function paged(ask: Direct): Paged {
  const room = (area: Room) =>
    Object.fromEntries(
      Object.entries(ask[area]).map(([name, call]) => [
        name,
        (input: never) => {
          const answer: object = call(input)
          return 'caseId' in answer ? casePage(ask, String(answer.caseId)) : answer
        },
      ]),
    )
  // Made from the calls themselves: the compiler cannot follow the entries.
  return {
    plan: room('plan'),
    kpi: room('kpi'),
    sessions: room('sessions'),
    actions: room('actions'),
    issues: room('issues'),
  } as Paged
}

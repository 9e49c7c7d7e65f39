import { useMemo } from 'react'
import type { OfficeClient, RemoteQuery } from '../../api/client.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useApi, useLine } from '../../api/office.tsx'
import { useKnown } from '../../record/use-known.ts'
import type { Action, CasePage, Change, Issue, Kpi, Listed, Milestone, Session } from './records.ts'

/**
 * A case is asked for room by room, so that a deed in one makes nobody ask for the others again: the records of a room,
 * and the order in which the office lists them.
 */
export interface Room<R extends Listed> {
  readonly ask: RemoteQuery<{ caseId: string }, R[]>
  readonly order: (a: R, b: R) => number
}

export const planRoom = ({ plan }: OfficeClient): Room<Milestone> => ({
  ask: plan.list,
  order: (a, b) => a.sort - b.sort,
})
export const kpiRoom = ({ kpi }: OfficeClient): Room<Kpi> => ({
  ask: kpi.list,
  order: (a, b) => a.track.localeCompare(b.track) || a.sort - b.sort,
})
export const sessionRoom = ({ sessions }: OfficeClient): Room<Session> => ({
  ask: sessions.list,
  order: (a, b) => a.startAt.localeCompare(b.startAt) || a.seq - b.seq,
})
export const actionRoom = ({ actions }: OfficeClient): Room<Action> => ({
  ask: actions.list,
  order: (a, b) => a.sort - b.sort,
})
export const issueRoom = ({ issues }: OfficeClient): Room<Issue> => ({
  ask: issues.list,
  order: (a, b) => a.no - b.no,
})

/** What this window knows of a room, and how it comes to know more. */
export function useRoom<R extends Listed>({ ask, order }: Room<R>, caseId: string) {
  const { known, renew } = useKnown(ask)
  const { changes } = useLine()
  return {
    known: () => known({ caseId }),
    /** As it is stored now. */
    renew: () => renew({ caseId }),
    /** Sets in what a deed has answered. */
    put: (change: Change<R>) =>
      changes.place(ask, { caseId }, change, (list) => withChange(list, change).toSorted(order)),
  }
}

const withChange = <R extends Listed>(list: readonly R[], { changed, gone }: Change<R>): R[] => [
  ...list.filter(({ id }) => !gone.includes(id) && changed.every((record) => record.id !== id)),
  ...changed,
]

/** Everything of a case, put together from its rooms. */
export function useCasePage(id: string) {
  const api = useApi()
  const head = useAnswer(api.support.case, { id })
  const plan = useAnswer(api.plan.list, { caseId: id })
  const kpi = useAnswer(api.kpi.list, { caseId: id })
  const sessions = useAnswer(api.sessions.list, { caseId: id })
  const actions = useAnswer(api.actions.list, { caseId: id })
  const issues = useAnswer(api.issues.list, { caseId: id })
  const reports = useAnswer(api.progress.list, { caseId: id })
  const data = useMemo((): CasePage | undefined => {
    const rooms = [plan.data, kpi.data, sessions.data, actions.data, issues.data, reports.data] as const
    const [milestones, kpiList, held, homework, raised, monthly] = rooms
    if (!head.data || !milestones || !kpiList || !held || !homework || !raised || !monthly) return undefined
    return { ...head.data, milestones, kpiList, sessions: held, actions: homework, issues: raised, reports: monthly }
  }, [head.data, plan.data, kpi.data, sessions.data, actions.data, issues.data, reports.data])
  const rooms = [head, plan, kpi, sessions, actions, issues, reports]
  return {
    data,
    error: rooms.find(({ error }) => error !== null)?.error ?? null,
    refetch: () => Promise.all(rooms.map(({ refetch }) => refetch())),
  }
}

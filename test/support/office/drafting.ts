import { randomUUID } from 'node:crypto'
import type { InputAt } from '../../../electron/host/practice/play.ts'
import type { Direct } from './direct-client.ts'
import { givenFourScored } from './four-scored.ts'

// 起案 and what becomes of it, as the stories of 選定 tell it.

const fy = 2026

/** Four bodies, scored and closed, each with its 案: two 選定, two 補欠. */
export function givenProposals() {
  const given = givenFourScored()
  const { ask, first, second, third, fourth } = given
  propose(ask, first)
  propose(ask, second, { condition: '計画の見直し' })
  propose(ask, third, { result: 'reserve', reserveOrder: 1 })
  propose(ask, fourth, { result: 'reserve', reserveOrder: 2 })
  return given
}

export const list = (ask: Direct) => ask.approvals.list({ fy })
export const rowOf = (ask: Direct, id: string) => {
  const row = ask.selection.list({ fy }).rows.find(({ applicationId }) => applicationId === id)
  if (!row) throw new Error('it was scored')
  return row
}
export const propose = (ask: Direct, applicationId: string, more: Partial<InputAt<'selection.propose'>> = {}) =>
  ask.selection.propose({
    applicationId,
    result: 'selected',
    revision: ask.selection.list({ fy }).rows.find((row) => row.applicationId === applicationId)?.proposal?.revision,
    ...more,
  })

type Kind = 'decision' | 'promotion' | 'revocation'
export const freeOf = (ask: Direct, kind: Kind) =>
  list(ask).free[kind].map(({ applicationId, revision }) => ({ applicationId, seenRevision: revision }))
export const draft = (ask: Direct, more: Partial<InputAt<'approvals.draft'>> = {}) =>
  ask.approvals.draft({
    id: randomUUID(),
    fy,
    kind: 'decision',
    title: '選定について',
    draftNo: '総行見本起案第3号',
    draftedOn: '2026-03-10',
    draftedBy: '見本 太郎',
    rows: freeOf(ask, more.kind ?? 'decision'),
    ...more,
  })
export const recordOf = (ask: Direct, id: string) => {
  const record = list(ask).records.find((each) => each.id === id)
  if (!record) throw new Error('it was drafted')
  return record
}
export const now = (ask: Direct, id: string) => ({ id, revision: recordOf(ask, id).revision })
export const step = (
  ask: Direct,
  id: string,
  actedOn: string,
  verdict: 'approved' | 'returned' = 'approved',
  remark = '',
) => ask.approvals.recordStep({ ...now(ask, id), post: '課長補佐', name: '例示 次郎', actedOn, verdict, remark })
export const decide = (ask: Direct, id: string, approvalRef = '総行見本第12号', decidedOn = '2026-03-20') =>
  ask.approvals.decide({ ...now(ask, id), approvalRef, decidedOn })
export const decline = (ask: Direct, applicationId: string) =>
  ask.selection.decline({
    applicationId,
    reason: '県の都合',
    revision: ask.applications.get({ id: applicationId }).revision,
  })

/** A 起案 of all four, through to its 決裁. */
export function givenDecided() {
  const given = givenProposals()
  const { id } = draft(given.ask)
  given.ask.approvals.circulate(now(given.ask, id))
  step(given.ask, id, '2026-03-12')
  decide(given.ask, id)
  return { ...given, id }
}

/** What must be there. */
export function absent(): never {
  throw new Error('it is there')
}

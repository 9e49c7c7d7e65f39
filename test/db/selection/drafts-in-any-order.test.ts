import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterwards } from '../../support/cleanup.ts'
import { type Direct, Refused } from '../../support/office/direct-client.ts'
import {
  absent,
  decide,
  decline,
  draft,
  freeOf,
  givenProposals,
  list,
  now,
  propose,
  rowOf,
  step,
} from '../../support/office/drafting.ts'

const fy = 2026

type Deed = (ask: Direct, day: string) => unknown

describe('In whatever order an office works', () => {
  it('every decision has its 決裁 on record, and no record says less or other than it said', {
    timeout: 120_000,
  }, () => {
    const { ask, first, second, third, fourth, office } = givenProposals()
    const db = new Database(office.file, { readonly: true })
    afterwards(() => db.close())
    let number = 0
    const open = (states: readonly string[]) =>
      list(ask).records.find(({ state }) => states.includes(state)) ?? absent()
    const at = (...states: string[]) => now(ask, open(states).id)
    const bodies = [first, second, third, fourth]
    const deeds: readonly Deed[] = [
      ...bodies.map(
        (id): Deed =>
          (client, day) =>
            propose(client, id, { reason: day }),
      ),
      ...bodies.map(
        (id): Deed =>
          (client) =>
            client.selection.withdrawProposal({
              applicationId: id,
              revision: rowOf(client, id).proposal?.revision ?? 0,
            }),
      ),
      (client, day) => draft(client, { draftedOn: day }),
      (client, day) => draft(client, { draftedOn: day, kind: 'promotion' }),
      (client, day) => draft(client, { draftedOn: day, kind: 'revocation', reason: '県の申出' }),
      (client) => client.approvals.circulate(at('drafted')),
      (client, day) => step(client, open(['circulating']).id, day),
      (client, day) => step(client, open(['circulating']).id, day, 'returned'),
      (client) => client.approvals.takeStepBack(at('circulating', 'returned')),
      (client, day) => {
        const { id, revision, kind } = open(['returned', 'circulating'])
        return client.approvals.takeUp({ id, revision, draftedOn: day, rows: freeOf(client, kind) })
      },
      (client, day) => decide(client, open(['circulating']).id, `第${++number}号`, day),
      (client) => client.approvals.remove(at('drafted', 'circulating', 'returned')),
      (client, day) => client.approvals.issue({ ...at('decided'), issuedOn: day }),
      (client) => client.approvals.goBack(at('issued')),
      (client, day) =>
        client.selection.approve({
          fy,
          approvalRef: `第${++number}号`,
          decidedOn: day,
          rows: client.selection
            .list({ fy })
            .rows.flatMap(({ applicationId, proposal }) =>
              proposal === null ? [] : [{ id: randomUUID(), applicationId, revision: proposal.revision }],
            ),
        }),
      (client) => decline(client, first),
    ]
    const decided = new Map<string, string>()
    const judge = () => {
      for (const { id, state, rounds, approvalRef, decidedOn, keptBack } of list(ask).records) {
        const days = rounds.flatMap(({ draftedOn, steps }) => [draftedOn ?? '', ...steps.map(({ actedOn }) => actedOn)])
        expect([...days, decidedOn ?? '9999']).toEqual([...days, decidedOn ?? '9999'].toSorted())
        if (!['decided', 'issued', 'closed'].includes(state)) continue
        expect(keptBack).toBeNull()
        const said = JSON.stringify([rounds.map(({ lines }) => lines), approvalRef, decidedOn])
        expect(decided.get(id) ?? said).toBe(said)
        decided.set(id, said)
      }
      for (const row of db
        .prepare(
          `SELECT d.approval_ref AS ref, d.decided_on AS day, a.approval_ref AS is_ref, a.decided_on AS is_day
             FROM decision d LEFT JOIN approval_line l ON l.decision_id = d.id
             LEFT JOIN approval a ON a.id = l.approval_id AND a.kind <> 'revocation' WHERE a.id IS NOT NULL OR l.approval_id IS NULL`,
        )
        .all() as { ref: string; day: string; is_ref: string | null; is_day: string | null }[])
        expect([row.is_ref, row.is_day]).toEqual([row.ref, row.day])
    }
    const done = new Set<number>()
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(deeds.length - 1), fc.integer({ min: 1, max: 28 })), { minLength: 10, maxLength: 30 }),
        (drawn) => {
          for (const [nth, n] of drawn) {
            try {
              deeds[nth]?.(ask, `2026-04-${String(n).padStart(2, '0')}`)
              done.add(nth)
            } catch (error) {
              if (!(error instanceof Refused) && !(error instanceof Error && error.message === 'it is there'))
                throw error
            }
            judge()
          }
        },
      ),
      { numRuns: 25, endOnFailure: true },
    )
    expect(done.size).toBeGreaterThan(deeds.length - 4)
  })
})

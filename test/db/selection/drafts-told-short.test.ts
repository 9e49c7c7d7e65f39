import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Direct } from '../../support/office/direct-client.ts'
import {
  absent,
  decide,
  draft,
  givenDecided,
  givenProposals,
  list,
  now,
  propose,
  recordOf,
  rowOf,
} from '../../support/office/drafting.ts'
import { refused } from '../../support/refused.ts'

const fy = 2026
const saying = (message: string) => ({ message: expect.stringContaining(message) })

describe('決裁 told on 選定 alone', () => {
  const seen = (ask: Direct) =>
    ask.selection
      .list({ fy })
      .rows.flatMap(({ applicationId, proposal }) =>
        proposal === null ? [] : [{ id: randomUUID(), applicationId, revision: proposal.revision }],
      )
  const approve = (ask: Direct, more: object = {}) =>
    ask.selection.approve({ fy, approvalRef: '総行見本第12号', decidedOn: '2026-03-20', rows: seen(ask), ...more })

  it('is a record of 起案・決裁, too, with its 起案日 where it is known', () => {
    const { ask } = givenProposals()
    expect(() => approve(ask, { draftedOn: '2026-03-21' })).toThrow(refused('invalid'))
    approve(ask, { draftedOn: '2026-03-10', draftedBy: '見本 太郎' })
    const [record, ...others] = list(ask).records
    expect(others).toEqual([])
    expect(record).toMatchObject({
      kind: 'decision',
      state: 'decided',
      isShortened: true,
      approvalRef: '総行見本第12号',
      decidedOn: '2026-03-20',
      draftedOn: '2026-03-10',
      draftedBy: '見本 太郎',
    })
    expect(record?.rounds[0]?.lines.map(({ prefecture }) => prefecture)).toEqual([
      '秋田県',
      '栃木県',
      '石川県',
      '山梨県',
    ])
    // What was not known then is put in later; the order of the days holds.
    const edit = (draftedOn: string) =>
      ask.approvals.edit({ ...(record ?? absent()), draftedOn, revision: record?.revision ?? 0 })
    expect(() => edit('2026-03-21')).toThrow(refused('invalid'))
    expect(edit('2026-03-09').draftedOn).toBe('2026-03-09')
  })

  it('is the 決裁 of the 起案 that has these 案, and is refused while that cannot take it', () => {
    const { ask, first } = givenProposals()
    const { id } = draft(ask)
    expect(() => approve(ask)).toThrow(refused('conflict', saying('状態が「起案」の起案では')))
    ask.approvals.circulate(now(ask, id))
    const rows = seen(ask)
    expect(approve(ask, { rows })).toHaveLength(4)
    expect(recordOf(ask, id)).toMatchObject({ state: 'decided', approvalRef: '総行見本第12号' })
    expect(list(ask).records).toHaveLength(1)
    expect(rowOf(ask, first).decision?.id).toBe(rows.find(({ applicationId }) => applicationId === first)?.id)
  })

  it('of 案 of which a 起案 has only some leads to that 起案', () => {
    const { ask, fourth } = givenProposals()
    ask.selection.withdrawProposal({ applicationId: fourth, revision: rowOf(ask, fourth).proposal?.revision ?? 0 })
    const { id } = draft(ask)
    ask.approvals.circulate(now(ask, id))
    propose(ask, fourth, { result: 'reserve', reserveOrder: 2 })
    expect(() => approve(ask)).toThrow(refused('conflict', saying('起案「選定について」に入っている案があります')))
    // What came later goes into a 起案 of its own.
    expect(list(ask).free.decision.map(({ prefecture }) => prefecture)).toEqual(['山梨県'])
  })

  it('changes nothing that the same 決裁 has decided, and no number is of two', () => {
    const { ask, id, first } = givenDecided()
    const again = (more: object) =>
      ask.selection.decide({
        id: randomUUID(),
        applicationId: first,
        result: 'selected',
        reason: '理由を改めた。',
        approvalRef: '総行見本第12号',
        decidedOn: '2026-03-20',
        revision: rowOf(ask, first).decision?.revision,
        ...more,
      })
    expect(() => again({})).toThrow(
      refused('invalid', { fields: { approvalRef: expect.stringContaining('別の決裁の番号') } }),
    )
    expect(again({ approvalRef: '総行見本第15号' }).approvalRef).toBe('総行見本第15号')
    expect(recordOf(ask, id).rounds[0]?.lines[0]?.reason).toBe('')
    const revision = rowOf(ask, first).decision?.revision ?? 0
    const other = draft(ask, {
      kind: 'revocation',
      reason: '県の申出',
      rows: [{ applicationId: first, seenRevision: revision }],
    })
    ask.approvals.circulate(now(ask, other.id))
    expect(() => decide(ask, other.id, '総行見本第12号')).toThrow(
      refused('invalid', { fields: { approvalRef: expect.stringContaining('「選定について」に記録されています') } }),
    )
  })
})

import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  decide,
  draft,
  freeOf,
  givenProposals,
  list,
  now,
  propose,
  recordOf,
  rowOf,
  step,
} from '../../support/office/drafting.ts'
import { refused } from '../../support/refused.ts'

const fy = 2026
const saying = (message: string) => ({ message: expect.stringContaining(message) })

describe('起案', () => {
  it('keeps the 案 as they stand then, and makes them decisions with its 決裁 alone', () => {
    const { ask, second, third } = givenProposals()
    const { id } = draft(ask)
    expect(list(ask).free.decision).toEqual([])
    expect(recordOf(ask, id)).toMatchObject({ state: 'drafted', keptBack: null, decidedOn: null })
    expect(recordOf(ask, id).rounds[0]?.lines.map(({ prefecture, result }) => [prefecture, result])).toEqual([
      ['秋田県', 'selected'],
      ['栃木県', 'selected'],
      ['石川県', 'reserve'],
      ['山梨県', 'reserve'],
    ])
    expect(() => decide(ask, id)).toThrow(refused('conflict', saying('状態が「起案」の起案では')))
    ask.approvals.circulate(now(ask, id))
    step(ask, id, '2026-03-12')
    expect(ask.selection.list({ fy }).rows.every(({ decision }) => decision === null)).toBe(true)

    expect(decide(ask, id)).toMatchObject({ state: 'decided', approvalRef: '総行見本第12号', decidedOn: '2026-03-20' })
    expect(rowOf(ask, second)).toMatchObject({
      state: 'selected',
      proposal: null,
      decision: { approvalRef: '総行見本第12号', decidedOn: '2026-03-20', condition: '計画の見直し', rank: 2 },
    })
    expect(rowOf(ask, third).decision).toMatchObject({ result: 'reserve', reserveOrder: 1 })
    ask.approvals.issue({ ...now(ask, id), issuedOn: '2026-03-23' })
    expect(ask.approvals.close({ ...now(ask, id), closedOn: '2026-03-31' }).state).toBe('closed')
    expect(ask.approvals.goBack(now(ask, id))).toMatchObject({ state: 'issued', closedOn: null })
  })

  it('that was sent back is taken up again as its next round, and what was said before is kept', () => {
    const { ask, first } = givenProposals()
    const { id } = draft(ask)
    ask.approvals.circulate(now(ask, id))
    step(ask, id, '2026-03-11')
    expect(step(ask, id, '2026-03-12', 'returned', '秋田県の理由を補うこと').state).toBe('returned')
    expect(() => decide(ask, id)).toThrow(refused('conflict', saying('差戻し')))
    propose(ask, first, { reason: '課題が具体的なため' })
    const rows = recordOf(ask, id).rounds[0]?.lines.map(({ applicationId }) => ({
      applicationId,
      seenRevision: rowOf(ask, applicationId).proposal?.revision ?? 0,
    }))
    const again = (draftedOn: string) => ask.approvals.takeUp({ ...now(ask, id), draftedOn, rows: rows ?? [] })
    expect(() => again('2026-03-11')).toThrow(refused('invalid', { fields: { draftedOn: expect.anything() } }))
    again('2026-03-13')
    const record = recordOf(ask, id)
    expect(record).toMatchObject({ state: 'drafted', draftedOn: '2026-03-13', keptBack: null })
    expect(
      record.rounds.map(({ round, steps, lines }) => [round, steps.map(({ verdict }) => verdict), lines[0]?.reason]),
    ).toEqual([
      [1, ['approved', 'returned'], ''],
      [2, [], '課題が具体的なため'],
    ])
    expect(record.rounds[0]?.steps[1]?.remark).toBe('秋田県の理由を補うこと')
    ask.approvals.circulate(now(ask, id))
    decide(ask, id)
    expect(rowOf(ask, first).decision?.reason).toBe('課題が具体的なため')
  })

  it('names a 案 that was changed, or taken away, in 回議, and takes no 決裁 until it is taken up again', () => {
    const { ask, first, fourth } = givenProposals()
    const { id } = draft(ask)
    ask.approvals.circulate(now(ask, id))
    step(ask, id, '2026-03-11')
    propose(ask, first, { condition: '体制を報告すること' })
    ask.selection.withdrawProposal({ applicationId: fourth, revision: rowOf(ask, fourth).proposal?.revision ?? 0 })
    expect(recordOf(ask, id).keptBack).toContain('秋田県(変更)、山梨県(取下げ)')
    expect(recordOf(ask, id).rounds[0]?.lines.map(({ moved }) => moved)).toEqual(['changed', null, null, 'gone'])
    expect(() => decide(ask, id)).toThrow(refused('conflict', saying('秋田県(変更)、山梨県(取下げ)')))
    expect(rowOf(ask, first).state).toBe('deliberated')

    // Changed back by its words, it stands as it was drafted.
    propose(ask, first)
    expect(recordOf(ask, id).keptBack).not.toContain('秋田県')
    const rows = ['秋田県', '栃木県', '石川県'].map((name) => {
      const row = ask.selection.list({ fy }).rows.find(({ prefecture }) => prefecture === name)
      return { applicationId: row?.applicationId ?? '', seenRevision: row?.proposal?.revision ?? 0 }
    })
    expect(ask.approvals.takeUp({ ...now(ask, id), draftedOn: '2026-03-13', rows }).rounds).toHaveLength(2)
    ask.approvals.circulate(now(ask, id))
    decide(ask, id)
    expect(rowOf(ask, first).state).toBe('selected')
    expect(rowOf(ask, fourth).state).toBe('deliberated')
  })

  it('covers only what was seen, and no 案 stands under two of them', () => {
    const { ask, first } = givenProposals()
    const seen = freeOf(ask, 'decision')
    propose(ask, first, { condition: '体制を報告すること' })
    expect(() => draft(ask, { rows: seen })).toThrow(refused('conflict', saying('(秋田県)')))
    const { id } = draft(ask)
    expect(() => draft(ask, { rows: seen })).toThrow(refused('conflict'))
    const removed = ask.approvals.remove(now(ask, id))
    expect(list(ask)).toMatchObject({ records: [], free: { decision: [{}, {}, {}, {}] } })
    const other = draft(ask)
    expect(() => ask.approvals.restore(removed)).toThrow(refused('conflict', saying('同じ団体が')))
    ask.approvals.remove(now(ask, other.id))
    expect(ask.approvals.restore(removed).state).toBe('drafted')
  })

  it('refuses a stale window by name of who was faster, and the same draft twice is one', () => {
    const { ask } = givenProposals()
    const input = { id: randomUUID(), rows: freeOf(ask, 'decision') }
    const made = draft(ask, input)
    expect(draft(ask, input)).toEqual(made)
    expect(() => draft(ask, { ...input, title: '別の件名' })).toThrow(
      refused('conflict', { clashes: [expect.objectContaining({ field: 'title' })] }),
    )
    const seen = { id: made.id, revision: made.revision }
    ask.approvals.circulate(seen)
    for (const act of [
      () => ask.approvals.circulate(seen),
      () => ask.approvals.edit({ ...made, title: '別の件名' }),
      () => ask.approvals.recordStep({ ...seen, post: '課長', actedOn: '2026-03-12', verdict: 'approved' }),
      () => ask.approvals.decide({ ...seen, approvalRef: '第1号', decidedOn: '2026-03-20' }),
      () => ask.approvals.remove(seen),
    ])
      expect(act).toThrow(refused('conflict', saying('変更')))
  })
})

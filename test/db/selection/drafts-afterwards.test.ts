import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Direct } from '../../support/office/direct-client.ts'
import {
  absent,
  decide,
  decline,
  draft,
  freeOf,
  givenDecided,
  list,
  now,
  propose,
  rowOf,
} from '../../support/office/drafting.ts'
import { refused } from '../../support/refused.ts'

const saying = (message: string) => ({ message: expect.stringContaining(message) })

describe('辞退', () => {
  it('is followed by a 繰上げ under a 起案 and a 決裁 of its own', () => {
    const { ask, first, third, fourth } = givenDecided()
    decline(ask, first)
    expect(() => propose(ask, fourth)).toThrow(refused('invalid', saying('順番によらず')))
    propose(ask, third, { reason: '秋田県の辞退による' })
    expect(list(ask).free).toMatchObject({ decision: [], promotion: [{ prefecture: '石川県' }] })
    const { id } = draft(ask, { kind: 'promotion', title: '補欠の繰上げについて', draftedOn: '2026-04-01' })
    ask.approvals.circulate(now(ask, id))
    expect(() => decide(ask, id, '総行見本第12号', '2026-04-03')).toThrow(
      refused('invalid', { fields: { approvalRef: expect.anything() } }),
    )
    decide(ask, id, '総行見本第40号', '2026-04-03')
    expect(rowOf(ask, third)).toMatchObject({ state: 'selected', decision: { approvalRef: '総行見本第40号' } })
    expect(list(ask).records.map(({ kind, state }) => [kind, state])).toEqual([
      ['promotion', 'decided'],
      ['decision', 'decided'],
    ])
  })

  it('of a body that is in 回議 is named there', () => {
    const { ask, third, first } = givenDecided()
    decline(ask, first)
    propose(ask, third, { reason: '秋田県の辞退による' })
    const { id } = draft(ask, { kind: 'promotion', draftedOn: '2026-04-01' })
    ask.approvals.circulate(now(ask, id))
    decline(ask, third)
    expect(() => decide(ask, id, '総行見本第40号', '2026-04-03')).toThrow(refused('conflict', saying('石川県(取下げ)')))
  })
})

describe('決定取消', () => {
  const revocation = (ask: Direct, applicationId: string, reason = '応募の内容に誤りがあったため') =>
    draft(ask, {
      kind: 'revocation',
      title: '選定の取消しについて',
      reason,
      draftedOn: '2026-03-25',
      rows: freeOf(ask, 'revocation').filter((row) => row.applicationId === applicationId),
    })

  it('goes by a record of its own, with its reason, and only for what was chosen', () => {
    const { ask, first, second } = givenDecided()
    expect(() => revocation(ask, first, ' ')).toThrow(refused('invalid', { fields: { reason: expect.anything() } }))
    const { id } = revocation(ask, first)
    ask.approvals.circulate(now(ask, id))
    decide(ask, id, '総行見本第50号', '2026-03-27')
    expect(rowOf(ask, first)).toMatchObject({ state: 'deliberated', decision: null })
    expect(rowOf(ask, second).state).toBe('selected')
    const entries = ask.audit.entries({ subject: first, limit: 5 }).entries
    expect(entries[0]).toMatchObject({
      did: 'selection.revoke',
      detail: { reason: '応募の内容に誤りがあったため', approvalRef: '総行見本第50号' },
    })
  })

  it('is kept back where the decision was replaced since, and not offered once the support has begun', () => {
    const { ask, first, second } = givenDecided()
    const { id } = revocation(ask, first)
    ask.approvals.circulate(now(ask, id))
    ask.selection.decide({
      id: randomUUID(),
      applicationId: first,
      result: 'selected',
      reason: '理由の補足',
      approvalRef: '総行見本第15号',
      decidedOn: '2026-03-24',
      revision: rowOf(ask, first).decision?.revision,
    })
    expect(() => decide(ask, id, '総行見本第50号', '2026-03-27')).toThrow(refused('conflict', saying('秋田県(変更)')))
    ask.support.start({ id: randomUUID(), applicationId: second })
    expect(list(ask).free.revocation.map(({ prefecture }) => prefecture)).not.toContain('栃木県')
    expect(() =>
      draft(ask, { kind: 'revocation', reason: '県の申出', rows: [{ applicationId: second, seenRevision: 1 }] }),
    ).toThrow(refused('conflict', saying('取り消す決定として選べません: 栃木県')))
  })

  it('told on 選定 alone is such a record, too', () => {
    const { ask, first } = givenDecided()
    const { id, revision } = rowOf(ask, first).decision ?? absent()
    ask.selection.revoke({ id, reason: '県の申出', approvalRef: '総行見本第50号', decidedOn: '2026-03-27', revision })
    expect(list(ask).records[0]).toMatchObject({
      kind: 'revocation',
      reason: '県の申出',
      approvalRef: '総行見本第50号',
      decidedOn: '2026-03-27',
      isShortened: true,
    })
  })
})

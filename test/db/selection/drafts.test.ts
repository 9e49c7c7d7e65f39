import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InputAt } from '../../../electron/host/practice/play.ts'
import { afterwards } from '../../support/cleanup.ts'
import { type Direct, Refused } from '../../support/office/direct-client.ts'
import { givenOffice } from '../../support/office/office.ts'
import { scoredYear } from '../../support/office/selected.ts'
import { refused } from '../../support/refused.ts'

const fy = 2026
const marks = (raw: number) => [0, 1].map(() => [raw, raw, raw, raw, raw, raw])
const saying = (message: string) => ({ message: expect.stringContaining(message) })

/** Four bodies, scored and closed, each with its 案: two 選定, two 補欠. */
function givenProposals() {
  const given = givenOffice()
  const { ids } = scoredYear(given, [
    { name: '秋田県', scores: marks(5) },
    { name: '栃木県', scores: marks(4) },
    { name: '石川県', scores: marks(3) },
    { name: '山梨県', scores: marks(2) },
  ])
  const { ask } = given
  ask.tally.setRules({ ...ask.tally.page({ fy }).rules, fy, cutAfter: 2 })
  const [first = '', second = '', third = '', fourth = ''] = ids
  propose(ask, first)
  propose(ask, second, { condition: '計画の見直し' })
  propose(ask, third, { result: 'reserve', reserveOrder: 1 })
  propose(ask, fourth, { result: 'reserve', reserveOrder: 2 })
  return { ...given, first, second, third, fourth }
}

const list = (ask: Direct) => ask.approvals.list({ fy })
const rowOf = (ask: Direct, id: string) => {
  const row = ask.selection.list({ fy }).rows.find(({ applicationId }) => applicationId === id)
  if (!row) throw new Error('it was scored')
  return row
}
const propose = (ask: Direct, applicationId: string, more: Partial<InputAt<'selection.propose'>> = {}) =>
  ask.selection.propose({
    applicationId,
    result: 'selected',
    revision: ask.selection.list({ fy }).rows.find((row) => row.applicationId === applicationId)?.proposal?.revision,
    ...more,
  })

type Kind = 'decision' | 'promotion' | 'revocation'
const freeOf = (ask: Direct, kind: Kind) =>
  list(ask).free[kind].map(({ applicationId, revision }) => ({ applicationId, seenRevision: revision }))
const draft = (ask: Direct, more: Partial<InputAt<'approvals.draft'>> = {}) =>
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
const recordOf = (ask: Direct, id: string) => {
  const record = list(ask).records.find((each) => each.id === id)
  if (!record) throw new Error('it was drafted')
  return record
}
const now = (ask: Direct, id: string) => ({ id, revision: recordOf(ask, id).revision })
const step = (ask: Direct, id: string, actedOn: string, verdict: 'approved' | 'returned' = 'approved', remark = '') =>
  ask.approvals.recordStep({ ...now(ask, id), post: '課長補佐', name: '例示 次郎', actedOn, verdict, remark })
const decide = (ask: Direct, id: string, approvalRef = '総行見本第12号', decidedOn = '2026-03-20') =>
  ask.approvals.decide({ ...now(ask, id), approvalRef, decidedOn })
const decline = (ask: Direct, applicationId: string) =>
  ask.selection.decline({
    applicationId,
    reason: '県の都合',
    revision: ask.applications.get({ id: applicationId }).revision,
  })

/** A 起案 of all four, through to its 決裁. */
function givenDecided() {
  const given = givenProposals()
  const { id } = draft(given.ask)
  given.ask.approvals.circulate(now(given.ask, id))
  step(given.ask, id, '2026-03-12')
  decide(given.ask, id)
  return { ...given, id }
}

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
      ask.approvals.edit({ ...(record ?? fail()), draftedOn, revision: record?.revision ?? 0 })
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
    const { id, revision } = rowOf(ask, first).decision ?? fail()
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

function fail(): never {
  throw new Error('it is there')
}

type Deed = (ask: Direct, day: string) => unknown

describe('In whatever order an office works', () => {
  it('every decision has its 決裁 on record, and no record says less or other than it said', {
    timeout: 120_000,
  }, () => {
    const { ask, first, second, third, fourth, office } = givenProposals()
    const db = new Database(office.file, { readonly: true })
    afterwards(() => db.close())
    let number = 0
    const open = (states: readonly string[]) => list(ask).records.find(({ state }) => states.includes(state)) ?? fail()
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

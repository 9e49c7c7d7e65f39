import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { heldMeeting } from '../../support/meeting/held.ts'
import { givenOffice } from '../../support/office/office.ts'
import { scoredYear } from '../../support/office/selected.ts'

const marks = (raw: number) => [0, 1].map(() => [raw, raw, raw, raw, raw, raw])
const plain = { reserveOrder: null, method: 'consensus', reason: '', condition: '' } as const

/** Three bodies scored, 決める数 1, and a meeting that is open with everybody in it. */
function givenOpen(values: object = {}) {
  const given = givenOffice()
  scoredYear(given, [
    { name: '鹿児島県', scores: marks(5) },
    { name: '栃木県', scores: marks(3) },
    { name: '三重県', scores: marks(1) },
  ])
  const { ask } = given
  const rules = ask.tally.page({ fy: 2026 }).rules
  ask.tally.setRules({ ...rules, fy: 2026, cutAfter: 1, reason: '見本' })
  let minute = 0
  /** Every line has a minute of its own. */
  const next = () => given.at(`2026-03-06T14:${String(minute++).padStart(2, '0')}:00+09:00`)
  next()
  const meeting = heldMeeting(given, values)
  meeting.allCome()
  meeting.record({ kind: 'opened' })
  const proposalOf = (name: string) =>
    ask.selection.list({ fy: 2026 }).rows.find(({ prefecture }) => prefecture === name)?.proposal ?? null
  const lastOf = (kind: string) => meeting.page().entries.findLast((each) => each.kind === kind)?.id ?? ''
  return { ...given, meeting, next, proposalOf, lastOf }
}

/** Everything but the whole: the topic is done, the first body 選定, the others not. */
function throughItems(meeting: ReturnType<typeof heldMeeting>): void {
  const topic = meeting.item('応募の概要と採点の集計')
  meeting.record({ kind: 'itemOpened', itemId: topic })
  meeting.record({ kind: 'done', itemId: topic })
  for (const title of ['鹿児島県', '栃木県', '三重県'])
    meeting.decide(title, title === '鹿児島県' ? 'selected' : 'rejected')
}

describe('the 案 of a meeting', () => {
  it('is what stands decided in the end, whatever was gone back on or struck in between', () => {
    const { meeting, next, proposalOf, lastOf } = givenOpen()
    const itemId = meeting.item('鹿児島県')
    meeting.decide('鹿児島県', 'selected')
    next()
    meeting.record({ kind: 'reopened', itemId, reason: '確かめるため' })
    expect(proposalOf('鹿児島県')).toBeNull()
    next()
    meeting.record({ kind: 'struck', entryId: lastOf('reopened'), reason: '押し間違い' })
    expect(proposalOf('鹿児島県')).toMatchObject({ result: 'selected' })
  })

  it('is not lost with a 保留 of before that is struck', () => {
    const { meeting, next, proposalOf } = givenOpen()
    meeting.decide('鹿児島県', 'held', { reason: '資料を待つ' })
    const held = meeting.page().entries.at(-1)?.id ?? ''
    next()
    meeting.record({ kind: 'itemOpened', itemId: meeting.item('栃木県') })
    next()
    meeting.decide('鹿児島県', 'selected')
    next()
    meeting.record({ kind: 'struck', entryId: held, reason: '押し間違い' })
    expect(proposalOf('鹿児島県')).toMatchObject({ result: 'selected' })
  })

  it('of the secretariat stays with a line that changes no decision', () => {
    const { ask, meeting, next, proposalOf } = givenOpen()
    meeting.decide('三重県', 'held', { reason: '資料を待つ' })
    const held = meeting.page().entries.at(-1)?.id ?? ''
    next()
    const row = ask.selection.list({ fy: 2026 }).rows.find(({ prefecture }) => prefecture === '三重県')
    ask.selection.propose({ applicationId: row?.applicationId ?? '', result: 'rejected', reason: '', condition: '' })
    meeting.record({ kind: 'itemOpened', itemId: meeting.item('栃木県') })
    next()
    meeting.record({ kind: 'struck', entryId: held, reason: '押し間違い' })
    expect(proposalOf('三重県')).toMatchObject({ result: 'rejected' })
  })

  it('may be another than the meeting decided, with a reason', () => {
    const { ask, office, officer, meeting, proposalOf } = givenOpen()
    meeting.decide('三重県', 'rejected')
    const row = ask.selection.list({ fy: 2026 }).rows.find(({ prefecture }) => prefecture === '三重県')
    const asked = {
      applicationId: row?.applicationId,
      result: 'reserve',
      reserveOrder: 1,
      revision: row?.proposal?.revision,
    }
    expect(office.call('selection.propose', { ...asked, reason: '', condition: '' }, officer)).toMatchObject({
      problem: { code: 'invalid', message: expect.stringContaining('第1回審議会議の決定(不選定)と異なる案') },
    })
    office.call('selection.propose', { ...asked, reason: '省の判断による', condition: '' }, officer)
    expect(proposalOf('三重県')).toMatchObject({ result: 'reserve' })
  })

  it('is changed by no meeting once it has its 決裁, neither by a line nor by striking one', () => {
    const { ask, meeting, next, lastOf } = givenOpen()
    for (const title of ['鹿児島県', '栃木県', '三重県'])
      meeting.decide(title, title === '鹿児島県' ? 'selected' : 'rejected')
    const rows = ask.selection.list({ fy: 2026 }).rows.map(({ applicationId, proposal }) => ({
      id: randomUUID(),
      applicationId,
      revision: proposal?.revision ?? 0,
    }))
    ask.selection.approve({ fy: 2026, approvalRef: '総行第1号', decidedOn: '2026-03-06', rows })
    next()
    const itemId = meeting.item('三重県')
    expect(meeting.refused({ kind: 'reopened', itemId, reason: '見本' })).toContain('決裁済み')
    expect(meeting.refused({ kind: 'struck', entryId: lastOf('decided'), reason: '見本' })).toContain('決裁済み')
  })
})

describe('two meetings that are open at once', () => {
  it('do not decide one body both', () => {
    const given = givenOpen()
    const { meeting } = given
    const other = heldMeeting(given, { no: 2 })
    other.allCome()
    other.record({ kind: 'opened' })
    const itemId = other.item('三重県')
    other.record({ kind: 'itemOpened', itemId })
    meeting.decide('三重県', 'rejected')
    expect(other.refused({ kind: 'decided', itemId, result: 'rejected', ...plain })).toContain(
      '第1回の会議で決定しています',
    )
  })
})

describe('the whole of a meeting', () => {
  it('names the bodies that are 選定 at the end, and the meeting does not close before', () => {
    const { ask, meeting, next } = givenOpen()
    throughItems(meeting)
    const whole = meeting.item('選定案の全体')
    const chosen = () =>
      ask.meeting
        .whole({ id: meeting.id })
        .results.flatMap(({ result, applicationId }) => (result === 'selected' ? [applicationId] : []))
    meeting.record({ kind: 'itemOpened', itemId: whole })
    meeting.record({ kind: 'agreed', itemId: whole, bodies: chosen(), method: 'consensus', reason: '' })
    next()
    meeting.record({ kind: 'reopened', itemId: meeting.item('栃木県'), reason: '見本' })
    meeting.decide('栃木県', 'selected', { reason: '二団体とするため' })
    expect(meeting.refused({ kind: 'closed' })).toContain('全体の決定の後に、栃木県の決定が変わりました')
    meeting.record({ kind: 'reopened', itemId: whole, reason: '団体が変わったため' })
    meeting.record({ kind: 'itemOpened', itemId: whole })
    meeting.record({ kind: 'agreed', itemId: whole, bodies: chosen(), method: 'consensus', reason: '' })
    meeting.record({ kind: 'closed' })
    expect(meeting.page().stage).toBe('closed')
  })
})

describe('a meeting that was closed', () => {
  it('is mended from the next day on in its comings and goings alone, whatever time a line is given', () => {
    const { at, meeting, lastOf } = givenOpen()
    throughItems(meeting)
    const whole = meeting.item('選定案の全体')
    meeting.record({ kind: 'carried', itemId: whole, reason: '次回に諮るため' })
    meeting.record({ kind: 'closed' })
    const during = meeting.page().closedAt ?? ''
    at('2026-03-09T10:00:00+09:00')
    meeting.record({ kind: 'struck', entryId: lastOf('closed'), reason: '時刻の誤り' })
    const back = { kind: 'reopened', itemId: meeting.item('三重県'), reason: '見本' } as const
    expect(meeting.refused(back)).toContain('閉会の後に直せるのは')
    expect(meeting.refused(back, during)).toContain('閉会の後に直せるのは')
    meeting.record({ kind: 'closed' }, during)
    expect(meeting.page()).toMatchObject({ stage: 'closed', closedAt: during })
  })
})

describe('the plan of a meeting', () => {
  it('may get another 座長 for the next vote, and nothing that was recorded stops the meeting', () => {
    const { ask, meeting, next } = givenOpen()
    const { members } = meeting.page()
    const itemId = meeting.item('三重県')
    meeting.record({ kind: 'itemOpened', itemId })
    meeting.record({ kind: 'voted', itemId, motion: '不選定とする', yes: 1, no: 0, abstain: 0, chair: null })
    meeting.record({ kind: 'decided', itemId, result: 'rejected', ...plain, method: 'vote' })
    next()
    const moved = members.map(({ present: _p, absentAt: _a, stays: _s, code: _c, ...each }) => ({
      ...each,
      isChair: !each.isChair,
    }))
    ask.meeting.setMembers({ id: meeting.id, members: moved, revision: meeting.page().revision })
    next()
    meeting.record({ kind: 'paused' })
    expect(meeting.page().stage).toBe('paused')
  })

  it('keeps its quorum, its 代理 and its 委員 once something was decided by them', () => {
    const { office, officer, meeting } = givenOpen()
    meeting.decide('三重県', 'rejected')
    const page = meeting.page()
    const { no, heldOn, startsAt, endsAt, place, form, proxiesCount, sentOn, memo, id, revision } = page
    const plan = { id, no, heldOn, startsAt, endsAt, place, form, proxiesCount, sentOn, memo, revision }
    expect(office.call('meeting.edit', { ...plan, quorum: 2 }, officer)).toMatchObject({
      problem: { message: expect.stringContaining('定足数と代理の扱いは変えられません') },
    })
  })

  it('takes a 利害関係 that is declared during an item into the vote', () => {
    const { ask, meeting } = givenOpen()
    const itemId = meeting.item('三重県')
    meeting.record({ kind: 'itemOpened', itemId })
    const own = meeting.page().members.find(({ isChair }) => !isChair)
    const declared = { reviewerId: own?.reviewerId ?? '', jis2: '24', kind: 'business' } as const
    ask.conflicts.declare({ id: randomUUID(), ...declared, treatment: 'excludeAndLeave' })
    const vote = { kind: 'voted', itemId, motion: '不選定とする', yes: 1, no: 0, abstain: 0, chair: null } as const
    expect(meeting.refused(vote)).toContain(own?.name ?? '')
    meeting.record({ kind: 'left', memberId: own?.id ?? '', why: 'conflict' })
    meeting.record(vote)
    meeting.record({ kind: 'decided', itemId, result: 'rejected', ...plain, method: 'vote' })
    expect(meeting.page().items.find((each) => each.id === itemId)?.decision).toMatchObject({ of: 1, method: 'vote' })
  })
})

describe('a line of the record', () => {
  it('that comes again under its id with another content is refused', () => {
    const { office, officer, meeting } = givenOpen()
    const [one, other] = meeting.page().members
    const line = { id: meeting.id, entryId: randomUUID() }
    const left = (memberId: string | undefined) => ({ ...line, deed: { kind: 'left', memberId, why: 'early' } })
    expect(office.call('meeting.record', left(one?.id), officer)).toMatchObject({ ok: true })
    expect(office.call('meeting.record', left(one?.id), officer)).toMatchObject({ ok: true })
    expect(office.call('meeting.record', left(other?.id), officer)).toMatchObject({ problem: { code: 'conflict' } })
  })
})

describe('「なぜこの結果か」', () => {
  it('says so where the points are others today than when the decision was recorded', () => {
    const { ask, meeting } = givenOpen()
    const applicationId = ask.selection
      .list({ fy: 2026 })
      .rows.find(({ prefecture }) => prefecture === '三重県')?.applicationId
    const linesOf = () => ask.selection.answer({ applicationId: applicationId ?? '' }).lines.map(({ words }) => words)
    const given = { approvalRef: '総行第1号', decidedOn: '2026-03-06', reason: '' } as const
    ask.selection.decide({ id: randomUUID(), applicationId: applicationId ?? '', result: 'rejected', ...given })
    expect(linesOf().join()).not.toContain('決定を記録したときは')
    const itemId = meeting.item('栃木県')
    meeting.record({ kind: 'itemOpened', itemId })
    const { criteria } = ask.meeting.item({ id: meeting.id, itemId })
    for (const { id: memberId } of meeting.page().members)
      for (const { id: criterionId } of criteria)
        meeting.record({ kind: 'rescored', itemId, memberId, criterionId, raw: 0, reason: '見本' })
    // Its own points are the same; its place is another.
    expect(linesOf().join()).toContain('決定を記録したときは3位')
  })

  it('tells the way of one body from the rule to the decision, without the name of a 委員', () => {
    const { ask, meeting, next } = givenOpen()
    const names = meeting.page().members.map(({ name }) => name)
    meeting.decide('鹿児島県', 'selected', { reason: '計画が具体であるため', condition: '市町村の参加を確かめること' })
    next()
    const row = ask.selection.list({ fy: 2026 }).rows.find(({ prefecture }) => prefecture === '鹿児島県')
    const answer = ask.selection.answer({ applicationId: row?.applicationId ?? '' })
    const text = answer.lines.map(({ words }) => words).join('\n')
    expect(answer).toMatchObject({ isDraft: true, title: '鹿児島県の選定結果の理由' })
    expect(answer.lines.filter(({ kind }) => kind === 'head').map(({ words }) => words)).toEqual([
      ...['結果', '審査の方法', '採点の結果', '順位の決め手', '審議会議', '起案・決裁', '通知・公表'],
    ])
    for (const words of [
      '選定(案。決裁の前)',
      '3団体中1位',
      '栃木県との順位',
      '第1回',
      '計画が具体であるため',
      '市町村の参加',
    ])
      expect(text).toContain(words)
    expect(names.filter((name) => text.includes(name))).toEqual([])
  })
})

import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { heldMeeting } from '../../support/meeting/held.ts'
import { givenOffice } from '../../support/office/office.ts'
import { scoredYear } from '../../support/office/selected.ts'

const marks = (raw: number) => [0, 1, 2, 3].map(() => [raw, raw, raw, raw, raw, raw])

/** Five bodies scored by four 委員, 決める数 2; 秋田県 and 石川県 are level. */
function givenScored() {
  const given = givenOffice()
  const { ids, reviewers } = scoredYear(given, [
    { name: '鹿児島県', scores: marks(5) },
    { name: '栃木県', scores: marks(4) },
    { name: '秋田県', scores: marks(3) },
    { name: '石川県', scores: marks(3) },
    { name: '三重県', scores: marks(1) },
  ])
  given.at('2026-03-06T14:00:00+09:00')
  const rules = given.ask.tally.page({ fy: 2026 }).rules
  given.ask.tally.setRules({ ...rules, fy: 2026, cutAfter: 2, reason: '見本' })
  return { ...given, ids, reviewers }
}

describe('審議会議', () => {
  it('is made with the bodies in order of 団体コード, the 委員 of the year and their papers', () => {
    const given = givenScored()
    const { page } = heldMeeting(given)
    expect(page()).toMatchObject({ stage: 'planned', currentId: null, quorumNow: { present: 0, met: false } })
    expect(page().items.map(({ title }) => title)).toEqual([
      '応募の概要と採点の集計',
      ...['秋田県', '栃木県', '石川県', '三重県', '鹿児島県'],
      '選定案の全体',
    ])
    expect(page().members.filter(({ kind }) => kind === 'reviewer').length).toBe(page().members.length)
    expect(page().materials.map(({ number }) => number)).toEqual(['資料1', '資料2', '資料3'])
  })

  it('decides item by item, and each decision is the 案 of its body', () => {
    const given = givenScored()
    const { ask } = given
    const { record, refused, item, allCome, decide, page } = heldMeeting(given)
    expect(refused({ kind: 'itemOpened', itemId: item('秋田県') })).toContain('まだ開会していません')
    allCome()
    record({ kind: 'opened' })
    expect(page().quorumNow).toMatchObject({ met: true, missing: [] })
    const first = item('応募の概要と採点の集計')
    record({ kind: 'itemOpened', itemId: first })
    record({ kind: 'done', itemId: first })
    decide('鹿児島県', 'selected', { condition: '市町村の参加の見通しを確かめること' })
    decide('栃木県', 'rejected', { reason: '同じ重点テーマの団体を先に支援するため' })
    const list = () => new Map(ask.selection.list({ fy: 2026 }).rows.map((row) => [row.prefecture, row.proposal]))
    expect(list().get('鹿児島県')).toMatchObject({
      result: 'selected',
      condition: '市町村の参加の見通しを確かめること',
      proposedBy: '第1回審議会議',
    })
    expect(list().get('栃木県')).toMatchObject({ result: 'rejected' })
    expect(page().items.find(({ title }) => title === '栃木県')?.decision).toMatchObject({ needs: ['rank'] })
  })

  it('asks for a reason where the order is left, and where one of two that are level is passed over', () => {
    const given = givenScored()
    const { record, refused, item, allCome, decide } = heldMeeting(given)
    allCome()
    record({ kind: 'opened' })
    const say = (title: string, result: 'selected' | 'rejected') => {
      record({ kind: 'itemOpened', itemId: item(title) })
      const plain = { reserveOrder: null, method: 'consensus', reason: '', condition: '' } as const
      return refused({ kind: 'decided', itemId: item(title), result, ...plain })
    }
    expect(say('栃木県', 'rejected')).toContain('順位と異なる')
    expect(say('秋田県', 'selected')).toContain('順位と異なる、同点を分ける')
    decide('石川県', 'selected', { reason: '中部の団体がないため' })
    expect(
      given.ask.selection.list({ fy: 2026 }).rows.find(({ prefecture }) => prefecture === '石川県')?.proposal,
    ).toMatchObject({
      reason: '中部の団体がないため',
    })
  })

  it('does not open an item before the conflicted are out, nor let them in while it is deliberated', () => {
    const given = givenScored()
    const { ask, reviewers } = given
    const [, other] = reviewers
    if (!other) throw new Error('a second reviewer')
    const declared = {
      id: randomUUID(),
      reviewerId: other,
      jis2: '24',
      kind: 'business',
      treatment: 'excludeAndLeave',
    } as const
    ask.conflicts.declare(declared)
    const { record, refused, item, allCome, page } = heldMeeting(given)
    allCome()
    record({ kind: 'opened' })
    const own = page().members.find(({ reviewerId }) => reviewerId === other)
    if (!own) throw new Error('the reviewer sits in the meeting')
    const itemId = item('三重県')
    expect(page().items.find(({ id }) => id === itemId)).toMatchObject({
      leaving: [own.id],
      notYet: expect.stringContaining(own.name),
    })
    expect(refused({ kind: 'itemOpened', itemId })).toContain(own.name)
    record({ kind: 'left', memberId: own.id, why: 'conflict' })
    record({ kind: 'itemOpened', itemId })
    expect(page().items.find(({ id }) => id === itemId)?.quorum).toMatchObject({
      of: page().members.length - 1,
      met: true,
    })
    expect(refused({ kind: 'came', memberId: own.id, mode: 'room', proxy: '' })).toContain('利害関係')
    const plain = { reserveOrder: null, method: 'consensus', reason: '', condition: '' } as const
    record({ kind: 'decided', itemId, result: 'rejected', ...plain })
    record({ kind: 'came', memberId: own.id, mode: 'room', proxy: '' })
    const { decision } = page().items.find(({ id }) => id === itemId) ?? {}
    expect(decision?.voters).not.toContain(own.id)
    expect(decision?.of).toBe(page().members.length - 1)
  })

  it('decides nothing without the quorum, and says who is missing; what needs no decision goes on', () => {
    const given = givenScored()
    const { record, refused, item, page } = heldMeeting(given, { quorum: 2 })
    const [one, three] = page().members
    if (!one || !three) throw new Error('two members')
    record({ kind: 'came', memberId: one.id, mode: 'room', proxy: '' })
    record({ kind: 'opened' })
    const itemId = item('三重県')
    record({ kind: 'itemOpened', itemId })
    const plain = { reserveOrder: null, method: 'consensus', condition: '' } as const
    expect(refused({ kind: 'decided', itemId, result: 'rejected', reason: '', ...plain })).toContain(three.name)
    record({ kind: 'came', memberId: three.id, mode: 'proxy', proxy: '例示 代理' })
    expect(refused({ kind: 'decided', itemId, result: 'rejected', reason: '', ...plain })).toContain('定足数に足りない')
    record({ kind: 'came', memberId: three.id, mode: 'online', proxy: '' })
    record({ kind: 'decided', itemId, result: 'rejected', reason: '', ...plain })
    expect(
      page()
        .members.find(({ id }) => id === three.id)
        ?.stays.map(({ mode }) => mode),
    ).toEqual(['proxy', 'online'])
  })

  it('takes a vote by the numbers of those present, and 可否同数 by the 座長 alone', () => {
    const given = givenScored()
    const { record, refused, item, allCome, page } = heldMeeting(given)
    allCome()
    record({ kind: 'opened' })
    const itemId = item('三重県')
    record({ kind: 'itemOpened', itemId })
    const n = page().members.length
    const vote = { kind: 'voted', itemId, motion: '不選定とする', abstain: 0, chair: null } as const
    expect(refused({ ...vote, yes: n, no: 1 })).toContain(`議決に加わるのは${n}名`)
    const plain = { result: 'rejected', reserveOrder: null, reason: '', condition: '' } as const
    expect(refused({ kind: 'decided', itemId, method: 'vote', ...plain })).toContain('採決の記録がありません')
    const even = { ...vote, yes: 1, no: 1, abstain: n - 2 }
    expect(refused(even)).toContain('可否同数')
    record({ ...even, chair: 'no' })
    expect(refused({ kind: 'decided', itemId, method: 'vote', ...plain })).toContain('否決')
    record({ ...even, chair: 'yes' })
    record({ kind: 'decided', itemId, method: 'vote', ...plain })
    expect(page().items.find(({ id }) => id === itemId)?.decision).toMatchObject({
      method: 'vote',
      vote: { yes: 1, no: 1, chair: 'yes', passed: true },
    })
  })

  it('changes a point in the meeting beside the one that stood there, with who and why', () => {
    const given = givenScored()
    const { ask } = given
    const { id, record, refused, item, allCome, page } = heldMeeting(given)
    allCome()
    record({ kind: 'opened' })
    const itemId = item('三重県')
    record({ kind: 'itemOpened', itemId })
    const before = ask.meeting.item({ id, itemId })
    const [criterion] = before.criteria
    const [member] = page().members
    if (!criterion || !member) throw new Error('a criterion and a member')
    const deed = { kind: 'rescored', itemId, memberId: member.id, criterionId: criterion.id, raw: 4 } as const
    expect(refused({ ...deed, reason: '' })).not.toBe('')
    record({ ...deed, reason: '体制の記載を読み落としていたため' })
    const after = ask.meeting.item({ id, itemId })
    expect(after.sheets.find(({ memberId }) => memberId === member.id)?.scores[0]?.raw).toBe(4)
    expect((after.mean ?? 0) > (before.mean ?? 0)).toBe(true)
    expect(page().entries.at(-1)?.words).toContain('項目1 1 → 4(体制の記載を読み落としていたため)')
  })

  it('comes back where it was, keeps what was said, and takes a wrong line back without losing it', () => {
    const given = givenScored()
    const { ask } = given
    const { id, record, item, allCome, page, decide } = heldMeeting(given)
    allCome()
    record({ kind: 'opened' })
    const itemId = item('三重県')
    record({ kind: 'itemOpened', itemId })
    const [member] = page().members
    const speechId = randomUUID()
    const spoken = { id, speechId, itemId, memberId: member?.id ?? null }
    const first = ask.meeting.speak({ ...spoken, words: '指標が着手数に偏って' })
    ask.meeting.speak({ ...spoken, words: '指標が着手数に偏っており、', revision: first.revision })
    expect(ask.meeting.speeches({ id })).toMatchObject([{ words: '指標が着手数に偏っており、', revision: 2 }])
    expect(page()).toMatchObject({ currentId: itemId, stage: 'open' })
    decide('鹿児島県', 'selected')
    const line = page().entries.at(-1)
    record({ kind: 'struck', entryId: line?.id ?? '', reason: '押し間違い' })
    expect(page().items.find(({ title }) => title === '鹿児島県')).toMatchObject({ state: 'open', decision: null })
    expect(
      ask.selection.list({ fy: 2026 }).rows.find(({ prefecture }) => prefecture === '鹿児島県')?.proposal,
    ).toBeNull()
    expect(page().entries.find(({ id: entry }) => entry === line?.id)).toMatchObject({ struck: true })
  })

  it('is closed when every item is over; what it decided a second meeting opens only after 決定取消', () => {
    const given = givenScored()
    const { ask, at } = given
    const first = heldMeeting(given)
    first.allCome()
    first.record({ kind: 'opened' })
    expect(first.refused({ kind: 'closed' })).toContain('応募の概要と採点の集計')
    const topic = first.item('応募の概要と採点の集計')
    first.record({ kind: 'itemOpened', itemId: topic })
    first.record({ kind: 'done', itemId: topic })
    first.decide('鹿児島県', 'selected')
    first.decide('栃木県', 'selected')
    first.decide('三重県', 'rejected')
    for (const title of ['秋田県', '石川県'])
      first.record({ kind: 'carried', itemId: first.item(title), reason: '資料を求めるため' })
    const whole = first.item('選定案の全体')
    first.record({ kind: 'itemOpened', itemId: whole })
    const bodies = ask.meeting
      .whole({ id: first.id })
      .results.flatMap(({ result, applicationId }) => (result === 'selected' ? [applicationId] : []))
    first.record({ kind: 'agreed', itemId: whole, bodies, method: 'consensus', reason: '' })
    first.record({ kind: 'closed' })
    expect(first.page()).toMatchObject({ stage: 'closed' })
    expect(first.refused({ kind: 'paused' })).toContain('閉会しています')
    at('2026-03-13T14:00:00+09:00')
    const second = heldMeeting(given, { no: 2, heldOn: '2026-03-13', continues: first.id })
    const going = ask.meeting.whole({ id: second.id })
    expect(going.words).toContain('栃木県、鹿児島県の2団体')
    expect(
      going.results
        .filter(({ itemId }) => itemId === null)
        .map(({ prefecture }) => prefecture)
        .toSorted(),
    ).toEqual(['三重県', '栃木県', '鹿児島県'].toSorted())
    expect(second.page().items.map(({ title }) => title)).toEqual([
      '応募の概要と採点の集計',
      '秋田県',
      '石川県',
      '選定案の全体',
    ])
    const { revision, items } = second.page()
    const again = { id: randomUUID(), kind: 'body', title: '', minutes: 5 } as const
    const applicationId = first.page().items.find(({ title }) => title === '三重県')?.applicationId ?? null
    const plan = items.map(({ id, kind, title, applicationId: of, minutes }) => ({
      id,
      kind,
      title,
      applicationId: of,
      minutes,
    }))
    ask.meeting.setItems({ id: second.id, items: [...plan, { ...again, applicationId }], revision })
    second.allCome()
    second.record({ kind: 'opened' })
    expect(second.refused({ kind: 'itemOpened', itemId: again.id })).toContain('第1回の会議で決定しています')
    second.record({ kind: 'undone', itemId: again.id, reason: '新しい資料が出たため' })
    second.record({ kind: 'itemOpened', itemId: again.id })
    expect(second.page().currentId).toBe(again.id)
  })

  it('is put right after its end where somebody came or went, and never so that the rest no longer holds', () => {
    const given = givenScored()
    const { at } = given
    const { record, refused, page, member, allCome, decide } = heldMeeting(given, { quorum: 1 })
    allCome()
    record({ kind: 'opened' })
    at('2026-03-06T14:10:00+09:00')
    const last = page().members.at(-1)
    record({ kind: 'left', memberId: last?.id ?? '', why: 'line' })
    at('2026-03-06T14:20:00+09:00')
    decide('鹿児島県', 'selected')
    at('2026-03-06T15:00:00+09:00')
    const back = { kind: 'came', memberId: member(last?.name ?? ''), mode: 'online', proxy: '' } as const
    expect(refused({ ...back, mode: 'room' }, '2026-03-06T14:05:00+09:00')).toContain('すでに出席')
    record(back, '2026-03-06T14:15:00+09:00')
    expect(page().items.find(({ title }) => title === '鹿児島県')?.decision?.voters.length).toBe(page().members.length)
    const left = page().members.map(({ id: memberId }) => ({ kind: 'left', memberId, why: 'early' }) as const)
    const said = left.map((deed) => refused(deed, '2026-03-06T14:18:00+09:00'))
    expect(said.at(-1)).toContain('その後の記録と合わなくなります')
    expect(said.slice(0, -1)).toEqual(said.slice(0, -1).map(() => ''))
  })
})

import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { casePage, paged } from '../../support/office/case-page.ts'
import { givenOffice } from '../../support/office/office.ts'
import {
  aSession,
  type GivenCase,
  givenCase,
  type supportedCase,
  supportedYear,
} from '../../support/office/selected.ts'
import { refused } from '../../support/refused.ts'

type Page = ReturnType<typeof supportedCase>
type Session = Page['sessions'][number]

function opened(given: GivenCase) {
  const { page } = given
  given.at('2026-07-01T10:00:00+09:00')
  const add = (startAt: string, more: object = {}) =>
    paged(given.ask).sessions.add({ ...aSession(startAt, more), caseId: page.id })
  return { page, add }
}

const one = (page: Page, seq = 1): Session => {
  const found = page.sessions.find((session) => session.seq === seq)
  if (!found) throw new Error(`no session ${seq} on the page`)
  return found
}

/** What the form of a session sends back. */
const editOf = ({ seq: _seq, actions, ...session }: Session) => ({
  ...session,
  actions: actions.map(({ id, body, owner, due, doneOn }) => ({ id, body, owner, due, doneOn })),
})

describe('a session record', () => {
  it('is numbered in the order of entry, and a removed number is never given again', () => {
    const given = givenCase()
    const { add } = opened(given)
    const second = one(add('2026-05-20T10:00:00+09:00') && add('2026-04-20T10:00:00+09:00'), 2)
    paged(given.ask).sessions.remove({ id: second.id, revision: second.revision })
    const page = add('2026-06-20T10:00:00+09:00')
    expect(page.sessions.map(({ seq }) => seq)).toEqual([1, 3])
    const restored = paged(given.ask).sessions.restore({ id: second.id, revision: second.revision + 1 })
    expect(restored.sessions.map(({ seq }) => seq)).toEqual([2, 1, 3])
  })

  it('is due a week after its day in Japan, whatever the offset it was sent with', () => {
    const given = givenCase()
    const { add } = opened(given)
    expect(one(add('2026-05-20T15:30:00Z'))).toMatchObject({
      startAt: '2026-05-21T00:30:00+09:00',
      reportDue: '2026-05-28',
      recordState: 'draft',
    })
    expect(one(add('2026-06-01T10:00:00+09:00', { reportDue: '2026-06-03' }), 2).reportDue).toBe('2026-06-03')
  })

  it('refuses to end before it begins', () => {
    const given = givenCase()
    const { add } = opened(given)
    const wrong = () => add('2026-05-20T10:00:00+09:00', { endAt: '2026-05-20T00:59:59Z' })
    expect(wrong).toThrow(refused('invalid', { fields: { endAt: expect.any(String) } }))
  })

  it('keeps participants, advice in order, and homework that then counts for the case', () => {
    const given = givenCase()
    const { add } = opened(given)
    const advice = ['年収の幅を示す。', '兼業を認める。'].map((body) => ({
      id: randomUUID(),
      givenBy: '例示 花子',
      body,
    }))
    const page = add('2026-06-20T10:00:00+09:00', {
      participants: [{ side: 'expert', name: '例示 花子' }],
      advice,
      actions: [{ id: randomUUID(), body: '募集要項案の修正', owner: '県', due: '2026-06-30' }],
    })
    const session = one(page)
    expect(session.participants).toEqual([{ side: 'expert', name: '例示 花子', title: '' }])
    expect(session.advice.map(({ body, adopted }) => [body, adopted])).toEqual([
      ['年収の幅を示す。', 'considering'],
      ['兼業を認める。', 'considering'],
    ])
    expect(session.actions).toEqual(page.actions)
    expect(page.actions[0]).toMatchObject({ body: '募集要項案の修正', overdueDays: 1, sessionId: session.id })
    expect(page).toMatchObject({ openActions: 1, overdueActions: 1, sessionsHeld: 1, lastSessionOn: '2026-06-20' })
  })

  it('brings its homework up to date by id: kept, changed, added and taken out', () => {
    const given = givenCase()
    const { add } = opened(given)
    const [kept, changed, dropped] = ['そのまま', '直す前', '外す'].map((body) => ({ id: randomUUID(), body }))
    const session = one(add('2026-06-20T10:00:00+09:00', { actions: [kept, changed, dropped] }))
    const [first, second] = editOf(session).actions
    const added = { id: randomUUID(), body: '新しい宿題' }
    const page = paged(given.ask).sessions.edit({
      ...editOf(session),
      actions: [first!, { ...second!, body: '直した後' }, added],
    })
    expect(page.actions.map(({ body, revision }) => [body, revision])).toEqual([
      ['そのまま', 1],
      ['直した後', 2],
      ['新しい宿題', 1],
    ])
    const back = paged(given.ask).sessions.edit({
      ...editOf(one(page)),
      actions: [...editOf(one(page)).actions, { id: dropped!.id, body: '外す' }],
    })
    expect(back.actions.map(({ body }) => body)).toContain('外す')
  })

  it('takes its homework with it when it is removed, and brings it back', () => {
    const given = givenCase()
    const { add } = opened(given)
    const session = one(add('2026-06-20T10:00:00+09:00', { actions: [{ id: randomUUID(), body: '宿題' }] }))
    const without = paged(given.ask).sessions.remove({ id: session.id, revision: 1 })
    expect(without).toMatchObject({ actions: [], openActions: 0, sessionsHeld: 0 })
    expect(given.ask.search.everywhere({ text: '第1回' }).hits).toEqual([])
    const again = paged(given.ask).sessions.restore({ id: session.id, revision: 2 })
    expect(again.openActions).toBe(1)
    expect(given.ask.search.everywhere({ text: '第1回' }).hits).toHaveLength(1)
  })

  it('shows both values of a stale edit and keeps what is stored', () => {
    const given = givenCase()
    const { page, add } = opened(given)
    const session = one(add('2026-06-20T10:00:00+09:00', { place: '県庁' }))
    paged(given.ask).sessions.edit({ ...editOf(session), place: 'オンライン' })
    const stale = () => paged(given.ask).sessions.edit({ ...editOf(session), place: '市役所' })
    expect(stale).toThrow(
      refused('conflict', { clashes: [{ field: 'place', label: '場所', theirs: 'オンライン', yours: '市役所' }] }),
    )
    expect(one(casePage(given.ask, page.id)).place).toBe('オンライン')
  })

  it('says of lists what differs in them, in words and not in codes', () => {
    const given = givenCase()
    const { add } = opened(given)
    const advice = [{ id: randomUUID(), givenBy: '例示 花子', body: '兼業を認める。' }]
    const session = one(add('2026-06-20T10:00:00+09:00', { advice }))
    const answered = (adopted: 'adopted' | 'declined') => ({
      ...editOf(session),
      advice: session.advice.map((each) => ({ ...each, adopted })),
    })
    paged(given.ask).sessions.edit(answered('adopted'))
    expect(() => paged(given.ask).sessions.edit(answered('declined'))).toThrow(
      refused('conflict', {
        clashes: [
          {
            field: 'advice',
            label: '助言',
            theirs: '例示 花子 兼業を認める。 採用',
            yours: '例示 花子 兼業を認める。 見送り',
          },
        ],
      }),
    )
  })

  it('is entered once when the call is repeated, and never under the id of another case', () => {
    const given = givenOffice()
    const [akita, iwate] = supportedYear(given, [{ name: '秋田県' }, { name: '岩手県' }])
    const session = { ...aSession('2026-04-20T10:00:00+09:00'), caseId: akita!.id }
    paged(given.ask).sessions.add(session)
    expect(paged(given.ask).sessions.add(session).sessions).toHaveLength(1)
    expect(() => paged(given.ask).sessions.add({ ...session, caseId: iwate!.id })).toThrow(refused('conflict'))
  })

  it('never takes over the advice or homework of another session', () => {
    const given = givenCase()
    const { add } = opened(given)
    const advice = [{ id: randomUUID(), givenBy: '', body: '助言' }]
    const actions = [{ id: randomUUID(), body: '宿題' }]
    add('2026-05-20T10:00:00+09:00', { advice, actions })
    expect(() => add('2026-06-20T10:00:00+09:00', { advice })).toThrow(refused('conflict'))
    expect(() => add('2026-06-20T10:00:00+09:00', { actions })).toThrow(refused('conflict'))
  })

  it('is found by what was said, by who was there, and by short words', () => {
    const given = givenCase()
    const { page, add } = opened(given)
    const session = one(
      add('2026-06-20T10:00:00+09:00', {
        summary: '任期付職員の給与を整理した。',
        participants: [{ side: 'prefecture', name: '髙橋 見本' }],
      }),
    )
    for (const text of ['給与', '高橋見本', '任期付'])
      expect(given.ask.search.everywhere({ text }).hits.map(({ route }) => route)).toContain(
        `/support/${page.id}/sessions/${session.id}`,
      )
  })
})

describe('the next session', () => {
  it('is the first one planned, or the day promised in a record', () => {
    const given = givenCase()
    const { add } = opened(given)
    expect(add('2026-06-20T10:00:00+09:00', { nextOn: '2026-07-22' }).nextSessionOn).toBe('2026-07-22')
    const page = add('2026-07-15T10:00:00+09:00')
    expect(page).toMatchObject({ nextSessionOn: '2026-07-15', lastSessionOn: '2026-06-20', sessionsHeld: 1 })
  })
})

describe('homework and issues', () => {
  it('homework due today is not overdue; tomorrow it is, until it is done', () => {
    const given = givenCase()
    const { page } = opened(given)
    const added = paged(given.ask).actions.add({ id: randomUUID(), caseId: page.id, body: '要項', due: '2026-07-01' })
    const [action] = added.actions
    expect(action?.overdueDays).toBe(0)
    given.at('2026-07-15T09:00:00+09:00')
    expect(casePage(given.ask, page.id).actions[0]?.overdueDays).toBe(14)
    const done = paged(given.ask).actions.edit({
      id: action!.id,
      body: '要項',
      owner: '県',
      due: '2026-07-01',
      doneOn: '2026-07-14',
      revision: 1,
    })
    expect(done).toMatchObject({ openActions: 0, overdueActions: 0 })
    expect(done.actions[0]?.overdueDays).toBe(0)
  })

  it('an issue is numbered by case, dated when it is closed, and reopened without a date', () => {
    const given = givenCase()
    const { page } = opened(given)
    const raise = (body: string) =>
      paged(given.ask).issues.add({
        id: randomUUID(),
        caseId: page.id,
        track: 'TALENT',
        raisedOn: '2026-06-01',
        body,
        severity: 'high',
      })
    raise('応募がない')
    const [, second] = raise('辞退が出た').issues
    expect(second).toMatchObject({ no: 2, state: 'raised', closedOn: null })
    const { no: _no, ...fields } = second!
    const closed = paged(given.ask).issues.edit({ ...fields, state: 'closed' })
    expect(closed.issues[1]).toMatchObject({ closedOn: '2026-07-01' })
    expect(closed.openIssues).toBe(1)
    const { no: _again, ...now } = closed.issues[1]!
    const reopened = paged(given.ask).issues.edit({ ...now, state: 'working' })
    expect(reopened.issues[1]).toMatchObject({ closedOn: null })
    expect(reopened.openIssues).toBe(2)
  })
})

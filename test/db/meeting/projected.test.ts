import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Room } from '../../../db/caller.ts'
import type { Projected } from '../../../shared/contract/meeting/projected.ts'
import type { Topic } from '../../../shared/contract/operation.ts'
import { type Held, heldMeeting } from '../../support/meeting/held.ts'
import { type GivenOffice, givenOffice } from '../../support/office/office.ts'
import { scoredYear } from '../../support/office/selected.ts'
import { operations } from '../../support/sweep/answers.ts'

const marks = (...raw: number[]) => raw.map((each) => [each, each, each, each, each, each])

function givenScored() {
  const given = givenOffice()
  const { reviewers } = scoredYear(given, [
    { name: '秋田県', scores: marks(5, 4) },
    { name: '石川県', scores: marks(2, 3) },
    { name: '三重県', scores: marks(1, 1) },
  ])
  given.at('2026-03-06T14:00:00+09:00')
  return { ...given, reviewers }
}

const roomOf = (meetingId: string): Room => ({ profileId: '', name: '投影', role: 'room', meetingId })

function givenProjected() {
  const given = givenScored()
  const held = heldMeeting(given)
  const { id } = held
  const room = given.as(roomOf(id))
  return { ...given, held, room, id, shown: () => room.meeting.projected({ id }) }
}

const project = ({ ask }: GivenOffice, id: string, more: object) =>
  ask.meeting.project({ id, hidden: false, face: 'item', ...more })

const plain = { reserveOrder: null, method: 'consensus', reason: '', condition: '' } as const

describe('投影', () => {
  it('before the meeting is opened shows when and where, and nothing else', () => {
    const { shown } = givenProjected()
    expect(shown()).toEqual({
      face: 'before',
      title: '選定審議会議 第1回',
      heldOn: '2026-03-06',
      startsAt: '14:00',
      place: '見本会議室',
    })
  })

  it('follows the officer, and tells of a decision once it is announced and no byte before', () => {
    const { shown, held } = givenProjected()
    held.allCome()
    held.record({ kind: 'opened' })
    const itemId = held.item('秋田県')
    held.record({ kind: 'itemOpened', itemId })
    const before = shown()
    expect(before).toMatchObject({
      face: 'item',
      stage: 'open',
      item: {
        title: '秋田県',
        announced: null,
        figures: { n: 2, rank: 1, ranked: 3, value: '90.00', unit: '点', dots: [] },
      },
      count: { left: 0, here: 2, met: true },
    })
    const votes = { yes: 2, no: 0, abstain: 0, chair: null } as const
    held.record({ kind: 'voted', itemId, motion: '秋田県を選定とする', ...votes })
    held.record({ kind: 'decided', itemId, result: 'selected', ...plain, method: 'vote' })
    expect(shown()).toEqual(before)
    held.record({ kind: 'announced', itemId })
    expect(shown()).toMatchObject({
      item: { title: '秋田県', announced: { word: '選定', unanimous: false, vote: votes } },
      agenda: expect.arrayContaining([{ title: '秋田県', here: true, result: '選定' }]),
    })
    held.record({ kind: 'reopened', itemId, reason: '数え直す' })
    expect(JSON.stringify(shown())).not.toContain('選定","unanimous')
  })

  it('hidden, the answer itself holds nothing but the title', () => {
    const given = givenProjected()
    const { shown, held, id } = given
    held.allCome()
    held.record({ kind: 'opened' })
    held.record({ kind: 'itemOpened', itemId: held.item('秋田県') })
    project(given, id, { hidden: true })
    expect(shown()).toEqual({ face: 'hidden', title: '選定審議会議 第1回' })
  })

  it('shows the points as marks in order of size only where the officer has said so, and keeps that', () => {
    const given = givenProjected()
    const { shown, held, id, ask } = given
    held.allCome()
    held.record({ kind: 'opened' })
    held.record({ kind: 'itemOpened', itemId: held.item('秋田県') })
    const dots = () => {
      const now = shown()
      return 'item' in now ? now.item?.figures?.dots : undefined
    }
    expect(dots()).toEqual([])
    project(given, id, { dots: true })
    expect(dots()).toEqual([80, 100])
    project(given, id, {})
    expect(dots()).toEqual([80, 100])
    expect(ask.meeting.page({ id }).projection).toEqual({ hidden: false, face: 'item', dots: true })
  })

  it('of one who scored alone shows no mean: it would be their points', () => {
    const given = givenScored()
    const [first] = given.reviewers
    if (first === undefined) throw new Error('somebody scored')
    given.ask.conflicts.declare({
      ...{ id: randomUUID(), reviewerId: first, jis2: '05', kind: 'business', treatment: 'exclude' },
    })
    const held = heldMeeting(given)
    held.allCome()
    held.record({ kind: 'opened' })
    held.record({ kind: 'itemOpened', itemId: held.item('秋田県') })
    const { figures } = (given.ask.meeting.projected({ id: held.id }) as { item: { figures: object } }).item
    expect(figures).toMatchObject({ n: 1, value: null, rank: 1 })
    expect(JSON.stringify(figures)).not.toMatch(/80\.00|4\.00/)
  })

  it('shows the bodies of the whole only once the whole was announced', () => {
    const given = givenProjected()
    const { shown, held, id, ask } = given
    held.allCome()
    held.record({ kind: 'opened' })
    const results = [
      ['秋田県', 'selected'],
      ['石川県', 'rejected'],
      ['三重県', 'rejected'],
    ] as const
    for (const [title, result] of results) held.decide(title, result, { reason: '見本の理由' })
    const bodies = ask.meeting
      .page({ id })
      .items.flatMap(({ title, applicationId }) =>
        title === '秋田県' && applicationId !== null ? [applicationId] : [],
      )
    const itemId = held.item('選定案の全体')
    held.record({ kind: 'itemOpened', itemId })
    project(given, id, { face: 'whole' })
    held.record({ kind: 'agreed', itemId, bodies, method: 'consensus', reason: '' })
    expect(shown()).toMatchObject({ face: 'whole', item: null, whole: { bodies: [], announced: null } })
    held.record({ kind: 'announced', itemId })
    expect(shown()).toMatchObject({ whole: { bodies: ['秋田県'], announced: { word: '決定', unanimous: true } } })
  })

  it('shows an officer who looks ahead what the room sees, byte for byte', () => {
    const { shown, held, ask, id } = givenProjected()
    held.allCome()
    held.record({ kind: 'opened' })
    held.record({ kind: 'itemOpened', itemId: held.item('石川県') })
    expect(ask.meeting.projected({ id })).toEqual(shown())
  })

  it('is admitted to one question alone, and to that of its own meeting alone', () => {
    const { office, id, held, ask, ...given } = givenProjected()
    const other = randomUUID()
    const { no: _, ...plan } = {
      no: 0,
      fy: 2026,
      heldOn: '2026-03-20',
      startsAt: '10:00',
      endsAt: '12:00',
      place: '別室',
    }
    ask.meeting.make({ id: other, ...plan, no: 2, form: 'room' })
    const asked = (meeting: string) => office.call('meeting.projected', { id: meeting }, roomOf(id))
    expect(asked(id).ok).toBe(true)
    expect(asked(other)).toMatchObject({ ok: false, problem: { code: 'missing' } })
    const admitted = operations.filter(({ operation }) => operation.allowed.includes('room')).map(({ name }) => name)
    expect(admitted).toEqual(['meeting.projected'])
    expect(given.defects).toEqual([])
  })

  it('hears that its own picture has changed, and not a word of what', () => {
    const { office, id } = givenProjected()
    const other = randomUUID()
    const heard = (...topics: Topic[]) => office.toldTo(roomOf(id), { no: 1, topics }).topics
    expect(heard(`projection/${id}`)).toEqual([`projection/${id}`])
    expect(heard(`meeting/${id}`, 'selection', 'audit', `audit/${id}`)).toEqual([`projection/${id}`])
    expect(heard('meeting', `applications/${other}`, `scores/${other}`)).toEqual([`projection/${id}`])
    expect(heard(`speeches/${id}`, `projection/${other}`, `meeting/${other}`, 'files', 'people', 'search')).toEqual([])
  })

  it('names nobody, repeats nothing and tells no untold result, whatever the officer does', () => {
    const what = fc.constantFrom(0, 1, 2, 3, 3, 3, 4, 4, 5, 6, 7, 8, 8, 9)
    const steps = fc.array(fc.tuple(what, fc.nat(3)), { minLength: 8, maxLength: 25 })
    const told = { untold: 0, announced: 0 }
    fc.assert(
      fc.property(steps, (drawn) => {
        // What one meeting has decided is on the agenda of no other.
        const given = givenScored()
        const held = heldMeeting(given)
        held.allCome()
        held.record({ kind: 'opened' })
        for (const [what, which] of drawn) deedOf(given, held, what, which)
        const page = held.page()
        told.announced += page.items.filter(({ announcedAt }) => announcedAt !== null).length
        told.untold += page.items.filter(({ decision, announcedAt }) => decision && announcedAt === null).length
        for (const face of ['item', 'agenda', 'whole'] as const) {
          project(given, held.id, { face })
          const shown = given.as(roomOf(held.id)).meeting.projected({ id: held.id })
          const text = JSON.stringify(shown)
          for (const { name, code } of page.members) {
            expect(text).not.toContain(name)
            if (code !== '') expect(text).not.toContain(code)
          }
          expect(text).not.toContain(spoken)
          expect(text).not.toContain(reasoned)
          for (const each of page.items) if (each.announcedAt === null) expect(resultsOn(shown, each.title)).toEqual([])
        }
      }),
      { numRuns: 8 },
    )
    expect(Math.min(told.untold, told.announced)).toBeGreaterThan(0)
  })
})

const spoken = '口外しない発言'
const reasoned = '口外しない理由'

/** One of the things an officer may try; what the office refuses has not happened. */
function deedOf({ ask }: GivenOffice, held: Held, what: number, which: number): void {
  const titles = ['秋田県', '石川県', '三重県', '選定案の全体']
  const itemId = held.item(titles[which] ?? '')
  const { members } = held.page()
  const memberId = members[which % members.length]?.id ?? ''
  const results = ['selected', 'rejected', 'held', 'rejected'] as const
  const deeds = [
    () => held.refused({ kind: 'itemOpened', itemId }),
    () => held.refused({ kind: 'left', memberId, why: 'short' }),
    () => held.refused({ kind: 'came', memberId, mode: 'room', proxy: '' }),
    () =>
      held.refused({ kind: 'itemOpened', itemId }) +
      held.refused({ kind: 'decided', itemId, result: results[which] ?? 'held', ...plain, reason: reasoned }),
    () => held.refused({ kind: 'announced', itemId }),
    () => held.refused({ kind: 'reopened', itemId, reason: reasoned }),
    () => held.refused({ kind: 'deferred', itemId, reason: reasoned }),
    () => held.refused({ kind: 'paused' }),
    () => held.refused({ kind: 'resumed' }),
    () => ask.meeting.speak({ id: held.id, speechId: randomUUID(), itemId, memberId, words: spoken }),
  ]
  deeds[what]?.()
}

function resultsOn(shown: Projected, title: string): string[] {
  if (!('agenda' in shown)) return []
  const lines = shown.agenda.flatMap((line) => (line.title === title && line.result !== '' ? [line.result] : []))
  const own = shown.item?.title === title && shown.item.announced ? [shown.item.announced.word] : []
  return [...lines, ...own]
}

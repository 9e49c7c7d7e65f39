import { randomUUID } from 'node:crypto'
import { type GivenOffice, givenOffice } from '../office/office.ts'
import { scoredYear } from '../office/selected.ts'
import { type Held, heldMeeting } from './held.ts'

const marks = (raw: number) => [0, 1].map(() => [raw, raw, raw, raw, raw, raw])

const latecomers = [
  ['例示 三枝', 'れいじ みえ', '例示県立大学', '教授'],
  ['例示 四郎', 'れいじ しろう', '', ''],
] as const

/** Five bodies scored by two 委員, 決める数 2, on the day of the meeting. */
export function givenForMeeting(given: GivenOffice = givenOffice()): GivenOffice & { reviewers: readonly string[] } {
  const { reviewers } = scoredYear(given, [
    { name: '鹿児島県', scores: marks(5) },
    { name: '栃木県', scores: marks(4) },
    { name: '秋田県', scores: marks(3) },
    { name: '石川県', scores: marks(2) },
    { name: '三重県', scores: marks(1) },
  ])
  for (const [name, kana, org, title] of latecomers)
    given.ask.reviewers.add({ id: randomUUID(), fy: 2026, name, kana, org, title })
  given.at('2026-03-06T14:00:00+09:00')
  const rules = given.ask.tally.page({ fy: 2026 }).rules
  given.ask.tally.setRules({ ...rules, fy: 2026, cutAfter: 2, reason: '見本' })
  return { ...given, reviewers }
}

export const day = '2026-03-06'
const clock = (time: string, on = day) => `${on}T${time}:00+09:00`

/** A meeting with a hand that says when each thing happened. */
export interface Told extends Held {
  at(time: string): void
  say(title: string, name: string | null, words: string): void
}

/** With オブザーバー and 事務局 beside the 委員 of the year. */
export function toldMeeting(given: GivenOffice, values: object = {}, on = day): Told {
  const { ask } = given
  const held = heldMeeting(given, { heldOn: on, ...values })
  const plain = { reviewerId: null, title: '', isChair: false, seat: '', expected: 'room', proxy: '' } as const
  const more = [
    ['observer', '例示 五月', 'れいじ さつき'],
    ['secretariat', '例示 六花', 'れいじ りっか'],
  ] as const
  const members = held
    .page()
    .members.map(({ present: _p, absentAt: _a, stays: _s, code: _c, ...member }) => ({ ...member }))
  ask.meeting.setMembers({
    id: held.id,
    members: [...members, ...more.map(([kind, name, kana]) => ({ ...plain, id: randomUUID(), kind, name, kana }))],
    revision: held.page().revision,
  })
  return {
    ...held,
    at: (time) => given.at(clock(time, on)),
    say(title, name, words) {
      ask.meeting.speak({
        ...{ id: held.id, speechId: randomUUID(), itemId: held.item(title), words },
        memberId: name === null ? null : held.member(name),
      })
    },
  }
}

const topic = '応募の概要と採点の集計'
const whole = '選定案の全体'
const plain = { reserveOrder: null, method: 'consensus', reason: '', condition: '' } as const

function comes(told: Told, names: readonly string[]): void {
  for (const name of names)
    told.record({
      kind: 'came',
      memberId: told.member(name),
      mode: name === '例示 四郎' ? 'online' : 'room',
      proxy: '',
    })
}

function explained(told: Told): void {
  told.record({ kind: 'itemOpened', itemId: told.item(topic) })
  told.say(topic, '例示 六花', '応募5件の概要を、資料1により説明した。')
  told.record({ kind: 'done', itemId: told.item(topic) })
}

function agreed(given: GivenOffice, told: Told): void {
  told.record({ kind: 'itemOpened', itemId: told.item(whole) })
  const bodies = given.ask.meeting
    .whole({ id: told.id })
    .results.flatMap(({ result, applicationId }) => (result === 'selected' ? [applicationId] : []))
  told.record({ kind: 'agreed', itemId: told.item(whole), bodies, method: 'consensus', reason: '' })
}

const everybody = ['見本 一郎', '見本 二郎', '例示 三枝', '例示 四郎', '例示 六花']

/** 議題の間の退席, speeches that name people and bodies, 選定・補欠・不選定, and all of them agreed. */
export function plainMeeting(given: GivenOffice & { reviewers: readonly string[] }): Told {
  const [, second = ''] = given.reviewers
  given.ask.conflicts.declare({
    ...{ id: randomUUID(), reviewerId: second, jis2: '46', kind: 'business', treatment: 'excludeAndLeave' },
  })
  const told = toldMeeting(given)
  comes(told, everybody)
  told.record({ kind: 'opened' })
  told.at('14:03')
  explained(told)
  told.at('14:20')
  told.record({ kind: 'left', memberId: told.member('見本 二郎'), why: 'conflict' })
  told.record({ kind: 'itemOpened', itemId: told.item('鹿児島県') })
  told.at('14:22')
  told.say('鹿児島県', '見本 一郎', '県が主導する点は評価できる。例示三枝委員の指摘のとおりである。')
  told.at('14:25')
  told.record({
    kind: 'decided',
    itemId: told.item('鹿児島県'),
    result: 'selected',
    ...plain,
    condition: '市町村の参加を確かめること',
  })
  told.at('14:26')
  told.record({ kind: 'came', memberId: told.member('見本 二郎'), mode: 'room', proxy: '' })
  told.at('14:30')
  told.decide('栃木県', 'selected', { reason: '秋田県より計画が具体であるため' })
  told.at('14:40')
  told.record({ kind: 'itemOpened', itemId: told.item('秋田県') })
  told.say('秋田県', '例示 四郎', '人材の確保の見通しを聞きたい。')
  told.at('14:44')
  told.record({ kind: 'decided', itemId: told.item('秋田県'), ...plain, result: 'reserve', reserveOrder: 1 })
  told.decide('石川県', 'reserve', { reserveOrder: 2 })
  told.decide('三重県', 'rejected')
  told.at('15:40')
  agreed(given, told)
  told.say(whole, '例示 五月', '２位の団体との差は小さい。')
  told.at('15:52')
  told.record({ kind: 'absent', memberId: told.member('例示 五月') })
  told.record({ kind: 'closed' })
  return told
}

/** A late arrival, a line that was lost and of which nobody wrote when it came back, 早退, and somebody who came for another. */
export function onlineMeeting(given: GivenOffice): Told {
  const told = toldMeeting(given, { form: 'online', proxiesCount: true })
  comes(told, ['見本 一郎', '例示 四郎', '例示 六花'])
  told.record({ kind: 'came', memberId: told.member('例示 三枝'), mode: 'proxy', proxy: '代理 七子' })
  told.record({ kind: 'opened' })
  told.at('14:05')
  explained(told)
  told.at('14:22')
  told.record({ kind: 'came', memberId: told.member('見本 二郎'), mode: 'online', proxy: '' })
  told.decide('鹿児島県', 'selected')
  told.at('14:40')
  told.record({ kind: 'left', memberId: told.member('例示 四郎'), why: 'line' })
  told.at('14:50')
  for (const title of ['栃木県', '秋田県']) told.decide(title, title === '栃木県' ? 'selected' : 'rejected')
  for (const title of ['石川県', '三重県']) told.decide(title, 'rejected')
  told.say('三重県', null, '発言者を書き漏らした発言。')
  told.at('15:00')
  agreed(given, told)
  told.record({ kind: 'left', memberId: told.member('例示 三枝'), why: 'early' })
  told.at('15:10')
  told.record({ kind: 'closed' })
  return told
}

/** 座長判断, 点の修正, 休憩, 可否同数, 保留 and what comes of it later. */
export function votedMeeting(given: GivenOffice & { reviewers: readonly string[] }): Told {
  const [, second = ''] = given.reviewers
  given.ask.conflicts.declare({
    ...{ id: randomUUID(), reviewerId: second, jis2: '17', kind: 'business', treatment: 'excludeAndLeave' },
  })
  const told = toldMeeting(given)
  comes(told, everybody)
  told.record({ kind: 'opened' })
  explained(told)
  told.at('14:10')
  told.decide('鹿児島県', 'selected')
  told.record({ kind: 'itemOpened', itemId: told.item('三重県') })
  const { criteria } = given.ask.meeting.item({ id: told.id, itemId: told.item('三重県') })
  told.record({
    ...{ kind: 'rescored', itemId: told.item('三重県'), memberId: told.member('見本 一郎') },
    ...{ criterionId: criteria[0]?.id ?? '', raw: 3, reason: '体制の記載を読み落としていたため' },
  })
  told.record({
    kind: 'decided',
    itemId: told.item('三重県'),
    ...plain,
    result: 'held',
    reason: '追加の説明を求めるため',
  })
  told.at('14:30')
  told.record({ kind: 'paused' })
  told.at('14:40')
  told.record({ kind: 'resumed' })
  told.record({
    kind: 'ruled',
    itemId: told.item('石川県'),
    memberId: told.member('見本 二郎'),
    reason: '三重県との比較を説明するため',
  })
  told.record({ kind: 'itemOpened', itemId: told.item('石川県') })
  told.record({ kind: 'decided', itemId: told.item('石川県'), ...plain, result: 'rejected' })
  told.at('14:50')
  told.record({ kind: 'itemOpened', itemId: told.item('栃木県') })
  told.record({
    kind: 'voted',
    itemId: told.item('栃木県'),
    motion: '選定案に含める',
    yes: 2,
    no: 2,
    abstain: 0,
    chair: 'yes',
  })
  told.record({ kind: 'decided', itemId: told.item('栃木県'), ...plain, method: 'vote', result: 'selected' })
  told.decide('秋田県', 'rejected')
  told.at('15:00')
  told.decide('三重県', 'rejected')
  agreed(given, told)
  told.at('15:20')
  told.record({ kind: 'closed' })
  return told
}

/** A second meeting that takes up what the first put off, and goes back on one decision. */
export function secondMeeting(given: GivenOffice): Told {
  const first = toldMeeting(given)
  comes(first, everybody)
  first.record({ kind: 'opened' })
  explained(first)
  first.decide('鹿児島県', 'selected')
  first.decide('栃木県', 'selected')
  first.decide('三重県', 'rejected')
  for (const title of ['秋田県', '石川県'])
    first.record({ kind: 'carried', itemId: first.item(title), reason: '資料を求めるため' })
  agreed(given, first)
  first.at('15:30')
  first.record({ kind: 'closed' })
  given.at(clock('10:00', '2026-03-13'))
  const second = toldMeeting(given, { no: 2, continues: first.id, form: 'room' }, '2026-03-13')
  const { revision, items } = second.page()
  const again = { id: randomUUID(), kind: 'body', title: '', minutes: 5 } as const
  const applicationId = first.page().items.find(({ title }) => title === '三重県')?.applicationId ?? null
  const planned = items.map(({ id, kind, title, applicationId: of, minutes }) => ({
    id,
    kind,
    title,
    applicationId: of,
    minutes,
  }))
  given.ask.meeting.setItems({ id: second.id, items: [...planned, { ...again, applicationId }], revision })
  comes(second, everybody)
  second.record({ kind: 'opened' })
  explained(second)
  second.at('10:20')
  second.record({ kind: 'undone', itemId: again.id, reason: '新しい資料が出たため' })
  second.decide('三重県', 'rejected')
  second.decide('秋田県', 'rejected')
  second.decide('石川県', 'rejected')
  agreed(given, second)
  second.at('11:00')
  second.record({ kind: 'closed' })
  return second
}

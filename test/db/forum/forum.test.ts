import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Person } from '../../../db/caller.ts'
import {
  importParticipantList,
  importReplyList,
  readParticipantList,
  readReplyList,
} from '../../../electron/host/jobs/forum/read-lists.ts'
import { brought, forumName, fy, plannedForum } from '../../support/forum/held.ts'
import { answered, came, registered, workbookOf } from '../../support/forum/workbooks.ts'
import { jobHere } from '../../support/hosts/job-here.ts'
import { givenOffice } from '../../support/office/office.ts'
import { refused } from '../../support/refused.ts'

function givenForum() {
  const given = givenOffice()
  given.at('2026-05-20T10:00:00+09:00')
  const { tools } = jobHere(given)
  const forum = plannedForum(given.ask)
  const file = async (name: string, lines: (string | number)[][]) => brought(given, name, await workbookOf(lines))
  return { ...given, ...forum, tools, file }
}
const viewer: Person = { profileId: randomUUID(), name: '見本 閲覧', role: 'viewer' }

describe('フォーラム', () => {
  it('goes from 準備 to 報告, by its dates and its deeds', () => {
    const { ask, at, page, now } = givenForum()
    expect(page().state).toBe('announced')
    expect(() => ask.forum.edit({ ...page(), ...now(), endsAt: '13:00' })).toThrow(
      refused('invalid', { fields: { endsAt: '開始より後の時刻にしてください。' } }),
    )
    at('2026-06-26T17:00:00+09:00')
    expect(page().state).toBe('held')
    expect(() => ask.forum.markReported({ ...now(), on: '2026-06-25' })).toThrow(refused('invalid'))
    ask.forum.markReported({ ...now(), on: '2026-07-10' })
    expect(ask.forum.list({ fy }).forums.map(({ name, state }) => [name, state])).toEqual([[forumName, 'reported']])
    expect(() => ask.forum.edit({ ...page(), id: page().id, revision: 1 })).toThrow(refused('conflict'))
  })

  it('shows a proxy as it is published, and the board in 五十音順 behind its coordinator', () => {
    const { ask, page, now } = givenForum()
    const speaker = page().slots[2]?.people[0]
    const proxy = { proxyName: '例示 夏男', proxyTitle: '例示町 まちづくり課 主査', absent: false }
    const personId = speaker?.id ?? ''
    expect(() => ask.forum.setPresence({ ...now(), personId, ...proxy, proxyKnownOn: null })).toThrow(
      refused('invalid', { fields: { proxyKnownOn: expect.anything() } }),
    )
    ask.forum.setPresence({ ...now(), personId, ...proxy, proxyKnownOn: '2026-06-25' })
    expect(page().slots[2]?.people[0]?.line).toBe(
      '見本 秋子 氏(例示町 まちづくり課 係長)※ 当日は代理で例示夏男氏が御登壇',
    )
    expect(page().notes).toEqual(['14:20〜14:50は空いています。'])
    expect(page().board.map(({ name }) => name)).toEqual(['例示 統', '見本 勇', '例示 葵'])
    expect(ask.forum.report({ id: page().id }).text).toContain('※ 当日は代理で例示夏男氏が御登壇')
    // Who speaks is changed elsewhere, and what is known of the proxy stays.
    ask.forum.setSlots({ ...now(), slots: page().slots.map((slot) => ({ ...slot, title: `${slot.title}(改)` })) })
    expect(page().slots[2]?.people[0]).toMatchObject({ proxyName: '例示 夏男', proxyKnownOn: '2026-06-25' })
    // Somebody else in the place is nobody's principal.
    const other = page().slots.map((slot, at) => ({
      ...slot,
      people: slot.people.map((each) => (at === 2 ? { ...each, name: '例示 冬子' } : each)),
    }))
    ask.forum.setSlots({ ...now(), slots: other })
    expect(page().slots[2]?.people[0]?.line).toBe('例示 冬子 氏(例示町 まちづくり課 係長)')
    // A slot that goes lets its material be.
    ask.forum.setSlots({ ...now(), slots: page().slots.slice(0, 2) })
    expect(page().materials.map(({ slotId }) => slotId === null)).toEqual([false, true])
  })

  it('publishes only what may be published, and says what still waits', () => {
    const { ask, page, now } = givenForum()
    const [first, second] = page().materials.map(({ id }) => id)
    const answer = { askedOn: '2026-06-27', settledOn: null, settledBy: '', leftOut: '', reason: '' }
    const permit = (materialId = '', permission: 'asked' | 'open' | 'closed', more: object = {}) =>
      ask.forum.permit({ ...now(), materialId, permission, ...answer, ...more })
    permit(first, 'asked')
    expect(() => permit(first, 'open')).toThrow(
      refused('invalid', { fields: { settledOn: expect.anything(), settledBy: expect.anything() } }),
    )
    permit(first, 'open', { settledOn: '2026-06-29', settledBy: '見本 一樹 氏(メール)', leftOut: 'p.8' })
    const report = ask.forum.report({ id: page().id })
    expect([report.open, report.closed]).toEqual([['資料1 2040年の市町村支援(p.8を除く)'], []])
    expect(report.waiting).toEqual(['資料2 小さな町の窓口改革: まだ見本 秋子 氏に尋ねていない'])
    expect(report.text).not.toContain('資料2 小さな町')
    expect(report.asking).toContain('見本 秋子 氏 様')
    expect(report.waits[0]).toContain('許諾を得ていないものが1件')
    expect(() => permit(second, 'closed')).toThrow(refused('invalid', { fields: { reason: expect.anything() } }))
    permit(second, 'closed', { reason: '発言者が映る' })
    expect(ask.forum.report({ id: page().id }).closed).toEqual(['資料2 小さな町の窓口改革: 発言者が映る'])
    // The permission is of that thing: a better number keeps it, another place is asked about anew.
    const materials = (change: object) =>
      ask.forum.setMaterials({
        ...now(),
        materials: page().materials.map((each) => (each.id === first ? { ...each, ...change } : each)),
      })
    const open = () => ask.forum.report({ id: page().id }).open
    materials({ number: '資料3' })
    expect(open()).toEqual(['資料3 2040年の市町村支援(p.8を除く)'])
    materials({ address: 'https://www.example.jp/hoka' })
    expect([open(), page().materials[0]]).toMatchObject([
      [],
      { permission: 'unasked', settledOn: null, settledBy: '', leftOut: '' },
    ])
  })

  it('takes in 申込 and 出席 by Excel, the same file once, and its numbers agree', async () => {
    const { ask, office, tools, file, id, page, now } = givenForum()
    const fileId = await file('申込.xlsx', registered)
    const seen = await readParticipantList(tools, { id, fileId })
    expect(seen.rows.map(({ at, standing }) => [at, standing])).toEqual([
      [3, 'added'],
      [4, 'added'],
      [5, 'added'],
      [6, 'added'],
      [7, 'refused'],
    ])
    // What a job leaves behind is read by all of the staff.
    expect(JSON.stringify(seen)).not.toContain('例示')
    expect(await importParticipantList(tools, { ...now(), fileId })).toEqual({ added: 4, changed: 0, refused: 1 })
    const { revision } = page()
    expect(await importParticipantList(tools, { ...now(), fileId })).toEqual({ added: 0, changed: 0, refused: 1 })
    expect(page().revision).toBe(revision)
    const day = await file('出席.xlsx', came)
    expect(await importParticipantList(tools, { ...now(), fileId: day })).toEqual({ added: 1, changed: 4, refused: 0 })
    expect(page().counts).toMatchObject({ registered: 5, came: 4, registeredBodies: 4, cameBodies: 3, invited: 3 })
    expect(
      page()
        .prefectures.filter(({ registered: n }) => n > 0)
        .map(({ name, came: n, tile }) => [name, n, tile]),
    ).toEqual([
      ['北海道', 1, 'one'],
      ['青森県', 1, 'one'],
      ['石川県', 2, 'few'],
      ['沖縄県', 0, 'absent'],
    ])
    const [first] = ask.forum.participants({ id })
    ask.forum.attend({ ...now(), participantIds: [first?.id ?? ''], attendance: 'absent' })
    expect([page().counts.came, ask.forum.list({ fy }).forums[0]?.counts.came]).toEqual([3, 3])
    expect(() => ask.forum.remove(now())).toThrow(refused('conflict'))
    expect(office.call('forum.participants', { id }, viewer)).toMatchObject({
      ok: false,
      problem: { code: 'forbidden' },
    })
    const toViewer = ['forum.page', 'forum.list', 'audit.entries', 'search.everywhere'].map((name) =>
      JSON.stringify(office.call(name, { id, fy, text: '例示 三郎' }, viewer)),
    )
    for (const answer of toViewer) expect(answer).not.toContain('三郎')
  })

  it('counts the questionnaire, and groups what was written freely', async () => {
    const { ask, tools, file, id, page, now, at } = givenForum()
    at('2026-07-01T10:00:00+09:00')
    ask.forum.setQuestions({ ...now(), questions: [{ id: randomUUID(), words: '内容は役に立ったか' }] })
    const fileId = await file('回答.xlsx', answered)
    const seen = await readReplyList(tools, { id, fileId })
    expect(seen).toMatchObject({ total: 3, known: 0, comments: 2, unread: ['回答時刻'] })
    expect(seen.questions.map(({ isNew, n }) => [isNew, n])).toEqual([
      [false, 3],
      [true, 3],
    ])
    expect(await importReplyList(tools, { ...now(), fileId })).toEqual({ added: 3 })
    expect(await importReplyList(tools, { ...now(), fileId })).toEqual({ added: 0 })
    expect((await readReplyList(tools, { id, fileId })).known).toBe(3)
    expect(page().questions.map(({ counts }) => counts)).toEqual([
      [2, 1, 0, 0, 0],
      [0, 1, 0, 1, 1],
    ])
    const [comment] = ask.forum.comments({ id })
    ask.forum.group({ ...now(), commentIds: [comment?.id ?? ''], group: '人材の探し方' })
    expect(page().groups).toEqual([
      { group: '人材の探し方', count: 1 },
      { group: '(まだ分けていない)', count: 1 },
    ])
    expect(() => ask.forum.setQuestions({ ...now(), questions: [] })).toThrow(refused('conflict'))
    ask.forum.dropReplies(now())
    expect([page().counts.replies, page().groups]).toEqual([0, []])
  })

  it('makes the next one of the last: its 次第, board and questions, and nobody who was there', () => {
    const { ask, id, page, now } = givenForum()
    ask.forum.setQuestions({ ...now(), questions: [{ id: randomUUID(), words: '役に立ったか' }] })
    const member = page().board[0]?.id ?? ''
    ask.forum.setPresence({
      ...now(),
      personId: member,
      absent: true,
      proxyName: '',
      proxyTitle: '',
      proxyKnownOn: null,
    })
    const next = ask.forum.make({
      ...{ id: randomUUID(), fy, name: '次のフォーラム', heldOn: '2026-11-20', startsAt: '13:30', endsAt: '17:00' },
      follows: id,
    })
    const made = ask.forum.page({ id: next.id })
    expect(made.follows).toEqual({ id, name: forumName })
    expect(made.slots.map(({ title }) => title)).toEqual(page().slots.map(({ title }) => title))
    expect(made.board.map(({ name, absent }) => [name, absent])).toEqual(page().board.map(({ name }) => [name, false]))
    expect([made.questions.length, made.materials, made.counts.registered, made.counts.invited]).toEqual([1, [], 0, 0])
    // It can go and come back.
    const gone = ask.forum.remove({ id: next.id, revision: next.revision })
    expect(ask.search.everywhere({ text: '次のフォーラム' }).hits).toEqual([])
    ask.forum.restore({ id: next.id, revision: gone.revision })
    expect(ask.search.everywhere({ text: '次のフォーラム' }).hits).toMatchObject([
      { kind: 'forum', route: `/forum/${next.id}` },
    ])
    expect(ask.search.everywhere({ text: '見本一樹' }).hits.map(({ kind }) => kind)).toContain('forum')
  })

  it('stands on ホーム: one that is near, permissions that wait, a questionnaire that is not in', () => {
    const { ask, at } = givenForum()
    const tasks = () =>
      ask.home
        .today({ fy })
        .tasks.filter(({ kind }) => kind === 'フォーラム')
        .map(({ title }) => title)
    expect(tasks()).toEqual([])
    at('2026-06-12T10:00:00+09:00')
    expect(tasks()).toEqual([`「${forumName}」を開く(申込0人)`])
    at('2026-06-29T10:00:00+09:00')
    expect(tasks()).toEqual([`「${forumName}」の資料の許諾を受ける(2件)`, `「${forumName}」のアンケートを入れる`])
    expect(ask.home.counts({ fy }).forum).toBe(2)
  })
})

import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { givenForMeeting, plainMeeting, type Told } from '../../support/meeting/made-up-meetings.ts'
import { refusedWords } from '../../support/meeting/refused-words.ts'
import type { GivenOffice } from '../../support/office/office.ts'

const ofMeeting = ({ ask }: GivenOffice, { id }: Told) => {
  const page = () => ask.minutes.page({ id })
  const found = (words: string) => {
    const paragraph = page().paragraphs.find((each) => each.words.includes(words))
    if (paragraph === undefined) throw new Error(`no paragraph says ${words}`)
    return paragraph
  }
  return {
    page,
    found,
    edit(words: string, said: string | null, publicWords: string | null = null) {
      const { key, source, revision } = found(words)
      return { id, key, words: said, publicWords, source, revision }
    },
    lines: (which: 'internal' | 'public') => ask.minutes.paper({ id, which }).lines.map((each) => each.words),
  }
}

function given(absent?: string) {
  const office = givenForMeeting()
  if (absent !== undefined)
    office.ask.reviewers.add({ id: randomUUID(), fy: 2026, name: absent, kana: 'れいじ ななみ' })
  const told = plainMeeting(office)
  if (absent !== undefined) told.record({ kind: 'absent', memberId: told.member(absent) }, '2026-03-06T14:00:00+09:00')
  return { office, told, ask: office.ask, ...ofMeeting(office, told), refused: refusedWords(office) }
}

/** Sent, and confirmed by everybody who was there. */
function confirmed(absent?: string) {
  const all = given(absent)
  const { ask, told, page } = all
  const roundId = randomUUID()
  ask.minutes.send({ id: roundId, meetingId: told.id, sentOn: '2026-03-09', dueOn: '2026-03-11' })
  for (const { id, revision } of page().answers)
    ask.minutes.answer({ id, answer: 'confirmed', answeredOn: '2026-03-10', words: '', revision })
  return { ...all, roundId }
}

describe('議事概要', () => {
  it('names each thing that is missing with where it is mended, and lets nothing out before', () => {
    const office = givenForMeeting()
    const { ask } = office
    const told = plainMeeting(office)
    const { page } = ofMeeting(office, told)
    expect(page().checks.flatMap(({ gaps }) => gaps)).toEqual([])
    const speechId = randomUUID()
    ask.meeting.speak({ id: told.id, speechId, itemId: told.item('三重県'), memberId: null, words: '' })
    expect(page().checks.filter(({ gaps }) => gaps.length > 0)).toMatchObject([
      { check: 'speakers', gaps: [{ at: { where: 'speech', speechId } }] },
      { check: 'words', gaps: [{ at: { where: 'speech', speechId } }] },
    ])
    expect(ask.minutes.paper({ id: told.id, which: 'internal' }).stops.join('')).toContain('発言者がない')
    const round = { id: randomUUID(), meetingId: told.id, sentOn: '2026-03-09', dueOn: '2026-03-11' }
    expect(refusedWords(office)('minutes.send', round)).toContain('足りないものが2件')
  })

  it('keeps an officer’s words as long as the record says what they were written to', () => {
    const { ask, told, edit, found, page, lines } = given()
    const [own] = ask.meeting.speeches({ id: told.id }).filter(({ words }) => words.startsWith('人材の確保'))
    ask.minutes.editParagraph(edit('人材の確保の見通し', '人材確保の見通しの質問があった。(例示 四郎)'))
    expect(lines('internal')).toContain('人材確保の見通しの質問があった。(例示 四郎)')
    expect(found('質問があった')).toMatchObject({ state: 'edited', drawn: '人材の確保の見通しを聞きたい。(例示 四郎)' })
    ask.meeting.speak({
      ...{ id: told.id, speechId: own?.id ?? '', itemId: own?.itemId ?? '', memberId: own?.memberId ?? null },
      ...{ words: '人材の確保の時期を聞きたい。', revision: own?.revision },
    })
    expect(found('質問があった')).toMatchObject({ state: 'outdated' })
    expect(page().notYet.send.join('')).toContain('要見直しの段落が1か所')
    ask.minutes.editParagraph(edit('質問があった', null))
    expect(found('人材の確保の時期を聞きたい')).toMatchObject({ state: 'drawn', edit: null })
    ask.minutes.editParagraph(edit('人材の確保の時期', '別の文'))
    ask.meeting.unsay({ id: told.id, speechId: own?.id ?? '', removed: true, revision: (own?.revision ?? 0) + 1 })
    expect(page().lost).toMatchObject([{ words: '別の文' }])
    expect(page().notYet.send.join('')).toContain('元の記録がなくなった手直しが1件')
  })

  it('takes no control character into a speech, but the line break that it stands for', () => {
    const { ask, told } = given()
    const spoken = {
      id: told.id,
      speechId: randomUUID(),
      itemId: told.item('三重県'),
      memberId: told.member('例示 三枝'),
    }
    ask.meeting.speak({ ...spoken, words: '\u000c貼り\u0000付け\u000b二行目\ufffe\u000b' })
    const [own] = ask.meeting.speeches({ id: told.id }).filter(({ id }) => id === spoken.speechId)
    expect(own?.words).toBe('貼り付け\n二行目')
  })

  it('refuses words that were written to what the record does not say any more', () => {
    const { told, edit, refused, ask } = given()
    const stale = edit('人材の確保の見通し', '質問があった。')
    expect(refused('minutes.editParagraph', { ...stale, source: stale.source + 1 })).toContain('開いた後に変わりました')
    ask.minutes.editParagraph(stale)
    expect(refused('minutes.editParagraph', { ...stale, words: '他の人の文', id: told.id })).toContain('開いた後に')
  })

  it('replaces names and drops what may not be public by itself, and holds an officer’s own public words to it', () => {
    const { ask, edit, found, page, refused, roundId } = confirmed()
    expect(found('県が主導する')).toMatchObject({
      publicWords: '県が主導する点は評価できる。構成員の指摘のとおりである。(構成員)',
    })
    expect(found('２位の団体との差')).toMatchObject({ dropped: 'points', publicWords: null })
    expect(found('秋田県より計画')).toMatchObject({ dropped: 'body' })
    ask.minutes.editParagraph(edit('秋田県より計画', null, '石川県より計画が具体であるため'))
    expect(found('秋田県より計画').secrets).toEqual([{ kind: 'body', isSure: true, words: '石川県' }])
    expect(page().notYet.public.join('')).toContain('公表用に残せないもの')
    const revision = page().round?.revision
    expect(refused('minutes.freeze', { id: roundId, revision })).toContain('選ばれない団体名1か所')
    ask.minutes.editParagraph(edit('秋田県より計画', null, '計画が具体であるため'))
    expect(found('秋田県より計画').publicWords).toBe('計画が具体であるため')
  })

  it('goes out to those who were there, and is frozen when all have answered and every correction is settled', () => {
    const { ask, page, refused, roundId, edit } = confirmed()
    const [chair] = page().answers
    if (!chair) throw new Error('a chair')
    expect(page().answers.map(({ name }) => name)).toEqual(['見本 一郎', '見本 二郎', '例示 三枝', '例示 四郎'])
    expect(refused('minutes.answer', { ...answerOf(chair, 'silent') })).toContain('期限が過ぎてから')
    ask.minutes.answer({ ...answerOf(chair, 'correction'), words: '末尾を直してほしい。' })
    const now = () => page().answers.find(({ id }) => id === chair.id) ?? chair
    const freeze = () => ({ id: roundId, revision: page().round?.revision ?? 0 })
    expect(refused('minutes.freeze', freeze())).toContain('修正の申出が未決です: 見本 一郎')
    expect(refused('minutes.settle', settled(now(), 'notTaken', ''))).toContain('反映しない理由')
    ask.minutes.settle(settled(now(), 'notTaken', '録音のとおりのため'))
    // A change that nobody asked for is none that the members have confirmed.
    ask.minutes.editParagraph(edit('県が主導する', '県の主導は評価できる。(見本 一郎)'))
    expect(page().paragraphs.filter(({ changed }) => changed)).toHaveLength(1)
    expect(refused('minutes.freeze', freeze())).toContain('送った文から1か所が変わっています')
    ask.minutes.settle(settled(now(), 'taken', ''))
    // What the chair asked for reaches no further than the chair's own words: not to others', and never to a decision.
    ask.minutes.editParagraph(edit('人材の確保の見通し', '人材の確保の時期を聞きたい。(例示 四郎)'))
    expect(refused('minutes.freeze', freeze())).toContain('送った文から1か所が変わっています')
    ask.minutes.editParagraph(edit('人材の確保の時期', null))
    const outcome = page().paragraphs.find(({ kind }) => kind === 'outcome')
    ask.minutes.editParagraph(edit(outcome?.words ?? '', '全ての団体を選定とした。'))
    expect(refused('minutes.freeze', freeze())).toContain('ほかの直しは、新しい版で確認を依頼してください')
    ask.minutes.editParagraph(edit('全ての団体を選定', null))
    ask.minutes.freeze(freeze())
    expect(page()).toMatchObject({ state: 'frozen', notYet: { internal: [], public: [] } })
    const { head = '' } = page().round ?? {}
    expect(ask.audit.verify({ head: head.slice(0, 12) }).printed?.seq).toBeGreaterThan(0)
  })

  it('asks whoever is recorded as present after it was sent, and is not frozen before', () => {
    const late = '例示 七海'
    const { told, page, refused, roundId } = confirmed(late)
    told.record({ kind: 'came', memberId: told.member(late), mode: 'room', proxy: '' }, '2026-03-06T14:30:00+09:00')
    const words = `確認を依頼していない出席者がいます: ${late}。`
    expect(page().notYet.public.join('')).toContain(words)
    expect(refused('minutes.freeze', { id: roundId, revision: page().round?.revision ?? 0 })).toContain(words)
  })

  it('was made public on no day before its meeting', () => {
    const { ask, page, refused, roundId } = confirmed()
    ask.minutes.freeze({ id: roundId, revision: page().round?.revision ?? 0 })
    const on = (publishedOn: string) => ({ id: roundId, publishedOn, revision: page().round?.revision ?? 0 })
    expect(refused('minutes.publish', on('2026-03-05'))).toContain('公表日が、会議の日(令和8年3月6日)より前です')
    ask.minutes.publish(on('2026-03-06'))
    expect(page().state).toBe('published')
  })

  it('stays as it was frozen, and with it the record of the meeting, until a new version with its reason', () => {
    const { ask, told, page, refused, roundId, edit, lines } = confirmed()
    ask.minutes.freeze({ id: roundId, revision: page().round?.revision ?? 0 })
    const before = { internal: lines('internal'), public: lines('public') }
    const deed = { kind: 'came', memberId: told.member('例示 五月'), mode: 'room', proxy: '' }
    const at = '2026-03-06T14:30:00+09:00'
    expect(refused('meeting.record', { id: told.id, entryId: randomUUID(), at, deed })).toContain('議事概要は確定です')
    const spoken = { id: told.id, speechId: randomUUID(), itemId: told.item('三重県'), memberId: null, words: 'x' }
    expect(refused('meeting.speak', spoken)).toContain('議事概要は確定です')
    const meeting = told.page()
    expect(refused('meeting.edit', { ...meeting, place: '別の場所' })).toContain('議事概要は確定です')
    expect(refused('minutes.editParagraph', edit('県が主導する', 'x'))).toContain('理由を付けて新しい版に')
    ask.minutes.publish({ id: roundId, publishedOn: '2026-03-20', revision: page().round?.revision ?? 0 })
    const revision = page().round?.revision ?? 0
    expect(refused('minutes.renew', { id: roundId, reason: ' ', revision })).toContain('理由')
    ask.minutes.renew({ id: roundId, reason: '発言の一つが漏れていたため', revision })
    expect(page()).toMatchObject({ state: 'draft', version: 2, round: null })
    ask.meeting.speak({ ...spoken, memberId: told.member('例示 三枝'), words: '漏れていた発言。' })
    expect(lines('internal')).toContain('漏れていた発言。(例示 三枝)')
    const old = (which: 'internal' | 'public') =>
      ask.minutes.paper({ id: told.id, roundId, which }).lines.map(({ words }) => words)
    expect({ internal: old('internal'), public: old('public') }).toEqual(before)
  })
})

const answerOf = ({ id, revision }: { id: string; revision: number }, answer: 'silent' | 'correction') => ({
  ...{ id, answer, answeredOn: null, words: '', revision },
})
const settled = (
  { id, revision }: { id: string; revision: number },
  outcome: 'taken' | 'notTaken',
  reason: string,
) => ({
  ...{ id, outcome, reason, revision },
})

import { describe, expect, it } from 'vitest'
import { readAgain } from '../../support/letters/read-again.ts'
import {
  givenForMeeting,
  onlineMeeting,
  plainMeeting,
  secondMeeting,
  type Told,
  votedMeeting,
} from '../../support/meeting/made-up-meetings.ts'
import { minutesAsRead } from '../../support/meeting/minutes-as-read.ts'
import { minutesConfirmed, minutesMade } from '../../support/meeting/minutes-made.ts'
import type { GivenOffice } from '../../support/office/office.ts'

/** What the officer writes down afterwards in the meeting that went on line. */
function mended({ ask }: GivenOffice, told: Told): void {
  told.record(
    { kind: 'came', memberId: told.member('例示 四郎'), mode: 'online', proxy: '' },
    '2026-03-06T14:45:00+09:00',
  )
  const [speech] = ask.meeting.speeches({ id: told.id }).filter(({ memberId }) => memberId === null)
  const { itemId = '', words = '', revision, id: speechId = '' } = speech ?? {}
  ask.meeting.speak({ id: told.id, speechId, itemId, memberId: told.member('例示 三枝'), words, revision })
}

const meetings = { plainMeeting, onlineMeeting, votedMeeting, secondMeeting } as const

/** 1 → (1) → ア: each number in the style of its level and in its turn, and no heading the last line of a page. */
function expectInOrder(paragraphs: ReturnType<typeof readAgain>['paragraphs']): void {
  const kana = [...'アイウエオカキクケコ']
  const turn = { head: 0, item: 0, body: 0 }
  for (const { words, name, keepsNext } of paragraphs.slice(1)) {
    const [, head, item, body] = /^(?:(\d) |\((\d+)\) |([ア-ン]) )/.exec(words) ?? []
    if (head !== undefined) {
      turn.head += 1
      turn.item = 0
      expect([Number(head), name, keepsNext], words).toEqual([turn.head, '別記1見出し', true])
    } else if (item !== undefined) {
      turn.item += 1
      turn.body = 0
      const isPoint = turn.head === 5
      expect([Number(item), name, keepsNext], words).toEqual([turn.item, isPoint ? '別記2見出し' : '別記2', isPoint])
    } else if (body !== undefined) {
      turn.body += 1
      expect([body, name, keepsNext], words).toEqual([kana[turn.body - 1], '別記3見出し', true])
    } else expect(['別記2', '別記3', '以上', '表']).toContain(name)
  }
}

describe.each(Object.entries(meetings))('W4 of the %s', (name, make) => {
  it('says inside all that the record holds, and to the public nobody’s name and no body that was not selected', async () => {
    const given = givenForMeeting()
    const told = make(given)
    if (name === 'onlineMeeting') {
      const { files, stopped } = await minutesMade(given, told.id, ['internal', 'public'])
      expect(files.size).toBe(0)
      expect(stopped.map(({ which }) => which)).toEqual(['internal', 'public'])
      mended(given, told)
    }
    const draft = await minutesMade(given, told.id, ['internal', 'public'])
    expect([...draft.files.keys()]).toEqual([expect.stringMatching(/^案_R8_議事概要_第\d回_内部用_\d{8}\.docx$/)])
    expect(draft.stopped).toMatchObject([{ which: 'public', reasons: ['出席者の確認が済んでいません。'] }])
    minutesConfirmed(given, told.id)
    const { round } = given.ask.minutes.page({ id: told.id })
    given.ask.minutes.freeze({ id: round?.id ?? '', revision: round?.revision ?? 0 })
    const { files, stopped } = await minutesMade(given, told.id, ['internal', 'public'])
    expect(stopped).toEqual([])
    const read = (which: string) => {
      const [file = ''] = [...files.keys()].filter((each) => each.includes(which))
      return readAgain(files.get(file) ?? new Uint8Array())
    }
    const [inside, outside] = [read('内部用'), read('公表用')]
    const [internal, open] = [inside.lines, outside.lines]
    const page = told.page()
    const say = (lines: readonly string[]) => lines.join('\n')

    // Every line, as the second reader has it; and each where it belongs.
    expect(internal.slice(1, -1)).toEqual(minutesAsRead[name as keyof typeof meetings].internal)
    expect(open.slice(1)).toEqual(minutesAsRead[name as keyof typeof meetings].open)
    expect([inside.label, outside.label]).toEqual(['機密性2情報 関係者限り', '機密性1情報'])
    for (const { paragraphs } of [inside, outside]) expectInOrder(paragraphs)

    // 日時, 場所, 出席者, 決定: by the records of the meeting itself.
    const clock = (at: string | null) => `${Number(at?.slice(11, 13))}時${at?.slice(14, 16)}分`
    expect(say(internal)).toContain(`${clock(page.openedAt)}～${clock(page.closedAt)}`)
    expect(say(internal)).toContain(page.place)
    for (const { name: member, stays } of page.members)
      if (stays.length > 0) expect(say(internal), member).toContain(member)
    const outcomes = internal.slice(internal.findIndex((line) => line.endsWith('決定事項')))
    for (const { kind, title, decision } of page.items)
      if (kind === 'body' && decision !== null)
        expect(
          outcomes.filter((line) => line.includes(`${title}を`)),
          title,
        ).toHaveLength(1)
    for (const { words } of given.ask.meeting.speeches({ id: told.id })) expect(say(internal)).toContain(words)
    for (const { reason } of page.entries.flatMap(({ kind }) => (kind === 'left' ? [{ reason: '退席' }] : [])))
      expect(say(internal)).toMatch(new RegExp(`${reason}|途切れた|席を外した`))
    expect(internal.at(-2)).toBe('以上')
    expect(internal.at(-1)).toContain(given.ask.minutes.page({ id: told.id }).round?.head.slice(0, 12))

    // The public version, of the same source.
    for (const { name: member } of page.members) expect(say(open)).not.toContain(member)
    expect(say(open)).not.toContain('代理 七子')
    const selected = new Set(
      given.ask.selection
        .list({ fy: 2026 })
        .rows.flatMap(({ prefecture, proposal }) => (proposal?.result === 'selected' ? [prefecture] : [])),
    )
    for (const { title, kind } of page.items)
      if (kind === 'body') expect(say(open).includes(title), title).toBe(selected.has(title))
    expect(say(open)).not.toMatch(/[0-9]+位|[0-9]点から|照合番号/)
    expect(open.at(-1)).toBe('以上')
  })
})

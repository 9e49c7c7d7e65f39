import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeLetters } from '../../../electron/host/jobs/letters/make.ts'
import type { JobTools } from '../../../electron/host/jobs/protocol.ts'
import { jobHere } from '../../support/hosts/job-here.ts'
import { fillSettings, numberAll } from '../../support/letters/given-decided.ts'
import { readAgain } from '../../support/letters/read-again.ts'
import {
  givenForMeeting,
  onlineMeeting,
  plainMeeting,
  secondMeeting,
  votedMeeting,
} from '../../support/meeting/made-up-meetings.ts'
import { papersMade } from '../../support/meeting/papers-made.ts'
import type { GivenOffice } from '../../support/office/office.ts'

const fy = 2026
const meetings = { plainMeeting, onlineMeeting, votedMeeting, secondMeeting } as const

/** What the meeting decided is approved, numbered, lettered and made public; the files by name. */
async function lettersOf(given: GivenOffice): Promise<ReadonlyMap<string, Uint8Array>> {
  const { ask, office, officer } = given
  given.at('2026-03-24T10:00:00+09:00')
  const rows = ask.selection
    .list({ fy })
    .rows.flatMap(({ applicationId, proposal }) =>
      proposal === null ? [] : [{ id: randomUUID(), applicationId, revision: proposal.revision }],
    )
  ask.selection.approve({ fy, approvalRef: '総行見本第12号', decidedOn: '2026-03-20', rows })
  fillSettings(ask)
  numberAll(ask)
  const { tools: plain, files } = jobHere(given, '2026-03-24T01:00:00.000Z')
  const kept = async (name: string, mime: string, bytes: Uint8Array) => {
    files.set(name, bytes)
    const upload = office.files.made({ name, mime, limit: 10_000_000 }, officer)
    upload.write(bytes)
    return upload.finish()
  }
  const tools: JobTools = { ...plain, putFile: kept }
  const bodies = await makeLetters(tools, { fy, press: false, again: false })
  ask.selection.publish({ fy, publishedOn: '2026-03-25', place: '' })
  const press = await makeLetters(tools, { fy, press: true, again: false })
  expect([...bodies.stopped, ...press.stopped]).toEqual([])
  return files
}

/** Whoever has not said so yet has nothing to declare: else there is no 開催通知. */
function allAnswered({ ask }: GivenOffice, { items }: ReturnType<ReturnType<typeof plainMeeting>['page']>): void {
  const answered = [...ask.conflicts.list({ fy }), ...ask.conflicts.none({ fy })]
  for (const { id: reviewerId } of ask.reviewers.list({ fy })) {
    const own = answered.filter((each) => each.reviewerId === reviewerId).map(({ jis2 }) => jis2)
    const bodies = items.flatMap(({ jis2 }) => (jis2 === null || own.includes(jis2) ? [] : [jis2]))
    if (bodies.length > 0) ask.conflicts.declareNone({ reviewerId, bodies })
  }
}

const said = {
  selected: '貴県を支援団体として選定したので、通知します。',
  reserve: '補欠(第',
  rejected: '今回は選定に至りませんでしたので、通知します。',
} as const

describe.each(Object.entries(meetings))('the papers of the %s', (_name, make) => {
  it('W3 calls, orders, seats and lists what the plan holds; W5 to W7 tell each body what the meeting decided, and the public the selected', async () => {
    const given = givenForMeeting()
    const told = make(given)
    const page = told.page()
    allAnswered(given, page)
    const { files } = await papersMade(given, { id: told.id, noticeOn: '2026-02-27' })
    const notice = readAgain(files.get('01_開催通知・次第・座席・資料一覧.docx') ?? new Uint8Array())
    expect(notice.lines).toContain(`第${page.no}回審議会議の開催について(通知)`)
    expect(notice.lines.find((line) => line.startsWith('2 場所　'))).toContain(page.place)
    const [agenda = [], seats = [], materials = []] = notice.tables
    for (const table of notice.tables) expect(table.map(({ isHead }) => isHead)).toEqual(table.map((_, at) => at === 0))
    for (const { isWhole } of notice.tables.flat()) expect(isWhole).toBe(true)
    expect(agenda.slice(1).map(({ cells }) => cells[2])).toEqual(
      page.items.map(({ kind, title }) => (kind === 'body' ? `審議 ${title}` : title)),
    )
    expect(seats.slice(1).map(({ cells }) => cells[2])).toEqual(
      expect.arrayContaining(page.members.map(({ name }) => name)),
    )
    expect(seats.find(({ cells }) => cells[2] === '例示 三枝')?.cells[3]).toBe('例示県立大学 教授')
    expect(materials.slice(1).map(({ cells }) => cells)).toEqual(
      page.materials.map(({ number, title, toCollect }) => [number, title, toCollect ? '会議後回収' : '']),
    )

    const letters = await lettersOf(given)
    const { rows } = given.ask.selection.list({ fy })
    const decided = rows.flatMap(({ prefecture, decision }) => (decision === null ? [] : [{ prefecture, decision }]))
    expect(decided.length).toBeGreaterThan(3)
    for (const { prefecture, decision } of decided) {
      const [name = ''] = [...letters.keys()].filter((each) => each.includes(`選定結果通知_${prefecture}`))
      const { lines, label, paragraphs } = readAgain(letters.get(name) ?? new Uint8Array())
      const text = lines.join('\n')
      expect(label).toBe('機密性2情報 関係者限り')
      expect(lines[2], name).toBe(`${prefecture}知事 殿`)
      for (const result of ['selected', 'reserve', 'rejected'] as const)
        expect(text.includes(said[result]), `${name} ${result}`).toBe(result === decision.result)
      if (decision.result === 'reserve') expect(text).toContain(`補欠(第${decision.reserveOrder}位)`)
      if (decision.condition !== '') expect(text).toContain(`留意事項　${decision.condition}`)
      expect(paragraphs.find(({ words }) => words.endsWith('について(通知)'))?.name).toBe('件名')
      for (const other of decided) if (other.prefecture !== prefecture) expect(text).not.toContain(other.prefecture)
    }
    const [press = ''] = [...letters.keys()].filter((each) => each.includes('公表資料'))
    const read = readAgain(letters.get(press) ?? new Uint8Array())
    expect(read.label).toBe('機密性1情報')
    expect(read.tables[0]?.slice(1).map(({ cells }) => cells[1])).toEqual(['栃木県', '鹿児島県'])
    for (const { name } of page.members) expect(read.lines.join('\n')).not.toContain(name)
  })
})

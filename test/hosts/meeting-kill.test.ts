import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { writeCopy } from '../../db/copies/write.ts'
import { scriptOf } from '../support/meeting/script.ts'
import { givenOffice, newFolder, openedOffice } from '../support/office/office.ts'
import { scoredYear } from '../support/office/selected.ts'

const child = join(import.meta.dirname, '../support/hosts/meeting-child.ts')
/** A change is judged by twenty-four; a day's work, and Wine, where a program takes seconds to start, by ten. */
const usual = process.env['CI'] === undefined || process.platform === 'win32' ? 10 : 24
/** By hand: BANSO_KILLS=100 npm test -- meeting-kill */
const kills = Number(process.env['BANSO_KILLS'] ?? usual)
const speeches = 160
/** Two programs on two files at a time: most of a round is waiting for the program to start. */
const lanes = 2
const now = '2026-03-06T14:00:00+09:00'

/** A year with its scoring closed and a meeting that has not begun, on files that nobody holds. */
function givenPlanned() {
  const given = givenOffice()
  const marks = (raw: number) => [0, 1].map(() => [raw, raw, raw, raw, raw, raw])
  const names = ['秋田県', '栃木県', '石川県', '三重県', '奈良県', '島根県', '高知県', '長崎県', '佐賀県']
  scoredYear(
    given,
    names.map((name, at) => ({ name, scores: marks(at < 1 ? 5 : 2) })),
  )
  given.at(now)
  const rules = given.ask.tally.page({ fy: 2026 }).rules
  given.ask.tally.setRules({ ...rules, fy: 2026, cutAfter: 1, reason: '見本' })
  const id = randomUUID()
  const called = { fy: 2026, no: 1, heldOn: '2026-03-06', startsAt: '14:00', endsAt: '16:00' }
  given.ask.meeting.make({ id, ...called, place: '見本会議室', form: 'both' })
  const page = given.ask.meeting.page({ id })
  const files = Array.from({ length: lanes }, (_, lane) => {
    const part = join(newFolder(), `${lane}.banso`)
    writeCopy({ file: given.office.file, part })
    return part
  })
  return { id, files, page }
}

/** The same moments in every run. */
function* moments(lane: number): Generator<number> {
  let seed = 20_261_127 + lane
  for (;;) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    yield (seed / 2_147_483_648) * 8
  }
}

/** Lets the meeting go on, and ends the program without warning some milliseconds after its first line; null: never. */
async function heldUntilKilled(args: readonly string[], after: number | null): Promise<string[]> {
  const program = spawn(process.execPath, [child, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise((resolve) => program.once('close', resolve))
  let said = ''
  let isDying = after === null
  program.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (isDying || said.split('\n').length < 3) return
    isDying = true
    void pause(after ?? 0).then(() => program.kill('SIGKILL'))
  })
  await gone
  return said.split('\n').slice(0, -1)
}

async function lane(number: number, { id, files, page }: ReturnType<typeof givenPlanned>): Promise<void> {
  const file = files[number] ?? ''
  const script = scriptOf({ ...page, id }, speeches)
  const args = [newFolder(), file, id, String(speeches)]
  const acknowledged = new Set<string>()
  const moment = moments(number)
  let deaths = 0
  const resume = async (after: number | null) => {
    const lines = await heldUntilKilled(args, after)
    const [first = '', ...rest] = lines
    // The one line under way at the death may stand in the office without having been acknowledged.
    const n = acknowledged.size
    const places = [n - 1, n].map((at) => `at ${script[at]?.open ?? null}`)
    if (n > 0) expect(places).toContain(first)
    for (const line of rest) if (line !== 'over') acknowledged.add(line)
    const gap = rest.at(0) === undefined || rest[0] === 'over' ? 0 : script.findIndex((each) => each.id === rest[0]) - n
    if (gap > 0) for (const each of script.slice(n, n + gap)) acknowledged.add(each.id)
    expect(gap).toBeLessThanOrEqual(1)
    return lines.at(-1) === 'over'
  }
  while (deaths < kills / lanes && !(await resume(moment.next().value ?? 0))) deaths += 1
  expect(deaths).toBe(kills / lanes)
  await resume(null)
  const { ask } = openedOffice(file, '2026-11-27T18:00:00+09:00')
  const { entries, stage } = ask.meeting.page({ id })
  const said = ask.meeting.speeches({ id })
  expect(stage).toBe('closed')
  const kept = [...entries.map((each) => each.id), ...said.map((each) => each.id)]
  expect(new Set(kept)).toEqual(new Set(script.map((each) => each.id)))
  expect(kept.length).toBe(script.length)
  expect([...acknowledged].filter((each) => !kept.includes(each))).toEqual([])
  expect(entries.map((each) => each.id)).toEqual(
    script.filter(({ name }) => name === 'meeting.record').map((each) => each.id),
  )
  const spoken = script.flatMap(({ input }) => input['words'] ?? [])
  expect(said.map(({ words }) => words)).toEqual(spoken)
  // 議事概要 is the meeting as it was meant: every 発言 by its speaker, every body with its result, in order.
  const { paragraphs } = ask.minutes.page({ id })
  const lines = paragraphs.filter(({ speechId }) => speechId !== null)
  expect(lines.map(({ speechId }) => speechId)).toEqual(said.map((each) => each.id))
  expect(lines.map(({ memberId }) => memberId)).toEqual(said.map(({ memberId }) => memberId))
  expect(lines.every(({ words }, at) => words.includes(`${spoken[at]}`))).toBe(true)
  const bodies = page.items.filter(({ kind }) => kind === 'body')
  const decisions = paragraphs.filter(
    ({ words, itemId }) => words.startsWith('(決定)') && bodies.some((body) => body.id === itemId),
  )
  expect(decisions.length).toBe(bodies.length)
  expect(bodies.every(({ title }, at) => decisions[at]?.words.includes(title))).toBe(true)
}

it(`holds a meeting through ${kills} deaths of the program: nothing acknowledged is lost, each time it goes on where it was`, {
  timeout: 600_000,
}, async () => {
  const given = givenPlanned()
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number, given)))
})

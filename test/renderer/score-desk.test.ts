import { afterEach, describe, expect, it } from 'vitest'
import { createClient } from '../../renderer/api/client.ts'
import type { GridSheet } from '../../renderer/features/review/records.ts'
import { createScoreDesk, newestOf, shownSheet } from '../../renderer/features/review/scores/score-desk.ts'
import { createGridRows } from '../../renderer/features/review/scores/score-rows.tsx'
import type { Reply } from '../../shared/contract/reply.ts'
import { createCleanup, givenOpenOffice } from '../support/hosts/desk.ts'
import { byTelephone } from '../support/office/by-telephone.ts'
import { eligibleYear } from '../support/office/remote-year.ts'

const fy = 2026
const cleanup = createCleanup()
afterEach(() => cleanup.run())

/** A reviewer with two sheets in a real office, and the desk on which they are filled in. */
async function givenSheets() {
  const { call } = await givenOpenOffice(cleanup, { clock: () => new Date('2026-03-02T01:00:00Z') })
  let unreachable = false
  const api = createClient({
    call: async (name, input) =>
      unreachable
        ? { ok: false, problem: { code: 'busy', message: '台帳につながりません。', fields: {}, clashes: [] } }
        : (JSON.parse(JSON.stringify(await call(name, JSON.parse(JSON.stringify(input))))) as Reply),
    onChange: () => () => undefined,
  })
  await eligibleYear(api, fy, [
    ['岩手県', 'A'],
    ['福井県', 'B'],
  ])
  const reviewerId = crypto.randomUUID()
  await api.reviewers.add({ id: reviewerId, fy, name: '見本 一郎' })
  await api.scores.start({ fy })
  const grid = await api.scores.grid({ fy, reviewerId })
  const entryId = (await api.scoreEntries.begin(byTelephone(reviewerId))).id
  const stored = async () => (await api.scores.grid({ fy, reviewerId })).sheets
  const told: string[] = []
  const desk = createScoreDesk({
    send: ({ sheetId, ...edit }, revision) =>
      edit.part === 'comment'
        ? api.scores.comment({ sheetId, comment: edit.comment, revision })
        : api.scores.record({
            sheetId,
            revision,
            criterionId: edit.criterionId,
            raw: edit.raw,
            remark: edit.remark,
            entryId,
          }),
    ask: async (sheetId) => (await stored()).find(({ id }) => id === sheetId),
    tell: {
      begin: () => told.push('begin'),
      succeed: () => told.push('succeed'),
      refuse: () => told.push('refuse'),
      fail: () => told.push('fail'),
    },
  })
  const [sheet, other] = grid.sheets
  if (sheet === undefined || other === undefined) throw new Error('two applications give two sheets')
  const criteria = grid.criteria.map(({ id }) => id)
  const [first = '', second = ''] = criteria
  const now = (of: GridSheet = sheet) => newestOf(of, desk.getState())
  const type = (raw: number | null, criterionId = first, of = sheet) =>
    desk.getState().put({ sheetId: of.id, part: 'score', criterionId, raw }, now(of))
  return {
    api,
    grid,
    desk,
    told,
    sheet,
    other,
    criteria,
    first,
    second,
    type,
    now,
    settled: () => desk.getState().settled(),
    seen: (of: GridSheet = sheet) => shownSheet(of, desk.getState()),
    atOffice: async (id = sheet.id) => {
      const found = (await stored()).find((each) => each.id === id)
      if (found === undefined) throw new Error('the sheet is gone')
      return found
    },
    /** Somebody else, at another window, on what is stored now. */
    elsewhere: async (raw: number, criterionId: string) => {
      const { id: sheetId, revision } = (await stored()).find(({ id }) => id === sheet.id) ?? sheet
      await api.scores.record({ sheetId, criterionId, raw, entryId, revision })
    },
    cutOff: (off: boolean) => {
      unreachable = off
    },
  }
}

describe('Scores typed faster than they are stored', () => {
  it('are all stored, and never meet each other', async () => {
    const { type, criteria, sheet, other, settled, seen, atOffice, desk } = await givenSheets()
    for (const [index, criterion] of criteria.entries()) {
      type(index % 6, criterion)
      type((index + 1) % 6, criterion, other)
    }
    expect(Object.values(seen().scores)).toEqual([0, 1, 2, 3, 4, 5])
    await settled()
    expect((await atOffice()).scores).toEqual(seen().scores)
    expect(criteria.map((id) => seen(other).scores[id])).toEqual([1, 2, 3, 4, 5, 0])
    expect((await atOffice(other.id)).total).not.toBeNull()
    expect(desk.getState().typed).toEqual({})
    expect((await atOffice(sheet.id)).revision).toBe(sheet.revision + criteria.length)
  })

  it('leave only the last word of a cell that was typed over', async () => {
    const { type, first, settled, atOffice, sheet } = await givenSheets()
    for (const raw of [1, 2, 3, 4, null, 5]) type(raw)
    await settled()
    const stored = await atOffice()
    expect(stored.scores[first]).toBe(5)
    // The first was under way already; of the others only the last one was worth sending.
    expect(stored.revision).toBe(sheet.revision + 2)
  })

  it('go along with remarks and the comment of the same sheet', async () => {
    const { desk, sheet, type, first, second, settled, atOffice } = await givenSheets()
    type(4)
    desk
      .getState()
      .put({ sheetId: sheet.id, part: 'score', criterionId: second, raw: 2, remark: '根拠が弱い。' }, sheet)
    desk.getState().put({ sheetId: sheet.id, part: 'comment', comment: '全体に手堅い。' }, sheet)
    type(3)
    await settled()
    expect(await atOffice()).toMatchObject({
      scores: { [first]: 3, [second]: 2 },
      remarks: { [second]: '根拠が弱い。' },
      comment: '全体に手堅い。',
    })
  })
})

describe('When somebody else was on the sheet meanwhile', () => {
  it('another cell of theirs stands in nobody’s way', async () => {
    const { type, first, second, settled, atOffice, elsewhere, desk } = await givenSheets()
    await elsewhere(1, second)
    type(4)
    await settled()
    expect((await atOffice()).scores).toMatchObject({ [first]: 4, [second]: 1 })
    expect(desk.getState().clashed).toEqual([])
  })

  it('the same cell asks which value stays; yours is kept when you say so, and later cells follow', async () => {
    const { type, first, second, settled, atOffice, elsewhere, desk } = await givenSheets()
    await elsewhere(1, first)
    type(4)
    type(3, second)
    await settled()
    expect(desk.getState().clashed[0]?.clashes).toMatchObject([{ theirs: '1', yours: '4' }])
    expect((await atOffice()).scores).toEqual({ [first]: 1 })
    await desk.getState().keepYours()
    expect((await atOffice()).scores).toEqual({ [first]: 4, [second]: 3 })
    expect(desk.getState().typed).toEqual({})
  })

  it('theirs stays when you say so, and the screen shows it', async () => {
    const { type, first, settled, atOffice, elsewhere, desk, seen } = await givenSheets()
    await elsewhere(1, first)
    type(4)
    await settled()
    await desk.getState().takeTheirs()
    expect(seen().scores[first]).toBe(1)
    expect((await atOffice()).scores[first]).toBe(1)
  })

  it('a cell typed before theirs was seen never overwrites it silently', async () => {
    const { type, first, second, settled, elsewhere, desk, atOffice, sheet } = await givenSheets()
    await elsewhere(1, second)
    type(4)
    await settled()
    // Typed on the sheet as it was drawn at first, although the window has heard of the newer one since.
    desk.getState().put({ sheetId: sheet.id, part: 'score', criterionId: second, raw: 5 }, sheet)
    await settled()
    expect(desk.getState().clashed).toHaveLength(1)
    expect((await atOffice()).scores).toMatchObject({ [first]: 4, [second]: 1 })
  })
})

describe('A score that is put back', () => {
  const back = async ({ desk, sheet, first }: Awaited<ReturnType<typeof givenSheets>>, raw: number | null) =>
    desk.getState().putBack({ sheetId: sheet.id, part: 'score', criterionId: first, raw }, sheet)

  it('stands there as before, whatever was typed in other cells since, by whomever', async () => {
    const given = await givenSheets()
    const { type, settled, elsewhere, atOffice, seen, first, second, criteria } = given
    const third = criteria[2] ?? ''
    type(4)
    await settled()
    await elsewhere(1, second)
    const undone = back(given, null)
    type(3, third)
    await undone
    await settled()
    expect((await atOffice()).scores).toEqual({ [first]: null, [second]: 1, [third]: 3 })
    expect(seen().scores[first]).toBeNull()
  })

  it('is refused where somebody else has typed over it: theirs stays, and nobody is asked', async () => {
    const given = await givenSheets()
    const { type, settled, elsewhere, atOffice, seen, desk, first } = given
    type(4)
    await settled()
    await elsewhere(1, first)
    await expect(back(given, null)).rejects.toMatchObject({ problem: { code: 'conflict' } })
    expect((await atOffice()).scores[first]).toBe(1)
    expect(seen().scores[first]).toBe(1)
    expect(desk.getState()).toMatchObject({ typed: {}, clashed: [] })
  })

  it('is refused on a sheet that was handed in, and the cell shows what is stored', async () => {
    const given = await givenSheets()
    const { api, type, settled, criteria, sheet, seen, desk, first, now } = given
    for (const criterion of criteria) type(3, criterion)
    await settled()
    const typed = criteria.map((criterionId) => ({ criterionId, raw: 3 }))
    const { revision } = now()
    await api.scoreEntries.typeAgain({ sheetId: sheet.id, typed, revision })
    await api.scores.submit({ fy, reviewerId: sheet.reviewerId })
    await expect(back(given, null)).rejects.toThrow('提出済み')
    expect(seen().scores[first]).toBe(3)
    expect(desk.getState().typed).toEqual({})
  })

  it('stands there again as it was typed before, where neither could be stored', async () => {
    const given = await givenSheets()
    const { type, settled, cutOff, seen, atOffice, desk, first } = given
    cutOff(true)
    type(4)
    type(5)
    await settled()
    await back(given, 4)
    expect(seen().scores[first]).toBe(4)
    expect(Object.values(desk.getState().typed)[0]?.mark.state).toBe('failed')
    cutOff(false)
    desk.getState().retry()
    await settled()
    expect((await atOffice()).scores[first]).toBe(4)
  })
})

describe('What cannot be stored', () => {
  it('stays on the screen with its reason, and is sent again when asked', async () => {
    const { type, first, settled, seen, cutOff, desk, atOffice, told } = await givenSheets()
    cutOff(true)
    type(4)
    await settled()
    expect(seen().scores[first]).toBe(4)
    expect(Object.values(desk.getState().typed)[0]?.mark).toEqual({ state: 'failed', why: '台帳につながりません。' })
    cutOff(false)
    desk.getState().retry()
    await settled()
    expect((await atOffice()).scores[first]).toBe(4)
    expect(told).toEqual(['begin', 'fail', 'begin', 'succeed'])
  })

  it('is refused in the office’s words when the sheet was handed in meanwhile', async () => {
    const { api, type, criteria, settled, desk, sheet, now } = await givenSheets()
    for (const criterion of criteria) type(3, criterion)
    await settled()
    const typed = criteria.map((criterionId) => ({ criterionId, raw: 3 }))
    const { revision } = now()
    await api.scoreEntries.typeAgain({ sheetId: sheet.id, typed, revision })
    await api.scores.submit({ fy, reviewerId: sheet.reviewerId })
    type(5)
    await settled()
    expect(Object.values(desk.getState().typed)[0]?.mark).toMatchObject({
      state: 'failed',
      why: expect.stringContaining('提出済み'),
    })
  })
})

it('A sheet that nobody types on keeps its very line in the grid', async () => {
  const { grid, type, sheet, other, desk, settled } = await givenSheets()
  const gridRows = createGridRows()
  const lines = () => {
    const now = desk.getState()
    const rows = gridRows({
      grid,
      sheets: grid.sheets.map((each) => shownSheet(each, now)),
      desk: now,
      markMissing: false,
    })
    return ({ applicationId }: GridSheet) => rows.find(({ key }) => key === applicationId)
  }
  const before = lines()
  type(4)
  const after = lines()
  expect(before(other)).toBeDefined()
  expect(after(other)).toBe(before(other))
  expect(after(sheet)?.cells).not.toEqual(before(sheet)?.cells)
  await settled()
})

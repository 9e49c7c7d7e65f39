import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Caller } from '../../../db/caller.ts'
import { openWriter } from '../../../db/connection.ts'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { byTelephone } from '../../support/office/by-telephone.ts'
import { givenOffice } from '../../support/office/office.ts'
import { passed, score } from '../../support/office/year.ts'
import { refused } from '../../support/refused.ts'

const fy = 2026

/** Two officers, two 委員, two applications in the middle of their scoring; the first officer types. */
function givenScoring() {
  const given = givenOffice()
  const { ask } = given
  for (const [name, at] of [
    ['秋田県', '2026-02-17T10:15:00+09:00'],
    ['栃木県', '2026-02-18T10:15:00+09:00'],
  ] as const)
    passed(ask, madeUpForm(name), at)
  const add = (name: string, withProfile = false) => ask.reviewers.add({ id: randomUUID(), fy, name, withProfile })
  const [a, b] = [add('見本 一郎', true), add('例示 二葉')]
  ask.scores.start({ fy })
  const { id: profileId, name } = ask.people.add({ id: randomUUID(), name: '例示 花子', role: 'officer' })
  const hanako = given.as({ profileId, name, role: 'officer' })
  const reviewer: Caller = { profileId: a.profileId ?? '', name: a.name, role: 'reviewer' }
  const sheets = (reviewerId = a.id) => {
    const grid = ask.scores.grid({ fy, reviewerId })
    return grid.candidates.flatMap(({ id }) => grid.sheets.filter(({ applicationId }) => applicationId === id))
  }
  const criteria = ask.scores.board({ fy }).criteria.map(({ id }) => id)
  const [first = '', second = ''] = criteria
  const sheet = (at = 0) => sheets()[at] ?? fail()
  const seen = (at = 0) => ({ sheetId: sheet(at).id, revision: sheet(at).revision })
  const entryId = ask.scoreEntries.begin(byTelephone(a.id)).id
  const type = (criterionId: string, raw: number | null, by = ask) =>
    by.scores.record({ ...seen(), criterionId, raw, entryId })
  const typeAll = (raw = 3) => {
    for (const id of criteria) type(id, raw)
  }
  const states = () => criteria.map((id) => sheet().looks[id]?.state ?? null)
  return {
    ...given,
    hanako,
    own: given.as(reviewer),
    a,
    b,
    criteria,
    first,
    second,
    sheet,
    sheets,
    seen,
    entryId,
    type,
    typeAll,
    states,
  }
}
function fail(): never {
  throw new Error('there is a sheet')
}

describe('a point that the secretariat types', () => {
  it('is asked whence it is, and an 受け取り that cannot be is refused', () => {
    const { ask, a, b, first, seen, sheet, entryId } = givenScoring()
    const typed = { ...seen(), criterionId: first, raw: 3 }
    expect(() => ask.scores.record(typed)).toThrow(refused('invalid'))
    expect(() => ask.scores.record({ ...typed, entryId: randomUUID() })).toThrow(refused('missing'))
    const others = ask.scoreEntries.begin(byTelephone(b.id)).id
    expect(() => ask.scores.record({ ...typed, entryId: others })).toThrow(refused('missing'))
    expect(sheet().scores[first] ?? null).toBeNull()

    const begun = byTelephone(a.id)
    expect(() => ask.scoreEntries.begin({ ...begun, source: 'other' })).toThrow(refused('invalid'))
    expect(() => ask.scoreEntries.begin({ ...begun, receivedAt: '2027-02-01T10:00:00+09:00' })).toThrow(
      refused('invalid'),
    )
    expect(() => ask.scoreEntries.begin({ ...begun, reviewerId: randomUUID() })).toThrow(refused('missing'))
    ask.scoreEntries.begin(begun)
    // The same once more is harmless; other words, or another 委員 under its number, are not.
    ask.scoreEntries.begin(begun)
    expect(() => ask.scoreEntries.begin({ ...begun, source: 'paper' })).toThrow(refused('conflict'))
    expect(() => ask.scoreEntries.begin({ ...begun, reviewerId: b.id })).toThrow(refused('conflict'))

    expect(ask.scores.record({ ...typed, entryId }).looks).toEqual({
      [first]: { state: 'waiting', source: 'telephone', word: '', receivedAt: begun.receivedAt },
    })
  })

  it('needs no source for a remark, and none to be taken away; then nothing of it waits', () => {
    const { ask, first, seen, type, sheet } = givenScoring()
    ask.scores.record({ ...seen(), criterionId: first, raw: null, remark: '電話で聞く' })
    expect(sheet().looks).toEqual({})
    type(first, 3)
    ask.scores.record({ ...seen(), criterionId: first, raw: 3, remark: '体制が具体的' })
    expect(sheet().looks[first]?.state).toBe('waiting')
    ask.scores.record({ ...seen(), criterionId: first, raw: null })
    expect(sheet().looks).toEqual({})
  })

  it('is gone on with today, by the same person alone', () => {
    const { ask, at, hanako, a, entryId, own } = givenScoring()
    const grid = { fy, reviewerId: a.id }
    expect(ask.scores.grid(grid)).toMatchObject({ asksSource: true, entry: { id: entryId, source: 'telephone' } })
    expect(hanako.scores.grid(grid).entry).toBeNull()
    expect(own.scores.grid(grid)).toMatchObject({ asksSource: false, entry: null })
    at('2026-11-25T10:00:00+09:00')
    expect(ask.scores.grid(grid).entry).toBeNull()
  })

  it('is the 委員’s own where they type it themselves: nothing waits, and what waited there does no more', () => {
    const { own, seen, first, type, sheet, ask } = givenScoring()
    type(first, 3)
    // They see what was typed for them, and whence.
    expect(own.scores.grid({ fy, reviewerId: sheet().reviewerId }).sheets.map(({ looks }) => looks)).toContainEqual({
      [first]: expect.objectContaining({ state: 'waiting', source: 'telephone' }),
    })
    own.scores.record({ ...seen(), criterionId: first, raw: 4 })
    expect(sheet().looks).toEqual({})
    expect(ask.sheetFiles.history({ sheetId: sheet().id, criterionId: first }).map(({ from }) => from)).toEqual([
      '本人の入力',
      '電話 令和8年1月5日(月)10:00 受領',
    ])
    for (const deed of [
      () => own.scoreEntries.unchecked({ fy }),
      () => own.scoreEntries.begin(byTelephone(sheet().reviewerId)),
      () => own.scoreEntries.check({ ...seen(), differs: [] }),
      () => own.scoreEntries.typeAgain({ ...seen(), typed: [{ criterionId: first, raw: 4 }] }),
      () => own.scoreEntries.decide({ ...seen(), criterionId: first, raw: 4 }),
    ])
      expect(deed).toThrow(refused('forbidden'))
  })
})

describe('as long as a point waits', () => {
  it('its sheet is not handed in, is in no tally, and 採点の締め names it', () => {
    const { ask, own, a, b, sheets, typeAll, type, criteria, sheet, hanako, seen, first } = givenScoring()
    const all = Object.fromEntries(sheets(b.id).map(({ applicationId }) => [applicationId, [4, 4, 4, 4, 4, 4]]))
    score(ask, b.id, all)
    typeAll()
    for (const by of [ask, own])
      expect(() => by.scores.submit({ fy, reviewerId: a.id })).toThrow(/照合を待つ点がある採点票が1件/)
    expect(ask.scores.filled({ fy })).toContainEqual({ reviewerId: a.id, filled: 0, unchecked: 1 })
    expect(ask.tally.page({ fy })).toMatchObject({ sheetsIn: 2, sheetsExpected: 4, sheetsUnchecked: 1 })
    expect(ask.reports.tally({ fy, asOf: '2026-03-01', reviewerNames: 'coded' }).notes.method).toContain(
      'うち1票は、事務局が入力した点の照合',
    )
    expect(() => ask.scores.finish({ fy })).toThrow(/うち照合を待つもの: 委員Aの秋田県。/)
    // What was begun and checked to the last point but one waits still.
    hanako.scoreEntries.check({ ...seen(), differs: [first] })
    expect(() => ask.scores.submit({ fy, reviewerId: a.id })).toThrow(refused('invalid'))
    type(first, 5)
    hanako.scoreEntries.check({ ...seen(), differs: [] })
    expect(ask.scores.submit({ fy, reviewerId: a.id })).toEqual({ submitted: 1, incomplete: 1, unchecked: 0 })
    expect(ask.tally.page({ fy })).toMatchObject({ sheetsIn: 3, sheetsUnchecked: 0 })
    expect(sheet().state).toBe('submitted')
    expect(criteria.map((id) => sheet().scores[id])).toEqual([5, 3, 3, 3, 3, 3])
  })

  it('it is in no tally even where the file says that its sheet is in', () => {
    const { ask, office, a, typeAll, seen, hanako, first } = givenScoring()
    typeAll()
    hanako.scoreEntries.check({ ...seen(), differs: [] })
    ask.scores.submit({ fy, reviewerId: a.id })
    const n = () => ask.tally.page({ fy }).rows.map((row) => row.n)
    expect(n()).toEqual([1, 0])
    const db = openWriter({ file: office.file })
    try {
      db.prepare(`UPDATE score_look SET state = 'waiting' WHERE criterion_id = ?`).run(first)
    } finally {
      db.close()
    }
    expect(n()).toEqual([0, 0])
  })
})

describe('a second person', () => {
  it('confirms what somebody else typed, and never their own', () => {
    const { ask, hanako, typeAll, type, first, seen, states } = givenScoring()
    expect(() => hanako.scoreEntries.check({ ...seen(), differs: [] })).toThrow(refused('conflict'))
    typeAll()
    expect(() => ask.scoreEntries.check({ ...seen(), differs: [] })).toThrow(
      refused('forbidden', { message: expect.stringContaining('入力した本人は') }),
    )
    type(first, 4, hanako)
    expect(hanako.scoreEntries.unchecked({ fy })[0]).toMatchObject({
      code: '委員A',
      prefecture: '秋田県',
      mayConfirm: true,
      closed: '',
      cells: expect.arrayContaining([
        expect.objectContaining({ criterionId: first, raw: 4, typedBy: '例示 花子', mayConfirm: false }),
      ]),
    })
    expect(hanako.scoreEntries.check({ ...seen(), differs: [] })).toMatchObject({ checked: 5, left: 1 })
    expect(states()).toEqual(['waiting', 'checked', 'checked', 'checked', 'checked', 'checked'])
    expect(ask.scoreEntries.check({ ...seen(), differs: [] })).toMatchObject({ checked: 1, left: 0 })
    expect(ask.scoreEntries.unchecked({ fy })).toEqual([])
  })

  it('names a cell that differs; it alone waits until it is mended, or found right by the same person', () => {
    const { ask, hanako, typeAll, type, first, second, seen, states } = givenScoring()
    typeAll()
    expect(() => hanako.scoreEntries.check({ ...seen(), differs: [randomUUID()] })).toThrow(refused('invalid'))
    hanako.scoreEntries.check({ ...seen(), differs: [first, second] })
    expect(states().slice(0, 3)).toEqual(['differs', 'differs', 'checked'])
    // Who typed it cannot type the objection away.
    const typed = [first, second].map((criterionId) => ({ criterionId, raw: 3 }))
    expect(() => ask.scoreEntries.typeAgain({ ...seen(), typed })).toThrow(refused('conflict'))
    expect(() => ask.scoreEntries.decide({ ...seen(), criterionId: first, raw: 3 })).toThrow(refused('conflict'))
    type(first, 2)
    expect(states().slice(0, 3)).toEqual(['waiting', 'differs', 'checked'])
    hanako.scoreEntries.check({ ...seen(), differs: [] })
    expect(new Set(states())).toEqual(new Set(['checked']))
  })

  it('is asked again for a point that is changed after the check, and for that point alone', () => {
    const { ask, hanako, a, typeAll, type, first, seen, states } = givenScoring()
    typeAll()
    hanako.scoreEntries.check({ ...seen(), differs: [] })
    ask.scores.submit({ fy, reviewerId: a.id })
    expect(() => hanako.scoreEntries.check({ ...seen(), differs: [] })).toThrow(refused('conflict'))
    ask.scores.reopen({ ...seen(), reason: '訂正の電話' })
    type(first, 5)
    expect(states()).toEqual(['waiting', 'checked', 'checked', 'checked', 'checked', 'checked'])
    expect(() => ask.scores.submit({ fy, reviewerId: a.id })).toThrow(refused('invalid'))
  })
})

describe('the same typed twice', () => {
  it('is checked where it is the same; what differs is decided between the two', () => {
    const { ask, typeAll, criteria, first, second, seen, states, sheet } = givenScoring()
    typeAll()
    const again = (raws: readonly number[]) => criteria.map((criterionId, at) => ({ criterionId, raw: raws[at] ?? 3 }))
    expect(() => ask.scoreEntries.typeAgain({ ...seen(), typed: again([3]).slice(1) })).toThrow(refused('invalid'))
    expect(() => ask.scoreEntries.typeAgain({ ...seen(), typed: again([9]) })).toThrow(refused('invalid'))
    expect(ask.scoreEntries.typeAgain({ ...seen(), typed: again([4, 2]) })).toMatchObject({ checked: 4, left: 2 })
    expect(states()).toEqual(['differs', 'differs', 'checked', 'checked', 'checked', 'checked'])
    expect(ask.scoreEntries.unchecked({ fy })[0]?.cells.map(({ raw, second: twice }) => [raw, twice])).toEqual([
      [3, 4],
      [3, 2],
    ])
    expect(() => ask.scoreEntries.decide({ ...seen(), criterionId: first, raw: 5 })).toThrow(refused('invalid'))
    expect(ask.scoreEntries.decide({ ...seen(), criterionId: first, raw: 4 })).toMatchObject({ checked: 1, left: 1 })
    expect(ask.scoreEntries.decide({ ...seen(), criterionId: second, raw: 3 })).toMatchObject({ checked: 1, left: 0 })
    expect([sheet().scores[first], sheet().scores[second]]).toEqual([4, 3])
    expect(new Set(states())).toEqual(new Set(['checked']))
    const said = ask.audit.entries({ subject: sheet().id, limit: 3 }).entries.map(({ deed, more }) => `${deed} ${more}`)
    expect(said).toEqual([
      '二度の入力が食い違った評価項目2の点を3点に決めた 一度目 3、二度目 2',
      '二度の入力が食い違った評価項目1の点を4点に決めた 一度目 3、二度目 4',
      '事務局が入力した点を、もう一度入力して照合した 照合済み 4件 / 食い違い 評価項目1・2',
    ])
  })

  it('is refused on another state of the sheet, of 利害関係 and of 欠; a sheet that is out waits for nobody', () => {
    const { ask, hanako, a, typeAll, first, seen, sheet } = givenScoring()
    typeAll()
    const stale = { sheetId: sheet().id, revision: sheet().revision - 1 }
    expect(() => hanako.scoreEntries.check({ ...stale, differs: [] })).toThrow(refused('conflict'))
    expect(() => hanako.scoreEntries.typeAgain({ ...stale, typed: [{ criterionId: first, raw: 3 }] })).toThrow(
      refused('conflict'),
    )
    expect(() => hanako.scoreEntries.decide({ ...stale, criterionId: first, raw: 3 })).toThrow(refused('conflict'))
    ask.scores.markAbsent({ ...seen(), absent: true, reason: '欠席' })
    expect(ask.scoreEntries.unchecked({ fy })).toEqual([])
    expect(() => hanako.scoreEntries.check({ ...seen(), differs: [] })).toThrow(refused('conflict'))
    ask.scores.markAbsent({ ...seen(), absent: false, reason: '出席' })
    expect(ask.scoreEntries.unchecked({ fy })).toHaveLength(1)
    const out = seen()
    ask.conflicts.declare({
      id: randomUUID(),
      reviewerId: a.id,
      jis2: '05',
      kind: 'business',
      treatment: 'exclude',
      detail: '',
    })
    expect(ask.scoreEntries.unchecked({ fy })).toEqual([])
    expect(() => hanako.scoreEntries.check({ ...out, differs: [] })).toThrow(refused('forbidden'))
  })
})

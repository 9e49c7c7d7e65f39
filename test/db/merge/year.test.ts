import { randomUUID } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readColumn } from '../../../db/stored/kind.ts'
import { storedBundle } from '../../../db/stored/merge/bundle.ts'
import { yearScope } from '../../../db/upkeep/merge/year-rows.ts'
import { broughtTo, copied, yearBundleOf } from '../../support/merge/bundles.ts'
import { ofTheYear, playDrawn } from '../../support/merge/drawn-history.ts'
import { recordsOf } from '../../support/merge/records.ts'
import { type GivenOffice, givenOffice } from '../../support/office/office.ts'
import { givenCase } from '../../support/office/selected.ts'
import { refused } from '../../support/refused.ts'

const now = '2026-07-01T10:00:00+09:00'
const fy = 2026
/** By hand: BANSO_ROUNDS=100 npm test -- merge/year */
const rounds = Number(process.env['BANSO_ROUNDS'] ?? 2)

/** One year in two office files, which were one a moment ago, with a meeting that is open. */
function apart() {
  const here = givenCase()
  here.at(now)
  const meetingId = randomUUID()
  const called = { fy, no: 1, heldOn: '2026-07-01', startsAt: '09:00', endsAt: '12:00' }
  here.ask.meeting.make({ id: meetingId, ...called, place: '見本会議室', form: 'both' })
  yearBundleOf(here, fy)
  return { here, there: copied(here, now), meetingId }
}

const recordsIn = (given: GivenOffice) => recordsOf(given, yearScope(fy))

function sound(given: GivenOffice): void {
  expect(given.ask.audit.verify({})).toMatchObject({ integrity: 'ok', firstBad: null, values: true })
  const db = new Database(given.office.file, { readonly: true })
  expect(db.pragma('foreign_key_check')).toEqual([])
  db.close()
  expect(given.defects).toEqual([])
}

type Side = 'ours' | 'theirs'

function taken(here: GivenOffice, bytes: Uint8Array, side: Side) {
  const fileId = broughtTo(here, bytes)
  const { clashes, mark } = here.ask.merge.compare({ fileId })
  here.ask.merge.takeYear({ fileId, choices: clashes.map(({ name }) => ({ name, side })), mark })
  return { fileId, clashes }
}

const record = (given: GivenOffice, id: string, deed: object) =>
  given.ask.meeting.record({ id, entryId: randomUUID(), deed: deed as never })

describe('a year as a bundle', () => {
  it('is the same year in an office that has only its settings, found by its words, and brings nothing a second time', () => {
    const { here } = apart()
    const other = givenOffice({ now })
    const { fileId, clashes } = taken(other, yearBundleOf(here, fy), 'theirs')
    expect(clashes).toMatchObject([{ label: '年度', field: expect.stringMatching(/^全体\(違うところ \d+件\)$/) }])
    expect(recordsIn(other)).toEqual(recordsIn(here))
    expect(other.ask.search.everywhere({ text: '岩手県', fy }).hits.map(({ kind }) => kind)).toContain('case')
    expect(other.ask.merge.compare({ fileId })).toMatchObject({ clashes: [], taken: [], fy, applicationId: null })
    sound(other)
  })

  it('takes what only one side did, a meeting as a whole, and asks where both held it', () => {
    const { here, there, meetingId } = apart()
    const reviewer = { fy, name: '例示 新子', org: '見本大学' }
    there.ask.reviewers.add({ id: randomUUID(), ...reviewer })
    record(there, meetingId, { kind: 'opened' })
    const first = taken(here, yearBundleOf(there, fy), 'theirs')
    expect(first.clashes).toEqual([])
    expect(here.ask.reviewers.list({ fy }).map(({ name }) => name)).toContain('例示 新子')
    expect(recordsIn(here)).toEqual(recordsIn(there))

    const member = here.ask.meeting.page({ id: meetingId }).members[0]
    if (!member) throw new Error('a meeting has members')
    record(here, meetingId, { kind: 'came', memberId: member.id, mode: 'room', proxy: '' })
    record(there, meetingId, { kind: 'came', memberId: member.id, mode: 'online', proxy: '' })
    const bytes = yearBundleOf(there, fy)
    const asked = here.ask.merge.compare({ fileId: broughtTo(here, bytes) })
    expect(asked.clashes).toMatchObject([{ label: '審議会議', field: '全体(違うところ 2件)', fixed: false }])
    // Both sides are told apart by what is in them: the meeting itself is the same.
    const [clash] = asked.clashes
    expect([clash?.ours.value, clash?.theirs.value].map((value) => value?.split('\n').length)).toEqual([2, 2])
    expect(clash?.ours.value).not.toBe(clash?.theirs.value)
    // What happens here meanwhile makes the choice stale.
    const fileId = broughtTo(here, bytes)
    record(here, meetingId, { kind: 'left', memberId: member.id, why: 'short' })
    const choices = [{ name: clash?.name ?? '', side: 'theirs' as const }]
    expect(() => here.ask.merge.takeYear({ fileId, choices, mark: asked.mark })).toThrow(
      refused('conflict', { message: expect.stringContaining('見比べた後で') }),
    )
    taken(here, bytes, 'theirs')
    expect(recordsIn(here)).toEqual(recordsIn(there))
    sound(here)
  })

  it('asks nothing of a mail that both were sent, and brings with its bytes what only the other was sent', () => {
    const { here, there } = apart()
    const came = (given: GivenOffice, name: string) => {
      const item = { in: null, position: 0, fileId: broughtTo(given, Buffer.from(name)), name, size: 0 }
      given.ask.incoming.refuse({ fy, came: [{ ...item, sha256: '0'.repeat(64) }], reason: '応募書がありません。' })
    }
    came(here, '質問.eml')
    there.at('2026-07-02T10:00:00+09:00')
    for (const name of ['質問.eml', '御礼.eml']) came(there, name)
    expect(taken(here, yearBundleOf(there, fy), 'theirs').clashes).toEqual([])
    const listed = here.ask.incoming.list({ fy }).map(({ name, broughtAt }) => [name, broughtAt])
    expect(listed).toEqual([
      ['御礼.eml', '2026-07-02T10:00:00+09:00'],
      ['質問.eml', now],
    ])
    sound(here)
  })

  it('brings 評価項目 in another order, though no two may stand at one place', () => {
    const { here, there } = apart()
    const bundle = readColumn(storedBundle, gunzipSync(yearBundleOf(there, fy)).toString(), 'the given one')
    const placed = (no: number) => (no === 1 ? 2 : no === 2 ? 1 : no)
    const rows = bundle.rows.map((row) =>
      row.table === 'criterion'
        ? { ...row, values: row.values.map((value, at) => (row.columns[at] === 'no' ? placed(Number(value)) : value)) }
        : row,
    )
    const namesOf = () => here.ask.programme.year({ fy }).criteria.map(({ name }) => name)
    const [first, second, ...rest] = namesOf()
    expect(taken(here, gzipSync(storedBundle.write({ ...bundle, rows })), 'theirs').clashes).toEqual([])
    expect(namesOf()).toEqual([second, first, ...rest])
    sound(here)
  })

  it('is refused whole where a receipt number would stand twice, where its rows are of another year, and as a case', () => {
    const { here, there } = apart()
    const bytes = yearBundleOf(there, fy)
    const given = readColumn(storedBundle, gunzipSync(bytes).toString(), 'the given one')
    const [own] = given.rows.filter(({ table }) => table === 'application')
    if (!own) throw new Error('a year has its applications')
    const twin = (values: Readonly<Record<string, string | number>>) => {
      const id = randomUUID()
      const changed = { id, ...values }
      const row = own.values.map((each, at) => changed[own.columns[at] as keyof typeof changed] ?? each)
      return gzipSync(storedBundle.write({ ...given, rows: [...given.rows, { ...own, key: id, values: row }] }))
    }
    const before = recordsIn(here)
    expect(() => taken(here, twin({}), 'theirs')).toThrow(
      refused('conflict', { message: expect.stringContaining('「応募」に、この台帳の別の記録と番号や団体が重なる') }),
    )
    expect(() => taken(here, twin({ fy: 2027 }), 'theirs')).toThrow(refused('conflict'))
    const fileId = broughtTo(here, bytes)
    expect(() => here.ask.merge.take({ fileId, choices: [], mark: '' })).toThrow(
      refused('invalid', { message: expect.stringContaining('年度のまとめ') }),
    )
    expect(recordsIn(here)).toEqual(before)
    sound(here)
  })

  it('loses nothing of any two histories, and is the same on both sides at the end', { timeout: 3_600_000 }, () => {
    const drawn = fc.array(fc.tuple(fc.nat(), fc.nat(60)), { minLength: 6, maxLength: 24 })
    const done = new Set<string>()
    let merged = 0
    fc.assert(
      fc.property(drawn, drawn, (ourHistory, theirHistory) => {
        const { here, there } = apart()
        const before = recordsIn(here)
        for (const name of playDrawn(here, ourHistory, 'こちら', ofTheYear)) done.add(name)
        for (const name of playDrawn(there, theirHistory, 'あちら', ofTheYear)) done.add(name)
        const [ours, theirs] = [recordsIn(here), recordsIn(there)]
        const asked = takenOrRefused(here, yearBundleOf(there, fy))
        if (asked === null) {
          expect(recordsIn(here)).toEqual(ours)
          return
        }
        merged += 1
        const after = recordsIn(here)
        for (const side of [ours, theirs])
          for (const name of side.keys())
            if (!before.has(name) && !asked.includes(name.split('/')[1] ?? '')) expect(after.has(name), name).toBe(true)
        expect(takenOrRefused(there, yearBundleOf(here, fy))).not.toBeNull()
        expect(recordsIn(there)).toEqual(after)
        sound(here)
        sound(there)
      }),
      { numRuns: rounds, seed: 20261128, endOnFailure: true },
    )
    console.log(`${merged} of ${rounds} merged; done:`, [...done].join(' '))
    expect(merged).toBeGreaterThanOrEqual(rounds / 2)
  })
})

/** All of theirs where both differ, and the names of what was asked; null where it is refused in words, and nothing is in. */
function takenOrRefused(here: GivenOffice, bytes: Uint8Array): string | null {
  try {
    return taken(here, bytes, 'theirs')
      .clashes.map(({ name }) => name)
      .join(' ')
  } catch (error) {
    if ((error as { problem?: { code: string } }).problem?.code === 'conflict') return null
    throw error
  }
}

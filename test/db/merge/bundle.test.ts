import { hash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readColumn } from '../../../db/stored/kind.ts'
import { storedBundle } from '../../../db/stored/merge/bundle.ts'
import { caseScope } from '../../../db/upkeep/merge/case-rows.ts'
import { broughtTo, bundleOf, copied } from '../../support/merge/bundles.ts'
import { type Drawn, playDrawn } from '../../support/merge/drawn-history.ts'
import { recordsOf } from '../../support/merge/records.ts'
import type { GivenOffice } from '../../support/office/office.ts'
import { aSession, givenCase } from '../../support/office/selected.ts'
import { refused } from '../../support/refused.ts'

const now = '2026-07-01T10:00:00+09:00'

/** One case in two office files, which were one a moment ago. */
function apart() {
  const here = givenCase()
  here.at(now)
  const { applicationId, id } = here.page
  bundleOf(here, applicationId)
  return { here, there: copied(here, now), applicationId, caseId: id }
}

type Values = Readonly<Record<string, unknown>>

const recordsIn = (given: GivenOffice, applicationId: string) => recordsOf(given, caseScope(applicationId))

function sound(given: GivenOffice): void {
  expect(given.ask.audit.verify({})).toMatchObject({
    integrity: 'ok',
    firstBad: null,
    values: true,
    files: { changed: [] },
  })
  const db = new Database(given.office.file, { readonly: true })
  try {
    expect(db.pragma('foreign_key_check')).toEqual([])
    const live = db
      .prepare(`SELECT 'session' AS kind, id FROM session WHERE removed_at IS NULL
                UNION ALL SELECT 'issue', id FROM issue UNION ALL SELECT 'report', id FROM progress_report
                UNION ALL SELECT 'case', id FROM support_case ORDER BY 1, 2`)
      .all()
    const found = db
      .prepare(
        `SELECT kind, record_id AS id FROM search_entry WHERE kind IN ('session', 'issue', 'report', 'case') ORDER BY 1, 2`,
      )
      .all()
    expect(found).toEqual(live)
  } finally {
    db.close()
  }
  expect(given.defects).toEqual([])
}

/** Takes in what the other side has, each difference chosen by the turn. */
function taken(here: GivenOffice, there: GivenOffice, applicationId: string) {
  const fileId = broughtTo(here, bundleOf(there, applicationId))
  const { clashes, mark } = here.ask.merge.compare({ fileId })
  const choices = clashes.map(({ name }, at) => ({
    name,
    side: at % 2 === 0 ? ('ours' as const) : ('theirs' as const),
  }))
  here.ask.merge.take({ fileId, choices, mark })
  return { clashes, choices: new Map(choices.map(({ name, side }) => [name, side])) }
}

describe('a case that was worked on in two office files', () => {
  it('is one again: what only one wrote is there, what both wrote is asked for side by side, and a number given twice is kept by one', () => {
    const { here, there, applicationId, caseId } = apart()
    const { revision: _, ...page } = here.ask.support.case({ id: caseId })
    const edit = (given: GivenOffice, values: object) => {
      const { revision } = given.ask.support.case({ id: caseId })
      given.ask.support.edit({ ...page, ...values, revision })
    }
    edit(here, { officer: '机 一子', expert: '机 二子' })
    edit(there, { officer: '会議 一子', contractor: '例示株式会社' })
    here.ask.sessions.add({ ...aSession('2026-05-20T10:00:00+09:00', { agenda: '机の議題' }), caseId })
    there.ask.sessions.add({ ...aSession('2026-06-20T10:00:00+09:00', { agenda: '会議の議題' }), caseId })

    const fileId = broughtTo(here, bundleOf(there, applicationId))
    const { clashes, mark, since, taken: counts } = here.ask.merge.compare({ fileId })
    expect(since).not.toBeNull()
    expect(clashes.map(({ label, field, ours, theirs }) => [label, field, ours.who, theirs.who])).toEqual([
      ['支援案件', '担当', '見本 太郎', '見本 太郎'],
      ['支援記録', '番号の重なり', '見本 太郎', '見本 太郎'],
    ])
    expect(clashes[0]).toMatchObject({ ours: { value: '机 一子' }, theirs: { value: '会議 一子' } })
    expect(counts).toContainEqual({ label: '支援記録', added: 1, changed: 0, removed: 0 })
    const [first, second] = clashes.map(({ name }) => name)
    const onlyOne = [{ name: first ?? '', side: 'theirs' as const }]
    expect(() => here.ask.merge.take({ fileId, choices: onlyOne, mark })).toThrow(
      refused('invalid', { message: expect.stringContaining('まだ選んでいない違いが1件') }),
    )
    here.ask.merge.take({
      fileId,
      choices: [
        { name: first ?? '', side: 'theirs' },
        { name: second ?? '', side: 'ours' },
      ],
      mark,
    })
    const after = here.ask.support.case({ id: caseId })
    expect(after).toMatchObject({ officer: '会議 一子', expert: '机 二子', contractor: '例示株式会社' })
    const found = here.ask.search.everywhere({ text: '会議の議題', fy: 2026 }).hits
    expect(found.map(({ kind }) => kind)).toContain('session')
    sound(here)
    expect(here.ask.audit.entries({}).entries[0]).toMatchObject({ did: 'merge.take', subject: applicationId })
    // Once more it brings nothing.
    expect(here.ask.merge.compare({ fileId })).toMatchObject({ clashes: [], taken: [] })
  })

  it('is refused whole when it was cut, altered, or is of a practice office', () => {
    const { here, there, applicationId } = apart()
    const bytes = bundleOf(there, applicationId)
    for (const given of [bytes.subarray(0, bytes.byteLength / 2), Buffer.from('見本')])
      expect(() => here.ask.merge.compare({ fileId: broughtTo(here, given) })).toThrow(
        refused('invalid', { message: expect.stringContaining('途中で切れている') }),
      )
    const practice = gzipSync(gunzipSync(bytes).toString().replace('"practice":false', '"practice":true'))
    expect(() => here.ask.merge.compare({ fileId: broughtTo(here, practice) })).toThrow(
      refused('conflict', { message: expect.stringContaining('練習用の台帳から') }),
    )
  })

  it('is refused whole where it brings what this program never writes, and nothing of it is in the office', () => {
    const { here, there, applicationId } = apart()
    there.ask.sessions.add({
      ...aSession('2026-06-20T10:00:00+09:00', { agenda: '会議の議題' }),
      caseId: there.ask.support.portfolio({ fy: 2026 })[0]?.id ?? '',
    })
    const given = readColumn(storedBundle, gunzipSync(bundleOf(there, applicationId)).toString(), 'the given one')
    type Given = typeof given
    const rowsWith = (table: string, change: (row: Given['rows'][number]) => Given['rows'][number]): Given => ({
      ...given,
      rows: given.rows.map((row) => (row.table === table ? change(row) : row)),
    })
    const valued = (table: string, column: string, value: string) =>
      rowsWith(table, (row) => ({
        ...row,
        values: row.values.map((each, at) => (row.columns[at] === column ? value : each)),
      }))
    const bytes = Buffer.from('見本')
    const file = {
      ...{ id: crypto.randomUUID(), mime: 'text/plain', size: bytes.byteLength, sha256: hash('sha256', bytes) },
      ...{ createdBy: '見本 太郎', createdAt: now, base64: bytes.toString('base64') },
    }
    const spoiled: Readonly<Record<string, Given>> = {
      'a column of its own': rowsWith('session', (row) => ({
        ...row,
        columns: row.columns.map((each, at) => (at === 0 ? `${each}) SELECT id FROM profile --` : each)),
      })),
      'another table': rowsWith('session', (row) => ({ ...row, table: 'profile' })),
      'a key that is not its row’s': rowsWith('session', (row) => ({ ...row, key: crypto.randomUUID() })),
      'a row twice': { ...given, rows: [...given.rows, ...given.rows.slice(-1)] },
      'text that is not of its kind': valued('session', 'participants', '{"v":1,"is":{"x":1}}'),
      'a word where a number stands': valued('session', 'seq', '三'),
      'a file by the name of another place': { ...given, files: [{ ...file, name: '../見本.txt' }] },
      'a file that is not its bytes': { ...given, files: [{ ...file, name: '見本.txt', size: 1 }] },
    }
    const before = recordsIn(here, applicationId)
    for (const [what, each] of Object.entries(spoiled)) {
      const fileId = broughtTo(here, gzipSync(storedBundle.write(each)))
      const take = () => {
        const { clashes, mark } = here.ask.merge.compare({ fileId })
        const choices = clashes.map(({ name }) => ({ name, side: 'theirs' as const }))
        here.ask.merge.take({ fileId, choices, mark })
      }
      expect(take, what).toThrow(refused('invalid', { message: expect.stringContaining('まとめ(.banso-bundle)') }))
    }
    expect(recordsIn(here, applicationId)).toEqual(before)
    sound(here)
  })

  it('never brings a record of another case along', () => {
    const { here, there, applicationId } = apart()
    const given = readColumn(storedBundle, gunzipSync(bundleOf(there, applicationId)).toString(), 'the given one')
    const [own] = given.rows.filter(({ table }) => table === 'application')
    if (!own) throw new Error('a case has its application')
    const id = crypto.randomUUID()
    const stray = {
      ...own,
      key: id,
      values: own.values.map((each, at) =>
        own.columns[at] === 'id' ? id : own.columns[at] === 'receipt_no' ? null : each,
      ),
    }
    const fileId = broughtTo(here, gzipSync(storedBundle.write({ ...given, rows: [...given.rows, stray] })))
    const { mark } = here.ask.merge.compare({ fileId })
    expect(() => here.ask.merge.take({ fileId, choices: [], mark })).toThrow(
      refused('invalid', { message: expect.stringMatching(/ほかの案件や年度の記録|まとめ\(.banso-bundle\)/) }),
    )
    expect(here.ask.applications.list({ fy: 2026 }).map((each) => each.id)).not.toContain(id)
    expect(here.defects).toEqual([])
  })

  it('never names a file that the case does not have: neither one of another record nor one without its bytes', () => {
    const { here, there, applicationId } = apart()
    const given = readColumn(storedBundle, gunzipSync(bundleOf(there, applicationId)).toString(), 'the given one')
    const bytes = Buffer.from('見本')
    const upload = here.office.files.begin({ name: '別.txt', mime: 'text/plain', limit: 1000 }, here.officer)
    upload.write(bytes)
    const { fileId: other } = upload.finish()
    const row = {
      id: crypto.randomUUID(),
      application_id: applicationId,
      version: 1,
      kind: 'other',
      file_id: other,
      opened: 1,
    }
    const naming = { table: 'application_file', key: row.id, columns: Object.keys(row), values: Object.values(row) }
    const file = {
      ...{ id: other, name: '別.txt', mime: 'text/plain', size: bytes.byteLength, sha256: hash('sha256', bytes) },
      ...{ createdBy: '見本 太郎', createdAt: now, base64: bytes.toString('base64') },
    }
    const brought = (files: typeof given.files) =>
      broughtTo(here, gzipSync(storedBundle.write({ ...given, rows: [...given.rows, naming], files })))
    const [bare, whole] = [brought(given.files), brought([...given.files, file])]
    const stray = refused('invalid', { message: expect.stringContaining('このまとめのものではない書類を1件') })
    expect(() => here.ask.merge.compare({ fileId: bare })).toThrow(stray)
    expect(() => here.ask.merge.take({ fileId: bare, choices: [], mark: '' })).toThrow(stray)
    // With its bytes it comes in, for as long as nothing else holds it.
    expect(here.ask.merge.compare({ fileId: whole }).clashes).toEqual([])
    const db = new Database(here.office.file)
    const columns = (db.pragma('table_info(application)') as { name: string }[]).map(({ name }) => name)
    const copied = columns.map((name) => (name === 'id' ? '@id' : name === 'receipt_no' ? 'NULL' : name))
    const another = crypto.randomUUID()
    db.prepare(`INSERT INTO application (${columns.join()}) SELECT ${copied.join()} FROM application`).run({
      id: another,
    })
    db.prepare(`INSERT INTO application_file VALUES (?, ?, 1, 'other', ?, 1)`).run(crypto.randomUUID(), another, other)
    db.close()
    expect(() => here.ask.merge.compare({ fileId: whole })).toThrow(stray)
    expect(here.defects).toEqual([])
  })

  const history: fc.Arbitrary<Drawn[]> = fc.array(fc.tuple(fc.nat(400), fc.nat(40)), { minLength: 8, maxLength: 20 })

  it('loses nothing of any two histories, asks about exactly what both changed, and is the same on both sides at the end', {
    timeout: 120_000,
  }, () => {
    const all = new Map<string, number>()
    fc.assert(
      fc.property(history, history, (ours, theirs) => {
        const { here, there, applicationId } = apart()
        const base = recordsIn(here, applicationId)
        for (const name of [...playDrawn(here, ours, '机'), ...playDrawn(there, theirs, '会')])
          all.set(name, (all.get(name) ?? 0) + 1)
        const [our, their] = [recordsIn(here, applicationId), recordsIn(there, applicationId)]
        const { clashes, choices } = taken(here, there, applicationId)
        const after = recordsIn(here, applicationId)
        const asked = new Set(clashes.map(({ name }) => name))
        const isAsked = (name: string, column: string) =>
          asked.has(`${name}/${column}`) ||
          [...asked].some((each) => each.startsWith(`${name}/`) && each.endsWith('/*')) ||
          [...asked].some((each) => each.split('/').length === 3 && each.includes(name.split('/')[1] ?? ''))
        for (const [side, rows] of [
          ['ours', our],
          ['theirs', their],
        ] as const)
          for (const [name, row] of rows)
            for (const [column, value] of Object.entries(row))
              if (value !== base.get(name)?.[column] && !isAsked(name, column) && !followed.has(column))
                expect([side, name, column, after.get(name)?.[column]]).toEqual([side, name, column, value])
        for (const [name, row] of our)
          for (const [column, value] of Object.entries(row)) {
            const other = their.get(name)
            const was = base.get(name)?.[column]
            const both = other !== undefined && other[column] !== value && value !== was && other[column] !== was
            if (both && !followed.has(column) && !name.startsWith('progress_report'))
              expect([name, column, asked.has(`${name}/${column}`)]).toEqual([name, column, true])
          }
        expect(choices.size).toBe(clashes.length)
        sound(here)
        // Two confirmed reports of one month stay, each where it was confirmed.
        const back = taken(there, here, applicationId).clashes
        expect(back.filter(({ fixed }) => !fixed)).toEqual([])
        const isOne = clashes.every(({ fixed }) => !fixed) && back.length === 0
        const shared = (records: ReadonlyMap<string, Values>) =>
          Object.fromEntries([...records].filter(([name]) => isOne || !name.startsWith('progress_report')))
        expect(shared(recordsIn(there, applicationId))).toEqual(shared(after))
        sound(there)
      }),
      { numRuns: Number(process.env['BANSO_MERGES'] ?? 4), endOnFailure: true },
    )
    console.info('drawn:', Object.fromEntries(all))
  })
})

/** Drawn anew from the records by the rules of the office. */
const followed = new Set(['to_confirm', 'defects', 'warnings', 'rule_result', 'result'])

import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { noteOfRevocation } from '../../../shared/domain/selection/disclosure/decided.ts'
import { type HeldTable, holdings, notHeld } from '../../../shared/domain/selection/disclosure/holdings/holdings.ts'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { everyDeed } from '../../support/office/every-deed.ts'
import { type GivenOffice, givenOffice } from '../../support/office/office.ts'
import { passed } from '../../support/office/year.ts'
import { refused } from '../../support/refused.ts'

const fy = 2026

const asked = ({ ask }: GivenOffice, about: string[] = []) =>
  ask.disclosure.add({ id: randomUUID(), fy, receivedOn: '2026-02-01', asked: '採点の記録', about })

/** Tables and columns as the office file has them. */
function schemaOf(file: string) {
  const stored = new Database(file, { readonly: true })
  const names = (text: string, ...given: string[]) =>
    stored
      .prepare<string[], { name: string }>(text)
      .all(...given)
      .map(({ name }) => name)
  const tables = names("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
  const columns = (table: string) => names('SELECT name FROM pragma_table_xinfo(?)', table).toSorted()
  const count = (table: string) => stored.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0
  return {
    tables: tables.filter((name) => !name.startsWith('search_index_')),
    columns,
    count,
    close: () => stored.close(),
  }
}

/** Rows that have nothing but ids and empty columns say nothing and need no line. */
const mayBeEmpty: readonly HeldTable[] = ['score', 'minutes_edit', 'approval_round']

describe('開示請求の対象となる文書', () => {
  it('speaks of every table, column and row that there is, and lets none of what is withheld out', () => {
    const given = givenOffice()
    everyDeed(given)
    const schema = schemaOf(given.office.file)
    expect([...Object.keys(holdings), ...Object.keys(notHeld)].toSorted()).toEqual(schema.tables.toSorted())
    for (const [table, { columns }] of Object.entries(holdings))
      expect([table, ...Object.keys(columns).toSorted()]).toEqual([table, ...schema.columns(table)])

    const years = [2019, 2026, 2027].map((each) =>
      given.ask.disclosure.add({ id: randomUUID(), fy: each, receivedOn: '2026-02-01', asked: '年度の文書すべて' }),
    )
    const pages = years.flatMap(({ id }) => given.ask.disclosure.pages({ id, document: null }).documents)
    const lines = new Set(
      pages.flatMap(({ key: document, parts }, at) =>
        parts.map(
          ({ key }) => `${key.split('/').slice(0, 2).join('/')} ${document} ${document.endsWith('/year') ? at : ''}`,
        ),
      ),
    )
    const told = (table: string) => [...lines].filter((key) => key.startsWith(`${table}/`)).length
    const rows = (Object.keys(holdings) as HeldTable[]).filter((table) => !mayBeEmpty.includes(table))
    expect(rows.map((table) => [table, told(table)])).toEqual(rows.map((table) => [table, schema.count(table)]))
    for (const table of mayBeEmpty) expect([table, told(table) > 0]).toEqual([table, schema.count(table) > 0])
    schema.close()

    const machineWords = pages.flatMap(({ parts }) =>
      parts.flatMap(({ key, pieces }) =>
        pieces
          .flatMap(({ text }) => text.split('\n'))
          .filter((line) => /^[a-z]+(?:_[a-z]+|[A-Z][a-z]+)*$/.test(line.trim()))
          .map((line) => `${key.replaceAll(/[0-9a-f-]{36}/g, '…')} ${line}`),
      ),
    )
    expect(machineWords).toEqual([])

    const out = JSON.stringify(pages)
    const whole = years.flatMap(({ id }) =>
      given.ask.disclosure
        .pack({ id })
        .documents.filter(({ key }, at) => key.startsWith('checks/') || at % 4 === 0)
        .map(({ key }) => given.ask.disclosure.document({ id, document: key })),
    )
    const withheld = whole.flatMap(({ parts }) =>
      parts.flatMap(({ text, hidden }) => hidden.map(({ from, to }) => text.slice(from, to).trim())),
    )
    const open = whole
      .flatMap(({ parts }) =>
        parts.filter(({ nature, way }) => nature === 'original' || nature === 'official' || way === 'open'),
      )
      .map(({ text, label }) => `${label} ${text}`)
      .join('\n')
    // What stands nowhere else: a point of 3 is a number of many things.
    const own = [...new Set(withheld)].filter((word) => [...word].length > 3 && !open.includes(word))
    expect(own.length).toBeGreaterThan(60)
    expect(own.filter((word) => out.includes(JSON.stringify(word).slice(1, -1)))).toEqual([])
  }, 60_000)

  it('is proposed, changed with ground and reason, told apart from what nobody looked at, and taken back', () => {
    const given = givenOffice()
    const akita = passed(given.ask, madeUpForm('秋田県'), '2026-02-18T10:15:00+09:00')
    given.at('2026-04-10T12:00:00+09:00')
    const { ask } = given
    const { id } = asked(given, [akita])
    const { documents, request } = ask.disclosure.pack({ id })
    expect(request).toMatchObject({ no: 1, prefecture: '秋田県', due: '2026-03-03' })
    const receipt = documents.find(({ kind }) => kind === '応募の受付の記録')
    const document = receipt?.key ?? ''
    const part = (key: string) => {
      const found = ask.disclosure.document({ id, document }).parts.find((each) => each.key.endsWith(key))
      if (!found) throw new Error(key)
      return found
    }
    const name = part('form/contact.name')
    expect(name).toMatchObject({ way: 'closed', ground: 'person', state: 'proposed', by: '' })
    const goal = part('form/goal')
    const settle = { id, document, section: goal.key, mark: goal.mark, revision: 0, words: '', reason: '' }
    expect(() => ask.disclosure.settle({ ...settle, way: 'closed', ground: null })).toThrow(
      refused('invalid', { fields: { ground: expect.anything(), reason: expect.anything() } }),
    )
    const closed = { ...settle, way: 'closed', ground: 'conduct', reason: '交渉に支障' } as const
    expect(ask.disclosure.settle(closed)).toMatchObject({
      state: 'settled',
      way: 'closed',
      by: '見本 太郎',
      revision: 1,
    })
    const pages = () => JSON.stringify(ask.disclosure.pages({ id, document }))
    expect(pages()).not.toContain(JSON.stringify(goal.text).slice(1, -1))
    expect(() => ask.disclosure.settle({ ...closed, reason: '別の理由' })).toThrow(refused('conflict'))
    expect(() => ask.disclosure.settle({ ...closed, revision: 1, mark: 1 })).toThrow(refused('conflict'))

    const left = ask.disclosure
      .document({ id, document })
      .parts.filter(({ state }) => state !== 'settled')
      .map(({ key, mark, revision }) => ({ section: key, mark, revision }))
    ask.disclosure.accept({ id, document, sections: left })
    const now = () => ask.disclosure.pack({ id }).documents.find(({ key }) => key === document)
    expect(now()).toMatchObject({ unsettled: 0, grounds: ['person', 'conduct'], outcome: 'partly' })
    ask.disclosure.takeBack({ id, document, sections: [{ section: goal.key, revision: 1 }] })
    expect(now()).toMatchObject({ unsettled: 1 })
    expect(part('form/goal')).toMatchObject({ way: goal.way, state: 'proposed', revision: 2 })
  })

  it('is decided within its days, and with a stale window clashes', () => {
    const given = givenOffice()
    given.at('2026-04-10T12:00:00+09:00')
    const { ask } = given
    const made = asked(given)
    expect(() => ask.disclosure.edit({ ...made, state: 'decided' })).toThrow(
      refused('invalid', { fields: { decidedOn: expect.anything(), outcome: expect.anything() } }),
    )
    const decided = ask.disclosure.edit({ ...made, state: 'decided', decidedOn: '2026-02-20', outcome: 'part' })
    expect(decided).toMatchObject({ state: 'decided', revision: 2 })
    // What was decided stands: the parts, the record, and that it is there.
    const { id } = made
    const { key: document = '' } = ask.disclosure.pack({ id }).documents[0] ?? {}
    const [part] = ask.disclosure.document({ id, document }).parts
    if (!part) throw new Error('a document has parts')
    const section = { section: part.key, mark: part.mark, revision: 0 }
    const closed = { way: 'closed', ground: 'conduct', words: '', reason: '支障' } as const
    const settled = () => ask.disclosure.settle({ id, document, ...section, ...closed })
    const stands = refused('invalid', { message: expect.stringContaining('決定を取り消す') })
    expect(settled).toThrow(stands)
    expect(() => ask.disclosure.accept({ id, document, sections: [section] })).toThrow(stands)
    expect(() => ask.disclosure.remove({ id, revision: 2 })).toThrow(stands)
    expect(() => ask.disclosure.edit({ ...decided, outcome: 'whole' })).toThrow(
      refused('invalid', { fields: { outcome: expect.anything() } }),
    )
    const open = { ...decided, state: 'preparing', decidedOn: null, outcome: 'none' } as const
    expect(() => ask.disclosure.edit(open)).toThrow(refused('invalid', { fields: { note: expect.anything() } }))
    const noted = ask.disclosure.edit({ ...decided, note: '開示の実施 3月2日' })
    const again = ask.disclosure.edit({
      ...{ ...open, revision: noted.revision },
      note: noteOfRevocation(noted, '第三者の意見書が届いた。', '2026-04-10'),
    })
    expect(again.note).toBe(
      '開示の実施 3月2日\n令和8年4月10日 令和8年2月20日の一部開示の決定を取消し。理由: 第三者の意見書が届いた。',
    )
    expect(settled()).toMatchObject({ state: 'settled', way: 'closed' })

    expect(() => ask.disclosure.edit({ ...made, asked: '別の請求' })).toThrow(
      refused('conflict', { clashes: expect.arrayContaining([expect.objectContaining({ field: 'asked' })]) }),
    )
    const removed = ask.disclosure.remove({ id: again.id, revision: again.revision })
    expect(ask.disclosure.list({ fy })).toEqual([])
    expect(ask.disclosure.restore(removed)).toMatchObject({ no: 1, revision: 6 })
    expect(() => ask.disclosure.pack({ id: randomUUID() })).toThrow(refused('missing'))
  })
})

import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { ApplicationForm } from '../../../shared/domain/applications/form.ts'
import type { SummaryPart } from '../../../shared/domain/applications/summary.ts'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { refusalOf } from '../../support/office/field-values.ts'
import { type GivenOffice, givenOffice } from '../../support/office/office.ts'
import { passed, takeIn } from '../../support/office/year.ts'

const asked = { fy: 2026, asOf: '2026-03-01' }

function confirm({ ask }: GivenOffice, id: string, part: SummaryPart, text: string): void {
  const { revision, summaries } = ask.applications.get({ id })
  const source = summaries.find((each) => each.part === part)?.source ?? 0
  ask.applications.summarise({ id, part, text, source, confirmed: true, revision })
}

describe('R3 応募概要一覧', () => {
  it('lists what passed 要件確認 in order of receipt, and says what the records say', () => {
    const given = givenOffice()
    const { ask } = given
    const iwate = passed(ask, madeUpForm('岩手県', 'C'), '2026-02-18T10:00:00+09:00')
    passed(ask, madeUpForm('秋田県'), '2026-02-17T10:00:00+09:00')
    takeIn(ask, madeUpForm('佐賀県'), '2026-02-16T10:00:00+09:00')
    const gone = passed(ask, madeUpForm('高知県'), '2026-02-19T10:00:00+09:00')
    const { revision } = ask.applications.get({ id: gone })
    ask.applications.move({ id: gone, to: 'withdrawn', reason: '予算の都合', revision })
    confirm(given, iwate, 'talent', '公募への応募が少ない。')
    const book = ask.reports.overview(asked)
    const sql = new Database(given.office.file, { readonly: true })
    const stored = sql
      .prepare(`SELECT receipt_no AS receiptNo, form ->> '$.is.pool.parttime' AS parttime,
                       form ->> '$.is.municipalities.total' AS towns
                  FROM application WHERE state = 'eligible' ORDER BY receipt_no`)
      .all()
    sql.close()
    expect(
      book.rows.map(({ receiptNo, pool, municipalities }) => ({
        receiptNo,
        parttime: pool.parttime.value,
        towns: municipalities.total.value,
      })),
    ).toEqual(stored)
    expect(book.rows.map(({ prefecture }) => prefecture)).toEqual(['岩手県', '秋田県'])
    expect(book).toMatchObject({
      beforeScoring: 2,
      copyFor: null,
      counts: {
        received: 3,
        apart: [
          { label: '採点前', count: 2 },
          { label: '取下げ', count: 1 },
        ],
        judged: 0,
      },
    })
    expect(book.rows[0]?.summaries).toEqual({
      talent: { text: '公募への応募が少ない。', missing: null },
      theme: { text: '', missing: { code: 'unwritten', label: '要約未作成' } },
      goal: { text: '', missing: { code: 'unwritten', label: '要約未作成' } },
      structure: { text: '', missing: { code: 'unwritten', label: '要約未作成' } },
    })
    expect(book.rows[0]?.pool.total).toEqual({ value: 6, missing: null })
    const [first] = book.rows[0]?.targets ?? []
    expect(first).toEqual({ name: '盛岡市', code: '032018' })
    expect(JSON.stringify(book)).not.toMatch(/見本 太郎|例示 花子|example\.lg\.jp|000-000/)
  })

  it('tells nothing written from 0 and from what could not be read, and what another wrote since from what is confirmed', () => {
    const given = givenOffice()
    const { ask } = given
    const form: ApplicationForm = {
      ...madeUpForm('岩手県'),
      pool: { fulltime: 0, parttime: null, contract: 2, printedTotal: 7 },
      accelerators: { appointed: null, planned: null },
      issues: { talent: null, theme: '着手できていない。' },
      targets: ['盛岡市', '池田町', '盛岡'],
      past: [],
    }
    const id = randomUUID()
    const readings = ['accelerators.planned', 'pool.parttime', 'past'] as const
    ask.intake.takeIn({
      id,
      fy: 2026,
      receivedAt: '2026-02-18T10:00:00+09:00',
      sender: { name: '見本 太郎', address: 'sample@example.lg.jp', subject: '応募書の提出' },
      messageId: '',
      reading: {
        form,
        readings: readings.map((path, n) => ({ path, place: null, sureness: n === 0 ? 'unread' : 'empty', note: '' })),
        cover: null,
        detail: null,
      },
      files: [],
    })
    const revision = () => ask.applications.get({ id }).revision
    ask.intake.register({ id, revision: revision() })
    ask.applications.move({ id, to: 'checking', revision: revision() })
    confirm(given, id, 'theme', '着手できていない。')
    ask.applications.editField({ id, path: 'issues.theme', value: '着手した。', revision: revision() })
    for (const { itemId, result } of ask.applications.get({ id }).checks)
      if (result !== 'ok') ask.checks.record({ id, itemId, result: 'ok', note: '電話で確認', revision: revision() })
    ask.applications.move({ id, to: 'eligible', revision: revision() })
    const [row] = ask.reports.overview(asked).rows
    const blank = { value: null, missing: { code: 'blank', label: '未記入' } }
    expect(row?.pool).toMatchObject({
      fulltime: { value: 0, missing: null },
      parttime: blank,
      total: { value: 2, missing: null },
      printed: { value: 7, missing: null },
    })
    expect(row?.accelerators).toEqual({
      appointed: blank,
      planned: { value: null, missing: { code: 'unread', label: '読取不可' } },
    })
    expect(row?.summaries).toMatchObject({
      talent: { text: '', missing: { label: '未記入' } },
      theme: { text: '', missing: { label: '要再確認' } },
    })
    expect(row?.targets.map(({ code }) => code)).toEqual(['032018', null, null])
    expect(row?.pastMissing?.label).toBe('未記入')
  })

  it('has a copy for a 委員 without what is kept from them, which names neither them nor the body', () => {
    const given = givenOffice()
    const { ask } = given
    for (const [name, day] of [
      ['岩手県', 17],
      ['秋田県', 18],
      ['佐賀県', 19],
    ] as const)
      passed(ask, madeUpForm(name), `2026-02-${day}T10:00:00+09:00`)
    const add = (name: string) => ask.reviewers.add({ id: randomUUID(), fy: 2026, name, withProfile: true })
    const [a, b] = [add('例示 一郎'), add('例示 二葉')]
    const declare = (jis2: string, treatment: 'exclude' | 'none') =>
      ask.conflicts.declare({
        id: randomUUID(),
        reviewerId: b.id,
        jis2,
        kind: 'appointment',
        treatment,
        detail: '講演一回のみ',
      })
    declare('05', 'exclude')
    declare('41', 'none')
    ask.conflicts.declareNone({ reviewerId: a.id, bodies: ['03', '05', '41'] })
    ask.conflicts.declareNone({ reviewerId: b.id, bodies: ['03'] })
    const copy = ask.reports.overview({ ...asked, reviewerId: b.id })
    expect(copy.copyFor).toBe('委員B')
    expect(copy.rows.map(({ prefecture }) => prefecture)).toEqual(['岩手県', '佐賀県'])
    expect(JSON.stringify(copy)).not.toMatch(/秋田|050008|例示/)
    expect(ask.reports.overview({ ...asked, reviewerId: a.id }).rows).toHaveLength(3)
    expect(refusalOf(() => ask.reports.overview({ ...asked, reviewerId: randomUUID() })).code).toBe('missing')
  })

  it('has no copy for a 委員 who has not answered for 利害関係 yet, as they get no 採点票 either', () => {
    const { ask } = givenOffice()
    for (const [name, day] of [
      ['岩手県', 17],
      ['秋田県', 18],
    ] as const)
      passed(ask, madeUpForm(name), `2026-02-${day}T10:00:00+09:00`)
    const { id: reviewerId } = ask.reviewers.add({ id: randomUUID(), fy: 2026, name: '例示 一郎' })
    const copy = () => ask.reports.overview({ ...asked, reviewerId })
    expect(refusalOf(copy)).toMatchObject({ code: 'conflict', message: expect.stringContaining('未回答が2件') })
    ask.conflicts.declareNone({ reviewerId, bodies: ['03', '05'] })
    expect(copy().rows).toHaveLength(2)
  })
})

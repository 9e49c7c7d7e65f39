import { describe, expect, it } from 'vitest'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { refusalOf } from '../../support/office/field-values.ts'
import { givenOffice } from '../../support/office/office.ts'
import { passed, takeIn } from '../../support/office/year.ts'

const asked = { fy: 2026, asOf: '2026-03-01' }
const inTime = '2026-02-17T10:00:00+09:00'

describe('R2 要件確認表', () => {
  it('lists what was received, as it was checked: of another version, late, withdrawn, under an older name', () => {
    const given = givenOffice()
    const { ask } = given
    given.at('2026-02-24T10:00:00+09:00')
    const akita = passed(ask, madeUpForm('秋田県'), inTime)
    // It came before the check was made, and was taken in after it: what was checked was the version before.
    const draftId = takeIn(ask, madeUpForm('秋田県', 'B'), '2026-02-19T09:00:00+09:00')
    const iwate = takeIn(ask, madeUpForm('岩手県'), '2026-02-20T17:00:01+09:00')
    let second = ask.intake.register({ id: iwate, revision: ask.applications.get({ id: iwate }).revision })
    const why = { decision: 'accepted', reason: '通信障害のため' } as const
    second = ask.applications.decideLate({ id: iwate, ...why, revision: second.revision })
    for (const { itemId, rule } of second.checks)
      if (rule !== 'inTime')
        second = ask.checks.record({ id: iwate, itemId, result: 'ok', note: '電話で確認', revision: second.revision })
    ask.applications.move({ id: iwate, to: 'eligible', revision: second.revision })
    const gone = passed(ask, madeUpForm('高知県'), '2026-02-20T09:00:00+09:00')
    ask.applications.move({
      id: gone,
      to: 'withdrawn',
      reason: '予算の都合',
      revision: ask.applications.get({ id: gone }).revision,
    })
    takeIn(ask, madeUpForm('佐賀県'), inTime)
    given.at('2026-02-25T10:00:00+09:00')
    let page = ask.applications.get({ id: akita })
    page = ask.applications.move({ id: akita, to: 'checking', revision: page.revision })
    const sixth = page.checks.find(({ no }) => no === 6)?.itemId ?? ''
    page = ask.checks.record({ id: akita, itemId: sixth, result: 'ok', note: '電話で確認', revision: page.revision })
    page = ask.intake.replaceWith({ id: akita, draftId, revision: page.revision })
    const call = ask.programme.year({ fy: 2026 })
    const fourth = call.checkItems.find(({ no }) => no === 4)!
    ask.programme.editCheckItem({ ...fourth, fy: 2026, name: '令和8年度の様式である' })
    given.at('2026-02-26T10:00:00+09:00')
    page = ask.applications.get({ id: akita })
    const record = (no: number, result: 'ok' | 'ng', note: string) => {
      const itemId = page.checks.find((check) => check.no === no)?.itemId ?? ''
      page = ask.checks.record({ id: akita, itemId, result, note, revision: page.revision })
    }
    record(4, 'ok', '様式を見た')
    record(12, 'ng', '電話が通じない')

    const book = ask.reports.requirements(asked)
    expect(
      book.rows.map(({ prefecture, version, replacedAt, late, verdict, toCorrect, correctionDue }) => ({
        ...{ prefecture, version, replacedAt, late },
        ...{ verdict: verdict.label, toCorrect, correctionDue },
      })),
    ).toEqual([
      {
        ...{ prefecture: '秋田県', version: 2, replacedAt: '2026-02-19T09:00:00+09:00', late: false },
        ...{ verdict: '確認中', toCorrect: true, correctionDue: null },
      },
      {
        ...{ prefecture: '岩手県', version: 1, replacedAt: null, late: true },
        ...{ verdict: '適合', toCorrect: false, correctionDue: null },
      },
      {
        ...{ prefecture: '高知県', version: 1, replacedAt: null, late: false },
        ...{ verdict: '取下げ', toCorrect: null, correctionDue: null },
      },
    ])
    const [replaced, late] = book.rows
    // Another theme came with the second version: of what was looked at on the first, that alone is to be looked at again.
    expect(replaced?.checks.filter(({ again }) => again).map(({ no }) => no)).toEqual([6])
    expect(page.checks.filter(({ again }) => again !== null).map(({ no }) => no)).toEqual([6])
    const twelfth = replaced?.checks.find(({ no }) => no === 12)
    expect(twelfth).toMatchObject({ departs: true, result: { label: '×' }, ruleResult: { label: '○' } })
    expect(twelfth?.findings).toEqual([
      { kind: { code: 'office', label: '職員の判断' }, code: null, path: null, field: null, message: '電話が通じない' },
    ])
    expect(late).toMatchObject({ lateDecision: { label: '受理' }, lateReason: '通信障害のため' })
    expect(late?.checks.filter(({ accepted }) => accepted).map(({ no, result }) => [no, result.label])).toEqual([
      [1, '×'],
    ])
    // Whoever checked before the item was renamed checked what it was called then.
    expect(book.items.find(({ no }) => no === 4)?.name).toBe('令和8年度の様式である')
    expect(book.rows.map(({ checks }) => checks.find(({ no }) => no === 4)?.name)).toEqual([
      '令和8年度の様式である',
      fourth.name,
      fourth.name,
    ])
    expect(book.counts.received).toBe(3)
  })

  it('is for the office alone', () => {
    const given = givenOffice()
    const { id, name } = given.ask.people.add({ id: crypto.randomUUID(), name: '見本 一郎', role: 'reviewer' })
    const reviewer = given.as({ profileId: id, name, role: 'reviewer' })
    expect(refusalOf(() => reviewer.reports.requirements(asked))).toMatchObject({ code: 'forbidden' })
    const viewer = given.as({ profileId: id, name, role: 'viewer' })
    expect(viewer.reports.requirements(asked).items).toHaveLength(15)
  })
})

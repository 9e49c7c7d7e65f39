import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { checkItems } from '../../../shared/domain/applications/check-items.ts'
import type { ApplicationForm } from '../../../shared/domain/applications/form.ts'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { givenOffice } from '../../support/office/office.ts'
import { takeIn } from '../../support/office/year.ts'

/** Received late, without its documents, with two themes and without consent. */
function faulty(given: ReturnType<typeof givenOffice>): string {
  const form: ApplicationForm = { ...madeUpForm('岩手県'), themesMarked: ['A', 'B'], consent: false }
  return takeIn(given.ask, form, '2026-02-20T17:00:01+09:00')
}
const verdicts = (given: ReturnType<typeof givenOffice>, id: string) => {
  const { checks } = given.ask.applications.get({ id })
  return new Map(checks.map(({ name, rule, ruleResult, defects }) => [name, { rule, ruleResult, defects }]))
}

describe('The items of a year in another order', () => {
  it('each get their own verdict, and one without a rule waits for a person', () => {
    const plain = givenOffice()
    const expected = verdicts(plain, faulty(plain))
    expect([...expected.values()].filter(({ ruleResult }) => ruleResult === 'ng').map(({ rule }) => rule)).toEqual([
      'inTime',
      'cover',
      'detail',
      'oneTheme',
      'consent',
    ])

    const given = givenOffice()
    const raw = new Database(given.office.file)
    raw.exec(`UPDATE check_item SET no = no + 100; UPDATE check_item SET no = 116 - no;
              UPDATE check_item SET rule = '', name = '一人で確かめる項目' WHERE rule = 'consent'`)
    raw.close()
    const id = faulty(given)
    const found = verdicts(given, id)
    expect(given.ask.applications.get({ id }).checks.map(({ rule }) => rule)).toEqual(
      checkItems.map(({ rule }) => (rule === 'consent' ? '' : rule)).toReversed(),
    )
    expect(found.get('一人で確かめる項目')).toEqual({ rule: '', ruleResult: 'pending', defects: [] })
    for (const [name, verdict] of expected) if (verdict.rule !== 'consent') expect(found.get(name)).toEqual(verdict)
  })

  it('let 受理 stand in for 期限内受信, not for whatever is numbered 1', () => {
    const given = givenOffice()
    const raw = new Database(given.office.file)
    raw.exec(`UPDATE check_item SET no = no + 100; UPDATE check_item SET no = 116 - no`)
    raw.close()
    const { ask } = given
    const id = takeIn(ask, { ...madeUpForm('岩手県'), themesMarked: [] }, '2026-02-20T17:00:01+09:00')
    let page = ask.intake.register({ id, revision: ask.applications.get({ id }).revision })
    page = ask.applications.decideLate({ id, decision: 'accepted', reason: '通信障害', revision: page.revision })
    page = ask.applications.move({ id, to: 'checking', revision: page.revision })
    for (const { itemId, rule } of page.checks)
      if (rule !== 'inTime' && rule !== 'onlyOne')
        page = ask.checks.record({ id, itemId, result: 'ok', note: '電話で確認', revision: page.revision })
    const [first] = page.checks
    expect(first).toMatchObject({ no: 1, rule: 'onlyOne' })
    page = ask.checks.record({ id, itemId: first!.itemId, result: 'ng', note: '確認中の申出', revision: page.revision })
    const pass = () => ask.applications.move({ id, to: 'eligible', revision: page.revision })
    expect(pass).toThrow('×が1件あります(1 同一団体の重複応募がない)')
    page = ask.checks.record({ id, itemId: first!.itemId, result: 'ok', note: '', revision: page.revision })
    expect(pass().state).toBe('eligible')
  })
})

describe('不備 as it is counted', () => {
  it('follows what the office says of an item, and leaves lateness to its own decision', () => {
    const { ask } = givenOffice()
    const id = takeIn(ask, madeUpForm('岩手県'), '2026-02-20T17:00:01+09:00')
    let page = ask.intake.register({ id, revision: ask.applications.get({ id }).revision })
    page = ask.applications.decideLate({ id, decision: 'accepted', reason: '通信障害', revision: page.revision })
    const itemOf = (rule: string) => page.checks.find((check) => check.rule === rule)?.itemId ?? ''
    const record = (rule: string, result: 'ok' | 'ng', note = '') => {
      page = ask.checks.record({ id, itemId: itemOf(rule), result, note, revision: page.revision })
      return page.defects
    }
    const before = page.defects
    expect(page.checks.filter(({ result }) => result === 'ng').map(({ rule }) => rule)).toEqual([
      'inTime',
      'cover',
      'detail',
    ])
    expect(before).toBe(2)
    expect(record('cover', 'ok', '郵送で届いた')).toBe(1)
    expect(record('thisYearsForm', 'ng', '前年度の様式')).toBe(2)
    expect(ask.applications.list({ fy: 2026 })[0]?.defects).toBe(2)
    // The rules look again after an edit: the office's word still stands.
    page = ask.applications.editField({ id, path: 'goal', value: '別の目標', revision: page.revision })
    expect(page.defects).toBe(2)
  })
})

describe('要件確認', () => {
  it('begins with the first item that a person decides, but not before a late one is accepted', () => {
    const { ask } = givenOffice()
    const id = takeIn(ask, madeUpForm('岩手県'), '2026-02-20T17:00:01+09:00')
    let page = ask.intake.register({ id, revision: ask.applications.get({ id }).revision })
    const record = (rule: string, result: 'ok' | 'pending') => {
      const itemId = page.checks.find((check) => check.rule === rule)?.itemId ?? ''
      page = ask.checks.record({ id, itemId, result, note: '確認', revision: page.revision })
      return page.state
    }
    expect(record('thisYearsForm', 'ok')).toBe('received')
    page = ask.applications.decideLate({ id, decision: 'accepted', reason: '通信障害', revision: page.revision })
    expect(record('thisYearsForm', 'pending')).toBe('received')
    expect(record('thisYearsForm', 'ok')).toBe('checking')
    expect(ask.applications.history({ id }).map(({ deed }) => deed)).toContain('「受付済」から「要件確認中」にした')
  })

  it('names what is not ○ yet of all that wait for 要件適合, and what only a person can tell', () => {
    const given = givenOffice()
    const { ask } = given
    const late = takeIn(ask, madeUpForm('岩手県'), '2026-02-20T17:00:01+09:00')
    const draft = takeIn(ask, madeUpForm('秋田県'), '2026-02-19T09:00:00+09:00')
    ask.intake.register({ id: late, revision: ask.applications.get({ id: late }).revision })
    const open = () => ask.checks.open({ fy: 2026 }).map(({ no, toJudge }) => [no, toJudge])
    expect(ask.checks.open({ fy: 2026 }).some(({ applicationId }) => applicationId === draft)).toBe(false)
    expect(open()).toEqual([
      [1, false],
      [2, false],
      [3, false],
      [4, true],
    ])
    const { revision } = ask.applications.get({ id: late })
    ask.applications.decideLate({ id: late, decision: 'accepted', reason: '通信障害', revision })
    expect(open().map(([no]) => no)).toEqual([2, 3, 4])
  })
})

import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Caller } from '../../db/caller.ts'
import { fieldsOf, type ValuesOf } from '../../shared/domain/record-fields.ts'
import { caseFields } from '../../shared/domain/support/fields/case.ts'
import { madeUpForm } from '../support/forms/made-up-form.ts'
import { byTelephone } from '../support/office/by-telephone.ts'
import { refusalOf } from '../support/office/field-values.ts'
import { givenOffice } from '../support/office/office.ts'
import { givenCase } from '../support/office/selected.ts'
import { statementsOf } from '../support/office/statements.ts'
import { passed } from '../support/office/year.ts'

const hanako = { who: '例示 花子', self: false, at: '2026-11-02T14:05:00+09:00' }

/** A case that 例示 花子 has open too. */
function givenTwo() {
  const given = givenCase()
  given.at('2026-11-02T13:00:00+09:00')
  const { id } = given.ask.people.add({ id: randomUUID(), name: hanako.who, role: 'officer' })
  const second = given.as(given.office.signIn(id, ''))
  const { revision } = given.ask.support.case({ id: given.page.id })
  const seen = { ...fieldsOf(caseFields, given.ask.support.case({ id: given.page.id })), id: given.page.id, revision }
  const first = (more: Partial<ValuesOf<typeof caseFields>>) =>
    refusalOf(() => given.ask.support.edit({ ...seen, ...more }))
  return { ...given, second, seen, first }
}

describe('a stale edit', () => {
  it('says of each field who changed it and when, and which of the two nobody but its own has changed', () => {
    const { at, second, seen, first } = givenTwo()
    at(hanako.at)
    second.support.edit({ ...seen, goalTalent: '9人にする。', contractor: '見本株式会社' })
    const { message, clashes, stale } = first({ goalTheme: '共同調達を始める。', contractor: '例示株式会社' })
    expect(stale).toEqual({ revision: seen.revision + 1, by: hanako })
    expect(message).toContain('開いた後に、例示 花子 さんが 令和8年11月2日 14:05 に変更しました。')
    const of = Object.fromEntries(clashes.map((clash) => [clash.field, clash]))
    expect(Object.keys(of).sort()).toEqual(['contractor', 'goalTalent', 'goalTheme'])
    // Both have written it; the officer wrote nothing here; nobody else did.
    expect(of['contractor']).toMatchObject({ by: hanako, stored: '見本株式会社' })
    expect(of['contractor']).not.toHaveProperty('untouched')
    expect(of['goalTalent']).toMatchObject({ by: hanako, untouched: true, stored: '9人にする。' })
    expect(of['goalTheme']).toMatchObject({ by: null })
  })

  it('names for each field the last of several, and for the record the newest', () => {
    const { ask, at, second, seen, first } = givenTwo()
    at(hanako.at)
    second.support.edit({ ...seen, goalTalent: '9人にする。' })
    at('2026-11-02T14:20:00+09:00')
    ask.support.edit({ ...seen, goalTalent: '9人にする。', contractor: '見本株式会社', revision: seen.revision + 1 })
    const { clashes, stale } = first({})
    const self = { who: '見本 太郎', self: true, at: '2026-11-02T14:20:00+09:00' }
    expect(stale?.by).toEqual(self)
    expect(clashes.map(({ field, by }) => [field, by])).toEqual(
      expect.arrayContaining([
        ['goalTalent', hanako],
        ['contractor', self],
      ]),
    )
  })

  it('names nobody rather than the wrong one where the record of deeds does not account for every revision', () => {
    const { office, at, second, seen, first } = givenTwo()
    at(hanako.at)
    second.support.edit({ ...seen, goalTalent: '9人にする。' })
    const raw = new Database(office.file)
    raw.prepare('UPDATE support_case SET revision = revision + 1 WHERE id = ?').run(seen.id)
    raw.close()
    const { message, clashes, stale } = first({})
    expect(stale).toEqual({ revision: seen.revision + 2, by: null })
    expect(message).toContain('ほかの画面で変更されました')
    expect(clashes).toEqual([expect.not.objectContaining({ by: expect.anything() })])
  })

  it('reads the record of deeds only once it is refused', () => {
    const { second, seen, first } = givenTwo()
    const reading = (deed: () => unknown) =>
      statementsOf(deed).texts.filter((source) => /FROM audit WHERE subject/.test(source)).length
    expect(reading(() => second.support.edit({ ...seen, goalTalent: '9人にする。' }))).toBe(0)
    expect(reading(() => first({}))).toBe(1)
  })
})

describe('a reviewer', () => {
  /** 委員 whose sheet the secretariat has written on meanwhile. */
  function givenSheet() {
    const given = givenOffice()
    const { ask } = given
    passed(ask, madeUpForm('岩手県'), '2026-02-18T10:15:00+09:00')
    const reviewer = ask.reviewers.add({ id: randomUUID(), fy: 2026, name: '見本 一郎', withProfile: true })
    ask.scores.start({ fy: 2026 })
    const { sheets, criteria } = ask.scores.grid({ fy: 2026, reviewerId: reviewer.id })
    const [sheet, criterionId] = [sheets[0], criteria[0]?.id ?? '']
    if (sheet === undefined) throw new Error('an application has its sheet')
    const caller: Caller = { profileId: reviewer.profileId ?? '', name: reviewer.name, role: 'reviewer' }
    return { ...given, sheet, criterionId, own: given.as(caller) }
  }

  it('learns that somebody was faster and when, and not who; of their own window they learn it', () => {
    const { ask, at, own, sheet, criterionId } = givenSheet()
    const scored = { sheetId: sheet.id, criterionId, revision: sheet.revision }
    at(hanako.at)
    const entryId = ask.scoreEntries.begin(byTelephone(sheet.reviewerId)).id
    ask.scores.record({ ...scored, raw: 5, entryId })
    const problem = refusalOf(() => own.scores.record({ ...scored, raw: 3 }))
    expect(problem.stale?.by).toEqual({ who: null, self: false, at: hanako.at })
    expect(problem.message).toContain('ほかの人が 令和8年11月2日 14:05 に変更しました')
    expect(JSON.stringify(problem)).not.toContain('太郎')
    own.scores.record({ ...scored, raw: 3, revision: sheet.revision + 1 })
    const again = refusalOf(() => own.scores.record({ ...scored, raw: 4, revision: sheet.revision + 1 }))
    expect(again.message).toContain('あなたが別のウィンドウや画面で')
  })
})

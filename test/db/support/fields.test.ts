import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Fields, sayField } from '../../../shared/domain/record-fields.ts'
import { actionFields } from '../../../shared/domain/support/fields/action.ts'
import { caseFields } from '../../../shared/domain/support/fields/case.ts'
import { issueFields } from '../../../shared/domain/support/fields/issue.ts'
import { kpiFields } from '../../../shared/domain/support/fields/kpi.ts'
import { milestoneFields } from '../../../shared/domain/support/fields/milestone.ts'
import { sessionFields } from '../../../shared/domain/support/fields/session.ts'
import { casePage } from '../../support/office/case-page.ts'
import { callerOf, fieldValues, refusalOf } from '../../support/office/field-values.ts'
import type { GivenOffice } from '../../support/office/office.ts'
import { givenCase, type supportedCase } from '../../support/office/selected.ts'

type Record = { readonly id: string; readonly revision: number; readonly [name: string]: unknown }
type Page = ReturnType<typeof supportedCase>

/** How each kind of record is made, edited and found again; the calls take what the definitions give. */
const kinds = {
  支援案件: { fields: caseFields, list: (page: Page) => [page], edit: 'support.edit', add: null },
  課題: { fields: issueFields, list: (page: Page) => page.issues, edit: 'issues.edit', add: 'issues.add' },
  宿題: { fields: actionFields, list: (page: Page) => page.actions, edit: 'actions.edit', add: 'actions.add' },
  計画の項目: { fields: milestoneFields, list: (page: Page) => page.milestones, edit: 'plan.edit', add: 'plan.add' },
  KPI: { fields: kpiFields, list: (page: Page) => page.kpiList, edit: 'kpi.edit', add: 'kpi.add' },
  支援記録: { fields: sessionFields, list: (page: Page) => page.sessions, edit: 'sessions.edit', add: 'sessions.add' },
} as const

function opened() {
  const given = givenCase()
  const { page } = given
  given.at('2026-07-01T10:00:00+09:00')
  return { given, page, call: callerOf(given) }
}

const found = (given: GivenOffice, caseId: string, list: (page: Page) => readonly object[], id: string) =>
  list(casePage(given.ask, caseId)).find((each) => (each as Record).id === id) as Record

describe.each(Object.entries(kinds))('every field of %s', (_kind, { fields, list, edit, add }) => {
  const [first, second] = [fieldValues(fields, 0), fieldValues(fields, 1)]
  const differing = Object.keys(fields).filter((name) => JSON.stringify(first[name]) !== JSON.stringify(second[name]))

  function made() {
    const { given, page, call } = opened()
    const id = add === null ? page.id : randomUUID()
    if (add === null) call(edit, { ...first, id, revision: page.revision })
    else call(add, { ...first, id, caseId: page.id })
    const read = () => found(given, page.id, list, id)
    return { given, page, id, read, change: (to: object, revision: number) => call(edit, { ...to, id, revision }) }
  }

  it('comes back as it was written', () => {
    const { read, change } = made()
    change(second, read().revision)
    expect(read()).toMatchObject(second)
  })

  it('stands in a stale edit with both its values and the name of its form', () => {
    const { read, change } = made()
    const { revision } = read()
    change(second, revision)
    const clashes = refusalOf(() => change(first, revision)).clashes
    expect(clashes.map(({ field, label }) => [field, label])).toEqual(
      differing.map((name) => [name, (fields as Fields)[name]?.label]),
    )
    for (const { field, yours } of clashes) expect(yours).toBe(sayField((fields as Fields)[field]!, first[field]))
  })

  it('leaves its old and its new value in the history', () => {
    const { given, page, read, change } = made()
    const { revision, ...before } = read()
    change(second, revision)
    const { detail } = given.ask.support.history({ id: page.id })[0]!
    const changed = Object.keys(fields).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(read()[name]))
    expect(Object.keys(detail['after'] as object)).toEqual(changed)
    expect(Object.keys(detail['before'] as object)).toEqual(changed)
  })

  it('is found by its words where the definition says so', () => {
    const { given, id, read, change } = made()
    change(second, read().revision)
    for (const [name, field] of Object.entries(fields as Fields)) {
      if (field.search !== true || field.kind === 'rows') continue
      const routes = given.ask.search.everywhere({ text: sayField(field, second[name]) }).hits.map(({ route }) => route)
      expect(routes.some((route) => route.endsWith(id))).toBe(true)
    }
  })
})

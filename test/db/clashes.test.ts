import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { officeFields, profileFields } from '../../shared/domain/office/office-fields.ts'
import { holidayFields, programmeFields } from '../../shared/domain/programme/fields.ts'
import { type Fields, sayField } from '../../shared/domain/record-fields.ts'
import { conflictFields, reviewerFields } from '../../shared/domain/review/reviewer-fields.ts'
import type { Direct } from '../support/office/direct-client.ts'
import { callerOf, fieldValues, refusalOf } from '../support/office/field-values.ts'
import { givenOffice } from '../support/office/office.ts'

interface Kind {
  fields: Fields
  edit: string
  /** Which record the edit is about, and the revision it is stored under. */
  record: (ask: Direct) => { [name: string]: string | number; revision: number }
}

const fy = 2026
const part = (name: 'themes' | 'criteria' | 'checkItems') => (ask: Direct) => {
  const [first] = ask.programme.year({ fy })[name]
  return { fy, id: first?.id ?? '', revision: first?.revision ?? 0 }
}
const aReviewer = (ask: Direct) => ask.reviewers.add({ id: randomUUID(), fy, name: '見本 一郎' })

const kinds: Readonly<Record<string, Kind>> = {
  事業年度: {
    fields: programmeFields.year,
    edit: 'programme.editYear',
    record: (ask) => ({ fy, revision: ask.programme.year({ fy }).revision }),
  },
  提出書類: {
    fields: programmeFields.document,
    edit: 'programme.editDocument',
    record: (ask) => {
      const { documents, revision } = ask.programme.year({ fy })
      return { fy, id: documents[0]?.id ?? '', revision }
    },
  },
  重点テーマ: { fields: programmeFields.theme, edit: 'programme.editTheme', record: part('themes') },
  評価項目: { fields: programmeFields.criterion, edit: 'programme.editCriterion', record: part('criteria') },
  要件確認の項目: { fields: programmeFields.checkItem, edit: 'programme.editCheckItem', record: part('checkItems') },
  休日: { fields: holidayFields, edit: 'holidays.edit', record: () => ({ date: '2026-12-28', revision: 0 }) },
  課室: {
    fields: officeFields,
    edit: 'office.editSettings',
    record: (ask) => ({ revision: ask.office.settings({}).revision }),
  },
  利用者: {
    fields: profileFields,
    edit: 'people.edit',
    record: (ask) => {
      const { id, revision } = ask.people.add({ id: randomUUID(), name: '例示 花子', role: 'viewer' })
      return { id, revision }
    },
  },
  委員: {
    fields: reviewerFields,
    edit: 'reviewers.edit',
    record: (ask) => {
      const { id, revision } = aReviewer(ask)
      return { id, revision }
    },
  },
  利害関係: {
    fields: conflictFields,
    edit: 'conflicts.edit',
    record: (ask) => {
      const reviewerId = aReviewer(ask).id
      const own = { reviewerId, jis2: '05', kind: 'origin', treatment: 'exclude', detail: '' } as const
      const { id, revision } = ask.conflicts.declare({ id: randomUUID(), ...own })
      return { id, revision }
    },
  },
}

describe.each(Object.entries(kinds))('a stale edit of %s', (_kind, { fields, edit, record }) => {
  const [first, second] = [fieldValues(fields, 0), fieldValues(fields, 1)]
  const differing = Object.keys(fields).filter((name) => JSON.stringify(first[name]) !== JSON.stringify(second[name]))

  it('shows every field that differs, with both values in words, and stores nothing', () => {
    const given = givenOffice()
    const call = callerOf(given)
    const seen = record(given.ask)
    given.at('2026-02-20T14:05:00+09:00')
    call(edit, { ...second, ...seen })
    // What the record was made with may be what it was given now: that nobody has changed.
    const changed = JSON.stringify(given.ask.audit.entries({ limit: 1 }).entries[0]?.detail['after'])
    const theirs = { who: '見本 太郎', self: true, at: '2026-02-20T14:05:00+09:00' }
    const problem = refusalOf(() => call(edit, { ...first, ...seen }))
    expect(problem.code).toBe('conflict')
    const said = (field: string, value: unknown) => (fields[field] === undefined ? '' : sayField(fields[field], value))
    expect(problem.clashes).toEqual(
      differing.map((field) =>
        expect.objectContaining({
          field,
          label: fields[field]?.label,
          theirs: said(field, second[field]),
          yours: said(field, first[field]),
          stored: second[field],
          by: changed.includes(`"${field}":`) ? theirs : null,
        }),
      ),
    )
    expect(problem.message).toContain('あなたが別のウィンドウや画面で 令和8年2月20日 14:05 に変更しました')
  })
})

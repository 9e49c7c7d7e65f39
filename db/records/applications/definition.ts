import type { z } from 'zod'
import type { formsPage } from '../../../shared/contract/applications/forms.ts'
import { changesSince } from '../../../shared/domain/applications/definition/changes.ts'
import type { FormDefinition, FormItem } from '../../../shared/domain/applications/definition/item.ts'
import type { TriedOn } from '../../../shared/domain/applications/definition/trial.ts'
import { usualDefinition } from '../../../shared/domain/applications/definition/usual.ts'
import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import { storedItems, storedReadBy, storedTried } from '../../stored/forms/definition.ts'
import type { ApplicationRow } from '../../tables/applications/application.ts'
import {
  countsReadBy,
  type FormDefinitionRow,
  formDefinitionById,
  formDefinitionRows,
  lastAdopted,
} from '../../tables/applications/form-definition.ts'
import { programmeRow } from '../../tables/programme/programme.ts'
import type { StoredText } from '../../tables/stored-text.ts'

export type FormsPage = z.input<typeof formsPage>

export const itemsOf = ({ id, items }: Pick<FormDefinitionRow, 'id' | 'items'>): FormItem[] =>
  storedItems.read(items, id)

/** By which an application was read. */
export const definitionOf = ({ id, read_by }: Pick<ApplicationRow, 'id' | 'read_by'>): FormDefinition =>
  read_by === null ? usualDefinition : storedReadBy.read(read_by, id).items

/** What a form of the year is read by now: the year's own, else what the year before it had. */
export const inForce = (db: ReadDb, fy: number): FormDefinitionRow | undefined => lastAdopted(db, fy)

export const itemsInForce = (db: ReadDb, fy: number): FormItem[] => {
  const row = inForce(db, fy)
  return row === undefined ? [...usualDefinition] : itemsOf(row)
}

/** What an application keeps of the definition it is read by; refuses one that is not in use. */
export function readBy(db: ReadDb, id: string | null): StoredText<'read-by'> | null {
  if (id === null) return null
  const row = formDefinitionById(db, id)
  if (row === undefined || row.adoptedAt === null) throw missing('様式の定義')
  return storedReadBy.write({ id, name: called(row), items: itemsOf(row) })
}

export const triedOf = ({ id, tried }: FormDefinitionRow): TriedOn | null =>
  tried === null ? null : storedTried.read(tried, id)

/** 「令和8年度 第2版」; of the form that every office has from the beginning, 「令和8年度の様式」. */
const called = (row: Pick<FormDefinitionRow, 'fy' | 'no'> | undefined): string =>
  row === undefined ? `${fiscalYearLabel(2026)}の様式` : `${fiscalYearLabel(row.fy)} 第${row.no}版`

/** The definitions of a year: what is in force, what was, and the draft of the next one. */
export function formsPageOf(db: ReadDb, fy: number): FormsPage {
  if (!programmeRow(db, fy)) throw missing('年度')
  const rows = formDefinitionRows(db, fy)
  const force = inForce(db, fy)
  const counts = countsReadBy(db, fy).map(({ read_by, count }) => ({
    ...(read_by === null
      ? { id: null, name: called(undefined) }
      : storedReadBy.read(read_by, `an application of ${fy}`)),
    count,
  }))
  const draft = rows.find(({ adoptedAt }) => adoptedAt === null)
  return {
    fy,
    inForce: {
      id: force?.id ?? null,
      name: called(force),
      ofThisYear: force?.fy === fy,
      adoptedBy: force?.adoptedBy ?? null,
      adoptedAt: force?.adoptedAt ?? null,
      applications: counts.find(({ id }) => id === (force?.id ?? null))?.count ?? 0,
      items: itemsInForce(db, fy),
    },
    others: counts
      .filter(({ id }) => id !== (force?.id ?? null))
      .map(({ name, count }) => ({ name, applications: count })),
    draft: draft === undefined ? null : draftOf(db, draft),
  }
}

function draftOf(db: ReadDb, row: FormDefinitionRow): NonNullable<FormsPage['draft']> {
  const items = itemsOf(row)
  const base = row.baseId === null ? undefined : formDefinitionById(db, row.baseId)
  const { added, renamed, retired } = changesSince(base === undefined ? usualDefinition : itemsOf(base), items)
  const keys = (of: FormDefinition) => of.map(({ key }) => key)
  return {
    id: row.id,
    name: called(row),
    base: called(base),
    items,
    changes: { added: keys(added), renamed: keys(renamed), retired: keys(retired) },
    tried: triedOf(row),
    begunBy: row.begunBy,
    begunAt: row.begunAt,
    revision: row.revision,
  }
}

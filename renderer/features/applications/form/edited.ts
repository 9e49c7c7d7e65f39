import type { ApplicationForm, FormKpi, FormPath } from '../../../../shared/domain/applications/form.ts'
import { valueAt } from '../../../../shared/domain/applications/form.ts'
import type { ThemeLetter } from '../../../../shared/domain/support/track.ts'
import { isUnread, type Unread } from '../../../../shared/domain/unread.ts'
import { isBlankLine, type Line, type Typed } from '../../../ui/grid/line-columns.ts'
import { kindOfField } from './field-kinds.ts'

/** A line of a table of the form while it is typed: what stands in a cell may be no value yet. */
export type TypedKpi = Typed<FormKpi>
export type TypedOrganisation = Typed<ApplicationForm['organisation'][number]>
export type TypedSchedule = Typed<ApplicationForm['schedule'][number]>
export type TypedPast = Typed<ApplicationForm['past'][number]>

export interface Unadded {
  written: string
  sought: string
}

/** A field while it is being edited: its kind says which editor holds it. */
export type Edited =
  | { kind: 'line' | 'long'; value: string }
  | { kind: 'count'; value: number | Unread | null }
  | { kind: 'date' | 'prefecture'; value: string | Unread | null }
  | { kind: 'themes'; value: ThemeLetter[] }
  /** `unadded`: names that were typed, to be written as they are or sought, and are not in the list yet. */
  | { kind: 'targets'; value: string[]; unadded?: Unadded }
  | { kind: 'kpis'; value: TypedKpi[] }
  | { kind: 'organisation'; value: TypedOrganisation[] }
  | { kind: 'schedule'; value: TypedSchedule[] }
  | { kind: 'past'; value: TypedPast[] }
  | { kind: 'consent'; value: boolean | null }

export function editedOf(form: ApplicationForm, path: FormPath): Edited {
  const kind = kindOfField(path)
  switch (kind) {
    case 'themes':
      return { kind, value: form.themesMarked }
    case 'targets':
      return { kind, value: form.targets }
    case 'kpis':
      return { kind, value: form.kpis }
    case 'organisation':
      return { kind, value: form.organisation }
    case 'schedule':
      return { kind, value: form.schedule }
    case 'past':
      return { kind, value: form.past }
    case 'consent':
      return { kind, value: form.consent }
    case 'date':
      return { kind, value: form.docDate }
    case 'prefecture':
      return { kind, value: form.prefecture }
    case 'count': {
      const count = valueAt(form, path)
      return { kind, value: typeof count === 'number' ? count : null }
    }
    default: {
      const text = valueAt(form, path)
      return { kind, value: typeof text === 'string' ? text : '' }
    }
  }
}

const unaddedIn = (unadded: Unadded | undefined): string =>
  unadded === undefined ? '' : unadded.written.trim() || unadded.sought.trim()

/**
 * What is stored: an empty line is no value, and rows that were added and left empty are none. An `Unread` where something
 * in it cannot be read, and nothing may be stored.
 */
export function storedOf(edited: Edited) {
  switch (edited.kind) {
    case 'line':
    case 'long':
      return edited.value.trim() === '' ? null : edited.value
    case 'targets':
      if (unaddedIn(edited.unadded) !== '') return { unread: unaddedIn(edited.unadded) }
      return edited.value.map((name) => name.trim()).filter((name) => name !== '')
    case 'kpis':
      // 区分 alone is no KPI.
      return wholeLines(edited.value.filter(({ track, ...rest }) => isUnread(track) || !isBlankLine(rest)))
    case 'organisation':
      return wholeLines(edited.value)
    case 'schedule':
      return wholeLines(edited.value)
    case 'past':
      return wholeLines(edited.value)
    default:
      return edited.value
  }
}

/** The lines in which something was written, or the first text in them that cannot be read. */
function wholeLines<Row extends Line>(
  rows: readonly Row[],
): { [Key in keyof Row]: Exclude<Row[Key], Unread> }[] | Unread {
  const kept = rows.filter((row) => !isBlankLine(row))
  const unread = kept.flatMap((row) => Object.values(row)).find(isUnread)
  if (unread !== undefined) return unread
  // None of its values is unread.
  return kept.map((row) => ({ ...row }) as { [Key in keyof Row]: Exclude<Row[Key], Unread> })
}

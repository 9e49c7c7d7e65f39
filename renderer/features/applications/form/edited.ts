import type { ApplicationForm, FormKpi, FormPath } from '../../../../shared/domain/applications/form.ts'
import { valueAt } from '../../../../shared/domain/applications/form.ts'
import type { ThemeLetter } from '../../../../shared/domain/support/track.ts'
import { isUnread, type Unread } from '../../../../shared/domain/unread.ts'
import { kindOfField } from './field-kinds.ts'

type Measures = 'baseline' | 'baselineDate' | 'target' | 'targetDate'
/** A KPI while it is typed: its numbers and days may be none yet. */
export type TypedKpi = Omit<FormKpi, Measures> & { [Name in Measures]: FormKpi[Name] | Unread }

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
  | { kind: 'organisation'; value: ApplicationForm['organisation'] }
  | { kind: 'schedule'; value: ApplicationForm['schedule'] }
  | { kind: 'past'; value: ApplicationForm['past'] }
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

const isBlank = (row: object): boolean =>
  Object.entries(row).every(([key, value]) => key === 'track' || value === null || value === '')

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
      return wholeKpis(edited.value.filter((row) => !isBlank(row)))
    case 'organisation':
      return edited.value.filter((row) => !isBlank(row)).map((row) => ({ ...row }))
    case 'schedule':
      return edited.value.filter((row) => !isBlank(row)).map((row) => ({ ...row }))
    case 'past':
      return edited.value.filter((row) => !isBlank(row)).map((row) => ({ ...row }))
    default:
      return edited.value
  }
}

/** A type of its own words, as JSON wants it. */
type WholeKpi = { [Name in keyof FormKpi]: FormKpi[Name] }

function wholeKpis(rows: readonly TypedKpi[]): WholeKpi[] | Unread {
  const whole: WholeKpi[] = []
  for (const { baseline, baselineDate, target, targetDate, ...rest } of rows) {
    if (isUnread(baseline)) return baseline
    if (isUnread(baselineDate)) return baselineDate
    if (isUnread(target)) return target
    if (isUnread(targetDate)) return targetDate
    whole.push({ ...rest, baseline, baselineDate, target, targetDate })
  }
  return whole
}

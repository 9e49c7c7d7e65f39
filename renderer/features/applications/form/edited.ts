import type { ApplicationForm, FormKpi, FormPath } from '../../../../shared/domain/applications/form.ts'
import { valueAt } from '../../../../shared/domain/applications/form.ts'
import type { ThemeLetter } from '../../../../shared/domain/support/track.ts'
import { fieldKind } from './field-kinds.ts'

/** A field while it is being edited: its kind says which editor holds it. */
export type Edited =
  | { kind: 'line' | 'long' | 'prefecture'; value: string }
  | { kind: 'count'; value: number | null }
  | { kind: 'date'; value: string | null }
  | { kind: 'themes'; value: ThemeLetter[] }
  | { kind: 'targets'; value: string[] }
  | { kind: 'kpis'; value: FormKpi[] }
  | { kind: 'organisation'; value: ApplicationForm['organisation'] }
  | { kind: 'schedule'; value: ApplicationForm['schedule'] }
  | { kind: 'past'; value: ApplicationForm['past'] }
  | { kind: 'consent'; value: boolean | null }

export function editedOf(form: ApplicationForm, path: FormPath): Edited {
  const kind = fieldKind[path]
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

const isBlank = (row: object): boolean =>
  Object.entries(row).every(([key, value]) => key === 'track' || value === null || value === '')

/** What is stored: an empty line is no value, and rows that were added and left empty are none. */
export function storedOf(edited: Edited) {
  switch (edited.kind) {
    case 'line':
    case 'long':
    case 'prefecture':
      return edited.value.trim() === '' ? null : edited.value
    case 'targets':
      return edited.value.map((name) => name.trim()).filter((name) => name !== '')
    case 'kpis':
      return edited.value.filter((row) => !isBlank(row)).map((row) => ({ ...row }))
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

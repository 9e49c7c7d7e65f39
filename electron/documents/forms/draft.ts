import {
  type ApplicationForm,
  emptyForm,
  type FormPath,
  type FormPlace,
  formFields,
  type Reading,
} from '../../../shared/domain/applications/form.ts'
import type { ReadValue } from './cells/number.ts'

/** A form being read: values and, for every field, where it stands and how sure it is. */
export interface Draft {
  readonly form: ApplicationForm
  readonly readings: Map<FormPath, Reading>
}

export const newDraft = (): Draft => ({ form: emptyForm(), readings: new Map() })

const joined = (first: string, second: string): string => [first, second].filter((note) => note !== '').join(' ')

export const noteReading = (
  draft: Draft,
  path: FormPath,
  read: Pick<ReadValue<unknown>, 'sureness' | 'note'>,
  place: FormPlace | null,
): void => {
  draft.readings.set(path, { path, place, sureness: read.sureness, note: read.note })
}

/** Raises a doubt about a field that was read: 要確認, unless something worse is known. */
export const doubt = (draft: Draft, path: FormPath, note: string): void => {
  const before = draft.readings.get(path)
  if (before === undefined) return
  const sureness = before.sureness === 'certain' ? 'check' : before.sureness
  draft.readings.set(path, { ...before, sureness, note: joined(before.note, note) })
}

/** A field whose place was not found in a form that is there: not left empty, but not read. */
export const nameMissing = (draft: Draft, optional: readonly FormPath[], nameOf: (path: FormPath) => string): void => {
  for (const [path] of formFields) {
    const reading = draft.readings.get(path)
    if (optional.includes(path) || (reading !== undefined && (reading.place !== null || reading.sureness !== 'empty')))
      continue
    const note = `「${nameOf(path)}」の欄が見つかりません。様式を確かめ、手で入力してください。`
    draft.readings.set(path, { path, place: null, sureness: 'unread', note })
  }
}

/** One reading for every field the form asks for; a field nobody found is empty and has no place. */
export const readingsInOrder = (draft: Draft, paths: readonly FormPath[]): Reading[] =>
  paths.map((path) => draft.readings.get(path) ?? { path, place: null, sureness: 'empty', note: '' })

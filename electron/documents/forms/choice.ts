import type { FormDefinition } from '../../../shared/domain/applications/definition/item.ts'
import { usualDefinition } from '../../../shared/domain/applications/definition/usual.ts'
import type { FormReading } from '../../../shared/domain/applications/form.ts'
import { formKindLabel } from '../../../shared/domain/applications/rivals.ts'
import { type FormFile, noForm, type OpenedForm, openForm, readApplicationForms } from './reader.ts'

/** A form as it lies among the papers, or as it was opened. */
export type FormOfKind = (FormFile | OpenedForm) & { readonly kind: 'cover' | 'detail' }

/** Opens a paper that is one of the two forms. Throws `invalid` where it cannot be opened, or is neither. */
export function openFormOfKind(file: FormFile, definition: FormDefinition): OpenedForm & FormOfKind {
  const form = openForm(file, definition)
  if (form.kind === 'unknown') throw noForm([file])
  return { ...form, kind: form.kind }
}

/** Which of the two forms a Word file is, by its content, and what it says. */
export function readFormAlone(
  file: FormFile,
  definition: FormDefinition,
): { kind: 'cover' | 'detail' | 'other'; form: FormReading['form'] } {
  const { form, cover, detail } = readApplicationForms([file], definition)
  return { kind: cover ? 'cover' : detail ? 'detail' : 'other', form }
}

/**
 * Reads the first 鑑文 and the first 詳細. Where there are several of a kind the officer chooses: until then nothing of
 * what was read is certain, and nothing is 空欄, for another of them may say it.
 */
export const readFirstOfEach = (
  forms: readonly FormOfKind[],
  definition: FormDefinition = usualDefinition,
): FormReading => {
  const groups = (['cover', 'detail'] as const).map((kind) => forms.filter((form) => form.kind === kind))
  const reading = readApplicationForms(
    groups.flatMap((group) => group.slice(0, 1)),
    definition,
  )
  const notes = groups.flatMap((group) => {
    const [first] = group
    if (first === undefined || group.length === 1) return []
    const names = group.map(({ fileName }) => `「${fileName}」`).join('')
    return [
      `${formKindLabel[first.kind]}が${group.length}つあり(${names})、仮に「${first.fileName}」から読みました。使う方を選んでください。`,
    ]
  })
  if (notes.length === 0) return reading
  const readings = reading.readings.map((each) => ({
    ...each,
    sureness: each.sureness === 'unread' ? ('unread' as const) : ('check' as const),
    note: [each.note, ...notes].filter((note) => note !== '').join(' '),
  }))
  return { ...reading, readings }
}

import type { FormPath } from '../../../../shared/domain/applications/form.ts'
import { useKeptDrafts } from '../../../api/kept-drafts.ts'
import { usePerson } from '../../../api/office.tsx'
import type { ApplicationPage } from '../records.ts'

/** The name of the draft of one field. */
export const fieldDraft = (id: string, path: FormPath): string => `application/${id}/${path}`

export type UnsavedFields = (page: Pick<ApplicationPage, 'id' | 'readings'>) => ReadonlySet<FormPath>

/** The fields of an application in which whoever sits here has typed what is not saved: nothing confirms them unseen. */
export function useUnsavedFields(): UnsavedFields {
  const keys = new Set(useKeptDrafts().map(({ key }) => key))
  const person = usePerson()
  return ({ id, readings }) =>
    new Set(readings.map(({ path }) => path).filter((path) => keys.has(`${person}/${fieldDraft(id, path)}`)))
}

/** 「未保存の書きかけがある「KPI」「スケジュール」」; '' where there is none. */
export const unsavedWords = (
  { readings }: Pick<ApplicationPage, 'readings'>,
  unsaved: ReadonlySet<FormPath>,
): string => {
  const labels = readings.filter(({ path }) => unsaved.has(path)).map(({ label }) => `「${label}」`)
  return labels.length === 0 ? '' : `未保存の書きかけがある${labels.join('')}`
}

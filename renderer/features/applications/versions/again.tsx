import type { Changed } from '../../../../shared/domain/applications/again.ts'
import type { FormPath } from '../../../../shared/domain/applications/form.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { IconlessLink } from '../../../ui/button.tsx'
import styles from '../application.module.css'
import { shownValue } from '../form/field-kinds.ts'
import fields from '../form/fields.module.css'
import type { ApplicationPage, FieldReading } from '../records.ts'

/** The fields that are another than before and that nobody has confirmed since, in the order of the form. */
export const againFields = ({ readings }: Pick<ApplicationPage, 'readings'>): FieldReading[] =>
  readings.filter(({ again }) => again !== null)

interface AgainChangesProps {
  page: ApplicationPage
  changed: Changed & { readonly since: number }
  fieldPlace: (path: FormPath) => string
}

/** What makes something 要再確認: each field with what it was and what it is, and the papers by name. */
export function AgainChanges({ page, changed: { since, paths, papers }, fieldPlace }: AgainChangesProps) {
  const maySee = useMay('applications.versions')
  const versions = useAnswer(useApi().applications.versions, { id: page.id }, { enabled: maySee }).data
  const was = versions?.find(({ version }) => version === since)?.form
  const label = new Map(page.readings.map((reading) => [reading.path, reading.label]))
  return (
    <ul className={styles['again']}>
      {paths.map((path) => (
        <li key={path} className={fields['note']}>
          <IconlessLink to={fieldPlace(path)}>{label.get(path) ?? path}</IconlessLink>{' '}
          {was !== undefined && (
            <>
              第{since}版「{shownValue(was, path) || '空欄'}」→ 第{page.version}版「
              {shownValue(page.form, path) || '空欄'}」
            </>
          )}
        </li>
      ))}
      {papers.map((name) => (
        <li key={name} className={fields['note']}>
          書類「{name}」が第{since}版と違います
        </li>
      ))}
    </ul>
  )
}

/** The fields in 要再確認, as they are asked for before 要件確認 is completed; nothing where there are none. */
export function AgainFields({ page }: { page: ApplicationPage }) {
  const again = againFields(page)
  if (again.length === 0) return null
  return (
    <section className="stack">
      <h3>要再確認の欄 {again.length}</h3>
      {[...Map.groupBy(again, (reading) => reading.again ?? page.version)].map(([since, of]) => (
        <AgainChanges
          key={since}
          page={page}
          changed={{ since, paths: of.map(({ path }) => path), papers: [] }}
          fieldPlace={(path) => `/applications/${page.id}/form?field=${path}`}
        />
      ))}
    </section>
  )
}

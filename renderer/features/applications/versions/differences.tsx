import {
  type ApplicationForm,
  type FormPath,
  formFieldName,
  pathsOf,
  valueAt,
} from '../../../../shared/domain/applications/form.ts'
import styles from '../application.module.css'
import { sameValue, shownValue } from '../form/field-kinds.ts'

/** The fields in which two applications differ, in the order of the form. */
export const differing = (one: ApplicationForm, other: ApplicationForm): FormPath[] =>
  pathsOf(one, other).filter((path) => !sameValue(valueAt(one, path), valueAt(other, path)))

interface DifferencesProps {
  before: ApplicationForm
  after: ApplicationForm
  heads: readonly [string, string]
  /** What else is said of a field, beside its name: which item of a 補正依頼 asked for it. */
  note?: (path: FormPath) => string
}

/** Two applications side by side, in the fields in which they differ. */
export function Differences({ before, after, heads, note }: DifferencesProps) {
  const paths = differing(before, after)
  return (
    <table className={styles['differences']}>
      <caption>
        変わる欄 {paths.length} / {pathsOf(before, after).length}
      </caption>
      <thead>
        <tr>
          <th scope="col">欄</th>
          <th scope="col">{heads[0]}</th>
          <th scope="col">{heads[1]}</th>
        </tr>
      </thead>
      <tbody>
        {paths.map((path) => (
          <tr key={path}>
            <th scope="row">
              {formFieldName(path)}
              {note !== undefined && <p>{note(path)}</p>}
            </th>
            <td>{shownValue(before, path) || '(空欄)'}</td>
            <td>{shownValue(after, path) || '(空欄)'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

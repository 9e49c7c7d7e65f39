import { changedFields } from '../../../../shared/domain/applications/again.ts'
import {
  type ApplicationForm,
  type FormPath,
  formFieldName,
  pathsOf,
} from '../../../../shared/domain/applications/form.ts'
import styles from '../application.module.css'
import { shownValue } from '../form/field-kinds.ts'

interface DifferencesProps {
  before: ApplicationForm
  after: ApplicationForm
  heads: readonly [string, string]
  /** What else is said of a field, beside its name: which item of a 補正依頼 asked for it. */
  note?: (path: FormPath) => string
}

/** Two applications side by side, in the fields in which they differ. */
export function Differences({ before, after, heads, note }: DifferencesProps) {
  const paths = changedFields(before, after)
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

import { programmeFields } from '../../../../shared/domain/programme/fields.ts'
import { useApi } from '../../../api/office.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordEdit } from '../../../record/use-record-edit.ts'
import type { Theme } from '../records.ts'

export function ThemeForm({ fy, theme, mayEdit }: { fy: number; theme: Theme; mayEdit: boolean }) {
  const { programme } = useApi()
  const edit = useRecordEdit({
    fields: programmeFields.theme,
    key: `theme/${theme.id}`,
    record: theme,
    command: programme.editTheme,
    inputOf: (values, revision) => ({ ...values, fy, id: theme.id, revision }),
    read: ({ themes }) => themes.find(({ id }) => id === theme.id),
    newest: () => programme.year({ fy }),
    done: `重点テーマ${theme.letter}を直しました`,
  })
  return (
    <RecordForm {...edit} label={`重点テーマ ${theme.letter}`} mayEdit={mayEdit}>
      <RecordField of={edit.of} name="name" />
      <RecordField of={edit.of} name="shortName" hint="一覧や図の中で使います。" />
      <RecordField of={edit.of} name="definition" rows={5} />
    </RecordForm>
  )
}

import { useApi } from '../../../api/office.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import { TextArea, TextField } from '../../../ui/fields/text-field.tsx'
import { RecordForm } from '../record-form.tsx'
import type { ProgrammeYear, Theme } from '../records.ts'
import { useRecordForm } from '../use-record-form.ts'

const inputOf = (fy: number, { id, name, shortName, definition, revision }: Theme) => ({
  fy,
  id,
  name,
  shortName,
  definition,
  revision,
})

export function ThemeForm({ fy, theme, mayEdit }: { fy: number; theme: Theme; mayEdit: boolean }) {
  const { programme } = useApi()
  const given = useRecordForm({
    command: programme.editTheme,
    draftKey: `theme/${theme.id}`,
    record: inputOf(fy, theme),
    read: ({ themes }: ProgrammeYear) => {
      const stored = themes.find(({ id }) => id === theme.id)
      return stored === undefined ? undefined : inputOf(fy, stored)
    },
    newest: () => programme.year({ fy }),
    done: `重点テーマ${theme.letter}を直しました`,
  })
  const { control } = given.form
  return (
    <RecordForm of={given} label={`重点テーマ ${theme.letter}`} mayEdit={mayEdit}>
      <Bound control={control} name="name">
        {(field) => <TextField label="テーマ名" required limit={100} readOnly={!mayEdit} {...field} />}
      </Bound>
      <Bound control={control} name="shortName">
        {(field) => (
          <TextField label="略称" limit={30} hint="一覧や図の中で使います。" readOnly={!mayEdit} {...field} />
        )}
      </Bound>
      <Bound control={control} name="definition">
        {(field) => <TextArea label="定義" rows={5} limit={2000} readOnly={!mayEdit} {...field} />}
      </Bound>
    </RecordForm>
  )
}

import { useApi } from '../../../api/office.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { RecordForm } from '../record-form.tsx'
import type { CallDocument, ProgrammeYear } from '../records.ts'
import { useRecordForm } from '../use-record-form.ts'

/** A document has no revision of its own: it is part of its year. */
const inputOf = ({ fy, revision, documents }: ProgrammeYear, id: string) => {
  const document = documents.find((each) => each.id === id)
  return document === undefined ? undefined : { fy, id, code: document.code, name: document.name, revision }
}

export function DocumentForm({
  year,
  document,
  mayEdit,
}: {
  year: ProgrammeYear
  document: CallDocument
  mayEdit: boolean
}) {
  const { programme } = useApi()
  const { fy, revision } = year
  const given = useRecordForm({
    command: programme.editDocument,
    draftKey: `document/${document.id}`,
    record: { fy, revision, ...document },
    read: (stored: ProgrammeYear) => inputOf(stored, document.id),
    newest: () => programme.year({ fy }),
    done: '提出書類を直しました',
  })
  const { control } = given.form
  return (
    <RecordForm of={given} label={document.name} mayEdit={mayEdit}>
      <Bound control={control} name="code">
        {(field) => <TextField label="記号" limit={20} width={160} readOnly={!mayEdit} {...field} />}
      </Bound>
      <Bound control={control} name="name">
        {(field) => <TextField label="書類名" required limit={100} readOnly={!mayEdit} {...field} />}
      </Bound>
    </RecordForm>
  )
}

import { programmeFields } from '../../../../shared/domain/programme/fields.ts'
import { useApi } from '../../../api/office.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordEdit } from '../../../record/use-record-edit.ts'
import type { CallDocument, ProgrammeYear } from '../records.ts'

/** A document has no revision of its own: it is part of its year. */
const documentIn = ({ documents, revision }: ProgrammeYear, id: string) => {
  const document = documents.find((each) => each.id === id)
  return document === undefined ? undefined : { ...document, revision }
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
  const { id } = document
  const edit = useRecordEdit({
    fields: programmeFields.document,
    key: `document/${id}`,
    record: { ...document, revision },
    command: programme.editDocument,
    inputOf: (values, seen) => ({ ...values, fy, id, revision: seen }),
    read: (stored) => documentIn(stored, id),
    newest: () => programme.year({ fy }),
    done: '提出書類を直しました',
  })
  return (
    <RecordForm {...edit} label={document.name} mayEdit={mayEdit}>
      <RecordField of={edit.of} name="code" width={160} />
      <RecordField of={edit.of} name="name" />
    </RecordForm>
  )
}

import type { ReactNode } from 'react'
import { programmeFields } from '../../../../shared/domain/programme/fields.ts'
import { useApi } from '../../../api/office.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordEdit } from '../../../record/use-record-edit.ts'
import type { Criterion, ProgrammeYear } from '../records.ts'
import { CriterionFields } from './criterion-fields.tsx'

export function CriterionForm({
  year,
  criterion,
  mayEdit,
  more,
}: {
  year: ProgrammeYear
  criterion: Criterion
  mayEdit: boolean
  more: ReactNode
}) {
  const { programme } = useApi()
  const { fy } = year
  const { id } = criterion
  const edit = useRecordEdit({
    fields: programmeFields.criterion,
    key: `criterion/${id}`,
    record: criterion,
    command: programme.editCriterion,
    inputOf: (values, revision) => ({ ...values, fy, id, revision }),
    read: ({ criteria }) => criteria.find((each) => each.id === id),
    newest: () => programme.year({ fy }),
    done: `評価項目${criterion.no}を直しました`,
  })
  return (
    <RecordForm {...edit} label={`評価項目 ${criterion.no}`} mayEdit={mayEdit} actions={more}>
      <CriterionFields form={edit.of.form} frozen={year.criteriaFrozen} />
    </RecordForm>
  )
}

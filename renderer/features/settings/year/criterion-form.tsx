import { type ReactNode, useState } from 'react'
import { programmeFields } from '../../../../shared/domain/programme/fields.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { ReasonForChange } from '../../../record/measure/reason-for-change.tsx'
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
  const { programme, tally } = useApi()
  const [reason, setReason] = useState('')
  const { fy } = year
  const { id } = criterion
  const edit = useRecordEdit({
    fields: programmeFields.criterion,
    key: `criterion/${id}`,
    record: criterion,
    command: programme.editCriterion,
    inputOf: (values, revision) => ({ ...values, fy, id, revision, reason }),
    read: ({ criteria }) => criteria.find((each) => each.id === id),
    newest: () => programme.year({ fy }),
    done: `評価項目${criterion.no}を直しました`,
  })
  const measure = useAnswer(tally.measure, { fy }, { enabled: year.criteriaFrozen }).data
  const { weight, floor, anchors } = edit.of.form.watch()
  const isMeasured =
    JSON.stringify([weight, floor, anchors]) !== JSON.stringify([criterion.weight, criterion.floor, criterion.anchors])
  return (
    <RecordForm {...edit} label={`評価項目 ${criterion.no}`} mayEdit={mayEdit} actions={more}>
      <CriterionFields form={edit.of.form} frozen={year.criteriaFrozen} readOnly={!mayEdit} />
      {mayEdit && measure?.frozen && isMeasured && (
        <ReasonForChange
          measure={measure}
          value={reason}
          onChange={setReason}
          error={edit.deed.error?.problem.fields['reason']}
        />
      )}
    </RecordForm>
  )
}

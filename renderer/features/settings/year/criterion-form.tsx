import type { ReactNode } from 'react'
import { useApi } from '../../../api/office.tsx'
import { RecordForm } from '../record-form.tsx'
import type { Criterion, ProgrammeYear } from '../records.ts'
import { useRecordForm } from '../use-record-form.ts'
import { CriterionFields, type CriterionValues, criterionWords } from './criterion-fields.tsx'

const inputOf = (fy: number, { no: _no, ...criterion }: Criterion): CriterionValues => ({ fy, ...criterion })

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
  const given = useRecordForm({
    command: programme.editCriterion,
    draftKey: `criterion/${criterion.id}`,
    record: inputOf(fy, criterion),
    read: ({ criteria }: ProgrammeYear) => {
      const stored = criteria.find(({ id }) => id === criterion.id)
      return stored === undefined ? undefined : inputOf(fy, stored)
    },
    newest: () => programme.year({ fy }),
    done: `評価項目${criterion.no}を直しました`,
    words: criterionWords,
  })
  return (
    <RecordForm of={given} label={`評価項目 ${criterion.no}`} mayEdit={mayEdit} more={more}>
      <CriterionFields control={given.form.control} readOnly={!mayEdit} frozen={year.criteriaFrozen} />
    </RecordForm>
  )
}

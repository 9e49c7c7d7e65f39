import { useState } from 'react'
import { fiscalYearLabel } from '../../../../shared/domain/calendar/fiscal-year.ts'
import { defaultProgramme } from '../../../../shared/domain/programme/defaults.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateTimeField } from '../../../ui/fields/date-time-field.tsx'
import { OfficeForm } from '../../../ui/fields/form.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { ErrorNote } from '../../../ui/states.tsx'

const offered = 3

/** The next year's call, as a copy of the newest one: criteria, themes, documents and check items come along. */
export function YearAdding({
  years,
  onAdded,
}: {
  years: readonly { fy: number; label: string }[]
  onAdded: (fy: number) => void
}) {
  const newest = Math.max(...years.map(({ fy }) => fy))
  const [fy, setFy] = useState(newest + 1)
  const [deadline, setDeadline] = useState<string | null>(null)
  const add = useCommand(useApi().programme.addYear, {
    done: (year) => `${year.label}を加えました`,
    onDone: (year) => onAdded(year.fy),
  })
  const proposed = deadline ?? defaultProgramme(fy).deadline
  const options = Array.from({ length: offered }, (_, index) => newest + 1 + index)
  const last = years.find((year) => year.fy === newest)?.label ?? ''
  return (
    <OfficeForm label="年度を加える" onSubmit={() => add.run({ fy, deadline: proposed })}>
      <h3>年度を加える</h3>
      <p className="sub">{last}の書類・テーマ・評価項目・要件確認の項目を写します。写した後に直せます。</p>
      <SelectField
        label="加える年度"
        value={String(fy)}
        onChange={(value) => setFy(Number(value))}
        options={options.map((value) => ({ value: String(value), label: fiscalYearLabel(value) }))}
        error={add.error?.problem.fields['fy']}
      />
      <DateTimeField label="応募の締切" required value={proposed} onChange={setDeadline} />
      <ErrorNote error={add.error?.problem.fields['fy'] === undefined ? add.error : null} takeFocus />
      <div>
        <Button type="submit" busy={add.busy}>
          {fiscalYearLabel(fy)}を加える
        </Button>
      </div>
    </OfficeForm>
  )
}

import { useState } from 'react'
import { fiscalYearLabel } from '../../../../shared/domain/calendar/fiscal-year.ts'
import { defaultProgramme } from '../../../../shared/domain/programme/defaults.ts'
import { isUnread, type Unread } from '../../../../shared/domain/unread.ts'
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
  const [deadline, setDeadline] = useState<string | Unread | null | undefined>(undefined)
  const add = useCommand(useApi().programme.addYear, {
    done: (year) => `${year.label}を加えました`,
    onDone: (year) => onAdded(year.fy),
  })
  const proposed = deadline === undefined ? defaultProgramme(fy).deadline : deadline
  const [asked, setAsked] = useState(false)
  const save = async () => {
    setAsked(true)
    if (proposed !== null && !isUnread(proposed)) await add.run({ fy, deadline: proposed })
  }
  const options = Array.from({ length: offered }, (_, index) => newest + 1 + index)
  const last = years.find((year) => year.fy === newest)?.label ?? ''
  return (
    <OfficeForm label="年度を加える" onSubmit={save}>
      <h3>年度を加える</h3>
      <p className="sub">{last}の書類・テーマ・評価項目・要件確認の項目をコピーします。コピーした後に直せます。</p>
      <SelectField
        label="加える年度"
        value={String(fy)}
        onChange={(value) => setFy(Number(value))}
        options={options.map((value) => ({ value: String(value), label: fiscalYearLabel(value) }))}
        error={add.error?.problem.fields['fy']}
      />
      <DateTimeField
        label="応募の締切"
        required
        value={proposed}
        onChange={setDeadline}
        error={asked && proposed === null ? '応募の締切を入力してください。' : add.error?.problem.fields['deadline']}
      />
      <ErrorNote error={add.error?.problem.fields['fy'] === undefined ? add.error : null} takeFocus />
      <div>
        <Button type="submit" busy={add.busy}>
          {fiscalYearLabel(fy)}を加える
        </Button>
      </div>
    </OfficeForm>
  )
}

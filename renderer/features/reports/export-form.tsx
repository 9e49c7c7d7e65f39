import type { UseFormReturn } from 'react-hook-form'
import { monthsOfFiscalYear } from '../../../shared/domain/calendar/fiscal-year.ts'
import { formatWarekiMonth } from '../../../shared/domain/calendar/wareki.ts'
import { useDesk } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckField, RadioGroup } from '../../ui/fields/check-field.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { useFormField } from '../../ui/fields/form.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { landsHere } from '../../ui/focus/landing.ts'
import type { ExportWishes, ReviewerNames } from './records.ts'

export interface ExportFormProps {
  form: UseFormReturn<ExportWishes>
  running: boolean
}

const reviewerNames: { value: ReviewerNames; label: string }[] = [
  { value: 'coded', label: '委員A・委員B …' },
  { value: 'named', label: '委員名' },
]

/** What all the books have alike: the day they speak of, whose names they show, the month. */
export function ExportForm({ form, running }: ExportFormProps) {
  const { fy } = useDesk()
  const books = useFormField(form.control, 'books')
  const asOf = useFormField(form.control, 'asOf')
  const names = useFormField(form.control, 'reviewerNames')
  const copies = useFormField(form.control, 'copies')
  const month = useFormField(form.control, 'month')
  const chosen = books.value
  const monthly = chosen.includes('R9') || chosen.includes('R10')
  return (
    <div className="stack">
      <DateField label="基準日" required hint="表紙とファイル名に入り、遅れはこの日で数えます。" {...asOf} />
      {chosen.includes('R5') && (
        <RadioGroup<ReviewerNames>
          label="審査集計表の委員"
          options={reviewerNames}
          {...names}
          onChange={(value) => value !== null && names.onChange(value)}
        />
      )}
      {chosen.includes('R3') && (
        <CheckField
          label="応募概要一覧は、委員別にも作る"
          hint="委員ごとに、利害関係のある団体を除いたものを作ります。利害関係に未回答の委員がいる間は作れません。"
          {...copies}
        />
      )}
      {monthly && (
        <SelectField
          label="報告の月"
          emptyLabel="指定しない"
          hint="指定しなければ、総括表は基準日の月、報告書は年度の全件になります。"
          options={monthsOfFiscalYear(fy).map((value) => ({ value, label: formatWarekiMonth(value) }))}
          {...month}
        />
      )}
      <div>
        <Button
          look="primary"
          type="submit"
          {...landsHere('export')}
          wide
          busy={running}
          busyLabel="作っています…"
          shortcut="Ctrl Enter"
        >
          {chosen.length === 0 ? '出力する' : `${chosen.length}種類を出力する`}
        </Button>
        {books.error !== undefined && (
          <p role="alert" className="sub">
            <b>■ {books.error}</b>
          </p>
        )}
      </div>
    </div>
  )
}

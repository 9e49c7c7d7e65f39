import { trackLabel, tracks } from '../../../../shared/domain/support/track.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { NumberField } from '../../../ui/fields/number-field.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import type { TypedKpi } from './edited.ts'
import fields from './fields.module.css'
import { blankKpi, changedAt, without } from './row-edits.ts'

const trackOptions = tracks.map((value) => ({ value, label: trackLabel[value] }))
/** KPI: a block for each, as the form's table has a line for each. */
export function KpiRows({ rows, onChange }: { rows: readonly TypedKpi[]; onChange: (rows: TypedKpi[]) => void }) {
  return (
    <div className="stack">
      {rows.map((kpi, index) => {
        const change = (news: Partial<TypedKpi>) => onChange(changedAt(rows, index, news))
        const nameless = kpi.name === '' ? `${index + 1}つ目のKPI` : kpi.name
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a form's table are their order
          <fieldset key={index} className={fields['kpi']}>
            <legend className="visually-hidden">{nameless}</legend>
            <SelectField
              label="区分"
              options={trackOptions}
              value={kpi.track}
              onChange={(track) => change({ track })}
            />
            <TextField label="指標" value={kpi.name} onChange={(name) => change({ name })} />
            <TextField
              label="単位"
              value={kpi.unit ?? ''}
              onChange={(unit) => change({ unit: unit === '' ? null : unit })}
            />
            <NumberField
              label="基準値"
              decimals={4}
              value={kpi.baseline}
              onChange={(baseline) => change({ baseline })}
            />
            <DateField
              label="基準日"
              format="long"
              value={kpi.baselineDate}
              onChange={(baselineDate) => change({ baselineDate })}
            />
            <NumberField label="目標値" decimals={4} value={kpi.target} onChange={(target) => change({ target })} />
            <DateField
              label="目標日"
              format="long"
              value={kpi.targetDate}
              onChange={(targetDate) => change({ targetDate })}
            />
            <Button small look="quiet" aria-label={`${nameless}を削除`} onClick={() => onChange(without(rows, index))}>
              削除
            </Button>
          </fieldset>
        )
      })}
      <div className="row">
        <Button small onClick={() => onChange([...rows, blankKpi])}>
          KPIを加える
        </Button>
      </div>
    </div>
  )
}

import { type Control, useFieldArray } from 'react-hook-form'
import type { TypedOf } from '../../../../shared/domain/record-fields.ts'
import type { courseFields } from '../../../../shared/domain/talent/training/course.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckField } from '../../../ui/fields/check-field.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import { today } from '../../../ui/fields/now.ts'
import { NumberField } from '../../../ui/fields/number-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import shared from '../talent.module.css'
import styles from './training.module.css'

const keyName = 'key'

/** 単位 of a course, each on its day. */
export function UnitRows({ control }: { control: Control<TypedOf<typeof courseFields>> }) {
  const rows = useFieldArray({ control, name: 'units', keyName })
  return (
    <fieldset className={shared['rows']}>
      <legend>単位</legend>
      {rows.fields.map((row, index) => (
        <div key={row.key} className={styles['unit']}>
          <Bound control={control} name={`units.${index}.on`}>
            {(field) => <DateField label={`単位${index + 1}の日`} hideLabel {...field} />}
          </Bound>
          <Bound control={control} name={`units.${index}.title`}>
            {(field) => (
              <TextField label={`単位${index + 1}の名前`} hideLabel placeholder="予算編成の実務 など" {...field} />
            )}
          </Bound>
          <Bound control={control} name={`units.${index}.hours`}>
            {(field) => <NumberField label={`単位${index + 1}の時間`} hideLabel unit="時間" decimals={1} {...field} />}
          </Bound>
          <Bound control={control} name={`units.${index}.needed`}>
            {(field) => <CheckField label="必修" {...field} />}
          </Bound>
          <Button small look="quiet" aria-label={`単位${index + 1}を削除`} onClick={() => rows.remove(index)}>
            削除
          </Button>
        </div>
      ))}
      <div className="row">
        <Button
          small
          onClick={() => rows.append({ id: crypto.randomUUID(), on: today(), title: '', hours: null, needed: true })}
        >
          単位を加える
        </Button>
      </div>
    </fieldset>
  )
}

import { type Control, useFieldArray } from 'react-hook-form'
import type { TypedOf } from '../../../../shared/domain/record-fields.ts'
import type { partnerFields } from '../../../../shared/domain/talent/partners/partner.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import { today } from '../../../ui/fields/now.ts'
import { TextField } from '../../../ui/fields/text-field.tsx'
import shared from '../talent.module.css'
import styles from './partners.module.css'

const keyName = 'key'

/** 経過: what came of it, each with its day. */
export function DealingRows({ control }: { control: Control<TypedOf<typeof partnerFields>> }) {
  const rows = useFieldArray({ control, name: 'dealings', keyName })
  return (
    <fieldset className={shared['rows']}>
      <legend>経過(どうなったか)</legend>
      {rows.fields.map((row, index) => (
        <div key={row.key} className={styles['dealing']}>
          <Bound control={control} name={`dealings.${index}.on`}>
            {(field) => <DateField label={`経過${index + 1}の日`} hideLabel {...field} />}
          </Bound>
          <Bound control={control} name={`dealings.${index}.what`}>
            {(field) => <TextField label={`経過${index + 1}`} hideLabel placeholder="何があったか" {...field} />}
          </Bound>
          <Button small look="quiet" aria-label={`経過${index + 1}を削除`} onClick={() => rows.remove(index)}>
            削除
          </Button>
        </div>
      ))}
      <div className="row">
        <Button small onClick={() => rows.append({ id: crypto.randomUUID(), on: today(), what: '' })}>
          経過を加える
        </Button>
      </div>
    </fieldset>
  )
}

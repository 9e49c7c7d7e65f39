import type { Control, FieldValues } from 'react-hook-form'
import { municipalitiesOf } from '../../../../shared/domain/bodies/municipalities.ts'
import { termFields } from '../../../../shared/domain/talent/accelerators/fields.ts'
import { codesOf } from '../../../../shared/domain/talent/accelerators/municipalities.ts'
import layout from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { CheckGroup } from '../../../ui/fields/check-field.tsx'
import { useFormField } from '../../../ui/fields/form.tsx'
import styles from './accelerators.module.css'

interface TermFieldsProps {
  of: { readonly fields: typeof termFields; readonly form: { readonly control: unknown } }
  /** Null while no prefecture is chosen: its municipalities are not known yet. */
  jis2: string | null
}

/** The fields of one 任期, in a panel or a dialog. */
export const TermFields = ({ of, jis2 }: TermFieldsProps) => (
  <>
    <div className={layout['pair']}>
      <RecordField of={of} name="employment" choices="beside" required />
      <RecordField of={of} name="form" required />
    </div>
    <div className={layout['pair']}>
      <RecordField of={of} name="fromOn" />
      <RecordField of={of} name="toOn" hint="定めがなければ空欄にします。終わりの日も任期に入ります。" />
    </div>
    <RecordField of={of} name="mainDuty" />
    <div className="row">
      <span className="sub">役割</span>
      <RecordField of={of} name="pr" label="PR" />
      <RecordField of={of} name="pm" label="PM" />
      <RecordField of={of} name="sd" label="SD" />
      <RecordField of={of} name="en" label="EN" />
    </div>
    <Municipalities control={of.form.control as Control<FieldValues>} jis2={jis2} />
    <RecordField of={of} name="note" />
  </>
)

/** By 団体コード, never by name. */
function Municipalities({ control, jis2 }: { control: Control<FieldValues>; jis2: string | null }) {
  const { value, onChange, error } = useFormField(control, 'municipalities')
  const chosen = codesOf(typeof value === 'string' ? value : '')
  if (jis2 === null) return <p className="sub">支援市町村は、都道府県を選ぶと選べます。</p>
  return (
    <div className={styles['bodies']}>
      <CheckGroup
        label={`${termFields.municipalities.label}(${chosen.length}団体)`}
        value={chosen}
        onChange={(next) => onChange(next.join(' '))}
        options={municipalitiesOf(jis2).map(({ code, name }) => ({ value: code, label: name }))}
        {...(error === undefined ? {} : { error })}
      />
    </div>
  )
}

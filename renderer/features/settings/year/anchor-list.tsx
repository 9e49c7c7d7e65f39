import type { programmeFields } from '../../../../shared/domain/programme/fields.ts'
import { isUnread } from '../../../../shared/domain/unread.ts'
import type { FieldsForm } from '../../../record/use-fields-form.ts'
import { useFormField } from '../../../ui/fields/form.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import styles from '../settings.module.css'

/** 段階の目安: a few words to each step of the scale, the best first; a step without words stays without. */
export function AnchorList({
  form,
  readOnly,
}: {
  form: FieldsForm<(typeof programmeFields)['criterion']>
  readOnly: boolean
}) {
  const { value, onChange, onBlur, error } = useFormField(form.control, 'anchors')
  const most = form.watch('maxRaw')
  const steps = most === null || isUnread(most) ? [] : Array.from({ length: most + 1 }, (_, at) => most - at)
  const labelOf = (raw: number) => value.find((each) => each.raw === raw)?.label ?? ''
  const write = (raw: number, label: string) =>
    onChange(
      steps
        .map((step) => ({ raw: step, label: step === raw ? label : labelOf(step) }))
        .filter((each) => each.label !== ''),
    )
  return (
    <fieldset className={styles['anchors']}>
      <legend>段階の目安(採点の画面と採点票に出ます)</legend>
      {steps.map((raw) => (
        <TextField
          key={raw}
          label={`${raw}点`}
          limit={60}
          readOnly={readOnly}
          value={labelOf(raw)}
          onChange={(label) => write(raw, label)}
          onBlur={onBlur}
          error={raw === most ? error : undefined}
        />
      ))}
    </fieldset>
  )
}

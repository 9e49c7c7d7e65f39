import type { Unread } from '../../../../shared/domain/unread.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { ComboField } from '../../../ui/fields/combo-field.tsx'
import type { BoundField } from '../../../ui/fields/form.tsx'

interface AboutFieldProps {
  label: string
  hint: string
  /** As the form keeps it: one application, or none. */
  field: BoundField<(string | Unread)[]>
}

/** The one application that a record is about, found by its prefecture; none where it is about the year. */
export function AboutField({ label, hint, field: { value, onChange, ...wires } }: AboutFieldProps) {
  const { fy } = useDesk()
  const list = useAnswer(useApi().applications.list, { fy })
  return (
    <ComboField
      label={label}
      hint={hint}
      {...wires}
      value={value[0] ?? null}
      onChange={(id) => onChange(id === null ? [] : [id])}
      options={(list.data ?? []).flatMap(({ id, prefecture, receiptNo }) =>
        prefecture === null ? [] : [{ value: id, label: `${prefecture} ${receiptNo ?? ''}`.trim() }],
      )}
    />
  )
}

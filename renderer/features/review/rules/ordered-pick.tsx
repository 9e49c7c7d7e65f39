import { SelectField } from '../../../ui/fields/select-field.tsx'
import { OrderList } from '../order-list.tsx'
import own from './rules.module.css'

interface OrderedPickProps<T extends string> {
  legend: string
  value: readonly T[]
  onChange: (picked: T[]) => void
  all: readonly T[]
  labelOf: (each: T) => string
  /** What it means that none is picked. */
  emptyWords: string
  /** 「同点の決め方を加える」: the list from which one more is chosen. */
  addLabel: string
  error?: string | undefined
  readOnly: boolean
}

/** Some of a list, in the order in which they are tried. */
export function OrderedPick<T extends string>(props: OrderedPickProps<T>) {
  const { legend, value, onChange, all, labelOf, emptyWords, addLabel, error, readOnly } = props
  const rest = all.filter((each) => !value.includes(each))
  return (
    <fieldset className={own['rules']}>
      <legend>{legend}</legend>
      <OrderList
        label={legend}
        value={value}
        nameOf={labelOf}
        onChange={readOnly ? null : onChange}
        mayDrop
        emptyWords={emptyWords}
      />
      {!readOnly && rest.length > 0 && (
        <SelectField
          label={addLabel}
          value=""
          emptyLabel="選んでください"
          // The list holds members of T only, beside the empty line.
          onChange={(picked) => picked !== '' && onChange([...value, picked])}
          options={rest.map((each): { value: T | ''; label: string } => ({ value: each, label: labelOf(each) }))}
        />
      )}
      {error !== undefined && (
        <p className={own['refused']} role="alert">
          ■ {error}
        </p>
      )}
    </fieldset>
  )
}

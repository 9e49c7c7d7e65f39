import { Combobox } from '@base-ui/react/combobox'
import type { Ref } from 'react'
import { matches, searchKey } from '../../../shared/domain/search-key.ts'
import layers from '../layers/layers.module.css'
import styles from './field.module.css'
import { Field, type FieldProps, type Valued } from './field.tsx'

export interface ComboOption {
  value: string
  label: string
  /** よみ, codes and other words it is found by. */
  reading?: string | undefined
  /** Shown at the right end of the line. */
  note?: string | undefined
}

export interface ComboFieldProps extends FieldProps, Valued<string | null> {
  ref?: Ref<HTMLInputElement> | undefined
  options: readonly ComboOption[]
}

const foundBy = (option: ComboOption, typed: string): boolean =>
  matches(searchKey(`${option.label} ${option.reading ?? ''} ${option.note ?? ''} ${option.value}`), searchKey(typed))

/** One of many, found by typing part of its name, reading or code. */
export function ComboField(props: ComboFieldProps) {
  const { ref, value, onChange, options, ...field } = props
  const chosen = options.find((option) => option.value === value) ?? null
  return (
    <Field {...field}>
      {(wiring) => (
        <Combobox.Root
          items={options}
          value={chosen}
          onValueChange={(option: ComboOption | null) => onChange(option?.value ?? null)}
          filter={foundBy}
          itemToStringLabel={(option: ComboOption) => option.label}
          isItemEqualToValue={(a: ComboOption, b: ComboOption) => a.value === b.value}
          autoHighlight
          disabled={field.disabled === true}
          readOnly={field.readOnly === true}
        >
          <div className={styles['combo']}>
            <Combobox.Input
              {...wiring}
              ref={ref}
              className={styles['control'] ?? ''}
              placeholder={field.placeholder ?? 'よみ・名前で探す'}
              onBlur={field.onBlur}
              autoComplete="off"
            />
            {chosen !== null && !field.disabled && !field.readOnly && (
              <Combobox.Clear style={{ gridColumn: 2 }} aria-label={`${field.label}を消す`}>
                消す
              </Combobox.Clear>
            )}
            <Combobox.Trigger style={{ gridColumn: 3 }} aria-label={`${field.label}の一覧`} tabIndex={-1}>
              ▾
            </Combobox.Trigger>
          </div>
          <Combobox.Portal>
            <Combobox.Positioner className={layers['positioner'] ?? ''} sideOffset={3} align="start">
              <Combobox.Popup className={layers['popup'] ?? ''} style={{ minWidth: 'var(--anchor-width)' }}>
                <Combobox.Empty className={styles['none'] ?? ''}>当てはまるものがありません</Combobox.Empty>
                <Combobox.List className={styles['list'] ?? ''}>
                  {(option: ComboOption) => (
                    <Combobox.Item key={option.value} value={option} className={styles['option'] ?? ''}>
                      {option.label}
                      {option.note !== undefined && <small>{option.note}</small>}
                    </Combobox.Item>
                  )}
                </Combobox.List>
              </Combobox.Popup>
            </Combobox.Positioner>
          </Combobox.Portal>
        </Combobox.Root>
      )}
    </Field>
  )
}

import { Combobox } from '@base-ui/react/combobox'
import type { Ref } from 'react'
import { matches, searchKey } from '../../../shared/domain/search-key.ts'
import { isUnread, type Unread } from '../../../shared/domain/unread.ts'
import layers from '../layers/layers.module.css'
import styles from './field.module.css'
import { Field, type FieldProps, type Valued } from './field.tsx'
import { useTypedText } from './typed-text.ts'

export interface ComboOption {
  value: string
  label: string
  /** よみ, codes and other words it is found by. */
  reading?: string | undefined
  /** Shown at the right end of the line. */
  note?: string | undefined
}

export interface ComboFieldProps extends FieldProps, Valued<string | Unread | null> {
  ref?: Ref<HTMLInputElement> | undefined
  options: readonly ComboOption[]
}

const foundBy = (option: ComboOption, typed: string): boolean =>
  matches(searchKey(`${option.label} ${option.reading ?? ''} ${option.note ?? ''} ${option.value}`), searchKey(typed))

/** What stands there says the option of that very name; part of one is not chosen yet. */
function optionSaid(text: string, options: readonly ComboOption[]): string | Unread | null {
  const plain = text.trim()
  if (plain === '') return null
  return options.find(({ label }) => label === plain)?.value ?? { unread: text }
}

/** One of many, found by typing part of its name, reading or code. */
export function ComboField(props: ComboFieldProps) {
  const { ref, value, onChange, options, ...field } = props
  const chosen = options.find((option) => option.value === value) ?? null
  const { text, left, put, forget, wires } = useTypedText<string>({
    value,
    onChange,
    read: (typed) => optionSaid(typed, options),
    // What a form says and no list knows is shown as it was written.
    write: (known) => options.find((option) => option.value === known)?.label ?? known,
    onBlur: field.onBlur,
  })
  const pick = (option: ComboOption | null) => {
    forget()
    onChange(option?.value ?? null)
  }
  const complaint =
    isUnread(value) && (left || field.error)
      ? `「${value.unread}」は一覧から選ばれていません。↓で候補を選び、Enterで決めてください。`
      : null
  return (
    <Field {...field} error={complaint ?? field.error}>
      {(wiring) => (
        <Combobox.Root
          items={options}
          value={chosen}
          onValueChange={pick}
          inputValue={text}
          // What the list itself would write there when it closes is what stands there already.
          onInputValueChange={(typed, { reason }) => {
            if (reason === 'input-change') put(typed)
          }}
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
              onBlur={wires.onBlur}
              onKeyDown={(event) => {
                wires.onKeyDown(event)
                // Saves the form, as everywhere; the list's own Enter would choose and stop there.
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.preventBaseUIHandler()
              }}
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

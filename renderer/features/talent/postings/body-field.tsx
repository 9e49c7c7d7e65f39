import { useMemo } from 'react'
import { localBodies } from '../../../../shared/domain/bodies/local-bodies.ts'
import type { Unread } from '../../../../shared/domain/unread.ts'
import { ComboField } from '../../../ui/fields/combo-field.tsx'

interface BodyFieldProps {
  value: string | Unread
  onChange: (code: string | Unread) => void
  onBlur: () => void
  error?: string | undefined
}

/** A prefecture or a municipality by name, reading or 団体コード; namesakes are told apart by their prefecture. */
export function BodyField({ value, onChange, ...wires }: BodyFieldProps) {
  const options = useMemo(
    () =>
      localBodies().map(({ code, within, name, kana }) => ({
        value: code,
        label: within === '' ? name : `${within} ${name}`,
        reading: kana,
        note: code,
      })),
    [],
  )
  return (
    <ComboField
      label="団体"
      required
      {...wires}
      value={value === '' ? null : value}
      onChange={(code) => onChange(code ?? '')}
      options={options}
    />
  )
}

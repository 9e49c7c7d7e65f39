import type { ReactNode } from 'react'
import { type Field, type Fields, sayField, type TypedOf } from '../../shared/domain/record-fields.ts'
import { DateText, MomentText } from '../ui/date-text.tsx'
import { type Fact, Facts } from '../ui/pane.tsx'
import styles from './record.module.css'

interface RecordFactsProps<Of extends Fields> {
  fields: Of
  record: TypedOf<Of>
  /** Words for values that the definition alone cannot give. */
  say?: { readonly [Name in keyof Of]?: ReactNode }
  /** What is known besides its fields. */
  more?: readonly Fact[]
}

/** A record as those see it who do not edit it: every field there is. */
export const RecordFacts = <const Of extends Fields>({ fields, record, say = {}, more = [] }: RecordFactsProps<Of>) => (
  <Facts
    facts={[
      ...Object.entries(fields).map(([name, field]) => ({
        term: field.label,
        value: say[name] ?? shown(field, record[name]),
      })),
      ...more,
    ]}
  />
)

function shown(field: Field, value: unknown): ReactNode {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return '―'
  if (field.kind === 'date') return <DateText date={String(value)} />
  if (field.kind === 'moment') return <MomentText at={String(value)} />
  return <span className={styles['prose']}>{sayField(field, value)}</span>
}

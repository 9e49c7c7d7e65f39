import { useState } from 'react'
import { deedKindLabel, deedKinds } from '../../../../shared/domain/history/kinds.ts'
import { isUnread, type Unread } from '../../../../shared/domain/unread.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import styles from '../settings.module.css'
import { everything, isUpsideDown, type Sought } from './audit-place.ts'

const kinds = deedKinds.map((kind) => ({ value: kind, label: deedKindLabel[kind] }))

interface AuditFiltersProps {
  sought: Sought
  /** Everybody who has done something; those of the address stay on the list while it is not known. */
  people: readonly string[] | undefined
  onChange: (sought: Sought) => void
}

/** By person, by kind of record and by day, together. */
export function AuditFilters({ sought, people, onChange }: AuditFiltersProps) {
  const narrow = (by: Partial<Sought>) => onChange({ ...sought, ...by })
  const names = [...new Set([...(people ?? []), ...(sought.who === '' ? [] : [sought.who])])]
  const { subject, ...chosen } = sought
  const any = Object.values(chosen).some((each) => each !== null && each !== '')
  return (
    <search className={styles['filters']} aria-label="操作の記録の絞り込み">
      <SelectField
        label="操作者"
        emptyLabel="すべての人"
        width={170}
        options={names.map((name) => ({ value: name, label: name }))}
        value={sought.who}
        onChange={(who) => narrow({ who })}
      />
      <SelectField
        label="種類"
        emptyLabel="すべての種類"
        width={160}
        options={kinds}
        value={sought.kind ?? ''}
        onChange={(kind) => narrow({ kind: deedKinds.find((each) => each === kind) ?? null })}
      />
      <DayFilter label="この日から" value={sought.from} onChange={(from) => narrow({ from })} />
      <DayFilter
        label="この日まで"
        value={sought.to}
        onChange={(to) => narrow({ to })}
        error={isUpsideDown(sought) ? '始まり以後の日にしてください。' : null}
      />
      {any && (
        <div className={styles['afterLabel']}>
          <Button small look="quiet" onClick={() => onChange({ ...everything, subject })}>
            絞り込みをやめる
          </Button>
        </div>
      )}
    </search>
  )
}

interface DayFilterProps {
  label: string
  value: string | null
  onChange: (day: string | null) => void
  error?: string | null
}

/** A day takes hold once it can be read; what is half typed stays in the field. */
function DayFilter({ label, value, onChange, error }: DayFilterProps) {
  const [typed, setTyped] = useState<Unread | null>(null)
  return (
    <DateField
      label={label}
      width={225}
      format="weekday"
      error={error}
      value={typed ?? value}
      onChange={(next) => {
        setTyped(isUnread(next) ? next : null)
        if (!isUnread(next)) onChange(next)
      }}
    />
  )
}

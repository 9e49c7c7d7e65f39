import type { ReactNode, Ref } from 'react'
import type { Defect } from '../../../../shared/domain/applications/defect.ts'
import { type Sureness, surenessLabel } from '../../../../shared/domain/applications/form.ts'
import { MomentText } from '../../../ui/date-text.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import type { FieldReading } from '../records.ts'
import fields from './fields.module.css'

const tone = { certain: 'ok', check: 'warn', empty: 'neutral', unread: 'bad' } as const satisfies Record<Sureness, Tone>

/** How sure the value is. What was typed in where the form was empty has been read by nobody yet. */
function SureTag({ reading, value }: { reading: FieldReading; value: string }) {
  if (reading.confirmedAt !== null) return <Tag tone="accent">✓ 確認済</Tag>
  const sureness = reading.sureness === 'empty' && value !== '' ? 'check' : reading.sureness
  return (
    <Tag tone={tone[sureness]} shape={sureness !== 'empty'}>
      {surenessLabel[sureness]}
    </Tag>
  )
}

interface FieldRowProps {
  ref?: Ref<HTMLTableRowElement> | undefined
  reading: FieldReading
  value: string
  defects: readonly Defect[]
  current: boolean
  /** Words are typed in it and not saved. */
  unsaved: boolean
  /** The editor, while the field is being edited. */
  editor: ReactNode
  onFocus: () => void
  onEdit: () => void
  onKeyDown: (event: React.KeyboardEvent<HTMLTableRowElement>) => void
}

/** One field of the form: its name, what it says, how sure that is, and what speaks against it. */
export function FieldRow(props: FieldRowProps) {
  const { ref, reading, value, defects, current, unsaved, editor, onFocus, onEdit, onKeyDown } = props
  const wantsNote = reading.note !== '' && (current || reading.confirmedAt === null)
  return (
    <tr
      ref={ref}
      className={fields['field']}
      tabIndex={current ? 0 : -1}
      aria-selected={current}
      data-path={reading.path}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onDoubleClick={onEdit}
    >
      <th scope="row" className={fields['fieldName']}>
        {reading.label}
      </th>
      <td className={fields['fieldValue']}>
        {!editor && <span className={current ? fields['whole'] : fields['short']}>{value === '' ? '―' : value}</span>}
        {defects.map((defect) => (
          <p key={defect.code + defect.message} className={fields['defect']}>
            ■ {defect.message}
          </p>
        ))}
        {editor}
        {wantsNote && <p className={fields['note']}>{reading.note}</p>}
        {current && reading.confirmedAt !== null && (
          <p className={fields['note']}>
            確認 {reading.confirmedBy} <MomentText at={reading.confirmedAt} />
          </p>
        )}
      </td>
      <td className={fields['fieldTag']}>
        <SureTag reading={reading} value={value} />
        {unsaved && <Tag tone="warn">未保存</Tag>}
        {defects.length > 0 && <Tag tone="bad">要補正</Tag>}
      </td>
    </tr>
  )
}

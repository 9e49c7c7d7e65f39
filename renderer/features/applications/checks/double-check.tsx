import { doubleCheckLabel } from '../../../../shared/domain/applications/checking/double-check.ts'
import { Button } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { Tag } from '../../../ui/tag.tsx'
import fields from '../form/fields.module.css'
import type { Check } from '../records.ts'

interface DoubleCheckProps {
  check: Check
  onConfirm: ((confirmed: boolean) => unknown) | undefined
}

/** Where the two looks at an item stand, and the second look itself for whoever may give it. */
export function DoubleCheck({ check, onConfirm }: DoubleCheckProps) {
  const { doubleCheck, confirmedAt } = check
  if (doubleCheck === null) return null
  if (doubleCheck === 'done')
    return (
      <p className={fields['note']}>
        <Tag tone="ok">{doubleCheckLabel.done}</Tag> {check.confirmedBy}{' '}
        {confirmedAt !== null && <MomentText at={confirmedAt} />}{' '}
        {onConfirm !== undefined && (
          <button type="button" tabIndex={-1} className={fields['wordButton']} onClick={() => onConfirm(false)}>
            確認を取り消す
          </button>
        )}
      </p>
    )
  const offered = onConfirm !== undefined && check.mayConfirm && check.again === null
  return (
    <div className={fields['note']}>
      <Tag tone="warn">{doubleCheckLabel[doubleCheck]}</Tag>{' '}
      {doubleCheck === 'first' && '規則の結果だけです。職員が○×を付けてから、別の職員が確認します。'}
      {doubleCheck === 'second' && !check.mayConfirm && `${check.checkedBy}さんとは別の職員が確認します。`}
      {offered && (
        <Button small tabIndex={-1} onClick={() => onConfirm(true)}>
          二人目として確認 <Kbd>5</Kbd>
        </Button>
      )}
    </div>
  )
}

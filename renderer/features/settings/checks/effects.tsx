import {
  effectsOf,
  type ItemChange,
  type ItemHold,
} from '../../../../shared/domain/applications/checking/year-items.ts'
import { TextArea } from '../../../ui/fields/text-field.tsx'
import { Callout } from '../../../ui/states.tsx'
import type { ItemUse } from '../records.ts'
import styles from '../settings.module.css'

interface EffectsProps {
  change: ItemChange
  before: ItemHold
  after: ItemHold
  use: ItemUse | undefined
}

/** What a change does to what came in, said before it is done. */
export function Effects({ change, before, after, use }: EffectsProps) {
  const words = use === undefined ? [] : effectsOf(change, { before, after, reach: use.reach })
  return (
    words.length > 0 && (
      <Callout tone="accent" title="影響">
        {words.map((word) => (
          <span key={word} className={styles['line']}>
            {word}
          </span>
        ))}
      </Callout>
    )
  )
}

interface WhyProps {
  value: string
  onChange: (reason: string) => void
  error: string | undefined
}

/** Once applications have come in: why what is asked of them changes. */
export const Why = ({ value, onChange, error }: WhyProps) => (
  <TextArea
    label="変える理由"
    hint="受信した応募があるため、理由を経緯に残します。"
    required
    limit={1000}
    rows={2}
    value={value}
    onChange={onChange}
    error={error}
  />
)

import type { TieRule } from '../../../../shared/domain/review/tally-types.ts'
import { Button } from '../../../ui/button.tsx'
import styles from '../review.module.css'

interface TieRuleListProps {
  value: readonly TieRule[]
  onChange: (rules: TieRule[]) => void
  all: readonly TieRule[]
  labelOf: (rule: TieRule) => string
  readOnly: boolean
}

/** 同点処理: the rules in the order in which they are tried. */
export function TieRuleList({ value, onChange, all, labelOf, readOnly }: TieRuleListProps) {
  const rest = all.filter((rule) => !value.includes(rule))
  const lift = (place: number) => {
    const next = [...value]
    const [moved] = next.splice(place, 1)
    if (moved !== undefined) next.splice(place - 1, 0, moved)
    onChange(next)
  }
  return (
    <fieldset className={styles['rules']}>
      <legend>同点処理(上から順に当てはめます)</legend>
      <ol className={styles['order']}>
        {value.map((rule, place) => (
          <li key={rule}>
            <span>
              {place + 1}. {labelOf(rule)}
            </span>
            {!readOnly && (
              <span className="row">
                {place > 0 && (
                  <Button small look="quiet" aria-label={`${labelOf(rule)}を上へ`} onClick={() => lift(place)}>
                    上へ
                  </Button>
                )}
                <Button
                  small
                  look="quiet"
                  aria-label={`${labelOf(rule)}を使わない`}
                  onClick={() => onChange(value.filter((each) => each !== rule))}
                >
                  使わない
                </Button>
              </span>
            )}
          </li>
        ))}
        {value.length === 0 && <li className="sub">同点は同じ順位のままにします</li>}
      </ol>
      {!readOnly && (
        <div className="row">
          {rest.map((rule) => (
            <Button key={rule} small onClick={() => onChange([...value, rule])}>
              {labelOf(rule)}を加える
            </Button>
          ))}
        </div>
      )}
    </fieldset>
  )
}

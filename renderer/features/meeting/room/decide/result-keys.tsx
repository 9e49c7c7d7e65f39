import { Kbd } from '../../../../ui/kbd.tsx'
import { nextIs } from '../../../../ui/next.ts'
import styles from './decide.module.css'

export interface Choice {
  readonly key: string
  readonly label: string
  /** Why it cannot be chosen now; null where nothing keeps it. */
  readonly notYet: string | null
}

/** F1–F4, large. What would be refused says why in its place. */
export const ResultKeys = ({
  label,
  choices,
  chosen,
  onChoose,
  long = false,
  next = false,
}: {
  label: string
  choices: readonly Choice[]
  chosen: string | null
  onChoose: (key: string) => unknown
  /** Whole sentences: one below the other on every screen. */
  long?: boolean
  /** They are what there is to decide. */
  next?: boolean
}) => (
  <fieldset className={styles['results']} aria-label={label} data-long={long || undefined} {...(next ? nextIs(1) : {})}>
    {choices.map((choice, at) =>
      choice.notYet === null ? (
        <button
          key={choice.key}
          type="button"
          aria-pressed={choice.key === chosen}
          aria-keyshortcuts={`F${at + 1}`}
          onClick={() => onChoose(choice.key)}
        >
          {choice.label}
          <Kbd>F{at + 1}</Kbd>
        </button>
      ) : (
        <p key={choice.key} className={styles['notYet']}>
          <b>{choice.label}</b>　{choice.notYet}
        </p>
      ),
    )}
  </fieldset>
)

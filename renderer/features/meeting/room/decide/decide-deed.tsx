import { Button } from '../../../../ui/button.tsx'
import styles from './decide.module.css'

interface DecideDeedProps {
  label: string
  busy: boolean
  onDecide: () => void
  /** Where the hand goes after a vote. */
  wires: object
}

/** The one deed that closes an item; it stands where a decision may be recorded. */
export function DecideDeed({ label, busy, onDecide, wires }: DecideDeedProps) {
  return (
    <div className={styles['deed']}>
      <Button look="primary" wide busy={busy} shortcut="Ctrl Enter" onClick={onDecide} {...wires}>
        {label}
      </Button>
    </div>
  )
}

import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './lines.module.css'

interface LineEditorProps {
  /** Which line it is. */
  label: string
  at: number
  count: number
  onMove: ((at: number, by: 1 | -1) => void) | undefined
  onDrop: (() => void) | undefined
  /** Where the fields are not always there. */
  onClose?: (() => void) | undefined
  children: ReactNode
}

/** What can be changed of the chosen line, below its list. */
export const LineEditor = ({ label, at, count, onMove, onDrop, onClose, children }: LineEditorProps) => (
  <fieldset className={styles['editor']} aria-label={label}>
    <p className={styles['editing']}>{label}</p>
    <div className={styles['fields']}>{children}</div>
    <div className="row">
      {onMove !== undefined && (
        <>
          <Button small look="quiet" disabled={at === 0} title="Alt+↑" onClick={() => onMove(at, -1)}>
            上へ
          </Button>
          <Button small look="quiet" disabled={at === count - 1} title="Alt+↓" onClick={() => onMove(at, 1)}>
            下へ
          </Button>
        </>
      )}
      {onDrop !== undefined && (
        <Button small look="quiet" title="Delete" onClick={onDrop}>
          外す
        </Button>
      )}
      {onClose !== undefined && (
        <Button small look="quiet" title="Esc" onClick={onClose}>
          閉じる
        </Button>
      )}
    </div>
  </fieldset>
)

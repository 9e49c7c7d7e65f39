import { useState } from 'react'
import { useLater } from '../../ui/later.ts'
import { laterParts } from '../later-parts.ts'
import styles from './command-box.module.css'

const focusIt = (field: HTMLInputElement | null) => field?.focus()

/** Ctrl+K. The box is a part of its own, and what is typed while it is on its way is handed over to it. */
export function Find({ open, onClose, onShortcuts }: { open: boolean; onClose: () => void; onShortcuts: () => void }) {
  const CommandBox = useLater(laterParts.find, open)
  const [typed, setTyped] = useState('')
  const close = () => {
    setTyped('')
    onClose()
  }
  if (CommandBox !== null) return <CommandBox open={open} typed={typed} onClose={close} onShortcuts={onShortcuts} />
  if (!open) return null
  return (
    <div className={styles['box']}>
      <input ref={focusIt} aria-label="さがす" value={typed} onChange={(event) => setTyped(event.target.value)} />
    </div>
  )
}

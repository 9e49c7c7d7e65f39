import { useEffect } from 'react'
import { isConverting } from '../composition.ts'

/** N: one more record of what a screen lists, wherever the focus is but in a field, a dialog or a menu. */
export function useAddKey(add: (() => void) | null): void {
  useEffect(() => {
    if (add === null) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isConverting(event) || event.ctrlKey || event.metaKey || event.altKey) return
      const at = event.target instanceof Element ? event.target : null
      if (event.key.toLowerCase() !== 'n' || at?.closest('input, textarea, select, [role="dialog"], [role="menu"]'))
        return
      event.preventDefault()
      add()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
}

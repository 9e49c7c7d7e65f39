import { useEffect } from 'react'
import { isConverting } from '../composition.ts'

/**
 * J and K: to the next and the previous one of what a screen goes through, wherever the focus is but in a field, a dialog or a
 * menu. `step` answers whether there was one.
 */
export function useStepKeys(step: (by: 1 | -1) => boolean): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isConverting(event) || event.ctrlKey || event.metaKey || event.altKey) return
      const by = event.key === 'j' || event.key === 'J' ? 1 : event.key === 'k' || event.key === 'K' ? -1 : null
      const at = event.target instanceof Element ? event.target : null
      if (by === null || at?.closest('input, textarea, select, [role="dialog"], [role="menu"]')) return
      if (step(by)) event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
}

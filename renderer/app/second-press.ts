import { useEffect } from 'react'

const pressable = 'button, a[href], [role="menuitem"]'

const under = ({ target }: MouseEvent): Element | null => (target instanceof Element ? target.closest(pressable) : null)

/**
 * Once a window. The second press of a nervous hand is for what the first one pressed: what has taken its place since,
 * the next step or the way back, does not take it.
 */
export function useCalmSecondPress(): void {
  useEffect(() => {
    let first: Element | null = null
    const press = (event: MouseEvent) => {
      const now = under(event)
      if (event.detail <= 1) first = now
      else if (now !== null && now !== first) {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    const kinds = ['mousedown', 'click'] as const
    for (const kind of kinds) document.addEventListener(kind, press, { capture: true })
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, press, { capture: true })
    }
  }, [])
}

import { type KeyboardEvent, useState } from 'react'

const mark = 'data-roves'
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/**
 * A row of links as one stop of Tab: the one that is current takes it, arrows walk to the others, Home and End to the
 * ends, Enter goes there. Whoever only passes crosses one stop and not eight.
 */
export function useRoving(keys: readonly string[], current: string | null) {
  const [held, setHeld] = useState<string | null>(null)
  const stop = [held, current].find((key) => key !== null && keys.includes(key)) ?? keys[0]
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>(`[${mark}]`)]
    const at = links.findIndex((link) => link.matches(':focus'))
    const step = steps[event.key]
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? links.length - 1 : step === undefined ? null : at + step
    if (at === -1 || to === null) return
    event.preventDefault()
    links[to]?.focus()
  }
  return {
    /** For what holds the links. */
    row: { onKeyDown: walk, onBlur: () => setHeld(null) },
    link: (key: string) => ({ [mark]: '', tabIndex: key === stop ? 0 : -1, onFocus: () => setHeld(key) }),
  }
}

import { type RefObject, useEffect, useRef } from 'react'
import { isConverting } from '../composition.ts'

export interface Beside {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** All of it. F6 goes to what scrolls in it. */
  readonly part: RefObject<HTMLElement | null>
}

/** A list that F4 opens by itself, and whatever lies over the screen and has keys of its own. */
const elsewhere = 'select, [role="dialog"], [role="alertdialog"], [role="menu"]'

const entryOf = (part: HTMLElement | null): HTMLElement | null =>
  part?.querySelector<HTMLElement>('[tabindex="0"]') ?? part?.querySelector<HTMLElement>('button, a[href]') ?? null

/**
 * What stands beside the work on demand: F4 opens and closes it, F6 goes there and back, Esc closes it where nothing else
 * has a use for Esc. The work keeps its focus when it opens, and has it again, where it stood, when it closes.
 */
export function useBeside({ open, onOpenChange, part }: Beside): void {
  const stood = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const isInside = (at: EventTarget | null) => at instanceof Node && part.current?.contains(at) === true
    const note = ({ target }: FocusEvent) => {
      const isWork =
        target instanceof HTMLElement && target.closest('main') !== null && target.closest(elsewhere) === null
      if (isWork && !isInside(target)) stood.current = target
    }
    const back = () => {
      if (stood.current?.isConnected) stood.current.focus()
      else document.querySelector<HTMLElement>('main h1')?.focus()
    }
    const close = () => {
      if (isInside(document.activeElement)) back()
      onOpenChange(false)
    }
    const deeds: Readonly<Record<string, (() => void) | undefined>> = {
      F4: open ? close : () => onOpenChange(true),
      F6: open ? () => (isInside(document.activeElement) ? back() : entryOf(part.current)?.focus()) : undefined,
      Escape: open ? close : undefined,
    }
    const press = (event: KeyboardEvent) => {
      const modified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
      if (event.defaultPrevented || modified || isConverting(event)) return
      const deed = deeds[event.key]
      if (deed === undefined || (event.target instanceof Element && event.target.closest(elsewhere) !== null)) return
      event.preventDefault()
      deed()
    }
    document.addEventListener('focusin', note)
    // Before the window, whose F6 goes through all parts of the screen.
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('focusin', note)
      document.removeEventListener('keydown', press)
    }
  }, [open, onOpenChange, part])
}

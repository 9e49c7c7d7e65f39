import { headingShown, landed, markedIn, reachableIn } from '../next.ts'

/*
 * Where the focus stands after a place was gone to by name (Ctrl+K): on what was asked for, as soon as it is drawn. A screen
 * marks it with `landsHere`; 'next' is what the screen declares itself (next.ts), 'heading' its heading.
 */
const attribute = 'data-landing'

/** `<Button {...landsHere('backup')}>`, or on what holds it. */
export const landsHere = (name: string) => ({ [attribute]: name })

/** 'heading', 'next', or the name of a mark. */
export type Landing = string

const layers = '[role="dialog"], [role="alertdialog"]'
/** A screen that is not there by then has said why. */
const patienceMs = 5000

function targetOf(at: Landing): HTMLElement | null {
  if (at === 'heading') return headingShown()
  const main = document.querySelector('main')
  if (main === null) return null
  if (at === 'next') return markedIn(main)
  const marked = main.querySelector<HTMLElement>(`[${attribute}="${CSS.escape(at)}"]`)
  return marked === null ? null : reachableIn(marked)
}

/** Begins to wait for it; whoever presses a key or the mouse meanwhile is left alone. `from` is the layer that is closing. */
export function land(at: Landing, from: Element | null): void {
  const changes = new MutationObserver(look)
  const late = setTimeout(stop, patienceMs)
  const leave = (event: Event) => {
    if (!(event instanceof KeyboardEvent && event.repeat)) stop()
  }
  function stop(): void {
    changes.disconnect()
    clearTimeout(late)
    removeEventListener('keydown', leave, true)
    removeEventListener('pointerdown', leave, true)
  }
  function look(): void {
    if (from?.isConnected) return
    const layer = [...document.querySelectorAll(layers)].at(-1)
    // A panel that opens takes the focus by itself.
    if (layer !== undefined) {
      if (layer.contains(document.activeElement)) stop()
      return
    }
    const target = targetOf(at)
    if (target !== null) {
      target.focus()
      document.dispatchEvent(new Event(landed))
      stop()
    } else if (document.activeElement === document.body) headingShown()?.focus()
  }
  changes.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
  addEventListener('keydown', leave, true)
  addEventListener('pointerdown', leave, true)
  look()
}

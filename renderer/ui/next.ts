import { useEffect } from 'react'

/*
 * Where the focus goes when a deed takes away what it stood on. A screen declares what there is to decide next by
 * `data-next` on it, or on what holds it (a form, a list of rows); of several that are equally near, the lowest number
 * comes first: 1 what needs an eye, 2 the next deed, 9 a list. Without one the heading takes it, never the page.
 */
export type NextOrder = 1 | 2 | 9
const attribute = 'data-next'

/** `<Button {...nextIs(2)}>` */
export const nextIs = (order: NextOrder) => ({ [attribute]: order })

const reachable =
  '[aria-selected="true"][tabindex="0"], input:not([disabled]), select:not([disabled]), textarea:not([disabled]), button:not([disabled]), a[href], [tabindex="0"]'

const orderOf = (element: Element): number => Number(element.getAttribute(attribute))

/** The element itself, or the first thing inside it that takes the focus. */
export const reachableIn = (element: HTMLElement): HTMLElement | null =>
  element.matches(reachable) ? element : element.querySelector<HTMLElement>(reachable)

/** What is marked inside, or the first thing inside what is marked. */
export function markedIn(within: ParentNode): HTMLElement | null {
  const marked = [...within.querySelectorAll<HTMLElement>(`[${attribute}]`)].toSorted((a, b) => orderOf(a) - orderOf(b))
  for (const each of marked) {
    const found = reachableIn(each)
    if (found !== null) return found
  }
  return null
}

const ancestorsOf = (element: Element): Element[] => {
  const above: Element[] = []
  for (let each = element.parentElement; each !== null; each = each.parentElement) above.push(each)
  return above
}

/** The nearest declared place around where the focus was; in an open dialog nothing behind it. */
function nextAfter(around: readonly Element[]): HTMLElement | null {
  const dialog = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1)
  if (dialog !== undefined) return markedIn(dialog)
  for (const each of around.filter((one) => one.isConnected && one !== document.documentElement)) {
    const found = markedIn(each)
    if (found !== null) return found
  }
  return null
}

/** The heading of the screen. */
export const headingShown = (): HTMLElement | null => document.querySelector<HTMLElement>('main h1')

/** Once a window. It steps in only where the focus has fallen to the page, and lets go as soon as somebody moves it. */
export function useKeptFocus(): void {
  useEffect(() => {
    let stood: Element | null = null
    let around: readonly Element[] = []
    /** The heading holds it only until what is next has come. */
    let standIn: Element | null = null
    const note = (event: FocusEvent) => {
      if (!(event.target instanceof Element) || event.target === standIn) return
      stood = event.target
      around = ancestorsOf(event.target)
      standIn = null
    }
    const look = () => {
      const active = document.activeElement
      const fallen = active === null || active === document.body
      if (stood === null || stood.isConnected || !(fallen || active === standIn)) return
      const next = nextAfter(around)
      if (next !== null) next.focus()
      else if (fallen && document.querySelector('[role="dialog"], [role="alertdialog"]') === null) {
        standIn = headingShown()
        headingShown()?.focus()
      }
    }
    let asked = 0
    const soon = () => {
      cancelAnimationFrame(asked)
      // Two frames: what closes gives the focus back to its button first, where that is still there.
      asked = requestAnimationFrame(() => {
        asked = requestAnimationFrame(look)
      })
    }
    const changes = new MutationObserver(soon)
    changes.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', note)
    return () => {
      cancelAnimationFrame(asked)
      changes.disconnect()
      document.removeEventListener('focusin', note)
    }
  }, [])
}

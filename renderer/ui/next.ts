/*
 * Where the focus goes when a deed takes away what it stood on. A screen declares what there is to decide next by
 * `data-next` on it, or on what holds it (a form, a list of rows); of several that are equally near, the lowest number
 * comes first: 1 what needs an eye, 2 the next deed, 9 a list. Without one the heading takes it, never the page.
 */
export type NextOrder = 1 | 2 | 9
const attribute = 'data-next'

/** `<Button {...nextIs(2)}>` */
export const nextIs = (order: NextOrder) => ({ [attribute]: order })

const waits = 'data-stands-in'
/** A heading that holds the focus only until what is next has come: a panel that opens while its work still runs. */
export const standsIn = { [waits]: '', tabIndex: -1 }
export const isStandIn = (element: Element): boolean => element.hasAttribute(waits)
export const standingIn = (within: ParentNode): HTMLElement | null => within.querySelector<HTMLElement>(`[${waits}]`)

const chosen = '[aria-selected="true"][tabindex="0"]'
const reachable = [
  ...['input', 'select', 'textarea', 'button'].map((name) => `${name}:not([disabled], [tabindex="-1"])`),
  'a[href]:not([tabindex="-1"])',
  '[tabindex="0"]',
].join(', ')

/** The line that is chosen inside, else the first stop of Tab. */
export const firstOf = (within: ParentNode): HTMLElement | null =>
  within.querySelector<HTMLElement>(chosen) ?? within.querySelector<HTMLElement>(reachable)

const orderOf = (element: Element): number => Number(element.getAttribute(attribute))

/** The element itself, or the first thing inside it that takes the focus. */
export const reachableIn = (element: HTMLElement): HTMLElement | null =>
  element.matches(reachable) ? element : firstOf(element)

/** What is marked inside, or the first thing inside what is marked; never that, or anything in it, which is through. */
export function markedIn(within: ParentNode, through?: Element): HTMLElement | null {
  const marked = [...within.querySelectorAll<HTMLElement>(`[${attribute}]`)].toSorted((a, b) => orderOf(a) - orderOf(b))
  for (const each of marked) {
    if (through?.contains(each)) continue
    const found = reachableIn(each)
    if (found !== null) return found
  }
  return null
}

const isList = (found: Element): boolean => found.closest(`[${attribute}]`)?.getAttribute(attribute) === '9'

/** The dialog in front, behind which nothing is reached. */
export const inDialog = (): Element | undefined =>
  [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1)

export const ancestorsOf = (element: Element): Element[] => {
  const above: Element[] = []
  for (let each = element.parentElement; each !== null; each = each.parentElement) above.push(each)
  return above
}

/** Where nothing is left of a screen, another one has come: there its heading comes first. */
export const isOnScreen = (element: Element): boolean => element.isConnected && element.matches('main *')

/**
 * The nearest declared place around where the focus was; in an open dialog nothing behind it. What is still on its way
 * there is waited for.
 */
export function nextAfter(around: readonly Element[]): HTMLElement | null {
  const dialog = inDialog()
  if (dialog !== undefined) return markedIn(dialog)
  for (const each of around.filter(isOnScreen)) {
    const found = markedIn(each)
    const onItsWay = each.querySelector('[data-waiting]') !== null
    // A list is what there is where nothing else comes.
    if (found !== null && !(onItsWay && isList(found))) return found
    if (onItsWay) return null
  }
  return null
}

/** On from a list that is through, though it still stands there: to what is declared in the same pane. */
export function goOnFrom(list: Element): void {
  const above = ancestorsOf(list)
  const pane = above.findIndex((each) => each.matches('[data-pane]'))
  const next = above.slice(0, pane + 1).map((each) => markedIn(each, list))
  next.find((found) => found !== null)?.focus()
}

/** Told on the document when the focus was put where one asked to go: it is not to be led on from there. */
export const landed = 'focuslanded'

/** The heading of the screen. */
export const headingShown = (): HTMLElement | null => document.querySelector<HTMLElement>('main h1')

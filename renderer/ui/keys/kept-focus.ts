import { useEffect } from 'react'
import { ancestorsOf, headingShown, inDialog, isOnScreen, isStandIn, landed, nextAfter } from '../next.ts'

interface Stand {
  readonly on: Element
  /** As it stood then: what is gone later is gone with what held it. */
  readonly around: readonly Element[]
}

const standOn = (on: Element): Stand => ({ on, around: ancestorsOf(on) })
const inLayer = (element: Element): boolean =>
  element.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
/** While a screen is on its way there is no heading, and what will hold it stands in. */
const screenShown = (): HTMLElement | null => headingShown() ?? document.querySelector('main')

/** So long the look after the focus is put off while the screen goes on changing. */
const patienceMs = 150

/** Follows the focus, and answers with what looks after it whenever the screen has changed. */
function watchFocus() {
  let stood: Stand | null = null
  /** Where it was before a dialog or a menu opened. */
  let behind: Stand | null = null
  /** Holds it only until what is next has come. */
  let standIn: Element | null = null
  /** A link in a dialog was followed: what the dialog gives the focus back to is not where one wanted to go. */
  let ledAway = false

  /** The opener is still there, and gets back what the layer had. */
  const isBack = (opener: Stand | null): opener is Stand & { on: HTMLElement } =>
    opener?.on instanceof HTMLElement && opener.on.isConnected && !ledAway

  const note = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || target === standIn) return
    standIn = null
    if (inLayer(target)) {
      stood = standOn(target)
      return
    }
    const given = stood !== null && inLayer(stood.on) ? behind : null
    // What a layer gives the focus back to once its opener is gone is only what happened to have it before.
    const left = given !== null && !given.on.isConnected && given.around.some(isOnScreen) ? given : null
    if (ledAway || left !== null) standIn = target
    stood = left ?? standOn(target)
    behind = stood
    ledAway = false
  }
  const settle = () => {
    standIn = null
    stood = document.activeElement === null ? stood : standOn(document.activeElement)
    behind = stood
  }
  const leave = ({ target }: MouseEvent) => {
    ledAway = target instanceof Element && target.closest('[role="dialog"] a[href^="#"]') !== null
  }
  const look = () => {
    const active = document.activeElement
    const fallen = active === null || active === document.body
    const waiting = active !== null && (active === standIn || isStandIn(active))
    if (stood === null || !(waiting || (fallen && !stood.on.isConnected))) return
    const closed = inLayer(stood.on) && inDialog() === undefined
    const next = closed && isBack(behind) ? behind.on : nextAfter((closed ? behind : stood)?.around ?? [])
    if (next !== null) next.focus()
    else if (fallen && inDialog() === undefined) {
      standIn = screenShown()
      screenShown()?.focus()
    }
  }
  return { note, settle, leave, look }
}

/** Once a window. It steps in only where the focus has lost its place, and lets go as soon as somebody moves it. */
export function useKeptFocus(): void {
  useEffect(() => {
    const { note, settle, leave, look } = watchFocus()
    let asked = 0
    let since: number | null = null
    const lookNow = () => {
      since = null
      look()
    }
    const soon = () => {
      const now = performance.now()
      since ??= now
      // A screen that changes with every frame (much that is loaded, a busy PC) would put it off without end.
      if (now - since > patienceMs) return
      cancelAnimationFrame(asked)
      // Two frames: what closes gives the focus back to its button first, where that is still there.
      asked = requestAnimationFrame(() => {
        asked = requestAnimationFrame(lookNow)
      })
    }
    // What a layer gives back comes later than the change that has closed it.
    const follow = (event: FocusEvent) => {
      note(event)
      soon()
    }
    const changes = new MutationObserver(soon)
    changes.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', follow)
    document.addEventListener(landed, settle)
    document.addEventListener('click', leave, { capture: true })
    return () => {
      cancelAnimationFrame(asked)
      changes.disconnect()
      document.removeEventListener('focusin', follow)
      document.removeEventListener(landed, settle)
      document.removeEventListener('click', leave, { capture: true })
    }
  }, [])
}

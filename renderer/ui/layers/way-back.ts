import { type RefObject, useRef } from 'react'

const layer = '[role="dialog"], [role="alertdialog"], [role="menu"]'

/** What had the focus last outside of every layer. */
let outside: HTMLElement | null = null

const note = ({ target }: FocusEvent): void => {
  if (target instanceof HTMLElement && target.closest(layer) === null) outside = target
}
document.addEventListener('focusin', note)

/**
 * Where the focus goes when a layer closes: to what had it before, else (false) by `useKeptFocus` to what is declared
 * next; where the deed that has closed the layer has led on already, it stays there. The library asks what has the focus
 * only when its effects run: that is a field of the layer itself where one takes the focus as it appears, and then it
 * gave the focus to whatever stood next on the page.
 */
export function useWayBack(popup: RefObject<HTMLElement | null>) {
  const opener = useRef<HTMLElement | null>(null)
  return {
    /** For `initialFocus`: the layer begins, and the library may choose its first field. */
    begin: (): true => {
      opener.current = outside
      return true
    },
    back: (): HTMLElement | false => {
      const now = document.activeElement
      const ledOn =
        now !== null && now !== document.body && popup.current?.contains(now) !== true && now.closest(layer) === null
      const { current } = opener
      return !ledOn && current?.isConnected === true && current.tabIndex >= 0 ? current : false
    },
  }
}

import { type RefObject, useRef } from 'react'

const dialogs = '[role="dialog"], [role="alertdialog"]'
const menu = '[role="menu"]'

/** What had the focus last in each open dialog, and (under `document`) outside of them all; a menu is only passed through. */
const lastIn = new WeakMap<Node, HTMLElement>()

const holderOf = (element: Element): Node => element.closest(dialogs) ?? document

const note = ({ target }: FocusEvent): void => {
  if (target instanceof HTMLElement && target.closest(menu) === null) lastIn.set(holderOf(target), target)
}
document.addEventListener('focusin', note)

/** What the layer stands in front of: another dialog that stays open, else the screen. */
const behind = (popup: HTMLElement | null): Node =>
  [...document.querySelectorAll(dialogs)].findLast((each) => each !== popup && !each.matches('[data-closed]')) ??
  document

/**
 * Where the focus goes when a layer closes: to what had it before, else (false) by `useKeptFocus` to what is declared
 * next; where the deed that has closed the layer has led on already, it stays there. It never goes behind a dialog that
 * stays open. The library asks what has the focus only when its effects run: that is a field of the layer itself where
 * one takes the focus as it appears, and then it gave the focus to whatever stood next on the page.
 */
export function useWayBack(popup: RefObject<HTMLElement | null>) {
  const opener = useRef<HTMLElement | null>(null)
  return {
    /** For `initialFocus`: the layer begins, and the library may choose its first field. */
    begin: (): true => {
      opener.current = lastIn.get(behind(popup.current)) ?? null
      return true
    },
    back: (): HTMLElement | false => {
      const now = document.activeElement
      const under = behind(popup.current)
      const ledOn =
        now !== null &&
        now !== document.body &&
        popup.current?.contains(now) !== true &&
        now.closest(menu) === null &&
        holderOf(now) === under
      const { current } = opener
      // Where the dialog that held the opener has closed with this one, what opened that one had the focus before.
      const before = current !== null && holderOf(current) === under ? current : lastIn.get(under)
      return !ledOn && before?.isConnected === true && before.tabIndex >= 0 ? before : false
    },
  }
}

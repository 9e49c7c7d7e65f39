const layer = '[role="dialog"], [role="alertdialog"], [role="menu"]'

/** What had the focus last outside of every layer. */
let outside: HTMLElement | null = null

const note = ({ target }: FocusEvent): void => {
  if (target instanceof HTMLElement && target.closest(layer) === null) outside = target
}
document.addEventListener('focusin', note)

/**
 * What has opened a layer that begins now. The library asks what has the focus only when its effects run, and that is a
 * field of the layer itself where one takes the focus as it appears; it then gave the focus to whatever stood next.
 */
export const openerNow = (): HTMLElement | null => outside

/**
 * Where the focus goes when the layer closes: to its opener, else (false) by `useKeptFocus` to what is declared next.
 * Where the deed that has closed it has led on already, it stays there.
 */
export function backTo(opener: HTMLElement | null, popup: HTMLElement | null): HTMLElement | false {
  const now = document.activeElement
  const ledOn = now !== null && now !== document.body && popup?.contains(now) !== true && now.closest(layer) === null
  return !ledOn && opener?.isConnected === true && opener.tabIndex >= 0 ? opener : false
}

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

/** Where the focus goes when the layer closes: to its opener, else (false) by `useKeptFocus` to what is declared next. */
export const backTo = (opener: HTMLElement | null): HTMLElement | false =>
  opener?.isConnected === true && opener.tabIndex >= 0 ? opener : false

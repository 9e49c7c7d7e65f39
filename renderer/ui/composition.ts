interface Pressed {
  readonly key: string
  readonly keyCode?: number
  readonly isComposing?: boolean
  readonly nativeEvent?: { readonly isComposing?: boolean }
}

/**
 * Whether a key press belongs to kana conversion and must not be taken as a command.
 * Key code 229 is what Windows' own editor sends for the Enter that ends a conversion after `isComposing` is over.
 */
export const isConverting = (event: Pressed): boolean =>
  event.isComposing === true || event.nativeEvent?.isComposing === true || event.keyCode === 229

/** The one test for an Enter that means "go". */
export const isEnter = (event: Pressed): boolean => event.key === 'Enter' && !isConverting(event)

/**
 * Ctrl+Enter, which does the deed. Once a press (`repeat`): where the deed leads on, a key that is held down would go
 * through one record after the other, unseen.
 */
export const isDeedKey = (event: Pressed & { readonly ctrlKey: boolean; readonly metaKey: boolean }): boolean =>
  isEnter(event) && (event.ctrlKey || event.metaKey)

/** Full-width digits, signs and spaces as an officer's keyboard gives them, in the form the program reckons with. */
export const toHalfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[−ー―‐‑–—]/g, '-')
    .replace(/\u3000/g, ' ')

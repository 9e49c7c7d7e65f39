/** VT and FF, as Word and spreadsheets put them on the clipboard for a line or page break. */
const breaks = /[\v\f]/g
/** Signs that may stand in no XML document, and so in no Word file (XML 1.0, 2.2 Char). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const unprintable = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/g

/**
 * A text as it may be printed anywhere: VT and FF become a line break, other control characters and halves of surrogate
 * pairs go. Everything else stays as it was typed.
 */
export const printable = (text: string): string => text.toWellFormed().replace(breaks, '\n').replace(unprintable, '')

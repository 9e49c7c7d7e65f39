/** A name that is safe to show and to save: no folders, no control or direction characters, never empty. */
export const attachmentName = (name: string | null | undefined, position: number): string => {
  const safe = (name ?? '')
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not reach a file name
    .replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/[:*?"<>|]/g, '_')
    .trim()
  return safe === undefined || safe === '' || /^\.+$/.test(safe) ? `名前のない添付${position + 1}` : safe
}

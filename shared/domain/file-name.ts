/** Names that Windows keeps for devices, whatever the extension (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
export const isDeviceName = (name: string): boolean =>
  /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(\.|$)/i.test(name)

/** Signs that no file name of Windows may hold; `:` would make a hidden stream of the file before it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what no name may hold
export const forbiddenInFileName = /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f]/

/** NTFS counts UTF-16 units (255), Linux bytes (255); some are left for what is put behind a name while it is written. */
const longest = { units: 240, bytes: 235 }
const bytesOf = (text: string) =>
  [...text].reduce((sum, sign) => sum + (sign < '\u0080' ? 1 : sign < '\u0800' ? 2 : sign.length === 1 ? 3 : 4), 0)

const isTooLong = (name: string) => name.length > longest.units || bytesOf(name) > longest.bytes

function shortened(stem: string, extension: string): string {
  const signs = [...stem]
  while (signs.length > 1 && isTooLong(signs.join('') + extension)) signs.pop()
  return signs.join('')
}

/**
 * The name under which a file can lie on any PC, as near to the given one as can be: no folder, no sign that Windows
 * forbids, no device, no dot or space at the end (Windows drops them, and the file is not found again), not too long.
 * Its extension stays. Never empty.
 */
export function storableName(given: string): string {
  const signs = given
    .normalize('NFC')
    .toWellFormed()
    // Signs of direction are not seen, and turn 「x\u202excod.exe」 into a letter.
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(new RegExp(forbiddenInFileName, 'g'), '_')
    .trim()
    .replace(/(?<![. ])[. ]+$/, '')
  const [, stem = '', extension = ''] = /^(.*?)(\.[^. ]{1,12})?$/su.exec(signs) ?? []
  const name = (shortened(stem, extension) + extension).replace(/(?<![. ])[. ]+$/, '')
  if (name === '') return '名前なし'
  return isDeviceName(name) ? `_${name}` : name
}

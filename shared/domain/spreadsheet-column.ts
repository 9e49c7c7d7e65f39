/** 「AB」 for the 28th column of a spreadsheet; columns count from 1. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26)
  return `${before > 0 ? columnLetters(before) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`
}

/** 28 for 「AB」: capital letters only, as spreadsheets write them. */
export const columnOfLetters = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)

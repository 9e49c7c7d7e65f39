/** Excel's limit for one cell; a longer text makes a file that Excel offers to repair. */
const cellLimit = 32_767
const cut = '…(以下省略。全文は台帳を参照)'

// Everything XML 1.0 cannot carry, and the signs of direction, which turn the words of a cell round, in one class: a
// text without any of it (nearly all) is taken as it is.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what is looked for
const unusual = /[\u0000-\u0009\u000b-\u001f\u007f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/
const needsCare =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what is looked for
  /[\u0000-\u001f\u007f\u2028-\u202e\u2066-\u2069\u2116\u2121\u2160-\u217f\u2460-\u249b\u3231-\u33ff\ufffe\uffff&<>"_]|^[\s=+\-@＝＋－＠]|\s$/

/** True for nearly all texts: one look says that it can go into XML as it is. Large books live on this. */
export const isPlain = (text: string): boolean => text.length < 1000 && !needsCare.test(text) && text.isWellFormed()

const excelEscape = /_(?=x[0-9A-Fa-f]{4}_)/g

/** What may stand in a cell: no control characters, no half surrogate pairs, `\n` for every line break, ≤ 32,767. */
export const cleanText = (text: string): string => {
  let clean = text.isWellFormed() ? text : text.toWellFormed()
  if (unusual.test(clean)) {
    clean = clean
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .replaceAll('\t', ' ')
      .replace(forbidden, '')
  }
  return clean.length > cellLimit
    ? `${clean.slice(0, cellLimit - cut.length).replace(/[\ud800-\udbff]$/, '')}${cut}`
    : clean
}

/** № ℡ Ⅰ ① ⑴ ㈱ ㍻ ㎡ …: shown differently from machine to machine, or not at all. */
const machineDependent = /[\u2116\u2121\u2160-\u217f\u2460-\u249b\u3231-\u33ff]/g

/** 「(1)」 for ①, 「(株)」 for ㈱: what Unicode itself says the character stands for, bracketed where it is circled. */
const spelledOut = (char: string): string => {
  const plain = char.normalize('NFKC')
  return char >= '\u2460' && char <= '\u2473' ? `(${plain})` : plain
}

/**
 * One line for the データ sheet: line breaks are layout there, and machine-dependent characters are spelled out
 * (統一ルール: 改行で体裁を整えない、機種依存文字を使わない). The 様式 keeps both as they were typed.
 */
export const oneLine = (text: string): string => {
  const clean = cleanText(text)
  const line = clean.includes('\n') ? clean.trim().replace(/(?:(?<![ 　])[ 　]+)?\n\s*/g, ' ') : clean
  return line.replace(machineDependent, spelledOut)
}

const markup = /[&<>"]/
const excelMark = /_x[0-9A-Fa-f]{4}_/

/** Escapes for XML text and attributes. Excel would read `_x0041_` as 「A」: the underscore is escaped as Excel does. */
export const xmlText = (clean: string): string => {
  let escaped = clean
  if (markup.test(escaped)) {
    escaped = escaped.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  }
  return excelMark.test(escaped) ? escaped.replace(excelEscape, '_x005F_') : escaped
}

/** Excel would take a text that starts so for a formula as soon as somebody edits the cell. */
export const startsLikeFormula = (text: string): boolean => /^[=+\-@＝＋－＠]/.test(text)

/** Text in a page header or footer: & starts a code there. */
export const pageText = (text: string): string => cleanText(text).replaceAll('\n', ' ').replaceAll('&', '&&')

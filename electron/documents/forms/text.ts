/** Full-width digits, letters and signs to half-width; kanji and kana stay as the office wrote them. */
export const narrow = (text: string): string =>
  text.replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ')

const enumerations = [
  /^[\s]*[(〔【[<《]\s*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[a-zア-コ])\s*[)〕】\]>》]/i,
  /^\s*[第問]\s*[0-9一二三四五六七八九十]{1,3}\s*(?:章|節|項)?(?:[.,、。:-]|\s|(?=\D))/,
  /^\s*[0-9]{1,2}(?:[-.][0-9]{1,2})*\s*[.,、。:)-]?/,
  /^\s*(?:[一二三四五六七八九十]{1,3}|[ivx]{1,4}|[ア-コ])(?:\s*[.,、。:)-]|\s)/i,
  /^\s*[■◆●◇○▼▶▪・※*＊□◎]/,
]

const withoutNumber = (text: string): string => {
  let rest = text
  for (let round = 0; round < 3; round += 1) {
    const shorter = enumerations.reduce((left, pattern) => left.replace(pattern, ''), rest)
    if (shorter.trim() === '' || shorter === rest) return rest
    rest = shorter
  }
  return rest
}

/** 「理　　由」: letters set apart to fill a column. */
const closedUp = (text: string): string => (/^\s*\S(?:\s+\S){2,}\s*$/.test(text) ? text.replace(/\s+/g, '') : text)

/** 【…】 and the like around a label, and the colon behind it. */
const withoutFrame = (text: string): string =>
  text
    .trim()
    .replace(/[\s:;]+$/, '')
    .replace(/^[【〔「『<《\s]+|[】〕」』>》\s]+$/g, '')
    .replace(/[:;]+$/, '')

/**
 * What a label says, whatever its shape on the page: no width, wrapping, spaces, section number or brackets around it.
 * Never used for a value.
 */
export const labelKey = (text: string): string =>
  withoutFrame(withoutNumber(withoutFrame(closedUp(text.normalize('NFKC')))))
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/[－―–—‐‑]/g, '-')

/** The same without a remark in brackets behind it: 「選択する重点テーマ（一つを選択してください）」. */
export const bareKey = (text: string): string => labelKey(text).replace(/(?:\([^()]*\)|※.*)+$/, '')

export const isBlank = (text: string): boolean => /^[\s\u3000\u200b]*$/.test(text)

/** A value without the blanks around it and around its lines. */
export const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/[ \t\u3000]+$/g, ''))
    .join('\n')
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')

/** How a note quotes the page: one line, not too long. */
export const quote = (text: string): string => {
  const line = tidy(text).replace(/\s*\n\s*/g, ' ')
  return `「${line.length > 40 ? `${line.slice(0, 40)}…` : line}」`
}

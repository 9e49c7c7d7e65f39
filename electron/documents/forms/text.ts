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

const endsWithAny = (text: string, signs: string): number => {
  let end = text.length
  while (end > 0 && signs.includes(text[end - 1] ?? '')) end -= 1
  return end
}

/** 【…】 and the like around a label, and the colon behind it. */
const withoutFrame = (text: string): string => {
  const solid = text.trim()
  const bare = solid.slice(0, endsWithAny(solid, ' \n\t:;')).replace(/^[【〔「『<《\s]+/, '')
  const inside = bare.slice(0, endsWithAny(bare, ' \n\t】〕」』>》'))
  return inside.slice(0, endsWithAny(inside, ':;'))
}

/** No label is longer, also where it is set apart with blanks. */
const longestLabel = 300

/** Signs that fold to digits beside a label are notes or pictures, no part of it. */
const beside = /[\u00b9\u00b2\u00b3\u2070-\u209f\ufffc]/g

/**
 * What a label says, whatever its shape on the page: no width, wrapping, spaces, section number or brackets around it.
 * Never used for a value.
 */
export const labelKey = (text: string): string => {
  const solid = text.replace(beside, '').trim()
  const line = solid.length <= longestLabel ? solid : solid.replace(/\s+/g, ' ')
  // Longer than any label: only its beginning and its end can tell anything, and the rules need not go over the rest.
  const short = line.length <= longestLabel ? line : `${line.slice(0, 150)}…${line.slice(-150)}`
  return withoutFrame(withoutNumber(withoutFrame(closedUp(short.normalize('NFKC')))))
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/[－―–—‐‑]/g, '-')
}

/** The same without a remark in brackets behind it: 「選択する重点テーマ（一つを選択してください）」. */
export const bareKey = (text: string): string =>
  labelKey(text).replace(/(?<!\([^()]*\))(?:\([^()]*\))+(?:※.*)?$|※.*$/s, '')

export const isBlank = (text: string): boolean => /^[\s\u3000\u200b]*$/.test(text)

/** A value without the blanks around it and around its lines. */
export const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()

/** How a note quotes the page: one line, not too long. */
export const quote = (text: string): string => {
  const line = tidy(text)
    .replaceAll('\ufffc', '〔図など〕')
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')
  return `「${line.length > 40 ? `${line.slice(0, 40)}…` : line}」`
}

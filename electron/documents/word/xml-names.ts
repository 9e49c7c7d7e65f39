/** Why a text is no XML that we read; `tooMany` where it has more tags than any office file. */
export class NotReadable extends Error {
  readonly tooMany: boolean
  constructor(tooMany = false) {
    super(tooMany ? 'too many tags' : 'not well-formed')
    this.tooMany = tooMany
  }
}

export const codes = { quote: 34, ampersand: 38, apostrophe: 39, slash: 47, less: 60, equals: 61, greater: 62 } as const
const { quote, ampersand, apostrophe, slash, less, equals, greater } = codes
export const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13
/**
 * What no name holds: the signs of XML itself, control codes, and whatever another reader may take for a blank and so see
 * two names where we see one. Nothing of ours depends on what else they hold.
 */
const isOutside = (code: number): boolean =>
  code <= 32 ||
  code === less ||
  code === quote ||
  code === apostrophe ||
  code === ampersand ||
  (code >= 127 && (code <= 160 || isBlankSomewhere(code))) ||
  Number.isNaN(code)
const isBlankSomewhere = (code: number): boolean =>
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200b) ||
  (code >= 0x2028 && code <= 0x202f) ||
  code === 0x205f ||
  code === 0x3000 ||
  code >= 0xfeff
/** Digits, 「-」 and 「.」 begin no name. */
const beginsName = (code: number): boolean => !(code >= 45 && code <= 57) && !isOutside(code)

/** Letters, digits and the signs of ordinary names, by their codes: most names hold nothing else. */
const ordinary = Uint8Array.from({ length: 128 }, (_, code) => Number(/[\w:.-]/.test(String.fromCharCode(code))))

export function spaceEnd(source: string, from: number): number {
  let at = from
  while (isSpace(source.charCodeAt(at))) at += 1
  return at
}

/** Where a name ends that begins here, as it must. */
export function nameEnd(source: string, from: number): number {
  let at = from
  if (!beginsName(source.charCodeAt(at))) throw new NotReadable()
  for (; ; at += 1) {
    const code = source.charCodeAt(at)
    if (ordinary[code] === 1) continue
    if (code === greater || code === slash || code === equals || isSpace(code)) break
    if (isOutside(code)) throw new NotReadable()
  }
  if (at === from) throw new NotReadable()
  return at
}

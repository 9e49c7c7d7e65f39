import { Refusal } from '../refusal.ts'

/** Without I, L, O and U, which are read as other signs or make words (Crockford's base 32). */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const dataSigns = 4
/** 256 bits in 13 groups of four signs of five bits, and four bits that are nought. */
export const recoveryGroups = 13

/** In the field of 32 elements (x^5 + x^2 + 1): the only arithmetic in which one wrong sign, or two exchanged, always show. */
function times(one: number, other: number): number {
  let product = 0
  for (let bit = 0; bit < 5; bit++) if (other & (1 << bit)) product ^= one << bit
  for (let bit = 8; bit >= 5; bit--) if (product & (1 << bit)) product ^= 0b100101 << (bit - 5)
  return product
}

/** The fifth sign of a group: of its four signs and of its place, so that groups that were exchanged show, too. */
function checkOf(values: readonly number[], place: number): number {
  return values.reduce((sum, value) => times(sum, 2) ^ value, place + 1)
}

const signValue = (sign: string): number => signs.indexOf(sign)

/**
 * 復旧キー: the key of an encrypted office as it is printed and typed: 13 groups of five signs, the last of each its check.
 * Takes 32 bytes.
 */
export function recoveryKeyOf(key: Uint8Array): readonly string[] {
  const bits = `${[...key].map((byte) => byte.toString(2).padStart(8, '0')).join('')}0000`
  return Array.from({ length: recoveryGroups }, (_, place) => {
    const values = Array.from({ length: dataSigns }, (_each, at) => {
      const from = (place * dataSigns + at) * 5
      return Number.parseInt(bits.slice(from, from + 5), 2)
    })
    return [...values, checkOf(values, place)].map((value) => signs[value]).join('')
  })
}

/** As it may be typed: full width, small letters, and the signs that are read for others. */
const typed = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-‐‑–—―−ー・.,、。]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')

/** Whether what was typed is meant for a recovery key, and not a passphrase. */
export const looksLikeRecoveryKey = (text: string): boolean =>
  new RegExp(`^[${signs}]{${recoveryGroups * 5 - 5},}$`).test(typed(text))

/** Whether that is what was printed as a group. */
export const isSameGroup = (group: string, text: string): boolean => typed(text) === group

/** The 32 bytes of a recovery key that was typed; refuses (`invalid`) and says which group does not hold. */
export function readRecoveryKey(text: string): Uint8Array {
  const all = typed(text)
  if (all.length !== recoveryGroups * 5)
    throw new Refusal(
      'invalid',
      `復旧キーは5文字の組が${recoveryGroups}個です。入力は${all.length}文字でした(全部で${recoveryGroups * 5}文字)。`,
    )
  let bits = ''
  for (let place = 0; place < recoveryGroups; place++) {
    const values = [...all.slice(place * 5, place * 5 + 5)].map(signValue)
    const check = values.pop()
    if (values.includes(-1) || check !== checkOf(values, place))
      throw new Refusal('invalid', `復旧キーの${place + 1}組目が違います。印刷した紙と見くらべてください。`)
    bits += values.map((value) => value.toString(2).padStart(5, '0')).join('')
  }
  return Uint8Array.from({ length: 32 }, (_, at) => Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2))
}

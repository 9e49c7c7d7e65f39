/** No letter or digit that is taken for another one on paper or by telephone: 0 O, 1 I L, 2 Z, 5 S, 8 B, U V each once. */
const signs = '3456789ACDEFGHJKMNPQRTVWXY2'
const length = 4

/**
 * 登録番号 「T-58QX」 of four numbers drawn by lot (each 0 or more, of any size): it tells nothing of the order in which people
 * came (books.md R16).
 */
export function registrationNumber(drawn: readonly number[]): string {
  const four = drawn.slice(0, length).map((number) => signs[number % signs.length] ?? '')
  if (four.length < length) throw new Error(`a registration number takes ${length} numbers`)
  return `T-${four.join('')}`
}

/**
 * Whether a text is one as the office writes it.
 * @forTests
 */
export const isRegistrationNumber = (text: string): boolean =>
  text.length === length + 2 && text.startsWith('T-') && [...text.slice(2)].every((sign) => signs.includes(sign))

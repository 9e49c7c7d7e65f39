import { Refusal } from '../../refusal.ts'

/**
 * Whether a text is one plain mail address. What a mail program or Excel would read as more than that is none: a second address,
 * a name in quotes, a line of a mail's head, a formula.
 */
export const isOneAddress = (text: string): boolean =>
  /^[^\s\p{C}@,;:<>()"[\]\\=+-][^\s\p{C}@,;:<>()"[\]\\]*@[^\s\p{C}@,;:<>()"[\]\\]+\.[^\s\p{C}@,;:<>()"[\]\\.]+$/u.test(
    text,
  )

/** Refuses (`invalid`) what is no single address; '' is none. */
export function assertAddressOf(email: string): void {
  if (email !== '' && !isOneAddress(email))
    throw new Refusal('invalid', 'メールアドレスは、一つだけ入力してください。名前や記号は付けません。', {
      fields: { email: '例 mihon@example.jp' },
    })
}

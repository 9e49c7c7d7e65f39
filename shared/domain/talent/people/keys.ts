import { searchKey } from '../../search-key.ts'

/** Equal for two writings of one address: width and letters' size do not count. '' for none. */
export const emailKey = (email: string): string => email.normalize('NFKC').trim().toLowerCase()

/** Equal for two writings of one name with its reading; '' where there is no name. */
export const nameKey = (name: string, kana: string): string => {
  const solid = (text: string) => searchKey(text).replaceAll(' ', '')
  return solid(name) === '' ? '' : `${solid(name)}|${solid(kana)}`
}

/** Whether two keys may be one person's: the names are one, and the readings too, where both are known. */
export function isSameName(one: string, other: string): boolean {
  const [[name, kana], [otherName, otherKana]] = [one.split('|'), other.split('|')]
  return one !== '' && name === otherName && (kana === otherKana || !kana || !otherKana)
}

import { prefectures } from '../../bodies/prefectures.ts'

/** The one prefecture that a mail names in its texts (full names: 「佐賀県」); null where it names none, or more than one. */
export function prefectureNamed(texts: readonly string[]): string | null {
  const all = texts.join('\n')
  // 「東京都府中市」 holds no other name, and 「京都府」 none of 東京都.
  const found = prefectures.filter(({ name }) =>
    all.replaceAll(name === '京都府' ? '東京都府' : '\0', '').includes(name),
  )
  return found.length === 1 ? (found[0]?.jis2 ?? null) : null
}

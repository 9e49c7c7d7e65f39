/**
 * What can be told apart for certain in a cell that holds department, title and name. All else is split as well as it
 * goes (`contact.ts`) and looked at.
 */

export const spaced = (text: string): string => text.replace(/[\s\u3000]+/g, ' ').trim()

/** A name's letters: no digits, signs or brackets. */
const nameWord = /^(?!.*〇)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〆ヶー]+$/u

/** Tell two shapes of one kanji apart, and count for none. */
const variations = /\p{Variation_Selector}/gu

/** Words that stand where a name should, or beside one: placeholders, courtesies, labels, posts and kinds of staff. */
const noName = new RegExp(
  [
    '^(?:未定|調整中|検討中|選定中|同上|同左|別途|別紙|なし|無し|無|該当なし|特になし|空席|欠員)$',
    '(?:様|殿|さん|氏|印|氏名|携帯|代表|内線|直通|夜間|緊急|住所|部署|職名|所属|宛|ほか|他[一二三四五六七八九]?名)$',
    '(?:担当者?|窓口|責任者|知事|理事|総括|統括|主管|主監|嘱託|臨時|任用|派遣|出向|[兼併専]任|常勤|事務|技術)$',
    '(?:主[査任事幹務席]|参[事与]|補佐|代理|.[員官監]|[課係室部局班次]長)$',
    // 「見本 太郎と例示」: two people.
    '\\p{Script=Han}と\\p{Script=Han}',
  ].join('|'),
  'u',
)

const lengthOf = (word: string): number => [...word].length

/**
 * One person's name as it is written: one word, or family and given name. Two words of four letters are rather two
 * people, and more words are somebody or something else.
 */
export const isName = (text: string): boolean => {
  const words = spaced(text.replace(variations, '')).split(' ')
  const letters = words.reduce((sum, word) => sum + lengthOf(word), 0)
  return (
    words.length <= 2 &&
    words.every((word) => nameWord.test(word) && !noName.test(word) && lengthOf(word) <= 5) &&
    letters >= 2 &&
    letters <= 7 &&
    !words.some((word) => isOfficeWord(word) && !isShortOffice(word))
  )
}

/** Endings that only titles have. A bare 長 may be the end of a family name, and so may 補, 官 or 付. */
const titleWord =
  /^[\p{L}\p{N}ー]*(?:[課係室部局班次所館院]長|センター長|グループ長|チーム長|主査|主任|主事|主幹|主席|主務|参事|参与|補佐|代理|技師|技監|統括監|政策監|専門員|専門官|調査官|推進官|推進員|調整官|企画官|統括官|補佐官|係員|班員|課員|事務員|主事補|技師補|技術員|研究員|スタッフ|リーダー|チーフ|マネージャー|ディレクター|アドバイザー)$/u

/** 「人事課主任」 names a department and a title in one word. */
const isTitleWord = (word: string): boolean => titleWord.test(word) && !/[部局課室係班庁](?![長員])./u.test(word)

const isOfficeWord = (word: string): boolean =>
  /^[\p{L}\p{N}ー]*(?:部|局|課|室|係|班|庁|センター|グループ|チーム)$/u.test(word)

/** 阿部, 渡部, 長谷部: a short word of this ending may be a family name. */
const isShortOffice = (word: string): boolean => /[部室庁班]$/u.test(word) && lengthOf(word) <= 3

export const isTitle = (text: string): boolean => {
  const words = spaced(text).split(' ')
  return words.every((word, at) => isTitleWord(word) || (word === '兼' && at > 0 && at < words.length - 1))
}

export interface SurePerson {
  readonly dept: string | null
  readonly title: string | null
  readonly name: string | null
}

/**
 * 「人事課　主任　例示 花子」 in one line: departments, then titles, then one name, and each word is one of them for
 * certain. Null where any word could be something else, is left over, or the order is another.
 */
export const surePerson = (text: string): SurePerson | null => {
  const words = spaced(text).split(' ')
  const afterOffice = words.findIndex((word) => !isOfficeWord(word))
  const from = afterOffice < 0 ? words.length : afterOffice
  const afterTitle = words.slice(from).findIndex((word) => !isTitleWord(word) && word !== '兼')
  const to = afterTitle < 0 ? words.length : from + afterTitle
  const [office, title, name] = [words.slice(0, from), words.slice(from, to), words.slice(to)]
  if (title.length > 0 && !isTitle(title.join(' '))) return null
  // A short word of an office's ending is one only at the head, and where title and whole name stand behind it.
  if (office.some(isShortOffice) && (office.slice(1).some(isShortOffice) || title.length === 0 || name.length < 2))
    return null
  if (title.length > 0 ? !isName(name.join(' ')) : name.length > 0 && !isName(name.join(' '))) return null
  const joined = (part: readonly string[]): string | null => (part.length === 0 ? null : part.join(' '))
  return { dept: joined(office), title: joined(title), name: joined(name) }
}

import { Refusal } from '../../refusal.ts'

/** One person's name as it is written, and what of it may stand alone. */
export interface PersonName {
  /** Family and given name without the blank between them: 「見本太郎」. */
  readonly whole: string
  /** Where the blank tells it the one family name; else what it may be, the shortest first. */
  readonly families: readonly string[]
  /** Whether the family name is told by a blank, and so is known. */
  readonly isDivided: boolean
  readonly given: string | null
}

/** Words that stand where a name should: placeholders, labels, answers that are still to come. */
const placeholder =
  /^(?:未定|調整中|検討中|選定中|同上|同左|同じ|別途|別紙.*|なし|無し|無|該当なし|特になし|空席|欠員|(?:副)?担当者?|窓口|責任者|代表者?|総括|統括|主管|氏名|名前|ふりがな|フリガナ|職名?|所属|部署|記入欄|ここに記入|.*書類?)$/u

/** Titles before a name; where a cell holds both, the name is what is behind them. */
const titleHead =
  /^(?:[\p{L}\p{N}・ー]{0,14}(?:課長補佐|[課係室部局班次所]長|センター長|グループ長|チーム長|知事)|主査|主任|主事|主幹|主席|主務|参事|参与|補佐|技師|技監|専門員|専門官|係員|理事|担当者?)/u

const courtesy = /(?:様|殿|さん|氏|先生|印|㊞)$/u
const officeEnd = /(?:部|局|課|室|係|班|庁|センター|グループ|チーム)$/u
const nameLetters = /^[\p{L}\p{M}\p{N}々〆ヶー・ｰﾞﾟ'’.-]+$/u
const between = /[、,，;；/／|｜\n\t]|及び|および|並びに|ならびに|ほか|と(?=\p{Script=Han})/u

const lengthOf = (word: string): number => [...word].length
const isHan = (word: string): boolean => /^[\p{Script=Han}々ヶ]+$/u.test(word)

const isJapanese = (word: string): boolean =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ヶー]+$/u.test(word)
/**
 * 長谷部 is a family, and so is 秋田: of two words only the second tells an office, and 部 is an office's in a long word alone. What is
 * wrongly taken for a name hides too much; what is wrongly taken for an office hides nobody.
 */
function isOffice(words: readonly string[]): boolean {
  const last = words.at(-1) ?? ''
  return lengthOf(last) > (/部$/u.test(last) ? 3 : 2) && (officeEnd.test(last) || /[都道府県市]$/u.test(last))
}

/** Most letters that one name has; what is longer is a sentence. */
const longest = 30

/**
 * The people a field names: 「主査　見本 太郎様、例示 花子」 are two. Titles, courtesies and readings in brackets are no part of a
 * name; a placeholder (未定, 調整中) and a single letter name nobody, as they would be found everywhere.
 */
export function namesIn(value: string): PersonName[] {
  // What was copied out of a PDF holds radicals in the place of letters, and signs that print nothing.
  const written = value.normalize('NFKC').replace(/[\p{Cf}\p{Variation_Selector}]/gu, '')
  const bare = written.replace(/[(（〔［[][^()（）〔〕［］[\]]*[)）〕］\]]/gu, ' ')
  // In a narrow cell one name stands on two lines.
  const lines = bare.split(/\n/u)
  const isOneName = lines.length === 2 && lines.every((line) => lengthOf(line.trim()) <= 3)
  return (isOneName ? [lines.join(' ')] : bare.split(between)).flatMap((part) => nameOf(part) ?? [])
}

function nameOf(part: string): PersonName | null {
  const words = wordsOf(part)
  const whole = words.join('')
  const length = lengthOf(whole)
  if (length < 2 || length > longest || !nameLetters.test(whole) || !/\p{L}/u.test(whole)) return null
  if (placeholder.test(whole) || isOffice(words)) return null
  const [family = '', given = null] = words
  if (given !== null) return { whole, families: isJapanese(family) ? [family] : [], isDivided: true, given }
  const guesses = isHan(whole) ? [1, 2, 3].filter((size) => size < length) : []
  return { whole, families: guesses.map((size) => [...whole].slice(0, size).join('')), isDivided: false, given: null }
}

/** The words of a name, its titles and courtesies taken away: two, or one that is not divided. */
function wordsOf(part: string): string[] {
  const words = part
    .replace(/[\s\u3000]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => word.replace(courtesy, ''))
    .filter((word) => word !== '')
  const people = words.length > 2 ? words.slice(-2) : words
  const [first = '', ...rest] = people
  const untitled = first.replace(titleHead, '')
  if (untitled === first) return people
  return untitled === '' ? rest : [untitled, ...rest]
}

/** Refuses (`invalid`) a word to be hidden by which nothing can be looked for: one letter, a placeholder, an office. */
export function assertIsName(name: string): void {
  if (namesIn(name).length > 0) return
  const message = '氏名を、2文字以上で入力してください。部署名や「未定」などは伏せられません。'
  throw new Refusal('invalid', message, { fields: { name: message } })
}

import { wordPattern } from '../../found-words.ts'
import { hiddenWord, type KnownPeople, type NameMask } from './mask.ts'

/** A word that may name somebody and was left: an officer looks, and hides it or not. */
export interface NameDoubt {
  readonly guess: string
  /** The masked text around it, in one line. */
  readonly excerpt: string
}

const han = '\\p{Script=Han}々'
const divided = `[${han}]{1,4}[ \\u3000][${han}\\p{Script=Hiragana}\\p{Script=Katakana}]{1,4}`
/** 「主査　見本 太郎」「見本 太郎氏」「見本氏」 of people whom no field names. */
const maybe = [
  `(?<=(?:課長|部長|局長|室長|係長|班長|補佐|主査|主任|主事|主幹|参事|知事|市長|町長|村長|担当者?|責任者|氏名|CIO|CDO)[\\s\\u3000:：]{1,3})${divided}(?![${han}])`,
  `(?<![${han}])${divided}(?=氏|様|さん|殿)`,
  `(?<![${han}])[${han}]{2,5}(?=氏(?![名族神])|さん(?![\\p{Script=Hiragana}]))`,
]
const nobody = /^(?:両|同|各|諸|彼|当該|皆|住民|職員|市民|県民|患者|お客|若|利用者)+$/u
const ofAPlace = '[都道府県市区町村郡駅川山島港湾大高中小学]'

/** Most that are worth an officer's look in one text. */
const most = 20

/** What in a text may still name somebody once the mask has taken out what is known. */
export function doubtsIn(text: string, mask: NameMask, { names }: KnownPeople): NameDoubt[] {
  const masked = mask.text(text).replace(/\s+/gu, ' ')
  const families = names.flatMap(({ families: all, isDivided }) =>
    isDivided
      ? all.filter((family) => [...family].length > 1).map((family) => `${wordPattern(family)}(?!${ofAPlace})`)
      : [],
  )
  const found = new RegExp([...new Set(families), ...maybe].join('|'), 'gu')
  return [...masked.matchAll(found)]
    .filter(({ 0: word }) => !nobody.test(word) && !word.includes(hiddenWord))
    .slice(0, most)
    .map(({ index, 0: word }) => ({
      guess: word.trim(),
      excerpt: `${index > 16 ? '…' : ''}${masked.slice(Math.max(0, index - 16), index + word.length + 20)}${index + word.length + 20 < masked.length ? '…' : ''}`,
    }))
}

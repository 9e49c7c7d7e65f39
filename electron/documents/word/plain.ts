import { unreadable } from './symbols.ts'

/**
 * Signs that nobody sees and that copied text brings along: soft hyphens, zero-width blanks, direction marks, byte
 * order marks and the selectors that only ask for a coloured picture. The selectors of kanji (U+E0100 on) stay: they
 * tell how a name is written.
 */
const invisible = /\u034f|[\ufe00-\ufe0f]|[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g
/** Joins pictures of people to one; anywhere else it is as invisible as the others. */
const looseJoiner = /\u200d(?!\p{Extended_Pictographic})/gu

/** 「か」 and a mark of its own, as a Mac writes 「が」. Only kana: composing more would change the shapes of kanji. */
const apartKana = /[\u3041-\u30fe][\u3099\u309a]/g

/** Radicals that look like kanji, as text copied from a PDF has them: 「秋⽥」. */
const radical = /[\u2f00-\u2fd5\u2e9f\u2ef3]/g
/** Signs whose shape only the sender's own font knows (外字), and what a program put for a letter it could not keep. */
const unknownShape = /[\ue000-\uf8ff\ufffd]|[\u{f0000}-\u{10ffff}]/gu
/** Turns round what follows it, so that 21 is seen as 12. */
const turning = /\u202e/g

/** The text of a page without what cannot be seen; what nobody but the sender can see is the sign for that. */
export const visibleText = (text: string): string =>
  text
    .replace(unknownShape, unreadable)
    .replace(turning, unreadable)
    .replace(invisible, '')
    .replace(radical, (sign) => sign.normalize('NFKC'))
    .replace(looseJoiner, '')
    .replace(apartKana, (pair) => pair.normalize('NFC'))

/** Blanks beyond this number in a row are padding; nothing reads them, and rules on text would go over them again and again. */
const most = 40
const padding = new RegExp(`[ \\t\\u00a0\\u3000]{${most},}|\\n{${most},}`, 'g')

export const withoutPadding = (text: string): string => text.replace(padding, (blanks) => blanks.slice(0, most))

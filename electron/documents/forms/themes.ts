import { type ThemeLetter, themeLetters } from '../../../shared/domain/support/track.ts'
import { emphasis, withoutEmphasis } from '../word/symbols.ts'
import { certain, emptyValue, type ReadValue, toCheck, unread } from './cells/number.ts'
import { isTicked, type Mark, markOf, strongNote } from './marks.ts'
import type { OutlineCell, OutlineRow } from './outline.ts'
import { isBlank, quote, tidy } from './text.ts'

/** Words that tell a theme where the form leaves its letter to automatic numbering (令和8年度の重点テーマ). */
const themeWords: readonly (readonly [ThemeLetter, RegExp])[] = [
  ['A', /共同調達/],
  ['B', /フロントヤード/],
  ['C', /業務改善|庁内DX/],
  ['D', /データ(?:の)?利活用/],
  ['E', /方針の策定|人材の確保・育成/],
  ['F', /AIの?(?:利用|利活用|活用)/],
]

interface Line {
  readonly letter: ThemeLetter
  readonly mark: Mark
  readonly text: string
  readonly cell: OutlineCell
  /** The letter and the words speak of different themes. */
  readonly isTorn: boolean
  /** Set apart by its look: bold, underlined, coloured. */
  readonly isStrong: boolean
  /** A short word or sign before the letter or behind the name, which may be the mark: 「済 A）…」「…　該当」. */
  readonly beside: string
}

const blank = '[\\s\\u3000]'
const beforeLetter = new RegExp(`^${blank}*(\\S{1,6}?)${blank}*(?:テーマ)?[（(〔[]?[A-F][)）〕\\]．.:：、，]`, 'u')
const behindName = new RegExp(
  `(?:(?<!${blank})${blank}+(\\S{1,6})|([（(［[<＜「【《〔][^）)］\\]>＞」】》〕]{1,4}[）)］\\]>＞」】》〕]))$`,
  'u',
)

/** Bullets of a list choose nothing. */
const isBullet = (sign: string): boolean => /^[・･•‣▪▫◦–—\-ー]+$/.test(sign)

const besideOf = (text: string): string => {
  const plain = text.normalize('NFKC').trim()
  const spelt = letterForm.exec(plain)?.[0]
  if (spelt === undefined) {
    const before = beforeLetter.exec(plain)?.[1] ?? ''
    return isBullet(before) ? '' : before
  }
  const [, word, framed] = behindName.exec(plain.slice(spelt.length).trim()) ?? []
  return word ?? framed ?? ''
}

/** What stands beside some lines and not beside the others, or not the same; numbers of a list say nothing. */
const besideSome = (lines: readonly Line[]): Line[] => {
  const found = lines.filter(({ beside }) => beside !== '')
  const isList = found.length === lines.length && found.every(({ beside }) => /^[\p{N}.)]+$/u.test(beside))
  return isList || (found.length === lines.length && new Set(found.map(({ beside }) => beside)).size < 2) ? [] : found
}

const letterForm =
  /^[\s\u3000]*(?:(?:テーマ|[(（〔[])[\s\u3000]*)?([A-F])[\s\u3000]*(?:[)）〕\]．.:：、，。]|[\s\u3000]|(?=[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}]))/u

/** The theme a short text names, by its letter or its words; null for any other text. */
export const themeNamed = (text: string): ThemeLetter | null => letterOf(text)?.letter ?? null

const letterOf = (text: string): { letter: ThemeLetter; isTorn: boolean } | null => {
  if (text.length > 200) return null
  const plain = text.normalize('NFKC')
  const spelt = themeLetters.find((letter) => letter === letterForm.exec(plain)?.[1])
  const byWords = themeWords.find(([, words]) => words.test(plain.replace(/\s+/g, '')))?.[0]
  const letter = spelt ?? byWords
  if (letter === undefined || plain.length > 60) return null
  return { letter, isTorn: spelt !== undefined && byWords !== undefined && spelt !== byWords }
}

/** Several themes set in one line: cut before each mark or letter that begins another. */
const pieces = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) =>
      line.split(
        /(?=[☑☒✅✓✔■⬛●◉□☐⬜○〇◯⭕][\s\u3000]*[A-FＡ-Ｆ][)）．.:：\s\u3000])|(?=[（(][○〇◯レ✓\s\u3000]*[)）][\s\u3000]*[A-FＡ-Ｆ][)）．.:：\s\u3000])/u,
      ),
    )
    .filter((piece) => !isBlank(piece))

const linesOf = (cell: OutlineCell): Line[] =>
  cell.marked.split('\n').flatMap((line) => linesIn(withoutEmphasis(line), line.includes(emphasis), cell))

/** A piece that is a sign alone belongs to the theme behind it: 「✓ ☐ A）…」. */
const signAlone = (piece: string | undefined, mark: Mark): string => {
  const sign = piece === undefined || letterOf(piece) !== null ? '' : piece.trim()
  // A tick drawn beside its box: 「☐✓」.
  const isBox = mark === 'ticked' && markOf(sign.replace(/→$/, '')).mark === 'unticked'
  return isBox || sign.length > 4 || isBullet(sign) ? '' : sign
}

const linesIn = (text: string, isStrong: boolean, cell: OutlineCell): Line[] =>
  pieces(text).flatMap((piece, at, all) => {
    const { mark, rest } = markOf(piece)
    const inner = mark === null ? { mark: null, rest } : markOf(rest)
    const found = letterOf(inner.mark === null ? rest : inner.rest) ?? letterOf(rest)
    return found === null
      ? []
      : [
          {
            ...found,
            mark: inner.mark === 'ticked' ? 'ticked' : mark,
            text: tidy(piece),
            cell,
            isStrong,
            beside: signAlone(all[at - 1], mark) || besideOf(inner.mark === null ? rest : inner.rest),
          },
        ]
  })

/** In a cell of its own a word may be the mark; any other short word is one we do not know. */
const cellMark = (cell: OutlineCell): Mark => {
  const { mark, rest } = markOf(withoutEmphasis(cell.marked))
  if (isBlank(rest)) return mark
  const word = cell.text.normalize('NFKC').replace(/\s+/g, '')
  if (/^(?:有|選択|該当|希望|はい|可)$/.test(word)) return 'ticked'
  if (/^(?:無|なし|非該当|いいえ|否|不可|[-ー―－])$/.test(word)) return 'unticked'
  return /^[A-F0-9]*$/.test(word) || word.length > 4 || letterOf(word) !== null ? null : 'unknown'
}

const markBeside = (row: OutlineRow): Mark =>
  row.cells
    .filter(({ carried }) => !carried)
    .map(cellMark)
    .find((mark) => mark !== null) ?? null

const isStrongRow = (row: OutlineRow): boolean =>
  row.cells.some(({ marked, carried }) => !carried && marked.includes(emphasis))

/** In a table the mark may stand in a cell of its own, and the letter in another. */
const rowLines = (row: OutlineRow): Line[] => {
  const perCell = row.cells.filter((cell) => !cell.carried).flatMap(linesOf)
  const distinct = new Set(perCell.map(({ letter }) => letter))
  const first = perCell[0]
  if (distinct.size === 1 && first !== undefined && perCell.every(({ mark }) => mark === null)) {
    return [{ ...first, mark: markBeside(row), isStrong: isStrongRow(row) }]
  }
  return distinct.size > 0 ? perCell : loneLetter(row)
}

/** 「○ | A | システムの共同調達」 gives its letter in a cell without anything else. */
const loneLetter = (row: OutlineRow): Line[] => {
  const cell = row.cells.find(({ text }) => /^[A-F]$/.test(text.normalize('NFKC').trim()))
  const letter = themeLetters.find((candidate) => candidate === cell?.text.normalize('NFKC').trim())
  if (cell === undefined || letter === undefined) return []
  return [
    {
      letter,
      mark: markBeside(row),
      text: tidy(cell.text),
      cell,
      isTorn: false,
      isStrong: isStrongRow(row),
      beside: '',
    },
  ]
}

export interface ThemeReading extends ReadValue<ThemeLetter[]> {
  readonly cell: OutlineCell | null
}

/** Lines with signs we do not know; where all lines carry one it is the list's own bullet. */
const oddLines = (lines: readonly Line[]): Line[] => {
  const odd = lines.filter(({ mark, text }) => mark === 'unknown' || /[Ⓐ-Ⓕⓐ-ⓕ\ufffc]/u.test(text))
  const signs = new Set(odd.map(({ text }) => text.replace(/[\p{L}\p{N}\s]/gu, '')))
  return odd.length === lines.length && signs.size === 1 && lines.length > 1 ? [] : odd
}

const judge = (lines: readonly Line[]): ThemeReading => {
  const marks = lines.map(({ mark }) => mark)
  const chosen = lines.filter(({ mark }) => isTicked(mark, marks))
  const first = chosen[0] ?? lines[0]
  const cell = first?.cell ?? null
  const allCircles = lines.length > 1 && marks.every((mark) => mark === 'circle')
  if (allCircles) return { ...unread('全てのテーマに○があり、どれを選んだか読み取れません。'), cell }
  const letters = [...new Set(chosen.map(({ letter }) => letter))].sort()
  const odd = oddLines(lines)
  const oddNote = `印として読み取れない記号があります:${odd.map(({ text }) => quote(text)).join('')}`
  const odder = besideSome(lines)
  const besideNote = `印かもしれない書き込みがあります:${odder.map(({ text, beside }) => quote(text.includes(beside) ? text : `${beside} ${text}`)).join('')}`
  if (letters.length === 0) {
    if (odd.length > 0) return { ...unread(oddNote), cell: odd[0]?.cell ?? cell }
    const strong = lines.filter(({ isStrong }) => isStrong)
    if (strong.length > 0 && strong.length < lines.length)
      return {
        ...unread(`${strongNote}:${strong.map(({ text }) => quote(text)).join('')}`),
        cell: strong[0]?.cell ?? cell,
      }
    if (odder.length > 0) return { ...unread(besideNote), cell: odder[0]?.cell ?? cell }
    const only = lines.length === 1 && lines[0]?.mark === null ? lines[0] : undefined
    if (only === undefined) return { ...emptyValue, cell }
    return { ...toCheck([only.letter], `テーマが一つだけ書かれています:${quote(only.text)}`), cell }
  }
  const notes = [
    ...(odd.length > 0 ? [oddNote] : []),
    ...(odder.length > 0 ? [besideNote] : []),
    ...(letters.length > 1
      ? [`${letters.length}つのテーマ(${letters.join('、')})が選ばれています。一つに決まりません。`]
      : []),
    ...chosen.filter(({ isTorn }) => isTorn).map(({ text }) => `記号とテーマ名が食い違っています:${quote(text)}`),
  ]
  return { ...(notes.length > 0 ? toCheck(letters, notes.join('')) : certain(letters)), cell }
}

/** Something stands in the section and none of it is a theme we know: a picture of the list, or other words. */
const strange = (rows: readonly OutlineRow[]): OutlineCell | undefined =>
  rows.flatMap(({ cells }) => cells).find(({ text, carried }) => !carried && text.includes('\ufffc'))

/** The ticked themes of the section, whatever the tick looks like. */
export const readThemes = (rows: readonly OutlineRow[]): ThemeReading => {
  const read = judge(rows.flatMap(rowLines))
  const cell = read.sureness === 'empty' ? strange(rows) : undefined
  return cell === undefined
    ? read
    : { ...unread('選択の欄に図や画像、読み取れない記号があります。元の文書を見て、手で入力してください。'), cell }
}

import { type ThemeLetter, themeLetters } from '../../../shared/domain/support/track.ts'
import { isTicked, type Mark, markOf } from './marks.ts'
import { certain, emptyValue, type ReadValue, toCheck, unread } from './number.ts'
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
}

const letterForm =
  /^[\s\u3000]*(?:テーマ|[(（〔[])?[\s\u3000]*([A-F])[\s\u3000]*(?:[)）〕\]．.:：、，。]|[\s\u3000]|(?=[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}]))/u

/** The theme a short text names, by its letter or its words; null for any other text. */
export const themeNamed = (text: string): ThemeLetter | null => letterOf(text)?.letter ?? null

const letterOf = (text: string): { letter: ThemeLetter; isTorn: boolean } | null => {
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
        /(?=[☑☒✅✓✔■●◉□☐○〇◯][\s\u3000]*[A-FＡ-Ｆ][)）．.:：\s\u3000])|(?=[（(][○〇◯レ✓\s\u3000]*[)）][\s\u3000]*[A-FＡ-Ｆ][)）．.:：\s\u3000])/u,
      ),
    )
    .filter((piece) => !isBlank(piece))

const linesOf = (cell: OutlineCell): Line[] =>
  pieces(cell.text).flatMap((piece) => {
    const { mark, rest } = markOf(piece)
    const inner = mark === null ? { mark: null, rest } : markOf(rest)
    const found = letterOf(inner.mark === null ? rest : inner.rest) ?? letterOf(rest)
    return found === null
      ? []
      : [{ ...found, mark: inner.mark === 'ticked' ? 'ticked' : mark, text: tidy(piece), cell }]
  })

const isMarkOnly = (cell: OutlineCell): boolean => isBlank(markOf(cell.text).rest)

/** In a table the mark may stand in a cell of its own, and the letter in another. */
const rowLines = (row: OutlineRow): Line[] => {
  const perCell = row.cells.filter((cell) => !cell.carried).flatMap(linesOf)
  const distinct = new Set(perCell.map(({ letter }) => letter))
  const apart = row.cells.filter(isMarkOnly).map((cell) => markOf(cell.text).mark)
  const first = perCell[0]
  if (distinct.size === 1 && first !== undefined && perCell.every(({ mark }) => mark === null)) {
    return [{ ...first, mark: apart.find((mark) => mark !== null) ?? null }]
  }
  return distinct.size > 0 ? perCell : loneLetter(row)
}

/** 「○ | A | システムの共同調達」 gives its letter in a cell without anything else. */
const loneLetter = (row: OutlineRow): Line[] => {
  const cell = row.cells.find(({ text }) => /^[A-F]$/.test(text.normalize('NFKC').trim()))
  const letter = themeLetters.find((candidate) => candidate === cell?.text.normalize('NFKC').trim())
  if (cell === undefined || letter === undefined) return []
  const mark = row.cells
    .filter(isMarkOnly)
    .map(({ text }) => markOf(text).mark)
    .find((found) => found !== null)
  return [{ letter, mark: mark ?? null, text: tidy(cell.text), cell, isTorn: false }]
}

export interface ThemeReading extends ReadValue<ThemeLetter[]> {
  readonly cell: OutlineCell | null
}

const judge = (lines: readonly Line[]): ThemeReading => {
  const marks = lines.map(({ mark }) => mark)
  const chosen = lines.filter(({ mark }) => isTicked(mark, marks))
  const first = chosen[0] ?? lines[0]
  const cell = first?.cell ?? null
  const allCircles = lines.length > 1 && marks.every((mark) => mark === 'circle')
  if (allCircles) return { ...unread('全てのテーマに○があり、どれを選んだか読み取れません。'), cell }
  const letters = [...new Set(chosen.map(({ letter }) => letter))].sort()
  if (letters.length === 0) {
    const only = lines.length === 1 && lines[0]?.mark === null ? lines[0] : undefined
    if (only === undefined) return { ...emptyValue, cell }
    return { ...toCheck([only.letter], `テーマが一つだけ書かれています:${quote(only.text)}`), cell }
  }
  const notes = [
    ...(letters.length > 1
      ? [`${letters.length}つのテーマ(${letters.join('、')})が選ばれています。一つに決まりません。`]
      : []),
    ...chosen.filter(({ isTorn }) => isTorn).map(({ text }) => `記号とテーマ名が食い違っています:${quote(text)}`),
  ]
  return { ...(notes.length > 0 ? toCheck(letters, notes.join('')) : certain(letters)), cell }
}

/** The ticked themes of the section, whatever the tick looks like. */
export const readThemes = (rows: readonly OutlineRow[]): ThemeReading => judge(rows.flatMap(rowLines))

import { type FormItem, headingKey } from '../../../../shared/domain/applications/definition/item.ts'
import type { FormPlace } from '../../../../shared/domain/applications/form.ts'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { withoutEmphasis } from '../../word/symbols.ts'
import { readDate } from '../cells/date.ts'
import {
  bodyUnits,
  certain,
  countReader,
  doubted,
  emptyValue,
  peopleUnits,
  type ReadValue,
  unread,
} from '../cells/number.ts'
import { readWhole } from '../cells/whole.ts'
import { isTicked, type Mark, markOf } from '../marks.ts'
import { type Outline, type OutlineCell, type OutlineRow, rowsOf } from '../outline.ts'
import { isInstruction } from '../prose.ts'
import { isBlank, quote, tidy } from '../text.ts'

export interface OwnReading extends ReadValue<string> {
  /** Null where the form has no place for it, or none was found. */
  readonly place: FormPlace | null
}

const readCount = countReader([...peopleUnits, ...bodyUnits, '件', '回', 'か所', '箇所'])

/** No choice and no number is longer. */
const longestAnswer = 2000

interface Piece {
  readonly mark: Mark
  readonly choice: string | null
  readonly text: string
}

/** 「☑策定済　☐策定中」 in one line is two; each piece is one of the choices, or something else. */
const piecesOf = (cell: OutlineCell, choices: readonly string[]): Piece[] =>
  cell.marked
    .split('\n')
    .flatMap((line) => withoutEmphasis(line).split(/(?<![（(［[]\s?)(?=[☑☒✅✓✔■⬛●◉□☐⬜○〇◯⭕])|[\t\u3000]+/u))
    .filter((text) => !isBlank(text))
    .map((text) => {
      const { mark, rest } = markOf(text)
      return { mark, choice: choices.find((choice) => headingKey(choice) === headingKey(rest)) ?? null, text }
    })

function readChoice(cells: readonly OutlineCell[], choices: readonly string[]): ReadValue<string> {
  const pieces = cells.flatMap((cell) => piecesOf(cell, choices))
  const said = quote(cells.map(({ text }) => text).join(' '))
  if (pieces.length === 0) return emptyValue
  const offered = pieces.flatMap(({ choice }) => (choice === null ? [] : [choice]))
  const others = pieces.filter(({ choice }) => choice === null)
  const marks = pieces.map(({ mark }) => mark)
  const ticked = pieces.filter(({ mark }) => isTicked(mark, marks))
  const chosen = [...new Set(ticked.map(({ choice }) => choice))]
  const [only] = chosen
  if (marks.includes('unknown')) return unread(`印として読み取れない記号があります:${said}`)
  if (ticked.length === 0 && offered.length === 1 && others.length === 0 && !marks.includes('unticked'))
    return certain(offered[0] ?? '')
  if (ticked.length === 0 && marks.includes('unticked') && others.length === 0) return emptyValue
  if (chosen.length !== 1 || only === null || only === undefined)
    return unread(`選択肢のどれを選んだかが一つに決まりません:${said}`)
  return others.length > 0 ? doubted(certain(only), `選択肢のほかに書き添えがあります:${said}`) : certain(only)
}

/** A table of the year's own as lines of text: one for each of its rows, its cells one beside the other. */
function readTable(rows: readonly OutlineRow[]): ReadValue<string> {
  const lines = rows
    .map(({ cells }) => cells.map(({ text, carried }) => (carried ? '' : tidy(text).replaceAll('\n', ' '))))
    .filter((cells) => cells.some((text) => text !== ''))
    .map((cells) => cells.join('｜'))
  return doubted(
    readWhole(lines.join('\n'), (letters) => certain(tidy(letters))),
    '表を一行ずつ、欄を「｜」で区切って読みました。',
  )
}

const isTable = (rows: readonly OutlineRow[]): boolean =>
  rows.filter(({ row, cells }) => row !== null && cells.length > 1).length > 1

function readText(item: FormItem, cells: readonly OutlineCell[]): ReadValue<string> {
  const text = cells.map((cell) => tidy(cell.text)).join('\n')
  if (item.type !== 'prose' && text.length > longestAnswer) return unread(`長すぎるため読み取れません:${quote(text)}`)
  if (item.type === 'choice') return readChoice(cells, item.choices)
  if (item.type === 'date') {
    const found = readWhole(text, readDate)
    // As the office writes it, for it is shown as it is stored.
    return { ...found, value: found.value === null ? null : formatWareki(found.value, 'long') }
  }
  if (item.type === 'count') {
    const found = readWhole(text, readCount)
    return { ...found, value: found.value === null ? null : String(found.value) }
  }
  const found = readWhole(text, (letters) => certain(tidy(letters)))
  return cells.length > 1 ? doubted(found, '複数の欄の内容をつないで読みました。') : found
}

/** In a table nobody prints words for who fills it in: they may be part of the answer. */
const asideNote = ({ text }: OutlineCell): string => `括弧や※だけの記載があります:${quote(text)}`

/** Nothing that answers: 空欄, unless something stands there all the same, or no room was found for an answer. */
function unanswered(
  aside: OutlineCell | undefined,
  hasRoom: boolean,
  sections: Outline['sections'],
): ReadValue<string> {
  if (aside !== undefined) return unread(asideNote(aside))
  const isInTable = sections.some(({ place }) => place !== null && place.row !== null)
  if (!hasRoom && isInTable) return unread('見出しの右に答えの欄が見つかりません。元の文書を見てください。')
  return emptyValue
}

/** What a form says to an item of the year's own, wherever its heading stands; twice answered is no answer for certain. */
export function readOwn(outline: Outline, item: FormItem): OwnReading {
  const key = `own:${item.key}` as const
  const sections = outline.sections.filter((section) => section.key === key)
  const [heading] = sections
  if (heading === undefined)
    return {
      ...(item.required
        ? unread(`「${item.name}」の欄が見つかりません。様式を確かめ、手で入力してください。`)
        : emptyValue),
      place: null,
    }
  const rows = rowsOf(outline, key)
  const written = rows.flatMap((row) => row.cells).filter((cell) => !cell.carried && !isBlank(cell.text))
  const cells = written.filter((cell) => !isInstruction(cell.text))
  const [first] = cells
  const aside = written.find((cell) => cell.place.row !== null && isInstruction(cell.text))
  const doubt = sections.find((section) => section.doubt != null)?.doubt ?? null
  if (first === undefined)
    return { ...unanswered(aside, rows.length > 0 && doubt === null, sections), place: heading.place }
  const read = item.type === 'prose' && isTable(rows) ? readTable(rows) : readText(item, cells)
  const noted = aside === undefined ? read : doubted(read, asideNote(aside))
  const found = doubt === null ? noted : doubted(noted, doubt)
  const answered = sections.filter(({ rows }) => rows.some((row) => row.cells.some(({ text }) => !isBlank(text))))
  return {
    ...(answered.length > 1 ? doubted(found, '同じ見出しが二か所以上にあります。') : found),
    place: first.place,
  }
}

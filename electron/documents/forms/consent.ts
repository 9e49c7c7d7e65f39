import { emphasis, withoutEmphasis } from '../word/symbols.ts'
import { certain, emptyValue, type ReadValue, toCheck, unread } from './cells/number.ts'
import { isTicked, type Mark, markOf, strongNote } from './marks.ts'
import type { OutlineCell, OutlineRow } from './outline.ts'
import { isBlank, labelKey, quote } from './text.ts'

export interface ConsentReading extends ReadValue<boolean> {
  readonly cell: OutlineCell | null
  /** A box stands there and nobody ticked it. */
  readonly isUnticked: boolean
}

interface Line {
  readonly agrees: boolean
  readonly mark: Mark
  readonly text: string
  readonly cell: OutlineCell
  /** Set apart by its look: bold, underlined, coloured. */
  readonly isStrong: boolean
  /** More is said than yes or no: a condition, an exception, another answer. */
  readonly hasMore: boolean
}

const no = /同意(?:し(?:ない|ません)|いたしません|できない|できません)|不同意|^(?:しない|いいえ|無|否|不可)$/
const yes = /同意(?:する|します|いたします|しました)|^(?:同意|する|はい|有|可|○|〇)$/

/** What turns 「同意する」 round or narrows it. */
const limits = /ない|ません|ただし|除|限|一部|条件|場合|予定|以外|非公[表開]|検討|未定/
/** Consent to what, and that it is given: nothing else may stand on the line. */
const plainYes =
  /^(?:(?:[\p{L}\p{N}・、-]*(?:に(?:ついて|関して)?|を|の))?同意(?:する|します|いたします|しました)|同意|する|はい|有|可|○|〇)。?$/u

const saysMore = (text: string): boolean => {
  const key = labelKey(text)
  if (no.test(key)) return false
  return limits.test(key) || !plainYes.test(key)
}

const agrees = (text: string): boolean | null => {
  const key = labelKey(text)
  if (no.test(key)) return false
  return yes.test(key) ? true : null
}

/** 「□同意する　□同意しない」 in one line is two lines. */
const pieces = (text: string): string[] =>
  text
    .split(
      /\n|(?=[（(][\s\u3000]*(?:[○〇◯●✓✔レ][\s\u3000]*)?[)）][\s\u3000]*同意)|(?<![（(［[]\s?)(?=[☑☒✅✓✔■⬛●◉□☐⬜○〇◯⭕])|(?<=する)[・/／、\s\u3000]+(?=\S*同意し)/u,
    )
    .filter((piece) => !isBlank(piece))

const linesOf = (cell: OutlineCell): Line[] =>
  (cell.marked.length > 2_000 ? '' : cell.marked)
    .split('\n')
    .flatMap((line) => linesIn(withoutEmphasis(line), line.includes(emphasis), cell))

/** 「同意する ○・同意しない」: a mark between the two may be either's. */
const isBetween = (before: string | undefined, mark: Mark): boolean =>
  before !== undefined &&
  mark !== 'unticked' &&
  mark !== null &&
  markOf(before).mark === null &&
  agrees(before) !== null

const linesIn = (whole: string, isStrong: boolean, cell: OutlineCell): Line[] =>
  pieces(whole).flatMap((piece, at, all) => {
    const found = markOf(piece)
    const mark = isBetween(all[at - 1], found.mark) ? 'unknown' : found.mark
    const { rest } = found
    const isBare = isBlank(rest) && mark !== null
    const says = isBare ? true : agrees(rest)
    return says === null
      ? []
      : [{ agrees: says, mark, text: piece, cell, isStrong, hasMore: !isBare && saysMore(rest) }]
  })

const rowLines = (row: OutlineRow): Line[] => {
  const lines = row.cells.filter(({ carried }) => !carried).flatMap(linesOf)
  const bare = lines.filter(({ text }) => isBlank(markOf(text).rest))
  const spoken = lines.filter(({ text }) => !isBlank(markOf(text).rest))
  const [only] = spoken
  // 「同意する | ○」: the mark stands in a cell beside its words.
  if (spoken.length === 1 && only !== undefined && only.mark === null && bare.length > 0) {
    return [{ ...only, mark: bare[0]?.mark ?? null }]
  }
  return spoken.length > 0 ? spoken : bare
}

const judge = (lines: readonly Line[]): Omit<ConsentReading, 'cell'> => {
  const marks = lines.map(({ mark }) => mark)
  const odd = lines.filter(({ mark, text }) => mark === 'unknown' || text.includes('\ufffc'))
  if (odd.length > 0) {
    const note = `印として読み取れない記号があります:${odd.map(({ text }) => quote(text)).join('')}`
    return { ...unread(note), isUnticked: false }
  }
  const chosen = lines.filter(({ mark }) => isTicked(mark, marks))
  const says = new Set(chosen.map((line) => line.agrees))
  const said = quote(lines.map((line) => line.text).join(' '))
  if (says.size === 1 && chosen.some(({ hasMore }) => hasMore))
    return { ...toCheck(says.has(true), `同意のほかに書き添えがあります:${said}`), isUnticked: false }
  // 公表 and 共有 in lines of their own: one of them left open is no consent to both.
  if (says.size === 1 && lines.some((line) => !chosen.includes(line) && says.has(line.agrees)))
    return {
      ...toCheck(says.has(true), `同意の印が付いているものと付いていないものがあります:${said}`),
      isUnticked: false,
    }
  if (says.size === 1) return { ...certain(says.has(true)), isUnticked: false }
  if (says.size === 2) return { ...unread('同意する・しないの両方に印があります。'), isUnticked: false }
  const strong = lines.filter(({ isStrong }) => isStrong)
  if (strong.length > 0 && strong.length < lines.length) {
    return { ...unread(`${strongNote}:${strong.map(({ text }) => quote(text)).join('')}`), isUnticked: false }
  }
  if (marks.includes('unticked')) return { ...emptyValue, isUnticked: true }
  const plain = new Set(lines.map((line) => line.agrees))
  const text = quote(lines.map((line) => line.text).join(' '))
  if (plain.size === 1)
    return { ...toCheck(plain.has(true), `印がなく、文だけが書かれています:${text}`), isUnticked: false }
  return plain.size === 2
    ? { ...unread(`どちらに同意したか読み取れません:${text}`), isUnticked: false }
    : { ...emptyValue, isUnticked: false }
}

/** 公表・情報共有への同意. */
export const readConsent = (rows: readonly OutlineRow[]): ConsentReading => {
  const lines = rows.flatMap(rowLines)
  const cell = lines.find(({ mark }) => mark === 'ticked')?.cell ?? lines[0]?.cell ?? rows[0]?.cells.at(-1) ?? null
  const written = rows.flatMap((row) => row.cells).find(({ text }) => !isBlank(text))
  if (lines.length === 0 && written !== undefined) {
    return { ...unread(`同意の有無を読み取れません:${quote(written.text)}`), cell: written, isUnticked: false }
  }
  return { ...judge(lines), cell }
}

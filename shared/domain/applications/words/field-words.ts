import { isIsoDate } from '../../calendar/jst.ts'
import { formatWareki } from '../../calendar/wareki.ts'
import { trackLabel } from '../../support/track.ts'

/** A line of one of the form's tables, as the form has it or as the record of deeds keeps it. */
type Line = Readonly<Record<string, unknown>>

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
const orDash = (value: unknown): string => text(value) || '―'
const day = (value: unknown): string =>
  typeof value === 'string' && isIsoDate(value) ? formatWareki(value, 'short') : '―'
const track = (value: unknown): string => (value === 'TALENT' || value === 'THEME' ? trackLabel[value] : orDash(value))

type Manner = 'brief' | 'whole'

const sayLine = {
  kpis: (line, manner) => {
    const days = `(${day(line['baselineDate'])}→${day(line['targetDate'])})`
    const range = `${orDash(line['baseline'])}→${orDash(line['target'])}${text(line['unit'])}`
    return `${track(line['track'])}: ${text(line['name'])} ${range}${manner === 'whole' ? days : ''}`
  },
  organisation: (line) => `${text(line['unit'])}: ${text(line['role'])}`,
  schedule: (line) => `${text(line['month'])} ${text(line['talent'])} / ${text(line['theme'])}`,
  past: (line) => `${text(line['year'])} ${text(line['programme'])}`,
} as const satisfies Record<string, (line: Line, manner: Manner) => string>

type TablePath = keyof typeof sayLine
/** Whether a field is a table on the form. */
export const isTablePath = (path: string): path is TablePath => Object.hasOwn(sayLine, path)

const linesOf = (path: TablePath, value: unknown, manner: Manner): string[] =>
  Array.isArray(value)
    ? value.map((line: unknown) => sayLine[path](line !== null && typeof line === 'object' ? { ...line } : {}, manner))
    : []

/** What a number of the form counts. */
export const unitOf = (path: string): string => (path.startsWith('municipalities.') ? '団体' : '人')

/**
 * The value of a field of the form in the office's words, a line for each line of a table; empty where the form says nothing.
 * `whole` says of a KPI its days, too.
 */
export function sayFormValue(path: string, value: unknown, manner: Manner = 'brief'): string {
  if (isTablePath(path)) return linesOf(path, value, manner).join('\n')
  if (Array.isArray(value)) return value.map(text).join(path === 'targets' ? '、' : '・')
  if (typeof value === 'boolean') return value ? '同意する' : '同意の印なし'
  if (typeof value === 'number') return `${value}${unitOf(path)}`
  return path === 'docDate' && typeof value === 'string' && isIsoDate(value) ? formatWareki(value, 'long') : text(value)
}

const blank = '(空欄)'

/** Of two tables the lines that the other has not, each with its place. */
function linesBeyond(own: readonly string[], other: readonly string[]): string[] {
  const left = [...other]
  return own.flatMap((line, at) => {
    const same = left.indexOf(line)
    if (same < 0) return [`${at + 1}行目 ${line}`]
    left.splice(same, 1)
    return []
  })
}

/** What stood in a field and what stands there now: of a table the lines that differ, of all else its value; 「(空欄)」 for nothing. */
export function sayFormChange(path: string, before: unknown, after: unknown): { before: string; after: string } {
  if (!isTablePath(path))
    return { before: sayFormValue(path, before) || blank, after: sayFormValue(path, after) || blank }
  const [was, is] = [linesOf(path, before, 'whole'), linesOf(path, after, 'whole')]
  const [gone, come] = [linesBeyond(was, is), linesBeyond(is, was)]
  // Only their order is another.
  const all = gone.length === 0 && come.length === 0
  const say = (lines: readonly string[], beyond: readonly string[]) =>
    lines.length === 0 ? blank : (all ? linesBeyond(lines, []) : beyond).join('\n') || '(この行なし)'
  return { before: say(was, gone), after: say(is, come) }
}
